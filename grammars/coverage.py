"""Which alternatives of rules, and which words of their lists, matches have used.

Alternatives are those that were written: each named rule, and the parts of each `or_(…)` in it. A copy of the rules
is parsed with, in which every alternative is marked, since yargy's normal form does not keep them.
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
ALL = 100  # … that tell two alternatives apart
WHOLE = -1  # the place of a rule itself, which is an alternative of its grammar
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
        for key, matches in self._parser.findall(tokens).items():
            for match in matches:
                self.used.add((int(key), WHOLE))
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
        """What of one grammar's rules has been used. Its scene counts too, but for rules that are a trigger or
        fill a slot of another of the grammars.
        """
        # An `or_` that a function writes several times, for each case, counts once.
        told: dict[tuple[str, str, int], set[tuple[int, int]]] = {}
        shown: dict[tuple[str, str, int], str] = {}
        words: dict[str, None] = {}
        others = {id(own) for other in self.grammars for name, own in other.rules.items() if name not in other.scene}
        for name, own in grammar.rules.items():
            if name in grammar.scene and id(own) in others:
                continue
            title = grammar.title(name)
            told[title, "", WHOLE] = {(id(own), WHOLE)}
            active = copied(own).activate(Context(tokenizer(), PassTagger()))
            shown[title, "", WHOLE] = f"{title}: {_item_words(active, DEEP)}"
            for original, item in zip(_alternatives(own), _alternatives(active), strict=True):
                whole = _item_words(item, ALL, ALL)
                for place, part in enumerate(item.rules):
                    key = (title, whole, place)
                    told.setdefault(key, set()).add((id(original), place))
                    shown[key] = f"{title}: {_item_words(part, DEEP)}"
            for item in active.walk(types=(Rule, Production)):
                words.update(dict.fromkeys(_words(item)))
        return Coverage(
            grammar.name,
            len(told),
            tuple(_short(shown[key]) for key, keys in told.items() if not keys & self.used),
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


def _item_words(item: Any, depth: int, width: int = 2) -> str:
    """A rule in words, as far as `depth` rules inside each other; the first `width` of alternatives inside it."""
    if isinstance(item, (AndPredicate, OrPredicate, NotPredicate)) or hasattr(item, "constrain"):
        return predicate_words(item)
    if not depth:
        return "…"
    if isinstance(item, OrRule):
        parts = [_item_words(part, depth - 1, width) for part in item.rules[:width]]
        more = len(item.rules) - len(parts)
        return "(" + " | ".join([*parts, f"{more} more"] if more else parts) + ")"
    if isinstance(item, PipelineRule):
        return "one of a list"
    if isinstance(item, Production):
        return " + ".join(_item_words(term, depth - 1, width) for term in item.terms)
    if isinstance(item, ForwardRule):
        return "…"
    inner = getattr(item, "rule", None)
    if inner is not None:
        return _item_words(inner, depth, width)
    productions: Mapping[int, Any] | Any = getattr(item, "productions", ())
    return " | ".join(_item_words(production, depth, width) for production in productions)
