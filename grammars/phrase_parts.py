"""Interpretation of a yargy rule by a function: named parts go in, any object comes out.

`Part("name")` marks a piece of a phrase, `Built(function)` hands the pieces to a function. Both are plain
yargy interpretators: `match.fact` is what the function returned, in stock `yargy.Parser` too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar

import attrs
from yargy.interpretation.interpretator import Interpretator, NormalizerResult
from yargy.span import Span
from yargy.token import Token, is_token

__all__ = ["Built", "Part", "Piece"]


@attrs.define(eq=False)
class Piece(NormalizerResult):  # type: ignore[misc]
    """A part of a phrase: its name, its tokens, the value read from it, its pipeline entry, `(start, stop)`
    offsets.
    """

    name: str
    tokens: tuple[Token, ...] = ()
    value: Any = None
    key: str | None = None
    span: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        """The tokens as the text has them, runs of blanks as one."""
        return "".join(_spaced(self.tokens))

    @property
    def normalized(self) -> Any:
        return self.value

    @property
    def spans(self) -> Iterator[Span]:
        yield Span(*self.span)

    @property
    def as_json(self) -> Any:
        return self.value


def _spaced(tokens: Sequence[Token]) -> Iterator[str]:
    stop = None
    for token in tokens:
        if stop is not None and token.span.start > stop:
            yield " "
        yield token.value
        stop = token.span.stop


def _covered(items: Sequence[Any]) -> tuple[int, int]:
    spans = [span for item in items for span in ([item.span] if is_token(item) else item.spans)]
    starts, stops = zip(*((span.start, span.stop) for span in spans), strict=True)
    return min(starts), max(stops)


def _tokens(items: Sequence[Any]) -> tuple[Token, ...]:
    found: list[Token] = []
    for item in items:
        # yargy's own results keep their tokens floors below.
        while not is_token(item) and not hasattr(item, "tokens"):
            item = item.input
        found.extend([item] if is_token(item) else item.tokens)
    return tuple(found)


class Part(Interpretator):  # type: ignore[misc]
    """Names a part. Its value is that of the one interpreted rule inside, or None for bare tokens.

    `key` stands for a pipeline's entry where the rule is no pipeline.
    """

    __attributes__: ClassVar = ["name", "key"]

    def __init__(self, name: str, key: str | None = None) -> None:
        self.name = name
        self.key = key

    def __call__(self, input: Any) -> Piece:
        items = input.items
        results = [item for item in items if not is_token(item)]
        value = results[0].normalized if len(results) == 1 else None
        key = self.key or input.key or next((getattr(r, "key", None) for r in results), None)
        return Piece(self.name, _tokens(items), value, key, _covered(items))

    @property
    def label(self) -> str:
        return self.name


class Built(Interpretator):  # type: ignore[misc]
    """Builds the value: `function(pieces)` gets the named parts in order, unnamed tokens left out."""

    __attributes__: ClassVar = ["name", "function"]

    def __init__(self, name: str, function: Callable[[list[Piece]], Any]) -> None:
        self.name = name
        self.function = function

    def __call__(self, input: Any) -> Piece:
        pieces = [item for item in input.items if isinstance(item, Piece)]
        return Piece(self.name, _tokens(input.items), self.function(pieces), input.key, _covered(input.items))

    @property
    def label(self) -> str:
        return self.name
