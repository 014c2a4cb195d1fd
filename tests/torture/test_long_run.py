"""Caches that are full start anew and change no fact: the short form of `long_run.py`, with caches of few words."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from facts import Facts
from grammars import Extractor, annotation, date_mentions, triggers
from grammars.contacts import topics
from grammars.engine import automaton, grammar, lexicon, parser, text
from grammars.engine.morphology import morphology
from grammars.registered import BUILT_IN
from tests.torture import long_run

ROOT = Path(__file__).parents[2]
BOUND = 40
BOUNDS = [
    (annotation, "KINDS_BOUND"),
    (annotation, "POSTS_BOUND"),
    (automaton, "STEPS_BOUND"),
    (date_mentions, "WORDS_BOUND"),
    (grammar, "VIABLE_BOUND"),
    (lexicon, "CLASSES_BOUND"),
    (parser, "CLASSES_BOUND"),
    (parser, "RUNS_BOUND"),
    (text, "WORDS_BOUND"),
    (triggers, "WORDS_BOUND"),
]


def examples() -> list[str]:
    told = [example.text for one in BUILT_IN for example in one.examples]
    return random.Random(10).sample(told, 60)


def read(extractor: Extractor) -> list[Facts]:
    return [extractor.extract(told, "2021-03-05") for told in examples()]


def test_caches_that_are_full_change_no_fact_and_keep_their_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = read(Extractor())
    assert sum(map(len, wanted)) > 20
    for module, name in BOUNDS:
        monkeypatch.setattr(module, name, BOUND)
    monkeypatch.setattr(morphology(), "bound", BOUND)
    for words in (triggers.TRIGGERS, triggers.DEEDS, annotation.KINDS, morphology()._words):
        words.clear()
    for remembered in (date_mentions._parser, date_mentions._fitting, topics._fronted):
        remembered.cache_clear()
    others = long_run.parsers()
    extractor = Extractor()
    assert read(extractor) == wanted
    made = [parser for parser in long_run.parsers() if all(parser is not other for other in others)]
    assert len(made) > 2
    sizes = {name: told for name, told in long_run.cache_sizes(extractor, made).items() if told[1] == BOUND}
    full = [name for name, (size, bound) in sizes.items() if size > bound // 2]
    assert len(full) > 8, sizes
    assert long_run.over(sizes) == {}


def test_what_is_over_its_bound_is_told() -> None:
    assert long_run.over({"words": (3, 3), "runs": (4, 3)}) == {"runs": (4, 3)}


def test_words_change_and_the_texts_do_not_end() -> None:
    texts = [("министры обсудили торговлю и границы " * 20, None)]
    made = long_run.repeated(texts)
    first, second = next(made)[0], next(made)[0]
    assert first != second != texts[0][0] and len(first) == len(texts[0][0])


def test_a_short_run_ends_well(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"text": told}) + "\n" for told in examples()), encoding="utf-8")
    # In a process of its own: the bound is that of one which does nothing else.
    command = [sys.executable, "-m", "tests.torture.long_run", str(path), "--megabytes", "0.02"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "caches over their bounds: none" in ended.stdout and "MB held at most, of 700 allowed" in ended.stdout
