"""Reading documents in several processes, results in the order of the documents.

Each worker is a process of its own with its own pipe: when the main process dies, however it dies, the pipe breaks and
the worker ends. Where that is safe workers are forked from the main process, and share the extractor that it has built;
elsewhere each is started afresh ("spawn") and builds its own. No more than a few batches for each worker are on their
way, so that memory does not grow with the corpus.
"""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import stat
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, Protocol, TypeAlias

from facts import Fact
from facts.result import partial_of
from grammars.collection import settled
from grammars.corpus.inputs import Position
from grammars.corpus.outputs import Parts, Render
from grammars.corpus.records import BadRecord
from grammars.sources import Source

AHEAD = 2  # batches that a worker has in hand: one it reads, one that waits
WINDOW = 8  # batches for each worker that may be read before the first of them is written


class Extracts(Protocol):
    def extract(self, text: str, date: str | None = None) -> tuple[Fact, ...]: ...


NewExtractor: TypeAlias = Callable[[], Extracts]


class WorkerError(Exception):
    """A worker ended before its work was done: killed, or out of memory."""


class Done(NamedTuple):
    """A document's facts as the output wants them, the types of the facts, and why it was read in part only."""

    parts: Parts
    types: tuple[str, ...]
    partial: str | None = None


class Failed(NamedTuple):
    """Why a document's facts could not be extracted."""

    reason: str


class Batch(NamedTuple):
    """Records read one after another, the number of their first document, and the position after them."""

    position: Position
    first: int
    items: tuple[Source | BadRecord, ...]

    @property
    def sources(self) -> list[Source]:
        return [item for item in self.items if isinstance(item, Source)]


Results: TypeAlias = list[Done | Failed]


def new_extractor(seconds: float | None = None) -> Extracts:
    """The extractor of a run; `seconds` of processor time for one document, None for the default."""
    from grammars import Budget, Extractor

    return Extractor() if seconds is None else Extractor(budget=Budget(seconds=seconds))


def extract_batch(extractor: Extracts, render: Render, first: int, sources: Iterable[Source]) -> Results:
    """What comes of each document; one that fails does not cost the others."""
    results: Results = []
    for number, source in enumerate(sources, first):
        try:
            facts = extractor.extract(source.text, date=source.date)
            types = tuple(fact.type for fact in facts)
            results.append(Done(render(number, source, facts), types, partial_of(facts)))
        except Exception as error:
            told = "".join(traceback.format_exception_only(error)).strip()
            at = traceback.extract_tb(error.__traceback__)[-1]
            results.append(Failed(f"extraction failed: {told} ({os.path.basename(at.filename)}:{at.lineno})"))
    return results


def extracted(
    batches: Iterable[Batch], render: Render, jobs: int = 1, make: NewExtractor = new_extractor
) -> Generator[tuple[Batch, Results], None, None]:
    """Each batch with its results, in order; `make` builds the extractor and is picklable for several jobs.

    Raises WorkerError where a worker dies.
    """
    if jobs == 1:
        extractor = make()
        with settled():
            for batch in batches:
                yield batch, extract_batch(extractor, render, batch.first, batch.sources)
        return
    with _workers(jobs, make, render) as workers:
        yield from _Dispatcher(workers).run(iter(batches))


class _Worker(NamedTuple):
    process: Any
    pipe: Connection


