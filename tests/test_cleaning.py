"""What is cleaned away before a text is read, and the way back to the text as given."""

import random
import unicodedata
from itertools import pairwise

import pytest

from grammars import Extractor
from grammars.cleaning import Cleaned
from grammars.explaining import Explainer

SENTENCE = "Министр иностранных дел Чили Йорг Чёрный 5 марта позвонил послу Перу Анне Берг."


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("Вена,  Прага", "Вена, Прага"),
        ("Вена,\xa0Прага\u202f\t5", "Вена, Прага 5"),
        ("пере\xadговоры", "переговоры"),
        ("Вена\u200bи\ufeff \u200b Прага", "Вена и Прага"),
        ("&laquo;Мир&raquo;&nbsp;&mdash; &#1076;ом", "«Мир» — дом"),
        ("AT&T и &foo;", "AT&T и &foo;"),
        ("и\u0306од е\u0308ж", "йод ёж"),
        ("Че\u0301хия и Ла\u0300твия", "Чехия и Латвия"),
        ("cafe\u0301", "café"),
        ("Вена\u2028Прага", "Вена\nПрага"),
        ("Вена \n\n  Прага\r\n", "Вена \n\n Прага\r\n"),
        ("\u200c", ""),
        ("договорeнность", "договоренность"),
    ],
)
def test_what_is_read(given: str, read: str) -> None:
    assert Cleaned(given).text == read


def test_a_clean_text_is_read_as_it_is() -> None:
    clean = Cleaned(SENTENCE)
    assert clean.text == SENTENCE and clean.span(3, 7) == (3, 7) and clean.start(3) == 3


def test_offsets_lead_back_to_the_text_as_given() -> None:
    draw = random.Random(1)
    pieces = [
        "и",
        "й",
        "и\u0306",
        "е\u0308",
        "а\u0301",
        " ",
        "  ",
        " \u200b ",
        "\xa0",
        "\xad",
        "\u200b",
        "\n",
        "\t",
        ".",
    ]
    for _ in range(2_000):
        given = "".join(draw.choices(pieces, k=draw.randrange(12)))
        clean = Cleaned(given)
        spans = [clean.span(at, at + 1) for at in range(len(clean.text))]
        assert [start for start, _ in spans] == [clean.start(at) for at in range(len(spans))]
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        for sign, (start, stop) in zip(clean.text, spans, strict=True):
            assert 0 <= start < stop <= len(given)
            assert Cleaned(given[start:stop]).text == sign or sign == given[start:stop]
        if clean.text:
            assert clean.span(0, len(spans)) == (spans[0][0], spans[-1][1])


@pytest.mark.parametrize(
    "given",
    [
        unicodedata.normalize("NFD", SENTENCE),
        SENTENCE.replace(" ", "\xa0 "),
        SENTENCE.replace("ста", "с\xadта").replace("Берг", "Бе\u0301рг"),
    ],
)
def test_facts_and_explanations_are_those_of_the_clean_text(given: str) -> None:
    [fact], [plain] = Extractor().extract(given, "2021-03-06"), Extractor().extract(SENTENCE, "2021-03-06")
    assert [getattr(fact, slot) for slot in fact.SLOTS] == [getattr(plain, slot) for slot in plain.SLOTS]
    for slot in plain.evidence:
        assert [Cleaned(told).text for told in fact.passages(slot, given)] == list(plain.passages(slot, SENTENCE))
    explained = Explainer(Extractor())(given, "2021-03-06")
    assert [built.fact for built in explained.found] == [fact]
    for phrase in explained.found[0].triggers:
        assert Cleaned(given[slice(*phrase.span)]).text == phrase.text


def test_misses_stand_in_the_text_as_given() -> None:
    given = "Погода  ясная.  Президент  Чили  готов  к  переговорам  с  премьером  Перу."
    explained = Explainer(Extractor())(given, why_not="call")
    assert explained.misses
    for miss in explained.misses:
        assert Cleaned(given[slice(*miss.span)]).text == miss.sentence
        assert miss.stopped is None or miss.stopped.word in {None, given[slice(*miss.stopped.span)]}
