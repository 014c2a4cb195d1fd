"""The tokens behind each interpreted part of a match.

yargy's facts hold strings; a fact of ours must also tell the passage behind each value.
"""

from collections.abc import Collection
from typing import Any

from yargy.interpretation.normalizer import ConstNormalizer
from yargy.rule import Rule
from yargy.rule.constructors import OptionalRule, OrRule
from yargy.tree.constructors import Node, is_leaf


def captures(match: Any) -> dict[str, list[Any]]:
    """Tokens of `match` by the name of the interpretation attribute they were read into, in text order."""
    found: dict[str, list[Any]] = {}
    _collect(match.tree.root, found)
    return found


def _collect(node: Node, found: dict[str, list[Any]]) -> None:
    attribute = getattr(node.interpretator, "attribute", None) if not is_leaf(node) else None
    if attribute is not None:
        found.setdefault(attribute.name, []).extend(leaves(node))
    for child in node.children:
        _collect(child, found)


def constant(match: Any, name: str) -> Any:
    """The value of `.interpretation(Fact.name.const(value))` inside a match; None where there is none."""
    nodes = [match.tree.root]
    while nodes:
        node = nodes.pop()
        if is_leaf(node):
            continue
        normalizer = getattr(node.interpretator, "normalizer", None)
        if isinstance(normalizer, ConstNormalizer) and node.interpretator.attribute.name == name:
            return normalizer.value
        nodes.extend(node.children)
    return None


def leaves(node: Node) -> list[Any]:
    """Tokens under a node, in text order."""
    if is_leaf(node):
        return [node.token]
    return [token for child in node.children for token in leaves(child)]


def always_captures(item: Any, names: Collection[str]) -> bool:
    """Whether every match of a rule holds a part read into one of the attributes: in each alternative, not optional."""
    attribute = getattr(getattr(item, "interpretator", None), "attribute", None)
    if attribute is not None and attribute.name in names:
        return True
    if isinstance(item, OptionalRule) or not hasattr(item, "children"):
        return False
    several = isinstance(item, OrRule) or (isinstance(item, Rule) and hasattr(item, "productions"))
    return (all if several else any)(always_captures(child, names) for child in item.children)
