"""What the rest of a text tells about a document: whose it is, and whether states made it at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from attrs import define, field

from grammars.annotation import Sentence
from grammars.clauses import clause_of
from grammars.instrument_mentions import InstrumentMention
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    is_entity,
    lemmas,
)
from grammars.reference import Registry, is_state

Span = tuple[int, int]
UNION_CODES = frozenset({"EU"})


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
        return self.most_told(known)

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

    def most_told(self, known: set[str]) -> tuple[str, Span] | None:
        for code, _ in self.weight.most_common():
            if code not in known:
                return code, next(span for found in self.told.values() for other, span in found if other == code)
        return None
