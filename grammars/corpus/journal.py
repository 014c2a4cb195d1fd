"""What has been written for good: files cut back to what a journal vouches for, and the journal itself.

The journal is written after the data is on the disk, under another name, and then renamed: at any moment it
is whole, and whatever follows the lengths it tells is not yet vouched for and is cut off on resuming.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import attrs

from grammars.corpus.inputs import Position


class OutputError(Exception):
    """An output that cannot be written, or is not the one to go on with; the message says what is safe."""


@attrs.define
class State:
    """How far a run has come: what it was asked, up to where it has read, and what it has counted."""

    settings: dict[str, Any]
    position: Position = Position(0, 0)  # noqa: RUF009  # immutable
    documents: int = 0
    chars: int = 0
    facts: dict[str, int] = attrs.Factory(dict)
    errors: int = 0

    def to_json(self) -> dict[str, Any]:
        return attrs.asdict(self, recurse=False)

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> State:
        return cls(**{**value, "position": Position(*value["position"])})


class Journal:
    """The file OUTPUT.journal: the state of a run and the lengths of its files, replaced as a whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._new = path.with_name(path.name + ".new")

    def exists(self) -> bool:
        return self.path.exists()

    def read(self) -> dict[str, Any]:
        """Raises OutputError where it is no journal."""
        try:
            value = json.loads(self.path.read_bytes())
        except ValueError as error:
            raise OutputError(f"{self.path}: expected a journal, got what is none: {error}") from None
        if not isinstance(value, dict):
            raise OutputError(f"{self.path}: expected a journal, got {type(value).__name__}")
        return value

    def write(self, value: dict[str, Any]) -> None:
        with open(self._new, "wb") as file:
            file.write(json.dumps(value, ensure_ascii=False).encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(self._new, self.path)
        sync_folder(self.path.parent)

    def remove(self) -> None:
        for path in (self._new, self.path):
            path.unlink(missing_ok=True)
        sync_folder(self.path.parent)


class GrowingFiles:
    """Files that only grow, and are cut back to known lengths when a run is resumed."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.paths = tuple(paths)
        self._files: list[IO[bytes]] = []

    def open(self, lengths: Sequence[int]) -> None:
        """Raises OutputError where a file is shorter than it was, or another run is writing it."""
        for path, length in zip(self.paths, lengths, strict=True):
            file = open(path, "ab")  # noqa: SIM115  # closed by close()
            self._files.append(file)
            _lock(file, path)
            size = os.fstat(file.fileno()).st_size
            if size < length:
                raise OutputError(f"{path}: expected at least {length} bytes, got {size}; start with --restart")
            file.truncate(length)

    def write(self, number: int, data: bytes) -> None:
        self._files[number].write(data)

    def sync(self) -> list[int]:
        """Put on the disk what was written; the lengths of the files."""
        for file in self._files:
            file.flush()
            os.fsync(file.fileno())
        return [os.fstat(file.fileno()).st_size for file in self._files]

    def close(self) -> None:
        for file in self._files:
            with suppress(OSError):  # a full disk has been told of already
                file.close()
        self._files = []


def _lock(file: IO[bytes], path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows keeps others from writing by itself
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OutputError(f"{path}: another run is writing it") from None
    except OSError:  # a file system without locks
        return


def sync_folder(folder: Path) -> None:
    """Put on the disk that files were renamed or removed, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path to write a file at, which in the end is put on the disk and takes the place of `path`."""
    new = path.with_name(path.name + ".new")
    yield new
    with open(new, "rb") as file:
        os.fsync(file.fileno())
    os.replace(new, path)
    sync_folder(path.parent)
