"""The command `rufacts explain`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grammars.commands.options import Grammars, PublicationDate
from grammars.sources import Unreadable, read_text

if TYPE_CHECKING:
    from grammars import Grammar


@click.command()
@click.argument("text", metavar="TEXT|FILE|-")
@click.option("--date", type=PublicationDate(), help="Publication date.")
@click.option("--why-not", metavar="GRAMMAR", help="Tell why no fact of this grammar was found, e.g. call.")
@click.option("--grammar", "own", type=Grammars(), multiple=True, help="Run these grammars too, e.g. my_rules.py.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def explain(text: str, date: str | None, why_not: str | None, own: tuple[tuple[Grammar, ...], ...], form: str) -> None:
    """Show which phrases built each fact of TEXT, and what came nearest where none was found."""
    from grammars.explaining import Explainer
    from grammars.extractor import Extractor
    from grammars.registered import registered

    try:
        grammars = [*registered(), *(grammar for told in own for grammar in told)]
        told = Explainer(Extractor(grammars=grammars))(_text(text), date, why_not)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    click.echo(json.dumps(told.to_json(), ensure_ascii=False, indent=2) if form == "json" else str(told))


def _text(told: str) -> str:
    if told == "-":
        source = read_text("standard input", "stdin", sys.stdin.buffer.read())
    elif os.path.isfile(told):
        source = read_text(told, told, Path(told).read_bytes())
    elif told.endswith((".txt", ".jsonl")) and " " not in told:
        raise click.UsageError(f"expected a text or a file, there is no file {told}")
    else:
        return told
    if isinstance(source, Unreadable):
        raise click.UsageError(f"{source.where}: {source.reason}")
    return source.text
