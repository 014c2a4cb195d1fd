"""What every request passes before its route: the host it names, where it comes from, how many there were."""

from __future__ import annotations

from urllib.parse import urlsplit

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from grammars.web.problems import Problem

LOOPBACK = ("127.0.0.1", "localhost", "::1")
# Nothing of other places, no script but the files of the playground, no frame around it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """ASGI middleware. `hosts` are the names by which the server may be asked, None for any.

    Only these hosts keep a page elsewhere from asking a server on loopback by a name of its own (DNS
    rebinding); a request that names another origin is refused. `per_minute` counts POST requests of a client.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...] | None, per_minute: int) -> None:
        self.app, self.hosts = app, hosts
        self.rate = RateLimitItemPerMinute(per_minute)
        self.limiter = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        problem = self._problem(scope)
        await (problem.response() if problem else self.app)(scope, receive, send_guarded)

    def _problem(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        host, origin = headers.get("host", ""), headers.get("origin")
        if self.hosts is not None and _name(host) not in self.hosts:
            return Problem(421, f"expected a host of {', '.join(self.hosts)}, got {host[:80]!r}")
        if origin is not None and urlsplit(origin).netloc != host:
            return Problem(403, f"expected a request of this server's own pages, got one of {origin[:80]!r}")
        if scope["method"] == "POST":
            client = Request(scope).client
            if not self.limiter.hit(self.rate, client.host if client else ""):
                told = f"expected at most {self.rate.amount} requests a minute; wait a little"
                return Problem(429, told, {"Retry-After": "5"})
        return None


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
