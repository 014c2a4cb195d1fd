"""Opening inputs: plain, .gz and .zst; listing folders; telling whether an input is still the same."""

from __future__ import annotations

import gzip
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

STANDARD = "-"  # standard input
KINDS = (".jsonl", ".csv", ".parquet", ".txt")
COMPRESSIONS = (".gz", ".zst")
_KINDS_TOLD = f"{', '.join(KINDS[:-1])} or {KINDS[-1]}, each also .gz or .zst"
_ENDS = 1 << 16  # bytes at either end of a file that tell it from another of the same size


class InputError(Exception):
    """An input that cannot be read; nothing that was written before it is lost."""


class File(NamedTuple):
    """A file to read: its path, its name without the folder it was found in, and its kind, such as `.csv`."""

    path: str
    name: str
    kind: str


class Opened(NamedTuple):
    """A file as bytes, and the file on disk behind it, whose position tells how far reading has come."""

    data: IO[bytes]
    raw: IO[bytes]


def kind_of_file(path: str) -> str | None:
    """`.jsonl`, `.csv`, `.parquet` or `.txt`, behind .gz and .zst; None for any other."""
    name = without_compression(path.lower())
    return next((kind for kind in KINDS if name.endswith(kind)), None)


def without_compression(path: str) -> str:
    root, suffix = os.path.splitext(path)
    return root if suffix in COMPRESSIONS else path


def listed(inputs: Iterable[str]) -> Iterator[File]:
    """The files of the inputs in order; those of a folder, at any depth, sorted by name.

    Raises InputError for what is not there and for files of no known kind outside of folders.
    """
    for given in inputs:
        if given == STANDARD:
            yield File(STANDARD, "stdin", ".jsonl")
        elif os.path.isdir(given):
            yield from (File(path, os.path.relpath(path, given), kind) for path, kind in _walk(given))
        else:
            yield File(given, os.path.basename(given), _known_kind(given))


def check_inputs(inputs: Iterable[str]) -> None:
    """Raises InputError for files of no known kind and for folders that hold nothing to read."""
    for given in inputs:
        if os.path.isdir(given):
            if next(_walk(given), None) is None:
                raise InputError(f"{given}: expected a folder with {_KINDS_TOLD}, got none of them")
        elif given != STANDARD:
            _known_kind(given)


def _known_kind(given: str) -> str:
    kind = kind_of_file(given)
    if kind is None:
        got = os.path.splitext(without_compression(given))[1] or "no suffix"
        raise InputError(f"{given}: expected a folder, or a file {_KINDS_TOLD}, got {got}")
    return kind


def _walk(folder: str) -> Iterator[tuple[str, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"{folder}: cannot be read: {error.strerror}") from error
    for entry in entries:
        if entry.is_dir():
            yield from _walk(entry.path)
        elif kind := kind_of_file(entry.name):
            yield entry.path, kind


@contextmanager
def open_file(file: File) -> Iterator[Opened]:
    """The file, decompressed; OSError where it cannot be opened, InputError where zstandard is missing."""
    with open(file.path, "rb") as raw:
        if file.path.endswith(".gz"):
            with gzip.GzipFile(fileobj=raw) as data:
                yield Opened(io.BufferedReader(data), raw)
        elif file.path.endswith(".zst"):
            try:
                from grammars.corpus.zstd import ZstdFile
            except ImportError:
                raise InputError(f"{file.path}: needs the extra zstd: pip install 'rufacts[zstd]'") from None
            yield Opened(io.BufferedReader(ZstdFile(raw)), raw)
        else:
            yield Opened(raw, raw)


def seekable(opened: Opened) -> IO[bytes]:
    """The same bytes in a file that can be sought: itself, or decompressed into a temporary one."""
    if opened.data is opened.raw:
        return opened.raw
    whole = tempfile.TemporaryFile()  # noqa: SIM115  # its reader closes it
    shutil.copyfileobj(opened.data, whole, 1 << 20)
    whole.seek(0)
    return whole


def size_of(inputs: Iterable[str]) -> int:
    """Bytes of all files together, as they lie on disk; standard input counts none."""
    return sum(os.path.getsize(file.path) for file in listed(inputs) if file.path != STANDARD)


def fingerprint(given: str) -> str:
    """What tells an input from another: size and both ends of a file, names and sizes in a folder."""
    if given == STANDARD:
        return "standard input"
    digest = hashlib.sha256()
    if os.path.isdir(given):
        for file in listed([given]):
            digest.update(f"{file.name}\0{os.path.getsize(file.path)}\n".encode("utf-8", "surrogateescape"))
    else:
        size = Path(given).stat().st_size
        digest.update(f"{size}\n".encode())
        with open(given, "rb") as data:
            digest.update(data.read(_ENDS))
            data.seek(max(size - _ENDS, 0))
            digest.update(data.read(_ENDS))
    return digest.hexdigest()[:16]
