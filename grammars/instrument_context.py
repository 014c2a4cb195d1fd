"""What the rest of a text tells about a document: whose it is, and whether states made it at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Protocol

from attrs import define, field

from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.instrument_complements import BUSINESS
from grammars.instrument_mentions import InstrumentMention, folded_lines
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    lemmas,
    readings,
)
from grammars.reference import Registry, is_state

Span = tuple[int, int]
COMMERCE = folded_lines("business_subjects.txt")
UNION_CODES = frozenset({"EU"})
FIRM_HEADS = folded_lines("business_heads.txt")
NATIONAL = frozenset({"независимость", "суверенитет"})


def span_of(tokens: Sequence[Any]) -> Span:
    return tokens[0].span.start, tokens[-1].span.stop


def is_mere_place(tokens: Sequence[Any], index: int) -> bool:
    """«в Париже», «в швейцарском Кранце»: where it was, not whose it is."""
    token = tokens[index]
    if token.type == STATE_ADJECTIVE:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        return following is not None and (
            following.type == CITY
            or (following.type == STATE and following.entity.kind in {"city", "capital"})
            or bool(lemmas(following) & {"город", "столица"})
        )
    return (
        token.type == STATE
        and token.entity.kind in {"city", "capital", "metonym"}
        and index > 0
        and tokens[index - 1].value.lower() in {"в", "во", "под", "из"}
        and has_gram(token, "loct", "ablt", "gent")
    )


class Draft(Protocol):
    """What of a document under construction its context may fill."""

    fact: str
    status: str | None
    words: frozenset[str]
    parties: dict[str, Span]
    joint: bool
    bare: bool
    plural: bool
    proper: bool
    subject: bool
    named: frozenset[str]
    domestic: bool
    sentence: int
    sentences: list[int]
    body: frozenset[Span]
    told_in: int


def is_domestic(mention: InstrumentMention) -> bool:
    """Whether companies, parties or private people deal here, by the words of the clause."""
    tokens = mention.sentence.tokens
    clause = clause_of(mention.sentence.clauses, mention.start)
    around = {*clause.indices, *range(mention.start, mention.stop)}
    if mention.proper and mention.fact == "agreement":
        return False
    if mention.sideless and not mention.states:
        return True
    inside = [tokens[i] for i in range(mention.start, mention.stop)]
    if any(not is_entity(token) and lemmas(token) & COMMERCE for token in inside):
        return True
    for index in around:
        token = tokens[index]
        if is_entity(token):
            continue
        if (
            token.type == "LATIN"
            and len(token.value) > 2
            and token.value.lower() != "brexit"
            and token.value[:1].isupper()
        ):
            return True
        if lemmas(token) & BUSINESS:
            return True
    return any(_is_firm(tokens, index) for index in around if not mention.start <= index < mention.stop)


def _is_firm(tokens: Sequence[Any], index: int) -> bool:
    """«Газпром» before or after a verb: a name in quotes that stands as a noun by itself."""
    if tokens[index].value not in '«"“' or index + 2 >= len(tokens):
        return False
    stop = next((i for i in range(index + 1, min(index + 5, len(tokens))) if tokens[i].value in '»"”'), None)
    if stop is None or stop == index + 1:
        return False
    name = tokens[index + 1]
    if is_entity(name) or not name.value[:1].isupper() or lemmas(name) & {"брексит", "брекзит"}:
        return False
    before = tokens[index - 1] if index else None
    if before is None or before.type == "PUNCT" or before.type == STATE_ADJECTIVE:
        return True
    if (
        before.value.lower() in {"с", "со", "между", "у", "и"}
        or has_gram(before, "VERB", "PRTS")
        or lemmas(before) & FIRM_HEADS
    ):
        return True
    return "ADJF" in getattr(readings(before)[:1][0] if readings(before) else None, "grams", ())


@define
class Context:
    """The states that each sentence of a document tells."""

    sentences: Sequence[Sentence]
    registry: Registry
    told: dict[int, list[tuple[str, Span]]] = field(factory=dict)
    weight: Counter[str] = field(factory=Counter)

    def __attrs_post_init__(self) -> None:
        for sentence in self.sentences:
            tokens = sentence.tokens
            partnered = any(t.value.lower() in {"с", "со"} and n.type == OFFICIAL for t, n in pairwise(tokens))
            found = [
                pair
                for i, token in enumerate(tokens)
                if partnered or not is_mere_place(tokens, i)  # «подписал в Осло с премьером договор»
                for pair in self.codes(token)
            ]
            self.told[sentence.index] = found
            self.weight.update(code for code, _ in found)

    def codes(self, token: Any, *cases: str) -> list[tuple[str, Span]]:
        """The states a token tells, an official by the person's country; only in one of `cases` if given."""
        if token.type not in {STATE, STATE_ADJECTIVE, OFFICIAL} or (cases and not has_gram(token, *cases)):
            return []
        span = span_of([token])
        if token.type != OFFICIAL:
            return [(code, span) for code in token.entity.codes if is_state(code) or code in UNION_CODES]
        found = []
        for mention in token.entity:
            official = self.registry.official(mention)
            if (
                official is not None
                and official.country
                and (is_state(official.country) or official.country in UNION_CODES)
            ):
                found.append((official.country, span))
        return found

    def other_side(self, mention: InstrumentMention, known: set[str]) -> tuple[str, Span] | None:
        """Whose agreement «с A» it is: the clause's subject, else the state told last before, else most."""
        tokens = mention.sentence.tokens
        clause = clause_of(mention.sentence.clauses, mention.start)
        for index in [i for i in clause.indices if i < mention.start] + [
            i for i in clause.indices if i >= mention.stop
        ]:
            for code, span in self.codes(tokens[index], "nomn"):
                if code not in known and tokens[index].type != STATE_ADJECTIVE:
                    return code, span
        for index in range(mention.start - 1, -1, -1):
            for code, span in self.codes(tokens[index]):
                if code not in known:
                    return code, span
        for number in range(mention.sentence.index - 1, max(-1, mention.sentence.index - 4), -1):
            for code, span in reversed(self.told.get(number, [])):
                if code not in known:
                    return code, span
        return self._most_told(known)

    def _before(self, mention: InstrumentMention) -> Sentence | None:
        """The sentence whose event «по итогам» goes on about."""
        words = {word for token in mention.sentence.tokens if not is_entity(token) for word in lemmas(token)}
        if not words & {"итог", "результат"}:
            return None
        return next((s for s in self.sentences if s.index == mention.sentence.index - 1), None)

    def date_before(self, mention: InstrumentMention) -> Any:
        """The one DATE token of the sentence before «по итогам подписан …», or None."""
        sentence = self._before(mention)
        dates = [token for token in sentence.tokens if token.type == DATE] if sentence else []
        return dates[0] if len(dates) == 1 else None

    def place_before(self, mention: InstrumentMention) -> Any:
        """The one place of that sentence, or None."""
        sentence = self._before(mention)
        if sentence is None:
            return None
        tokens = sentence.tokens
        places = [
            token
            for index, token in enumerate(tokens)
            if index
            and token.type in {CITY, STATE}
            and tokens[index - 1].value.lower() in {"в", "во", "на"}
            and has_gram(token, "loct", "accs")
        ]
        return places[0] if len(places) == 1 else None

    def pair_before(self, mention: InstrumentMention, known: set[str]) -> list[tuple[str, Span]]:
        """The two or more states told last before, in one sentence: «обе страны»."""
        for number in range(mention.sentence.index - 1, -1, -1):
            codes: dict[str, Span] = {}
            for code, span in self.told.get(number, []):
                if code not in known:
                    codes.setdefault(code, span)
            if len(codes) > 1:
                return list(codes.items())[:2]
        return []

    def _most_told(self, known: set[str]) -> tuple[str, Span] | None:
        for code, _ in self.weight.most_common():
            if code not in known:
                return code, next(span for found in self.told.values() for other, span in found if other == code)
        return None

    def _of_organisation(self, draft: Draft) -> bool:
        """«на заседании ШОС принята декларация»: one organisation, and no two states in its sentence."""
        sentence = next((s for s in self.sentences if s.index == draft.told_in), None)
        own = {code for code, span in self.told.get(draft.told_in, []) if span not in draft.body}
        if sentence is None or len(own) > 1:
            return False
        found = [
            (code, span_of([token]))
            for token in sentence.tokens
            if token.type == STATE and token.entity.kind == "organisation"
            for code in token.entity.codes
        ]
        found = [pair for pair in found if pair[1] not in draft.body] or found
        if len({code for code, _ in found}) != 1:
            return False
        draft.parties[found[0][0]] = found[0][1]
        return True

    def _coordinated(self, number: int) -> bool:
        """Whether two states of a sentence are told side by side: «министры России и США», «между США и Таиландом»."""
        spans = list(dict.fromkeys(span for _, span in self.told.get(number, [])))
        if len(spans) < len({code for code, _ in self.told.get(number, [])}):
            return True
        return any(0 < later[0] - earlier[1] <= 3 for earlier, later in pairwise(spans))

    def complete(self, draft: Draft) -> None:
        """Sides of a signed or planned document that its clause leaves out: the states of its sentence."""
        if draft.parties or draft.domestic or (draft.fact == "declaration" and draft.bare and not draft.joint):
            return
        if draft.fact == "declaration" and draft.words & NATIONAL and not draft.plural:
            states = [code for code, _ in self.weight.most_common() if is_state(code)]
            if states and (len(states) == 1 or self.weight[states[0]] > self.weight[states[1]]):
                draft.parties[states[0]] = self._most_told(set(self.weight) - {states[0]})[1]  # type: ignore[index]
            return
        if draft.status not in {"signed", "planned", "initialled"}:
            if (draft.subject or draft.proper) and draft.status in {None, "in_force"}:
                for number in draft.sentences:
                    pair = dict(reversed(self.told.get(number, [])))
                    if len(pair) == 2 and not draft.named & pair.keys() and self._coordinated(number):
                        draft.parties.update(reversed(pair.items()))
                        return
            return
        if draft.fact == "declaration" and self._of_organisation(draft):
            return
        told_in = draft.told_in if draft.fact == "declaration" else draft.sentence
        for number in (told_in, told_in - 1, told_in + 1):
            codes: dict[str, Span] = {}
            for code, span in self.told.get(number, []):
                if span not in draft.body:
                    codes.setdefault(code, span)
            if 2 <= len(codes) <= 5:
                draft.parties.update(codes)
                return
            if len(codes) > 5:
                return
