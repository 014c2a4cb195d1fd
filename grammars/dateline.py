"""The date that a document gives itself: an agency's dateline, or a date on a line of its own."""

from __future__ import annotations

import re
from functools import lru_cache

from facts.date import Date

from .date_mentions import DateMention, find_dates
from .date_words import spellings
from .dating import resolve
from .engine import tokenizer
from .words import read_lines

_LINES = 6  # a dateline stands above the story
_REACH = 300  # characters of a line

_PLACE = re.compile(r"[A-ZА-ЯЁ][\w.’'-]*(?:[ -][A-ZА-ЯЁ(][\w.)’'-]*){0,3}\s*[,.]\s*(?:в\w*\s*,?\s*)?")
_CLOCK = re.compile(r"[\s,.–—-]*(?:в\s+)?\d{1,2}[:.]\d\d(?:\s*\(?(?:мск|msk|gmt)\)?)?", re.IGNORECASE)
_SEPARATORS = " \t\xa0,.;:|/()[]–—−-"
_DASH = re.compile(r"\s*[,.]?\s*[–—−-]")
_SOURCE = re.compile(r"[\w.]+(?: [\w.]+){0,2}\s*[–—|/-]\s*")


def dateline(text: str) -> Date | None:
    """The date a document bears, as far as its first lines tell it, or None.

    >>> dateline("МИНСК, 3 марта 2021. /Корр. БЕЛТА/. Главы двух стран поговорили по телефону.")
    Date('2021-03-03')
    """
    lines = [line.strip() for line in text[: _LINES * _REACH * 2].splitlines() if line.strip()]
    for number, line in enumerate(lines[:_LINES]):
        head = line[:_REACH]
        if not any(sign.isdigit() for sign in head):
            continue
        for mention in find_dates(head):
            if _is_day(mention) and _is_dateline(line, mention, number):
                return resolve(mention.expression, None)
    return None


def _is_day(mention: DateMention) -> bool:
    told = mention.expression
    return told.day is not None and told.month is not None and told.to_day is None and told.which_year is None


def _is_dateline(line: str, mention: DateMention, number: int) -> bool:
    before, after = line[: mention.start], line[mention.stop :]
    rest = _CLOCK.sub("", after, count=1) if _CLOCK.match(after) else after
    told_year = mention.expression.year is not None
    if not rest.strip(_SEPARATORS) and (not before.strip(_SEPARATORS) or _SOURCE.fullmatch(before)):
        # 27 января 2021; ДНД – 27 января 2021, 10:15
        return told_year or (number == 0 and len(before) == 0)
    if not before.strip(_SEPARATORS) or _PLACE.fullmatch(before):
        # 12 ноября, 14:56 REGNUM; Москва. 10 августа. INTERFAX.RU -
        if _begins_with_agency(rest) and (rest != after or after.lstrip()[:1] in _SEPARATORS):
            return True
        # МОСКВА, 19 дек —
        return bool(before.strip()) and before.upper() == before and bool(_DASH.match(rest))
    # Заголовок 03.11.2018 Первые слова заметки
    figures = line[mention.start : mention.stop].replace(".", "").isdigit()
    word = before.split()[-1] if before.split() else ""
    after_name = len(word) > 3 and word[-1].isalpha() and word.lower() not in _not_before()
    return number == 0 and figures and told_year and after_name and bool(re.match(r"\s+[A-ZА-ЯЁ«\"]|\s*$", rest))


def _begins_with_agency(rest: str) -> bool:
    words = [token.value.lower() for token in tokenizer()(rest[:60]) if token.value[0].isalpha()][:3]
    return any(word in _agencies() for word in words)


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    """Every word of an agency's name."""
    return frozenset(word for name in read_lines("news_agencies.txt") for word in spellings(name.split()))


@lru_cache(maxsize=1)
def _not_before() -> frozenset[str]:
    """Words after which a date is told of something else: "приказ от 03.04.2017"."""
    return frozenset(spellings(read_lines("date_prepositions.txt")))
