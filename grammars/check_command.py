"""The command `rufacts check`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from attrs import asdict

from grammars.command_options import Grammars

if TYPE_CHECKING:
    from grammars import Grammar
    from grammars.checking import Report

SHOWN = 20  # lines of one kind that are shown without --all


@click.command()
@click.argument("modules", nargs=-1, type=Grammars(), metavar="[MODULE ...]")
@click.option("--min-coverage", type=click.FloatRange(0, 100), metavar="PERCENT", help="Fail below this coverage.")
@click.option("--all", "whole", is_flag=True, help=f"Show more than {SHOWN} lines of a kind.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(modules: tuple[tuple[Grammar, ...], ...], min_coverage: float | None, whole: bool, form: str) -> None:
    """Run the examples of the registered grammars and of those in each MODULE, and look at their rules.

    Tells which examples fail, which alternatives and words no example uses, which examples are ambiguous, which
    phrases two grammars claim, and which rules are slow. The exit status is 1 if an example fails or a grammar's
    coverage is below --min-coverage.
    """
    from grammars.checking import check as checked
    from grammars.registered import registered

    try:
        report = checked([*registered(), *(grammar for told in modules for grammar in told)])
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        click.echo(json.dumps(asdict(report), ensure_ascii=False, indent=2))
    else:
        for line in told(report, None if whole else SHOWN):
            click.echo(line)
    low = [c for c in report.coverage if min_coverage is not None and 100 * c.share < min_coverage]
    sys.exit(1 if report.failures or low else 0)


def told(report: Report, limit: int | None) -> Iterator[str]:
    """The lines that a person reads."""
    yield f"{report.examples} examples, {len(report.failures)} fail"
    yield from _listed([f"{f.grammar}: {f.text}\n    {f.told}" for f in report.failures], None)
    for cover in report.coverage:
        used, words = cover.alternatives - len(cover.unused), cover.words - len(cover.unused_words)
        yield (
            f"{cover.grammar}: {used} of {cover.alternatives} alternatives used by examples "
            f"({100 * cover.share:.0f} %), {words} of {cover.words} words"
        )
        yield from _listed([f"no example: {text}" for text in cover.unused], limit)
        if cover.unused_words:
            yield from _listed([f"no example: {', '.join(cover.unused_words)}"], limit)
    yield f"{len(report.ambiguous)} examples are ambiguous"
    yield from _listed([f"{f.grammar}: {f.text}\n    {f.told}" for f in report.ambiguous], limit)
    yield f"{len(report.claimed)} phrases are claimed by two grammars"
    yield from _listed([f"{f.text}\n    {f.told}" for f in report.claimed], limit)
    yield f"{len(report.slow)} rules are slow"
    yield from _listed([f"{title}: {micros:.0f} µs a sentence" for title, micros in report.slow], limit)


def _listed(lines: list[str], limit: int | None) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:limit])
    if limit is not None and len(lines) > limit:
        yield f"  and {len(lines) - limit} more, see --all"
