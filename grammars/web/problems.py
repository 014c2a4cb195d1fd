"""Errors of the API: one form, RFC 9457 (`application/problem+json`)."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

MEDIA_TYPE = "application/problem+json"
TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}  # as RFC 9110 has them


class Problem(Exception):
    """A request that is not answered: its status and, in `detail`, what was expected and what was got."""

    def __init__(self, status: int, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers

    def response(self) -> JSONResponse:
        title = TITLES.get(self.status) or HTTPStatus(self.status).phrase
        told = {"title": title, "status": self.status, "detail": self.detail}
        return JSONResponse(told, self.status, self.headers, MEDIA_TYPE)


def problem_response(request: Request, error: Exception) -> JSONResponse:
    """The response to any error that comes out of a route."""
    if isinstance(error, Problem):
        return error.response()
    if isinstance(error, HTTPException):
        details = {
            404: f"there is no {request.url.path}; GET /openapi.json tells what there is",
            405: f"{request.url.path} takes no {request.method}",
        }
        detail = details.get(error.status_code, error.detail)
        return Problem(error.status_code, detail, dict(error.headers or {})).response()
    return Problem(500, "the extraction failed; the server's log tells where").response()
