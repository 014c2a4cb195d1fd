"""Dates as told: `DATE` reads one expression, whatever it takes to resolve it (see `grammars.dating`).

>>> from grammars.engine import Parser
>>> [match.fact.month for match in Parser(DATE).findall("20 июля")]
[7]

Lists of dates, and what looks like a date and is none, are in `grammars.date_lists`.
"""

from __future__ import annotations

from typing import Any

from yargy import or_, rule
from yargy.interpretation import fact
from yargy.predicates import caseless, dictionary, in_
from yargy.rule import Rule

from . import date_words as words
from .date_words import COMMA, DASH, DOT, FROM, IN, TO, always, relative_words, word

DateExpression = fact(
    "DateExpression",
    [
        # Told in figures or names; a year below 100 is told by its last two figures.
        "year",
        "month",
        "day",
        "to_year",
        "to_month",
        "to_day",
        "weekday",  # 1..7, Monday first
        "to_weekday",
        "season",  # winter, spring, summer, autumn
        "quarter",  # 1..4
        "half",  # 1..2, of a year
        "weekend",  # True
        # Told by distance from the publication date.
        "day_offset",  # -1 yesterday, 0 today
        # last (прошлый), elapsed (минувший), this, next, coming (ближайший), before_last
        "which_week",
        "which_month",
        "which_year",
        "which",  # of a weekday, month, season or weekend told by its name: "в прошлую пятницу"
        # "три дня назад", "через неделю"
        "count",
        "unit",  # day, week, month, year
        "ago",  # -1 back, 1 ahead
        "exact",  # True: "ровно год назад" is a day
        # "в тот же день", "в том же году"; with `shift`: "на следующий день", "двумя днями ранее"
        "same",  # day, month, year
        "shift",
    ],
)
E = DateExpression


def _which(attribute: Any) -> Rule:
    """прошлый, этот, будущий…, told of the period that the attribute is of"""
    kinds = sorted(set(words.RELATIVE.values()))
    return or_(*(rule(relative_words(kind)).interpretation(attribute.custom(always(kind))) for kind in kinds))


WHICH = _which(E.which)

# 20, 20-го, двадцатого
DAY = words.DAY_NUMBER.interpretation(E.day.custom(words.spoken_number))
TO_DAY = words.DAY_NUMBER.interpretation(E.to_day.custom(words.spoken_number))
# июля, июл.
MONTH = words.MONTH_OF_DAY.interpretation(E.month.custom(words.month_number))
TO_MONTH = words.MONTH_OF_DAY.interpretation(E.to_month.custom(words.month_number))

# 2022 года, 2022 г., 2022-й год, 72-го года
TOLD_YEAR = or_(
    rule(words.YEAR_FOUR, words.YEAR_WORD),
    rule(words.YEAR_FOUR, DASH, words.YEAR_SUFFIX, words.YEAR_WORD),
    rule(words.YEAR_TWO, DASH, words.YEAR_SUFFIX, words.YEAR_WORD),
)
SHORT_YEAR = rule(words.YEAR_TWO, words.YEAR_WORD)
BARE_YEAR = or_(rule(words.YEAR_LIKELY), rule(words.YEAR_LIKELY, DASH, words.YEAR_SUFFIX))

# этого года, с.г., прошлого года, того же года
RELATIVE_YEAR = or_(
    # прошлого, 2021 года
    rule(_which(E.which_year), COMMA.optional(), TOLD_YEAR.interpretation(E.year.custom(words.leading_number))),
    rule(_which(E.which_year), caseless("же").optional(), word("год", "года", "году", "годом")),
    rule(in_("СсcтТ"), DOT, caseless("г"), DOT).interpretation(E.which_year.custom(always("this"))),
    rule(word("того", "том"), caseless("же"), word("года", "году")).interpretation(E.same.custom(always("year"))),
    rule(dictionary({"прошлогодний"})).interpretation(E.which_year.custom(always("last"))),
)

# The year after a day or a month.
YEAR = or_(
    or_(TOLD_YEAR, SHORT_YEAR, BARE_YEAR).interpretation(E.year.custom(words.leading_number)),
    RELATIVE_YEAR,
)
TO_YEAR = or_(TOLD_YEAR, BARE_YEAR).interpretation(E.to_year.custom(words.leading_number))

# 20 июля 2022 года, 20 июля, 20июля с.г.
DAY_MONTH = rule(DAY, MONTH)
DAY_MONTH_YEAR = rule(DAY, MONTH, COMMA.optional(), YEAR)

