"""Treaties known by a name that tells none of their sides: СНВ-3 binds Russia and the United States.

A side is taken only where the text itself names the state, so that its passage can be shown, and another side too.
"""

from __future__ import annotations

from grammars.instruments.context import Context
from grammars.instruments.parties import Draft
from grammars.words import read_table

# The lemmas that tell a treaty, with the codes of its sides; the longest first
TREATIES = sorted(
    ((frozenset(row["lemmas"].split()), tuple(row["codes"].split())) for row in read_table("known_treaties.csv")),
    key=lambda row: -len(row[0]),
)
SUCCEEDED = {"SU": "RU"}
# What one side did alone: that it did is no word of the other
ALONE = frozenset({"terminated", "suspended", "ratified"})


def known_sides(draft: Draft) -> tuple[str, ...]:
    """The codes of those who made the treaty that a title names; none where it is not a known one."""
    told = draft.words | {(draft.kind or "").replace("ё", "е")}
    return next((codes for lemmas, codes in TREATIES if lemmas <= told), ())


def complete_known(draft: Draft, context: Context) -> bool:
    """Add the sides of a known treaty that the text names; whether the treaty is a known one.

    What one side does alone («США вышли из договора о РСМД») keeps that side alone.
    """
    sides = known_sides(draft)
    if not sides or draft.domestic:
        return False
    if draft.status in ALONE or not set(draft.parties) <= set(sides):
        return True
    named = [code for code in sides if code in context.weight]
    found = {code: context.passage(code) for code in named if not _is_of_another_time(code, named, draft)}
    if len({*found, *draft.parties}) > 1:
        draft.parties = {**found, **draft.parties}
    return True


def _is_of_another_time(code: str, named: list[str], draft: Draft) -> bool:
    """«СССР и США подписали …», told in a text that names Russia too: one of the two was the side."""
    heir = SUCCEEDED.get(code)
    if heir is not None:
        return heir in draft.parties
    before = next((old for old, new in SUCCEEDED.items() if new == code), None)
    return before in named and code not in draft.parties
