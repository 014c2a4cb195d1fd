"""Much text through one process: `python -m tests.torture.long_run FILE.jsonl.gz --megabytes 1000`.

The documents are read again and again, every fifteenth word changed each time (seeded), so that new words never
end. Prints, every so often, the bytes read, characters a second of processor time, and the memory held; ends with 1
where the last tenth is more than 20 % slower than the first one after warming up, or where a cache or the memory is
over its bound.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

from tests.torture.checks import check_facts
from tests.torture.invariance import documents

WORD = re.compile("[а-яё]{5,}")
#: MB that a process may hold whatever it has read, all its caches being full: docs/reliability.md tells of what.
BOUND = 700
LETTERS = "абвгдежзиклмнопрстуфхцчшы"
#: Answers that a function without a bound may remember: it is asked of the word lists only, whatever the texts.
UNBOUNDED = 2_000


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


def parsers() -> list[Any]:
    """Every parser that there is in this process."""
    from grammars.engine.parser import MultiParser

    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, MultiParser)]


def cache_sizes(extractor: Any, among: Sequence[Any] | None = None) -> dict[str, tuple[int, int]]:
    """How much each cache that grows with the words of texts holds, and its bound: of the parsers, all if not told
    which, of every function that remembers its answers, and those of single modules.
    """
    from grammars import annotation, date_mentions, triggers
    from grammars.engine.morphology import morphology

    sizes = {"morphology": (len(morphology()._words), morphology().bound)}
    for number, parser in enumerate(parsers() if among is None else among):
        name = f"parser {number} ({next(iter(parser.rules))} …)"
        sizes |= {f"{name}, {what}": told for what, told in _parser_sizes(parser).items()}
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper) and one.__module__.startswith(("grammars", "facts")):
            told = one.cache_info()
            sizes[f"{one.__module__}.{one.__name__}"] = (told.currsize, told.maxsize or UNBOUNDED)
    sizes["token types"] = (len(annotation.KINDS), annotation.KINDS_BOUND)
    sizes["posts"] = (len(extractor.annotator.codes), annotation.POSTS_BOUND)
    sizes["words of dates"] = (len(date_mentions._fitting()), date_mentions.WORDS_BOUND)
    sizes["triggers"] = (len(triggers.TRIGGERS), triggers.WORDS_BOUND)
    sizes["deeds"] = (len(triggers.DEEDS), triggers.WORDS_BOUND)
    return sizes


def _parser_sizes(parser: Any) -> dict[str, tuple[int, int]]:
    from grammars.engine import automaton, grammar, lexicon, text
    from grammars.engine import parser as parsing

    terminals = parser.grammar.terminals
    questions = [one for one in (parser._words.beginning, terminals._every) if one is not None]
    answers = [*questions, *(answers for one in questions for _, answers in one.keyed)]
    classes = lexicon.CLASSES_BOUND
    return {
        "words": (len(parser._words), text.WORDS_BOUND),
        "entity tokens": (len(parser._words.others), text.WORDS_BOUND),
        "runs": (len(parser._runs), parsing.RUNS_BOUND),
        "token classes": (len(terminals._classes), classes),
        "shapes of tokens": (len(terminals._of_shape), classes),
        "answers about tokens": (max(len(getattr(one, "known", one)) for one in answers), classes),
        "classes told apart": (max(map(len, parser._relevant)), classes),
        "viable productions": (parser.grammar._viable_size, grammar.VIABLE_BOUND),
        # The steps are counted now and then: a document may overdraw them.
        "steps": (parser._reader._steps(), 2 * automaton.STEPS_BOUND),
    }


def over(sizes: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """The caches that hold more than their bound."""
    return {name: told for name, told in sizes.items() if told[0] > told[1]}


def held() -> int:
    """Memory that the process holds now, in MB; 0 where it is not told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 1_000_000
    except OSError:
        return 0


def main(arguments: Sequence[str] | None = None) -> int:
    from grammars import Extractor

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=float, default=1000.0)
    parser.add_argument("--minutes", type=float, default=600.0, help="stop then, whatever was read")
    given = parser.parse_args(arguments)
    extractor = Extractor()
    step = max(given.megabytes / 20, 0.5) * 1e6
    ends = time.monotonic() + 60 * given.minutes
    read = chars = facts = most = 0
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
            most = max(most, held())
            print(f"| {read / 1e6:.1f} | {speeds[-1]:,.0f} | {held()} |", flush=True)
            began, began_chars, spent = read, chars, time.process_time()
        if read >= given.megabytes * 1e6 or time.monotonic() > ends:
            break
    most = max(most, held())
    too_large = over(cache_sizes(extractor))
    print(f"\n{read:,} bytes, {chars:,} characters, {facts:,} facts; caches over their bounds: {too_large or 'none'}")
    print(f"{most} MB held at most, of {BOUND} allowed")
    few = max(len(speeds) // 10, 1)
    slower = len(speeds) > 2 and sum(speeds[-few:]) < 0.8 * sum(speeds[1 : 1 + few])
    return bool(too_large) or slower or most > BOUND


if __name__ == "__main__":
    sys.exit(main())
