"""The reader that calls and meetings share: whether a contact was a call shows only when all of it has been
read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from facts import Call, Meeting
from grammars.annotation import Sentence
from grammars.article import Article
from grammars.contacts.continuation import continued
from grammars.contacts.facts import contact_facts
from grammars.contacts.mentions import ContactMention
from grammars.contacts.sentences import read_contacts
from grammars.context import Scene
from grammars.grammar import Findings
from grammars.instruments.reader import documents_of


@frozen
class ContactReader:
    """Reads nouns and verbs of contacts with who stands around them; dates inside a document's phrase are
    its own.
    """

    reads = frozenset({"noun", "verb", "medium", "initiator", "topics", "document", "visit"})

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
