"""Parsers of yargy rules over a text or over tokens.

They give what `yargy.Parser` gives, with its two bugs mended: an empty part of a rule is completed for all
the rules that wait for it ("2 августа 2017 года" is one date even where "года" is optional in a shared rule),
and a candidate that fails its relations leaves the others as they were. Where candidates are equal, the
alternative written first wins, lines of a `morph_pipeline` included, whatever PYTHONHASHSEED. A rule that
derives itself (`rule(x.optional()).repeatable()`) ends here, and a rule that matches nothing at all gives
no empty matches.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import Any

from yargy.check import assert_type
from yargy.parser import Context
from yargy.rule import Rule
from yargy.tagger import PassTagger, Tagger
from yargy.token import Token
from yargy.tokenizer import Tokenizer as YargyTokenizer

from .automaton import Reader
from .chart import Chart
from .derivation import Derivation
from .grammar import Grammar
from .lexicon import CLASSES_BOUND, TokenClass
from .match import Match
from .rewriting import Rewriting, normal_form
from .rules import GrammarError
from .spans import chosen_valid
from .text import Text, Words, read
from .tokens import tokenizer as shared_tokenizer

#: Runs of token classes whose derivations one parser remembers; when full it starts anew.
RUNS_BOUND = 10_000
#: Derivations of one run that are tried against the rule's relations before it is given up with an error.
DERIVATIONS_BOUND = 1_000


class Derivations:
    """Derivations of one run of token classes, worked out as far as they have been asked for.

    After the best one, only those are given that may satisfy a relation which those before did not.
    """

    __slots__ = ("_grammar", "_known", "_lock", "_more", "_rule", "_title", "_tokens")

    def __init__(self, grammar: Grammar, rule: int, tokens: tuple[TokenClass, ...], title: str) -> None:
        self._grammar, self._rule, self._tokens = grammar, rule, tokens
        best = next(Chart(grammar, tokens).derivations(rule, 0, len(tokens)), None)
        self._known = [] if best is None else [Derivation(grammar, best, tokens)]
        # Few phrases are asked for more than their best derivation: a chart is not kept for it.
        self._more: Iterator[Derivation] | None = iter(()) if best is None else None
        self._lock = threading.Lock()
        self._title = title

    def __getitem__(self, index: int) -> Derivation | None:
        known = self._known
        if index < len(known):
            return known[index]
        if index >= DERIVATIONS_BOUND:
            raise GrammarError(f"{self._title}: over {DERIVATIONS_BOUND} ways to read one phrase, none agrees")
        with self._lock:
            if self._more is None:
                self._more = _others(self._grammar, self._rule, self._tokens)
            while len(known) <= index:
                derivation = next(self._more, None)
                if derivation is None:
                    self._more = iter(())
                    return None
                known.append(derivation)
        return known[index]


def _others(grammar: Grammar, rule: int, tokens: tuple[TokenClass, ...]) -> Iterator[Derivation]:
    """The derivations after the best one."""
    others = Chart(grammar, tokens).derivations(rule, 0, len(tokens), grammar.telling)
    next(others)
    for trail in others:
        yield Derivation(grammar, trail, tokens)


class Relevant(dict[TokenClass, TokenClass]):
    """Token classes as far as one start rule can tell them apart."""

    def __init__(self, grammar: Grammar, rule: int) -> None:
        super().__init__()
        self.grammar = grammar
        self.terminals = grammar.terminals_of(rule)

    def __missing__(self, token: TokenClass) -> TokenClass:
        if token.errors:
            return token
        if len(self) >= CLASSES_BOUND:
            self.clear()
        found = self[token] = self.grammar.terminals.class_of(token.terminals & self.terminals)
        return found


class MultiParser:
    """Many rules over one text in one pass: each rule's matches are those of its own `Parser(rule).findall`.

    `rules` are yargy rules by name; they are left unchanged. `tokenizer` is yargy's or, by default, this
    package's; `tagger` is a yargy tagger. Safe to share between threads; picklable where its rules are (see
    `Parser`). Raise `rules.GrammarError`, which names the rule, for a rule that cannot be parsed with.
    """

    def __init__(
        self,
        rules: Mapping[str, Rule],
        tokenizer: YargyTokenizer | None = None,
        tagger: Tagger | None = None,
    ) -> None:
        self.rules = dict(rules)
        self.tokenizer = tokenizer or shared_tokenizer()
        assert_type(self.tokenizer, YargyTokenizer)
        self.tagger = tagger or PassTagger()
        assert_type(self.tagger, Tagger)
        rewriting = Rewriting(Context(self.tokenizer, self.tagger))
        self.starts = {name: normal_form(rule, rewriting, f"rule {name!r}") for name, rule in self.rules.items()}
        self.grammar = Grammar(self.starts)
        self._names = list(self.rules)
        self._numbers = list(self.grammar.starts.values())
        self._reader = Reader(self.grammar)
        self._words = Words(self.grammar.terminals, self._reader.beginning(), self.tokenizer)
        self._relevant = [Relevant(self.grammar, rule) for rule in self._numbers]
        self._runs: dict[Any, Derivations] = {}

    def findall(self, text: str | Iterable[Token]) -> dict[str, list[Match]]:
        """Matches of every rule, by its name, in text order; a rule that matches nothing has an empty
        list.
        """
        source = read(text, self._words, self.tagger)
        found = {}
        for number, spans in enumerate(self._reader.spans(source.words)):
            found[self._names[number]] = self._resolved(number, source, spans) if spans else []
        return found

    def matches(self, text: str | Iterable[Token], name: str) -> Iterator[Match]:
        """All matches of one rule, overlapping ones and every derivation included."""
        source = read(text, self._words, self.tagger)
        number = self._names.index(name)
        for begin, end in self._reader.spans(source.words)[number]:
            classes = source.classes(begin, end)
            chart = Chart(self.grammar, classes)
            for trail in chart.derivations(self._numbers[number], 0, end - begin):
                derivation = Derivation(self.grammar, trail, classes)
                tokens = derivation.constrained(source.tokens(begin, end))
                if tokens is not None:
                    yield Match(derivation, tokens, begin)

    def match(self, text: str | Iterable[Token], name: str) -> Match | None:
        """The best match of one rule over the whole text, or None."""
        source = read(text, self._words, self.tagger)
        number = self._names.index(name)
        size = len(source.words)
        if not size or not Chart(self.grammar, source.classes(0, size)).ends(self._numbers[number], 0) >> size & 1:
            return None
        return self._best(number, source, 0, size)

    def begins(self, text: str | Iterable[Token], name: str) -> bool:
        """Whether one rule can be read from the first token on, relations not asked."""
        source = read(text, self._words, self.tagger)
        return self._reader.begins(source.words, self._names.index(name))

    def readings(self, text: str | Iterable[Token], name: str) -> Iterator[Match]:
        """Every way in which one rule reads the whole text, best first."""
        source = read(text, self._words, self.tagger)
        size = len(source.words)
        classes = source.classes(0, size)
        chart = Chart(self.grammar, classes)
        for trail in chart.derivations(self._numbers[self._names.index(name)], 0, size):
            derivation = Derivation(self.grammar, trail, classes)
            tokens = derivation.constrained(source.tokens(0, size))
            if tokens is not None:
                yield Match(derivation, tokens, 0)

    def _resolved(self, number: int, source: Text, spans: list[tuple[int, int]]) -> list[Match]:
        best: dict[tuple[int, int], Match | None] = {}

        def is_valid(span: tuple[int, int]) -> bool:
            best[span] = self._best(number, source, *span)
            return best[span] is not None

        chosen = chosen_valid(spans, is_valid)
        return [match for span in chosen if (match := best[span]) is not None]

    def _best(self, number: int, source: Text, begin: int, end: int) -> Match | None:
        derivations = self._derivations(number, source, begin, end)
        tokens = source.tokens(begin, end)
        for index in count():
            derivation = derivations[index]
            if derivation is None:
                return None
            leaves = derivation.constrained(tokens)
            if leaves is not None:
                return Match(derivation, leaves, begin)
        return None

    def _derivations(self, number: int, source: Text, begin: int, end: int) -> Derivations:
        classes = tuple(map(self._relevant[number].__getitem__, source.classes(begin, end)))
        key = (number, classes)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) >= RUNS_BOUND:
                self._runs = {}
            title = f"rule {self._names[number]!r}"
            found = Derivations(self.grammar, self._numbers[number], classes, title)
            self._runs[key] = found
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        rules = {name: by_reference(rule) for name, rule in self.rules.items()}
        return restored_multi, (rules, self.tokenizer, self.tagger)


class Parser:
    """A drop-in for `yargy.Parser`: the same matches, much sooner.

    It differs where yargy is wrong or has no end: an empty part is completed for every rule that waits for it, a
    candidate that fails its relations does not change others, a rule that derives itself over its own span is read
    at its simplest, one that may be empty gives no empty match, what has no readings agrees with nothing, and lines
    of a `morph_pipeline` that fit equally are preferred in the order written. `extract` goes by start. Over 1,000
    readings of one phrase none of which agrees are a `GrammarError`, which names the rule.

    `rule` is left unchanged. Every method reads a text or tokens. Safe to share between threads. Picklable
    if the rule is a module's attribute (it is then imported again, like a function) or can itself be pickled.
    """

    def __init__(self, rule: Rule, tokenizer: YargyTokenizer | None = None, tagger: Tagger | None = None) -> None:
        assert_type(rule, Rule)
        self._source = rule
        self._name = type(rule).__name__
        self._parser = MultiParser({self._name: rule}, tokenizer, tagger)
        self.tokenizer = self._parser.tokenizer
        self.tagger = self._parser.tagger
        self.rule = self._parser.starts[self._name]

    def findall(self, text: str | Iterable[Token]) -> Iterator[Match]:
        """Matches that do not overlap and cover the most tokens, in text order."""
        return iter(self._parser.findall(text)[self._name])

    def begins(self, text: str | Iterable[Token]) -> bool:
        """Whether the rule can be read from the first token on; much sooner than to ask `findall`. Relations are not
        asked, and of matches that overlap `findall` may give another.
        """
        return self._parser.begins(text, self._name)

    def has(self, token: Token) -> bool:
        """Whether some word of the rule is such a token; one of which none is stands in no match."""
        return bool(self._parser._words.of(token).token_class.terminals)

    def find(self, text: str | Iterable[Token]) -> Match | None:
        """The first match of `findall`, or None."""
        return next(self.findall(text), None)

    def match(self, text: str | Iterable[Token]) -> Match | None:
        """The best match over the whole text, or None."""
        return self._parser.match(text, self._name)

    def extract(self, text: str | Iterable[Token]) -> Iterator[Match]:
        """All matches, overlapping ones and every derivation included: by start, the longest first, best
        first.
        """
        return self._parser.matches(text, self._name)

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (by_reference(self._source), self.tokenizer, self.tagger)


class Reference:
    """A rule by the name under which a module holds it."""

    def __init__(self, module: str, name: str) -> None:
        self.module = module
        self.name = name

    def rule(self) -> Rule:
        __import__(self.module)
        return getattr(sys.modules[self.module], self.name)


def by_reference(rule: Rule) -> Reference | Rule:
    """Where a module holds the rule; the rule itself if none does."""
    for module_name, module in list(sys.modules.items()):
        for name, value in list(getattr(module, "__dict__", {}).items()):
            if value is rule and module_name != "__main__":
                return Reference(module_name, name)
    return rule


def _found(rule: Reference | Rule) -> Rule:
    return rule.rule() if isinstance(rule, Reference) else rule


def restored(rule: Reference | Rule, tokenizer: YargyTokenizer, tagger: Tagger) -> Parser:
    return Parser(_found(rule), tokenizer, tagger)


def restored_multi(rules: Mapping[str, Reference | Rule], tokenizer: YargyTokenizer, tagger: Tagger) -> MultiParser:
    return MultiParser({name: _found(rule) for name, rule in rules.items()}, tokenizer, tagger)
