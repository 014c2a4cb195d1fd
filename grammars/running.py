"""Running grammars over annotated articles: all their rules in one pass, then each reader once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, field
from yargy import or_
from yargy.rule import Rule

from facts.fact import Fact
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.engine import MultiParser
from grammars.found import find
from grammars.grammar import Grammar
from grammars.reader import Findings, Reader
from grammars.stems import Stems


@define(eq=False)
class Reading:
    """One reader with the grammars that it serves and the names under which it gets the matches of their
    rules.
    """

    reader: Reader
    grammars: list[Grammar] = field(factory=list)
    rules: dict[str, list[Rule]] = field(factory=dict)
    stems: list[Stems | None] = field(factory=list)
    names: dict[str, str] = field(factory=dict)  # the reader's name for a rule → its name in the parser

    def add(self, grammar: Grammar) -> None:
        self.grammars.append(grammar)
        if not any(grammar.stems is stems for stems in self.stems):
            self.stems.append(grammar.stems)
        for name, rule in grammar.reader_rules.items():
            known = self.rules.setdefault(name, [])
            if not any(rule is other for other in known):
                known.append(rule)

    @property
    def facts(self) -> tuple[type[Fact], ...]:
        return tuple(grammar.fact for grammar in self.grammars)

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Any]:
        mentions = self.reader.read(sentence, found)
        if mentions is None:
            raise self._wrong("read", "mentions, or an empty list", None)
        return mentions

    def facts_of(self, mentions: Sequence[Any], article: Article) -> Iterable[Fact]:
        """What the reader makes, of whatever type it may make."""
        facts = self.reader.facts(mentions, article)
        if facts is None:
            raise self._wrong("facts", "facts, or an empty list", None)
        for fact in facts:
            if type(fact) not in self.reader.makes:
                raise self._wrong("facts", f"facts of {', '.join(kind.__name__ for kind in self.reader.makes)}", fact)
            yield fact

    def _wrong(self, method: str, expected: str, got: object) -> ValueError:
        where = f"grammar {self.grammars[0].name!r}, {type(self.reader).__name__}.{method}"
        return ValueError(f"{where}: expected {expected}, got {got!r}")

    def in_text(self, text: str, asked: dict[int, bool]) -> bool:
        """Whether a text may tell; `asked` remembers the answers of stems that readings share."""
        return any(stems is None or _answer(stems.in_text, stems, text, asked) for stems in self.stems)

    def in_sentence(self, text: str, asked: dict[int, bool]) -> bool:
        """Whether a sentence may tell or add something."""
        return any(stems is None or _answer(stems.in_sentence, stems, text, asked) for stems in self.stems)


def _answer(ask: Callable[[str], bool], stems: Stems, text: str, asked: dict[int, bool]) -> bool:
    found = asked.get(id(stems))
    if found is None:
        found = asked[id(stems)] = ask(text)
    return found


class Running:
    """Grammars made ready: one parser for all rules, one `Reading` for each reader.

    Grammars with one reader share it; rules of one name that differ are alternatives then. Raises
    ValueError, with the grammar and the slot, for a rule that cannot be parsed with or that matches no
    words at all.
    """

    def __init__(self, grammars: Sequence[Grammar]) -> None:
        self.readings: list[Reading] = []
        for grammar in grammars:
            reader = grammar.running_reader()
            reading = next((known for known in self.readings if known.reader is reader), None)
            if reading is None:
                reading = Reading(reader)
                self.readings.append(reading)
            reading.add(grammar)
        rules: dict[str, Rule] = {}
        names: dict[int, str] = {}
        titles: dict[str, str] = {}
        for reading in self.readings:
            for name, told in reading.rules.items():
                rule = told[0] if len(told) == 1 else or_(*told)
                if id(rule) not in names:
                    grammar = next(grammar for grammar in reading.grammars if name in grammar.reader_rules)
                    unique = f"{grammar.name}.{name}"
                    names[id(rule)], rules[unique] = unique, rule
                    titles[unique] = f"grammar {grammar.name!r}, {grammar.title(name)}"
                reading.names[name] = names[id(rule)]
        try:
            self.parser = MultiParser(rules)
        except ValueError as error:
            raise ValueError(_retitled(str(error), titles)) from error
        for unique, number in self.parser.grammar.starts.items():
            if number in self.parser.grammar.nullable:
                raise ValueError(f"{titles[unique]}: expected a rule that needs a word, got one that matches none")

    def in_text(self, text: str) -> list[Reading]:
        """The readings for which a text is worth annotating."""
        asked: dict[int, bool] = {}
        return [reading for reading in self.readings if reading.in_text(text, asked)]

    def facts(self, article: Article, running: Sequence[Reading]) -> tuple[Fact, ...]:
        """The facts of an article in text order, of the types that the grammars ask for."""
        mentions: list[list[Any]] = [[] for _ in running]
        for sentence in article.sentences:
            asked: dict[int, bool] = {}
            due = [
                (reading, told)
                for reading, told in zip(running, mentions, strict=True)
                if reading.in_sentence(sentence.text, asked)
            ]
            if not due:
                continue
            found = find(sentence, self.parser)
            for reading, told in due:
                told += reading.read(sentence, {name: found[unique] for name, unique in reading.names.items()})
        made = [
            fact
            for reading, told in zip(running, mentions, strict=True)
            for fact in reading.facts_of(told, article)
            if type(fact) in reading.facts
        ]
        return tuple(sorted(made, key=lambda fact: fact.spans[0].start if fact.spans else 0))


def _retitled(message: str, titles: dict[str, str]) -> str:
    for unique, title in titles.items():
        message = message.replace(f"rule {unique!r}", title)
    return message
