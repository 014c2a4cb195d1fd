"""From a yargy rule to its normal form, without touching the rule.

yargy activates a rule in place and rewrites its `forward()` parts when a parser is built: the second
parser of such a rule finds its interpretation gone. Parsers here work on a copy.
"""

from __future__ import annotations

import re
from copy import copy
from typing import Any, ClassVar

from yargy.parser import Context
from yargy.predicates import is_predicate
from yargy.rule import ForwardRule, InterpretationRule, NamedRule, Production, Rule
from yargy.rule.bnf import BNFRule, BNFTransformator, RemoveForwardTransformator
from yargy.rule.constructors import RelationRule
from yargy.rule.transformators import (
    ActivateTransformator,
    FlattenTransformator,
    ReplaceEmptyTransformator,
    ReplaceExtendedTransformator,
    ReplaceOrTransformator,
    SquashExtendedTransformator,
)

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
    if item.interpretator:
        plain = InterpretationRule(plain, item.interpretator)
    if item.relation:
        plain = RelationRule(plain, item.relation)
    if item.name and not GENERATED.fullmatch(item.name):
        plain = NamedRule(plain, item.name)
    return plain


REWRITING = (
    SquashExtendedTransformator,
    ReplaceExtendedTransformator,
    ReplaceOrTransformator,
    ReplaceEmptyTransformator,
    FlattenTransformator,
    BNFTransformator,
)


class Keeping:
    """A rewriting that keeps all that it has seen alive.

    yargy remembers what it rewrote by `id`, and loses objects on the way: a new one may get the id of a lost
    one, and the rule comes out wrong or raises.
    """

    #: Methods by the class of what they visit, for each rewriting; yargy looks them up by name each time.
    methods: ClassVar[dict[tuple[type, type], str]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[Any] = []

    def visit(self, item: Any) -> Any:
        self.kept.append(item)
        return super().visit(item)  # type: ignore[misc]

    def resolve_method(self, item: Any) -> Any:
        key = type(self), item.__class__
        name = self.methods.get(key)
        if name is None:
            found = super().resolve_method(item)  # type: ignore[misc]
            name = self.methods[key] = found.__name__
            if getattr(type(self), name, None) is not getattr(found, "__func__", None):
                del self.methods[key]  # one name stands for another's method: `visit_OrRule = raise_TypeError`
                return found
        return getattr(self, name)


class Activation(ActivateTransformator):  # type: ignore[misc]
    """yargy's activation, each predicate once however often a rule uses it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        #: Predicates by the `id` of what they were, which is kept alive beside them.
        self.known: dict[int, tuple[Any, Any]] = {}

    def visit_term(self, item: Any) -> Any:
        if not is_predicate(item):
            return item
        found = self.known.get(id(item))
        if found is None:
            found = self.known[id(item)] = item, item.activate(self.context)
        return found[1]


KEEPING = tuple(type(rewriting.__name__, (Keeping, rewriting), {}) for rewriting in REWRITING)


def rewritten(rule: Rule) -> BNFRule:
    """An activated rule in yargy's normal form."""
    for rewriting in KEEPING:
        rule = rewriting()(rule)
    return RemoveForwardTransformator()(rule)


def normal_form(rule: Rule, activation: Activation, title: str) -> BNFRule:
    """yargy's own normal form (BNF) of a rule: its start rule. Rules of one parser share an activation.

    Raise `GrammarError`, with the rule's title, where yargy's rewriting fails: a forward rule left undefined,
    or bounds that nest too deep.
    """
    try:
        start: BNFRule = rewritten(activation(copied(rule))).as_bnf.start
    except RecursionError as error:
        raise GrammarError(f"{title}: nested too deep for yargy's rewriting") from error
    except (TypeError, ValueError) as error:  # e.g. a grammeme that there is none of
        raise GrammarError(f"{title}: {error}") from error
    return start
