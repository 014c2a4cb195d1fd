"""Which of the overlapping spans to keep: yargy's choice, the widest cover, in linear time after sorting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

Span = tuple[int, int]


def chosen(spans: Sequence[Span]) -> list[Span]:
    """Spans that do not overlap and cover the most, among equals the earliest in the order given.

    `spans` are non-empty and sorted by start. The result is that of yargy's `resolve_spans`.
    """
    size = len(spans)
    starts = [start for start, _ in spans]
    covers = [0] * (size + 1)
    taken = [False] * size
    following = [0] * size
    for index in range(size - 1, -1, -1):
        start, stop = spans[index]
        after = following[index] = bisect_left(starts, stop, index + 1)
        cover = stop - start + covers[after]
        taken[index] = cover >= covers[index + 1]
        covers[index] = cover if taken[index] else covers[index + 1]
    kept = []
    index = 0
    while index < size:
        if taken[index]:
            kept.append(spans[index])
            index = following[index]
        else:
            index += 1
    return kept


def clusters(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Spans in groups that do not touch each other's; `spans` are sorted by start."""
    group: list[Span] = []
    reach = -1
    for span in spans:
        if span[0] >= reach and group:
            yield group
            group = []
        group.append(span)
        reach = max(reach, span[1])
    if group:
        yield group


def chosen_valid(spans: Sequence[Span], is_valid: Callable[[Span], bool]) -> list[Span]:
    """`chosen` among the spans that are valid, asking only about those that would be chosen."""
    kept = []
    for group in clusters(spans):
        while group:
            winners = chosen(group)
            failed = {span for span in winners if not is_valid(span)}
            if not failed:
                kept.extend(winners)
                break
            group = [span for span in group if span not in failed]
    return kept
