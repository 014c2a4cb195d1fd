"""Python's garbage collector, kept from looking through a process while a passage is read.

Reading makes very many objects and next to no cycles, so that looks through all that is held (word lists, grammars,
caches) cost up to a fifth of the time and free nothing. Between passages the collector does its work as ever.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType


class Paused:
    """While any thread is inside, the collector does not start by itself; left as it was afterwards.

    >>> with PAUSED:
    ...     gc.isenabled()
    False
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside and self._was_on:
                gc.enable()


#: The one that all extractors share, since a process has one collector.
PAUSED = Paused()


@contextmanager
def settled() -> Iterator[None]:
    """Meanwhile the collector leaves alone what is there at the beginning, which is there to stay: it never looks
    through it, nor makes a forked process copy it.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
