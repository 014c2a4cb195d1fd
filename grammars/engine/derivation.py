"""A derivation made ready: what to do with any run of tokens that a rule derives in this way.

From the list of productions come the tree without its empty nodes, the pairs of relation and main token, and
the interpretation. It holds places of tokens, not tokens, so that one derivation serves all runs alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from yargy.interpretation.interpretator import InterpretatorInput
from yargy.pipelines import PipelineProduction
from yargy.predicates import Predicate
from yargy.relations.graph import TokenRelationsGraph
from yargy.token import Token
from yargy.tree import Leaf, Node, Tree

from .grammar import Grammar
from .lexicon import TokenClass

#: A child is the place of a token in the run, or a branch.
Child = Any


class Branch:
    """A node of a tree without tokens."""

    __slots__ = ("children", "production", "rank")

    def __init__(self, production: int, rank: int) -> None:
        self.production = production
        self.rank = rank
        self.children: list[Child] = []


def branches_of(root: Branch) -> Iterator[Branch]:
    """The nodes of a tree, root first."""
    queue = [root]
    while queue:
        branch = queue.pop()
        yield branch
        queue.extend(child for child in reversed(branch.children) if type(child) is not int)


class Interpretation(NamedTuple):
    """An interpretator and what to give it: places of tokens, and interpretations."""

    interpretator: Any
    items: tuple[Any, ...]
    key: str | None


class Derivation:
    """One way in which a rule derives a run of tokens. `trail` is the list of its productions, root first.

    Many are remembered, so that branches are not kept: a tree, seldom asked for, is grown anew.
    """

    __slots__ = ("_tokens", "_trail", "constraining", "grammar", "interpretation", "relations")

    def __init__(self, grammar: Grammar, trail: Sequence[int], tokens: Sequence[TokenClass]) -> None:
        self.grammar = grammar
        self._trail = tuple(trail)
        self._tokens = tokens
        root, predicates = self._grown()
        self.constraining = tuple(
            (place, predicate)
            for place, predicate in enumerate(predicates)
            if type(predicate).constrain is not Predicate.constrain
        )
        self.relations = tuple(
            (relation, self._main(branch))
            for branch in branches_of(root)
            if (relation := grammar.rules[grammar.owners[branch.production]].relation)
        )
        root_rule = grammar.rules[grammar.owners[root.production]]
        self.interpretation = self._interpretation(root) if root_rule.interpretator else None

    def constrained(self, tokens: Sequence[Token]) -> list[Token] | None:
        """The tokens with the forms that predicates and relations leave them; None if a relation fails."""
        leaves = list(tokens)
        for place, predicate in self.constraining:
            leaves[place] = predicate.constrain(leaves[place])
        if not self.relations:
            return leaves
        graph = TokenRelationsGraph()
        for relation, place in self.relations:
            if not getattr(leaves[place], "forms", None):
                return None
            graph.add(relation, leaves[place])
        if not graph.validate():
            return None
        return [graph.constrain(leaf) for leaf in leaves]

    def interpreted(self, leaves: Sequence[Token]) -> Any:
        """The result of the interpretation, as yargy's `tree.interpret()`."""
        if self.interpretation is None:
            raise ValueError("no .interpretation(...) for root rule")
        return self._interpreted(self.interpretation, leaves)

    def _interpreted(self, interpretation: Interpretation, leaves: Sequence[Token]) -> Any:
        given = InterpretatorInput(
            [leaves[item] if type(item) is int else self._interpreted(item, leaves) for item in interpretation.items],
            interpretation.key,
        )
        return interpretation.interpretator(given)

    def tree(self, leaves: Sequence[Token], begin: int) -> Tree:
        """yargy's tree over the tokens; `begin` is the number of the run's first token in the text."""
        nodes: dict[int, Node] = {}
        grammar = self.grammar
        root, predicates = self._grown()
        for branch in reversed(list(branches_of(root))):
            children = [
                Leaf(predicates[child], leaves[child]) if type(child) is int else nodes[id(child)]
                for child in branch.children
            ]
            nodes[id(branch)] = Node(
                grammar.rules[grammar.owners[branch.production]],
                grammar.productions[branch.production],
                branch.rank,
                children,
            )
        return Tree(nodes[id(root)], (begin, begin + len(self._tokens)))

    def _grown(self) -> tuple[Branch, list[Predicate]]:
        """The root of the tree, and the predicate of each token."""
        grammar, tokens = self.grammar, self._tokens
        branches: list[Branch] = []
        predicates: list[Predicate] = []
        path: list[tuple[Branch, Iterator[int]]] = []
        waiting = iter(self._trail)

        def enter() -> None:
            production = next(waiting)
            rule = grammar.owners[production]
            place = len(predicates)
            if isinstance(grammar.productions[production], PipelineProduction):
                # yargy ranks a pipeline's lines among those that may begin with the token.
                token = tokens[place] if place < len(tokens) else None
                rank = grammar.viable(rule, token).index(production)
            else:
                rank = grammar.ranks[production]
            branches.append(Branch(production, rank))
            path.append((branches[-1], iter(grammar.terms[production])))

        enter()
        while path:
            branch, terms = path[-1]
            for term in terms:
                if term < 0:
                    enter()
                    break
                branch.children.append(len(predicates))
                predicates.append(grammar.terminals.predicates[term])
            else:
                path.pop()
                if path and branch.children:
                    path[-1][0].children.append(branch)
        return branches[0], predicates

    def _main(self, branch: Branch) -> int:
        child: Child = branch
        while type(child) is not int:
            # yargy counts the main term among the children that are left without the empty ones.
            main = self.grammar.productions[child.production].main
            child = child.children[min(main, len(child.children) - 1)]
        return int(child)

    def _interpretation(self, branch: Branch) -> Interpretation:
        grammar = self.grammar
        production = grammar.productions[branch.production]
        items: list[Any] = []
        queue = list(reversed(branch.children))
        while queue:
            child = queue.pop()
            if type(child) is int:
                items.append(child)
            elif grammar.rules[grammar.owners[child.production]].interpretator:
                items.append(self._interpretation(child))
            else:
                queue.extend(reversed(child.children))
        return Interpretation(
            grammar.rules[grammar.owners[branch.production]].interpretator,
            tuple(items),
            production.value if isinstance(production, PipelineProduction) else None,
        )
