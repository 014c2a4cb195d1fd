"""A match: its span at once, its tokens, tree and fact when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from yargy.parser import Match as YargyMatch
from yargy.span import Span
from yargy.token import Token
from yargy.tree import Tree

from .derivation import Derivation


class Match(YargyMatch):  # type: ignore[misc]
    """What `yargy.Parser` gives: `span` in character offsets, `tokens`, `tree`, `rule`, `fact`.

    `begin` is the number of the match's first token in the text. `fact` is made anew each time, as in yargy.
    """

    def __init__(self, derivation: Derivation, tokens: Sequence[Token], begin: int) -> None:
        self.derivation = derivation
        self.tokens: list[Token] = list(tokens)
        self.begin = begin
        self.span = Span(tokens[0].span.start, tokens[-1].span.stop)
        self._tree: Tree | None = None

    @property
    def tree(self) -> Tree:
        if self._tree is None:
            self._tree = self.derivation.tree(self.tokens, self.begin)
        return self._tree

    @property
    def rule(self) -> Any:
        return self.tree.root.rule

    @property
    def fact(self) -> Any:
        return self.derivation.interpreted(self.tokens).normalized
