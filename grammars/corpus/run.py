"""A run over a corpus: read, extract in order, write, commit now and then."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from grammars.corpus.files import check_inputs, fingerprint
from grammars.corpus.inputs import InputError, Position, Reader
from grammars.corpus.journal import OutputError, State
from grammars.corpus.outputs import Output, new_output
from grammars.corpus.records import BadRecord
from grammars.corpus.workers import Batch, Done, NewExtractor, Results, WorkerError, extracted, new_extractor
from grammars.sources import Source

COMMIT_EVERY = 0.5  # seconds of work that a kill may cost
BATCH_ITEMS, BATCH_CHARS = 32, 1 << 16

Progress: TypeAlias = Callable[[State, Reader], None]


class Stopped(Exception):
    """A run that ended before its input did; the message says why, what is safe and how to go on."""


class Interrupted(Stopped):
    """A run that was stopped by hand."""


@attrs.frozen
class Summary:
    """What a run has done, those it resumed included; `seconds` and `chars_read` are of this run alone."""

    documents: int
    chars: int
    facts: dict[str, int]
    errors: int
    seconds: float
    chars_read: int
    files: tuple[Path, ...]
    finished: bool = False  # by an earlier run, so that this one did nothing


def extract_corpus(
    reader: Reader,
    output: str | Path,
    *,
    jobs: int = 1,
    dyads: str | None = None,
    resume: bool = False,
    restart: bool = False,
    strict: bool = False,
    on_progress: Progress | None = None,
    make_extractor: NewExtractor = new_extractor,
) -> Summary:
    """Extract the facts of every document and write them to `output`, whose suffix tells the format.

    `resume` goes on with an unfinished run, or begins one, or does nothing where one of the same inputs and
    options is finished; `restart` removes what was written before; with neither, there must be no output yet.
    With `strict` the first bad record stops the run. Raises OutputError and InputError where nothing was
    begun, Stopped where a run can be resumed, Interrupted on Ctrl-C.
    """
    target = new_output(Path(output), dyads)
    began = time.monotonic()
    try:
        state = _opened(target, _settings(reader, target, dyads), resume, restart)
        if target.finished:
            return _summary(target, state, began, 0)
        chars = state.chars
        try:
            if not target.written:
                _run(reader, target, state, jobs, strict, on_progress, make_extractor)
            target.finish()
        except (Stopped, KeyboardInterrupt, OSError, sqlite3.Error, InputError, WorkerError) as error:
            raise _stopped(error, target) from error
    except (OSError, sqlite3.Error) as error:
        raise OutputError(f"{target.path}: cannot be written: {_reason(error)}; nothing was begun") from error
    finally:
        target.close()
    return _summary(target, state, began, state.chars - chars)


def _opened(target: Output, settings: dict[str, Any], resume: bool, restart: bool) -> State:
    """The state to go on from, the output opened unless the run to resume is finished."""
    folder = target.path.parent
    if not folder.is_dir():
        raise OutputError(f"{target.path}: expected a folder {folder}, got none; make it first; nothing was begun")
    if restart:
        target.remove()
    there = [path for path in target.paths() if path.exists()]
    if not there:
        state = State(settings)
        target.begin(state)
        return state
    if not resume:
        told = "already there" if target.read_state() is None or target.finished else "an unfinished run"
        raise OutputError(f"{there[0]}: {told}; go on with --resume, or start anew with --restart")
    state = target.resume(State(settings))
    for name in settings:
        if settings[name] != state.settings.get(name):
            was, now = state.settings.get(name), settings[name]
            told = "is finished, of another run" if target.finished else "cannot be resumed"
            raise OutputError(
                f"{target.path}: {told}: {name} differs: expected {was}, got {now}; start with --restart, "
                "or name another output"
            )
    return state


def _settings(reader: Reader, target: Output, dyads: str | None) -> dict[str, Any]:
    try:
        release = version("rufacts")
    except PackageNotFoundError:
        release = "?"
    try:
        inputs = {given: fingerprint(given) for given in reader.inputs}
        check_inputs(reader.inputs)
    except OSError as error:
        raise InputError(f"{error.filename}: cannot be read: {error.strerror}; nothing was begun") from error
    except InputError as error:
        raise InputError(f"{error}; nothing was begun") from error
    settings = {
        "release": release,
        "inputs": inputs,
        "fields": list(reader.fields),
        "date": reader.date,
        "date_in_name": reader.date_in_name.pattern,
        "max_bytes": reader.max_bytes,
        "dyads": dyads,
    }
    return json.loads(json.dumps(settings))  # type: ignore[no-any-return]  # as it will be read back


def _run(
    reader: Reader,
    target: Output,
    state: State,
    jobs: int,
    strict: bool,
    on_progress: Progress | None,
    make: NewExtractor,
) -> None:
    committed = time.monotonic()
    batches = _telling(_batches(reader, state.position, state.documents))
    with closing(extracted(batches, target.render, jobs, make)) as extraction:
        for batch, results in extraction:
            bad = _write(target, state, batch, results)
            state.position = batch.position
            if on_progress:
                on_progress(state, reader)
            if bad and strict:
                target.commit(state)
                raise Stopped(f"{bad.file}:{bad.line}: {bad.reason}")
            if time.monotonic() - committed > COMMIT_EVERY:
                target.commit(state)
                committed = time.monotonic()
    target.commit(state)


def _telling(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The batches; a read that fails is told from a write that fails."""
    try:
        yield from batches
    except OSError as error:
        raise InputError(f"{error.filename or 'the input'}: cannot be read: {error.strerror or error}") from error


