"""How far rules get that do not match: at which token each stops, and what it expected there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from yargy.predicates import Predicate
from yargy.token import Token

from .automaton import Automaton, State, TooManyStacks
from .parser import MultiParser


class Stop(NamedTuple):
    """A rule that began at the token `begin` and could not go on at the token `at`; `at` may be past the
    last one.

    `expected` are the predicates of which one had to hold there. `disagrees` marks a rule that got to its
    end, at `at`, but whose words do not agree as its relations ask.
    """

    rule: str
    begin: int
    at: int
    expected: tuple[Predicate, ...]
    disagrees: bool = False


class Stops:
    """Finds where the rules of a parser stop. Rules that begin with themselves (left recursion) are left
    out.
    """

    def __init__(self, parser: MultiParser) -> None:
        self.parser = parser
        grammar = parser.grammar
        self._automata = {
            name: Automaton(grammar, number)
            for name, number in grammar.starts.items()
            if Automaton.fits(grammar, number)
        }

    def __call__(self, tokens: Sequence[Token], rules: Iterable[str] | None = None) -> Iterator[Stop]:
        """The stops of each rule, one for each token that it may begin at and matches from nowhere on."""
        found = self.parser.findall(tokens)
        classes = [self.parser._words.of(token) for token in tokens]
        for name in self._automata if rules is None else rules:
            if name not in self._automata:
                continue
            covered = {at for match in found[name] for at in range(match.begin, match.begin + len(match.tokens))}
            for begin in range(len(tokens)):
                if begin in covered:
                    continue
                state: State | None = self._automata[name].start
                at, accepted = begin, False
                while state is not None and at < len(tokens):
                    try:
                        following = state[classes[at].token_class]
                    except TooManyStacks:
                        break
                    if following is None:
                        break
                    state, at = following, at + 1
                    accepted = accepted or state.accepting
                if accepted:
                    yield Stop(name, begin, at, (), True)
                elif not accepted and state is not None:
                    yield Stop(name, begin, at, self._awaited(state))

    def expected(self, rules: Iterable[str]) -> list[Predicate]:
        """The predicates of which one must hold of the first word of a match of any of the rules."""
        return [
            predicate
            for name in rules
            if name in self._automata
            for predicate in self._awaited(self._automata[name].start)
        ]

    def _awaited(self, state: State) -> tuple[Predicate, ...]:
        grammar = self.parser.grammar
        terminals: dict[int, None] = {}
        for term, _ in state.awaited:
            terminals.update(dict.fromkeys([term] if term >= 0 else sorted(grammar.first[~term])))
        return tuple(grammar.terminals.predicates[terminal] for terminal in terminals)
