"""A match as plain values, to compare by equality."""

from yargy.tree import Leaf


def drawn_tree(item):
    if isinstance(item, Leaf):
        return item.predicate.label if not item.predicate.label.startswith("custom") else "custom", item.token
    return item.rank, item.production.main, [drawn_tree(child) for child in item.children]


def drawn_fact(match):
    try:
        fact = match.fact
    except (TypeError, ValueError) as error:
        return type(error)
    try:
        spans = [tuple(span) for span in fact.spans]
    except AttributeError:  # yargy has no spans for const(), other facts have none at all
        spans = []
    return repr(fact), spans, getattr(fact, "as_json", None)


def drawn(match):
    return match.span, match.tokens, match.tree.range, drawn_tree(match.tree.root), drawn_fact(match)
