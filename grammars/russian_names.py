"""Which names tell a Russian, where the text does not tell whose official he is."""

from __future__ import annotations

from grammars.reference import folded
from grammars.words import read_lines

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
