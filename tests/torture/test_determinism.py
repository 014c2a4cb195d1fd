"""The same facts in any surroundings: the short form of `determinism.py`."""

import json
import random
from pathlib import Path

import pytest

from grammars import Extractor
from grammars.registered import BUILT_IN
from tests.torture.determinism import SURROUNDINGS, digest, in_any_order, in_process, in_threads

#: Those that differ in what could matter most; `make torture` runs them all.
FEW = ("hash seed 1", "locale POSIX, no UTF-8 mode", "time zone Pacific/Kiritimati")
SECONDS = 1.0


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str | None]]:
    told = [(example.text, example.date or "2021-03-06") for grammar in BUILT_IN for example in grammar.examples]
    return random.Random(9).sample(told, 20)


@pytest.fixture(scope="module")
def expected(texts: list[tuple[str, str | None]]) -> str:
    return digest(Extractor().extract(*document) for document in texts)


@pytest.mark.parametrize("name", FEW)
def test_in_other_processes(tmp_path: Path, texts: list[tuple[str, str | None]], expected: str, name: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(json.dumps({"text": text, "date": date}) for text, date in texts), encoding="utf-8")
    assert in_process([path], None, SURROUNDINGS[name]) == expected


def test_in_any_order(texts: list[tuple[str, str | None]], expected: str) -> None:
    assert in_any_order(Extractor(), texts) == expected


def test_in_threads_that_share_an_extractor(texts: list[tuple[str, str | None]]) -> None:
    count, wrong = in_threads(Extractor(), texts, SECONDS)
    assert count >= 8 * len(texts) and wrong == []


def test_a_difference_would_show(texts: list[tuple[str, str | None]], expected: str) -> None:
    assert digest(Extractor().extract(*document) for document in texts[::-1]) != expected
