"""Dates found in a text, with their passages; what only looks like a date is left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from attrs import frozen
from yargy.parser import Match
from yargy.token import Token
from yargy.tokenizer import QUOTES

from . import date_words as words
from .date_lists import DATES_IN_TEXT, shared
from .engine import EntityToken, Parser, tokenizer

#: Words of which it is remembered whether dates have them; when there are more, all are forgotten.
WORDS_BOUND = 25_000


@frozen
class DateMention:
    """A date as told: `expression`, and its passage `[start, stop)` in characters of the text."""

    expression: Any
    start: int
    stop: int


def find_dates(text: str | Iterable[Token]) -> list[DateMention]:
    """Every date told in a text (or in its tokens), in order; a list gives its items one by one.

    >>> [(found.expression.month, found.start, found.stop) for found in find_dates("с 3 мая и 2 июня")]
    [(5, 2, 7), (6, 10, 16)]
    """
    tokens = list(tokenizer()(text) if isinstance(text, str) else text)
    mentions: list[DateMention] = []
    for run in _runs(tokens):
        for match in _parser().findall(run):
            mentions.extend(_mentions(match, tokens))
    return mentions


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser(DATES_IN_TEXT)


class _Fitting(dict[str, bool]):
    """Whether a word can be a part of a date at all."""

    def of(self, token: Token) -> bool:
        found = self.get(token.value)
        if found is None:
            if len(self) >= WORDS_BOUND:
                self.clear()
            found = self[token.value] = _parser().has(token)
        return found


@lru_cache(maxsize=1)
def _fitting() -> _Fitting:
    return _Fitting()


_ANCHORS = (
    set(words.MONTH_NUMBERS)
    | set(words.WEEKDAYS)
    | set(words.SEASONS)
    | set(words.UNITS)
    | words.DAY_PARTS
    | set(words.DAY_WORDS)
    | {
        "год",
        "году",
        "годом",
        "месяце",
        "недели",
        "неделе",
        "неделя",
        "неделей",
        "числа",
        "число",
        "выходные",
    }
    | {"выходных", "полугодии", "полугодие", "полугодия", "квартал", "квартале", "квартала"}
    | {"вечер", "вечера", "утра", "месяца", "месяцем", "месяцев", "г"}
)


_ANCHOR_STEMS = tuple(
    {word[:-2] for word in words.MONTH_ADJECTIVES}
    | {word[:-2] for word in words.DAY_WORDS if word.endswith("ий")}
    | {"прошлогодн"}
)


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Stretches of tokens that can all be parts of dates, and together may be one."""
    stop = 0
    for index, token in enumerate(tokens):
        if index < stop or not (token.type == "INT" or _is_anchor(token)) or not _fits(token):
            continue
        start, stop = index, index + 1
        while start and _fits(tokens[start - 1]):
            start -= 1
        while stop < len(tokens) and _fits(tokens[stop]):
            stop += 1
        run = tokens[start:stop]
        if _may_be_date(run):
            yield _trimmed(run)


def _fits(token: Token) -> bool:
    return not isinstance(token, EntityToken) and _fitting().of(token)


def _is_anchor(token: Token) -> bool:
    if token.type != "RU":
        return False
    word = token.value.lower()
    return word in _ANCHORS or word.startswith(_ANCHOR_STEMS)


def _may_be_date(run: list[Token]) -> bool:
    """Whether there is a word that dates need, figures enough for one, or a year as in "в 1974-м"."""
    figures = [token for token in run if token.type == "INT"]
    return (
        len(figures) >= 3
        or (len(figures) == 2 and any(token.type == "LATIN" for token in run))
        or (len(run) > 3 and any(len(token.value) == 4 for token in figures))
        or any(map(_is_anchor, run))
    )


def _trimmed(run: list[Token]) -> list[Token]:
    """The run without the punctuation before its first word, and with but one sign after its last."""
    at = [index for index, token in enumerate(run) if token.type in ("INT", "RU") or token.value in QUOTES]
    return run[at[0] : at[-1] + 2]


def _mentions(match: Match, tokens: list[Token]) -> Iterator[DateMention]:
    items = match.fact.items
    if not items:
        return
    first = bisect_left(tokens, match.span.start, key=_start)
    stop = first + len(match.tokens)
    if _is_eve_of(match, tokens, stop) or _is_week_of(match, tokens, stop):
        return
    expressions = shared(items)
    starts = [match.span.start, *(min(span.start for span in item.spans) for item in items[1:])]
    stops = [*(max(span.stop for span in item.spans) for item in items[:-1]), match.span.stop]
    passages = list(zip(starts, stops, strict=True))
    if _is_glued(tokens, first):
        # The 19 of "Covid-19, 12 мая" is no day.
        expressions, passages = expressions[1:], passages[1:]
    for expression, (begin, end) in zip(expressions, passages, strict=True):
        yield DateMention(expression, begin, end)


def _start(token: Token) -> int:
    return int(token.span.start)


def _is_glued(tokens: list[Token], index: int) -> bool:
    """Whether a number is a part of the word before it: "G20", "Ту-154"."""
    if index == 0 or tokens[index].type != "INT":
        return False
    token, before = tokens[index], tokens[index - 1]
    if before.span.stop != token.span.start:
        return False
    if before.value in words.DASHES and index > 1:
        before, token = tokens[index - 2], before
    return before.span.stop == token.span.start and before.type in ("RU", "LATIN", "INT")


def _is_week_of(match: Match, tokens: list[Token], stop: int) -> bool:
    """«на неделе высокой моды» tells no week of the calendar; «на неделе» alone does."""
    if [token.value.lower() for token in match.tokens] != ["на", "неделе"] or stop >= len(tokens):
        return False
    after = [form.grams for form in getattr(tokens[stop], "forms", ())][:1]
    return any("gent" in grams and ("NOUN" in grams or "ADJF" in grams) for grams in after)


def _is_eve_of(match: Match, tokens: list[Token], stop: int) -> bool:
    """Whether накануне is a preposition: "накануне саммита", but not "состоявшаяся накануне встреча"."""
    if len(match.tokens) != 1 or match.tokens[0].value.lower() != "накануне" or stop >= len(tokens):
        return False
    after = [form.grams for form in getattr(tokens[stop], "forms", ())]
    before = [form.grams for form in getattr(tokens[stop - 2], "forms", ())] if stop > 1 else []
    if any("PRTF" in grams for grams in before):
        return False
    nominal = [grams for grams in after if "NOUN" in grams or "ADJF" in grams]
    return bool(nominal) and all("gent" in grams for grams in nominal if "NOUN" in grams or "ADJF" in grams)
