"""Explaining an extraction: which phrases built each fact, and what came nearest where none was found."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any

from attrs import asdict, evolve, frozen
from yargy.rule import Rule

from facts import Date, Fact, Official, to_json
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.budget import Meter
from grammars.cleaning import Cleaned
from grammars.engine import MultiParser, Stops
from grammars.extractor import Extractor, publication_date
from grammars.found import Found, find
from grammars.grammar import Grammar
from grammars.near_miss import Miss, Phrase, Reason, nearest_miss, parts_of
from grammars.notes import Note, Notes, listening
from grammars.predicates import is_entity
from grammars.wording import TYPES

READINGS = 30  # ways to read a phrase that are looked at


@frozen
class Filling:
    """One value of a slot: the passage it was read from, the rules of the slot that match there, the entity
    it is.
    """

    slot: str
    value: str
    passage: str
    rules: tuple[str, ...]
    entity: str | None


@frozen
class Rival:
    """Another reading of a passage of a fact, and why the one taken won."""

    passage: str
    reading: str
    why: str

    def __str__(self) -> str:
        at = f" (at «{self.passage}»)" if self.passage else ""
        return f"not read as {self.reading}: {self.why}{at}"


@frozen
class Built:
    """One fact, the phrases of triggers in its passages, how each slot was filled, and what it might have been."""

    fact: Fact
    grammar: str
    triggers: tuple[Phrase, ...]
    fillings: tuple[Filling, ...]
    rivals: tuple[Rival, ...] = ()

    def tree(self) -> str:
        """The fact as a tree: phrases first, then slots."""
        lines = [f"{phrase.rule} «{phrase.text}»{_parts(phrase)}" for phrase in self.triggers]
        for filling in self.fillings:
            entity = f", {filling.entity}" if filling.entity else ""
            passage = f" «{filling.passage}»{entity}" if filling.passage else ""
            rules = f" by {', '.join(filling.rules)}" if filling.rules else " by the reader"
            lines.append(f"{filling.slot}: {filling.value}{passage}{rules}")
        lines += map(str, self.rivals)
        marks = ["├─ "] * (len(lines) - 1) + ["└─ "]
        return "\n".join([self.fact.type, *(mark + line for mark, line in zip(marks, lines, strict=False))])


def _parts(phrase: Phrase) -> str:
    told = [f"{name} «{text}»" for name, text in phrase.parts if text != phrase.text]
    return f" ({', '.join(told)})" if told else ""


@frozen
class Explanation:
    """What was found and how, and the nearest misses. `str()` is for reading, `to_json()` for programs.

    `partial` tells why only a part of the text was read, None where all of it was (`facts.Facts`).
    """

    found: tuple[Built, ...]
    misses: tuple[Miss, ...]
    partial: str | None = None

    def __str__(self) -> str:
        return "\n\n".join([*(built.tree() for built in self.found), *map(str, self.misses)]) or "nothing to explain"

    def _repr_html_(self) -> str:
        from grammars.explanation_view import explanation_html

        return explanation_html(self)

    def to_json(self) -> dict[str, Any]:
        """`{"found": [{"fact", "grammar", "triggers", "fillings", "rivals"}], "misses": […]}` of plain JSON values.

        `partial` is a key where only a part of the text was read.
        """
        return {
            "found": [
                {
                    "fact": to_json(built.fact),
                    "grammar": built.grammar,
                    "triggers": [asdict(phrase) for phrase in built.triggers],
                    "fillings": [asdict(filling) for filling in built.fillings],
                    "rivals": [asdict(rival) for rival in built.rivals],
                }
                for built in self.found
            ],
            "misses": [asdict(miss) for miss in self.misses],
            **({"partial": self.partial} if self.partial else {}),
        }


class Explainer:
    """Explains what an extractor finds; one instance serves many texts."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor
        self.grammars: dict[str, Grammar] = {grammar.name: grammar for grammar in extractor.grammars}

    @cached_property
    def all_rules(self) -> tuple[MultiParser, dict[str, dict[str, str]]]:
        """A parser of every rule of every grammar, and by grammar the names of its rules there."""
        rules: dict[str, Rule] = {}
        names: dict[int, str] = {}
        told: dict[str, dict[str, str]] = {}
        for grammar in self.grammars.values():
            for name, rule in grammar.rules.items():
                if id(rule) not in names:
                    names[id(rule)] = f"{grammar.name}.{name}"
                    rules[names[id(rule)]] = rule
                told.setdefault(grammar.name, {})[name] = names[id(rule)]
        return MultiParser(rules), told

    @cached_property
    def _stops(self) -> Stops:
        return Stops(self.all_rules[0])

    def __call__(
        self, text: str, date: str | datetime.date | Date | None = None, why_not: str | None = None
    ) -> Explanation:
        """How the facts of a text were built, and the nearest misses.

        `why_not` asks for one grammar by name: its nearest miss outside the facts of its type is told in
        any case. Otherwise those are told that read something but dropped it, or, where no fact was found,
        the nearest of all. Raises TypeError if `text` is no string, ValueError if `date` is no date and if
        there is no such grammar.
        """
        if why_not is not None and why_not not in self.grammars:
            raise ValueError(f"expected one of the grammars {', '.join(self.grammars)}, got {why_not!r}")
        if not isinstance(text, str):
            raise TypeError(f"expected the text of a document as str, got {type(text).__name__}")
        published = publication_date(date)
        meter = Meter(self.extractor.budget, text)
        clean = Cleaned(meter.text)
        built: list[Built] = []
        misses: list[Miss] = []
        for article in self.extractor.articles(clean, published, meter):
            with listening() as notes:
                facts = self.extractor.running.facts(article, self.extractor.running.readings)
            built_here = [self._built(fact, article, clean.text, notes) for fact in facts]
            misses += self._misses(article, built_here, notes, why_not)
            built += built_here
        misses.sort(key=lambda miss: (not miss.reasons, not miss.triggers, miss.stopped is None))
        if not built and why_not is None and not any(miss.reasons for miss in misses):
            misses = misses[:1]
        return Explanation(
            tuple(evolve(one, fact=clean.fact(one.fact), triggers=clean.spanned(one.triggers)) for one in built),
            tuple(_as_given(miss, clean) for miss in misses),
            meter.partial,
        )

    def _built(self, fact: Fact, article: Article, text: str, notes: Notes) -> Built:
        grammar = next(grammar for grammar in self.grammars.values() if type(fact) is grammar.fact)
        parser, told = self.all_rules
        names = told[grammar.name]
        triggers: list[Phrase] = []
        phrases: list[Phrase] = []
        entities: list[Any] = []
        rivals = [
            Rival(_passage(choice.words, text), choice.other, choice.reason)
            for choice in notes.choices
            if choice.type == fact.type and [tuple(span) for span in choice.spans] == [tuple(s) for s in fact.spans]
        ]
        for sentence in _within(article.sentences, fact.spans):
            found = find(sentence, parser)
            entities += [token for token in sentence.tokens if is_entity(token)]
            for name, unique in names.items():
                told_here = [Phrase.of(grammar.title(name), f, sentence) for f in found[unique]]
                if name in grammar.triggers:
                    triggers += told_here
                if name not in grammar.scene:
                    rivals += self._rivals(grammar, name, found[unique], sentence)
                phrases += [Phrase(name, phrase.text, phrase.span) for phrase in told_here]
        fillings = [
            Filling(slot, _value(value), _passage(spans, text), _rules(phrases, slot, spans), _entity(entities, spans))
            for slot in fact.SLOTS
            for value, spans in _values(fact, slot)
        ]
        return Built(fact, grammar.name, tuple(triggers), tuple(fillings), tuple(dict.fromkeys(rivals)))

    def _rivals(self, grammar: Grammar, name: str, taken: Sequence[Found], sentence: Sentence) -> Iterator[Rival]:
        """Other matches of a rule where it matched: read with other parts, or overlapping and shorter."""
        parser, told = self.all_rules
        title, unique = grammar.title(name), told[grammar.name][name]
        for one in taken:
            parts = parts_of(one.match, sentence)
            tokens = sentence.tokens[one.start : one.stop]
            for other in islice(parser.readings(tokens, unique), READINGS):
                differing = {part: text for part, text in parts_of(other, sentence).items() if text != parts.get(part)}
                if differing:
                    reading = ", ".join(f"{part} «{text}»" for part, text in differing.items())
                    why = "the alternative written first wins"
                    yield Rival(sentence.passage(tokens), f"{title} with {reading}", why)
                    break
        if taken:
            for other in islice(parser.matches(sentence.tokens, unique), READINGS):
                start, stop = other.begin, other.begin + len(other.tokens)
                across = [one for one in taken if start < one.stop and one.start < stop]
                inside = [one for one in across if one.start <= start and stop <= one.stop]
                if across and not inside:
                    yield Rival(sentence.passage(other.tokens), title, "the longer match wins")

    def _misses(
        self, article: Article, built: Sequence[Built], notes: Sequence[Note], why_not: str | None
    ) -> Iterator[Miss]:
        for grammar in self.grammars.values():
            if why_not not in (None, grammar.name):
                continue
            spans = [span for one in built if one.grammar == grammar.name for span in one.fact.spans]
            told = {id(sentence) for sentence in _within(article.sentences, spans)}
            rest = [sentence for sentence in article.sentences if id(sentence) not in told]
            names = self.all_rules[1][grammar.name]
            miss = nearest_miss(grammar, rest, self._stops, names, notes, grammar.stems)
            if miss is None:
                continue
            start, stop = miss.span
            others = [one.fact.type for one in built if any(a < stop and start < b for a, b in one.fact.spans)]
            if why_not is None and (others or (built and not miss.reasons)):
                continue
            yield _with_others(miss, others)


