"""Which names tell a Russian, where the text does not tell whose official he is."""

from __future__ import annotations

from grammars.reference import folded
from grammars.words import read_lines

EAST_ASIAN = frozenset(word.lower() for word in read_lines("east_asian_surnames.txt"))
MAYBE_ENDINGS = tuple(read_lines("russian_surname_endings.txt"))
FIRST_NAMES = frozenset(map(folded, read_lines("russian_first_names.txt")))
ENDINGS = ("ов", "ев", "ёв", "ин", "ова", "ева", "ёва", "ина")


def is_russian_name(name: str) -> bool:
    """Whether a name tells a Russian, as far as a name can.

    Surnames in -ов alone are those of half of Asia too, so that such a one needs its first name.

    >>> is_russian_name("Антон Белов"), is_russian_name("Белов"), is_russian_name("Белин")
    (True, False, True)
    """
    first, *rest = [folded(word) for word in name.split()]
    if not rest:
        return first.endswith(("ин", "ын"))
    return first in FIRST_NAMES and rest[-1].endswith(ENDINGS)


def may_be_russian_name(name: str) -> bool:
    """Whether nothing in a name tells that it is no Russian's.

    «Встреча Ивана Ковальчука с Белым» is of one state unless something tells of another: here a mistake is to take
    people of one state for those of two, so that surnames of half of Eastern Europe count as Russian too.

    >>> may_be_russian_name("Ковальчук"), may_be_russian_name("Ван Хайин"), may_be_russian_name("Росси")
    (True, False, False)
    """
    first, *rest = name.lower().split()
    return name.lower().endswith(MAYBE_ENDINGS) and not (rest and first in EAST_ASIAN)
