"""From records of any kind to documents: which field is the text, which day was it published."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from facts import Date
from grammars.sources import Source, encodable, kind_of, not_utf8

FIRST_YEAR, LAST_YEAR = 1800, 2100  # a publication outside of these years is a mistake of the record
MAX_RAW = 1 << 20  # bytes of a bad record that are kept with it

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ T,].*)?")
_TIMED = re.compile(r"(\d{4}-\d{2}-\d{2})[ T]\d{2}:\d{2}.*")


class Fields(NamedTuple):
    """The names of the fields of a record that hold its id, text and publication date."""

    id: str = "id"
    text: str = "text"
    date: str = "date"


class BadRecord(NamedTuple):
    """A record that is no document: where it stands, why, and what it is, as far as MAX_RAW goes."""

    file: str
    line: int
    reason: str
    raw: bytes

    def to_json(self) -> bytes:
        """One line of OUTPUT.errors.jsonl: what is not UTF-8 is escaped, `cut` tells that `raw` is longer."""
        kept = self.raw[:MAX_RAW].decode("utf-8", errors="backslashreplace")
        told: dict[str, Any] = {"file": self.file, "line": self.line, "reason": self.reason, "raw": kept}
        if len(self.raw) > MAX_RAW:
            told["cut"] = True
        return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def read_json(file: str, line: int, raw: bytes, fields: Fields) -> Source | BadRecord:
    """The document of a line of JSON Lines."""
    try:
        record = json.loads(raw.decode("utf-8-sig" if line == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        return BadRecord(file, line, not_utf8(error), raw)
    except json.JSONDecodeError as error:
        return BadRecord(file, line, f"not JSON: {error.msg} at column {error.colno}", raw)
    except RecursionError:
        return BadRecord(file, line, "not JSON that can be read: nested too deeply", raw)
    except ValueError as error:  # a number of more digits than Python reads
        return BadRecord(file, line, f"not JSON that can be read: {error}", raw)
    if not isinstance(record, dict):
        return BadRecord(file, line, f"expected an object, got {kind_of(record)}", raw)
    return read_record(file, line, record, fields, raw)


def read_record(file: str, line: int, record: Mapping[str, Any], fields: Fields, raw: bytes) -> Source | BadRecord:
    """The document of a record; one without an id is named by its file and line."""
    where = f"{file}:{line}"
    try:
        id = _id(record.get(fields.id), fields.id)
        text = _text(record, fields.text)
        date = published(record.get(fields.date), fields.date)
    except ValueError as error:
        return BadRecord(file, line, str(error), raw)
    return Source(where, where if id is None else id, text, date)


def published(value: object, name: str = "date") -> str | None:
    """A publication date in EDTF; None where there is none.

    Dates may be told in EDTF, in ISO 8601 with a time, as DD.MM.YYYY, or as a date or datetime.
    Raises ValueError for anything else and for years that no news was published in.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime.date):  # a datetime is one too
        value = value.strftime("%Y-%m-%d")
    if not isinstance(value, str):
        raise ValueError(f"{name}: expected a date as YYYY-MM-DD, got {kind_of(value)}")
    told = value.strip()
    if match := _TIMED.fullmatch(told):
        told = match[1]
    elif match := _DOTTED.fullmatch(told):
        told = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    try:
        date = Date(told)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None
    day = date.earliest
    if day and not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{name}: expected a year from {FIRST_YEAR} to {LAST_YEAR}, got {value!r}")
    return date.edtf


def _id(id: object, name: str) -> str | int | None:
    if id is None or id == "":
        return None
    if isinstance(id, bool) or not isinstance(id, (str, int)):
        raise ValueError(f"{name}: expected a string or a whole number, got {kind_of(id)}")
    return encodable(name, id) if isinstance(id, str) else id


def _text(record: Mapping[str, Any], name: str) -> str:
    if name not in record:
        raise ValueError(f"{name}: expected a text, got only {', '.join(map(str, record)) or 'nothing'}"[:500])
    text = record[name]
    if not isinstance(text, str):
        raise ValueError(f"{name}: expected a string, got {kind_of(text)}")
    if not text.strip():
        raise ValueError(f"{name}: expected a text, got nothing but blanks")
    return encodable(name, text)
