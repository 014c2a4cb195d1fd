"""Text as it comes: boundaries of sentences, mended spelling; what no reader sees is in `test_cleaning`."""

from __future__ import annotations

import time

import pytest

from facts import Call
from grammars import extract
from grammars.sentences import sentences
from grammars.spelling import mended

# text, its sentences
SENTENCES = [
    ("Министр прилетел. Встреча прошла.", ["Министр прилетел.", "Встреча прошла."]),
    ("Заголовок без точки\nВстреча прошла.", ["Заголовок без точки", "Встреча прошла."]),
    # a lost space, a headline that runs into its lead
    ("Стороны говорили.По словам министра, долго.", ["Стороны говорили.", "По словам министра, долго."]),
    (
        "Веснин говорил с ВилеромМинистр прибыл в Вену.",
        ["Веснин говорил с Вилером", "Министр прибыл в Вену."],
    ),
    ("Доходы МосБиржи и Минпромторга выросли.", ["Доходы МосБиржи и Минпромторга выросли."]),
    # abbreviations
    ("Встреча прошла 25 дек. 2021 г. в Осло.", ["Встреча прошла 25 дек. 2021 г. в Осло."]),
    ("Премьер Дз. Коно прибыл.", ["Премьер Дз. Коно прибыл."]),
    ("Всё решили в дек. Встреча прошла.", ["Всё решили в дек.", "Встреча прошла."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:stop] for start, stop in sentences(text)] == expected


def test_a_line_of_any_length_is_cut_where_sentences_end() -> None:
    told = "Министр 5 дек. 2021 г. прилетел в г. Вену. Встреча прошла!"
    text = " ".join([told] * 2_000)
    assert [text[start:stop] for start, stop in sentences(text)] == [
        "Министр 5 дек. 2021 г. прилетел в г. Вену.",
        "Встреча прошла!",
    ] * 2_000


@pytest.mark.parametrize("text", ["Слово" * 10_000, "слово.Слово" * 6_000, ". " * 40_000, "дек. " * 10_000])
def test_cost_grows_with_the_length(text: str) -> None:
    spent = []
    for part in (text[: len(text) // 8], text):
        start = time.process_time()
        stretches = list(sentences(part))
        spent.append(time.process_time() - start)
        assert stretches[-1][1] == len(part.rstrip())
    assert spent[1] < 24 * spent[0] + 0.5  # eight times as long; what is quadratic takes 64 times as long


# as it comes, as it is read
MENDED = [
    ("договорeнность", "договоренность"),
    ("Президент CША, МИД PФ", "Президент США, МИД РФ"),
    ("Вице–премьер, премьер‑министр", "Вице-премьер, премьер-министр"),
    ("Иван ПЕТРОВ и С. ИВАНОВ", "Иван Петров и С. Иванов"),
    ("Иван\u200bПетров", "Иван Петров"),
    # what stays
    ("Россия–США, 2010–2015", "Россия–США, 2010–2015"),
    ("Глава ОБСЕ, iPhone X, X5 Group", "Глава ОБСЕ, iPhone X, X5 Group"),
]


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_mended(text: str, expected: str) -> None:
    assert mended(text) == expected
    assert mended(expected) == expected


def test_passages_are_those_of_the_text_as_given() -> None:
    text = "&laquo;Мир&raquo;: Луис Ве\u00adга по теле\u00adфону обсудил с президентом Перу до\u00adбычу меди."
    (call,) = extract(text)
    assert isinstance(call, Call)
    assert [person.name for person in call.participants] == ["Луис Вега", None]
    assert call.topics == ("добычу меди",)
    assert call.passages("topics", text) == ("до\u00adбычу меди",)
    assert call.passages("participants", text)[0] == "Луис Ве\u00adга"
