"""A contact under construction: whom, when and where all the mentions of it tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from attrs import define, field

from facts import Date, Official

REMOTE = frozenset({"phone", "video"})
IN_PERSON = frozenset({"reception", "meeting", "summit", "session", "gathering"})
STATE_ROLES = ("foreign_minister", "head_of_state", "head_of_government", "defence_minister")
COUNTERPARTS = frozenset({"partner", "between", "genitive", "dative"})
NEAR = 3  # sentences an anaphoric «беседа», «стороны» may lie after what it speaks of


class Dater(Protocol):
    """Resolves the DATE tokens of one document, see `grammars.extractor.Dater`."""

    def __call__(self, token: Any, planned: bool) -> Date | None: ...

    def is_ahead(self, date: Date) -> bool: ...


Span = tuple[int, int]


@define
class Who:
    """A participant and the passage that tells of him."""

    official: Official
    span: Span
    role: str
    is_state: bool = False
    plural: bool = False


@define
class ContactDraft:
    """A contact under construction from all its mentions."""

    contacts: set[str]
    medium: str | None = None
    medium_span: Span | None = None
    people: list[Who] = field(factory=list)
    date: Date | None = None
    date_span: Span | None = None
    place: str | None = None
    place_code: str | None = None
    place_span: Span | None = None
    topics: list[tuple[str, Span]] = field(factory=list)
    initiator: str | None = None
    initiator_span: Span | None = None
    status: str = "held"
    status_span: Span | None = None
    unofficial: bool = False
    inner: int | None = None  # the sentence in whose topic it stands: «обсудили предстоящий саммит»
    journey: bool = False  # «отправился на переговоры»
    past: bool = False  # told to have been held
    other: bool = False  # «предыдущая встреча» of the same people
    after: bool = False  # «после встречи»
    ordinal: bool = False  # «следующая встреча»: another than the one told before
    joins: bool = False  # «в переговорах участвуют …»
    own_subject: bool = False  # «встреча пройдёт в Минске»
    joint_role: str | None = None  # of «министры», «лидеры»
    joint: bool = False  # «стороны», «министры»: those of the contact told before
    working: bool = False  # «рабочая встреча» is mostly one within a state
    of_sides: bool = False  # «встреча комиссий» of two states
    at_home: bool = True  # the text tells of the home state, or of none
    foreign: bool = False  # the text near it speaks of another state than the home one
    sentence: int = 0
    spans: list[Span] = field(factory=list)
    siblings: list[ContactDraft] = field(factory=list, eq=False, repr=False)  # of one mention: «с A и B», two calls

    @property
    def is_call(self) -> bool:
        if self.medium in REMOTE:
            return True
        return (
            not (self.contacts & (IN_PERSON | {"negotiation", "discussion"}))
            and "talk" in self.contacts
            and self.place is None
        )


def span_of(tokens: Sequence[Any]) -> Span:
    return tokens[0].span.start, tokens[-1].span.stop
