"""Where people meet when no city of the lists tells it: «в Чернинском дворце», «в селе Вилья», «лимский саммит»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.contacts.senses import has_sense
from grammars.engine import EntityToken
from grammars.gazetteer import Place
from grammars.places import CAPITALS, CITIES, nominative
from grammars.predicates import CITY, OFFICIAL, STATE, STATE_ADJECTIVE, has_gram, is_entity, lemmas, readings, starts_as
from grammars.words import read_table

IN = frozenset({"в", "во", "на"})
NEAR = frozenset({"под", "близ"})
OPENING, CLOSING = frozenset('«"„“'), frozenset('»"“”')
TAIL = 4  # words of a name after its noun at most
#: Adjectives that tell nothing of where: «в своей резиденции».
POINTING = frozenset({"весь", "каждый", "один", "свой", "тот", "этот", "собственный", "другой", "самый"})
CITY_ADJECTIVES = {row["adjective"].replace("ё", "е"): row["city"] for row in read_table("city_adjectives.csv")}


def city_told_by(modifiers: Iterable[Any]) -> EntityToken | None:
    """The city of an adjective before a contact: «Стамбульский саммит», «женевские переговоры»; else None."""
    for token in modifiers:
        if is_entity(token) or token.type != "RU":
            continue
        city = next((CITY_ADJECTIVES[word] for word in sorted(lemmas(token)) if word in CITY_ADJECTIVES), None)
        place = (CITIES.get([city]) or CAPITALS.get([city])) if city is not None else None
        if place is not None:
            return EntityToken.over([token], CITY, (), place)
    return None


def venue_at(tokens: Sequence[Any], index: int, people: Sequence[Any] = ()) -> EntityToken | None:
    """The venue whose noun stands at `index`: «в загородной | резиденции президента»; None if it is not told where.

    `people` are tokens of those who meet there, no owners: «принял в резиденции | президента Чили».
    """
    noun = tokens[index]
    if not has_sense(noun, "venue", "site") or not has_gram(noun, "loct") or has_sense(noun, "matter"):
        return None
    start = index
    while start and _is_adjective(tokens[start - 1]):
        start -= 1
    outer = start
    while start and tokens[start - 1].type == STATE_ADJECTIVE:
        start -= 1  # «в чилийском | селе Вилья»
    if not start or tokens[start - 1].value.lower() not in IN:
        return None
    start = outer
    while start < index and not is_entity(tokens[start]) and lemmas(tokens[start]) & POINTING:
        start += 1
    stop = _end_of_name(tokens, index + 1, people)
    if start == index and stop == index + 1:
        return None
    if has_sense(noun, "inside") and not any(t.value[0].isupper() or is_entity(t) for t in tokens[start:stop]):
        return None  # «в зале заседаний»
    name = nominative([token.value for token in tokens[start : index + 1]])
    rest = "".join(_joined(tokens, at) for at in range(index + 1, stop))
    return EntityToken.over(tokens[start:stop], CITY, (), Place((), name + rest, "city"))


def _is_adjective(token: Any) -> bool:
    return token.type == "RU" and not is_entity(token) and starts_as(token, ("ADJF",)) and has_gram(token, "loct")


def _joined(tokens: Sequence[Any], index: int) -> str:
    gap = " " if tokens[index].span.start > tokens[index - 1].span.stop else ""
    return gap + tokens[index].value


def _end_of_name(tokens: Sequence[Any], index: int, people: Sequence[Any]) -> int:
    """Where what tells the noun's name or owner ends: «Вилья под Лимой», «"Мир"», «Большого дворца», «президента»."""
    stop = index
    limit = min(len(tokens), index + TAIL)
    if index < len(tokens) and tokens[index].value in OPENING:
        closing = next(
            (at for at in range(index + 1, min(len(tokens), index + 6)) if tokens[at].value in CLOSING), None
        )
        stop = index if closing is None else closing + 1
    else:
        while stop < limit and _goes_on(tokens, stop, index) and not any(tokens[stop] is token for token in people):
            stop += 1
    if stop + 1 < len(tokens) and tokens[stop].value.lower() in NEAR and tokens[stop + 1].type in {CITY, STATE}:
        stop += 2
    return stop


def _goes_on(tokens: Sequence[Any], index: int, first: int) -> bool:
    token = tokens[index]
    if is_entity(token):
        return token.type in {OFFICIAL, STATE, CITY} and has_gram(token, "gent")
    if token.value == "-":
        return index > first and index + 1 < len(tokens) and tokens[index + 1].type == "RU"
    if token.type != "RU":
        return False
    named = token.value[0].isupper() and (index == first or tokens[index - 1].value[0].isupper())
    return named or any(
        "gent" in form.grams and ("NOUN" in form.grams or "ADJF" in form.grams) for form in readings(token)[:2]
    )
