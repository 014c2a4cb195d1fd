"""Rules as objects: what a rule without a name is called, and how to copy one.

yargy activates a rule in place and rewrites its `forward()` parts when a parser is built: the second
parser of such a rule finds its interpretation gone. To hand a rule to yargy, hand it a copy.
"""

from __future__ import annotations

import re
from copy import copy
from typing import Any

from yargy.rule import ForwardRule, InterpretationRule, NamedRule, Production, Rule
from yargy.rule.bnf import BNFRule
from yargy.rule.constructors import RelationRule

#: Names that yargy gives to rules without one.
GENERATED = re.compile(r"R\d+")


class GrammarError(ValueError):
    """A rule that cannot be parsed with; the message names the rule."""


def copied(rule: Rule) -> Rule:
    """The rule with new rule and production objects; predicates, relations and interpretators are shared."""
    inner: list[Any] = []
    outer: dict[int, Any] = {}
    for item in rule.walk(types=(Rule, Production)):
        if isinstance(item, BNFRule):
            # A stock parser leaves its normal form inside forward(): it is turned back into a rule.
            plain = Rule(item.productions)
            outer[id(item)] = ForwardRule().define(_dressed(plain, item))
        else:
            plain = outer[id(item)] = copy(item)
        inner.append(plain)
    for item in inner:
        for name in ("productions", "rules", "terms"):
            children = item.__dict__.get(name)
            if children is not None:
                setattr(item, name, [outer.get(id(child), child) for child in children])
        child = item.__dict__.get("rule")
        if child is not None:
            own = outer[id(child)]
            item.rule = own.rule if isinstance(item, ForwardRule) and isinstance(child, BNFRule) else own
    return outer[id(rule)]


def _dressed(plain: Rule, item: BNFRule) -> Rule:
    """A rule of a normal form as the rule it was made of, `plain` being its productions."""
    if item.interpretator:
        plain = InterpretationRule(plain, item.interpretator)
    if item.relation:
        plain = RelationRule(plain, item.relation)
    if item.name and not GENERATED.fullmatch(item.name):
        plain = NamedRule(plain, item.name)
    return plain
