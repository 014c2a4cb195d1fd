"""What copied text holds that no reader sees: soft hyphens, joiners, stress marks, HTML entities.

They stand inside words, so the text is read without them; the passages of the facts are those of the text as given.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right

from attrs import evolve, frozen

from facts.fact import Fact

_INVISIBLE = re.compile(
    "[\u00ad\u0301\u200c\u200d\u2060\ufeff]+|&(?:[a-z]{2,8}|#\\d{1,6}|#x[\\da-f]{1,5});", re.IGNORECASE
)


@frozen
class Visible:
    """A text as a reader sees it: `text`, and where its stretches begin in the text as given."""

    text: str
    _starts: tuple[int, ...]  # in `text`, ascending
    _given: tuple[int, ...]  # the same places in the text as given

    def given(self, offset: int) -> int:
        """The character offset in the text as given of the character at `offset`."""
        at = bisect_right(self._starts, offset) - 1
        return self._given[at] + offset - self._starts[at]

    def told(self, fact: Fact) -> Fact:
        """The fact with its passages in the text as given."""
        if len(self._starts) == 1:
            return fact
        spans = [self._span(span) for span in fact.spans]
        evidence = {slot: [self._span(span) for span in passages] for slot, passages in fact.evidence.items()}
        return evolve(fact, spans=spans, evidence=evidence)

    def _span(self, span: tuple[int, int]) -> tuple[int, int]:
        start, stop = span
        return self.given(start), self.given(stop - 1) + 1


def visible(text: str) -> Visible:
    """`text` without what no reader sees.

    >>> visible("теле\u00adфон &laquo;Мир&raquo;").text
    'телефон «Мир»'
    """
    pieces: list[str] = []
    starts, given, size, last = [0], [0], 0, 0
    for match in _INVISIBLE.finditer(text):
        shown = html.unescape(match.group()) if match.group()[0] == "&" else ""
        if len(shown) == len(match.group()):
            continue  # «&foo;» is no entity
        pieces += [text[last : match.start()], shown]
        size += match.start() - last + len(shown)
        last = match.end()
        starts.append(size)
        given.append(last)
    return Visible("".join([*pieces, text[last:]]), tuple(starts), tuple(given))
