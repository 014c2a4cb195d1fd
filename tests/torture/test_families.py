"""Every family of hostile texts, short: facts hold, are the same again, and `explain` ends."""

from typing import Any

import pytest

from grammars import Extractor
from grammars.explaining import Explainer
from tests.torture.checks import check_facts
from tests.torture.families import FAMILIES

SIZE = 1_000
EXPLAINED = 200


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def explainer(extractor: Extractor) -> Explainer:
    return Explainer(extractor)


@pytest.mark.parametrize("name", FAMILIES)
def test_facts_hold(extractor: Extractor, name: str) -> None:
    text = FAMILIES[name](SIZE)
    assert SIZE - 200 <= len(text) <= SIZE
    facts = extractor.extract(text, "2021-03-05")
    check_facts(facts, text)
    assert extractor.extract(text, "2021-03-05") == facts and facts.partial is None


@pytest.mark.parametrize("name", FAMILIES)
def test_explain_ends(explainer: Explainer, name: str) -> None:
    text = FAMILIES[name](EXPLAINED)
    told = explainer(text, "2021-03-05")
    check_facts([built.fact for built in told.found], text)
    assert str(told)


@pytest.mark.parametrize("text", [None, b"", 1, ["Вена"], bytearray(b"x")])
def test_what_is_no_text_is_a_type_error(extractor: Extractor, explainer: Explainer, text: Any) -> None:
    for read in (extractor.extract, explainer):
        with pytest.raises(TypeError, match="expected the text of a document as str, got"):
            read(text)


@pytest.mark.parametrize("date", ["", "вчера", "2021-02-30", "99.99.9999", "0000-01-01", "10000-01-01", 5, [], b""])
def test_what_is_no_date_is_a_value_error(extractor: Extractor, explainer: Explainer, date: Any) -> None:
    for read in (extractor.extract, explainer):
        with pytest.raises(ValueError):
            read("Президент Чили позвонил президенту Перу.", date)


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "XXXX-02-29", "2021", "2021-03-01/2021-03-05"])
def test_dates_at_the_ends_of_the_calendar(extractor: Extractor, date: str) -> None:
    for told in (
        "завтра",
        "вчера",
        "через три года",
        "год назад",
        "в следующий вторник",
        "в прошлом месяце",
        "31 декабря",
    ):
        text = f"Президент Чили {told} позвонит президенту Перу."
        check_facts(extractor.extract(text, date), text)
