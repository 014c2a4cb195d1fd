"""Lists of dates, and what only looks like a date.

`DATES` reads one expression or several told together, `NOT_DATE` the streets, versions and ages that look
like dates; `DATES_IN_TEXT` reads both, and gives no items for the latter. `grammars.date_mentions` finds
them in a text.
"""

from __future__ import annotations

from typing import Any

from yargy import and_, not_, or_, rule
from yargy.interpretation import attribute, fact
from yargy.predicates import dictionary, gram, in_, in_caseless, type
from yargy.rule import Rule
from yargy.tokenizer import QUOTES

from . import date_words as words
from .date_words import AND, COMMA, DASH, DOT, IN, word
from .dates import (
    APPOSITION,
    DATE,
    DAY,
    DAY_EXPRESSION,
    DAY_MONTH,
    DAY_MONTH_YEAR,
    DAY_RANGE,
    DAY_WORD,
    FIGURES,
    MONTH_SMALL,
    TO_DAY,
    YEAR,
    DateExpression,
    E,
)
from .words import read_lines

DateList = fact("DateList", [attribute("items").repeatable()])


def _item(expression: Rule) -> Rule:
    return expression.interpretation(DateExpression).interpretation(DateList.items)


def _list(item: Rule, last: Rule) -> Rule:
    """item, item и last; item и last; item, last"""
    joined = or_(rule(COMMA.optional(), AND), rule(COMMA), rule(COMMA.optional(), word("а"), word("также")))
    more = or_(rule(item, joined), rule(item, joined, item, joined), rule(item, COMMA, item, COMMA, item, joined))
    return rule(more, last)


_BARE_DAY = or_(rule(DAY), rule(DAY, DASH, TO_DAY))
_MONTH = rule(rule(words.ABOUT_TIME).optional(), MONTH_SMALL, YEAR.optional())
_FOUR = rule(words.YEAR_FOUR).interpretation(E.year.custom(words.leading_number))
_SUFFIXED = rule(words.YEAR_FOUR, DASH, words.YEAR_SUFFIX).interpretation(E.year.custom(words.leading_number))
_FOUR_YEARS = rule(words.YEAR_FOUR, or_(words.YEAR_WORD, words.YEARS_WORD)).interpretation(
    E.year.custom(words.leading_number)
)
_ON_WEEKDAY = rule(
    rule(word("в", "во", "на")).optional(),
    rule(words.WEEKDAY).interpretation(E.weekday.custom(words.weekday_number)),
)

DATE_LIST = or_(
    # 3 мая 2018 г., 5 июня и 8 июля 2019 г.; 10, 11 и 12 мая
    _list(
        _item(or_(_BARE_DAY, DAY_MONTH, DAY_MONTH_YEAR, DAY_RANGE, FIGURES)),
        _item(or_(DAY_MONTH, DAY_MONTH_YEAR, DAY_RANGE, FIGURES, APPOSITION)),
    ),
    # в мае, июне и июле 2020 года
    _list(_item(_MONTH), _item(_MONTH)),
    # в 2010 и 2014 годах
    _list(_item(or_(_FOUR, _SUFFIXED)), rule(rule(IN).optional(), _item(_FOUR_YEARS))),
    # в понедельник и среду
    rule(IN, _item(_ON_WEEKDAY), AND, _item(_ON_WEEKDAY)),
    # вчера и сегодня
    rule(_item(DAY_WORD), AND, _item(DAY_WORD)),
)
DATES = or_(DATE_LIST, DATE.interpretation(DateList.items)).interpretation(DateList)