def may_fork() -> bool:
    """Whether this process may be forked: by Linux, and while no second thread could hold a lock."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


@contextmanager
def _workers(jobs: int, make: NewExtractor, render: Render) -> Iterator[list[_Worker]]:
    forks = may_fork()
    context: Any = multiprocessing.get_context("fork" if forks else "spawn")
    if forks:
        make = _built(make)
    workers: list[_Worker] = []
    try:
        # Workers inherit that Ctrl-C is for the main process.
        with _without_interrupts(), settled() if forks else nullcontext():
            for _ in range(jobs):
                ours, theirs = context.Pipe()
                workers.append(_Worker(None, ours))
                inherited = [worker.pipe for worker in workers] if forks else []
                process = context.Process(target=_work, args=(theirs, make, render, inherited), daemon=True)
                process.start()
                theirs.close()
                workers[-1] = _Worker(process, ours)
        yield workers
    finally:
        started = [worker.process for worker in workers if worker.process is not None]
        for process in started:
            process.kill()
        for process in started:
            process.join()
        for worker in workers:
            worker.pipe.close()


def _built(make: NewExtractor) -> NewExtractor:
    """Gives the extractor that is built here and now."""
    try:
        extractor = make()
    except Exception as error:
        raise WorkerError(f"a worker could not start: {error!r}") from error
    return lambda: extractor


@contextmanager
def _without_interrupts() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Dispatcher:
    """Hands batches to whichever worker has least to do, and gives results back in order."""

    def __init__(self, workers: list[_Worker]) -> None:
        self.workers = workers
        self.waiting: list[deque[int]] = [deque() for _ in workers]  # numbers of the batches a worker has
        self.batches: dict[int, Batch] = {}
        self.results: dict[int, Results] = {}
        self.sent = self.given = 0

    def run(self, batches: Iterator[Batch]) -> Iterator[tuple[Batch, Results]]:
        more = True
        while more or self.given < self.sent:
            while more and (idle := self._least_busy()) is not None:
                batch = next(batches, None)
                if batch is None:
                    more = False
                else:
                    self._send(idle, batch)
            if self.given < self.sent:
                self._receive()
            while self.given in self.results:
                yield self.batches.pop(self.given), self.results.pop(self.given)
                self.given += 1

    def _least_busy(self) -> int | None:
        if self.sent - self.given >= WINDOW * len(self.workers):
            return None
        idle = min(range(len(self.workers)), key=lambda i: len(self.waiting[i]))
        return idle if len(self.waiting[idle]) < AHEAD else None

    def _send(self, worker: int, batch: Batch) -> None:
        self.batches[self.sent] = batch
        self.waiting[worker].append(self.sent)
        self.sent += 1
        try:
            self.workers[worker].pipe.send((batch.first, batch.sources))
        except OSError:
            self._died(worker)

    def _receive(self) -> None:
        busy = {self.workers[i].pipe: i for i, numbers in enumerate(self.waiting) if numbers}
        if self.given in self.results:
            return
        for pipe in wait(list(busy)):
            worker = busy[pipe]  # type: ignore[index]
            try:
                results = self.workers[worker].pipe.recv()
            except (EOFError, OSError):
                self._died(worker)
            if isinstance(results, WorkerError):
                raise results
            self.results[self.waiting[worker].popleft()] = results

    def _died(self, worker: int) -> None:
        process = self.workers[worker].process
        process.join(1)
        batch = self.batches[self.waiting[worker][0]]
        where = f" from {batch.sources[0].where} on" if batch.sources else ""
        raise WorkerError(f"a worker ended with status {process.exitcode} while reading{where}")


def _work(pipe: Connection, make: NewExtractor, render: Render, inherited: list[Connection]) -> None:
    """What a worker does until its pipe breaks; a thread takes in work, so that sending never waits.

    `inherited` are the main process' ends of pipes, which break only when no process holds them.
    """
    if inherited:
        _let_go(inherited)
    work: queue.SimpleQueue[tuple[int, list[Source]]] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(pipe, work), daemon=True).start()
    try:
        extractor = make()
    except Exception as error:
        pipe.send(WorkerError(f"a worker could not start: {error!r}"))
        return
    while True:
        first, sources = work.get()
        results = extract_batch(extractor, render, first, sources)
        try:
            pipe.send(results)
        except OSError:
            os._exit(0)


def _let_go(inherited: list[Connection]) -> None:
    """Close what a fork has of the main process: pipes, and files, which are locked as long as anybody holds them."""
    for pipe in inherited:
        pipe.close()
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):  # the listing itself was one of them
            if int(name) > 2 and stat.S_ISREG(os.fstat(int(name)).st_mode):
                os.close(int(name))
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _take(pipe: Connection, work: queue.SimpleQueue[tuple[int, list[Source]]]) -> None:
    try:
        while True:
            work.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)  # the main process is gone, and nobody waits for what is being read
