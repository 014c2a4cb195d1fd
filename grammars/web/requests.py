"""Reading a request: its body within bounds of size and time, its fields checked by name."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Collection
from typing import Any

import attrs
from starlette.requests import ClientDisconnect, Request

from facts import Date
from grammars.sources import kind_of
from grammars.web.problems import Problem
from grammars.web.rules import Rules

BODY_SECONDS = 10
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@attrs.frozen
class Asked:
    """What a request asks about."""

    text: str
    date: str | None = None
    why_not: str | None = None
    rules: Rules = Rules()  # noqa: RUF009  # immutable


async def read_json(request: Request, limit: int) -> Any:
    """The JSON of the body. Raises Problem where it is none, is over `limit` bytes, or does not come in time."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem(415, f"expected the content type application/json, got {kind or 'none'}")
    try:
        body = await asyncio.wait_for(_body(request, limit), BODY_SECONDS)
    except asyncio.TimeoutError:
        raise Problem(408, f"expected the whole body within {BODY_SECONDS} seconds") from None
    except ClientDisconnect:
        raise Problem(400, "expected the whole body, the connection ended before") from None
    try:
        return json.loads(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Problem(400, f"body: expected UTF-8, got the byte 0x{body[error.start]:02x} at {error.start}") from None
    except RecursionError:
        raise Problem(400, "body: expected JSON that is not nested so deeply") from None
    except ValueError as error:
        raise Problem(400, f"body: expected JSON: {error}") from None


async def _body(request: Request, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise Problem(413, f"body: expected at most {limit} bytes", {"Connection": "close"})
    return bytes(body)


def asked(value: Any, keys: Collection[str], max_chars: int, grammars: Collection[str]) -> Asked:
    """The request of a JSON value that may have these keys. Raises Problem, with the field, where it is none."""
    if not isinstance(value, dict):
        raise Problem(422, f"body: expected an object, got {kind_of(value)}")
    if unknown := sorted(set(value) - set(keys)):
        raise Problem(422, f"body: expected only the keys {', '.join(keys)}, got {', '.join(map(repr, unknown))}"[:500])
    rules = _rules(value.get("rules"), max_chars)
    why_not = value.get("why_not")
    if why_not is not None and (not isinstance(why_not, str) or (why_not not in grammars and rules == Rules())):
        raise Problem(422, f"why_not: expected one of {', '.join(grammars)} or null, got {why_not!r:.80}")
    if "text" not in value:
        raise Problem(422, "text: expected a string, got nothing")
    return Asked(_text(value["text"], "text", max_chars), _date(value.get("date")), why_not, rules)


def _text(value: Any, name: str, max_chars: int) -> str:
    if not isinstance(value, str):
        raise Problem(422, f"{name}: expected a string, got {kind_of(value)}")
    if len(value) > max_chars:
        raise Problem(422, f"{name}: expected at most {max_chars} characters, got {len(value)}")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Problem(422, f"{name}: expected text, got half a character at {error.start}") from None
    return value


def _date(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise Problem(422, f"date: expected a day as YYYY-MM-DD or null, got {value!r:.80}")
    try:
        return Date(value).edtf
    except ValueError as error:
        raise Problem(422, f"date: {error}") from None


def _rules(value: Any, max_chars: int) -> Rules:
    if value is None:
        return Rules()
    if not isinstance(value, dict) or set(value) - {"grammar", "words"}:
        raise Problem(422, 'rules: expected an object {"grammar", "words"}')
    return Rules(**{name: _text(told, f"rules.{name}", max_chars) for name, told in value.items()})
