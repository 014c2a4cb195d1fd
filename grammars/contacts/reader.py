"""The reader that calls and meetings share: whether a contact was a call shows only when all of it has been
read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen
from yargy.rule import Rule

from facts import Call, Meeting
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.captures import always_captures
from grammars.contacts.continuation import continued
from grammars.contacts.facts import contact_facts
from grammars.contacts.mentions import ContactMention
from grammars.contacts.sentences import read_contacts
from grammars.context import Scene
from grammars.instruments.reader import check_document, documents_of
from grammars.reader import Findings, Reader
from grammars.topics import CASES


@frozen
class ContactReader(Reader):
    """Reads nouns and verbs of contacts with who stands around them; dates inside a document's phrase are
    its own.
    """

    makes = (Call, Meeting)

    def check(self, name: str, rule: Rule) -> None:
        if name in {"noun", "verb"} and not always_captures(rule, {name}):
            told = "means(WORD, …) of grammars.contacts.phrases, WORD being one of words/contact_words.csv"
            raise ValueError(f"expected a phrase made by {told}, got one that stands for no word")
        if name == "topics" and not (always_captures(rule, CASES) and always_captures(rule, {"body"})):
            told = "rule(lemma(…).interpretation(Topic.genitive), BODIES['genitive']) of grammars.topics"
            raise ValueError(f"expected an opening and the topics after it, as in {told}, got a phrase without them")
        if name == "document":
            check_document(rule)

    def read(self, sentence: Sentence, found: Findings) -> Iterable[Scene | ContactMention]:
        documents = documents_of(sentence, found.get("document", ()))
        yield Scene(sentence, found.get("visit", []))
        yield from read_contacts(sentence, dict(found), [(d.start, d.stop) for d in documents])

    def facts(self, mentions: Sequence[Any], article: Article) -> Iterable[Call | Meeting]:
        contacts = [mention for mention in mentions if isinstance(mention, ContactMention)]
        if not contacts:
            return []
        context = article.context()
        for mention in mentions:
            if isinstance(mention, Scene):
                context.add(mention.sentence, mention.visits)
        contacts = continued(contacts, article.sentences)
        return contact_facts(contacts, article.people, article.date, context, article.home)


CONTACTS = ContactReader()
