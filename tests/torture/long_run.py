"""Much text through one process: `python -m tests.torture.long_run FILE.jsonl.gz --megabytes 1000`.

The documents are read again and again, every fifteenth word changed each time (seeded), so that new words never
end. Prints, every so often, the bytes read, characters a second of processor time, and the memory held; ends with 1
where the last tenth is more than 20 % slower than the first one after warming up, or where a cache is over its bound.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.torture.checks import check_facts
from tests.torture.invariance import documents

WORD = re.compile("[а-яё]{5,}")
LETTERS = "абвгдежзиклмнопрстуфхцчшы"


def changed_words(text: str, draw: random.Random) -> str:
    """The text with a letter inside every fifteenth longer word put by another."""

    def put(match: re.Match[str]) -> str:
        word = match.group()
        if draw.random() > 1 / 15:
            return word
        at = draw.randrange(1, len(word) - 2)
        return word[:at] + draw.choice(LETTERS) + word[at + 1 :]

    return WORD.sub(put, text)


def repeated(texts: Sequence[tuple[str, str | None]]) -> Iterator[tuple[str, str | None]]:
    turn = 0
    while True:
        draw = random.Random(turn)
        for text, date in texts:
            yield changed_words(text, draw), date
        turn += 1


def cache_sizes(extractor: Any) -> dict[str, tuple[int, int]]:
    """How much each cache that grows with the words of texts holds, and its bound."""
    from grammars import annotation, date_mentions, triggers
    from grammars.engine import parser, text
    from grammars.engine.morphology import morphology

    sizes = {"morphology": (len(morphology()._words), morphology().bound)}
    for name, one in (("entities", extractor.annotator.parser), ("events", extractor.running.parser)):
        sizes[f"{name}, words"] = (len(one._words), text.WORDS_BOUND)
        sizes[f"{name}, entity tokens"] = (len(one._words.others), text.WORDS_BOUND)
        sizes[f"{name}, runs"] = (len(one._runs), parser.RUNS_BOUND)
    sizes["token types"] = (len(annotation.KINDS), annotation.KINDS_BOUND)
    sizes["posts"] = (len(extractor.annotator.codes), annotation.POSTS_BOUND)
    sizes["words of dates"] = (len(date_mentions._fitting()), date_mentions.WORDS_BOUND)
    sizes["triggers"] = (len(triggers.TRIGGERS), triggers.WORDS_BOUND)
    return sizes


def held() -> int:
    """Memory that the process holds now, in MB; 0 where it is not told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 1_000_000
    except OSError:
        return 0


def main() -> int:
    from grammars import Extractor

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=float, default=1000.0)
    parser.add_argument("--minutes", type=float, default=600.0, help="stop then, whatever was read")
    given = parser.parse_args()
    extractor = Extractor()
    step = max(given.megabytes / 20, 0.5) * 1e6
    ends = time.monotonic() + 60 * given.minutes
    read = chars = facts = 0
    speeds: list[float] = []
    began, began_chars, spent = read, chars, time.process_time()
    print("| MB read | characters/s | MB held |\n|--:|--:|--:|", flush=True)
    for text, date in repeated(list(documents(given.file, None))):
        found = extractor.extract(text, date)
        check_facts(found, text)
        read += len(text.encode())
        chars += len(text)
        facts += len(found)
        if read - began >= step:
            speeds.append((chars - began_chars) / (time.process_time() - spent))
            print(f"| {read / 1e6:.1f} | {speeds[-1]:,.0f} | {held()} |", flush=True)
            began, began_chars, spent = read, chars, time.process_time()
        if read >= given.megabytes * 1e6 or time.monotonic() > ends:
            break
    over = {name: told for name, told in cache_sizes(extractor).items() if told[0] > told[1]}
    print(f"\n{read:,} bytes, {chars:,} characters, {facts:,} facts; caches over their bounds: {over or 'none'}")
    few = max(len(speeds) // 10, 1)
    slower = len(speeds) > 2 and sum(speeds[-few:]) < 0.8 * sum(speeds[1 : 1 + few])
    return bool(over) or slower


if __name__ == "__main__":
    sys.exit(main())
