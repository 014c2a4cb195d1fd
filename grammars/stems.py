"""Stems: pieces of words without which nothing is told, so that most texts are done with at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve, field, frozen

from facts.validators import as_tuple


def strings(values: Iterable[str]) -> tuple[str, ...]:
    """A tuple of any strings but of one, whose letters are never meant. An attrs converter."""
    return as_tuple(values)


def lowered(values: Iterable[str]) -> tuple[str, ...]:
    """Strings in lower case, as texts are searched for them. An attrs converter."""
    return tuple(value.lower() for value in strings(values))


@frozen
class Stems:
    """Pieces of words, in any case. A text without any of `telling` tells no fact.

    `adding` are those of sentences that only add to a fact told in another. `may_tell`, where given, looks
    at a whole text more closely and is asked instead; `more` are stems that were added to it later.
    """

    telling: tuple[str, ...] = field(converter=lowered)
    adding: tuple[str, ...] = field(default=(), converter=lowered)
    may_tell: Callable[[str], bool] | None = None
    more: tuple[str, ...] = ()

    def in_text(self, text: str) -> bool:
        """Whether the text may tell of the fact at all."""
        if self.may_tell is None:
            return has_stem(text, self.telling)
        return self.may_tell(text) or has_stem(text, self.more)

    def in_sentence(self, text: str) -> bool:
        """Whether the sentence may tell of the fact or add to it."""
        return has_stem(text, self.telling) or has_stem(text, self.adding)

    def with_more(self, stems: Iterable[str]) -> Stems:
        """These stems and more."""
        more = tuple(stem.lower() for stem in stems)
        return evolve(self, telling=self.telling + more, more=self.more + more)


def has_stem(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a text holds any of the stems."""
    folded = text.lower()
    for stem in stems:  # noqa: SIM110 - asked of every word and sentence, where a generator costs twice as much
        if stem in folded:
            return True
    return False