def _write(target: Output, state: State, batch: Batch, results: Results) -> BadRecord | None:
    """Write a batch, count it, and give back its first bad record."""
    first_bad, done = None, iter(results)
    for item in batch.items:
        if isinstance(item, Source):
            result = next(done)
            state.documents += 1
            state.chars += len(item.text)
            if isinstance(result, Done):
                target.write(result.parts)
                for kind in result.types:
                    state.facts[kind] = state.facts.get(kind, 0) + 1
                if result.partial is None:
                    continue
                item = _failed(item, f"read in part, the facts of which are written; {result.partial}")
            else:
                item = _failed(item, result.reason)
        target.write_error(item)
        state.errors += 1
        first_bad = first_bad or item
    return first_bad


def _failed(source: Source, reason: str) -> BadRecord:
    file, _, line = source.where.rpartition(":")
    raw = json.dumps({"id": source.id, "text": source.text, "date": source.date}, ensure_ascii=False).encode()
    return BadRecord(*((file, int(line)) if line.isdigit() else (source.where, 1)), reason, raw)


def _batches(reader: Reader, position: Position, documents: int) -> Iterator[Batch]:
    """The records after a position in batches that are small enough to be lost."""
    items: list[Source | BadRecord] = []
    chars, first = 0, documents
    for at, item in reader.read(position):
        items.append(item)
        chars += len(item.text if isinstance(item, Source) else item.raw)
        if len(items) >= BATCH_ITEMS or chars >= BATCH_CHARS:
            batch = Batch(at, first, tuple(items))
            yield batch
            first += len(batch.sources)
            items, chars = [], 0
    if items:
        yield Batch(at, first, tuple(items))


def _stopped(error: BaseException, target: Output) -> Stopped:
    target.close()
    safe = f"what was written to {target.path} is safe up to the last commit; go on with --resume"
    if isinstance(error, KeyboardInterrupt):
        return Interrupted(f"stopped; {safe}")
    if isinstance(error, (OSError, sqlite3.Error)):
        return Stopped(f"{target.path}: cannot be written: {_reason(error)}; {safe}, when there is room")
    return Stopped(f"{error}; {safe}")


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _summary(target: Output, state: State, began: float, chars_read: int) -> Summary:
    there = [path for path in target.paths() if path.exists() and path.suffix != ".journal"]
    files = tuple(dict.fromkeys(there))
    seconds = time.monotonic() - began
    facts = dict(state.facts)
    return Summary(state.documents, state.chars, facts, state.errors, seconds, chars_read, files, target.finished)
