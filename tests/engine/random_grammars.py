"""Random small grammars for Hypothesis: a grammar is drawn as nested tuples, then built into yargy rules."""

from hypothesis import strategies as st
from yargy import and_, empty, forward, not_, or_, rule
from yargy.interpretation import attribute, fact
from yargy.pipelines import caseless_pipeline, morph_pipeline, pipeline
from yargy.predicates import (
    caseless,
    custom,
    dictionary,
    eq,
    gram,
    gte,
    in_,
    in_caseless,
    is_capitalized,
    is_single,
    normalized,
    true,
    type,
)
from yargy.relations import case_relation, gender_relation, gnc_relation, main, number_relation

WORDS = ["дом", "Дома", "стали", "большой", "Большие", "она", "их", "и", "5", "12", ",", "сестра"]
LINES = ["дом", "дома", "стали", "большой дом", "сталь", "стать", "дом и", "5 , 12", "Большой", "они"]

Small = fact("Small", ["first", "second", attribute("many").repeatable(), attribute("kept", "nothing")])
Wide = fact("Wide", ["small", "word"])

PREDICATES = {
    "true": true,
    "дом": lambda: eq("дом"),
    "Дом": lambda: caseless("Дома"),
    "сталь": lambda: normalized("сталь"),
    "words": lambda: dictionary({"большой", "сестра"}),
    "in": lambda: in_({"дом", "5"}),
    "in_caseless": lambda: in_caseless({"большие", "их"}),
    "noun": lambda: gram("NOUN"),
    "adjective": lambda: gram("ADJF"),
    "capitalized": is_capitalized,
    "number": lambda: gte(7),
    "word": lambda: type("RU"),
    "single": is_single,
    "noun and capitalized": lambda: and_(gram("NOUN"), is_capitalized()),
    "not noun": lambda: not_(gram("NOUN")),
    "number or word": lambda: or_(type("INT"), eq("дом")),
    "short": lambda: custom(lambda value: len(value) < 4),
    "long number": lambda: and_(type("INT"), custom(lambda value: int(value) > 9)),
}
RELATIONS = [gnc_relation(), case_relation(), number_relation(), gender_relation()]
PIPELINES = {"plain": pipeline, "caseless": caseless_pipeline, "morph": morph_pipeline}
MEANINGS = {
    "Small": lambda: Small,
    "Wide": lambda: Wide,
    "first": lambda: Small.first,
    "second": lambda: Small.second.normalized(),
    "many": lambda: Small.many,
    "kept": lambda: Small.kept.inflected({"gent"}),
    "word": lambda: Wide.word.const(7),
    "small": lambda: Wide.small,
    "length": lambda: Wide.word.custom(len),
}

FORWARDS = 2
BROAD = ["true", "word", "noun", "adjective", "words", "not noun", "short", "single"]


def leaves():
    predicate = st.sampled_from(sorted(PREDICATES) + BROAD * 3).map(lambda name: ("predicate", name))
    lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=4)
    return st.one_of(
        predicate,
        predicate,
        predicate,
        st.tuples(st.just("forward"), st.integers(0, FORWARDS - 1)),
        st.tuples(st.just("pipeline"), st.sampled_from(sorted(PIPELINES)), lines),
        st.tuples(st.just("optional"), predicate, st.booleans()),
        predicate.map(lambda item: ("match", item, 0)),
    )


def nested(parts):
    terms = st.lists(parts, min_size=2, max_size=4)
    return st.one_of(
        st.tuples(st.just("rule"), terms, st.integers(-2, 2)),
        st.tuples(st.just("or"), terms),
        st.tuples(st.just("or"), st.lists(st.one_of(parts, st.just(("empty",))), min_size=1, max_size=3)),
        st.tuples(st.just("optional"), parts, st.booleans()),
        st.tuples(st.just("repeatable"), parts, st.integers(0, 2), st.integers(0, 3), st.booleans()),
        st.tuples(st.just("match"), parts, st.integers(0, len(RELATIONS) - 1)),
        st.tuples(st.just("meaning"), parts, st.sampled_from(sorted(MEANINGS))),
    )


def recursive(number, parts):
    """A forward rule that begins, ends or both with itself, or holds itself."""
    self = ("forward", number)
    shapes = st.sampled_from([(0,), (-1,), (0, -1), (1,)])

    def shaped(drawn):
        shape, inner, last, swapped = drawn
        terms = [inner]
        for place in shape:
            terms.insert(place if place >= 0 else len(terms), self)
        options = [("rule", terms, -1), last]
        return ("or", options[::-1] if swapped else options)

    return st.tuples(shapes, parts, parts, st.booleans()).map(shaped)


def grammars():
    """Definitions of the start rule and of the forward rules."""
    expressions = st.recursive(leaves(), nested, max_leaves=8)
    small = st.recursive(leaves(), nested, max_leaves=3)
    start = nested(expressions)
    return st.tuples(
        st.tuples(st.just("meaning"), start, st.sampled_from(["Small", "Small", "Wide"])),
        *(st.one_of(small, recursive(number, small)) for number in range(FORWARDS)),
    )


def built(grammar):
    """The start rule of a drawn grammar."""
    start, *definitions = grammar
    forwards = [forward() for _ in definitions]
    shared = {}
    for made, definition in zip(forwards, definitions, strict=True):
        made.define(rule(build(definition, forwards, shared)))
    return build(start, forwards, shared)


def build(item, forwards, shared):
    """One expression; equal expressions are one object, as shared phrases are in real grammars."""
    key = repr(item)
    if key not in shared:
        shared[key] = build_new(item, forwards, shared)
    return shared[key]


def build_new(item, forwards, shared):
    kind, *rest = item
    if kind == "predicate":
        return rule(PREDICATES[rest[0]]())
    if kind == "forward":
        return forwards[rest[0]]
    if kind == "pipeline":
        return PIPELINES[rest[0]](rest[1])
    if kind == "empty":
        return empty()
    if kind == "rule":
        terms = [build(part, forwards, shared) for part in rest[0]]
        if 0 <= rest[1] < len(terms):
            terms[rest[1]] = main(terms[rest[1]])
        return rule(*terms)
    if kind == "or":
        return or_(*(build(part, forwards, shared) for part in rest[0]))
    inner = build(rest[0], forwards, shared)
    if kind == "optional":
        return inner.optional(reverse=rest[1])
    if kind == "repeatable":
        low, high, reverse = rest[1:]
        high = max(low, high) if high else None
        return inner.repeatable(min=low or None, max=high, reverse=reverse)
    if kind == "match":
        return inner.match(RELATIONS[rest[1]])
    return inner.interpretation(MEANINGS[rest[1]]())


def texts():
    return st.lists(st.sampled_from(WORDS), min_size=2, max_size=7).map(" ".join)
