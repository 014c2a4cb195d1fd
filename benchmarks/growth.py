"""How the time of reading grows: ambiguous rules by tokens, documents by their length and by their number.

    python benchmarks/growth.py [--plots docs/explanation]

Ambiguous rules read the same word over and over, by this parser and by plain yargy; yargy stops where a size took
more than a second, or where it has no end at all. Documents are of the news corpus, else examples. Processor
time, the median of the runs; `--plots` draws both into SVG files (needs matplotlib, in the group `bench`).
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click
from yargy import forward, or_, rule
from yargy.parser import Parser as YargyParser
from yargy.predicates import type as of_type
from yargy.rule import Rule

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from benchmarks.rules import available  # noqa: E402
from grammars.engine import Parser, tokenizer  # noqa: E402
from grammars.engine.rules import copied  # noqa: E402

SIZES = (6, 8, 10, 12, 16, 20, 35, 50, 100, 150, 200)
MEGABYTES = (0.25, 0.5, 1, 2, 5, 10)
COUNTS = (500, 1_000, 2_000, 4_000)
#: yargy is asked no further where a size took longer.
SECONDS = 0.5
ENDLESS = {"(W? W?)+"}

Curve = dict[float, float]


def ambiguous() -> dict[str, Rule]:
    """Rules with very many trees for one text of the same word."""
    word = rule(of_type("RU"))
    nested = word
    for _ in range(8):
        nested = rule(nested.optional(), word.optional())
    left, both = forward(), forward()
    left.define(or_(rule(left, word), word))
    both.define(or_(rule(both, both), word))
    return {
        "W+": word.repeatable(),
        "(W|WW)+": or_(word, rule(word, word)).repeatable(),
        "(W nested optionals)+": rule(word, nested).repeatable(),
        "(W? W?)+": rule(word.optional(), word.optional()).repeatable(),
        "W+ W+ W+": rule(word.repeatable(), word.repeatable(), word.repeatable()),
        "left recursion": left,
        "recursion on both sides": both,
    }


def seconds(read: Callable[[], Any], runs: int) -> float:
    """Processor time, the median of the runs."""
    times = []
    for _ in range(runs):
        begin = time.process_time()
        read()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def curve(findall: Callable[[str], Any], runs: int, limit: float = SECONDS) -> Curve:
    found: Curve = {}
    for size in SIZES:
        text = "слово " * size
        found[size] = seconds(lambda text=text: [match.tree for match in findall(text)], runs)  # type: ignore[misc]
        if found[size] > limit:
            break
    return found


def families(runs: int) -> dict[str, tuple[Curve, Curve]]:
    """For each ambiguous rule the curves of this parser and of plain yargy."""
    found = {}
    for name, item in ambiguous().items():
        plain = {} if name in ENDLESS else curve(YargyParser(copied(item), tokenizer()).findall, 1)
        found[name] = curve(Parser(item).findall, runs, 60.0), plain
    return found


def by_length(runs: int) -> Curve:
    """Seconds by megabytes of one document."""
    from grammars.budget import Budget
    from grammars.extractor import Extractor

    extractor = Extractor(budget=Budget(seconds=None, characters=None))
    piece = "\n".join(document.text for document in available()[1][:4_000])
    extractor.extract(piece[:100_000])
    found: Curve = {}
    for megabytes in MEGABYTES:
        text = piece * (1 + int(megabytes * 1e6 / len(piece.encode())))
        text = text.encode()[: int(megabytes * 1e6)].decode(errors="ignore")
        found[megabytes] = seconds(lambda text=text: extractor.extract(text), runs)  # type: ignore[misc]
    return found


def by_number(runs: int) -> Curve:
    """Seconds by the number of documents."""
    from grammars.extractor import Extractor

    extractor = Extractor()
    texts = [document.text for document in available()[1]]
    extractor.extract(texts[0])
    found: Curve = {}
    for count in COUNTS:
        read = [texts[number % len(texts)] for number in range(count)]
        found[count] = seconds(lambda read=read: [extractor.extract(text) for text in read], runs)  # type: ignore[misc]
    return found


def shown(value: float | None) -> str:
    return "" if value is None else f"{1000 * value:,.1f}"


def print_table(title: str, lines: Mapping[tuple[str, ...], Curve], steps: tuple[float, ...]) -> None:
    heads = title.split("|")
    click.echo(f"| {' | '.join([*heads, *(f'{step:g}' for step in steps)])} |")
    click.echo("|---" * len(heads) + "|--:" * len(steps) + "|")
    for names, values in lines.items():
        cells = [name.replace("|", "&#124;") for name in names] + [shown(values.get(step)) for step in steps]
        click.echo(f"| {' | '.join(cells)} |")
    click.echo()


def draw_families(found: Mapping[str, tuple[Curve, Curve]], path: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 6.4), layout="constrained")
    axes = list(figure.subplots(2, 4, sharex=True, sharey=True).flat)
    for place, (name, curves) in zip(axes, found.items(), strict=False):
        for label, values, colour in zip(("this parser", "plain yargy"), curves, ("#1b6ca8", "#c0392b"), strict=True):
            if values:
                milliseconds = [1000 * value for value in values.values()]
                place.plot(list(values), milliseconds, marker="o", markersize=3, color=colour, label=label)
        place.axhline(100, color="#888888", linewidth=0.8, linestyle="--")
        place.set_title(name, fontsize=10)
        place.set(xscale="log", yscale="log")
        place.grid(alpha=0.3)
    for place in axes[len(found) :]:
        place.axis("off")
    handles, labels = axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="lower right", fontsize=10)
    figure.supxlabel("tokens of the same word", fontsize=10)
    figure.supylabel("milliseconds of findall (dashed: 100 ms)", fontsize=10)
    figure.savefig(path, metadata={"Date": None})


def draw_linear(length: Curve, number: Curve, path: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 3.4), layout="constrained")
    pair = figure.subplots(1, 2)
    for place, values, label in zip(pair, (length, number), ("megabytes of one document", "documents"), strict=True):
        place.plot(list(values), list(values.values()), marker="o", color="#1b6ca8")
        place.set(xlabel=label, ylabel="seconds", xlim=(0, None), ylim=(0, None))
        place.grid(alpha=0.3)
    figure.savefig(path, metadata={"Date": None})


@click.command(help=__doc__)
@click.option("--plots", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Draw into this folder.")
@click.option("--runs", default=5, show_default=True, type=click.IntRange(1), help="Of this parser.")
def main(plots: Path | None, runs: int) -> None:
    found = families(runs)
    lines = {(name, title): values for name, curves in found.items() for title, values in zip(
        ("this parser", "plain yargy"), curves, strict=True)}  # fmt: skip
    click.echo("Milliseconds of `findall` and all trees, by tokens:\n")
    print_table("rule|parser", lines, SIZES)
    length, number = by_length(1), by_number(1)
    click.echo("Milliseconds of `Extractor.extract`, by megabytes of one document, and by the number of documents:\n")
    print_table("megabytes", {("one document",): length}, MEGABYTES)
    print_table("documents", {("of the corpus",): number}, COUNTS)
    if plots:
        draw_families(found, plots / "growth.svg")
        draw_linear(length, number, plots / "linear.svg")


if __name__ == "__main__":
    main()
