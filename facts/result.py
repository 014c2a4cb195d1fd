"""The facts of one text, and whether the whole text was read for them."""

from __future__ import annotations

from collections.abc import Iterable

from facts.fact import Fact


class Facts(tuple[Fact, ...]):
    """A tuple of facts in the order of the text; it compares, hashes, slices and pickles like one.

    `partial` is None where the whole text was read, else it tells in a few words why it was not: a time or a
    size was over (`grammars.Budget`). The facts are then those of what was read.

    >>> Facts(()).partial is None, Facts((), partial="size: …").partial
    (True, 'size: …')
    """

    partial: str | None

    def __new__(cls, facts: Iterable[Fact] = (), partial: str | None = None) -> Facts:
        made = super().__new__(cls, facts)
        made.partial = partial
        return made

    def _repr_html_(self) -> str:
        from facts.view import view

        return view(self).html


def partial_of(facts: Iterable[Fact]) -> str | None:
    """Why facts are those of a part of their text only; None where they are not, as far as is known."""
    return getattr(facts, "partial", None)
