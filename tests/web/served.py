"""A playground of one's own on loopback, as `rufacts serve` starts it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from typing import Any, NamedTuple


class Answer(NamedTuple):
    status: int
    headers: Message
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Served:
    """A running server: its address, and requests to it."""

    def __init__(self, address: str) -> None:
        self.url, _, self.token = address.strip().partition("#token=")
        self.url = self.url.rstrip("/")

    @property
    def page(self) -> str:
        return f"{self.url}/#token={self.token}" if self.token else f"{self.url}/"

    def ask(self, path: str, body: bytes | None = None, method: str | None = None, **headers: str) -> Answer:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, body, told, method=method)
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def post(self, path: str, value: Any, **headers: str) -> Answer:
        return self.ask(path, json.dumps(value).encode(), **{"Content_Type": "application/json", **headers})


@contextmanager
def serving(*options: str) -> Iterator[Served]:
    """A server with these options on a free port of loopback; it ends with the block."""
    command = [sys.executable, "-c", "from grammars.cli import main; main()", "serve", "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = process.stdout.readline()
        assert address.startswith("http://127.0.0.1:"), address
        served = Served(address)
        assert served.post("/extract", {"text": "Звонок."}).status == 200  # once the workers are ready
        yield served
    finally:
        process.terminate()
        process.wait(120)
