"""A passage of the input text."""

from __future__ import annotations

from typing import NamedTuple


class _Offsets(NamedTuple):
    start: int
    stop: int


class Span(_Offsets):
    """A passage as character offsets `[start, stop)` in the input text.

    A tuple of two integers: it unpacks, sorts and compares with plain pairs.
    An empty, reversed or negative passage raises ValueError.

    >>> span = Span(3, 8)
    >>> span.of("на сайте МИД")
    'сайте'
    """

    __slots__ = ()

    def __new__(cls, start: int, stop: int) -> Span:
        for offset in (start, stop):
            if not isinstance(offset, int) or isinstance(offset, bool):
                raise ValueError(f"Span: expected whole numbers, got {start!r}, {stop!r}")
        if not 0 <= start < stop:
            raise ValueError(f"Span: expected 0 <= start < stop, got {start}, {stop}")
        return super().__new__(cls, start, stop)

    def of(self, text: str) -> str:
        """The passage itself; ValueError where the text is too short to hold it."""
        if self.stop > len(text):
            raise ValueError(f"Span: expected a text of at least {self.stop} characters, got {len(text)}")
        return text[self.start : self.stop]