def _as_given(miss: Miss, clean: Cleaned) -> Miss:
    """A miss with its passages in the text as given."""
    [told] = clean.spanned([miss])
    stopped = clean.spanned([miss.stopped])[0] if miss.stopped else None
    reasons = tuple(evolve(reason, spans=tuple(clean.span(*span) for span in reason.spans)) for reason in miss.reasons)
    return evolve(told, triggers=clean.spanned(miss.triggers), reasons=reasons, stopped=stopped)


def _with_others(miss: Miss, others: Iterable[str]) -> Miss:
    told = list(dict.fromkeys(others))
    if not told or not miss.triggers:
        return miss
    words, spans = tuple(p.text for p in miss.triggers), tuple(p.span for p in miss.triggers)
    reason = Reason("other", f"the passage was read as {' and '.join(told)}", words, spans)
    return evolve(miss, stopped=None, reasons=(*miss.reasons, reason))


def _within(sentences: Iterable[Sentence], spans: Iterable[Any]) -> list[Sentence]:
    spans = list(spans)
    return [s for s in sentences if any(start < s.stop and s.start < stop for start, stop in spans)]


def _values(fact: Fact, slot: str) -> Iterator[tuple[Any, list[Any]]]:
    value, spans = getattr(fact, slot), list(fact.evidence_for(slot))
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield item, spans[index : index + 1]
    elif value is not None:
        yield value, spans


