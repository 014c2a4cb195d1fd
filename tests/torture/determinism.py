"""The same facts everywhere: `python -m tests.torture.determinism FILE.jsonl[.gz] --seconds 60`.

Under several hash seeds, time zones and locales, each in a process of its own; in 8 threads that share one
extractor; in another order of the documents; with caches warm and cold. Ends with 1 where anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from facts import to_json
from tests.torture.invariance import documents

Document = tuple[str, str | None]

SURROUNDINGS: dict[str, Mapping[str, str]] = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "hash seed 4294967295": {"PYTHONHASHSEED": "4294967295"},
    "time zone Pacific/Kiritimati": {"TZ": "Pacific/Kiritimati"},
    "time zone America/Adak": {"TZ": "America/Adak"},
    "locale C": {"LC_ALL": "C", "LANG": "C"},
    "locale POSIX, no UTF-8 mode": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "locale tr_TR.UTF-8": {"LC_ALL": "tr_TR.UTF-8"},
    "optimised, -OO": {"PYTHONOPTIMIZE": "2"},
}


def digest(told: Iterable[Any]) -> str:
    """One short string for facts in order."""
    whole = hashlib.sha256()
    for facts in told:
        whole.update(json.dumps([to_json(fact) for fact in facts]).encode() + b"\n")
    return whole.hexdigest()[:16]


def in_process(files: Sequence[Path], limit: int | None, surroundings: Mapping[str, str]) -> str:
    """The digest that a fresh process gives."""
    command = [sys.executable, "-m", "tests.torture.determinism", "--digest", *map(str, files)]
    command += ["--limit", str(limit)] if limit is not None else []
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **surroundings})
    return done.stdout.strip() or done.stderr[-500:]


def in_threads(extractor: Any, texts: Sequence[Document], seconds: float, threads: int = 8) -> tuple[int, list[str]]:
    """How often documents were read by threads that share an extractor, and what differed from one thread alone.

    Each thread reads for so many seconds, but as often as there are documents at least.
    """
    expected = [extractor.extract(text, date) for text, date in texts]
    ends = time.monotonic() + seconds
    counts, wrong = [0] * threads, []

    def read(number: int) -> None:
        draw = random.Random(number)
        while time.monotonic() < ends or counts[number] < len(texts):
            at = draw.randrange(len(texts))
            try:
                if extractor.extract(*texts[at]) != expected[at]:
                    wrong.append(f"document {at} differs")
            except BaseException as error:
                wrong.append(f"document {at}: {error!r}")
            counts[number] += 1

    started = [threading.Thread(target=read, args=(number,)) for number in range(threads)]
    for thread in started:
        thread.start()
    for thread in started:
        thread.join()
    return sum(counts), wrong


def in_any_order(extractor: Any, texts: Sequence[Document]) -> str:
    """The digest where the documents are read in another order, put right again."""
    order = list(range(len(texts)))
    random.Random(5).shuffle(order)
    told = {at: extractor.extract(*texts[at]) for at in order}
    return digest(told[at] for at in range(len(texts)))


def main() -> int:
    from grammars import Extractor

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, help="documents of each file")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the threads read")
    parser.add_argument("--digest", action="store_true", help="print the digest of one reading, no more")
    given = parser.parse_args()
    texts = [document for path in given.files for document in documents(path, given.limit)]
    extractor = Extractor()
    expected = digest(extractor.extract(*document) for document in texts)
    if given.digest:
        print(expected)
        return 0
    results = {"caches warm": digest(extractor.extract(*document) for document in texts)}
    results["another order, caches warm"] = in_any_order(extractor, texts)
    results["another order, caches cold"] = in_any_order(Extractor(), texts)
    for name, surroundings in SURROUNDINGS.items():
        results[name] = in_process(given.files, given.limit, surroundings)
    print(f"{len(texts)} documents, digest {expected}\n\n| reading | result |\n|---|---|")
    for name, result in results.items():
        print(f"| {name} | {'the same' if result == expected else result} |")
    count, wrong = in_threads(Extractor(), texts, given.seconds)
    print(f"| 8 threads, {given.seconds:g} s, {count} readings | {'the same' if not wrong else wrong[:3]} |")
    return bool(wrong) or any(result != expected for result in results.values())


if __name__ == "__main__":
    sys.exit(main())
