"""The rules that the extractor runs, the texts they are measured on, and yargy's own parsers of them."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from yargy.parser import Parser as YargyParser
from yargy.rule import Rule

from grammars.annotation import ENTITY_RULES, Sentence
from grammars.date_mentions import DATES_IN_TEXT
from grammars.engine import MultiParser, Tokenizer
from grammars.engine.rules import copied
from grammars.extractor import Extractor
from grammars.registered import BUILT_IN
from grammars.sides import SIDE
from grammars.topics import FRONTED

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "corpus" / "news.jsonl.gz"


class Document(NamedTuple):
    text: str
    date: str | None = None


def entity_rules() -> dict[str, Rule]:
    """Rules over the words of a sentence."""
    return {"date": DATES_IN_TEXT, **ENTITY_RULES}


def event_rules(extractor: Extractor) -> dict[str, Rule]:
    """Rules over a sentence in which each entity is one token."""
    return {**extractor.running.parser.rules, "side": SIDE, "fronted topic": FRONTED}


def rule_parts() -> tuple[Extractor, dict[str, Rule], dict[str, Rule]]:
    extractor = Extractor(grammars=BUILT_IN)
    return extractor, entity_rules(), event_rules(extractor)


def build_facts(matches: Iterable[Any]) -> int:
    """Build the facts of matches where their rule has an interpretation; how many matches there were."""
    count = 0
    for match in matches:
        count += 1
        try:
            match.fact  # noqa: B018
        except ValueError:  # a rule without interpretation
            continue
    return count


class EngineRules:
    """All rules on this project's engine: one parser for the entities and one for the events."""

    def __init__(self) -> None:
        _, entities, events = rule_parts()
        self.entities, self.events = MultiParser(entities), MultiParser(events)

    def read(self, sentences: Sequence[Sentence]) -> int:
        return sum(
            build_facts(chain.from_iterable(parser.findall(source).values()))
            for sentence in sentences
            for parser, source in ((self.entities, sentence.text), (self.events, sentence.tokens))
        )


class YargyRules:
    """All rules on yargy's own `Parser`, one after another, over the same tokenizer and morphology."""

    def __init__(self) -> None:
        _, entities, events = rule_parts()
        self.entities, self.events = ([yargy_parser(rule) for rule in rules.values()] for rules in (entities, events))

    def read(self, sentences: Sequence[Sentence]) -> int:
        return sum(
            build_facts(parser.findall(source))
            for sentence in sentences
            for parsers, source in ((self.entities, sentence.text), (self.events, sentence.tokens))
            for parser in parsers
        )


class TokensToo(Tokenizer):
    """Gives tokens back as they are, so that yargy's parser reads sentences whose entities are tokens."""

    def __call__(self, text: Any) -> Any:
        return super().__call__(text) if isinstance(text, str) else text


def yargy_parser(rule: Rule) -> YargyParser:
    return YargyParser(copied(rule), TokensToo())


def documents_of(path: Path) -> list[Document]:
    """Documents of JSON Lines with a "text" and perhaps a "date", gzipped or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines if line.strip()]
    return [Document(item["text"], item.get("date")) for item in items]


def examples() -> list[Document]:
    """The example article and the examples beside the built-in grammars."""
    articles = sorted((ROOT / "docs" / "examples").glob("*.txt"))
    told = [Document(path.read_text(encoding="utf-8")) for path in articles]
    return told + [Document(item.text, "2021-03-12") for grammar in BUILT_IN for item in grammar.examples]


def available(path: Path | None = None) -> tuple[str, list[Document]]:
    """Where documents come from, and all of them."""
    path = path or (NEWS if NEWS.is_file() else None)
    if path:
        return path.name, documents_of(path)
    return "examples of the project", examples()


def drawn_documents(documents: Sequence[Document], count: int, seed: int = 4) -> list[Document]:
    return random.Random(seed).sample(documents, min(count, len(documents)))
