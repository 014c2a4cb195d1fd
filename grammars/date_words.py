"""The vocabulary of dates: word lists as yargy predicates, and what each word counts for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen
from yargy import and_, or_, rule
from yargy.predicates import caseless, dictionary, gram, gte, in_, in_caseless, is_lower, length_eq, lte
from yargy.predicates.constructors import Predicate
from yargy.rule import Rule

from .words import read_lines, read_table

DASHES = frozenset("-–—−‑")


def spellings(words: Iterable[str]) -> set[str]:
    """The words in lower case, each also with е for ё.

    >>> sorted(spellings(["Днём"]))
    ['днем', 'днём']
    """
    lower = {word.lower() for word in words}
    return lower | {word.replace("ё", "е") for word in lower}


def _numbers(table: str, key: str, value: str, **where: str) -> dict[str, int]:
    rows = [row for row in read_table(table) if all(row[name] == cell for name, cell in where.items())]
    return {form: int(row[value]) for row in rows for form in spellings([row[key]])}


MONTHS = {
    case: _numbers("months.csv", "form", "month", case=case)
    for case in ("nominative", "genitive", "dative", "instrumental", "locative", "abbreviation", "roman")
}
MONTH_ADJECTIVES = _numbers("months.csv", "form", "month", case="adjective")
MONTH_NUMBERS = {form: number for forms in MONTHS.values() for form, number in forms.items()}
WEEKDAYS = _numbers("weekdays.csv", "form", "weekday")
SEASONS = {form: row["season"] for row in read_table("seasons.csv") for form in spellings([row["form"]])}
CARDINALS = _numbers("cardinals.csv", "form", "number")
ORDINALS = _numbers("ordinals.csv", "form", "number")
DAY_WORDS = _numbers("day_words.csv", "word", "offset")
RELATIVE = {row["lemma"]: row["which"] for row in read_table("relative_adjectives.csv")}
UNITS = {form: row["unit"] for row in read_table("time_units.csv") for form in spellings([row["form"]])}
SINGLE_UNITS = {row["form"] for row in read_table("time_units.csv") if row["alone"] == "yes"}
ADVERBIAL_SEASONS = {row["form"] for row in read_table("seasons.csv") if row["alone"] == "yes"}
DAY_PARTS = spellings(read_lines("day_parts.txt"))


def leading_number(text: str) -> int:
    """The number a text begins with: "20-го" → 20, "2022 г ." → 2022."""
    found = re.match(r"\d+", text)
    if not found:
        raise ValueError(f"expected a number first, got {text!r}")
    return int(found.group())


def spoken_number(text: str) -> int:
    """A number in figures or words: "20-го", "двадцать пятого", "три" → 20, 25, 3."""
    if text[0].isdigit():
        return leading_number(text)
    return sum(ORDINALS.get(word) or CARDINALS[word] for word in text.lower().split())


def month_number(text: str) -> int:
    """A month in any form, short or Roman, or in figures: "июля", "окт .", "VII", "07" → 7, 10, 7, 7."""
    word = text.split()[0].rstrip(".").lower()
    return int(word) if word.isdigit() else MONTH_NUMBERS.get(word) or MONTH_ADJECTIVES[word]


def weekday_number(text: str) -> int:
    """A day of the week in any form, Monday 1 to Sunday 7."""
    return WEEKDAYS[text.lower()]


def season_name(text: str) -> str:
    """`winter`, `spring`, `summer` or `autumn`."""
    return SEASONS[text.lower()]


def unit_name(text: str) -> str:
    """`day`, `week`, `month` or `year`: "недель" → "week"."""
    return UNITS[text.lower()]


def of_number(numbers: dict[str, int], number: int) -> set[str]:
    """The words that stand for the number."""
    return {word for word, value in numbers.items() if value == number}


def word(*forms: str) -> Predicate:
    """One of the words, in either case, ё or е."""
    return in_caseless(spellings(forms))


DASH = in_(DASHES)
COMMA = caseless(",")
DOT = caseless(".")
AND = word("и", "или")
IN = word("в", "во")
FROM = word("с", "со", "от")
TO = word("по", "до")
ABOUT_TIME = word("в", "во", "на", "к", "ко", "с", "со", "до", "по", "после", "около", "за")

ORDINAL_SUFFIX = word("го", "ого", "е", "ое", "му", "ому", "м", "ом")
YEAR_SUFFIX = word("го", "ого", "й", "ый", "м", "ом", "му", "ому")
YEAR_WORD = or_(rule(word("год", "года", "году", "годом")), rule(caseless("г"), DOT), rule(caseless("г")))
YEARS_WORD = or_(
    rule(word("годы", "годов", "годам", "годах", "годами", "год", "года", "году")),
    rule(word("гг", "г"), DOT.optional()),
    rule(caseless("г"), DOT, caseless("г"), DOT.optional()),
)

DAY_FIGURES = and_(gte(1), lte(31), or_(length_eq(1), length_eq(2)))
MONTH_FIGURES = and_(gte(1), lte(12), length_eq(2))
MONTH_FIGURE = and_(gte(1), lte(12), or_(length_eq(1), length_eq(2)))
DAY_TWO = and_(DAY_FIGURES, length_eq(2))
YEAR_FOUR = and_(gte(1000), lte(2099), length_eq(4))
YEAR_LIKELY = and_(gte(1900), lte(2099), length_eq(4))
YEAR_TWO = and_(gte(0), length_eq(2))

_TENS = in_caseless({w for w, n in CARDINALS.items() if 20 <= n < 100})
ORDINAL = or_(
    rule(in_caseless(set(ORDINALS))),
    rule(_TENS, in_caseless({w for w, n in ORDINALS.items() if n < 10})),
)
DAY_NUMBER = or_(rule(DAY_FIGURES), rule(DAY_FIGURES, DASH, ORDINAL_SUFFIX), ORDINAL)
COUNT = or_(
    rule(and_(gte(1), lte(999))),
    rule(in_caseless(set(CARDINALS))),
    rule(_TENS, in_caseless({w for w, n in CARDINALS.items() if n < 10})),
)

MONTH_ABBREVIATION = rule(in_caseless(set(MONTHS["abbreviation"])), DOT.optional())
MONTH_OF_DAY = or_(rule(in_caseless(set(MONTHS["genitive"]))), MONTH_ABBREVIATION)
MONTH_ROMAN = in_({form.upper() for form in MONTHS["roman"]})
MONTH_IN = and_(in_caseless(set(MONTHS["locative"])), is_lower())
MONTH_FULL = in_caseless(
    {form for case, forms in MONTHS.items() if case not in ("abbreviation", "roman") for form in forms}
)
MONTH_SMALL = and_(MONTH_FULL, is_lower())
# Capital letters would be a name: "Октябрьская революция".
MONTH_ADJECTIVE = and_(dictionary(set(MONTH_ADJECTIVES)), is_lower())

WEEKDAY = in_caseless(set(WEEKDAYS))
SEASON = in_caseless(set(SEASONS))
SEASON_ADVERB = in_caseless(ADVERBIAL_SEASONS)
DAY_PART = rule(word("рано", "поздно", "ранним", "поздним").optional(), in_caseless(DAY_PARTS))
WEEK = word("неделя", "недели", "неделе", "неделю", "неделей")
MONTH_WORD = word("месяц", "месяца", "месяце", "месяцем")
DAY_WORD = word("день", "дня", "вечер", "вечера", "утро", "утра", "вечером", "утром")
AGO = rule(caseless("тому").optional(), caseless("назад"))

PHASE = or_(
    rule(dictionary(set(read_lines("period_phases.txt")))),
    rule(dictionary({"первый", "второй", "третий", "последний"}), dictionary({"половина", "декада", "неделя"})),
    rule(word("первых", "последних"), word("числах", "днях")),
    rule(word("первые", "последние"), word("числа", "дни")),
    rule(in_({"10", "20"}), DASH, word("е", "х"), word("числа", "числах")),  # в 20-х числах сентября
)


@frozen
class Always:
    """Gives the same value whatever the words. Unlike yargy's `const`, it keeps their span."""

    value: object
    __name__ = "always"

    def __call__(self, _: object) -> object:
        return self.value


def always(value: object) -> Always:
    """The interpretation that gives `value`."""
    return Always(value)


def relative_words(which: str) -> Predicate:
    """Adjectives that point away from now, in any form: "last" прошлый, "elapsed" минувший, "this"…"""
    lemmas = dictionary({lemma for lemma, kind in RELATIVE.items() if kind == which})
    return and_(lemmas, or_(gram("ADJF"), gram("PRTF")))  # «прошли весной» tells no last spring


def figures(*parts: object) -> Rule:
    """Parts written with full stops or slashes between them: "20.07.2022", "20/07/2022"."""
    first, second, third = parts
    return or_(rule(first, DOT, second, DOT, third), rule(first, "/", second, "/", third))
