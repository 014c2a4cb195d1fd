"""The files that pages are made of."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def asset(name: str, package: str = "facts.pages") -> str:
    """The text of a file of the package, such as `marks.css`."""
    return files(package).joinpath(name).read_text(encoding="utf-8")
