"""Texts as they are read: one blank between words, no invisible signs or HTML entities, composed letters.

Archives hold doubled and non-breaking blanks, soft hyphens, joiners, `&laquo;`, letters taken apart (NFD) and stress
marks. None of them is to change what a text tells, so they are cleaned away before it is read, its spelling is mended
(`grammars.spelling`), and the passages of facts are led back to the text as given.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import attrs

from facts import Fact
from grammars.spelling import mended

Spanned = TypeVar("Spanned", bound=Any)

_INVISIBLE = "\xad\u200c-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_BLANK = r"(?:[^\S\n\r]|\u200b|&nbsp;|&#160;)"
_LINE_ENDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKS = "\u0300-\u036f"
_ODD = re.compile(
    rf"(?P<blanks>(?:{_BLANK}[{_INVISIBLE}]*){{2,}}|(?! ){_BLANK}[{_INVISIBLE}]*)"
    rf"|(?P<invisible>[{_INVISIBLE}]+)"
    rf"|(?P<marked>[^\W\d_][{_MARKS}]+)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[\dA-Fa-f]{1,5});)"
)
# What any of them holds: texts without it, most of them, are not looked at more closely.
_BLANKS = "".join(c for c in map(chr, range(0x10000)) if c.isspace() and c not in " \n\r")
_SIGN = re.compile(rf"[&{_BLANKS}\u200b{_INVISIBLE}{_MARKS}]")
_STRESS = re.compile("(?<=[А-Яа-яЁё])[\u0300\u0301]+")


class Cleaned:
    """A text as it is read: `text`, and the way back from its offsets to those of the text as given."""

    def __init__(self, text: str) -> None:
        #: Pieces of the text as read that are not at the same place, or not the same, as in the text as given:
        #: where they begin here and there, and how much of the text as given each character of them stands for.
        self._here: list[int] = []
        self._there: list[int] = []
        self._widths: list[int] = []
        is_odd = "  " in text or _SIGN.search(text)
        self.text = mended(self._composed(text) if is_odd else text)

    def _composed(self, text: str) -> str:
        parts: list[str] = []
        size = end = 0
        for odd in _ODD.finditer(text):
            told = odd.group()
            put = READ_AS[str(odd.lastgroup)](told)
            if put == told:
                continue
            kept = text[end : odd.start()]
            self._add(size, end, 1)
            size += len(kept)
            if put:
                self._add(size, odd.start(), len(told))
            parts += [kept, put]
            size += len(put)
            end = odd.end()
        self._add(size, end, 1)
        return "".join([*parts, text[end:]])

    def _add(self, here: int, there: int, width: int) -> None:
        if self._here and self._here[-1] == here:  # nothing stands in the piece before
            self._here.pop(), self._there.pop(), self._widths.pop()
        self._here.append(here)
        self._there.append(there)
        self._widths.append(width)

    def start(self, at: int) -> int:
        """Where the character at an offset begins in the text as given."""
        if not self._here:
            return at
        piece = bisect_right(self._here, at) - 1
        inside = at - self._here[piece] if self._widths[piece] == 1 else 0
        return self._there[piece] + inside

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """A passage, not empty, as offsets in the text as given."""
        if not self._here:
            return start, stop
        piece = bisect_right(self._here, stop - 1) - 1
        return self.start(start), self.start(stop - 1) + self._widths[piece]

    def fact(self, fact: Fact) -> Fact:
        """A fact with its passages in the text as given."""
        if not self._here:
            return fact
        spans = [self.span(*span) for span in fact.spans]
        evidence = {slot: [self.span(*span) for span in told] for slot, told in fact.evidence.items()}
        return attrs.evolve(fact, spans=spans, evidence=evidence)

    def spanned(self, values: Iterable[Spanned]) -> tuple[Spanned, ...]:
        """Values with a `span`, their spans in the text as given."""
        if not self._here:
            return tuple(values)
        return tuple(attrs.evolve(value, span=self._any_span(*value.span)) for value in values)

    def _any_span(self, start: int, stop: int) -> tuple[int, int]:
        if start < stop:
            return self.span(start, stop)
        end = self.span(start - 1, start)[1] if start else 0
        return end, end


def _one_blank(told: str) -> str:
    return "\n" if _LINE_ENDS.search(told) else " "


def _composed_letter(told: str) -> str:
    return _STRESS.sub("", unicodedata.normalize("NFC", told))


READ_AS: dict[str, Callable[[str], str]] = {
    "blanks": _one_blank,
    "invisible": lambda _: "",
    "marked": _composed_letter,
    "entity": html.unescape,
}
