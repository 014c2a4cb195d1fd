"""Kinds of options that several commands take."""

from __future__ import annotations

import click

from facts import Date


class PublicationDate(click.ParamType):
    """A day, YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            precision = Date(value).precision
        except ValueError as error:
            self.fail(str(error), param, ctx)
        if precision != "day":
            self.fail(f"expected a day as YYYY-MM-DD, got {value!r}", param, ctx)
        return value
