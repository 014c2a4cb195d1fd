"""What may change in a text without changing its facts, over examples of the grammars and the dev set where it is."""

import random
from itertools import islice
from pathlib import Path

import pytest

from grammars import Extractor
from grammars.registered import BUILT_IN
from tests.torture.invariance import CHANGES, changed, concatenated, documents

SHARED = Path(__file__).parents[3] / "shared"
DEV, NEWS = SHARED / "eval" / "dev.jsonl", SHARED / "corpus" / "news.jsonl.gz"
SAMPLE = 10


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def examples() -> list[tuple[str, str | None]]:
    told = [(example.text, example.date) for grammar in BUILT_IN for example in grammar.examples]
    return random.Random(8).sample(told, SAMPLE)


@pytest.fixture(scope="module")
def dev() -> list[tuple[str, str | None]]:
    if not DEV.exists():
        pytest.skip(f"there is no {DEV}")
    return random.Random(8).sample(list(documents(DEV, None)), SAMPLE)


@pytest.fixture(scope="module")
def news(extractor: Extractor) -> list[tuple[str, str | None]]:
    """Items that tell facts, short ones."""
    if not NEWS.exists():
        pytest.skip(f"there is no {NEWS}")
    short = (item for item in documents(NEWS, 1000) if len(item[0]) < 2_000)
    return list(islice((item for item in short if extractor.extract(*item)), SAMPLE))


@pytest.mark.parametrize("texts", ["examples", "dev", "news"])
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_changes_no_fact(extractor: Extractor, name: str, texts: str, request: pytest.FixtureRequest) -> None:
    for text, date in request.getfixturevalue(texts):
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
