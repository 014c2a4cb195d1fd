"""Tokens: yargy's own for words, and entity tokens that stand for a whole phrase found earlier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, ClassVar

from yargy.span import Span
from yargy.token import MorphToken, TagToken, Token, join_tokens
from yargy.tokenizer import RULES, MorphTokenizer

from .morphology import Form, Morphology, form, morphology

ENTITY_TYPE = re.compile(r"[A-Z][A-Z0-9_]*")


class Tokenizer(MorphTokenizer):  # type: ignore[misc]
    """yargy's `MorphTokenizer` over pymorphy3: the same tokens. Instances are cheap, the morphology is
    shared.

    >>> [token.value for token in Tokenizer()("Встреча 5 мая")]
    ['Встреча', '5', 'мая']
    """

    def __init__(self, rules: Sequence[Any] = RULES, morph: Morphology | None = None) -> None:
        super().__init__(rules, morph if morph is not None else morphology())

    def check_type(self, type: str) -> None:
        """Raise `ValueError` unless `type` is one of the tokenizer's or may be an entity's: `OFFICIAL`,
        `DATE`.
        """
        if type not in self.types and not ENTITY_TYPE.fullmatch(type):
            raise ValueError(f"expected a token type in capital letters, got {type!r}")

    def split(self, text: str) -> list[str]:
        """Values of the tokens, without asking the morphology."""
        return [found.group() for found in self.regexp.finditer(text)]

    def __reduce__(self) -> tuple[Any, ...]:
        if self is _shared:
            return tokenizer, ()
        return Tokenizer, (self.rules, self.morph)


_shared: Tokenizer | None = None


def tokenizer() -> Tokenizer:
    """The tokenizer that parsers share when they are given none. Do not add rules to it: make your own."""
    global _shared
    if _shared is None:
        _shared = Tokenizer()
    return _shared


class EntityToken(MorphToken):  # type: ignore[misc]
    """One token in place of a phrase found earlier: an official, a date, a place.

    `value` is the covered text, `span` its character offsets, `type` the entity's type (what the predicate
    `type("OFFICIAL")` asks), `forms` its readings (what `gram("datv")` and agreement relations ask), `entity`
    any payload, `tokens` the covered tokens. Without forms it gets one reading with no grammemes, so that
    yargy's normalization works on it too.
    """

    __attributes__: ClassVar[list[str]] = ["value", "span", "type", "forms"]

    def __init__(
        self,
        value: str,
        span: Span | tuple[int, int],
        type: str,
        forms: Iterable[Form] = (),
        entity: Any = None,
        tokens: Iterable[Token] = (),
    ) -> None:
        super().__init__(value, Span(*span), type, list(forms) or [form(value.lower())])
        self.entity = entity
        self.tokens = list(tokens)

    @classmethod
    def over(
        cls,
        tokens: Iterable[Token],
        type: str,
        forms: Iterable[Form] = (),
        entity: Any = None,
        value: str | None = None,
    ) -> EntityToken:
        """An entity over the tokens it covers; `value`, the text between them, is joined from them if not
        given.
        """
        covered = list(tokens)
        if not covered:
            raise ValueError(f"expected tokens for a {type} entity to cover, got none")
        span = Span(covered[0].span.start, covered[-1].span.stop)
        return cls(join_tokens(covered) if value is None else value, span, type, forms, entity, covered)

    def constrained(self, forms: Iterable[Form]) -> EntityToken:
        return EntityToken(self.value, self.span, self.type, forms, self.entity, self.tokens)

    def tagged(self, tag: str) -> TaggedEntityToken:
        return TaggedEntityToken(self, tag)

    def __repr__(self) -> str:
        return f"EntityToken({self.value!r}, {self.span!r}, {self.type!r}, entity={self.entity!r})"


class TaggedEntityToken(EntityToken, TagToken):  # type: ignore[misc]
    """An entity token to which a tagger gave a tag."""

    __attributes__: ClassVar[list[str]] = ["value", "span", "type", "tag", "forms"]

    def __init__(self, token: EntityToken, tag: str, forms: Iterable[Form] | None = None) -> None:
        EntityToken.__init__(
            self,
            token.value,
            token.span,
            token.type,
            token.forms if forms is None else forms,
            token.entity,
            token.tokens,
        )
        self.tag = tag

    def constrained(self, forms: Iterable[Form]) -> TaggedEntityToken:
        return TaggedEntityToken(self, self.tag, forms)


def replace(tokens: Iterable[Token], entities: Iterable[EntityToken]) -> list[Token]:
    """Tokens with each entity in place of the tokens inside its span, in text order.

    Raise `ValueError` if two entities overlap, or one covers no token or only a part of one.
    """
    replaced: list[Token] = []
    waiting = sorted(entities, key=lambda entity: entity.span.start)
    for left, right in pairwise(waiting):
        if right.span.start < left.span.stop:
            raise ValueError(f"expected entities that do not overlap, got {left!r} and {right!r}")
    at = 0
    covers = False
    for token in tokens:
        start, stop = token.span.start, token.span.stop
        while at < len(waiting) and start >= waiting[at].span.stop:
            _check_covers(waiting[at], covers)
            at, covers = at + 1, False
        entity = waiting[at] if at < len(waiting) else None
        if entity is None or stop <= entity.span.start:
            replaced.append(token)
        elif entity.span.start <= start and stop <= entity.span.stop:
            if not covers:
                replaced.append(entity)
            covers = True
        else:
            raise ValueError(f"expected an entity to cover whole tokens, got {entity!r} across {token!r}")
    for entity in waiting[at:]:
        _check_covers(entity, covers)
        covers = False
    return replaced


def _check_covers(entity: EntityToken, covers: bool) -> None:
    if not covers:
        raise ValueError(f"expected an entity to cover a token, got {entity!r} over none")
