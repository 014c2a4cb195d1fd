"""Which passages each slot of a fact was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from facts.span import Span


def as_spans(spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Spans of any (start, stop) pairs. An attrs converter."""
    return tuple(span if isinstance(span, Span) else Span(*span) for span in spans)


def _as_pairs(
    passages: Mapping[str, Iterable[tuple[int, int]]] | Iterable[tuple[str, Iterable[tuple[int, int]]]],
) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    return tuple(sorted((slot, as_spans(spans)) for slot, spans in dict(passages).items()))


@attrs.frozen(repr=False)
class Evidence(Mapping[str, tuple[Span, ...]]):
    """A read-only, hashable mapping of slot name → the passages its value was read from.

    The passages of a list slot stand in the order of its values, one a value.

    >>> Evidence({"date": [(3, 10)]})["date"]
    (Span(start=3, stop=10),)
    """

    _pairs: tuple[tuple[str, tuple[Span, ...]], ...] = attrs.field(default=(), converter=_as_pairs)

    def __getitem__(self, slot: str) -> tuple[Span, ...]:
        for name, spans in self._pairs:
            if name == slot:
                return spans
        raise KeyError(slot)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __repr__(self) -> str:
        return f"Evidence({dict(self._pairs)})"


def as_evidence(passages: Evidence | Mapping[str, Iterable[tuple[int, int]]]) -> Evidence:
    """Evidence of any mapping of slot → (start, stop) pairs. An attrs converter."""
    return passages if isinstance(passages, Evidence) else Evidence(passages)
