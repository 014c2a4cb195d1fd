"""Why readers dropped what they read, and why one type won: noted only while somebody listens.

`grammars.explaining` listens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

Span = tuple[int, int]


class Note(NamedTuple):
    """A candidate that became no fact: the passages that told of it, as offsets, why, and the words that decided.

    The reason is a word for the condition, a colon, and what it is in plain words. `lacking` names the slots that
    nothing fills, `wanted` the rules (`Grammar.rules`), where not all of these slots, a match of which would have
    helped: `explain` tells what stopped them.
    """

    types: tuple[str, ...]
    reason: str
    spans: tuple[Span, ...]
    words: tuple[Span, ...] = ()
    wanted: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()


class Choice(NamedTuple):
    """A fact of one type where another was possible: the passages of the fact, the other type, why, and the words."""

    type: str
    other: str
    reason: str
    spans: tuple[Span, ...]
    words: tuple[Span, ...] = ()


class Notes(list[Note]):
    """The candidates dropped, and the choices made between types."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choice] = []


_listening: ContextVar[Notes | None] = ContextVar("listening", default=None)


def dropped(
    types: tuple[str, ...],
    reason: str,
    *spans: Span,
    words: Iterable[Span] = (),
    wanted: Iterable[str] = (),
    lacking: Iterable[str] = (),
) -> None:
    """Note that a candidate of one of the fact types was dropped; see `Note`. Does next to nothing while nobody
    listens.
    """
    notes = _listening.get()
    if notes is not None:
        notes.append(Note(types, reason, spans, tuple(words), tuple(wanted), tuple(lacking)))


def chosen(type: str, other: str, reason: str, spans: Iterable[Span], words: Iterable[Span] = ()) -> None:
    """Note that a candidate was read as one type and not as another. Does next to nothing while nobody listens."""
    notes = _listening.get()
    if notes is not None:
        notes.choices.append(Choice(type, other, reason, tuple(spans), tuple(words)))


@contextmanager
def listening() -> Iterator[Notes]:
    """Collect what is noted inside the block."""
    notes = Notes()
    token = _listening.set(notes)
    try:
        yield notes
    finally:
        _listening.reset(token)
