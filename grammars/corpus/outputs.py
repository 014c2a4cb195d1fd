"""Where facts are written to: the common ground, and the outputs that are files which grow."""

from __future__ import annotations

import csv
import io
import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeAlias

from facts import Document, Fact, document_to_json
from facts.date import optional_date
from facts.spreadsheet import safe_cell
from facts.table import DYAD_COLUMNS, FACT_COLUMNS, PARTICIPANT_COLUMNS, Row, dyad_rows
from facts.table import fact_rows as make_fact_rows
from facts.table import participant_rows as make_participant_rows
from grammars.corpus.journal import GrowingFiles, Journal, OutputError, State, replacing
from grammars.corpus.records import BadRecord
from grammars.sources import Source

Parts: TypeAlias = Sequence[Any]  # what a document adds to each file or table of an output
Render: TypeAlias = Callable[[int, Source, tuple[Fact, ...]], Parts]  # runs in the workers

DYADS = ("undirected", "directed")
ANEW = "start with --restart, or name another output"
BYTE_ORDER_MARK = "\ufeff".encode()  # Excel takes a CSV file without one for ANSI


class Output(ABC):
    """Facts written so that a killed run can be resumed.

    A run calls `begin` or `resume`, then `write` and `write_error` for each document in order, `commit` now
    and then, in the end `finish`; `close` whatever happens. What follows the last commit may be lost. What a
    finished run was made of stays beside its facts, so that it can be told from another.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.errors_path = beside(path, "errors.jsonl", whole=True)
        self.written = False  # whether a run that is resumed had only to be finished
        self.finished = False  # whether there was nothing to do but to tell so

    @property
    @abstractmethod
    def render(self) -> Render:
        """What a document adds to this output; picklable, as it runs in other processes."""

    @abstractmethod
    def paths(self) -> tuple[Path, ...]:
        """Every file that a run makes, those of its errors and its journal too."""

    @abstractmethod
    def read_state(self) -> State | None:
        """The state of the run that is there, and sets `finished`; None where it was killed before it had any."""

    @abstractmethod
    def begin(self, state: State) -> None: ...

    @abstractmethod
    def resume(self, new: State) -> State:
        """The state to go on from, opened unless `finished`; `new` where the run was killed before it had any."""

    @abstractmethod
    def write(self, parts: Parts) -> None: ...

    @abstractmethod
    def write_error(self, record: BadRecord) -> None: ...

    @abstractmethod
    def commit(self, state: State) -> None: ...

    @abstractmethod
    def finish(self) -> None: ...

    @abstractmethod
    def close(self) -> None: ...

    def remove(self) -> None:
        """Remove every file of an earlier run."""
        for path in self.paths():
            path.unlink(missing_ok=True)


class FileOutput(Output):
    """Facts in files that grow, the last of which holds the errors, vouched for by a journal."""

    def __init__(self, path: Path, files: Sequence[Path], heads: Sequence[bytes]) -> None:
        super().__init__(path)
        self.journal = Journal(beside(path, "journal", whole=True))
        self.files = GrowingFiles([*files, self.errors_path])
        self.heads = heads

    def paths(self) -> tuple[Path, ...]:
        return (self.path, *self.files.paths, self.journal.path)

    def read_state(self) -> State | None:
        if not self.journal.exists():
            return None
        told = self.journal.read()
        self.finished = told.get("done") == "all"
        return State.from_json(told["state"])

    def begin(self, state: State) -> None:
        self.journal.write({"state": state.to_json(), "lengths": [0] * len(self.files.paths)})
        self._open([0] * len(self.files.paths))

    def resume(self, new: State) -> State:
        state = self.read_state()
        if state is None:
            raise OutputError(f"{self.path}: expected the journal of its run, got no {self.journal.path.name}; {ANEW}")
        told = self.journal.read()
        self.written = "done" in told
        if not self.written:
            self._open(told["lengths"])
        return state

    def _open(self, lengths: Sequence[int]) -> None:
        self.files.open(lengths)
        for number, head in enumerate(self.heads):
            if not lengths[number]:
                self.files.write(number, head)

    def write(self, parts: Parts) -> None:
        for number, data in enumerate(parts):
            self.files.write(number, data)

    def write_error(self, record: BadRecord) -> None:
        self.files.write(len(self.files.paths) - 1, record.to_json())

    def commit(self, state: State) -> None:
        self.journal.write({"state": state.to_json(), "lengths": self.files.sync()})

    def finish(self) -> None:
        told = self.journal.read()
        if "done" not in told:
            self.complete()
            self.journal.write({**told, "done": "written"})
        self.tidy()
        if self.errors_path.exists() and not self.errors_path.stat().st_size:
            self.errors_path.unlink()
        self.journal.write({**told, "done": "all"})

    def complete(self) -> None:
        """Make the output of the files that grew, where it is another."""

    def tidy(self) -> None:
        """Remove what the output was made of."""

    def close(self) -> None:
        self.files.close()


class JsonLines(FileOutput):
    """The JSON of facts, a line a document."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, [path], [b""])

    @property
    def render(self) -> Render:
        return render_json


