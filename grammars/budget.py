"""What reading one document may cost, so that no text whatever keeps a run for ever."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from grammars.cleaning import Cleaned

Bounds = tuple[int, int]

#: Characters that are read as one article, people and events told in it being brought together: what that takes
#: grows faster than the text, so longer ones are read in parts. Articles of news are some thousand characters long.
LONGEST_PART = 20_000


def _is_positive(owner: object, field: attrs.Attribute[Any], value: object) -> None:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if value is not None and not (number and value > 0):  # type: ignore[operator]
        raise ValueError(f"Budget.{field.name}: expected a number above 0, or None for no bound, got {value!r}")


@attrs.frozen
class Budget:
    """The most that one document may cost: `seconds` of processor time, the first `characters` of its text.

    None is no bound. What is over gives a partial result (`facts.Facts.partial`), no error. Time is looked at
    between sentences, so it is overdrawn by what the part in hand takes, at most 20,000 characters. Where time
    ends depends on the machine; `characters` cuts at the same place anywhere.
    """

    seconds: float | None = attrs.field(default=60.0, validator=_is_positive)
    characters: int | None = attrs.field(default=10_000_000, validator=_is_positive)


class Meter:
    """A budget being spent on one document; `partial` tells what was over, None as long as nothing was."""

    def __init__(self, budget: Budget, text: str) -> None:
        self._seconds = budget.seconds
        self._ends = None if budget.seconds is None else time.thread_time() + budget.seconds
        # By the clock, which is looked at much sooner, no thread can have spent its time before.
        self._not_before = time.perf_counter() + (budget.seconds or 0)
        self._size = len(text)
        self.partial: str | None = None
        self.is_over = False  # no time is left
        self.text = text
        if budget.characters is not None and len(text) > budget.characters:
            self.text = text[: int(budget.characters)]
            self.partial = f"size: only the first {int(budget.characters)} of {self._size} characters were read"

    def within(self, bounds: Iterable[Bounds], clean: Cleaned) -> Iterator[Bounds]:
        """The sentences at these bounds for which there is time."""
        for start, stop in bounds:
            if self._ends is not None and time.perf_counter() >= self._not_before and time.thread_time() > self._ends:
                told = f"time: only the first {clean.start(start)} of {self._size} characters were read"
                self.partial = f"{told} in {self._seconds:g} s"
                self.is_over = True
                return
            yield start, stop


def parts(text: str, bounds: Iterable[Bounds]) -> Iterator[list[Bounds]]:
    """Sentences in groups that are read as one article each: one, unless the text is longer than LONGEST_PART.

    A group ends at a line break, where there is one in its second half.
    """
    part: list[Bounds] = []
    for start, stop in bounds:
        size = stop - part[0][0] if part else 0
        if size > LONGEST_PART or (size > LONGEST_PART // 2 and "\n" in text[part[-1][1] : start]):
            yield part
            part = []
        part.append((start, stop))
    if part:
        yield part