# 23 августа (5 сентября) 1905 года, 10 (23) августа 1905 года: the new style is in brackets
NEW_STYLE = or_(
    rule(words.DAY_NUMBER, words.MONTH_OF_DAY, "(", DAY, MONTH, ")", YEAR.optional()),
    rule(words.DAY_NUMBER, "(", DAY, ")", MONTH, YEAR.optional()),
)

_MONTH_FIGURE = rule(words.MONTH_FIGURE).interpretation(E.month.custom(words.month_number))
_MONTH_TWO = rule(words.MONTH_FIGURES).interpretation(E.month.custom(words.month_number))
_MONTH_ROMAN = rule(words.MONTH_ROMAN).interpretation(E.month.custom(words.month_number))
_DAY_FIGURE = rule(words.DAY_FIGURES).interpretation(E.day.custom(int))
_DAY_TWO = rule(words.DAY_TWO).interpretation(E.day.custom(int))
_YEAR_FOUR = rule(words.YEAR_FOUR).interpretation(E.year.custom(int))
_YEAR_TWO = rule(words.YEAR_TWO).interpretation(E.year.custom(int))

FIGURES = or_(
    # 20.07.2022, 20/07/2022
    rule(words.figures(_DAY_FIGURE, _MONTH_FIGURE, _YEAR_FOUR), words.YEAR_WORD.optional()),
    # 05.05.01
    rule(_DAY_TWO, DOT, _MONTH_TWO, DOT, _YEAR_TWO),
    # 5.V.2001
    rule(_DAY_FIGURE, DOT, _MONTH_ROMAN, DOT, _YEAR_FOUR),
    # 2022-07-20
    rule(_YEAR_FOUR, "-", _MONTH_TWO, "-", _DAY_TWO),
)
_TO_FIGURES = words.figures(
    rule(words.DAY_FIGURES).interpretation(E.to_day.custom(int)),
    rule(words.MONTH_FIGURE).interpretation(E.to_month.custom(words.month_number)),
    rule(words.YEAR_FOUR).interpretation(E.to_year.custom(int)),
)

MONTH_OF_RELATIVE = rule(_which(E.which_month), word("месяца"))
# 10 числа, 15-го числа прошлого месяца
DAY_OF_MONTH = rule(DAY, word("числа", "число"), or_(MONTH_OF_RELATIVE).optional())

DAY_RANGE = or_(
    # 10-11 мая, 22 – 24 февраля 2022 года
    rule(DAY, DASH, TO_DAY, MONTH, YEAR.optional()),
    # с 10 по 12 мая 2020 года
    rule(FROM, DAY, TO, TO_DAY, MONTH, YEAR.optional()),
    # 28 апреля – 2 мая 2020 года
    rule(DAY, MONTH, DASH, TO_DAY, TO_MONTH, YEAR.optional()),
    rule(FROM, DAY, MONTH, TO, TO_DAY, TO_MONTH, YEAR.optional()),
    # с 28 декабря 2019 года по 2 января 2020 года
    rule(FROM, DAY_MONTH_YEAR, TO, TO_DAY, TO_MONTH, TO_YEAR),
    rule(DAY_MONTH_YEAR, DASH, TO_DAY, TO_MONTH, TO_YEAR),
    # 28.04.2020 – 02.05.2020
    rule(FIGURES, DASH, _TO_FIGURES),
    rule(FROM, FIGURES, TO, _TO_FIGURES),
)

