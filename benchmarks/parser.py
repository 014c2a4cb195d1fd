"""How many times faster than plain yargy the project's rules are parsed, facts built.

    python benchmarks/parser.py NEWS.jsonl.gz [--items 12] [--runs 5]

NEWS has one JSON object with a "text" a line. "Plain" is yargy's own `Parser`, one rule after another, over
the same tokenizer and morphology. "Warm" is this package's `MultiParser` over texts it has read before;
"cold" its first reading of other texts by a parser that has read half as many. Medians of the runs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from yargy.parser import Parser as YargyParser
from yargy.rule import Rule

from grammars import dates, officials, people, places
from grammars.engine import MultiParser, tokenizer
from grammars.engine.rules import copied

RULES: dict[str, Rule] = {
    "dates.DATE": dates.DATE,
    "places.STATE": places.STATE,
    "places.PLACE": places.PLACE,
    "places.COUNTRY_ADJECTIVE": places.COUNTRY_ADJECTIVE,
    "people.NAME": people.NAME,
    "officials.OFFICIAL": officials.OFFICIAL,
}


def sample(path: Path, items: int, seed: int = 5) -> list[str]:
    """Texts of a corpus, drawn at random."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return random.Random(seed).sample(texts, min(items, len(texts)))


def facts(matches: Iterable[Any]) -> None:
    """Build the facts of matches, if their rule has an interpretation."""
    for match in matches:
        try:
            match.fact  # noqa: B018
        except ValueError:
            return  # a rule without interpretation


def speed(texts: list[str], read: Callable[[str], None], runs: int) -> float:
    """Characters a second, the median of the runs."""
    chars = sum(map(len, texts))
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        for text in texts:
            read(text)
        times.append(time.perf_counter() - begin)
    return chars / statistics.median(times)


def plain_reader(rules: dict[str, Rule]) -> Callable[[str], None]:
    parsers = [YargyParser(copied(rule), tokenizer()) for rule in rules.values()]

    def read(text: str) -> None:
        for parser in parsers:
            facts(parser.findall(text))

    return read


def reader(rules: dict[str, Rule]) -> Callable[[str], None]:
    parser = MultiParser(rules)

    def read(text: str) -> None:
        for matches in parser.findall(text).values():
            facts(matches)

    return read


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("news", type=Path)
    arguments.add_argument("--items", type=int, default=12)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--plain-runs", type=int, default=None, help="runs of plain yargy, if not as many")
    options = arguments.parse_args()
    texts = sample(options.news, options.items)
    plain_runs = options.plain_runs or options.runs
    print(f"{len(texts)} items, {sum(map(len, texts))} characters, medians of {options.runs} runs")
    print(f"{'rules':28}{'plain, chars/s':>16}{'warm, chars/s':>16}{'ratio':>8}")
    singles = {name: {name: item} for name, item in RULES.items()}
    for name, rules in {**singles, "all together": RULES}.items():
        plain = speed(texts, plain_reader(rules), plain_runs)
        read = reader(rules)
        speed(texts, read, 2)
        warm = speed(texts, read, options.runs)
        print(f"{name:28}{plain:16,.0f}{warm:16,.0f}{warm / plain:8.0f}", flush=True)
    read = reader(RULES)
    other = sample(options.news, 40 * options.items, seed=6)
    half = len(other) // 2
    speed(other[:half], read, 1)
    cold = speed(other[half:], read, 1)
    print(f"{'all together, cold':28}{'':16}{cold:16,.0f}")


if __name__ == "__main__":
    main()
