"""Passages marked in a text: where marks begin, end, nest and overlap, as stretches that can be drawn in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

LANES = 6  # lines under a text that are told apart; deeper marks share the last


class Mark(NamedTuple):
    """A passage `[start, stop)` of a slot; `number` counts the values of a list slot from 1, 0 for others."""

    start: int
    stop: int
    slot: str
    number: int = 0


class Lined(NamedTuple):
    """A mark and its lane: 0 is the line next to the text; marks that overlap never share one below LANES."""

    mark: Mark
    lane: int


class Stretch(NamedTuple):
    """A piece `[start, stop)` of the text over which the same marks lie, those of higher lanes first."""

    start: int
    stop: int
    marks: tuple[Lined, ...]


def lined(marks: Iterable[Mark]) -> list[Lined]:
    """The marks with their lanes, shorter ones nearer to the text; in the order of the text.

    >>> [told.lane for told in lined([Mark(0, 9, "title"), Mark(4, 6, "parties"), Mark(10, 12, "date")])]
    [1, 0, 0]
    """
    placed: list[Lined] = []
    for mark in sorted(marks, key=lambda mark: (mark.stop - mark.start, mark.start, mark.slot, -mark.number)):
        taken = {other.lane for other in placed if other.mark.start < mark.stop and mark.start < other.mark.stop}
        lane = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        placed.append(Lined(mark, min(lane, LANES - 1)))
    return sorted(placed)


def stretches(marks: Iterable[Mark], start: int, stop: int) -> Iterator[Stretch]:
    """The whole of `[start, stop)` in order, cut where a mark begins or ends.

    >>> [(s.start, s.stop, len(s.marks)) for s in stretches([Mark(2, 6, "title"), Mark(4, 8, "date")], 0, 8)]
    [(0, 2, 0), (2, 4, 1), (4, 6, 2), (6, 8, 1)]
    """
    told = [one for one in lined(marks) if one.mark.start < stop and start < one.mark.stop]
    edges = {start, stop, *(edge for one in told for edge in one.mark[:2] if start < edge < stop)}
    cuts = sorted(edges)
    for begin, end in pairwise(cuts):
        over = [one for one in told if one.mark.start <= begin and end <= one.mark.stop]
        yield Stretch(begin, end, tuple(sorted(over, key=lambda one: -one.lane)))