# в июле 2022 года, июль 2022-го, летом, прошлым летом
MONTH_NAME = rule(words.MONTH_FULL).interpretation(E.month.custom(words.month_number))
MONTH_SMALL = rule(words.MONTH_SMALL).interpretation(E.month.custom(words.month_number))
_TO_MONTH_NAME = rule(words.MONTH_SMALL).interpretation(E.to_month.custom(words.month_number))
# Overlaps are settled by the tokens covered in all, so a preposition that some phrases need is read by all.
_PREPOSITION = rule(words.ABOUT_TIME).optional()
PHASE = rule(_PREPOSITION, words.PHASE)
_START = or_(PHASE, rule(words.ABOUT_TIME)).optional()
MONTH_EXPRESSION = or_(
    rule(_START, MONTH_NAME, COMMA.optional(), YEAR),
    # в июле
    rule(_PREPOSITION, rule(words.MONTH_IN).interpretation(E.month.custom(words.month_number))),
    # к июлю, с мая, по декабрь
    rule(words.ABOUT_TIME, MONTH_SMALL),
    # в начале июля
    rule(PHASE, MONTH_SMALL),
    # в прошлом июле
    rule(_PREPOSITION, WHICH, MONTH_SMALL),
    # февральская встреча
    rule(words.MONTH_ADJECTIVE).interpretation(E.month.normalized().custom(words.month_number)),
    # в прошлом месяце, в конце этого месяца
    rule(_START, _which(E.which_month), words.MONTH_WORD),
    rule(PHASE, word("месяца")).interpretation(E.which_month.custom(always("this"))),
)
MONTH_RANGE = or_(
    # с мая по июль 2021 года
    rule(FROM, MONTH_SMALL, TO, _TO_MONTH_NAME, YEAR.optional()),
    rule(FROM, MONTH_SMALL, YEAR, TO, _TO_MONTH_NAME, TO_YEAR),
    # в мае – июле 2021 года
    rule(_PREPOSITION, MONTH_SMALL, DASH, _TO_MONTH_NAME, YEAR.optional()),
)

# в 2010 году, 2010 г., в 1974-м, в прошлом году, в конце года
YEAR_EXPRESSION = or_(
    # к концу 2022-го
    rule(
        PHASE,
        rule(words.YEAR_LIKELY, DASH, words.YEAR_SUFFIX).interpretation(E.year.custom(words.leading_number)),
    ),
    rule(_START, TOLD_YEAR.interpretation(E.year.custom(words.leading_number))),
    rule(_START, rule(words.YEAR_TWO, word("году")).interpretation(E.year.custom(words.leading_number))),
    rule(
        rule(words.ABOUT_TIME),
        rule(words.YEAR_LIKELY, DASH, words.YEAR_SUFFIX).interpretation(E.year.custom(words.leading_number)),
    ),
    rule(_START, RELATIVE_YEAR),
    rule(PHASE, word("года")).interpretation(E.which_year.custom(always("this"))),
)
_QUARTER = or_(
    *(
        rule(
            or_(
                rule(word(*words.of_number(words.ORDINALS, n))),
                rule(word(roman)),
                rule(str(n), DASH, words.YEAR_SUFFIX),
            ),
            word("квартал", "квартала", "квартале"),
        ).interpretation(E.quarter.custom(always(n)))
        for n, roman in enumerate(("I", "II", "III", "IV"), 1)
    )
)
_HALF = or_(
    *(
        rule(word(*words.of_number(words.ORDINALS, n)), word("полугодие", "полугодия", "полугодии")).interpretation(
            E.half.custom(always(n))
        )
        for n in (1, 2)
    )
)
_TO_YEAR_FOUR = rule(words.YEAR_FOUR).interpretation(E.to_year.custom(int))
PERIOD_EXPRESSION = or_(
    # в первом квартале 2021 года, во втором полугодии
    rule(_PREPOSITION, or_(_QUARTER, _HALF), YEAR.optional()),
    # 2014–2015 годов, с 2014 по 2018 год
    rule(_PREPOSITION, _YEAR_FOUR, or_(rule(DASH), rule("/")), _TO_YEAR_FOUR, words.YEARS_WORD),
    rule(FROM, _YEAR_FOUR, words.YEAR_WORD.optional(), TO, _TO_YEAR_FOUR, words.YEAR_WORD),
)

_SEASON = rule(words.SEASON).interpretation(E.season.custom(words.season_name))
_SEASON_ADVERB = rule(words.SEASON_ADVERB).interpretation(E.season.custom(words.season_name))
SEASON_EXPRESSION = or_(
    # осенью 2020 года, с осени прошлого года, в начале лета 2016 года
    rule(_START, _SEASON, YEAR),
    # зимой 2013–2014 годов
    rule(_SEASON, _YEAR_FOUR, or_(rule(DASH), rule("/")), _TO_YEAR_FOUR, words.YEARS_WORD),
    # прошлым летом
    rule(_PREPOSITION, WHICH, _SEASON_ADVERB),
    # летом
    rule(_SEASON_ADVERB),
)

