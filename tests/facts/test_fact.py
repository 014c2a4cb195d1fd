import pickle
from collections.abc import Callable

import attrs
import pytest

from facts import (
    Agreement,
    Call,
    Contact,
    Date,
    Declaration,
    Evidence,
    Fact,
    Instrument,
    Meeting,
    Official,
    Span,
)

TYPES = [Call, Meeting, Agreement, Declaration]


def test_slots_are_the_fields(fact: Fact) -> None:
    fields = {field.name for field in attrs.fields(type(fact))}
    assert fields == {*fact.SLOTS, "spans", "evidence"}
    assert not hasattr(fact, "__dict__")


def test_facts_are_values(fact: Fact) -> None:
    twin = pickle.loads(pickle.dumps(fact))
    assert twin == fact and hash(twin) == hash(fact) and twin is not fact
    assert attrs.evolve(fact, status="planned" if fact.status != "planned" else None, evidence={}) != fact
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fact.status = None


def test_families() -> None:
    assert all(issubclass(kind, Contact) for kind in (Call, Meeting))
    assert all(issubclass(kind, Instrument) for kind in (Agreement, Declaration))
    assert len({kind() for kind in TYPES}) == 4


def test_lists_become_tuples_and_strings_dates() -> None:
    call = Call(topics=["рыболовство"], date="2021-03", spans=[(0, 3)])
    assert call.topics == ("рыболовство",)
    assert call.date == Date("2021-03")
    assert call.spans == (Span(0, 3),)


def test_evidence_gives_the_passages() -> None:
    text = "5 марта стороны обсудили квоты и охрану лесов"
    call = Call(
        date="XXXX-03-05",
        topics=["квоты", "охрану лесов"],
        evidence={"date": [(0, 7)], "topics": [(25, 30), (33, 45)]},
    )
    assert call.evidence_for("topics") == ((25, 30), (33, 45))
    assert call.passages("topics", text) == ("квоты", "охрану лесов")
    assert call.passages("date", text) == ("5 марта",)
    assert call.passages("medium", text) == ()
    with pytest.raises(ValueError, match=r"expected one of the slots participants, .*got 'place'"):
        call.evidence_for("place")


def test_evidence_is_a_hashable_mapping() -> None:
    evidence = Evidence({"topics": [(1, 2)], "date": [(3, 4)]})
    assert dict(evidence) == {"date": ((3, 4),), "topics": ((1, 2),)}
    assert evidence == Evidence({"date": [(3, 4)], "topics": [(1, 2)]})
    assert hash(evidence) == hash(Evidence({"date": [(3, 4)], "topics": [(1, 2)]}))
    with pytest.raises(KeyError):
        evidence["place"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Official(), "at least one of name, role, post, country"),
        (lambda: Official(role="king"), "Official.role: expected one of foreign_minister, .*, got 'king'"),
        (lambda: Official(name=""), "Official.name: expected a non-empty text"),
        (
            lambda: Official(post=" посол"),
            "Official.post: expected a non-empty text without blanks around it",
        ),
        (lambda: Official(country="Россия"), "Official.country: expected an ISO 3166-1 .*, got 'Россия'"),
        (lambda: Call(status="signed"), "Call.status: expected one of held, planned, denied, got 'signed'"),
        (lambda: Call(medium="fax"), "Call.medium: expected one of phone, video, got 'fax'"),
        (lambda: Call(initiator="ZZ"), "Call.initiator: expected an ISO"),
        (lambda: Call(date="2021-02-31"), "expected a day from 01 to 28 in 2021-02, got 31"),
        (lambda: Call(date=2021), "expected an EDTF date .* got 2021"),
        (lambda: Call(topics="рыболовство"), "expected a list or tuple of values, got 'рыболовство'"),
        (lambda: Call(topics=[""]), "Call.topics: expected a non-empty text"),
        (lambda: Call(participants=["Анна Берг"]), "Call.participants: expected Official, got 'Анна Берг'"),
        (lambda: Call(spans=[(4, 4)]), "expected 0 <= start < stop, got 4, 4"),
        (lambda: Meeting(place=5), "Meeting.place: expected a non-empty text .*, got 5"),
        (lambda: Agreement(level="low"), "Agreement.level: expected one of highest, high, .*, got 'low'"),
        (
            lambda: Agreement(status="held"),
            "Agreement.status: expected one of planned, initialled, .* 'held'",
        ),
        (lambda: Agreement(sides=1), "Agreement.sides: expected a whole number from 2, got 1"),
        (lambda: Agreement(sides=True), "Agreement.sides: expected a whole number from 2, got True"),
        (lambda: Agreement(parties=["RU", "zz"]), "Agreement.parties: expected an ISO .*, got 'zz'"),
        (
            lambda: Call(evidence={"place": [(0, 1)]}),
            "Call.evidence: expected one of participants, .* 'place'",
        ),
        (lambda: Call(evidence={"date": [(0, 1)]}), "passages of filled slots only .* got 1 for date=None"),
        (lambda: Call(date="2021", evidence={"date": []}), "at least one of each, got 0"),
        (
            lambda: Call(topics=["квоты", "леса"], evidence={"topics": [(0, 1)]}),
            "one passage for each of the 2 values of topics, got 1",
        ),
    ],
)
def test_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


@pytest.mark.parametrize("kind", TYPES)
def test_slots_are_told_by_name_only(kind: Callable[..., Fact]) -> None:
    with pytest.raises(TypeError):
        kind("2021")
    with pytest.raises(TypeError):
        kind(when="2021")
