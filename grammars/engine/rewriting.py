"""yargy's normal form (BNF) of rules, made in three passes that leave the rules as they are.

What comes out is what yargy's own transformators give, node for node, nodes that are shared included (the tests hold
it to them). Those take nine passes over a copy of the rule, which was most of the time that a parser's making took.
Rules of one parser share a `Rewriting`, so that what they have in common is activated and taken apart once; rules that
hold a forward() are taken apart each by itself, as what yargy shares in them depends on where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from yargy.parser import Context
from yargy.pipelines import PipelineProduction
from yargy.predicates import AndPredicate, NotPredicate, OrPredicate, Predicate
from yargy.rule.bnf import BNFRule, generate_names
from yargy.rule.constructors import (
    BoundedRule,
    EmptyProduction,
    EmptyRule,
    ForwardRule,
    InterpretationRule,
    MaxBoundedRule,
    MinBoundedRule,
    NamedRule,
    OptionalRule,
    OrRule,
    PipelineRule,
    Production,
    RelationRule,
    RepeatableOptionalRule,
    RepeatableRule,
    Rule,
    WrapperRule,
)

from .rules import GrammarError, copied

Node = TypeVar("Node", bound=Any)
Method = Callable[[Any, Any], Any]


def normal_form(rule: Rule, rewriting: Rewriting, title: str) -> BNFRule:
    """yargy's own normal form of a rule: its start rule. Rules of one parser share a rewriting.

    Raise `GrammarError`, with the rule's title, where there is none: a forward rule left undefined, a grammeme that
    does not exist, or bounds that nest too deep.
    """
    try:
        return rewriting.start(rule)
    except RecursionError as error:
        raise GrammarError(f"{title}: nested too deep to be rewritten") from error
    except (TypeError, ValueError) as error:
        raise GrammarError(f"{title}: {error}") from error


class Rewriting:
    """Turns rules into yargy's normal form, their predicates activated for a context."""

    def __init__(self, context: Context) -> None:
        self._activation = Activation(context)
        self._unfolding = Unfolding(self._activation)
        self._flattening = Flattening()
        #: Rules and productions under which no forward rule stands, by their ids; the unfolding keeps them.
        self._plain: set[int] = set()

    def _has_forward(self, rule: Rule) -> bool:
        seen = {id(rule)}
        queue: list[Any] = [rule]
        for item in queue:
            if isinstance(item, (ForwardRule, BNFRule)):
                return True
            for child in item.children:
                if isinstance(child, (Rule, Production)) and id(child) not in seen and id(child) not in self._plain:
                    seen.add(id(child))
                    queue.append(child)
        self._plain |= seen
        return False

    def start(self, rule: Rule) -> BNFRule:
        """The start rule of a rule's normal form. Raise TypeError for a forward rule left undefined, ValueError for
        one defined as another.
        """
        unfolding, flattening = self._unfolding, self._flattening
        if self._has_forward(rule):
            # A parser of yargy's own leaves its normal form inside forward(): a copy turns it back into rules.
            rule = copied(rule)
            unfolding, flattening = Unfolding(self._activation), Flattening()
            unfolding.unfold_forwards(rule)
        unfolded = unfolding.of(rule)
        for forward in unfolding.forwards:
            if forward.rule is not None:
                forward.rule = flattening.of(forward.rule)
        unfolding.forwards.clear()
        flat = flattening.of(unfolded)
        start = Normalising(parents(flat)).root(flat)
        for _ in generate_names(bnf_rules(start)):
            pass
        return start


class Methods(dict[type, Method]):
    """Methods by the class of a node; a class that has none takes that of the first class that it comes from."""

    def __missing__(self, kind: type) -> Method:
        base = next((base for base in kind.__mro__ if base in self), None)
        if base is None:
            raise TypeError(f"expected a rule of yargy, got {kind.__name__}")
        found = self[kind] = self[base]
        return found


