"""What a report is made from: facts of `rufacts extract` or `rufacts corpus`, and the texts they were read from."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from facts import Date
from facts.report_data import Text, Told
from grammars.corpus.inputs import Reader
from grammars.sources import Source, kind_of

STANDARD = "-"
_SQLITE = b"SQLite format 3\0"

Texts = dict[str, Text]


def read_facts(path: str) -> tuple[list[Told], Texts]:
    """The documents of a file of facts, and the texts that it holds, by id: those of a database.

    Raises ValueError, with the place, for what is neither JSON Lines of facts nor such a database.
    """
    if path == STANDARD:
        return list(_records("standard input", sys.stdin.buffer)), {}
    with open(path, "rb") as data:
        head = data.read(len(_SQLITE))
        if head == _SQLITE:
            return _database(path)
        data.seek(0)
        return list(_records(path, data)), {}


def read_texts(inputs: Iterable[str], ids: set[str]) -> tuple[Texts, int]:
    """The texts of these documents, as far as the inputs hold them, and how many records are bad.

    Raises `grammars.corpus.InputError` where an input cannot be read.
    """
    texts: Texts = {}
    bad = 0
    for _, item in Reader(inputs).read():
        if not isinstance(item, Source):
            bad += 1
        elif str(item.id) in ids:
            texts.setdefault(str(item.id), Text(item.text, item.date))
    return texts, bad


def _records(where: str, lines: IO[bytes]) -> Iterator[Told]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _told(json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8")), f"{where}:{number}")
            except (ValueError, RecursionError) as error:
                raise ValueError(
                    f"{where}:{number}: expected the facts of a document, as rufacts extract writes them: {error}"
                ) from None


def _told(record: Any, where: str) -> Told:
    if not isinstance(record, dict):
        raise ValueError(f'expected an object {{"id", "date", "facts"}}, got {kind_of(record)}')
    id, facts = record.get("id"), record.get("facts")
    if not isinstance(id, (str, int)) or isinstance(id, bool):
        raise ValueError(f"id: expected a string or a whole number, got {kind_of(id)}")
    if not isinstance(facts, list):
        raise ValueError(f"facts: expected a list, got {kind_of(facts)}")
    date, partial = record.get("date"), record.get("partial")
    if partial is not None and not isinstance(partial, str):
        raise ValueError(f"partial: expected a string, got {kind_of(partial)}")
    return Told(id, None if date is None else Date(date).edtf, tuple(facts), where, partial)


def _database(path: str) -> tuple[list[Told], Texts]:
    documents: list[Told] = []
    texts: Texts = {}
    with closing(sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)) as database:
        try:
            facts: dict[int, list[Any]] = {}
            for number, fact in database.execute("select document, json from facts order by document, number"):
                facts.setdefault(number, []).append(json.loads(fact))
            for number, id, date, text in database.execute(
                "select number, id, date, text from documents order by number"
            ):
                if number in facts:
                    documents.append(Told(id, date, tuple(facts[number]), f"{path}, document {number}"))
                    texts[id] = Text(text, date)
        except (sqlite3.DatabaseError, ValueError) as error:
            raise ValueError(f"{path}: expected a database of rufacts corpus: {error}") from None
    return documents, texts
