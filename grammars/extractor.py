"""The extractor: from a text and its publication date to facts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from facts import Date, Fact
from facts.country import check_country
from facts.result import Facts
from grammars.annotation import Annotator, Sentence
from grammars.article import Article
from grammars.budget import Budget, Meter, parts
from grammars.cleaning import Cleaned
from grammars.collection import PAUSED
from grammars.dateline import dateline
from grammars.grammar import Grammar, checked
from grammars.registered import registered
from grammars.running import Running
from grammars.sentences import sentences


class Extractor:
    """Reads facts from texts. One instance serves many texts; it is picklable and safe to share between
    threads.

    `home` is the code of the state whose officials the texts name without their country («встреча
    президента с министром»): contacts among them are domestic and no facts. None if there is no such state.
    `grammars` are the grammars to run; None runs the built-in ones and those that other distributions
    register. `budget` is what one document may cost; one that costs more gives a partial result. Raises
    ValueError if `home` is no country code, if two grammars bear one name, and if a rule cannot be run or
    matches no words at all.

    >>> Extractor().extract("Сергей Лавров позвонил Хакану Фидану.", date="2024-05-06")[0].type
    'Call'
    """

    def __init__(
        self,
        home: str | None = "RU",
        grammars: Iterable[Grammar] | None = None,
        budget: Budget = Budget(),  # noqa: B008
    ) -> None:
        self.home = None if home is None else check_country(home)
        self.grammars = registered() if grammars is None else checked(grammars)
        self.budget = budget
        with PAUSED:
            self.annotator = Annotator()
            self.running = Running(self.grammars)

    def __reduce__(self) -> tuple[Any, ...]:
        return Extractor, (self.home, self.grammars, self.budget)

    def extract(self, text: str, date: str | datetime.date | Date | None = None) -> Facts:
        """The facts that `text` tells, in the order in which it first tells of them: a tuple.

        `date` is the day of publication: an EDTF string, a `datetime.date` or a `facts.Date`; without one
        an agency's dateline in the text serves. A text of over 20,000 characters is read in parts, each as an
        article of its own. Raises TypeError if `text` is no string, ValueError if `date` is no date.
        """
        if not isinstance(text, str):
            raise TypeError(f"expected the text of a document as str, got {type(text).__name__}")
        published = publication_date(date)
        meter = Meter(self.budget, text)
        clean = Cleaned(meter.text)
        running = self.running.in_text(clean.text)
        if not running:
            return Facts((), meter.partial)
        articles = self.articles(clean, published, meter)
        found: list[Fact] = []
        while True:
            with PAUSED:
                article = next(articles, None)
                if article is None:
                    break
                found.extend(self.running.facts(article, running))
        return Facts(map(clean.fact, found), meter.partial)

    def articles(self, clean: Cleaned, published: Date | None, meter: Meter) -> Iterator[Article]:
        """The annotated parts of a text; those of news are one. `published` is the date told beside the text."""
        text = clean.text
        published = published or dateline(text)
        for bounds in parts(text, sentences(text)):
            annotated = self.annotator(text, list(meter.within(bounds, clean)))
            if annotated:
                yield Article(annotated, published, self.home)
            if meter.is_over:
                return

    def annotated(self, text: str) -> Sequence[Sentence]:
        """The sentences of a text, entities found."""
        return self.annotator(text, list(sentences(text)))


def extract(text: str, date: str | datetime.date | Date | None = None) -> Facts:
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