_WEEKDAY = rule(words.WEEKDAY).interpretation(E.weekday.custom(words.weekday_number))
_TO_WEEKDAY = rule(words.WEEKDAY).interpretation(E.to_weekday.custom(words.weekday_number))
# на прошлой неделе, в конце этой недели
WEEK_EXPRESSION = or_(
    rule(_START, _which(E.which_week), words.WEEK),
    rule(PHASE, word("недели")).interpretation(E.which_week.custom(always("this"))),
    # на неделе
    rule(word("на"), word("неделе")).interpretation(E.which_week.custom(always("this"))),
)
# в выходные, в минувшие выходные
WEEKEND_EXPRESSION = rule(
    word("в", "на"),
    WHICH.optional(),
    rule(word("выходные", "выходных")).interpretation(E.weekend.custom(always(True))),
)

WEEKDAY_EXPRESSION = or_(
    # в среду, на пятницу, в прошлую пятницу
    rule(words.ABOUT_TIME, WHICH.optional(), _WEEKDAY),
    # в среду на прошлой неделе
    rule(words.ABOUT_TIME, _WEEKDAY, WEEK_EXPRESSION),
    rule(WEEK_EXPRESSION, COMMA.optional(), IN, _WEEKDAY),
    # вечером понедельника
    rule(words.DAY_PART, _WEEKDAY),
    # с понедельника по среду
    rule(FROM, _WEEKDAY, TO, _TO_WEEKDAY),
    # в ночь на вторник
    rule(IN, word("ночь"), word("на"), WHICH.optional(), _WEEKDAY),
    rule(IN, word("ночь"), FROM, _WEEKDAY, word("на"), _TO_WEEKDAY),
)

# сегодня, вчера, позавчера, завтра, вчерашний
DAY_WORD = or_(
    *(
        rule(dictionary(words.of_number(words.DAY_WORDS, offset))).interpretation(E.day_offset.custom(always(offset)))
        for offset in sorted(set(words.DAY_WORDS.values()))
    )
)
# утром, днём, вечером; этой ночью
THIS_DAY_PART = or_(
    rule(word("утром", "днём", "вечером")),
    rule(word("рано", "поздно", "ранним", "поздним"), word("утром", "вечером")),
    rule(word("этим", "нынешним"), word("утром", "вечером")),
    rule(word("этой", "минувшей", "прошлой", "прошедшей"), word("ночью")),
).interpretation(E.day_offset.custom(always(0)))

_COUNT = words.COUNT.interpretation(E.count.custom(words.spoken_number))
_UNIT = rule(word(*words.UNITS)).interpretation(E.unit.custom(words.unit_name))
_ONE_UNIT = rule(word(*words.SINGLE_UNITS)).interpretation(E.unit.custom(words.unit_name))
_AGO = words.AGO.interpretation(E.ago.custom(always(-1)))
_AHEAD = rule(word("через")).interpretation(E.ago.custom(always(1)))
_EXACTLY = rule(word("ровно")).interpretation(E.exact.custom(always(True)))
# с завтрашнего дня; главная новость сегодняшнего дня
OF_DAY = rule(FROM.optional(), DAY_WORD, word("дня"))
# в течение дня
DURING_DAY = rule(IN, word("течение"), word("дня")).interpretation(E.day_offset.custom(always(0)))
DISTANCE_EXPRESSION = or_(
    # три дня назад, ровно 20 лет назад
    rule(_EXACTLY.optional(), _COUNT, _UNIT, _AGO),
    # неделю назад, ровно год тому назад
    rule(_EXACTLY.optional(), _ONE_UNIT, _AGO),
    # через два дня, через неделю
    rule(_AHEAD, _EXACTLY.optional(), _COUNT, _UNIT),
    rule(_AHEAD, rule(word("неделю", "месяц", "полгода", "год")).interpretation(E.unit.custom(words.unit_name))),
)

