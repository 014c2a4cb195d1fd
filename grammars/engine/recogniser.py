"""How far a rule gets that begins with itself: Earley's way, word by word. Slow, for explanations only."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import Grammar
from .lexicon import TokenClass

#: A production, the place in it to go on at, the column where it began.
Item = tuple[int, int, int]


class Recogniser:
    """Reads one rule of a grammar from left to right, whatever its recursion."""

    def __init__(self, grammar: Grammar, rule: int) -> None:
        self.grammar = grammar
        self.rule = rule

    def reached(self, tokens: Sequence[TokenClass], begin: int) -> tuple[int, bool, list[int]]:
        """The token at which the rule cannot go on from `begin`, whether it came to an end on the way, and the
        terminals of which one had to hold there.
        """
        columns = [self._closed([(p, 0, 0) for p in self.grammar.rule_productions[self.rule]], [], 0)]
        accepted = False
        while begin + len(columns) - 1 < len(tokens):
            token = tokens[begin + len(columns) - 1]
            read = [
                (production, place + 1, origin)
                for production, place, origin in columns[-1]
                if self._awaits(production, place) in token.terminals
            ]
            if not read:
                break
            columns.append(self._closed(read, columns, len(columns)))
            accepted = accepted or any(self._is_whole(item) for item in columns[-1])
        awaited = {term for item in columns[-1] if (term := self._awaits(*item[:2])) is not None and term >= 0}
        return begin + len(columns) - 1, accepted, sorted(awaited)

    def _awaits(self, production: int, place: int) -> int | None:
        terms = self.grammar.terms[production]
        return terms[place] if place < len(terms) else None

    def _is_whole(self, item: Item) -> bool:
        production, place, origin = item
        return origin == 0 and self.grammar.owners[production] == self.rule and self._awaits(production, place) is None

    def _closed(self, items: Sequence[Item], columns: Sequence[dict[Item, None]], at: int) -> dict[Item, None]:
        """The items with all that they open and complete in their column."""
        known = dict.fromkeys(items)
        work = list(known)
        while work:
            production, place, origin = work.pop()
            term = self._awaits(production, place)
            if term is None:
                owner = ~self.grammar.owners[production]
                waiting = known if origin == at else columns[origin]
                more = [(p, i + 1, o) for p, i, o in waiting if self._awaits(p, i) == owner]
            elif term < 0:
                more = [(opened, 0, at) for opened in self.grammar.rule_productions[~term]]
                if ~term in self.grammar.nullable:
                    more.append((production, place + 1, origin))
            else:
                continue
            for item in more:
                if item not in known:
                    known[item] = None
                    work.append(item)
        return known
