"""Facts in a SQLite database: documents, facts and what they hold, with keys, indexes and full-text search.

The state of a run stands in the table `run` of the same database and is committed with the rows it vouches
for; it stays there when the run is finished. Needs sqlite-utils.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from sqlite_utils import Database

from facts import Document, Fact, to_json
from facts.date import optional_date
from facts.instrument import Instrument
from facts.table import FACT_COLUMNS, fact_rows, participant_rows
from grammars.corpus.journal import GrowingFiles, OutputError, State
from grammars.corpus.outputs import ANEW, Output, Parts, Render, flat_rows
from grammars.corpus.records import BadRecord
from grammars.sources import Source

# Columns of `facts` that stand in tables of their own.
_ELSEWHERE = frozenset({"document", "published", "fact", "countries", "countries_iso3", "participants", "topics"})
_FACT = tuple(name for name in FACT_COLUMNS if name not in _ELSEWHERE)
_PEOPLE = ("part", "number", "name", "role", "post", "country")
_DYAD = ("source", "target", "directed", "initiator", "cameo", "plover", "plover_mode", "plover_context")
_INTEGERS = frozenset({"id", "document", "fact", "number", "chars", "sides", "start", "stop", "directed"})

# Table → columns; `id` and `document` are keys, `fact` refers to facts.id.
TABLES: dict[str, tuple[str, ...]] = {
    "documents": ("number", "id", "date", "file", "chars", "text"),
    "facts": ("id", "document", "number", *_FACT, "json"),
    "participants": ("fact", *_PEOPLE),
    "parties": ("fact", "number", "country"),
    "topics": ("fact", "number", "topic"),
    "evidence": ("fact", "slot", "number", "start", "stop", "passage"),
    "dyads": ("fact", *_DYAD),
}
INDEXES = {
    "documents": ("id", "date"),
    "facts": ("document", "type", "date_earliest", "cameo"),
    "participants": ("fact", "name", "country"),
    "parties": ("fact", "country"),
    "topics": ("fact",),
    "evidence": ("fact",),
    "dyads": ("fact", "source", "target"),
}
SEARCHED = {"documents": "text", "facts": "passages", "topics": "topic"}
TOKENIZER = "unicode61 remove_diacritics 2"


class Rows(NamedTuple):
    """What a document adds: its own row, and for each fact its row and those of other tables."""

    document: tuple[Any, ...]
    facts: list[tuple[tuple[Any, ...], list[tuple[str, tuple[Any, ...]]]]]


class Sqlite(Output):
    """Facts in OUTPUT.db."""

    def __init__(self, path: Path, dyads: str | None = None) -> None:
        super().__init__(path)
        self.dyads = dyads
        self.errors = GrowingFiles([self.errors_path])
        self.tables = {name: columns for name, columns in TABLES.items() if dyads or name != "dyads"}
        self._connection: sqlite3.Connection | None = None
        self._next_fact = 1

    @property
    def render(self) -> Render:
        return partial(render_sqlite, self.dyads)

    def paths(self) -> tuple[Path, ...]:
        journal = self.path.with_name(self.path.name + "-journal")
        return (self.path, self.errors_path, journal)

    def read_state(self) -> State | None:
        if not self.path.exists():
            return None
        connection = self._connect()
        try:
            tables = {name for (name,) in connection.execute("select name from sqlite_master where type='table'")}
            if not tables:
                return None
            if "run" not in tables:
                raise OutputError(f"{self.path}: expected a table run of a rufacts database, got none; {ANEW}")
            state, finished = connection.execute("select state, finished from run").fetchone()
        except sqlite3.DatabaseError as error:
            raise OutputError(f"{self.path}: expected a SQLite database: {error}") from None
        finally:
            connection.close()
        self.finished = bool(finished)
        return State.from_json(json.loads(state))

    def begin(self, state: State) -> None:
        self.errors.open([0])
        connection = self._connection = self._connect()
        connection.execute("begin immediate")
        for name, columns in self.tables.items():
            told = ", ".join(_column(name, column) for column in columns)
            connection.execute(f"create table [{name}] ({told}{_keys(name)})")
        connection.execute("create table run (state text, errors integer, finished integer)")
        connection.execute("insert into run values (?, 0, 0)", [json.dumps(state.to_json())])
        connection.execute("commit")
        connection.execute("begin immediate")

    def resume(self, new: State) -> State:
        state = self.read_state()
        if state is None:
            self.begin(new)
            return new
        if self.finished:
            return state
        connection = self._connection = self._connect()
        [length] = connection.execute("select errors from run").fetchone()
        self._next_fact = connection.execute("select coalesce(max(id), 0) + 1 from facts").fetchone()[0]
        self.errors.open([length])
        connection.execute("begin immediate")
        return state

    def write(self, parts: Parts) -> None:
        [rows] = parts
        self._insert("documents", [rows.document])
        for fact, others in rows.facts:
            id = self._next_fact
            self._next_fact += 1
            self._insert("facts", [(id, *fact)])
            for name, row in others:
                self._insert(name, [(id, *row)])

    def _insert(self, name: str, rows: list[tuple[Any, ...]]) -> None:
        signs = ", ".join("?" * len(TABLES[name]))
        self._opened.executemany(f"insert into [{name}] values ({signs})", rows)

    def write_error(self, record: BadRecord) -> None:
        self.errors.write(0, record.to_json())

    def commit(self, state: State) -> None:
        [length] = self.errors.sync()
        self._opened.execute("update run set state = ?, errors = ?", [json.dumps(state.to_json()), length])
        self._opened.execute("commit")
        self._opened.execute("begin immediate")

    def finish(self) -> None:
        self._opened.execute("commit")
        database = Database(self._opened)
        for name in self.tables:
            for column in INDEXES[name]:
                database[name].create_index([column], if_not_exists=True)  # type: ignore[union-attr]
        for name, column in SEARCHED.items():
            if f"{name}_fts" in database.table_names():  # of a run that was killed here
                database[name].disable_fts()  # type: ignore[union-attr]
            database[name].enable_fts([column], tokenize=TOKENIZER)  # type: ignore[union-attr]
        self._opened.execute("update run set finished = 1")
        self.close()
        if self.errors_path.exists() and not self.errors_path.stat().st_size:
            self.errors_path.unlink()

    def close(self) -> None:
        self.errors.close()
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    @property
    def _opened(self) -> sqlite3.Connection:
        assert self._connection is not None, "begin or resume comes first"
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, isolation_level=None, timeout=1)


def render_sqlite(dyads: str | None, number: int, source: Source, facts: tuple[Fact, ...]) -> Parts:
    """The rows of a document, but for the ids of its facts, which only the whole database knows."""
    document = Document(source.id, optional_date(source.date), facts)
    flat = list(fact_rows(document, source.text))
    people = list(participant_rows(document, source.text))
    pairs = dict(flat_rows(dyads, source, facts)).get("dyads", [])
    rows = []
    for i, (fact, row) in enumerate(zip(facts, flat, strict=True)):
        others = [
            *(
                ("participants", tuple(person[name] for name in _PEOPLE))
                for person in people
                if person["fact"] == i and person["part"] != "party"
            ),
            *(("parties", told) for told in enumerate(fact.parties if isinstance(fact, Instrument) else ())),
            *(("topics", told) for told in enumerate(getattr(fact, "topics", ()))),
            *(("evidence", told) for told in _evidence(fact, source.text)),
            *(("dyads", tuple(pair[name] for name in _DYAD)) for pair in pairs if pair["fact"] == i),
        ]
        rows.append(((number, i, *(row[name] for name in _FACT), _json(fact)), others))
    own = (number, str(source.id), source.date, source.where, len(source.text), source.text)
    return [Rows(own, rows)]


def _evidence(fact: Fact, text: str) -> list[tuple[Any, ...]]:
    """The passages of the whole fact under the slot "", then those of its slots."""
    slots = {"": fact.spans, **{slot: fact.evidence[slot] for slot in fact.SLOTS if slot in fact.evidence}}
    return [
        (slot, number, span.start, span.stop, span.of(text))
        for slot, spans in slots.items()
        for number, span in enumerate(spans)
    ]


def _json(fact: Fact) -> str:
    return json.dumps(to_json(fact), ensure_ascii=False)


def _column(table: str, name: str) -> str:
    number = name in _INTEGERS and (table, name) != ("documents", "id")
    return f"[{name}] {'integer' if number else 'text'}"


def _keys(name: str) -> str:
    if name == "documents":
        return ", primary key (number)"
    if name == "facts":
        return ", primary key (id), foreign key (document) references documents (number)"
    return ", foreign key (fact) references facts (id)"
