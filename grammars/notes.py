"""Why readers dropped what they read: noted only while somebody listens (`grammars.explaining`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple


class Note(NamedTuple):
    """A candidate that became no fact: the passages that told of it, as offsets, and why."""

    types: tuple[str, ...]
    reason: str
    spans: tuple[tuple[int, int], ...]


_listening: ContextVar[list[Note] | None] = ContextVar("listening", default=None)


def dropped(types: tuple[str, ...], reason: str, *spans: tuple[int, int]) -> None:
    """Note that a candidate of one of the fact types was dropped. Does next to nothing while nobody
    listens.
    """
    notes = _listening.get()
    if notes is not None:
        notes.append(Note(types, reason, spans))


@contextmanager
def listening() -> Iterator[list[Note]]:
    """Collect what is dropped inside the block."""
    notes: list[Note] = []
    token = _listening.set(notes)
    try:
        yield notes
    finally:
        _listening.reset(token)
