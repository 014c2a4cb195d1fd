"""What a process that reads pays beside characters a second: its start, one article more, a long document, memory.

    python benchmarks/limits.py [--long]

Prints each beside its aim. `--long` adds one document of 10 megabytes, with shorter ones to compare, and the memory
held after 100 megabytes of text (some minutes each). Processor time, each row in a process of its own.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import click

ROOT = Path(__file__).parents[1]
if __name__ in {"__main__", "__mp_main__"}:
    sys.path.insert(0, str(ROOT))

from benchmarks.rules import available  # noqa: E402

EXAMPLES = ROOT / "docs" / "examples"
#: Characters of the article that a start and a further reading are measured with.
ARTICLE = 2_300
MEGABYTES = (0.5, 1, 2, 5, 10)
TEXT = 100
#: How often a reading of the article is repeated.
READINGS = 20
COLD = """
import time; begin = time.perf_counter()
import sys
from grammars import extract
extract(sys.stdin.read(), date="2021-03-12")
print(time.perf_counter() - begin, time.process_time())
for line in open("/proc/self/status") if sys.platform == "linux" else ():
    if line.startswith("VmHWM"):
        print(int(line.split()[1]) / 1024)
"""
WORD = re.compile("[а-яё]{5,}")
LETTERS = "абвгдежзиклмнопрстуфхцчшы"


class Limit(NamedTuple):
    """One thing measured, its unit, and what it should stay below (None: shown only)."""

    name: str
    value: float
    unit: str
    aim: float | None = None


def article() -> str:
    """An article of `ARTICLE` characters that tells of a call, meetings and agreements, of the examples in docs/."""
    told = [(EXAMPLES / "ministers.txt").read_text(encoding="utf-8")]
    told += [json.loads(line)["text"] for line in (EXAMPLES / "year.jsonl").read_text(encoding="utf-8").splitlines()]
    return "\n".join(told)[:ARTICLE]


def cold_start(repeat: int) -> list[Limit]:
    """A fresh process, its modules compiled before, that imports rufacts and reads the article; medians."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", COLD]
    runs = []
    for _ in range(1 + repeat):
        done = subprocess.run(command, env=environment, input=article(), capture_output=True, text=True, check=True)
        runs.append([float(value) for value in done.stdout.split()])
    clock, processor, *peak = [statistics.median(values) for values in zip(*runs[1:], strict=True)]
    limits = [
        Limit("cold start, on the clock", clock, "s"),
        Limit("cold start, processor time with Python's own", processor, "s", 0.6),
    ]
    return limits + [Limit("held after the first article", megabytes, "MB", 120) for megabytes in peak]


def further_article() -> list[Limit]:
    """The same article read once more, by an extractor that has read it; the median of the readings."""
    from grammars.extractor import Extractor

    extractor, text = Extractor(), article()
    times = []
    for _ in range(1 + READINGS):
        begin = time.process_time()
        extractor.extract(text, "2021-03-12")
        times.append(time.process_time() - begin)
    return [Limit("a further article, warm", 1000 * statistics.median(times[1:]), "ms", 5)]


def long_documents() -> list[Limit]:
    """Seconds for one document of each size; every size is read by the same extractor, the smallest first."""
    from grammars.budget import Budget
    from grammars.extractor import Extractor

    extractor = Extractor(budget=Budget(seconds=None, characters=None))
    piece = "\n".join(document.text for document in available()[1][:4_000])
    extractor.extract(piece[:100_000])
    limits = []
    for megabytes in MEGABYTES:
        text = piece * (1 + int(megabytes * 1e6 / len(piece.encode())))
        text = text.encode()[: int(megabytes * 1e6)].decode(errors="ignore")
        begin = time.process_time()
        extractor.extract(text)
        limits.append(Limit(f"one document of {megabytes:g} MB", time.process_time() - begin, "s"))
    return limits


def endless(texts: list[tuple[str, str | None]]) -> Iterator[tuple[str, str | None]]:
    """The texts, then the texts again with one word in fifty made new, and so on."""
    yield from texts
    draw = random.Random(1)
    while True:
        for text, date in texts:
            yield WORD.sub(lambda told: told[0] + (draw.choice(LETTERS) if draw.random() < 0.02 else ""), text), date


def memory(megabytes: float = TEXT) -> list[Limit]:
    """What a process holds after so much text."""
    from grammars.extractor import Extractor

    extractor = Extractor()
    read = 0
    for text, date in endless([(document.text, document.date) for document in available()[1]]):
        extractor.extract(text, date)
        read += len(text.encode())
        if read >= megabytes * 1e6:
            break
    return [Limit(f"held after {megabytes:g} MB of text", held(), "MB", 400)]


def held() -> float:
    """Megabytes that this process holds; Linux only, else not a number."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    told = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
    return int(told["VmRSS"].split()[0]) / 1024


def in_fresh_process(measure: Callable[..., list[Limit]], *arguments: Any) -> list[Limit]:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measure, *arguments).result()


def limits(repeat: int, long: bool) -> list[Limit]:
    """All rows; those of long documents and of memory if `long`."""
    found = cold_start(repeat) + in_fresh_process(further_article)
    if long:
        found += in_fresh_process(long_documents) + in_fresh_process(memory)
    return found


def table(rows: list[Limit]) -> str:
    """Rows in Markdown."""
    lines = ["| what | measured | aim |", "|---|--:|--:|"]
    for name, value, unit, aim in rows:
        lines.append(f"| {name} | {value:,.2f} {unit} | {'-' if aim is None else f'{aim:g} {unit}'} |")
    return "\n".join(lines)


@click.command(help=__doc__)
@click.option("--long", "is_long", is_flag=True, help="Documents of up to 10 MB, memory after 100 MB: minutes.")
@click.option("--repeat", default=5, show_default=True, type=click.IntRange(1), help="Fresh processes.")
def main(is_long: bool, repeat: int) -> None:
    click.echo(table(limits(repeat, is_long)))


if __name__ == "__main__":
    main()
