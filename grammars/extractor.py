"""The extractor: from a text and its publication date to facts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from facts import Date
from facts.country import check_country
from facts.fact import Fact
from grammars.annotation import Annotator, Sentence
from grammars.article import Article
from grammars.dateline import dateline
from grammars.grammar import Grammar, checked
from grammars.registered import registered
from grammars.running import Running
from grammars.sentences import sentences
from grammars.spelling import mended


class Extractor:
    """Reads facts from texts. One instance serves many texts; it is picklable and safe to share between
    threads.

    `home` is the code of the state whose officials the texts name without their country («встреча
    президента с министром»): contacts among them are domestic and no facts. None if there is no such state.
    `grammars` are the grammars to run; None runs the built-in ones and those that other distributions
    register. Raises ValueError if `home` is no country code, if two grammars bear one name, and if a rule
    cannot be run or matches no words at all.

    >>> Extractor().extract("Сергей Лавров позвонил Хакану Фидану.", date="2024-05-06")[0].type
    'Call'
    """

    def __init__(self, home: str | None = "RU", grammars: Iterable[Grammar] | None = None) -> None:
        self.home = None if home is None else check_country(home)
        self.grammars = registered() if grammars is None else checked(grammars)
        self.annotator = Annotator()
        self.running = Running(self.grammars)

    def __reduce__(self) -> tuple[Any, ...]:
        return Extractor, (self.home, self.grammars)

    def extract(self, text: str, date: str | datetime.date | Date | None = None) -> tuple[Fact, ...]:
        """The facts that `text` tells, in the order in which it first tells of them.

        `date` is the day of publication: an EDTF string, a `datetime.date` or a `facts.Date`; without one
        an agency's dateline in the text serves. Raises TypeError if `text` is no string, ValueError if
        `date` is no date.
        """
        if not isinstance(text, str):
            raise TypeError(f"expected the text of a document as str, got {type(text).__name__}")
        published = publication_date(date)
        text = mended(text)
        running = self.running.in_text(text)
        if not running:
            return ()
        article = Article(self.annotated(text), published or dateline(text), self.home)
        return self.running.facts(article, running)

    def annotated(self, text: str) -> Sequence[Sentence]:
        """The sentences of a text, entities found."""
        return self.annotator(text, list(sentences(text)))


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
