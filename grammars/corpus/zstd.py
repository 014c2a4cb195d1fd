"""Reading .zst files as streams; one that is cut short is told of, not taken for whole. Needs zstandard."""

from __future__ import annotations

import io
from typing import IO, Any

import zstandard

_CHUNK = 1 << 14  # compressed bytes at a time: what they unfold to has to fit in memory


class ZstdFile(io.RawIOBase):
    """The bytes of the frames of a file, one after another.

    Reading raises zstandard.ZstdError on damaged data and EOFError where the last frame is not whole.
    """

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._frame: Any = None
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            if not self._fill():
                return 0
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _fill(self) -> bool:
        """Unfold some more; False at the end of the file."""
        rest = self._frame.unused_data if self._frame and self._frame.eof else b""
        data = rest or self._raw.read(_CHUNK)
        if not data:
            if self._frame and not self._frame.eof:
                raise EOFError("the file ends before its last frame does")
            return False
        if self._frame is None or self._frame.eof:
            self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._ready = memoryview(self._frame.decompress(data))
        return True
