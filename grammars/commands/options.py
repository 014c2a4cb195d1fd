"""What options of several commands take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from facts import Date

if TYPE_CHECKING:
    from grammars import Grammar


class PublicationDate(click.ParamType):
    """A day, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            precision = Date(value).precision
        except ValueError as error:
            shaped = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
            self.fail(str(error) if shaped else f"expected a day as YYYY-MM-DD, got {value!r}", param, ctx)
        if precision != "day":
            self.fail(f"expected a day as YYYY-MM-DD, got {value!r}", param, ctx)
        return value


class Grammars(click.ParamType):
    """The grammars of a module: my_rules.py, my.rules or my.rules:NAME."""

    name = "MODULE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Grammar, ...]:
        from grammars.loading import load_grammars

        if isinstance(value, tuple):
            return value
        try:
            return load_grammars(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


max_seconds = click.option(
    "--max-seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="S",
    help="Processor time for one document; one that takes longer is read in part, which is told.  [default: 60]",
)
