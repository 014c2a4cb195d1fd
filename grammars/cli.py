"""The command `rufacts`."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from facts import Facts, document_to_json
from grammars.commands.check import check
from grammars.commands.corpus import corpus
from grammars.commands.diff import diff
from grammars.commands.events import events
from grammars.commands.explain import explain
from grammars.commands.options import Grammars, PublicationDate, max_seconds
from grammars.commands.report import report
from grammars.commands.serve import serve
from grammars.sources import Source, Unreadable, read_records, read_text

if TYPE_CHECKING:
    from grammars import Extractor, Grammar

STANDARD = "-"  # standard input or output, as a file name

Advance = Callable[[int], None]
Write = Callable[[Source, Facts], None]


@click.group()
@click.version_option(package_name="rufacts", prog_name="rufacts", message="%(prog)s %(version)s")
def main() -> None:
    """Typed facts from Russian diplomatic news."""


main.add_command(check)
main.add_command(corpus)
main.add_command(diff)
main.add_command(events)
main.add_command(explain)
main.add_command(report)
main.add_command(serve)


@main.command()
@click.argument(
    "files", nargs=-1, metavar="[FILE ... | -]", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
@click.option("--date", type=PublicationDate(), help="Publication date of the documents that bring none.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="jsonl",
    show_default=True,
    help="text: for reading; json: indented; jsonl: one line a document.",
)
@click.option("--grammar", "own", type=Grammars(), multiple=True, help="Run these grammars too, e.g. my_rules.py.")
@max_seconds
@click.option("-o", "output", metavar="OUT", type=click.Path(dir_okay=False), help="Write to the file OUT.")
def extract(
    files: tuple[str, ...],
    date: str | None,
    form: str,
    own: tuple[tuple[Grammar, ...], ...],
    max_seconds: float | None,
    output: str | None,
) -> None:
    """Extract the facts of each FILE, or of standard input.

    A .jsonl file holds an object {"id", "text", "date"?} a line, any other file is one document.
    What cannot be read is reported, the rest is done, and the exit status is then 1. A document that takes too
    long is read in part, with a warning.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("expected a FILE, or a text on standard input")
    if output and any(_is_same_file(file, output) for file in files):
        raise click.UsageError(f"expected an output other than the input, got {output}")
    from grammars import Budget, Extractor
    from grammars.registered import registered

    budget = Budget() if max_seconds is None else Budget(seconds=max_seconds)
    try:
        extractor, failed = Extractor(grammars=[*registered(), *chain(*own)] if own else None, budget=budget), False
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    with click.open_file(output or STANDARD, "w", encoding="utf-8") as out, _progress(files, out) as advance:
        write = _write_text(out) if form == "text" else _write_json(out, 2 if form == "json" else None)
        for source in _sources(files or (STANDARD,), advance):
            match _read(extractor, source, date):
                case Unreadable(where, reason):
                    click.echo(f"{where}: {reason}", err=True)
                    failed = True
                case (read, facts):
                    if facts.partial:
                        click.echo(f"{read.where}: warning: read in part; {facts.partial}", err=True)
                    write(read, facts)
    sys.exit(1 if failed else 0)


def _read(extractor: Extractor, source: Source | Unreadable, date: str | None) -> tuple[Source, Facts] | Unreadable:
    if isinstance(source, Unreadable):
        return source
    source = source._replace(date=source.date or date)
    try:
        return source, extractor.extract(source.text, date=source.date)
    except Exception:  # one document that fails must not cost the other thousands
        return Unreadable(source.where, f"extraction failed\n{traceback.format_exc()}")


def _is_same_file(file: str, output: str) -> bool:
    return file != STANDARD and Path(output).exists() and Path(output).samefile(file)


def _sources(files: tuple[str, ...], advance: Advance) -> Iterator[Source | Unreadable]:
    for file in files:
        if file == STANDARD:
            yield read_text("standard input", "stdin", sys.stdin.buffer.read())
        elif file.endswith(".jsonl"):
            with open(file, "rb") as lines:
                for size, source in read_records(file, lines):
                    yield source
                    advance(size)
        else:
            yield read_text(file, Path(file).stem, Path(file).read_bytes())


@contextmanager
def _progress(files: tuple[str, ...], out: IO[str]) -> Iterator[Advance]:
    """Tell how far the JSON Lines files are, where standard error is a terminal that shows no facts."""
    size = sum(Path(file).stat().st_size for file in files if file.endswith(".jsonl"))
    if not size or not sys.stderr.isatty() or out.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=size)
        yield lambda read: progress.advance(task, read)


def _write_json(out: IO[str], indent: int | None) -> Write:
    def write(source: Source, facts: Facts) -> None:
        document = document_to_json(source.id, source.date, facts)
        out.write(json.dumps(document, ensure_ascii=False, indent=indent) + "\n")

    return write


def _write_text(out: IO[str]) -> Write:
    from rich.console import Console
    from rich.text import Text

    from facts.listing import print_facts

    console = Console(file=out, width=None if out.isatty() else 100, highlight=False)

    def write(source: Source, facts: Facts) -> None:
        with console.capture() as captured:
            console.print(Text(f"{source.id}, {source.date or 'no date'}", style="bold underline"))
            print_facts(facts, source.text, console)
        out.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())
        out.write("\n")

    return write
