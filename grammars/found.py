"""Matches of named rules on one annotated sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen
from yargy import rule
from yargy.interpretation import fact

from grammars.annotation import Sentence
from grammars.captures import captures
from grammars.engine import MultiParser
from grammars.predicates import is_entity

_Marked = fact("Marked", ["value", "name"])


@frozen
class Found:
    """A match of a rule on the tokens `[start, stop)` of a sentence."""

    match: Any
    start: int
    stop: int

    @property
    def span(self) -> tuple[int, int]:
        """Character offsets in the document."""
        return self.match.span.start, self.match.span.stop

    def value_tokens(self) -> list[Any]:
        """The tokens that tell the value: those marked by `value()`, else the entities, else all."""
        parts = captures(self.match)
        marked = parts.get("value") or parts.get("name")
        if marked:
            return marked
        entities = [token for token in self.match.tokens if is_entity(token)]
        return entities or list(self.match.tokens)


def value(*parts: Any) -> Any:
    """Mark the part of a phrase that fills the slot: `rule(words("с"), lemma("цель"), value(TOPIC))`.

    Needed only where the phrase holds no entity, or entities that are not the value.
    """
    return rule(*parts).interpretation(_Marked.value)


def name(*parts: Any) -> Any:
    """Mark the part of a phrase that fills the slot with its name: «в Белграде» is Белград, not RS."""
    return rule(*parts).interpretation(_Marked.name)


def find(sentence: Sentence, parser: MultiParser) -> dict[str, list[Found]]:
    """Matches of the rules of `parser` on a sentence, with their token positions, by rule name."""
    positions = {token.span.start: index for index, token in enumerate(sentence.tokens)}
    found: dict[str, list[Found]] = {}
    for name, matches in parser.findall(sentence.tokens).items():
        found[name] = [_found(match, positions[match.span.start]) for match in matches]
    return found


def _found(match: Any, start: int) -> Found:
    return Found(match, start, start + len(match.tokens))


def distance(one: Found, other: Found) -> int:
    """Tokens between two matches; 0 where they touch or overlap."""
    return max(0, one.start - other.stop, other.start - one.stop)


def overlaps(tokens: Sequence[Any], others: Iterable[Any]) -> bool:
    """Whether any token is among the others."""
    known = {id(token) for token in others}
    return any(id(token) in known for token in tokens)
