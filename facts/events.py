"""One event told by many documents: facts grouped into events, with their sources and the union of their slots.

Two facts tell one event where they are of one type and of different documents, their days have one in common, the
sides of one are all among those of the other, two at least, and nothing they tell of people, kind or title speaks
against it. A side is a country, or a person whose country no document tells: of whom one document says where he is
from, that holds for all. Facts that tell no day, or fewer than two sides, stay events of their own; a held contact
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

from collections import Counter
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
_OF_NO_COUNTRY = "~"  # before the surname of a person whose country nobody tells
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
        officials = (*self.slots.get("participants", ()), *self.slots.get("signatories", ()))
        told = (*self.slots.get("parties", ()), *(official.country for official in officials))
        return tuple(dict.fromkeys(filter(None, told)))


class _Compared(NamedTuple):
    """A fact as it is compared: the days on which it may have been, its sides, and its people, each with his side."""

    telling: Telling
    days: tuple[Day, Day] | None
    sides: frozenset[str]
    people: tuple[tuple[str | None, Official], ...]


def group_events(documents: Iterable[Document]) -> tuple[Event, ...]:
    """The events that the facts of documents tell, in the order in which the documents first tell them.

    Time grows with the number of facts, as only facts of one pair of sides and near days are compared; memory
    holds all facts. Documents are told from each other by their ids.
    """
    tellings = [
        Telling(document.id, document.date, number, fact)
        for document in documents
        for number, fact in enumerate(document.facts)
    ]
    order = {id(telling): number for number, telling in enumerate(tellings)}
    origins = _Origins(official for telling in tellings for official in people(telling.fact))
    compared = [_compared(telling, origins) for telling in tellings]
    alone = [one for one in compared if one.days is None or len(one.sides) < 2]
    groups = [[one] for one in alone] + _grouped(one for one in compared if one.days and len(one.sides) > 1)
    for group in groups:
        group.sort(key=lambda one: order[id(one.telling)])
    groups.sort(key=lambda group: order[id(group[0].telling)])
    return tuple(map(_event, groups))


class _Origins:
    """Where people are from, as far as documents tell it and three in four of them agree."""

    def __init__(self, officials: Iterable[Official]) -> None:
        self._by_name: dict[str, Counter[str]] = {}
        self._by_surname: dict[str, Counter[str]] = {}
        for official in officials:
            if official.name and official.country:
                self._by_name.setdefault(_spelt(official.name), Counter())[official.country] += 1
                self._by_surname.setdefault(_surname(official), Counter())[official.country] += 1

    def sided(self, official: Official) -> tuple[str | None, Official]:
        """An official with his country, as side; where nobody tells it, his surname, marked as of no country."""
        if official.country or not official.name:
            return official.country, official
        name, surname = _spelt(official.name), _surname(official)
        told = self._by_name.get(name) or (self._by_surname.get(surname) if name == surname else None) or Counter()
        for country, times in told.most_common(1):
            if 4 * times >= 3 * told.total():
                return country, attrs.evolve(official, country=country)
        return f"{_OF_NO_COUNTRY}{surname}", official


def _compared(telling: Telling, origins: _Origins) -> _Compared:
    sided = tuple(map(origins.sided, people(telling.fact)))
    sides = {*countries(telling.fact), *(side for side, _ in sided if side)}
    return _Compared(telling, _days(telling), frozenset(sides), sided)


def _grouped(compared: Iterable[_Compared]) -> list[list[_Compared]]:
    groups: list[_Group] = []
    blocks: dict[tuple[str, str, str], list[_Group]] = {}
    dated = [(one.days, one) for one in compared if one.days]
    for days, one in sorted(dated, key=lambda pair: pair[0]):
        keys = [(one.telling.fact.type, *pair) for pair in combinations(sorted(one.sides), 2)]
        group = next((group for group in _near(blocks, keys, days) if group.agrees(one, days)), None)
        if group is None:
            group = _Group(days)
            groups.append(group)
        group.add(one, days)
        for key in keys:
            if group not in blocks.setdefault(key, []):
                blocks[key].append(group)
    return [group.compared for group in groups]


def _near(
    blocks: dict[tuple[str, str, str], list[_Group]], keys: list[tuple[str, str, str]], days: tuple[Day, Day]
) -> Iterator[_Group]:
    """Groups of these sides that are not over; those that are, are dropped: days come in order."""
    for key in keys:
        if key in blocks:
            blocks[key] = [group for group in blocks[key] if group.days[1] >= days[0]]
            yield from blocks[key]


@attrs.define(eq=False)
class _Group:
    days: tuple[Day, Day]  # those that all its facts have in common
    compared: list[_Compared] = attrs.Factory(list)

    def add(self, one: _Compared, days: tuple[Day, Day]) -> None:
        self.compared.append(one)
        self.days = (max(self.days[0], days[0]), min(self.days[1], days[1]))

    def agrees(self, one: _Compared, days: tuple[Day, Day]) -> bool:
        if max(self.days[0], days[0]) > min(self.days[1], days[1]):
            return False
        if days != self.days and max(days[1] - days[0], self.days[1] - self.days[0]) > WIDEST:
            return False
        return all(_agree(one, other) for other in self.compared)


def _days(telling: Telling) -> tuple[Day, Day] | None:
    """The first and last day on which the event may have been."""
    date: Date | None = getattr(telling.fact, "date", None)
    if date is not None:
        return (date.earliest, date.latest) if date.earliest and date.latest else None
    day = telling.published and telling.published.earliest
    if day and isinstance(telling.fact, Contact) and telling.fact.status == "held":
        return day - SINCE, day
    return None


def _agree(one: _Compared, other: _Compared) -> bool:
    if one.telling.document == other.telling.document or not (one.sides <= other.sides or other.sides <= one.sides):
        return False
    our, their = one.telling.fact, other.telling.fact
    if isinstance(our, Contact) and isinstance(their, Contact):
        if "denied" in (our.status, their.status) and our.status != their.status:
            return False
    elif isinstance(our, Instrument) and isinstance(their, Instrument) and not _same_document(our, their):
        return False
    return all(_same_people(one, other, side) for side in one.sides & other.sides)


def _same_document(one: Instrument, other: Instrument) -> bool:
    if one.kind != other.kind:
        return False
    ours, theirs = (one.title or "").casefold(), (other.title or "").casefold()
    return ours in theirs or theirs in ours


def _same_people(one: _Compared, other: _Compared, side: str) -> bool:
    """Whether the people of a side may be the same: names tell it, or else roles."""
    ours, theirs = ([official for told, official in compared.people if told == side] for compared in (one, other))
    names, others = ({_surname(official) for official in told if official.name} for told in (ours, theirs))
    if names and others:
        return bool(names & others)
    roles, their_roles = ({official.role for official in told if official.role} for told in (ours, theirs))
    return not roles or not their_roles or bool(roles & their_roles)


def _spelt(name: str) -> str:
    return name.casefold().replace("ё", "е")


def _surname(official: Official) -> str:
    return _spelt((official.name or "").split()[-1])


def _event(group: list[_Compared]) -> Event:
    tellings = [one.telling for one in group]
    slots: dict[str, Value] = {}
    conflicts: dict[str, tuple[Conflict, ...]] = {}
    for slot in type(tellings[0].fact).SLOTS:
        told = [(getattr(telling.fact, slot), telling.document) for telling in tellings]
        if isinstance(told[0][0], tuple):
            if slot in ("participants", "signatories"):
                slots[slot] = _people_united(official for one in group for _, official in one.people)
            else:
                slots[slot] = _each_once(value for listed, _ in told for value in listed)
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
    """People each once: of one country, or none told, with one surname; or without a name, with a role already told."""
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
            country=one.country or official.country,
            role=one.role or official.role,
            post=one.post or official.post,
        )
    return tuple(united)


def _same_person(one: Official, other: Official) -> bool:
    if one.name and other.name and not (one.country and other.country):
        return _surname(one) == _surname(other)
    if one.country != other.country:
        return False
    if one.name and other.name:
        return _surname(one) == _surname(other)
    return other.role is None or one.role is None or one.role == other.role
