"""How names of the word lists are found: capitals, acronyms, inflection, fixed words, ё, dashes."""

import pytest
from yargy import Parser as YargyParser

from grammars.engine import Parser, Tokenizer
from grammars.gazetteer import Gazetteer, Place

NAMES = Gazetteer(
    [
        Place(("TD",), "Чад", "name"),
        Place(("US",), "Соединённые Штаты", "name"),
        Place(("UN",), "Организация Объединённых Наций", "organisation"),
        Place(("EU",), "ЕС", "organisation"),
        Place(("GW",), "Гвинея-Бисау", "name"),
        Place(("GN",), "Гвинея", "name"),
        Place(("RU",), "Ново-Огарёво", "city"),
        Place(("UA",), "Банковая", "metonym"),
        Place(("DE",), "бундестаг", "metonym"),
        Place(("TH",), "Патонгабури", "city"),
        Place(("US",), "Портсвилль", "city"),
    ]
)
FOUND = [
    ("в Чаде", "Чад"),
    ("глава МИД ЧАДА", "Чад"),
    ("с Соединёнными Штатами", "Соединённые Штаты"),
    ("из Соединенных Штатов", "Соединённые Штаты"),
    ("Организацией Объединенных Наций", "Организация Объединённых Наций"),
    ("в ЕС", "ЕС"),
    ("решение ЕСа", "ЕС"),
    ("в Гвинее—Бисау", "Гвинея-Бисау"),
    ("в Гвинее и Бисау", "Гвинея"),
    ("в Ново-Огарёве", "Ново-Огарёво"),
    ("в Ново-Огареве", "Ново-Огарёво"),
    ("на Банковой", "Банковая"),
    ("в Бундестаге", "Бундестаг"),
    ("в бундестаге", "бундестаг"),
    ("из Патонгабури", "Патонгабури"),
    ("под Портсвиллем", "Портсвилль"),
]
NOT_FOUND = [
    "угарный чад",
    "если ес",
    "Ес",
    "соединённые штаты",
    "Организация объединёнными нациями",
    "Банковый сектор",
    "Соединённый Штат",
]


@pytest.mark.parametrize(("text", "name"), FOUND)
def test_found(text: str, name: str) -> None:
    assert [match.fact.name for match in Parser(NAMES.rule).findall(text)] == [name]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [match.fact.name for match in Parser(NAMES.rule).findall(text)] == []


def test_stock_parser_finds_the_same() -> None:
    ours = Parser(NAMES.rule)
    stock = YargyParser(NAMES.rule, tokenizer=Tokenizer())
    for text, _ in FOUND:
        assert [m.fact for m in stock.findall(text)] == [m.fact for m in ours.findall(text)]


def test_a_name_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected names that differ.*Чад"):
        Gazetteer([Place(("TD",), "Чад", "name"), Place(("XX",), "Чад", "city")])


def test_reading_what_is_no_name_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a name of the gazetteer, got 'Атлантида'"):
        NAMES.read("Атлантида")
