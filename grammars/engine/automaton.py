"""Where a rule begins and ends: an automaton built while it reads.

A rule is read from every token. What it may expect next is a set of stacks of (production, place in it);
each such set is a state, and the way from a state over a token class is worked out once. A rule called last
in a production leaves no place to return to on the stack, so lists of any length go round in the same states.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import Protocol

from .chart import Chart, bits
from .grammar import Grammar
from .lexicon import TokenClass
from .rules import GrammarError

#: Steps that the automata of one reader keep; when more are taken they are built anew.
STEPS_BOUND = 50_000
#: Stacks in one state; a rule that needs more is read by a `Chart` instead.
STACKS_BOUND = 2_000
#: Tokens between two looks at the number of steps.
CHECKED_EVERY = 1_024


class TooManyStacks(GrammarError):
    """The rule nests in too many ways to be read by an automaton."""


class State(dict[TokenClass, "State | None"]):
    """A state is the mapping of its steps; a step not taken before is worked out when asked for. Only the
    terminals that it awaits tell where a step leads, so classes that match the same of them share it.
    """

    __slots__ = ("_relevant", "accepting", "automaton", "awaited", "known")

    def __init__(self, automaton: Automaton, awaited: tuple[tuple[int, int], ...], accepting: bool) -> None:
        super().__init__()
        self.automaton = automaton
        #: Terms that may come next, each with the stack to go on with after it.
        self.awaited = awaited
        self.accepting = accepting
        self.known: dict[frozenset[int], State | None] = {}
        self._relevant: frozenset[int] | None = None

    def __missing__(self, token: TokenClass) -> State | None:
        following = self[token] = self.automaton.after(self, token)
        return following

    def relevant(self, grammar: Grammar) -> frozenset[int]:
        """The terminals that may come next."""
        found = self._relevant
        if found is None:
            terminals = {term for term, _ in self.awaited if term >= 0}
            found = self._relevant = frozenset(
                terminals.union(*(grammar.first[~term] for term, _ in self.awaited if term < 0))
            )
        return found


class Automaton:
    """The automaton of one start rule. `start` is its first state.

    A stack is the number of a frame (production, place to go on at, stack below); -1 is the empty stack.
    Not for rules with left recursion (see `fits`): their stacks would grow without end.
    """

    def __init__(self, grammar: Grammar, rule: int) -> None:
        self.grammar = grammar
        self.rule = rule
        self.steps = 0
        self._frames: list[tuple[int, int, int]] = []
        self._frame_numbers: dict[tuple[int, int, int], int] = {}
        self._states: dict[frozenset[int], State] = {}
        self._lock = threading.Lock()
        self.start = State(self, ((~rule, -1),), False)

    @staticmethod
    def fits(grammar: Grammar, rule: int) -> bool:
        """Whether stacks are finite: no rule used begins with itself and then goes on."""
        reachable = grammar.reachable(rule)
        groups = grammar.left_recursive
        return not any(used in reachable and begun in groups.get(used, ()) for used, begun in grammar.pushing)

    def after(self, state: State, token: TokenClass) -> State | None:
        """The state after a token; None if nothing awaited can begin with it."""
        with self._lock:
            self.steps += 1
            if token.errors:
                return self._after(state, token)
            terminals = token.terminals & state.relevant(self.grammar)
            if terminals not in state.known:
                state.known[terminals] = self._after(state, self.grammar.terminals.class_of(terminals))
            return state.known[terminals]

    def _after(self, state: State, token: TokenClass) -> State | None:
        stacks = frozenset(self._stacks(state, token))
        if not stacks:
            return None
        following = self._states.get(stacks)
        if following is None:
            following = self._states[stacks] = self._state(stacks)
        return following

    def _stacks(self, state: State, token: TokenClass) -> set[int]:
        """Stacks after a token: the terms awaited are opened as far as they can begin with it."""
        grammar = self.grammar
        terminals = token.terminals
        stacks: set[int] = set()
        work = list(state.awaited)
        seen = set(work)
        while work:
            term, stack = work.pop()
            if term >= 0:
                if term in terminals:
                    stacks.add(stack)
                elif term in token.errors:
                    raise token.errors[term]
                continue
            for production in grammar.viable(~term, token):
                for opened in self._begun(production, 0, stack):
                    if opened not in seen:
                        seen.add(opened)
                        work.append(opened)
        return stacks

    def _begun(self, production: int, place: int, below: int) -> Iterator[tuple[int, int]]:
        """Terms that may come next at a place in a production, each with the stack to go on with."""
        terms = self.grammar.terms[production]
        nullable = self.grammar.nullable
        last = len(terms) - 1
        for at in range(place, last + 1):
            term = terms[at]
            yield term, below if at == last else self._frame(production, at + 1, below)
            if term >= 0 or ~term not in nullable:
                return

    def _state(self, stacks: frozenset[int]) -> State:
        if len(stacks) > STACKS_BOUND:
            raise TooManyStacks(f"rule {self.grammar.rules[self.rule].label}: more than {STACKS_BOUND} stacks")
        awaited: dict[tuple[int, int], None] = {}
        accepting = False
        work = sorted(stacks)
        seen = set(work)
        while work:
            stack = work.pop()
            if stack < 0:
                accepting = True
                continue
            production, place, below = self._frames[stack]
            awaited.update(dict.fromkeys(self._begun(production, place, below)))
            rest = self.grammar.terms[production][place:]
            if below not in seen and all(term < 0 and ~term in self.grammar.nullable for term in rest):
                seen.add(below)
                work.append(below)
        return State(self, tuple(awaited), accepting)

    def _frame(self, production: int, place: int, below: int) -> int:
        key = (production, place, below)
        number = self._frame_numbers.get(key)
        if number is None:
            number = self._frame_numbers[key] = len(self._frames)
            self._frames.append(key)
        return number


class Beginnings(dict[TokenClass, "tuple[tuple[int, State], ...]"]):
    """By token class, the start rules that such a token may begin, and their states after it."""

    def __init__(self, starts: list[tuple[int, State]]) -> None:
        super().__init__()
        self.starts = starts

    def __missing__(self, token: TokenClass) -> tuple[tuple[int, State], ...]:
        states = ((number, start[token]) for number, start in self.starts)
        found = self[token] = tuple((number, state) for number, state in states if state is not None)
        return found


class Classed(Protocol):
    """A word of a text: the terminals that it matches among those that a start rule may begin with, and all."""

    start: TokenClass

    @property
    def token_class(self) -> TokenClass: ...


class Reader:
    """Finds where the start rules of a grammar match, all in one pass over the tokens."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.rules = list(grammar.starts.values())
        self._charted = {number for number, rule in enumerate(self.rules) if not Automaton.fits(grammar, rule)}
        self._useful = [grammar.terminals_of(rule) for rule in self.rules]
        self._renew()

    def beginning(self) -> set[int]:
        """The terminals that a start rule may begin with."""
        return set[int]().union(*(self.grammar.first[rule] for rule in self.rules))

    def spans(self, words: Sequence[Classed]) -> list[list[tuple[int, int]]]:
        """For each start rule, all (start, stop) of its non-empty matches, by start, the longest first."""
        while True:
            try:
                found = self._walked(words)
                break
            except TooManyStacks:
                self._renew()
        for number in self._charted:
            found[number] = self._read_by_chart(number, words)
        return found

    def begins(self, words: Sequence[Classed], wanted: int) -> bool:
        """Whether a start rule has a match that begins with the first word."""
        if not words or wanted in self._charted:
            return any(begin == 0 for begin, _ in self.spans(words)[wanted])
        following = dict(self._beginnings[words[0].start]).get(wanted)
        try:
            for word in words[1:]:
                if following is None or following.accepting:
                    break
                following = following[word.token_class]
        except TooManyStacks:
            return any(begin == 0 for begin, _ in self.spans(words)[wanted])
        return following is not None and following.accepting

    def _walked(self, words: Sequence[Classed]) -> list[list[tuple[int, int]]]:
        found: list[list[tuple[int, int]]] = [[] for _ in self.rules]
        beginnings = self._beginnings
        size = len(words)
        for begin, word in enumerate(words):
            for number, state in beginnings[word.start]:
                spans = []
                at = begin + 1
                following: State | None = state
                try:
                    while following is not None:
                        if following.accepting:
                            spans.append((begin, at))
                        if at == size:
                            break
                        following = following[words[at].token_class]
                        at += 1
                except TooManyStacks:
                    self._charted.add(number)
                    raise
                if spans:
                    found[number].extend(reversed(spans))
            if begin % CHECKED_EVERY == 0 and self._steps() > STEPS_BOUND:
                self._renew()
                beginnings = self._beginnings
        return found

    def _steps(self) -> int:
        return sum(automaton.steps for automaton in self._automata)

    def _renew(self) -> None:
        self._automata = [
            Automaton(self.grammar, rule) for number, rule in enumerate(self.rules) if number not in self._charted
        ]
        numbers = [number for number in range(len(self.rules)) if number not in self._charted]
        self._beginnings = Beginnings(
            [(number, automaton.start) for number, automaton in zip(numbers, self._automata, strict=True)]
        )

    def _read_by_chart(self, number: int, words: Sequence[Classed]) -> list[tuple[int, int]]:
        tokens = [word.token_class for word in words]
        rule = self.rules[number]
        useful = self._useful[number]
        found: list[tuple[int, int]] = []
        begin = 0
        size = len(tokens)
        while begin < size:
            end = begin
            while end < size and (tokens[end].terminals & useful or tokens[end].errors):
                end += 1
            chart = Chart(self.grammar, tokens[begin:end])
            for at in range(end - begin):
                ends = chart.ends(rule, at) >> (at + 1)
                spans = [(begin + at, begin + at + 1 + offset) for offset in bits(ends)]
                found.extend(reversed(spans))
            begin = end + 1
        return found
