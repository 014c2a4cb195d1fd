"""Fuzzing driven by coverage: `python -m tests.torture.fuzz [TARGET ...] [--runs N]`. Needs atheris.

Without names every target runs, as often as `PLAN` says, together over ten million times, `--jobs` at a time. Prints a
table of the executions, as libFuzzer counts them, and ends with 1 where one failed: its input is
`build/torture/TARGET-crash-…`. What was interesting is kept in `build/torture/TARGET` for the next run. With `--blind`,
the inputs are random bytes, drawn without a look at coverage and read several times faster; that needs no atheris.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BUILD = Path(__file__).parents[2] / "build" / "torture"

#: Executions of each target: the cheap ones often, the whole extractor as often as an hour allows.
PLAN = {
    "date": 3_000_000,
    "published_date": 2_000_000,
    "json_values": 2_000_000,
    "json_lines": 1_500_000,
    "records": 800_000,
    "lexing": 400_000,
    "dates": 100_000,
    "engine": 100_000,
    "extract": 100_000,
    "explain": 10_000,
}


def fuzzed(target: str, runs: int, seed: int, max_len: int) -> None:
    """Run one target in this process; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["facts", "grammars"]):
        from tests.torture.targets import TARGETS
    corpus = BUILD / target
    corpus.mkdir(parents=True, exist_ok=True)
    options = [f"-runs={runs}", f"-seed={seed}", f"-max_len={max_len}", "-timeout=120", "-rss_limit_mb=4096"]
    options += [f"-artifact_prefix={BUILD}/{target}-", "-print_final_stats=1", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], TARGETS[target])
    atheris.Fuzz()


def blind(target: str, runs: int, seed: int, max_len: int) -> None:
    """Run one target over random bytes in this process."""
    from tests.torture.targets import TARGETS

    draw, check = random.Random(f"{target} {seed}"), TARGETS[target]
    for number in range(runs):
        data = draw.randbytes(draw.randrange(max_len + 1))
        try:
            check(data)
        except BaseException:
            (BUILD / f"{target}-crash-blind-{seed}-{number}").write_bytes(data)
            print(f"number_of_executed_units: {number}", file=sys.stderr)
            raise
    print(f"number_of_executed_units: {runs}", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", nargs="*", default=list(PLAN))
    parser.add_argument("--runs", type=int, help="executions of each target instead of the plan's")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--max-len", type=int, default=64, help="bytes of an input")
    parser.add_argument("--jobs", type=int, default=1, help="targets at a time, each in a process of its own")
    parser.add_argument("--blind", action="store_true", help="random bytes, whatever they cover")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args(arguments)
    for target in told.target:
        if target not in PLAN:
            parser.error(f"expected one of the targets {', '.join(PLAN)}, got {target!r}")
    if told.here:
        BUILD.mkdir(parents=True, exist_ok=True)
        runs = told.runs or PLAN[told.target[0]]
        (blind if told.blind else fuzzed)(told.target[0], runs, told.seed, told.max_len)
        return 0
    print("| target | executions | seconds | result |\n|---|--:|--:|---|")
    total = failed = 0

    def run(target: str) -> tuple[str, float, subprocess.CompletedProcess[str]]:
        start = time.monotonic()
        done = subprocess.run(_command(target, told), capture_output=True, text=True, errors="replace")
        return target, time.monotonic() - start, done

    # The longest first, so that none is left alone at the end.
    slowest_first = sorted(told.target, key=list(PLAN).index, reverse=True)
    with ThreadPoolExecutor(told.jobs) as pool:
        for target, seconds, done in pool.map(run, slowest_first):
            executed = re.search(r"number_of_executed_units: (\d+)", done.stderr)
            count = int(executed[1]) if executed else 0
            total += count
            failed += bool(done.returncode)
            result = "ok" if not done.returncode else f"status {done.returncode}"
            print(f"| {target} | {count:,} | {seconds:,.0f} | {result} |", flush=True)
            if done.returncode:
                print(done.stdout[-1000:], done.stderr[-4000:], file=sys.stderr, flush=True)
    print(f"| together | {total:,} | | {failed} failed |")
    return bool(failed)


def _command(target: str, told: argparse.Namespace) -> list[str]:
    command = [sys.executable, "-m", "tests.torture.fuzz", "--here", target]
    command += ["--blind"] if told.blind else []
    runs = told.runs or PLAN[target]
    return [*command, "--runs", str(runs), "--seed", str(told.seed), "--max-len", str(told.max_len)]


if __name__ == "__main__":
    sys.exit(main())
