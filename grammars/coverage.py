"""Which alternatives of rules, and which words of their lists, matches have used.

Alternatives are those that were written: the parts of each `or_(…)`. A copy of the rules is parsed with, in which every
alternative is marked, since yargy's normal form does not keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen
from yargy import rule
from yargy.interpretation.interpretator import Interpretator
from yargy.parser import Context
from yargy.pipelines import PipelineProduction
from yargy.predicates import AndPredicate, NotPredicate, OrPredicate, Predicate, bank
from yargy.rule import OrRule, Production, Rule
from yargy.rule.constructors import ForwardRule, PipelineRule
from yargy.tagger import PassTagger
from yargy.tree.constructors import Node, is_leaf

from grammars.engine import Match, MultiParser, tokenizer
from grammars.engine.rules import copied
from grammars.grammar import Grammar
from grammars.wording import predicate_words

LISTS = (bank.DictionaryPredicate, bank.in_, bank.in_caseless)
DEEP = 6  # rules inside each other that an alternative is told by
WORDS_SHOWN = 110  # characters of an alternative that are shown


class Mark(Interpretator):  # type: ignore[misc]
    """Marks an alternative: `key` is its `or_` and its place there."""

    def __init__(self, key: tuple[int, int]) -> None:
        self.key = key

    @property
    def label(self) -> str:
        return f"alternative {self.key[1]}"


@frozen
class Coverage:
    """How many alternatives a grammar's rules have, and words their lists; which of them no match used."""

    grammar: str
    alternatives: int
    unused: tuple[str, ...]
    words: int
    unused_words: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share of alternatives used, from 0 to 1."""
        return 1 - len(self.unused) / self.alternatives if self.alternatives else 1.0


class Usage:
    """What matches of the rules of grammars use; `note` takes the tokens of annotated sentences."""

    def __init__(self, grammars: Iterable[Grammar]) -> None:
        self.grammars = tuple(grammars)
        self.used: set[tuple[int, int]] = set()
        self.used_words: set[str] = set()
        rules: dict[int, Rule] = {}
        for grammar in self.grammars:
            rules.update((id(told), told) for told in grammar.rules.values())
        self._parser = MultiParser({str(key): _marked(told) for key, told in rules.items()})

    def note(self, tokens: Iterable[Any]) -> None:
        """Take in what the matches in one sentence use."""
        for matches in self._parser.findall(tokens).values():
            for match in matches:
                self._note(match)

    def _note(self, match: Match) -> None:
        nodes: list[Node] = [match.tree.root]
        while nodes:
            node = nodes.pop()
            if is_leaf(node):
                forms = getattr(node.token, "forms", None) or ()
                self.used_words |= {node.token.value, node.token.value.lower(), *(form.normalized for form in forms)}
                continue
            if isinstance(node.interpretator, Mark):
                self.used.add(node.interpretator.key)
            if isinstance(node.production, PipelineProduction):
                self.used_words.add(str(node.production.value))
            nodes.extend(node.children)

    def coverage(self, grammar: Grammar) -> Coverage:
        """What of one grammar's rules has been used."""
        told: dict[str, set[tuple[int, int]]] = {}  # one that a function writes several times counts once
        words: dict[str, None] = {}
        for name, own in grammar.rules.items():
            if name in grammar.scene:
                continue  # the scene is another grammar's matter
            active = copied(own).activate(Context(tokenizer(), PassTagger()))
            for original, item in zip(_alternatives(own), _alternatives(active), strict=True):
                for place, part in enumerate(item.rules):
                    text = f"{grammar.title(name)}: {_item_words(part, DEEP)}"
                    told.setdefault(text, set()).add((id(original), place))
            for item in active.walk(types=(Rule, Production)):
                words.update(dict.fromkeys(_words(item)))
        return Coverage(
            grammar.name,
            len(told),
            tuple(_short(text) for text, keys in told.items() if not keys & self.used),
            len(words),
            tuple(sorted(word for word in words if word not in self.used_words)),
        )


def _marked(own: Rule) -> Rule:
    copy = copied(own)
    for original, item in zip(_alternatives(own), _alternatives(copy), strict=True):
        item.rules = [rule(part).interpretation(Mark((id(original), place))) for place, part in enumerate(item.rules)]
    return copy


def _alternatives(own: Rule) -> list[OrRule]:
    return [item for item in own.walk(types=(Rule, Production)) if isinstance(item, OrRule)]


def _words(item: Any) -> Iterable[str]:
    if isinstance(item, PipelineRule):
        return [key.value for key in item.pipeline.keys]
    if isinstance(item, Production):
        return [word for term in item.terms if isinstance(term, Predicate) for word in _listed(term)]
    return ()


def _listed(predicate: Any) -> Iterable[str]:
    if isinstance(predicate, LISTS):
        return list(predicate.value)
    if isinstance(predicate, (AndPredicate, OrPredicate)):
        return [word for part in predicate.predicates for word in _listed(part)]
    return ()


def _short(text: str) -> str:
    return text if len(text) <= WORDS_SHOWN else text[: WORDS_SHOWN - 1] + "…"


def _item_words(item: Any, depth: int) -> str:
    if isinstance(item, (AndPredicate, OrPredicate, NotPredicate)) or hasattr(item, "constrain"):
        return predicate_words(item)
    if not depth:
        return "…"
    if isinstance(item, OrRule):
        return (
            "("
            + " | ".join(_item_words(part, depth - 1) for part in item.rules[:2])
            + (f" | {len(item.rules) - 2} more)" if len(item.rules) > 2 else ")")
        )
    if isinstance(item, PipelineRule):
        return "one of a list"
    if isinstance(item, Production):
        return " + ".join(_item_words(term, depth - 1) for term in item.terms)
    if isinstance(item, ForwardRule):
        return "…"
    inner = getattr(item, "rule", None)
    if inner is not None:
        return _item_words(inner, depth)
    productions: Mapping[int, Any] | Any = getattr(item, "productions", ())
    return " | ".join(_item_words(production, depth) for production in productions)
