"""The reader of grammars that bring none: each slot is filled by its nearest phrase, by what the phrase is.

An OFFICIAL becomes an Official, a STATE its code, a DATE a Date, a CITY its name in the nominative,
anything else its text. A slot that is a tuple takes all its phrases of the clause. A slot `status` without
a role is told by tense and negation. Mentions of one article are one fact where no slot of theirs
conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs
from attrs import define, field

from facts.date import Date
from facts.fact import Fact
from facts.official import Official
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.captures import captures
from grammars.clauses import clause_of
from grammars.found import Found, distance, overlaps
from grammars.modality import told_status
from grammars.notes import dropped
from grammars.predicates import CITY, DATE, OFFICIAL, STATE, STATE_ADJECTIVE, is_entity
from grammars.reader import Findings, Reader
from grammars.reference import same_official, unite

if TYPE_CHECKING:
    from grammars.grammar import Grammar

STATUS = "status"
JOINING = frozenset({"и", "а", "также", ","})
Span = tuple[int, int]


@define
class Mention:
    """One trigger in one sentence and the phrases that fill its slots."""

    sentence: Sentence
    trigger: Found
    phrases: dict[str, list[Found]] = field(factory=dict)
    status: str = "held"
    status_tokens: list[Any] = field(factory=list)


@define
class Draft:
    """A fact under construction: values of each slot with the passage each was read from."""

    slots: dict[str, list[tuple[Any, Span]]]
    spans: list[Span]


class SlotReader(Reader):
    """Reads the facts of one grammar; see the module."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.makes = (grammar.fact,)
        fields = attrs.fields_dict(grammar.fact)
        told = {slot: str(fields[slot].type) for slot in grammar.fact.SLOTS}
        self.lists = frozenset(
            slot for slot, kind in told.items() if kind.lower().removeprefix("typing.").startswith("tuple")
        )
        self.officials = frozenset(slot for slot, kind in told.items() if "Official" in kind)
        self.tells_status = STATUS in told and STATUS not in grammar.roles

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Mention]:
        """The mentions of one sentence: a trigger each."""
        triggers = [f for name in self.grammar.triggers for f in found.get(name, [])]
        triggers = [
            f
            for f in triggers
            if not any(
                f is not g and g.start <= f.start and f.stop <= g.stop and g.stop - g.start > f.stop - f.start
                for g in triggers
            )
        ]
        for trigger in sorted(triggers, key=lambda f: f.start):
            mention = Mention(sentence, trigger)
            self._fill(mention, found, triggers)
            if self.tells_status:
                mention.status, mention.status_tokens = told_status(sentence, trigger.start, trigger.stop)
            yield mention

    def _fill(self, mention: Mention, found: Findings, triggers: Sequence[Found]) -> None:
        """The nearest phrase first, in the clause and then in the sentence; no word fills two slots."""
        trigger, sentence = mention.trigger, mention.sentence
        clause = clause_of(sentence.clauses, trigger.start)
        told = [
            (slot, phrase)
            for name, phrases in found.items()
            if (slot := self.grammar.slot_of(name)) is not None
            for phrase in phrases
            if all(distance(trigger, phrase) <= distance(other, phrase) for other in triggers)
        ]
        near = [(slot, phrase) for slot, phrase in told if phrase.start in clause]
        far = [(slot, phrase) for slot, phrase in told if phrase.start not in clause]
        used: list[Any] = []
        for group in (near, far):
            filled = frozenset(mention.phrases)
            for slot, phrase in sorted(
                group, key=lambda pair: (distance(trigger, pair[1]), pair[1].start - pair[1].stop)
            ):
                tokens = phrase.value_tokens()
                if overlaps(tokens, used) or slot in filled or (slot in mention.phrases and slot not in self.lists):
                    continue
                mention.phrases.setdefault(slot, []).append(phrase)
                used += tokens

    def facts(self, mentions: Sequence[Mention], article: Article) -> Iterable[Fact]:
        """The facts behind the mentions of an article."""
        drafts: list[Draft] = []
        for mention in mentions:
            draft = self._draft(mention, article)
            if not draft.slots.keys() - {STATUS}:
                reason = "bare: no phrase near the trigger fills any of its slots"
                self._dropped(reason, draft, self.grammar.slots, mention)
                continue
            known = next((old for old in reversed(drafts) if self._agree(old, draft)), None)
            if known is None:
                drafts.append(draft)
            else:
                self._unite(known, draft)
        for draft in drafts:
            missing = [slot for slot in self.grammar.required if slot not in draft.slots]
            if missing:
                self._dropped(f"lacking: {' and '.join(missing)}", draft, missing)
            else:
                yield self._fact(draft)

    def _dropped(self, reason: str, draft: Draft, lacking: Iterable[str], mention: Mention | None = None) -> None:
        told = [span for values in draft.slots.values() for _, span in values] if mention is None else []
        words = told if mention is None else [mention.trigger.span]
        dropped((self.grammar.fact.__name__,), reason, *draft.spans, words=words, lacking=lacking)

    def _draft(self, mention: Mention, article: Article) -> Draft:
        draft = Draft({}, [(mention.sentence.start, mention.sentence.stop)])
        for slot, phrases in mention.phrases.items():
            for phrase in sorted(phrases, key=lambda f: f.start):
                for value, span in self._values(slot, phrase, mention, article):
                    if slot in self.lists or slot not in draft.slots:
                        draft.slots.setdefault(slot, []).append((value, span))
        if self.tells_status:
            tokens = mention.status_tokens or mention.trigger.match.tokens
            draft.slots[STATUS] = [(mention.status, _span(tokens))]
        return draft

    def _values(self, slot: str, phrase: Found, mention: Mention, article: Article) -> Iterable[tuple[Any, Span]]:
        tokens = phrase.value_tokens()
        named = "name" in captures(phrase.match)
        if not all(is_entity(token) or token.value.lower() in JOINING for token in tokens):
            yield mention.sentence.passage(tokens), _span(tokens)
            return
        for token in tokens:
            for value in self._entity_values(slot, token, named, mention.status == "planned", article):
                yield value, _span([token])

    def _entity_values(self, slot: str, token: Any, named: bool, planned: bool, article: Article) -> Iterable[Any]:
        if token.type == OFFICIAL:
            officials = [article.people.official(mention) for mention in token.entity]
            told = [official for official in officials if official is not None]
            yield from (told if slot in self.officials else [official.country for official in told if official.country])
        elif token.type == DATE:
            date = article.date(token, planned)
            if date is not None:
                yield date
        elif token.type == CITY or (named and token.type == STATE):
            yield token.entity.name
        elif token.type in {STATE, STATE_ADJECTIVE}:
            for code in token.entity.codes:
                yield Official(country=code) if slot in self.officials else code

    def _agree(self, old: Draft, new: Draft) -> bool:
        for slot, values in new.slots.items():
            if slot in old.slots and slot not in self.lists and not _same(slot, old.slots[slot][0][0], values[0][0]):
                return False
            if slot in old.slots and slot in self.officials & self.lists:
                known = [value for value, _ in old.slots[slot]]
                if not any(same_official(value, other) for value, _ in values for other in known):
                    return False
        return True

    def _unite(self, old: Draft, new: Draft) -> None:
        for slot, values in new.slots.items():
            known = old.slots.setdefault(slot, [])
            for value, span in values:
                index = next((i for i, (other, _) in enumerate(known) if _same(slot, other, value)), None)
                if index is None:
                    known.append((value, span))
                else:
                    known[index] = (_united(slot, known[index][0], value), known[index][1])
        old.spans += [span for span in new.spans if span not in old.spans]

    def _fact(self, draft: Draft) -> Fact:
        slots: dict[str, Any] = {
            slot: tuple(value for value, _ in values) if slot in self.lists else values[0][0]
            for slot, values in draft.slots.items()
        }
        evidence = {slot: [span for _, span in values] for slot, values in draft.slots.items()}
        try:
            return self.grammar.fact(**slots, spans=sorted(draft.spans), evidence=evidence)
        except (ValueError, TypeError) as error:  # attrs' own validators raise TypeError, with more than a message
            at = f"grammar {self.grammar.name!r}, {self.grammar.fact.__name__}"
            raise ValueError(f"{at}: what its rules read does not fit its slots: {error.args[0]}") from error


def _same(slot: str, one: Any, other: Any) -> bool:
    if isinstance(one, Official) and isinstance(other, Official):
        return same_official(one, other)
    if isinstance(one, Date) and isinstance(other, Date):
        return one == other or _within(one, other) or _within(other, one)
    if slot == STATUS:
        return one == other or "denied" not in {one, other}
    return bool(one == other)


def _within(one: Date, other: Date) -> bool:
    a, b, c, d = one.earliest, one.latest, other.earliest, other.latest
    return a is not None and b is not None and c is not None and d is not None and c <= a and b <= d


def _united(slot: str, one: Any, other: Any) -> Any:
    if isinstance(one, Official) and isinstance(other, Official):
        return unite(one, other)
    return "held" if slot == STATUS and "held" in {one, other} else one


def _span(tokens: Sequence[Any]) -> Span:
    return tokens[0].span.start, tokens[-1].span.stop