_STREETS = read_lines("street_nouns.txt")
_STREET = or_(
    rule(dictionary({noun for noun in _STREETS if not noun.endswith(".")})),
    rule(in_caseless({noun[:-1] for noun in _STREETS if noun.endswith(".")}), DOT),
)
_FIGURE = type("INT")
_OF_TODAY = dictionary({"этот", "нынешний", "ранний", "поздний", "сегодняшний", "вчерашний"})
NOT_DATE = or_(
    # в среду обитания
    rule(IN, word("среду"), dictionary(set(read_lines("milieu_nouns.txt")))),
    # улица 9 мая, площадь 1905 года, имени 8 марта
    rule(_STREET, in_(QUOTES).optional(), or_(DAY_EXPRESSION, YEAR)),
    # движение «23 марта»
    rule(in_(QUOTES), DAY_MONTH, in_(QUOTES)),
    # 10.12.20.1, 1-2022-07-20
    rule(_FIGURE, DOT, _FIGURE, DOT, _FIGURE, DOT, _FIGURE),
    rule(_FIGURE, "-", _FIGURE, "-", _FIGURE, "-", _FIGURE),
    # версия 12.05.20, пункт 10.05.20
    rule(word("версия", "версии", "пункт", "пункта", "статья", "статьи", "ip", "v"), DOT.optional(), FIGURES),
    # на 81-м году жизни, 19-й год подряд
    rule(word("на"), words.YEAR_TWO, rule(DASH, words.YEAR_SUFFIX).optional(), word("году")),
    rule(words.YEAR_TWO, DASH, words.YEAR_SUFFIX, word("год"), word("подряд")),
    # более 10 лет назад, около двух лет назад, 2–3 дня назад
    rule(
        word("более", "менее", "больше", "меньше", "около", "почти", "примерно", "свыше"),
        words.COUNT.optional(),
        word(*words.UNITS),
        words.AGO,
    ),
    rule(words.COUNT, DASH, words.COUNT, word(*words.UNITS), words.AGO),
    # через неделю после
    rule(word("через"), words.COUNT.optional(), word(*words.UNITS), word("после")),
    # проблемы сегодняшнего дня
    rule(
        dictionary(
            {"вызов", "вопрос", "забота", "задача", "запрос", "потребность", "проблема", "реалия", "требование"}
        ),
        word("сегодняшнего"),
        word("дня"),
    ),
    # на сегодняшний день
    rule(
        word("на", "по", "до"),
        dictionary({"сегодняшний", "завтрашний", "вчерашний"}),
        word("день", "дня", "дню", "днём", "дне"),
    ),
    # рабочим днём, с каждым днём
    rule(and_(gram("ADJF"), gram("ablt"), not_(_OF_TODAY)), word("днём", "вечером", "утром")),
    rule(word("с", "со", "над", "перед", "между"), word("днём", "вечером", "утром")),
    # днём рождения, днём победы
    rule(word("днём"), dictionary({"рождение", "победа", "независимость", "смерть", "траур", "тишина"})),
    # накануне 20 июля
    rule(word("накануне"), DAY_EXPRESSION),
    # 10 числа каждого месяца
    rule(words.DAY_NUMBER, word("числа"), word("каждого"), word("месяца")),
    # весной каждого года
    rule(words.SEASON, word("каждого"), word("года")),
).interpretation(DateList)
DATES_IN_TEXT = or_(NOT_DATE, DATES).interpretation(DateList)


_YEAR_PARTS = ("year", "which_year", "same")


def shared(items: list[Any]) -> list[Any]:
    """A list's expressions, those before taking the month and the year told after them.

    >>> first, last = shared([DateExpression(day=11, month=1), DateExpression(day=26, month=11, year=2021)])
    >>> first.year
    2021
    """
    done: list[Any] = []
    after: Any = None
    for item in reversed(items):
        values = {name: getattr(item, name) for name in DateExpression.__attributes__}
        if after is not None and values["weekday"] is None and values["day_offset"] is None:
            if values["month"] is None and after.month is not None and values["day"] is not None:
                values["month"] = after.month
            if all(values[name] is None for name in _YEAR_PARTS):
                values.update({name: getattr(after, name) for name in _YEAR_PARTS})
        after = DateExpression(**values)
        done.append(after)
    return done[::-1]