class Pass:
    """A rewriting of each node once."""

    methods: Methods

    def __init__(self) -> None:
        self._known: dict[int, Any] = {}
        #: What the ids stand for: they must not be given to others.
        self._kept: list[Any] = []

    def of(self, item: Any) -> Any:
        found = self._known.get(id(item))
        if found is None:
            self._kept.append(item)
            found = self._known[id(item)] = self.methods[type(item)](self, item)
        return found


def same(_: Pass, item: Any) -> Any:
    return item


def plain(terms: list[Any], main: int = 0) -> Production:
    """A production of terms that need no more check: there are so many that yargy's is felt."""
    made = object.__new__(Production)
    made.terms, made.main = terms, main
    return made


def alternatives(items: Iterable[Rule]) -> Rule:
    return Rule([plain([item]) for item in items])


def rewrapped(item: Node, rule: Rule) -> Node:
    """The same around another rule."""
    made = object.__new__(type(item))
    made.__dict__.update(item.__dict__, rule=rule)
    return made


class Activation(Pass):
    """Predicates made ready for a context, each once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def composed(self, item: AndPredicate | OrPredicate) -> Predicate:
        return type(item)([self.of(part) for part in item.predicates])

    def negated(self, item: NotPredicate) -> Predicate:
        return type(item)(self.of(item.predicate))

    def predicate(self, item: Predicate) -> Predicate:
        return item.activate(self.context)

    methods = Methods({Predicate: predicate, AndPredicate: composed, OrPredicate: composed, NotPredicate: negated})


class Unfolding(Pass):
    """Predicates activated; alternatives, what is optional and what is repeated written out as productions."""

    def __init__(self, activation: Activation) -> None:
        super().__init__()
        self.activation = activation
        #: All forward rules: those written, and those that stand for what is repeated.
        self.forwards: list[ForwardRule] = []

    def unfold_forwards(self, rule: Rule) -> None:
        """Unfold what the forward rules under a rule hold, before anything else, as yargy does it.

        yargy then comes upon what it has just made of what is repeated inside them, and makes that anew.
        """
        written = [(self.of(item), item.rule) for item in rule.walk(types=ForwardRule)]
        for made, told in written:
            if told is not None:
                made.define(self.of(told))
        again = Copying()
        for repeated in self.forwards[len(written) :]:
            repeated.define(again.of(repeated.rule))

    def forward(self, _: ForwardRule | None = None) -> ForwardRule:
        self.forwards.append(ForwardRule())
        return self.forwards[-1]

    def production(self, item: Production) -> Production:
        return plain([self.of(term) for term in item.terms], item.main)

    def rule(self, item: Rule) -> Rule:
        return Rule([self.of(production) for production in item.productions])

    def alternatives(self, item: OrRule) -> Rule:
        return alternatives([self.of(rule) for rule in item.rules])

    def empty(self, _: EmptyRule | None = None) -> Rule:
        return Rule([EmptyProduction()])

    def pipeline(self, item: PipelineRule) -> PipelineRule:
        return PipelineRule(item.pipeline.activate(self.activation.context))

    def wrapper(self, item: WrapperRule) -> WrapperRule:
        return rewrapped(item, self.of(item.rule))

    def predicate(self, item: Predicate) -> Predicate:
        return self.activation.of(item)

    def optional(self, item: OptionalRule) -> Any:
        child = item.rule
        if isinstance(child, RepeatableRule):
            return self.repeatable_optional(RepeatableOptionalRule(child.rule, child.reverse, item.reverse))
        if isinstance(child, OptionalRule):
            return self.optional(OptionalRule(child.rule, item.reverse))
        parts = [self.empty(), self.of(child)]
        return alternatives(reversed(parts) if item.reverse else parts)

    def repeatable(self, item: RepeatableRule) -> Any:
        child = item.rule
        if isinstance(child, OptionalRule):
            return self.repeatable_optional(RepeatableOptionalRule(child.rule, item.reverse, child.reverse))
        if isinstance(child, (RepeatableRule, BoundedRule)):
            return self.repeatable(RepeatableRule(child.rule, item.reverse))
        return self._repeated(self.of(child), item.reverse)

    def _repeated(self, child: Any, is_reverse: bool) -> ForwardRule:
        made = self.forward()
        parts = [Rule([plain([child, made])]), child]
        return made.define(alternatives(reversed(parts) if is_reverse else parts))

    def repeatable_optional(self, item: RepeatableOptionalRule) -> Any:
        child = item.rule
        if isinstance(child, (RepeatableRule, BoundedRule, OptionalRule)):
            told = RepeatableOptionalRule(child.rule, item.reverse_repeatable, item.reverse_optional)
            return self.repeatable_optional(told)
        made = self.forward()
        first = self.of(child)
        nothing, more, once = self.empty(), Rule([plain([first, made])]), first
        if item.reverse_repeatable:
            more, once = once, more
        return made.define(alternatives([more, once, nothing] if item.reverse_optional else [nothing, more, once]))

    def bounded(self, item: BoundedRule) -> Any:
        child = item.rule
        if isinstance(child, RepeatableRule):
            return self.repeatable(RepeatableRule(child.rule, child.reverse))
        if isinstance(child, OptionalRule):
            inner = rewrapped(item, child.rule)
            self._kept.append(inner)
            return self.optional(OptionalRule(inner, child.reverse))
        repeated = self.of(child)
        if type(item) is MaxBoundedRule:
            return self._at_most(repeated, item.max, item.reverse)
        if type(item) is MinBoundedRule:
            tail = self._repeated(repeated, item.reverse)
        else:
            tail = self._at_most(repeated, item.max - item.min + 1, item.reverse)
        return Rule([plain([*[repeated] * (item.min - 1), tail])])

    def _at_most(self, child: Any, count: int, is_reverse: bool) -> Any:
        if count == 1:
            return child
        parts = [Rule([plain([child, self._at_most(child, count - 1, is_reverse)])]), child]
        return alternatives(reversed(parts) if is_reverse else parts)

    methods = Methods(
        {
            Predicate: predicate,
            Production: production,
            EmptyProduction: same,
            PipelineProduction: same,
            Rule: rule,
            OrRule: alternatives,
            EmptyRule: empty,
            PipelineRule: pipeline,
            ForwardRule: forward,
            WrapperRule: wrapper,
            OptionalRule: optional,
            RepeatableRule: repeatable,
            RepeatableOptionalRule: repeatable_optional,
            BoundedRule: bounded,
        }
    )


class Copying(Pass):
    """Rules and productions made anew, but for what is empty."""

    def production(self, item: Production) -> Production:
        return plain([self.of(term) if isinstance(term, Rule) else term for term in item.terms], item.main)

    def rule(self, item: Rule) -> Rule:
        if len(item.productions) == 1 and isinstance(item.productions[0], EmptyProduction):
            return item
        return Rule(list(map(self.of, item.productions)))

    def wrapper(self, item: WrapperRule) -> WrapperRule:
        return rewrapped(item, self.of(item.rule))

    methods = Methods(
        {
            Production: production,
            PipelineProduction: same,
            Rule: rule,
            PipelineRule: same,
            ForwardRule: same,
            WrapperRule: wrapper,
        }
    )


class Flattening(Pass):
    """A rule with one production is put where it is called: yargy's own order of doing so, since what is shared
    afterwards depends on it.
    """

    def production(self, item: Production) -> Production:
        terms = item.terms
        if len(terms) == 1 and type(terms[0]) is Rule and len(terms[0].productions) == 1:
            return self.of(terms[0].productions[0])
        return plain(list(map(self.term, terms)), item.main)

    def term(self, item: Any) -> Any:
        while type(item) is Rule and len(item.productions) == 1 and len(item.productions[0].terms) == 1:
            item = item.productions[0].terms[0]
        return self.of(item) if isinstance(item, Rule) else item

    def rule(self, item: Rule) -> Rule:
        return Rule(list(map(self.of, item.productions)))

    def wrapper(self, item: WrapperRule) -> WrapperRule:
        return rewrapped(item, self.of(item.rule))

    methods = Methods(
        {
            Production: production,
            EmptyProduction: same,
            PipelineProduction: same,
            Rule: rule,
            PipelineRule: same,
            ForwardRule: same,
            WrapperRule: wrapper,
        }
    )


class Normalising(Pass):
    """Rules, their names, meanings and relations as BNF rules: one more rule where one and the same is meant twice."""

    def __init__(self, parents: dict[int, int]) -> None:
        super().__init__()
        self._parents = parents
        #: Productions in which a forward rule still stands.
        self._open: list[Production] = []

    def root(self, item: Rule) -> BNFRule:
        found = self.of(item)
        if isinstance(found, ForwardRule):
            found = self._defined(found)
        while self._open:
            production = self._open.pop()
            production.terms = [
                self._defined(term) if isinstance(term, ForwardRule) else term for term in production.terms
            ]
        return found

    def _defined(self, item: ForwardRule) -> BNFRule:
        if item.rule is None:
            raise TypeError("forward not defined")
        return self.of(item.rule)

    def production(self, item: Production) -> Production:
        terms = [self.of(term) if isinstance(term, Rule) else term for term in item.terms]
        return self._plain(terms, item.main)

    def _plain(self, terms: list[Any], main: int = 0) -> Production:
        made = plain(terms, main)
        if any(isinstance(term, ForwardRule) for term in terms):
            self._open.append(made)
        return made

    def rule(self, item: Rule) -> BNFRule:
        return BNFRule(list(map(self.of, item.productions)))

    def pipeline(self, item: PipelineRule) -> BNFRule:
        return item.pipeline.as_bnf

    def _lifted(self, item: Rule) -> BNFRule:
        return BNFRule([self._plain([item])])

    def _inside(self, item: WrapperRule) -> BNFRule:
        inner = item.rule
        if isinstance(inner, ForwardRule):
            return self._lifted(inner)
        found = self.of(inner)
        return self._lifted(found) if self._parents[id(inner)] > 1 else found

    def named(self, item: NamedRule) -> BNFRule:
        found = self._inside(item)
        if found.name:
            found = self._lifted(found)
        found.name = item.name
        return found

    def meant(self, item: InterpretationRule) -> BNFRule:
        found = self._inside(item)
        if found.interpretator:
            found = self._lifted(found)
        found.interpretator = item.interpretator
        return found

    def related(self, item: RelationRule) -> BNFRule:
        found = self._inside(item)
        if found.relation:
            found = self._lifted(found)
        found.relation = item.relation
        return found

    methods = Methods(
        {
            Production: production,
            EmptyProduction: same,
            PipelineProduction: same,
            Rule: rule,
            PipelineRule: pipeline,
            ForwardRule: same,
            NamedRule: named,
            InterpretationRule: meant,
            RelationRule: related,
        }
    )


def parents(root: Rule) -> dict[int, int]:
    """How often each rule under a root, by its id, stands in another."""
    counts: dict[int, int] = {}
    queue = [root]
    seen = {id(root)}
    for item in queue:
        for child in rules_in(item, seen):
            counts[id(child)] = counts.get(id(child), 0) + 1
            if id(child) not in seen:
                seen.add(id(child))
                queue.append(child)
    return counts


def rules_in(item: Rule, seen: set[int]) -> Iterator[Rule]:
    """The rules that stand in a rule, those of a production seen before left out."""
    if type(item) is Rule:
        for production in item.productions:
            if id(production) not in seen:
                seen.add(id(production))
                for term in production.terms:
                    if isinstance(term, Rule):
                        yield term
    elif not isinstance(item, PipelineRule) and item.rule is not None:
        yield item.rule


def bnf_rules(start: BNFRule) -> list[BNFRule]:
    """The rules of a normal form, each once, as yargy's `start.walk(types=BNFRule)`."""
    found = [start]
    seen = {id(start)}
    for rule in found:
        for production in rule.productions:
            for term in production.terms:
                if isinstance(term, BNFRule) and id(term) not in seen:
                    seen.add(id(term))
                    found.append(term)
    return found
