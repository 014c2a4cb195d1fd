"""A private copy of a yargy rule.

yargy activates a rule in place and rewrites its `forward()` parts when a parser is built: the second parser of such
a rule finds its interpretation gone. Parsers here work on a copy, and leave the rule as its author wrote it.
"""

from __future__ import annotations

from copy import copy
from typing import Any

from yargy.rule import Production, Rule


def copied(rule: Rule) -> Rule:
    """The rule with new rule and production objects; predicates, relations and interpretators are shared."""
    copies: dict[int, Any] = {id(item): copy(item) for item in rule.walk(types=(Rule, Production))}
    for item in copies.values():
        for name in ("productions", "rules", "terms"):
            children = item.__dict__.get(name)
            if children is not None:
                setattr(item, name, [copies.get(id(child), child) for child in children])
        child = item.__dict__.get("rule")
        if child is not None:
            item.rule = copies[id(child)]
    return copies[id(rule)]
