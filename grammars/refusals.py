"""What is wrong with the parts of a grammar as it is declared: expected, got and the remedy, in words.

Each function gives what to say after the grammar's name, None where nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

import attrs
from yargy.rule import Rule

from facts.fact import Fact
from grammars.stems import Stems


def wrong_fact(kind: Any) -> str | None:
    """Of the class of its facts."""
    if not (isinstance(kind, type) and issubclass(kind, Fact)):
        return f"expected a subclass of facts.Fact, got {kind!r}"
    name, slots = kind.__name__, kind.SLOTS
    if not isinstance(slots, tuple) or not all(isinstance(slot, str) for slot in slots):
        return f"expected {name}.SLOTS as a tuple of names, as ('country',), got {slots!r}"
    if not slots:
        return f"expected {name}.SLOTS to name its slots, as ('country',), got none"
    fields = attrs.fields_dict(kind)
    for slot in slots:
        if slot not in fields:
            return (
                f"expected the slots of {name} as attributes, as `{slot}: str | None = None` in a class under "
                f"@attrs.frozen(kw_only=True), got none for {slot!r}{like(slot, fields)}"
            )
        if fields[slot].default is attrs.NOTHING:
            return f"expected a default for the slot {slot!r} of {name}, as `{slot}: … | None = None`, got none"
        told = str(fields[slot].type)
        if told.lower().removeprefix("typing.").startswith(("list", "set", "frozenset")):
            return f"expected the slot {slot!r} of {name} as a tuple[…, ...], which never changes, got {told}"
    return None


def wrong_rules(part: str, rules: Any) -> str | None:
    """Of the names of rules: `triggers`, `scene`, or those of one slot."""
    if not isinstance(rules, Mapping):
        return f"expected {part} as a dict of rules by name, as {part}={{'noun': …}}, got {rules!r}"
    for name in rules:
        if not isinstance(name, str) or not name.isidentifier():
            return f"expected names of {part} of letters, digits and _, got {name!r}"
    return None


def wrong_roles(part: str, roles: Any) -> str | None:
    """Of what stands for `roles` or `clues`."""
    if not isinstance(roles, Mapping):
        return f"expected {part} as a dict of rules by slot, as {part}={{'country': …}}, got {roles!r}"
    for slot, told in roles.items():
        wrong = wrong_rules(f"rules for {slot!r}", {name: rule for name, rule in told.items() if name != ""})
        if wrong:
            return wrong
    return None


def wrong_stems(stems: Any) -> str | None:
    """Of `stems`, where they are not made by `grammars.stems.Stems`."""
    if stems is None or isinstance(stems, Stems):
        return None
    pieces = [] if isinstance(stems, str) or not isinstance(stems, Iterable) else list(stems)
    if not pieces or not all(isinstance(stem, str) and stem for stem in pieces):
        return (
            f"expected stems as a list of pieces of words, as ['визит'], or none, so that every sentence is read; "
            f"got {stems!r}"
        )
    return None


def wrong_rule(value: Any) -> str | None:
    """Of a rule, with the remedy for what is most often given in its place."""
    if isinstance(value, Rule):
        return None
    remedy = ""
    if isinstance(value, str):
        remedy = f"; for a word in any form write grammars.predicates.lemma({value!r})"
    elif isinstance(value, (list, tuple, set, frozenset)):
        remedy = "; for alternatives write yargy.or_(…), for a sequence yargy.rule(…)"
    return f"expected a yargy rule, got {value!r}{remedy}"


def like(name: object, known: Iterable[str]) -> str:
    """A name that may have been meant."""
    near = get_close_matches(str(name), list(known), 1)
    return f" (like {near[0]!r}?)" if near else ""
