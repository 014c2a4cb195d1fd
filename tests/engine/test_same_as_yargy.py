"""Random grammars over random texts: the same spans, tokens, trees and facts as the mended yargy.

`RUFACTS_EXAMPLES=20000` sets the number of generated cases.
"""

import os
from collections import Counter

from hypothesis import HealthCheck, given, settings

from grammars.engine import MultiParser, Parser
from grammars.engine.rules import GrammarError

from .drawing import drawn
from .random_grammars import built, grammars, texts
from .reference import ReferenceParser, SoonerReference, TooBig

EXAMPLES = int(os.environ.get("RUFACTS_EXAMPLES", "150"))

thorough = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES <= 150,
    suppress_health_check=list(HealthCheck),
    database=None,
)


def oracle(grammar):
    """The mended yargy for a grammar; None if it would derive a rule from itself for ever."""
    try:
        parser = Parser(built(grammar))
    except GrammarError:
        return None, None
    if parser._parser.grammar.cyclic:
        return parser, None
    return parser, ReferenceParser(built(grammar))


def ends(parser, text):
    """Reading ends, with matches that can be drawn or with an error that names the rule."""
    try:
        [match.tree for match in parser.findall(text)]
    except GrammarError as error:
        assert "rule" in str(error)


@thorough
@given(grammars(), texts())
def test_findall(grammar, text):
    parser, reference = oracle(grammar)
    if reference is None:
        if parser:
            ends(parser, text)
        return
    try:
        expected = [drawn(match) for match in reference.findall(text)]
    except (TooBig, IndexError, AttributeError):
        return
    assert [drawn(match) for match in parser.findall(text)] == expected
    assert [drawn(match) for match in parser.findall(reference.tokenizer(text))] == expected
    assert [drawn(match) for match in MultiParser({"a": built(grammar)}).findall(text)["a"]] == expected
    assert [drawn(match) for match in SoonerReference(built(grammar)).findall(text)] == expected


@thorough
@given(grammars(), texts())
def test_match_and_extract(grammar, text):
    parser, reference = oracle(grammar)
    if reference is None:
        return
    try:
        expected = reference.match(text)
        all_expected = [drawn(match) for match in reference.extract(text)]
    except (TooBig, IndexError, AttributeError):
        return
    found = parser.match(text)
    assert (found and drawn(found)) == (expected and drawn(expected))
    assert Counter(map(repr, map(drawn, parser.extract(text)))) == Counter(map(repr, all_expected))


@thorough
@given(grammars(), grammars(), texts())
def test_many_rules_at_once(one, other, text):
    try:
        rules = {"one": built(one), "other": built(other)}
        parser = MultiParser(rules)
        found = parser.findall(text)
    except GrammarError:
        return
    for name, rule in rules.items():
        assert [drawn(match) for match in found[name]] == [drawn(match) for match in Parser(rule).findall(text)]
