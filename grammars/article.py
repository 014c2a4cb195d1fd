"""One article as far as it is read: its sentences, its people, its dates, what its scene is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from facts import Date
from grammars.annotation import Sentence
from grammars.context import Context
from grammars.dating import resolve
from grammars.linking import link
from grammars.own_state import with_own_states
from grammars.predicates import DATE, OFFICIAL
from grammars.reference import Registry

NEAR = 2  # sentences for which a year told with a day serves the days after it, where nothing else tells the year


class Article:
    """What readers know beside their mentions when they make facts.

    `sentences` are all annotated ones; `published` is the day of publication or None; `home` the code of
    the state whose officials are told without their country, or None; `people` the registry that tells who
    is who.
    """

    def __init__(self, sentences: Sequence[Sentence], published: Date | None, home: str | None) -> None:
        self.sentences = sentences
        self.published = published
        self.home = home
        self.people = Registry()
        with_own_states(sentences, home)
        for sentence in sentences:
            for token in sentence.tokens:
                if token.type == OFFICIAL:
                    for official in token.entity:
                        self.people.add(official)
        link(self.people, sentences, home)

    @cached_property
    def date(self) -> Dater:
        """Gives the date that a DATE token means: `article.date(token, planned)`."""
        return Dater(self.sentences, self.published)

    def context(self) -> Context:
        """Whom and which states the article names, sentence by sentence; new each time, so that it may be
        added to.
        """
        context = Context()
        for sentence in self.sentences:
            context.add_people(sentence)
        return context


class Dater:
    """Resolves DATE tokens of one article: by the publication date, and «в тот же день» by the date told
    before.
    """

    def __init__(self, sentences: Sequence[Sentence], published: Date | None) -> None:
        self.published = published
        self.previous: dict[int, Date | None] = {}
        self.years: dict[int, int] = {}  # where a date is told, the year told with a day or a month just before it
        last: Date | None = None
        told: tuple[int, int] | None = None
        for sentence in sentences:
            for token in sentence.tokens:
                if token.type == DATE:
                    self.previous[token.span.start] = last
                    if published is None and told is not None and sentence.index - told[0] <= NEAR:
                        self.years[token.span.start] = told[1]
                    value = self(token, False)
                    if value is not None and value.precision != "interval" and value.edtf[0] != "X":
                        year = int(value.edtf[:4])
                        if value.precision != "year":
                            told = sentence.index, year
                        elif told is not None and told[1] != year:
                            told = None  # another year is told: what follows it is not of the year before
                    if value is not None and value.precision == "day":
                        last = value

    def is_ahead(self, date: Date) -> bool:
        """Whether a date lies after the publication."""
        published = self.published.latest if self.published is not None else None
        return published is not None and date.earliest is not None and date.earliest > published

    def __call__(self, token: Any, planned: bool) -> Date | None:
        """The date that a DATE token means, None where the text tells too little; `planned` looks ahead for
        the year.
        """
        value = resolve(token.entity.expression, self.published, planned, self.previous.get(token.span.start))
        year = self.years.get(token.span.start)
        if value is None or year is None or planned or value.precision not in {"day", "month"}:
            return value
        return Date(value.edtf.replace("XXXX", f"{year:04}", 1))