class Csv(FileOutput):
    """Flat rows: OUTPUT.csv of facts, OUTPUT.participants.csv, and OUTPUT.dyads.csv where asked for."""

    def __init__(self, path: Path, dyads: str | None = None) -> None:
        tables = tables_of(dyads)
        heads = [BYTE_ORDER_MARK + csv_lines([columns]) for columns in tables.values()]
        super().__init__(path, table_paths(path, tables), heads)
        self.dyads = dyads

    @property
    def render(self) -> Render:
        return partial(render_csv, self.dyads)


class Parquet(FileOutput):
    """Flat rows in Parquet files, one a table, made in the end of rows kept beside them until then."""

    def __init__(self, path: Path, dyads: str | None = None) -> None:
        self.tables = tables_of(dyads)
        self.results = table_paths(path, self.tables)
        super().__init__(path, [beside(at, "rows", whole=True) for at in self.results], [])
        self.dyads = dyads

    @property
    def render(self) -> Render:
        return partial(render_rows, self.dyads)

    def paths(self) -> tuple[Path, ...]:
        return (*super().paths(), *self.results)

    def complete(self) -> None:
        from grammars.corpus.parquet import write_parquet

        for columns, rows, result in zip(self.tables.values(), self.files.paths, self.results, strict=False):
            with replacing(result) as new:
                write_parquet(rows, new, columns)

    def tidy(self) -> None:
        for path in self.files.paths[:-1]:
            path.unlink(missing_ok=True)


def new_output(path: Path, dyads: str | None = None) -> Output:
    """The output that a file's suffix names; OutputError where it names none or needs what is missing."""
    if dyads is not None and dyads not in DYADS:
        raise OutputError(f"expected dyads to be one of {', '.join(DYADS)}, got {dyads!r}")
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return Csv(path, dyads)
    if suffix == ".parquet":
        _need("pyarrow", "parquet", path)
        return Parquet(path, dyads)
    if suffix == ".db":
        _need("sqlite_utils", "sqlite", path)
        from grammars.corpus.sqlite import Sqlite

        return Sqlite(path, dyads)
    if suffix != ".jsonl":
        raise OutputError(f"{path}: expected an output named .jsonl, .csv, .parquet or .db")
    if dyads:
        raise OutputError(f"{path}: expected .csv, .parquet or .db for dyads")
    return JsonLines(path)


def _need(module: str, extra: str, path: Path) -> None:
    if find_spec(module) is None:  # not imported yet: pyarrow starts threads, beside which no worker may be forked
        raise OutputError(f"{path}: needs the extra {extra}: pip install 'rufacts[{extra}]'")


def tables_of(dyads: str | None) -> dict[str, tuple[str, ...]]:
    """Name → columns of the flat tables."""
    tables = {"facts": FACT_COLUMNS, "participants": PARTICIPANT_COLUMNS}
    return {**tables, "dyads": DYAD_COLUMNS} if dyads else tables


def table_paths(path: Path, tables: Iterable[str]) -> list[Path]:
    """OUTPUT.csv for facts, OUTPUT.participants.csv and so on for other tables."""
    return [path if name == "facts" else beside(path, name) for name in tables]


def beside(path: Path, name: str, whole: bool = False) -> Path:
    """`facts.csv` → `facts.NAME.csv`, or `facts.csv.NAME` of the whole name."""
    return path.with_name(f"{path.name}.{name}" if whole else f"{path.stem}.{name}{path.suffix}")


def flat_rows(dyads: str | None, source: Source, facts: tuple[Fact, ...]) -> Iterator[tuple[str, list[Row]]]:
    """Name and rows of each flat table for a document."""
    document = Document(source.id, optional_date(source.date), facts)
    yield "facts", list(make_fact_rows(document, source.text))
    yield "participants", list(make_participant_rows(document, source.text))
    if dyads:
        from grammars.corpus.hosts import country_of_place

        yield "dyads", list(dyad_rows(document, dyads == "directed", country_of_place, source.text))


def render_json(_: int, source: Source, facts: tuple[Fact, ...]) -> Parts:
    document = document_to_json(source.id, source.date, facts)
    return [json.dumps(document, ensure_ascii=False).encode() + b"\n"]


def render_csv(dyads: str | None, _: int, source: Source, facts: tuple[Fact, ...]) -> Parts:
    tables = flat_rows(dyads, source, facts)
    return [csv_lines(map(safe_cell, row.values()) for row in rows) for _, rows in tables]


def render_rows(dyads: str | None, _: int, source: Source, facts: tuple[Fact, ...]) -> Parts:
    tables = flat_rows(dyads, source, facts)
    return [b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows) for _, rows in tables]


def csv_lines(rows: Iterable[Iterable[Any]]) -> bytes:
    lines = io.StringIO(newline="")
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue().encode()
