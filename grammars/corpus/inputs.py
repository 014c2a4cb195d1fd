"""Reading documents one after another from JSON Lines, CSV, Parquet and text files, nothing read whole."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import IO, Any, NamedTuple, TypeAlias

from facts import Date
from grammars.corpus.files import STANDARD, File, InputError, listed, open_file, seekable
from grammars.corpus.files import without_compression as uncompressed
from grammars.corpus.records import BadRecord, Fields, read_json, read_record
from grammars.sources import Source, read_text

__all__ = ["MAX_BYTES", "Fields", "InputError", "Position", "Reader"]

MAX_BYTES = 8 << 20  # of a record; longer ones are no news
DATE_IN_NAME = r"(?P<year>\d{4})[-_./]?(?P<month>\d{2})[-_./]?(?P<day>\d{2})"
_ROWS = 256  # of Parquet, read at once

Item: TypeAlias = Source | BadRecord

try:
    from zstandard import ZstdError as _ZstdError
except ImportError:  # without the extra there is nothing that could raise it

    class _ZstdError(Exception):  # type: ignore[no-redef]
        pass


class Position(NamedTuple):
    """How far reading has come: in the file of this number, up to and with the record of this number."""

    file: int = 0
    record: int = 0


class Reader:
    """The documents of the inputs, in order, each with the position after it.

    `inputs` are files, folders and `-`; `date` is the publication date of documents that bring none;
    `date_in_name` a pattern with the groups year, month and day, searched for in the names of text files.
    Reading may go on where another came to. `bytes_read` tells the progress.
    Raises InputError where an input is not there or cannot be read; bad records are told among the documents.
    """

    def __init__(
        self,
        inputs: Iterable[str],
        fields: Fields = Fields(),  # noqa: B008  # immutable
        date: str | None = None,
        date_in_name: str = DATE_IN_NAME,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self.inputs = tuple(inputs)
        self.fields = fields
        self.date = date
        self.date_in_name = re.compile(date_in_name)
        self.max_bytes = max_bytes
        self._finished = 0
        self._raw: IO[bytes] | None = None

    @property
    def bytes_read(self) -> int:
        """Bytes of the files on disk that were read so far."""
        return self._finished + (self._raw.tell() if self._raw and not self._raw.closed else 0)

    def read(self, position: Position = Position()) -> Iterator[tuple[Position, Item]]:  # noqa: B008
        """The documents and bad records after a position."""
        for number, file in enumerate(listed(self.inputs)):
            if number < position.file:
                self._finished += 0 if file.path == STANDARD else os.path.getsize(file.path)
                continue
            skip = position.record if number == position.file else 0
            for record, item in self._records(file, skip):
                if isinstance(item, Source) and item.date is None and self.date:
                    item = item._replace(date=self.date)
                yield Position(number, record), item

    def _records(self, file: File, skip: int) -> Iterator[tuple[int, Item]]:
        """The records of a file, numbered from 1, without the first `skip`."""
        number = 0
        try:
            with self._open(file) as data:
                for number, item in self._read(file, data, skip):
                    if item is not None:
                        yield number, item
        except (EOFError, zlib.error, _ZstdError) as error:
            if number >= skip:
                yield number + 1, BadRecord(file.path, number + 1, f"compressed data is broken: {error}", b"")
        except OSError as error:
            raise InputError(f"{file.path}: cannot be read: {error.strerror or error}") from error

    @contextmanager
    def _open(self, file: File) -> Iterator[IO[bytes]]:
        if file.path == STANDARD:
            yield sys.stdin.buffer
            return
        with open_file(file) as opened:
            self._raw = opened.raw
            yield seekable(opened) if file.kind == ".parquet" else opened.data
        self._raw = None
        self._finished += os.path.getsize(file.path)

    def _read(self, file: File, data: IO[bytes], skip: int) -> Iterator[tuple[int, Item | None]]:
        """Each record's number and what it is, None for blank ones and the first `skip`."""
        if file.kind == ".jsonl":
            return self._json(file, data, skip)
        if file.kind == ".csv":
            return self._csv(file, data, skip)
        if file.kind == ".parquet":
            return self._parquet(file, data, skip)
        return iter([(1, self._text(file, data) if skip < 1 else None)])

    def _json(self, file: File, data: IO[bytes], skip: int) -> Iterator[tuple[int, Item | None]]:
        for number, line, size in _lines(data, self.max_bytes):
            if number <= skip or not line.strip():
                yield number, None
            elif size > self.max_bytes:
                yield number, self._too_long(file, number, size, line)
            else:
                yield number, read_json(file.path, number, line.rstrip(b"\r\n"), self.fields)

    def _csv(self, file: File, data: IO[bytes], skip: int) -> Iterator[tuple[int, Item | None]]:
        csv.field_size_limit(self.max_bytes)  # an open quote would otherwise take in the rest of the file
        raw: list[bytes] = []
        lines = _decoded(data, raw, self.max_bytes)
        head = next(lines, "")
        delimiter, names = self._columns(file, head)
        rows = csv.reader(lines, delimiter=delimiter)
        for number in count(1):
            raw.clear()
            line = rows.line_num + 2
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                yield number, BadRecord(file.path, line, f"not CSV: {error}", b"".join(raw))
                continue
            blank = not row or number <= skip
            yield number, None if blank else self._row(file, line, names, row, b"".join(raw))

    def _columns(self, file: File, head: str) -> tuple[str, list[str]]:
        """The sign between the columns, and their names."""
        for delimiter in (",", ";", "\t"):
            try:
                names = next(csv.reader([head], delimiter=delimiter), [])
            except csv.Error as error:
                raise InputError(f"{file.path}: expected CSV, its head is none: {error}") from error
            if self.fields.text in names:
                return delimiter, names
        raise self._no_text(file, [head.strip()])

    def _row(self, file: File, line: int, names: list[str], row: list[str], raw: bytes) -> Item:
        size = sum(map(len, row))
        if size > self.max_bytes:
            return self._too_long(file, line, size, raw)
        if len(row) != len(names):
            return BadRecord(file.path, line, f"expected {len(names)} columns, got {len(row)}", raw)
        try:
            "".join(row).encode()
        except UnicodeEncodeError as error:
            byte = ord(error.object[error.start]) & 0xFF
            return BadRecord(file.path, line, f"not UTF-8: byte 0x{byte:02x}", raw)
        return read_record(file.path, line, dict(zip(names, row, strict=True)), self.fields, raw)

    def _parquet(self, file: File, data: IO[bytes], skip: int) -> Iterator[tuple[int, Item | None]]:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError:
            raise InputError(f"{file.path}: needs the extra parquet: pip install 'rufacts[parquet]'") from None
        try:
            table = pyarrow.parquet.ParquetFile(data)
            names = table.schema_arrow.names
        except (pyarrow.ArrowException, UnicodeDecodeError) as error:
            raise InputError(f"{file.path}: expected a Parquet file: {error}") from error
        columns = [name for name in self.fields if name in names]
        if self.fields.text not in columns:
            raise self._no_text(file, names)
        number = 0
        batches = table.iter_batches(batch_size=_ROWS, columns=columns)
        while True:
            try:
                batch = next(batches, None)
            except (pyarrow.ArrowException, OSError) as error:
                if isinstance(error, OSError) and error.errno:  # the disk's, not the data's
                    raise
                if number >= skip:
                    reason = f"Parquet data is broken, no row from here on can be read: {error}"
                    yield number + 1, BadRecord(file.path, number + 1, reason, b"")
                return
            if batch is None:
                return
            for row in _rows(batch):
                number += 1
                yield number, self._parquet_row(file, number, row) if number > skip else None

    def _parquet_row(self, file: File, number: int, row: dict[str, Any] | UnicodeDecodeError) -> Item:
        if isinstance(row, UnicodeDecodeError):
            return BadRecord(file.path, number, f"not UTF-8: byte 0x{row.object[row.start]:02x}", row.object)
        size = sum(len(value) for value in row.values() if isinstance(value, (str, bytes)))
        raw = json.dumps(row, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass")
        if size > self.max_bytes:
            return self._too_long(file, number, size, raw)
        return read_record(file.path, number, row, self.fields, raw)

    def _text(self, file: File, data: IO[bytes]) -> Item:
        whole = data.read(self.max_bytes + 1)
        if len(whole) > self.max_bytes:
            size = len(whole) + sum(map(len, iter(lambda: data.read(1 << 20), b"")))
            return self._too_long(file, 1, size, whole)
        id = os.path.splitext(uncompressed(file.name))[0]
        read = read_text(file.path, id, whole)
        if not isinstance(read, Source):
            return BadRecord(file.path, 1, read.reason, whole)
        if not read.text.strip():
            return BadRecord(file.path, 1, "expected a text, got nothing but blanks", whole)
        return read._replace(date=self._date_in(file.name))

    def _date_in(self, name: str) -> str | None:
        """The first real day that a file's name holds."""
        for match in self.date_in_name.finditer(name):
            told = match.groupdict()
            parts = [told[part] for part in ("year", "month", "day") if told.get(part)]
            try:
                return Date("-".join(parts)).edtf
            except ValueError:
                continue
        return None

    def _too_long(self, file: File, number: int, size: int, raw: bytes) -> BadRecord:
        return BadRecord(file.path, number, f"expected at most {self.max_bytes} bytes, got {size}", raw)

    def _no_text(self, file: File, names: list[str]) -> InputError:
        return InputError(f"{file.path}: expected a column {self.fields.text}, got {', '.join(names)}"[:500])


def _rows(batch: Any) -> Iterator[dict[str, Any] | UnicodeDecodeError]:
    """The rows of a batch of Parquet; for one with a text that is none, what is wrong with it."""
    try:
        yield from batch.to_pylist()
        return
    except UnicodeDecodeError:
        pass
    for number in range(batch.num_rows):
        try:
            yield from batch.slice(number, 1).to_pylist()
        except UnicodeDecodeError as error:
            yield error


def _lines(data: IO[bytes], limit: int) -> Iterator[tuple[int, bytes, int]]:
    """Each line's number, its bytes up to about the limit, and its size."""
    number = 0
    while line := data.readline(limit + 2):
        number, size = number + 1, len(line)
        while not line.endswith(b"\n") and size > limit and (rest := data.readline(1 << 20)):
            size += len(rest)
            if rest.endswith(b"\n"):
                break
        yield number, line, size


def _decoded(data: IO[bytes], raw: list[bytes], limit: int) -> Iterator[str]:
    """Lines of a CSV file as text, kept in `raw` as they are; what is not UTF-8 becomes half characters."""
    first = True
    while line := data.readline(limit):
        raw.append(line)
        text = line.decode("utf-8", errors="surrogateescape")
        yield text.removeprefix("\ufeff") if first else text
        first = False
