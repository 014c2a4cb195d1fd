"""The reader that agreements and declarations share: which of the two a document is, its noun tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen
from yargy.rule import Rule

from facts import Agreement, Declaration
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.captures import always_captures
from grammars.context import Scene
from grammars.found import Found
from grammars.instruments.again import told_again
from grammars.instruments.context import Context
from grammars.instruments.facts import instrument_facts
from grammars.instruments.mentions import InstrumentMention
from grammars.instruments.readings import read_instrument
from grammars.instruments.stages import read_clause
from grammars.instruments.subjects import read_late_subject
from grammars.reader import Findings, Reader


def documents_of(sentence: Sentence, found: Iterable[Found]) -> list[InstrumentMention]:
    """The documents of a sentence, read once, from matches of `grammars.documents.DOCUMENT`."""
    if "documents" not in sentence.shared:
        mentions = []
        for f in found:
            mention = read_instrument(sentence, f.match, f.start, f.stop)
            if mention is not None:
                read_late_subject(mention)
                read_clause(mention)
                mentions.append(mention)
        sentence.shared["documents"] = mentions
    documents: list[InstrumentMention] = sentence.shared["documents"]
    return documents


def check_document(rule: Rule) -> None:
    """Raise ValueError where a rule for documents does not mark its noun."""
    if not always_captures(rule, {"kind", "nickname"}):
        told = "rule(lemma(…).interpretation(Document.kind)).interpretation(Document) of grammars.documents"
        raise ValueError(f"expected a phrase that marks its noun, as in {told}, got one that marks none")


@frozen
class InstrumentReader(Reader):
    """Reads documents by their noun, and what befell them by the word that governs it."""

    makes = (Agreement, Declaration)

    def check(self, name: str, rule: Rule) -> None:
        if name == "document":
            check_document(rule)

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Scene | InstrumentMention]:
        documents = documents_of(sentence, found.get("document", ()))
        again = told_again(sentence, found.get("again", ()), documents)
        mentions = sorted([*documents, *again], key=lambda mention: mention.start)
        return [Scene(sentence, found.get("visit", ())), *mentions]

    def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Agreement | Declaration]:
        documents = [mention for mention in mentions if isinstance(mention, InstrumentMention)]
        if not documents:
            return []
        scene = article.context()
        for mention in mentions:
            if isinstance(mention, Scene):
                scene.add(mention.sentence, mention.visits)
        context = Context(article.sentences, article.people, scene, article.home)
        return instrument_facts(documents, context, article.date)


INSTRUMENTS = InstrumentReader()
