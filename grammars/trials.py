"""Trying the examples of grammars: one trial a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from facts.fact import Fact
from grammars.examples import Example
from grammars.extractor import Extractor
from grammars.grammar import Grammar


class Trial(NamedTuple):
    """One example of one grammar, with the extractor that runs it."""

    grammar: Grammar
    example: Example
    extractor: Extractor

    @property
    def kind(self) -> str:
        """`gap`, `found` or `ignored`."""
        return "gap" if self.example.gap else "found" if self.example.facts else "ignored"

    @property
    def title(self) -> str:
        return f"{self.grammar.name}-{self.kind}-{self.example.text}"

    def facts(self) -> tuple[Fact, ...]:
        """What is found of the grammar's type."""
        found = self.extractor.extract(self.example.text, self.example.date)
        return tuple(fact for fact in found if type(fact) is self.grammar.fact)

    def failure(self) -> str | None:
        """How what is found differs from the example; None where it does not. For a gap None is the
        failure.
        """
        return self.example.difference(self.facts())

    def check(self) -> None:
        """Raise AssertionError, with the sentence and the difference, where the example does not hold."""
        failure = self.failure()
        if failure is not None:
            raise AssertionError(f"{self.grammar.name}: {self.example.text}\n{failure}")


def trials(grammars: Sequence[Grammar]) -> Iterator[Trial]:
    """All examples of grammars, run together."""
    extractor = extractor_of(tuple(grammars))
    for grammar in grammars:
        yield from (Trial(grammar, example, extractor) for example in grammar.examples)


@lru_cache(maxsize=8)
def extractor_of(grammars: tuple[Grammar, ...]) -> Extractor:
    """One extractor for each set of grammars."""
    return Extractor(grammars=grammars)