def _value(value: Any) -> str:
    if isinstance(value, Official):
        return ", ".join(part for part in (value.name, value.role, value.post, value.country) if part)
    return str(value)


def _passage(spans: Iterable[Any], text: str) -> str:
    return " … ".join(" ".join(text[start:stop].split()) for start, stop in spans)


def _rules(phrases: Iterable[Phrase], slot: str, spans: Sequence[Any]) -> tuple[str, ...]:
    """Names of the rules of a slot that match where its value was read."""
    told = [
        phrase.rule
        for phrase in phrases
        if phrase.rule.partition(".")[0] == slot
        and any(phrase.span[0] < stop and start < phrase.span[1] for start, stop in spans)
    ]
    return tuple(dict.fromkeys(told))


def _entity(entities: Iterable[Any], spans: Sequence[Any]) -> str | None:
    for token in entities:
        if any(token.span.start <= start and stop <= token.span.stop for start, stop in spans):
            return TYPES[token.type]
    return None


@lru_cache(maxsize=1)
def shared_explainer() -> Explainer:
    from grammars.extractor import shared_extractor

    return Explainer(shared_extractor())


def explain(text: str, date: str | datetime.date | Date | None = None, why_not: str | None = None) -> Explanation:
    """How the facts of a text were built, and what came nearest; see `Explainer`."""
    return shared_explainer()(text, date, why_not)
