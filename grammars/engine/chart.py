"""How a rule matches a run of tokens: which ends its parts reach, and its derivations in yargy's order.

yargy prefers the tree whose list of ranks, read from the root down and from left to right, is the least, a
rank being the place of the chosen production in its rule. So the best tree is found by always taking the
first production that can still be completed, and the next best by going back to the latest choice.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from .grammar import Grammar
from .lexicon import TokenClass

#: Runs longer than this are read from the right, so that lists do not nest Python calls.
SHORT = 32


class Place(NamedTuple):
    """A place in a production under way: the ends allowed for it (a mask) and what it is a part of."""

    production: int
    dot: int
    begin: int
    ends: int
    outer: Place | None
    #: Of a rule that can derive itself over its own span: how soon this span was derived; else 0.
    level: int


class Chart:
    """What each rule of a grammar matches in a run of tokens. Ends are masks: bit j is set for an end at
    j.
    """

    def __init__(self, grammar: Grammar, tokens: Sequence[TokenClass]) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.size = len(tokens)
        self._ends: dict[tuple[int, int], int] = {}
        self._levels: dict[tuple[int, int, int], dict[int, int]] = {}
        if self.size > SHORT and grammar.recursive:
            for at in range(self.size - 1, -1, -1):
                for rule in grammar.recursive:
                    if grammar.viable(rule, tokens[at]):
                        self.ends(rule, at)

    def ends(self, rule: int, at: int) -> int:
        """Where the rule may end if it begins at a token."""
        found = self._ends.get((rule, at))
        if found is None:
            group = self.grammar.left_recursive.get(rule)
            if group is None:
                found = 0
                for production in self.viable(rule, at):
                    found |= self.reached(production, 0, at)
                self._ends[rule, at] = found
            else:
                found = self._ends_of_group(group, rule, at)
        return found

    def viable(self, rule: int, at: int) -> tuple[int, ...]:
        return self.grammar.viable(rule, self.tokens[at] if at < self.size else None)

    def reached(self, production: int, dot: int, at: int) -> int:
        """Where a production may end if its terms from `dot` on begin at a token."""
        terms = self.grammar.terms[production]
        reach = 1 << at
        known = self._ends
        for term in terms[dot:] if dot else terms:
            following = 0
            while reach:
                low = reach & -reach
                reach ^= low
                place = low.bit_length() - 1
                if term < 0:
                    ends = known.get((~term, place))
                    following |= self.ends(~term, place) if ends is None else ends
                else:
                    following |= self.after(term, place)
            if not following:
                return 0
            reach = following
        return reach

    def after(self, term: int, at: int) -> int:
        """Where a term may end if it begins at a token."""
        if term < 0:
            return self.ends(~term, at)
        if at < self.size:
            token = self.tokens[at]
            if term in token.terminals:
                return 1 << (at + 1)
            if term in token.errors:
                raise token.errors[term]
        return 0

    def _ends_of_group(self, group: tuple[int, ...], rule: int, at: int) -> int:
        for member in group:
            self._ends[member, at] = 0
        growing = self.grammar.growing.get(group)
        if growing is None:
            self._repeat(group, at)
        else:
            self._grow(group, growing, at)
        return self._ends[rule, at]

    def _repeat(self, group: tuple[int, ...], at: int) -> None:
        changed = True
        while changed:
            changed = False
            for member in group:
                found = 0
                for production in self.viable(member, at):
                    found |= self.reached(production, 0, at)
                if found != self._ends[member, at]:
                    self._ends[member, at] = found
                    changed = True

    def _grow(self, group: tuple[int, ...], growing: dict[int, tuple[int, ...]], at: int) -> None:
        """As `_repeat`, where a member's ends grow only from new ends of the member that its production
        begins with: each end is then gone on from once.
        """
        waiting: list[tuple[int, int]] = []
        grown = {production for productions in growing.values() for production in productions}

        def add(member: int, ends: int) -> None:
            fresh = ends & ~self._ends[member, at]
            if fresh:
                self._ends[member, at] |= fresh
                waiting.append((member, fresh))

        for member in group:
            for production in self.viable(member, at):
                if production not in grown:
                    add(member, self.reached(production, 0, at))
        while waiting:
            member, fresh = waiting.pop()
            for production in growing.get(member, ()):
                ends = 0
                for place in bits(fresh):
                    ends |= self.reached(production, 1, place)
                add(self.grammar.owners[production], ends)

    def derivations(
        self, rule: int, begin: int, end: int, telling: Container[int] | None = None
    ) -> Iterator[list[int]]:
        """Derivations of a rule over a span, the best first, each the list of its productions from the root
        down, left to right. A derivation in which a rule derives itself over its own span, which has
        infinitely many, is taken only at its simplest.

        Of derivations that differ in no production of the `telling` rules only the best is given; without
        `telling`, all are.
        """
        if not self.ends(rule, begin) >> end & 1:
            return
        history = History(telling)
        trail: list[int] = []
        #: Choices to go back to: places left to try, how long the trail was, what it told.
        back: list[tuple[list[Place], int, int]] = []
        place: Place | None = None
        options = self._options(rule, begin, 1 << end, None)
        at = begin
        told = -1
        while True:
            if options:
                place = options.pop()
                if options:
                    back.append((options, len(trail), told))
                trail.append(place.production)
                at = place.begin
                if telling is not None and self.grammar.owners[place.production] in telling:
                    told = history.number((told, place.production, at))
                options = []
            if place is not None and not self.grammar.terms[place.production]:
                place = place.outer
            if place is None:
                if history.is_new(-1, at, told):
                    yield list(trail)
            else:
                term = self.grammar.terms[place.production][place.dot]
                # A place at the end of its production asks nothing more, and is left out.
                ended = place.dot + 1 == len(self.grammar.terms[place.production])
                outer = place.outer if ended else place._replace(dot=place.dot + 1)
                if term >= 0:
                    place, at = outer, at + 1
                    continue
                if telling is None or history.is_new(history.number(place), at, told):
                    options = self._options(~term, at, self._child_ends(place, at), outer)
                    continue
            if not back:
                return
            options, size, told = back.pop()
            del trail[size:]

    def _child_ends(self, place: Place, at: int) -> int:
        """Ends of the rule at a place from which the rest of the production can be completed."""
        found = 0
        for end in bits(self._allowed(place, at)):
            if self._completed(place, place.dot + 1, end) & place.ends:
                found |= 1 << end
        return found

    def _allowed(self, place: Place, at: int) -> int:
        term = self.grammar.terms[place.production][place.dot]
        ends = self.after(term, at)
        owner = self.grammar.owners[place.production]
        group = self.grammar.cyclic.get(owner)
        if term < 0 and group is not None and at == place.begin and ~term in group:
            end = place.ends.bit_length() - 1
            if ends >> end & 1 and self.levels(owner, at, end).get(~term, place.level) >= place.level:
                ends &= ~(1 << end)
        return ends

    def _completed(self, place: Place, dot: int, at: int) -> int:
        if self.grammar.owners[place.production] not in self.grammar.cyclic:
            return self.reached(place.production, dot, at)
        reach = 1 << at
        for place_dot in range(dot, len(self.grammar.terms[place.production])):
            following = 0
            for start in bits(reach):
                following |= self._allowed(place._replace(dot=place_dot), start)
            reach = following
        return reach

    def _options(self, rule: int, at: int, ends: int, outer: Place | None) -> list[Place]:
        """Places at the start of each production that reaches one of the ends, the best last."""
        options = []
        if rule not in self.grammar.cyclic:
            for production in reversed(self.viable(rule, at)):
                reached = self.reached(production, 0, at) & ends
                if reached:
                    options.append(Place(production, 0, at, reached, outer, 0))
            return options
        for end in bits(ends):
            level = self.levels(rule, at, end)[rule]
            for production in reversed(self.viable(rule, at)):
                place = Place(production, 0, at, 1 << end, outer, level)
                if self._completed(place, 0, at) >> end & 1:
                    options.append(place)
        return options

    def levels(self, rule: int, at: int, end: int) -> dict[int, int]:
        """For rules that derive each other over one span: in which round each is derived, counting from 1."""
        group = self.grammar.cyclic[rule]
        key = (group[0], at, end)
        found = self._levels.get(key)
        if found is None:
            found = self._levels[key] = {}
            level = 0
            while True:
                level += 1
                fresh = [
                    member
                    for member in group
                    if member not in found
                    and self.ends(member, at) >> end & 1
                    and self._derived(member, at, end, level)
                ]
                if not fresh:
                    break
                found.update(dict.fromkeys(fresh, level))
        return found

    def _derived(self, rule: int, at: int, end: int, level: int) -> bool:
        for production in self.viable(rule, at):
            place = Place(production, 0, at, 1 << end, None, level)
            if self._completed(place, 0, at) >> end & 1:
                return True
        return False


class History:
    """Which points of a search have been passed: a place, a token, and what the trail told on the way."""

    def __init__(self, telling: Container[int] | None) -> None:
        self._telling = telling
        self._numbers: dict[tuple[int, ...], int] = {}
        self._passed: set[tuple[int, int, int]] = set()

    def number(self, item: Place | tuple[int, int, int] | None) -> int:
        """A number for a place (equal places have one) or for a list of choices, given as its last one."""
        if item is None:
            return -1
        if not isinstance(item, Place):
            return self._numbers.setdefault(item, len(self._numbers))
        chain: list[Place] = []
        while item is not None:
            chain.append(item)
            item = item.outer
        found = -1
        for place in reversed(chain):
            key = (found, place.production, place.dot, place.begin, place.ends, place.level)
            found = self._numbers.setdefault(key, len(self._numbers))
        return found

    def is_new(self, place: int, at: int, told: int) -> bool:
        if self._telling is None:
            return True
        key = (place, at, told)
        if key in self._passed:
            return False
        self._passed.add(key)
        return True


def bits(mask: int) -> Iterator[int]:
    """Places of the set bits, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
