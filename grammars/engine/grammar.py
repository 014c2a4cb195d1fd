"""Rules numbered: many yargy rules in normal form as one grammar of integers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any

from yargy.pipelines import PipelineProduction
from yargy.predicates import is_predicate
from yargy.rule import Production
from yargy.rule.bnf import BNFRule

from .lexicon import Terminals, TokenClass
from .rewriting import bnf_rules
from .rules import GENERATED

#: Remembered answers of `Grammar.viable`, over all rules; when full it starts anew.
VIABLE_BOUND = 50_000


class Grammar:
    """Rules and productions by number; a term is a terminal's number, or `~rule` for a rule.

    Rules that mean the same, within one start rule or across several, are one rule, so that they share what
    is remembered of them. `productions[rule]` are in yargy's order of preference.
    """

    def __init__(self, starts: Mapping[str, BNFRule]) -> None:
        self.terminals = Terminals()
        self.rules: list[BNFRule] = []
        self.rule_productions: list[tuple[int, ...]] = []
        self.productions: list[Production] = []
        self.terms: list[tuple[int, ...]] = []
        self.owners: list[int] = []
        #: The place of each production among all that its rule was written with.
        self.ranks: list[int] = []
        self.starts: dict[str, int] = {}
        self._number(starts)
        size = len(self.rules)
        self.nullable = self._find_nullable()
        self.first = self._find_first()
        corners = [set[int]() for _ in range(size)]
        units = [set[int]() for _ in range(size)]
        uses = [set[int]() for _ in range(size)]
        #: Left-corner edges after which the production goes on: a stack would grow along them.
        self.pushing: set[tuple[int, int]] = set()
        for production, terms in enumerate(self.terms):
            owner = self.owners[production]
            solid = [not (term < 0 and ~term in self.nullable) for term in terms]
            for at, term in enumerate(terms):
                if term >= 0:
                    continue
                uses[owner].add(~term)
                if not any(solid[:at]):
                    corners[owner].add(~term)
                    if at + 1 < len(terms):
                        self.pushing.add((owner, ~term))
                if not any(solid[:at]) and not any(solid[at + 1 :]):
                    units[owner].add(~term)
        self.uses = uses
        #: Rules by group of rules that begin with each other (left recursion), that derive each other over
        #: the same span (cycles), or that use each other (any recursion); rules in no such group are absent.
        self.left_recursive = cyclic_groups(corners)
        self.cyclic = cyclic_groups(units)
        self.recursive = cyclic_groups(uses)
        self.growing = {
            group: growing
            for group in set(self.left_recursive.values())
            if (growing := self._find_growing(group)) is not None
        }
        #: Rules on whose productions it may depend whether relations hold: those with a relation and those
        #: under them, where the main word is chosen.
        self.telling = set[int]().union(
            *(self.reachable(number) for number, rule in enumerate(self.rules) if rule.relation)
        )
        self._by_first = self._index_productions()
        self._viable: list[dict[TokenClass | None, tuple[int, ...]]] = [{} for _ in range(size)]
        self._viable_size = 0

    def reachable(self, rule: int) -> set[int]:
        """The rule and all that it uses."""
        found = {rule}
        queue = [rule]
        while queue:
            for used in self.uses[queue.pop()]:
                if used not in found:
                    found.add(used)
                    queue.append(used)
        return found

    def terminals_of(self, rule: int) -> frozenset[int]:
        """The terminals that the rule and all that it uses have."""
        return frozenset(
            term
            for used in self.reachable(rule)
            for production in self.rule_productions[used]
            for term in self.terms[production]
            if term >= 0
        )

    def viable(self, rule: int, token: TokenClass | None) -> tuple[int, ...]:
        """Productions that may begin with such a token (None: the end), in order of preference."""
        known = self._viable[rule]
        found = known.get(token)
        if found is None:
            by_terminal, nullable = self._by_first[rule]
            numbers = set(nullable)
            if token is not None:
                for terminals in (token.terminals, token.errors):
                    for terminal in terminals:
                        if terminal in by_terminal:
                            numbers.update(by_terminal[terminal])
            found = tuple(sorted(numbers))
            if self._viable_size >= VIABLE_BOUND:
                for answers in self._viable:
                    answers.clear()
                self._viable_size = 0
            self._viable_size += 1
            known[token] = found
        return found

    def _number(self, starts: Mapping[str, BNFRule]) -> None:
        found: dict[int, BNFRule] = {}
        for start in starts.values():
            for rule in bnf_rules(start):
                found.setdefault(id(rule), rule)
        terminals = {
            id(term): self.terminals.number(term)
            for rule in found.values()
            for production in rule.productions
            for term in production.terms
            if is_predicate(term)
        }
        colours = coloured(found, terminals)
        numbers: dict[int, int] = {}
        for key, rule in found.items():
            if colours[key] not in numbers:
                numbers[colours[key]] = len(self.rules)
                self.rules.append(rule)
        for number, rule in enumerate(self.rules):
            first = len(self.productions)
            for rank, production in distinct(rule.productions):
                self.productions.append(production)
                self.owners.append(number)
                self.ranks.append(rank)
                self.terms.append(
                    tuple(
                        terminals[id(term)] if id(term) in terminals else ~numbers[colours[id(term)]]
                        for term in production.terms
                    )
                )
            self.rule_productions.append(tuple(range(first, len(self.productions))))
        self.starts = {name: numbers[colours[id(start)]] for name, start in starts.items()}

    def _find_nullable(self) -> set[int]:
        nullable: set[int] = set()
        size = -1
        while size != len(nullable):
            size = len(nullable)
            for production, terms in enumerate(self.terms):
                if all(term < 0 and ~term in nullable for term in terms):
                    nullable.add(self.owners[production])
        return nullable

    def _corner_terms(self, production: int) -> Iterable[int]:
        for term in self.terms[production]:
            yield term
            if term >= 0 or ~term not in self.nullable:
                return

    def _find_first(self) -> list[set[int]]:
        first = [set[int]() for _ in self.rules]
        below_first = list(reversed(list(enumerate(self.owners))))  # rules stand before those that they use
        changed = True
        while changed:
            changed = False
            for production, owner in below_first:
                size = len(first[owner])
                for term in self._corner_terms(production):
                    if term >= 0:
                        first[owner].add(term)
                    else:
                        first[owner] |= first[~term]
                changed = changed or len(first[owner]) > size
        return first

    def _find_growing(self, group: tuple[int, ...]) -> dict[int, tuple[int, ...]] | None:
        """Productions of a left-recursive group by the member that they begin with; None if a member may also
        come first behind empty terms.
        """
        found: dict[int, list[int]] = {}
        for owner in group:
            for production in self.rule_productions[owner]:
                members = [~term for term in self._corner_terms(production) if ~term in group]
                if len(members) > 1 or (members and ~self.terms[production][0] != members[0]):
                    return None
                if members:
                    found.setdefault(members[0], []).append(production)
        return {member: tuple(productions) for member, productions in found.items()}

    def _index_productions(self) -> list[tuple[dict[int, list[int]], list[int]]]:
        indexes = []
        for productions in self.rule_productions:
            by_terminal: dict[int, list[int]] = {}
            nullable = []
            for production in productions:
                for term in self._corner_terms(production):
                    for terminal in (term,) if term >= 0 else self.first[~term]:
                        by_terminal.setdefault(terminal, []).append(production)
                if all(term < 0 and ~term in self.nullable for term in self.terms[production]):
                    nullable.append(production)
            indexes.append((by_terminal, nullable))
        return indexes


def coloured(rules: Mapping[int, BNFRule], terminals: Mapping[int, int]) -> dict[int, int]:
    """Colour rules (by id) so that two have one colour if and only if they mean the same."""
    colours: dict[int, int] = {}
    palette: dict[Hashable, int] = {}
    open_rules: dict[int, Hashable] = {}
    for key, rule in rules.items():
        fixed: Hashable = (
            None if GENERATED.fullmatch(rule.name or "R0") else rule.name,
            id(rule.interpretator) if rule.interpretator else None,
            id(rule.relation) if rule.relation else None,
            tuple((rank, _outline(production, terminals)) for rank, production in distinct(rule.productions)),
        )
        colours[key] = palette.setdefault(fixed, len(palette))
        if any(id(term) not in terminals for production in rule.productions for term in production.terms):
            open_rules[key] = colours[key]
    children = {
        key: [
            id(term) for production in rules[key].productions for term in production.terms if id(term) not in terminals
        ]
        for key in open_rules
    }
    count = 0
    while count != len(set(colours.values())):
        count = len(set(colours.values()))
        refined: dict[Hashable, int] = {}
        fresh = {key: (colours[key], *(colours[child] for child in children[key])) for key in open_rules}
        base = len(palette)
        for key, outline in fresh.items():
            colours[key] = base + refined.setdefault(outline, len(refined))
    return colours


def distinct(productions: Iterable[Production]) -> Iterator[tuple[int, Production]]:
    """Productions with their ranks, without those that yargy's rewriting made one with an earlier one."""
    seen: set[int] = set()
    for rank, production in enumerate(productions):
        if id(production) not in seen:
            seen.add(id(production))
            yield rank, production


