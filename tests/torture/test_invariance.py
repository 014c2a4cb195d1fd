"""What may change in a text without changing its facts, over examples of the grammars and the dev set where it is."""

import random
from pathlib import Path

import pytest

from grammars import Extractor
from grammars.registered import BUILT_IN
from tests.torture.invariance import CHANGES, changed, concatenated, documents

DEV = Path(__file__).parents[3] / "shared" / "eval" / "dev.jsonl"
SAMPLE = 10


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def examples() -> list[tuple[str, str | None]]:
    told = [(example.text, example.date) for grammar in BUILT_IN for example in grammar.examples]
    return random.Random(8).sample(told, SAMPLE)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_changes_no_fact(extractor: Extractor, name: str) -> None:
    for text, date in examples():
        assert changed(extractor.extract, text, date, CHANGES[name]) == "", text


@pytest.mark.skipif(not DEV.exists(), reason=f"there is no {DEV}")
@pytest.mark.parametrize("name", ["doubled blanks", "NBSP", "NFD", "ё → е", "trailing blanks", "soft hyphens"])
def test_a_change_changes_no_fact_of_the_dev_set(extractor: Extractor, name: str) -> None:
    for text, date in list(documents(DEV, None))[::40]:
        assert changed(extractor.extract, text, date, CHANGES[name]) == "", text


def test_what_differs_is_told(extractor: Extractor) -> None:
    text = "Президент Чили позвонил президенту Перу."
    unlike = CHANGES["NFC"]._replace(rewrite=lambda told: told.replace("Перу", "Кении"))
    assert "Call.participants: " in changed(extractor.extract, text, None, unlike)
    gone = CHANGES["NFC"]._replace(rewrite=lambda told: told.replace("позвонил", "кивнул"))
    assert changed(extractor.extract, text, None, gone) == "['Call'] → []"


def test_documents_that_name_nobody_in_common_can_be_joined(extractor: Extractor) -> None:
    pair = [
        ("Президент Чили Луис Кастро позвонил президенту Перу Хорхе Вега.", "2021-03-05"),
        ("Кения и Уганда подписали договор о границе.", "2021-03-05"),
    ]
    assert [what for what, _ in concatenated(extractor.extract, pair)] == [""]
