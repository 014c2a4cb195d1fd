"""The reader that agreements and declarations share: which of the two a document is, its noun tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from facts import Agreement, Declaration
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.found import Found
from grammars.grammar import Findings
from grammars.instrument_facts import instrument_facts
from grammars.instrument_force import told_again
from grammars.instrument_mentions import InstrumentMention
from grammars.instrument_stages import read_clause
from grammars.instruments import read_instrument


def documents_of(sentence: Sentence, found: Iterable[Found]) -> list[InstrumentMention]:
    """The documents of a sentence, read once, from matches of `grammars.documents.DOCUMENT`."""
    if "documents" not in sentence.shared:
        mentions = []
        for f in found:
            mention = read_instrument(sentence, f.match, f.start, f.stop)
            if mention is not None:
                read_clause(mention)
                mentions.append(mention)
        sentence.shared["documents"] = mentions
    documents: list[InstrumentMention] = sentence.shared["documents"]
    return documents


@frozen
class InstrumentReader:
    """Reads documents by their noun, and what befell them by the word that governs it."""

    reads = frozenset({"again", "document"})

    def read(self, sentence: Sentence, found: Findings) -> Iterable[InstrumentMention]:
        documents = documents_of(sentence, found.get("document", ()))
        again = told_again(sentence, found.get("again", ()), documents)
        for mention in again:
            if mention.stage is None:
                read_clause(mention)
        return [*documents, *(mention for mention in again if mention.status is not None)]

    def facts(self, mentions: Sequence[InstrumentMention], article: Article) -> Iterable[Agreement | Declaration]:
        return instrument_facts(mentions, article.people, article.date, article.sentences)


INSTRUMENTS = InstrumentReader()
