"""Parsers of yargy rules over a text or over tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from yargy.parser import Chart, Match, State, is_rule, prepare_trees
from yargy.parser import Parser as YargyParser
from yargy.pipelines import MorphPipelineBNFRule
from yargy.rule import Rule
from yargy.rule.bnf import BNFRule
from yargy.span import resolve_spans
from yargy.tagger import Tagger
from yargy.token import Token, is_morph_token
from yargy.tokenizer import Tokenizer as YargyTokenizer
from yargy.tree import Leaf
from yargy.tree.transformators import TreeTransformator

from .rules import copied
from .tokens import tokenizer as shared_tokenizer


class OrderedMorphPipeline(MorphPipelineBNFRule):
    def predict(self, token):
        if is_morph_token(token):
            values = dict.fromkeys(form.normalized for form in token.forms)
        else:
            values = [token.normalized]
        for value in values:
            yield from self.index.get(value, ())


class CopyLeaves(TreeTransformator):
    def visit_Leaf(self, item):
        return Leaf(item.predicate, item.token)


def prepare_match(tree):
    tree = tree.normalized
    relations = tree.relations
    if relations.validate():
        return Match(tree.transform(CopyLeaves).constrain(relations))


class Parser(YargyParser):
    def __init__(self, rule, tokenizer=None, tagger=None):
        super().__init__(copied(rule), tokenizer or shared_tokenizer(), tagger)
        for item in self.rule.walk(types=BNFRule):
            if type(item) is MorphPipelineBNFRule:
                item.__class__ = OrderedMorphPipeline

    def chart(self, text, all=True):
        tokens = self.tokenizer(text) if isinstance(text, str) else text
        chart = Chart(self.tagger(tokens))
        for column, next_column in chart:
            if column.first or all:
                self.predict(column, next_column, self.rule)
            for state in column:
                if state.completed:
                    self.complete(column, state)
                elif is_rule(state.next_term):
                    self.predict(column, next_column, state.next_term)
                    for other in list(column.matches(state.next_term)):
                        if other.start_column is column:
                            self.advance(column, state, other)
                elif next_column:
                    self.scan(next_column, state.next_term, state)
        return chart

    def advance(self, column, state, completed):
        column.append(
            State(
                state.rule,
                state.production,
                state.dot_index + 1,
                state.start_column,
                column,
                state.node.attached(completed.node),
            )
        )

    def extract(self, text, all=True):
        for tree in prepare_trees(self.matches(text, all=all)):
            if tree.range[0] < tree.range[1]:
                match = prepare_match(tree)
                if match:
                    yield match

    def findall(self, text):
        found = {}
        for tree in sorted(prepare_trees(self.matches(text))):
            if tree.range[0] < tree.range[1] and tree.range not in found:
                match = prepare_match(tree)
                if match:
                    found[tree.range] = match
        for span in resolve_spans(list(found)):
            yield found[span]

    def match(self, text):
        for tree in sorted(prepare_trees(self.matches(text, all=False))):
            if tree.range[0] < tree.range[1]:
                match = prepare_match(tree)
                if match:
                    return match


class MultiParser:
    """Many rules over one text: each rule's matches are those of its own `Parser(rule).findall`."""

    def __init__(
        self,
        rules: Mapping[str, Rule],
        tokenizer: YargyTokenizer | None = None,
        tagger: Tagger | None = None,
    ) -> None:
        self.tokenizer = tokenizer or shared_tokenizer()
        self.parsers = {name: Parser(rule, self.tokenizer, tagger) for name, rule in rules.items()}

    def findall(self, text: str | Iterable[Token]) -> dict[str, list[Match]]:
        """Matches of every rule, by its name, in text order; a rule that matches nothing has an empty list."""
        tokens = list(self.tokenizer(text)) if isinstance(text, str) else list(text)
        return {name: list(parser.findall(tokens)) for name, parser in self.parsers.items()}
