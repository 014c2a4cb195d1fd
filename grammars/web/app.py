"""The application: its routes, and the worker processes that extract within a bound of time."""

from __future__ import annotations

import asyncio
import hmac
import logging
import multiprocessing
from collections.abc import AsyncIterator, Callable
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

import attrs
from pebble import ProcessExpired, ProcessPool
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from facts.pages.assets import asset
from facts.pages.labels import LANGUAGES, labels
from grammars.web import tasks
from grammars.web.labels import playground_labels
from grammars.web.limits import Guard
from grammars.web.openapi import openapi
from grammars.web.problems import Problem, problem_response
from grammars.web.requests import Asked, asked, read_json
from grammars.web.rules import Rules

log = logging.getLogger("rufacts.web")

TOKEN_HEADER = "X-Rufacts-Token"
OWN, SHARED = "grammars.web", "facts.pages"
ASSETS = {
    "dom.js": SHARED,
    "marks.css": SHARED,
    "marks.js": SHARED,
    "playground.css": OWN,
    "playground.js": OWN,
    "theme.css": SHARED,
}
MEDIA = {"css": "text/css", "js": "text/javascript"}


@attrs.frozen
class Settings:
    """What the server allows: characters of a text, seconds of processing it, requests of a client a minute.

    `hosts` are the names by which it may be asked, None for any; `token` lets rules of the page run, None for
    none; `jobs` is the number of worker processes.
    """

    max_chars: int = 20_000
    seconds: float = 10.0
    per_minute: int = 600
    hosts: tuple[str, ...] | None = None
    token: str | None = None
    jobs: int = 2

    @property
    def max_bytes(self) -> int:
        return 3 * 12 * self.max_chars + 1024  # text, grammar and words; a character is at most \\ud83d\\ude00


def application(settings: Settings = Settings()) -> Starlette:
    """The ASGI application. Its worker processes live from its startup to its shutdown."""
    grammars = tasks.names()
    document = openapi(grammars, settings.max_chars, settings.token is not None)

    async def page(request: Request) -> Response:
        return Response(asset("playground.html", OWN), media_type="text/html")

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in ASSETS:
            raise HTTPException(404)
        return Response(asset(name, ASSETS[name]), media_type=MEDIA[name.rpartition(".")[2]])

    async def described(request: Request) -> Response:
        return JSONResponse(document)

    async def told(request: Request) -> Response:
        words = {language: labels(language) | {"web": playground_labels(language)} for language in LANGUAGES}
        return JSONResponse(
            {
                "version": version("rufacts"),
                "grammars": grammars,
                "max_chars": settings.max_chars,
                "editable": settings.token is not None,
                "labels": words,
            }
        )

    def answering(name: str, keys: tuple[str, ...], arguments: Callable[[Asked], tuple[Any, ...]]) -> Route:
        allowed = (*keys, "rules") if settings.token is not None else keys

        async def answer(request: Request) -> Response:
            one = asked(await read_json(request, settings.max_bytes), allowed, settings.max_chars, grammars)
            if one.rules != Rules() and not _knows_token(request, settings.token):
                raise Problem(403, f"expected the token that the server printed in the header {TOKEN_HEADER}")
            return JSONResponse(await _run(request.app, settings, getattr(tasks, name), *arguments(one), one.rules))

        return Route(f"/{name}", answer, methods=["POST"])

    return Starlette(
        routes=[
            Route("/", page),
            Route("/assets/{name}", file),
            Route("/openapi.json", described),
            Route("/settings", told),
            answering("extract", ("text", "date"), lambda one: (one.text, one.date)),
            answering("explain", ("text", "date", "why_not"), lambda one: (one.text, one.date, one.why_not)),
            answering("example", ("text", "date"), lambda one: (one.text, one.date)),
        ],
        middleware=[Middleware(Guard, hosts=settings.hosts, per_minute=settings.per_minute)],
        exception_handlers={Problem: problem_response, HTTPException: problem_response, Exception: problem_response},
        lifespan=_lifespan(settings),
    )


def _lifespan(settings: Settings) -> Callable[[Starlette], Any]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        # Processes, since Python that runs for too long cannot be stopped in a thread.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPool(max_workers=settings.jobs, context=context, initializer=tasks.warm)
        app.state.pool, app.state.waiting = pool, 0
        try:
            yield
        finally:
            pool.stop()
            pool.join()

    return lifespan


async def _run(app: Starlette, settings: Settings, task: Callable[..., Any], *arguments: Any) -> Any:
    """What a worker gives. Raises Problem where it takes too long, ends, refuses, or too many wait."""
    if app.state.waiting >= 8 * settings.jobs:
        raise Problem(429, "expected fewer requests at once; wait a little", {"Retry-After": "2"})
    app.state.waiting += 1
    future = app.state.pool.schedule(task, args=arguments, timeout=settings.seconds)
    try:
        return await asyncio.wrap_future(future)
    except (OutOfTime, asyncio.TimeoutError):
        raise Problem(422, f"text: expected one that is read within {settings.seconds:g} seconds") from None
    except ProcessExpired as error:
        log.error("a worker process ended: %s", error)
        raise Problem(422, "the worker process ended while it read this text") from None
    except ValueError as error:
        raise Problem(422, str(error)[:2000]) from None
    finally:
        app.state.waiting -= 1


def _knows_token(request: Request, token: str | None) -> bool:
    told = request.headers.get(TOKEN_HEADER, "")
    return token is not None and hmac.compare_digest(told.encode(), token.encode())
