"""The oracle: yargy 0.16's own parser with its bugs mended and its ties put in a fixed order.

- Nullable completion: yargy completes an empty rule only for the parents that already wait for it in the
column. - Leaf mutation: `tree.constrain` edits leaves that candidate trees share.
- Rewriting: yargy remembers rewritten rules by the `id` of objects that it has let go.
- A morph pipeline's productions were ranked by the order of a set.
"""

from yargy.parser import Chart, Context, Match, State, is_rule, prepare_trees
from yargy.parser import Parser as YargyParser
from yargy.pipelines import MorphPipelineBNFRule
from yargy.rule.bnf import BNFRule
from yargy.span import resolve_spans
from yargy.tagger import PassTagger
from yargy.token import MorphToken, Token, is_morph_token
from yargy.tree import Leaf, Node
from yargy.tree.transformators import TreeTransformator

from grammars.engine.tokens import tokenizer as shared_tokenizer

from .yargy_rewriting import normal_form

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
        self.rule = normal_form(rule, Context(self.tokenizer, self.tagger))
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


class SoonerReference(ReferenceParser):
    """The reference without what cannot matter: a production that can neither be empty nor begin with the next token
    is not predicted, and each predicate is asked once a word.

    Random grammars hold it to `ReferenceParser` (`tests/engine/test_same_as_yargy.py`).
    """

    def __init__(self, rule, tokenizer=None, tagger=None, bound=None):
        super().__init__(rule, tokenizer, tagger, bound)
        rules = list(self.rule.walk(types=BNFRule))
        nullable, first = set(), {id(item): {} for item in rules}
        size = -1
        while size != (size := len(nullable) + sum(map(len, first.values()))):
            for item in rules:
                for production in item.productions:
                    for term in production.terms:
                        first[id(item)].update(first[id(term)] if is_rule(term) else {id(term): term})
                        if not is_rule(term) or id(term) not in nullable:
                            break
                    else:
                        nullable.add(id(item))
        self._nullable, self._first = nullable, first
        self._answers, self._viable = {}, {}
        self._own = []  # tokens known by themselves, not by their words

    def chart(self, text, all=True):
        for token in self._own:
            self._answers.pop(id(token), None)
            self._viable.pop(id(token), None)
        self._own.clear()
        return super().chart(text, all)

    def key(self, token):
        if type(token) in {Token, MorphToken}:
            return type(token), token.type, token.value
        self._own.append(token)
        return id(token)

    def holds(self, predicate, token):
        answers = self._answers.setdefault(self.key(token), {})
        if id(predicate) not in answers:
            answers[id(predicate)] = predicate(token)
        return answers[id(predicate)]

    def viable(self, rule, token):
        """The productions that may be begun, with their ranks."""
        known = self._viable.setdefault(None if token is None else self.key(token), {})
        if id(rule) not in known:
            productions = rule.productions if token is None else rule.predict(token)
            known[id(rule)] = [
                (rank, production) for rank, production in enumerate(productions) if self.may_begin(production, token)
            ]
        return known[id(rule)]

    def may_begin(self, production, token):
        for term in production.terms:
            begun = self._first[id(term)].values() if is_rule(term) else [term]
            if token is not None and any(self.holds(predicate, token) for predicate in begun):
                return True
            if not is_rule(term) or id(term) not in self._nullable:
                return False
        return True

    def predict(self, column, next_column, rule):
        for rank, production in self.viable(rule, next_column.token if next_column else None):
            column.append(State(rule, production, 0, column, column, Node(rule, production, rank=rank, children=[])))

    def scan(self, column, predicate, state):
        if self.holds(predicate, column.token):
            super().scan(column, predicate, state)
