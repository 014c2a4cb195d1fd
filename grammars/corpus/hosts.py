"""The country of a place that is told as a name: a capital, another city, a country."""

from __future__ import annotations

from functools import cache

from grammars.words import read_table

_LISTS = ("countries_cldr.csv", "countries.csv", "cities.csv", "capitals.csv")


def country_of_place(place: str) -> str | None:
    """The code of the country that a place is in; None where the lists do not tell.

    >>> country_of_place("Женева"), country_of_place("Норвегия"), country_of_place("Дом приёмов МИД")
    ('CH', 'NO', None)
    """
    return _places().get(place.replace("ё", "е"))


@cache
def _places() -> dict[str, str]:
    return {row["name"].replace("ё", "е"): row["code"] for name in _LISTS for row in read_table(name) if row["code"]}
