"""How far rules get that do not match: at which token each stops, and what it expected there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from yargy.predicates import Predicate
from yargy.token import Token

from .automaton import Automaton, State, TooManyStacks
from .lexicon import TokenClass
from .parser import MultiParser
from .recogniser import Recogniser


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
    """Finds where the rules of a parser stop."""

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
        classes = [self.parser._words.of(token).token_class for token in tokens]
        for name in self.parser.grammar.starts if rules is None else rules:
            covered = {at for match in found[name] for at in range(match.begin, match.begin + len(match.tokens))}
            for begin in range(len(tokens)):
                if begin in covered:
                    continue
                reached = self._reached(name, classes, begin)
                if reached is None:
                    continue
                at, accepted, awaited = reached
                yield Stop(name, begin, at, () if accepted else awaited, accepted)

    def _reached(
        self, name: str, classes: Sequence[TokenClass], begin: int
    ) -> tuple[int, bool, tuple[Predicate, ...]] | None:
        """How far a rule gets from a token on, whether it came to an end on the way, and what it awaits there."""
        if name not in self._automata:  # left recursion: an automaton's stacks would grow without end
            recogniser = Recogniser(self.parser.grammar, self.parser.grammar.starts[name])
            at, accepted, terminals = recogniser.reached(classes, begin)
            return at, accepted, self._predicates(terminals)
        state: State | None = self._automata[name].start
        at, accepted = begin, False
        while state is not None and at < len(classes):
            try:
                following = state[classes[at]]
            except TooManyStacks:
                return None
            if following is None:
                break
            state, at = following, at + 1
            accepted = accepted or state.accepting
        return None if state is None else (at, accepted, self._awaited(state))

    def expected(self, rules: Iterable[str]) -> list[Predicate]:
        """The predicates of which one must hold of the first word of a match of any of the rules."""
        grammar = self.parser.grammar
        return [
            predicate for name in rules for predicate in self._predicates(sorted(grammar.first[grammar.starts[name]]))
        ]

    def _awaited(self, state: State) -> tuple[Predicate, ...]:
        grammar = self.parser.grammar
        terminals: dict[int, None] = {}
        for term, _ in state.awaited:
            terminals.update(dict.fromkeys([term] if term >= 0 else sorted(grammar.first[~term])))
        return self._predicates(terminals)

    def _predicates(self, terminals: Iterable[int]) -> tuple[Predicate, ...]:
        return tuple(self.parser.grammar.terminals.predicates[terminal] for terminal in terminals)
