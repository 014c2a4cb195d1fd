"""The oracle: yargy 0.16's own parser with its bugs mended and its ties put in a fixed order.

- Nullable completion: yargy completes an empty rule only for the parents that already wait for it in the
column. - Leaf mutation: `tree.constrain` edits leaves that candidate trees share.
- Rewriting: yargy remembers rewritten rules by the `id` of objects that it has let go.
- A morph pipeline's productions were ranked by the order of a set.
"""

from yargy.parser import Chart, Match, State, is_rule, prepare_trees
from yargy.parser import Parser as YargyParser
from yargy.pipelines import MorphPipelineBNFRule
from yargy.rule.bnf import BNFRule
from yargy.span import resolve_spans
from yargy.tagger import PassTagger
from yargy.token import is_morph_token
from yargy.tree import Leaf
from yargy.tree.transformators import TreeTransformator

from grammars.engine.rules import normal_form
from grammars.engine.tokens import tokenizer as shared_tokenizer

STATES_BOUND = 400


class OrderedMorphPipeline(MorphPipelineBNFRule):
    def predict(self, token):
        values = {form.normalized for form in token.forms} if is_morph_token(token) else {token.normalized}
        found = {id(item): item for value in values for item in self.index.get(value, ())}
        return [item for item in self.productions if id(item) in found]


class TooBig(Exception):
    """The chart holds more states than a test can wait for."""


class CopyLeaves(TreeTransformator):
    def visit_Leaf(self, item):
        return Leaf(item.predicate, item.token)


def prepare_match(tree):
    tree = tree.normalized
    try:
        relations = tree.relations
    except AttributeError:  # yargy asks a number or a comma for its forms: it agrees with nothing
        return None
    if relations.validate():
        return Match(tree.transform(CopyLeaves).constrain(relations))


class ReferenceParser(YargyParser):
    def __init__(self, rule, tokenizer=None, tagger=None, bound=STATES_BOUND):
        self.bound = bound
        self.tokenizer = tokenizer or shared_tokenizer()
        self.tagger = tagger or PassTagger()
        self.rule = normal_form(rule, self.tokenizer, self.tagger, "rule")
        for item in self.rule.walk(types=BNFRule):
            if type(item) is MorphPipelineBNFRule:
                item.__class__ = OrderedMorphPipeline

    def chart(self, text, all=True):
        tokens = self.tokenizer(text) if isinstance(text, str) else text
        chart = Chart(self.tagger(tokens))
        for column, next_column in chart:
            if column.first or all:
                self.predict(column, next_column, self.rule)
            for count, state in enumerate(column):
                if self.bound and count > self.bound:
                    raise TooBig
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
