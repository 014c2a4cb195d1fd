"""The extractor: from a text and its publication date to facts."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Any

from facts import Date
from facts.fact import Fact
from grammars.annotation import Annotator, Sentence
from grammars.contact_facts import contact_facts
from grammars.contact_mentions import ContactMention, Found, read_contacts
from grammars.contacts import INITIATIVE, MEDIUM, NOUN, VERB
from grammars.context import VISIT, Context
from grammars.dateline import dateline
from grammars.dating import resolve
from grammars.documents import DOCUMENT
from grammars.engine import MultiParser
from grammars.instrument_facts import instrument_facts
from grammars.instrument_stages import read_clause
from grammars.instruments import InstrumentMention, read_instrument
from grammars.linking import link
from grammars.predicates import OFFICIAL
from grammars.reference import Registry
from grammars.sentences import sentences
from grammars.spelling import mended
from grammars.topics import TOPIC_PHRASE
from grammars.words import read_lines

EVENT_RULES = {
    "noun": NOUN,
    "verb": VERB,
    "medium": MEDIUM,
    "initiative": INITIATIVE,
    "topic": TOPIC_PHRASE,
    "document": DOCUMENT,
    "visit": VISIT,
}
TRIGGERS = read_lines("trigger_stems.txt")
TOPIC_STEMS = read_lines("topic_stems.txt")  # of sentences that only add to a contact told before


class Extractor:
    """Reads facts from texts. One instance serves many texts.

    >>> Extractor().extract("Сергей Лавров позвонил Хакану Фидану.", date="2024-05-06")[0].type
    'Call'
    """

    def __init__(self) -> None:
        self.annotator = Annotator()
        self.events = MultiParser(EVENT_RULES)

    def extract(self, text: str, date: str | datetime.date | Date | None = None) -> tuple[Fact, ...]:
        """The facts that `text` tells, in the order in which it first tells of them.

        `date` is the day of publication: an EDTF string, a `datetime.date` or a `facts.Date`; without one an
        agency's dateline in the text serves. Raises TypeError if `text` is no string, ValueError if `date` is no date.
        """
        if not isinstance(text, str):
            raise TypeError(f"expected the text of a document as str, got {type(text).__name__}")
        published = publication_date(date)
        text = mended(text)
        if not has_trigger(text):
            return ()
        published = published or dateline(text)
        annotated = self.annotator(text, list(sentences(text)))
        return read_document(annotated, published, self.events)


def extract(text: str, date: str | datetime.date | Date | None = None) -> tuple[Fact, ...]:
    """The facts of one text; see `Extractor.extract`."""
    return shared_extractor().extract(text, date)


@lru_cache(maxsize=1)
def shared_extractor() -> Extractor:
    return Extractor()


def publication_date(date: object) -> Date | None:
    """A publication date in any of the accepted forms; ValueError where it is none of them."""
    if date is None or isinstance(date, Date):
        return date
    if isinstance(date, datetime.datetime):
        return Date.of(date.date())
    if isinstance(date, datetime.date):
        return Date.of(date)
    if isinstance(date, str):
        return Date(date)
    raise ValueError(f"expected a date as an EDTF string or datetime.date, got {date!r}")


def has_trigger(text: str) -> bool:
    """Whether a text holds any stem without which no fact is told."""
    return has_stem(text, TRIGGERS)


def has_stem(text: str, stems: tuple[str, ...]) -> bool:
    folded = text.lower()
    return any(stem in folded for stem in stems)


def read_document(annotated: list[Sentence], published: Date | None, events: MultiParser) -> tuple[Fact, ...]:
    """The facts of an annotated document."""
    registry = Registry()
    contacts: list[ContactMention] = []
    instruments: list[InstrumentMention] = []
    context = Context()
    for sentence in annotated:
        for token in sentence.tokens:
            if token.type == OFFICIAL:
                for official in token.entity:
                    registry.add(official)
    link(registry, annotated)
    for sentence in annotated:
        context.add_people(sentence)
        if not (has_trigger(sentence.text) or has_stem(sentence.text, TOPIC_STEMS)):
            continue
        found = find_events(sentence, events)
        context.add(sentence, found["visit"])
        documents = read_documents(sentence, found["document"])
        instruments += documents
        contacts += read_contacts(sentence, found, [(d.start, d.stop) for d in documents])
    dater = Dater(annotated, published)
    made: list[Any] = [
        *contact_facts(contacts, registry, dater, context),
        *instrument_facts(instruments, registry, dater, annotated),
    ]
    return tuple(sorted(made, key=lambda fact: fact.spans[0].start if fact.spans else 0))


def find_events(sentence: Sentence, events: MultiParser) -> dict[str, list[Found]]:
    """Matches of the event rules on a sentence, with their token positions."""
    positions = {token.span.start: index for index, token in enumerate(sentence.tokens)}
    found: dict[str, list[Found]] = {}
    for name, matches in events.findall(sentence.tokens).items():
        found[name] = []
        for match in matches:
            start = positions[match.span.start]
            found[name].append(Found(match, start, start + len(match.tokens)))
    return found


def read_documents(sentence: Sentence, found: list[Found]) -> list[InstrumentMention]:
    mentions = []
    for f in found:
        mention = read_instrument(sentence, f.match, f.start, f.stop)
        if mention is not None:
            read_clause(mention)
            mentions.append(mention)
    return mentions


class Dater:
    """Resolves DATE tokens of one document: by the publication date, and «в тот же день» by the date told before."""

    def __init__(self, annotated: list[Sentence], published: Date | None) -> None:
        self.published = published
        self.previous: dict[int, Date | None] = {}
        last: Date | None = None
        for sentence in annotated:
            for token in sentence.tokens:
                if token.type == "DATE":
                    self.previous[token.span.start] = last
                    value = self(token, False)
                    if value is not None and value.precision == "day":
                        last = value

    def __call__(self, token: Any, planned: bool) -> Date | None:
        return resolve(token.entity.expression, self.published, planned, self.previous.get(token.span.start))
