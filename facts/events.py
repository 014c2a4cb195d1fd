"""One event told by many documents: facts grouped into events, with their sources and the union of their slots.

Two facts tell one event where they are of one type and of different documents, their days have one in common, the
countries of one are all among those of the other, two at least, and nothing they tell of people, kind or title
speaks against it. Facts that tell no day, or fewer than two countries, stay events of their own; a held contact
without a date is taken for one of the days up to its publication (SINCE). An event is no chain: each of its facts
agrees with all others.

>>> from facts import Call, Document, Date, Official
>>> berg, saari = Official(name="Анна Берг", country="NO"), Official(name="Саари", country="FI")
>>> call = Call(participants=[berg, saari], date="2021-03-05", status="held")
>>> other = Call(participants=[saari, Official(name="Берг", country="NO")], medium="phone", status="held")
>>> [event] = group_events([Document("a", None, (call,)), Document("b", Date("2021-03-06"), (other,))])
>>> event.documents, event.slots["medium"], [official.name for official in event.slots["participants"]]
(('a', 'b'), 'phone', ['Анна Берг', 'Саари'])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Day
from datetime import timedelta
from itertools import combinations
from typing import Any, NamedTuple, TypeAlias

import attrs

from facts.codec import Document
from facts.contact import Contact
from facts.date import Date
from facts.fact import Fact
from facts.instrument import Instrument
from facts.official import Official
from facts.table import countries, people

SINCE = timedelta(days=2)  # a held contact without a date is taken to be no older than this at publication
WIDEST = timedelta(days=3)  # dates of more days, such as months, agree only with the same date

Value: TypeAlias = Any  # of a slot
Id: TypeAlias = str | int


class Telling(NamedTuple):
    """A fact and the document that tells it; `number` counts the facts of the document from 0."""

    document: Id
    published: Date | None
    number: int
    fact: Fact


class Conflict(NamedTuple):
    """A value that a slot was told to have, and the documents that tell it."""

    value: Value
    documents: tuple[Id, ...]


@attrs.frozen
class Event:
    """What documents tell of one event.

    `slots` holds for each slot the value that most documents tell, of lists all values; `conflicts` the values of
    slots that documents tell differently, the most frequent first.
    """

    type: str
    tellings: tuple[Telling, ...]
    slots: dict[str, Value]
    conflicts: dict[str, tuple[Conflict, ...]]

    @property
    def documents(self) -> tuple[Id, ...]:
        return tuple(telling.document for telling in self.tellings)

    @property
    def countries(self) -> tuple[str, ...]:
        told = (code for telling in self.tellings for code in countries(telling.fact))
        return tuple(dict.fromkeys(told))


def group_events(documents: Iterable[Document]) -> tuple[Event, ...]:
    """The events that the facts of documents tell, in the order in which the documents first tell them.

    Time grows with the number of facts, as only facts of one pair of countries and near days are compared; memory
    holds all facts. Documents are told from each other by their ids.
    """
    tellings = [
        Telling(document.id, document.date, number, fact)
        for document in documents
        for number, fact in enumerate(document.facts)
    ]
    order = {id(telling): number for number, telling in enumerate(tellings)}
    groups = [[telling] for telling in tellings if _days(telling) is None or len(countries(telling.fact)) < 2]
    groups += _grouped([telling for telling in tellings if _days(telling) and len(countries(telling.fact)) > 1])
    for group in groups:
        group.sort(key=lambda telling: order[id(telling)])
    groups.sort(key=lambda group: order[id(group[0])])
    return tuple(map(_event, groups))


def _grouped(tellings: Iterable[Telling]) -> list[list[Telling]]:
    groups: list[_Group] = []
    blocks: dict[tuple[str, str, str], list[_Group]] = {}
    dated = [(days, telling) for telling in tellings if (days := _days(telling))]
    for days, telling in sorted(dated, key=lambda pair: pair[0]):
        pairs = combinations(sorted(countries(telling.fact)), 2)
        keys = [(telling.fact.type, *pair) for pair in pairs]
        group = next((group for group in _near(blocks, keys, days) if group.agrees(telling, days)), None)
        if group is None:
            group = _Group(days)
            groups.append(group)
        group.add(telling, days)
        for key in keys:
            if group not in blocks.setdefault(key, []):
                blocks[key].append(group)
    return [group.tellings for group in groups]


def _near(
    blocks: dict[tuple[str, str, str], list[_Group]], keys: list[tuple[str, str, str]], days: tuple[Day, Day]
) -> Iterator[_Group]:
    """Groups of these countries that are not over; those that are, are dropped: days come in order."""
    for key in keys:
        if key in blocks:
            blocks[key] = [group for group in blocks[key] if group.days[1] >= days[0]]
            yield from blocks[key]


@attrs.define(eq=False)
class _Group:
    days: tuple[Day, Day]  # those that all its facts have in common
    tellings: list[Telling] = attrs.Factory(list)

    def add(self, telling: Telling, days: tuple[Day, Day]) -> None:
        self.tellings.append(telling)
        self.days = (max(self.days[0], days[0]), min(self.days[1], days[1]))

    def agrees(self, telling: Telling, days: tuple[Day, Day]) -> bool:
        if max(self.days[0], days[0]) > min(self.days[1], days[1]):
            return False
        if days != self.days and max(days[1] - days[0], self.days[1] - self.days[0]) > WIDEST:
            return False
        return all(telling.document != one.document and _agree(telling.fact, one.fact) for one in self.tellings)


def _days(telling: Telling) -> tuple[Day, Day] | None:
    """The first and last day on which the event may have been."""
    date: Date | None = getattr(telling.fact, "date", None)
    if date is not None:
        return (date.earliest, date.latest) if date.earliest and date.latest else None
    day = telling.published and telling.published.earliest
    if day and isinstance(telling.fact, Contact) and telling.fact.status == "held":
        return day - SINCE, day
    return None


def _agree(one: Fact, other: Fact) -> bool:
    ours, theirs = set(countries(one)), set(countries(other))
    if not (ours <= theirs or theirs <= ours):
        return False
    if isinstance(one, Contact) and isinstance(other, Contact):
        if "denied" in (one.status, other.status) and one.status != other.status:
            return False
    elif isinstance(one, Instrument) and isinstance(other, Instrument) and not _same_document(one, other):
        return False
    return all(_same_people(people(one), people(other), code) for code in ours & theirs)


def _same_document(one: Instrument, other: Instrument) -> bool:
    if one.kind != other.kind:
        return False
    ours, theirs = (one.title or "").casefold(), (other.title or "").casefold()
    return ours in theirs or theirs in ours


def _same_people(ours: Iterable[Official], theirs: Iterable[Official], code: str) -> bool:
    """Whether the people of a country may be the same: names tell it, or else roles."""
    our, their = ([official for official in side if official.country == code] for side in (ours, theirs))
    names, others = ({_surname(official) for official in side if official.name} for side in (our, their))
    if names and others:
        return bool(names & others)
    roles, their_roles = ({official.role for official in side if official.role} for side in (our, their))
    return not roles or not their_roles or bool(roles & their_roles)


def _surname(official: Official) -> str:
    return (official.name or "").split()[-1].casefold().replace("ё", "е")


def _event(tellings: list[Telling]) -> Event:
    slots: dict[str, Value] = {}
    conflicts: dict[str, tuple[Conflict, ...]] = {}
    for slot in type(tellings[0].fact).SLOTS:
        told = [(getattr(telling.fact, slot), telling.document) for telling in tellings]
        if isinstance(told[0][0], tuple):
            values = (value for listed, _ in told for value in listed)
            slots[slot] = _people_united(values) if slot in ("participants", "signatories") else _each_once(values)
            continue
        by_value: dict[Value, list[Id]] = {}
        for value, document in told:
            if value is not None:
                by_value.setdefault(value, []).append(document)
        ranked = sorted(by_value, key=lambda value: -len(by_value[value]))
        slots[slot] = ranked[0] if ranked else None
        if len(ranked) > 1:
            conflicts[slot] = tuple(Conflict(value, tuple(by_value[value])) for value in ranked)
    return Event(tellings[0].fact.type, tuple(tellings), slots, conflicts)


def _each_once(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))


def _people_united(officials: Iterable[Official]) -> tuple[Official, ...]:
    """People each once: of one country with one surname, or without a name and with a role already told there."""
    united: list[Official] = []
    for official in sorted(officials, key=lambda official: not official.name):
        at = next((at for at, one in enumerate(united) if _same_person(one, official)), None)
        if at is None:
            united.append(official)
            continue
        one = united[at]
        united[at] = attrs.evolve(
            one,
            name=max(one.name, official.name, key=lambda name: len(name or "")),
            role=one.role or official.role,
            post=one.post or official.post,
        )
    return tuple(united)


def _same_person(one: Official, other: Official) -> bool:
    if one.country != other.country:
        return False
    if one.name and other.name:
        return _surname(one) == _surname(other)
    return other.role is None or one.role is None or one.role == other.role
