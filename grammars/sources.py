"""Reading the documents of text files, JSON Lines files and standard input."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from facts import Date


class Source(NamedTuple):
    """A document to read: its id, its text, and its publication date in EDTF where it brings one.

    `where` names it in messages: a file, or a file and the number of a line.
    """

    where: str
    id: str | int
    text: str
    date: str | None


class Unreadable(NamedTuple):
    """What is no document, and why."""

    where: str
    reason: str


def read_text(where: str, id: str, data: bytes) -> Source | Unreadable:
    """One document of a whole file; line ends become "\\n", a byte order mark is dropped."""
    try:
        text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig").read()
    except UnicodeDecodeError as error:
        return Unreadable(where, not_utf8(error))
    return Source(where, id, text, None)


def read_records(where: str, lines: IO[bytes]) -> Iterator[tuple[int, Source | Unreadable]]:
    """The documents of JSON Lines, `{"id", "text", "date"?}` each, with the size of each line in bytes.

    Empty lines are skipped; a line that is no such object gives an Unreadable in its place.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield len(line), _read_record(f"{where}:{number}", line.rstrip(b"\r\n"), number == 1)


def _read_record(where: str, line: bytes, first: bool) -> Source | Unreadable:
    try:
        record = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
        return Source(where, _id(record), _text(record), _date(record))
    except UnicodeDecodeError as error:
        return Unreadable(where, not_utf8(error))
    except json.JSONDecodeError as error:
        return Unreadable(where, f"not JSON: {error.msg} at column {error.colno}")
    except RecursionError:
        return Unreadable(where, "not JSON that can be read: nested too deeply")
    except ValueError as error:
        return Unreadable(where, str(error))


def _id(record: Any) -> str | int:
    if not isinstance(record, dict):
        raise ValueError(f'expected an object {{"id", "text", "date"?}}, got {kind_of(record)}')
    id = record.get("id")
    if not isinstance(id, (str, int)) or isinstance(id, bool):
        raise ValueError(f"id: expected a string or a whole number, got {kind_of(id)}")
    return encodable("id", id) if isinstance(id, str) else id


def _text(record: dict[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError(f"text: expected a string, got {kind_of(text)}")
    return encodable("text", text)


def _date(record: dict[str, Any]) -> str | None:
    date = record.get("date")
    return None if date is None else Date(date).edtf


def encodable(key: str, value: str) -> str:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"{key}: expected text, got half a character at {error.start}") from None
    return value


def kind_of(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "a number")


def not_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
