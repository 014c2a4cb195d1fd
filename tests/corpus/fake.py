"""A corpus, and an extractor that costs nothing: it finds one meeting for each country code in capitals.

As a script it runs `extract_corpus` over the fake extractor: `python fake.py '{"inputs": […], …}'`, so that
tests can kill it.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from facts import Agreement, Call, Fact, Meeting, Official

CODE = re.compile(r"\b[A-Z]{2}\b")


class FakeExtractor:
    """Finds a meeting where it reads two codes, a call where it reads one; "сбой" breaks it."""

    def __init__(self, delay: float = 0) -> None:
        self.delay = delay

    def extract(self, text: str, date: str | None = None) -> tuple[Fact, ...]:
        time.sleep(self.delay)
        if "сбой" in text:
            raise RuntimeError("нет грамматики")
        codes = [(match.span(), match[0]) for match in CODE.finditer(text)]
        people = tuple(Official(country=code) for _, code in codes)
        told: dict[str, Any] = {"spans": [(0, len(text))], "date": date}
        found: list[Fact] = []
        if len(codes) > 1:
            evidence = {"participants": [span for span, _ in codes]}
            topics = ("=1+1", "торговля")
            found.append(Meeting(participants=people, place="Вена", **told))
            found.append(Call(participants=people, medium="phone", topics=topics, status="held", evidence=evidence))
        elif codes:
            found.append(Agreement(kind="договор", parties=[codes[0][1]], status="signed", **told))
        return tuple(found)


def record(number: int, **more: object) -> dict[str, object]:
    codes = ("NO FI", "SE", "", "NO SE FI")[number % 4]
    text = f"Ёлки {number}: переговоры {codes}\nвторая строка"
    return {"id": f"d{number}", "date": f"2021-03-{number % 28 + 1:02}", "text": text, **more}


def lines(count: int, bad: bool = True) -> bytes:
    """A corpus in JSON Lines; every hundredth line is bad in one way or another."""
    told = []
    for number in range(count):
        line = json.dumps(record(number), ensure_ascii=False).encode()
        if bad and number % 100 == 50:
            line = [b"{", b"\xff", b'{"id": 1}', json.dumps(record(number, text="сбой")).encode()][number // 100 % 4]
        told.append(line + b"\n")
    return b"".join(told)


def main() -> None:
    from grammars.corpus import Reader, Stopped, extract_corpus, run, workers

    told = json.loads(sys.argv[1])
    if not told.pop("forks"):
        workers.may_fork = lambda: False
    run.COMMIT_EVERY = 0
    run.BATCH_ITEMS = 8
    extractor = partial(FakeExtractor, told.pop("delay"))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # which a shell in the background has its children ignore
    print("begun", flush=True)
    try:
        extract_corpus(Reader(told.pop("inputs")), told.pop("output"), make_extractor=extractor, **told)
    except Stopped as stopped:
        sys.exit(str(stopped))


if __name__ == "__main__":
    main()
