"""The normal form of rules is yargy's own, node for node."""

import pytest
from hypothesis import given
from yargy import empty, forward, or_, rule
from yargy.parser import Context
from yargy.parser import Parser as YargyParser
from yargy.pipelines import PipelineProduction
from yargy.rule.bnf import BNFRule

from grammars.engine import tokenizer
from grammars.engine.lexicon import identity
from grammars.engine.rewriting import Rewriting, normal_form
from grammars.engine.rules import GrammarError, copied
from grammars.extractor import Extractor

from . import yargy_rewriting
from .random_grammars import built, grammars
from .test_same_as_yargy import thorough


def outline(start):
    """The nodes of a normal form by number, in order, with all that they hold: equal for equal graphs alone."""
    numbers, told = {id(start): 0}, []
    queue = [start]
    for node in queue:
        rule = isinstance(node, BNFRule)
        children = node.productions if rule else node.terms
        for child in children:
            if hasattr(child, "children") and not callable(child) and id(child) not in numbers:
                numbers[id(child)] = len(numbers)
                queue.append(child)
        inside = tuple(numbers[id(child)] if id(child) in numbers else identity(child) for child in children)
        if rule:
            told.append((type(node), node.name, id(node.interpretator), id(node.relation), inside))
        else:
            told.append((type(node), node.main, node.value if isinstance(node, PipelineProduction) else None, inside))
    return told


def context():
    return Context(tokenizer())


def assert_same(written, rewriting):
    try:
        expected = yargy_rewriting.normal_form(written, context())
    except GrammarError as error:
        with pytest.raises(GrammarError, match=str(error).removeprefix("rule: ")[:20]):
            normal_form(written, rewriting, "rule")
        return
    assert outline(normal_form(written, rewriting, "rule")) == outline(expected)


def test_the_projects_rules():
    extractor = Extractor()
    parsers = [extractor.annotator.parser, extractor.annotator.sides._parser, extractor.running.parser]
    for parser in parsers:
        rewriting = Rewriting(context())
        for written in parser.rules.values():
            assert_same(written, rewriting)


@thorough
@given(grammars(), grammars())
def test_random_grammars(one, other):
    rewriting = Rewriting(context())
    for written in (built(one), built(other)):
        assert_same(written, rewriting)
        assert_same(rule(written, or_(written, empty())).repeatable(max=3), rewriting)


def test_a_rule_that_yargy_has_rewritten_already():
    listed = forward().named("list")
    listed.define(or_(rule("а", listed), rule("а")).named("inner"))
    whole = rule("(", listed, ")")
    YargyParser(whole, tokenizer())
    assert_same(copied(whole), Rewriting(context()))
    assert_same(whole, Rewriting(context()))


def test_a_rule_is_left_as_it_is():
    inner = forward()
    inner.define(or_(rule("а", inner), rule("б")))
    before = inner.rule
    normal_form(inner, Rewriting(context()), "rule")
    assert inner.rule is before
