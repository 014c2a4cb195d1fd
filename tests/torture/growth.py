"""Characters a second on hostile texts of growing size: `python -m tests.torture.growth --sizes 10000 100000`.

Each family in a process of its own, so that a family finds no words that another left behind; `--jobs` at a time. Ends
with 1 where a family failed, or took more than twice as long a character at the largest size as at the one before.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.torture.families import FAMILIES

SIZES = (10_000, 100_000, 1_000_000)
#: As many times as long a character may take where the text is ten times as long; what is quadratic takes ten times.
GROWTH = 2.0


def seconds(name: str, sizes: list[int], explained: bool = False) -> None:
    from grammars import Extractor
    from grammars.explaining import Explainer
    from tests.torture.checks import check_facts

    extractor = Extractor()
    extractor.extract("Президент Чили позвонил президенту Перу.")
    read = Explainer(extractor) if explained else extractor.extract
    for size in sizes:
        text = FAMILIES[name](size)
        start = time.process_time()
        told = read(text, "2021-03-05")
        took = time.process_time() - start
        facts = [built.fact for built in told.found] if explained else told
        check_facts(facts, text)
        print(f"{took:.4f} {len(text)} {len(facts)} {int(told.partial is not None)}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--family", nargs="+", default=list(FAMILIES))
    parser.add_argument("--limit", type=int, default=300, help="seconds of processor time for a family")
    parser.add_argument("--jobs", type=int, default=1, help="families at a time")
    parser.add_argument("--explain", action="store_true", help="of `explain` instead of `extract`")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args(arguments)
    if told.one:
        resource.setrlimit(resource.RLIMIT_CPU, (told.limit, told.limit))
        seconds(told.family[0], told.sizes, told.explain)
        return 0
    print("| family | " + " | ".join(f"{size:,}" for size in told.sizes) + " | facts | growth |")
    print("|---|" + "--:|" * (len(told.sizes) + 2))
    failed = []
    with ThreadPoolExecutor(told.jobs) as pool:
        measured = pool.map(lambda name: _measured(name, told), told.family)
        for name, (rows, error) in zip(told.family, measured, strict=True):
            speeds = [f"{size / max(took, 1e-4):,.0f}{', in part' * partial}" for took, size, _, partial in rows]
            growth = rows[-1][0] / max(rows[-2][0], 1e-4) / (rows[-1][1] / rows[-2][1]) if len(rows) > 1 else 0
            speeds += [error] * (len(told.sizes) - len(speeds))
            print(f"| {name} | {' | '.join(speeds)} | {rows[-1][2] if rows else ''} | {growth:.2f} |", flush=True)
            if error or (growth > GROWTH and rows[-1][0] > 1):
                failed.append(name)
    print(f"\nfamilies that failed, or grew faster than their text: {', '.join(failed) or 'none'}")
    return bool(failed)


def _measured(name: str, told: argparse.Namespace) -> tuple[list[tuple[float, int, int, int]], str]:
    command = [sys.executable, "-m", "tests.torture.growth", "--one", "--family", name, "--limit", str(told.limit)]
    command += ["--sizes", *map(str, told.sizes), *(["--explain"] if told.explain else [])]
    done = subprocess.run(command, capture_output=True, text=True)
    error = ""
    if done.returncode:
        error = done.stderr.strip().splitlines()[-1][:80] if done.stderr.strip() else f"over {told.limit} s"
    rows = [(float(a), int(b), int(c), int(d)) for a, b, c, d in (line.split() for line in done.stdout.splitlines())]
    return rows, error


if __name__ == "__main__":
    sys.exit(main())
