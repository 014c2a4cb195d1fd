"""The command `rufacts corpus`."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click

from grammars.commands.options import PublicationDate, max_seconds

if TYPE_CHECKING:
    from grammars.corpus import Reader, Summary
    from grammars.corpus.run import Progress

BAD_RECORDS, UNFINISHED, INTERRUPTED = 1, 3, 130  # exit statuses


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT... | -")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUTPUT",
    help="Where the facts go; the suffix tells the format: .jsonl, .csv, .parquet (extra parquet) or .db "
    "(SQLite, extra sqlite).",
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that extract.")
@click.option("--id-field", default="id", show_default=True, metavar="NAME", help="Field of a document's id.")
@click.option("--text-field", default="text", show_default=True, metavar="NAME", help="Field of its text.")
@click.option(
    "--date-field", default="date", show_default=True, metavar="NAME", help="Field of its day of publication."
)
@click.option("--date", type=PublicationDate(), help="Publication date of the documents that bring none.")
@click.option(
    "--date-in-name",
    metavar="REGEX",
    help="How names of .txt files tell the publication date: a pattern with the groups year, month and day.  "
    "[default: 2021-03-05, 2021_03_05, 20210305 anywhere in the name]",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    metavar="N",
    help="Records of more bytes are bad.  [default: 8388608, that is 8 MiB]",
)
@max_seconds
@click.option(
    "--dyads",
    type=click.Choice(["undirected", "directed"]),
    help="Also write the pairs of countries of each fact, each pair once or both ways; not for .jsonl.",
)
@click.option("--resume", is_flag=True, help="Go on with a run that was stopped or killed, or begin one.")
@click.option("--restart", is_flag=True, help="Remove what an earlier run has written to OUTPUT, and begin anew.")
@click.option("--strict", is_flag=True, help="Stop at the first bad record.")
def corpus(
    inputs: tuple[str, ...],
    output: str,
    jobs: int,
    id_field: str,
    text_field: str,
    date_field: str,
    date: str | None,
    date_in_name: str | None,
    max_bytes: int | None,
    max_seconds: float | None,
    dyads: str | None,
    resume: bool,
    restart: bool,
    strict: bool,
) -> None:
    """Extract the facts of whole corpora.

    An INPUT is a .jsonl, .csv, .parquet or .txt file, each also .gz or .zst, or a folder of them; "-" is
    JSON Lines on standard input. Bad records go to OUTPUT.errors.jsonl, the rest is done, and the exit status
    is 1; it is 3 when the run stopped before the end and can be resumed.
    """
    from grammars.corpus import Fields, InputError, Interrupted, OutputError, Reader, Stopped, extract_corpus
    from grammars.corpus.inputs import DATE_IN_NAME, MAX_BYTES
    from grammars.corpus.workers import new_extractor

    if resume and restart:
        raise click.UsageError("expected --resume or --restart, got both")
    if any(_same(given, output) for given in inputs):
        raise click.UsageError(f"expected an output other than the input, got {output}")
    _check_pattern(date_in_name)
    reader = Reader(
        inputs,
        Fields(id_field, text_field, date_field),
        date,
        date_in_name or DATE_IN_NAME,
        max_bytes or MAX_BYTES,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with _progress(reader) as advance:
            summary = extract_corpus(
                reader,
                output,
                jobs=jobs,
                dyads=dyads,
                resume=resume,
                restart=restart,
                strict=strict,
                on_progress=advance,
                make_extractor=partial(new_extractor, max_seconds),
            )
    except (InputError, OutputError) as error:
        raise click.ClickException(str(error)) from None
    except Stopped as error:
        click.echo(str(error), err=True)
        sys.exit(INTERRUPTED if isinstance(error, Interrupted) else UNFINISHED)
    except KeyboardInterrupt:
        click.echo("stopped before anything was begun", err=True)
        sys.exit(INTERRUPTED)
    click.echo(_told(summary), err=True)
    sys.exit(BAD_RECORDS if summary.errors else 0)


def _check_pattern(pattern: str | None) -> None:
    if pattern is None:
        return
    try:
        groups = re.compile(pattern).groupindex
    except re.error as error:
        raise click.UsageError(f"--date-in-name: expected a regular expression: {error}") from None
    if "year" not in groups:
        raise click.UsageError("--date-in-name: expected a group (?P<year>...), and month and day where told")


def _same(given: str, output: str) -> bool:
    return given != "-" and os.path.exists(output) and os.path.exists(given) and os.path.samefile(given, output)


def _told(summary: Summary) -> str:
    if not summary.files:
        return "nothing was written"
    if not summary.documents and not summary.errors:
        return f"{summary.files[0]}: no documents"
    facts = ", ".join(f"{count} {kind}" for kind, count in sorted(summary.facts.items())) or "no"
    counts = f"{summary.documents} documents, {summary.chars} characters; {facts} facts; {summary.errors} bad records"
    files = "\n".join(map(str, summary.files))
    if summary.finished:
        return f"finished already, nothing was done: {counts}\n{files}"
    speed = summary.chars_read / summary.seconds if summary.seconds else 0
    hint = "" if summary.documents else "\nif the records hold their text elsewhere, name its field: --text-field"
    return f"{counts}; {summary.seconds:.1f} s, {speed:,.0f} characters/s{hint}\n{files}"


@contextmanager
def _progress(reader: Reader) -> Iterator[Progress | None]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from grammars.corpus.files import size_of
    from grammars.corpus.journal import State

    told = TextColumn("{task.fields[told]}")
    console = Console(stderr=True)
    bar = Progress(BarColumn(), told, TimeRemainingColumn(), console=console, transient=True)
    size = size_of(reader.inputs) if "-" not in reader.inputs else None
    first: list[int] = []

    def advance(state: State, reader: Reader) -> None:
        if not first:
            first.append(state.chars)
            bar.add_task("", total=size, told="")
            bar.start()  # not before: beside its thread no worker may be forked
        task = bar.tasks[0]
        told = (
            f"{state.documents} documents, {(state.chars - first[0]) / (task.elapsed or 1):,.0f} characters/s, "
            f"{sum(state.facts.values())} facts, {state.errors} bad"
        )
        bar.update(task.id, completed=reader.bytes_read, told=told)

    try:
        yield advance
    finally:
        bar.stop()