SAME_EXPRESSION = or_(
    # в тот же день, в этот день, тем же вечером
    rule(word("в", "на"), word("тот", "этот"), caseless("же").optional(), word("день", "вечер")).interpretation(
        E.same.custom(always("day"))
    ),
    rule(word("того", "тем"), caseless("же"), words.DAY_WORD).interpretation(E.same.custom(always("day"))),
    # в том же месяце
    rule(IN, word("том"), caseless("же"), word("месяце")).interpretation(E.same.custom(always("month"))),
    # на следующий день, днём позже, днём ранее
    # на следующий день
    rule(
        rule(word("на"), word("следующий", "другой")).interpretation(E.shift.custom(always(1))),
        rule(word("день")).interpretation(E.same.custom(always("day"))),
    ),
    # неделей ранее
    rule(
        rule(word("неделей")).interpretation(E.unit.custom(words.unit_name)),
        or_(
            rule(word("позже", "позднее")).interpretation(E.shift.custom(always(1))),
            rule(word("ранее", "раньше")).interpretation(E.shift.custom(always(-1))),
        ),
    ),
    # днём позже, годом ранее
    rule(
        or_(
            rule(word("днём")).interpretation(E.same.custom(always("day"))),
            rule(word("месяцем")).interpretation(E.same.custom(always("month"))),
            rule(word("годом")).interpretation(E.same.custom(always("year"))),
        ),
        or_(
            rule(word("позже", "позднее")).interpretation(E.shift.custom(always(1))),
            rule(word("ранее", "раньше")).interpretation(E.shift.custom(always(-1))),
        ),
    ),
    # за день до этого, за два месяца до того
    rule(
        word("за"),
        or_(rule(_COUNT, _UNIT), _ONE_UNIT),
        rule(word("до")).interpretation(E.shift.custom(always(-1))),
        word("этого", "того"),
    ),
    # спустя два дня, спустя неделю
    rule(rule(word("спустя")).interpretation(E.shift.custom(always(1))), or_(rule(_COUNT, _UNIT), _ONE_UNIT)),
    # двумя месяцами ранее
    rule(
        _COUNT,
        _UNIT,
        or_(
            rule(word("позже", "позднее")).interpretation(E.shift.custom(always(1))),
            rule(word("ранее", "раньше")).interpretation(E.shift.custom(always(-1))),
        ),
    ),
)

# Told with a day and a month, the year told or not.
DAY_EXPRESSION = or_(DAY_MONTH, DAY_MONTH_YEAR, NEW_STYLE, FIGURES, DAY_OF_MONTH)
# Told by distance from today or by the day of the week.
NEAR_EXPRESSION = or_(WEEKDAY_EXPRESSION, DAY_WORD, OF_DAY, DURING_DAY, DISTANCE_EXPRESSION)
_NEAR_OR_WEEKDAY = or_(NEAR_EXPRESSION, _WEEKDAY)
_CALENDAR_DAY = or_(DAY_MONTH, DAY_MONTH_YEAR, FIGURES)
APPOSITION = or_(
    # во вторник, 26 января; сегодня (20 июля); 17 лет назад — 12 июня 1990 года
    rule(_NEAR_OR_WEEKDAY, or_(rule(COMMA), rule(DASH)), _CALENDAR_DAY),
    rule(_NEAR_OR_WEEKDAY, "(", _CALENDAR_DAY, ")"),
    # в минувшую среду 12 мая
    rule(or_(WEEKDAY_EXPRESSION, _WEEKDAY), _CALENDAR_DAY),
    rule(word("сегодня", "вчера", "завтра"), _CALENDAR_DAY),
    # 20 июля, в среду; 20 июля (среда); 20 июля в среду
    rule(_CALENDAR_DAY, IN, _WEEKDAY),
    rule(_CALENDAR_DAY, COMMA, _NEAR_OR_WEEKDAY),
    rule(_CALENDAR_DAY, "(", _NEAR_OR_WEEKDAY, ")"),
)
NIGHT = or_(
    # в ночь на 20 июля
    rule(IN, word("ночь"), word("на"), _CALENDAR_DAY),
    # в ночь с 19 на 20 июля
    rule(IN, word("ночь"), FROM, DAY, word("на"), TO_DAY, MONTH, YEAR.optional()),
)
_TIMED = or_(DAY_EXPRESSION, NEAR_EXPRESSION, APPOSITION, SAME_EXPRESSION)
_CLOCK = rule(words.DAY_FIGURES, ":", words.YEAR_TWO)
WITH_DAY_PART = or_(
    # вечером 26 января, вчера вечером, в среду утром
    rule(words.DAY_PART, _TIMED),
    rule(_TIMED, COMMA.optional(), words.DAY_PART),
    # 15:30, 20 июля: the minutes are no day of a list
    rule(_CLOCK, COMMA, _CALENDAR_DAY),
)

DATE = or_(
    APPOSITION,
    WITH_DAY_PART,
    NIGHT,
    DAY_RANGE,
    DAY_EXPRESSION,
    NEAR_EXPRESSION,
    MONTH_RANGE,
    MONTH_EXPRESSION,
    PERIOD_EXPRESSION,
    YEAR_EXPRESSION,
    SEASON_EXPRESSION,
    WEEK_EXPRESSION,
    WEEKEND_EXPRESSION,
    SAME_EXPRESSION,
    THIS_DAY_PART,
).interpretation(DateExpression)
