"""The command `rufacts check`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from attrs import asdict

from grammars.commands.options import Grammars

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
    """Run the examples of the grammars in each MODULE and of the registered ones, and look at their rules.

    Tells which examples fail, which alternatives and words no example uses, which examples are ambiguous, which
    phrases two grammars claim, and which rules are slow; the grammars of a MODULE first. The exit status is 1 if an
    example fails, or if the coverage of a grammar is below --min-coverage: of a MODULE's where one is given, else of
    a registered one.
    """
    from grammars.checking import check as checked
    from grammars.registered import registered

    own = [grammar for told in modules for grammar in told]
    try:
        others = [grammar for grammar in registered() if not any(grammar is one for one in own)]
        report = checked([*own, *others])
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if form == "json":
        click.echo(json.dumps(asdict(report), ensure_ascii=False, indent=2))
    else:
        for line in told(report, None if whole else SHOWN):
            click.echo(line)
    asked = report.coverage[: len(own)] if own else report.coverage
    low = [c for c in asked if min_coverage is not None and 100 * c.share < min_coverage]
    for cover in low:
        click.echo(
            f"{cover.grammar}: expected a coverage of {min_coverage:g} %, got {100 * cover.share:.0f} %", err=True
        )
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