def _outline(production: Production, terminals: Mapping[int, int]) -> Hashable:
    key: Any = production.value if isinstance(production, PipelineProduction) else None
    return key, production.main, tuple(terminals.get(id(term), -1) for term in production.terms)


def cyclic_groups(edges: list[set[int]]) -> dict[int, tuple[int, ...]]:
    """Strongly connected groups (Tarjan's algorithm, without recursion) of more than one node or with a
    loop.
    """
    groups: dict[int, tuple[int, ...]] = {}
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    path: list[int] = []
    on_path: set[int] = set()
    for root in range(len(edges)):
        if root in order:
            continue
        work = [(root, iter(sorted(edges[root])))]
        order[root] = low[root] = len(order)
        path.append(root)
        on_path.add(root)
        while work:
            node, children = work[-1]
            for child in children:
                if child not in order:
                    order[child] = low[child] = len(order)
                    path.append(child)
                    on_path.add(child)
                    work.append((child, iter(sorted(edges[child]))))
                    break
                if child in on_path:
                    low[node] = min(low[node], order[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    group: list[int] = []
                    while not group or group[-1] != node:
                        group.append(path.pop())
                        on_path.discard(group[-1])
                    if len(group) > 1 or node in edges[node]:
                        groups.update(dict.fromkeys(group, tuple(sorted(group))))
    return groups
