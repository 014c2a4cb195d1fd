"""Facts of several documents that tell one event become one; those that do not, stay apart."""

import time
from datetime import date, timedelta

import pytest

from facts import Agreement, Call, Date, Document, Fact, Meeting, Official
from facts.events import Event, group_events

NORWAY, FINLAND = Official(name="Анна Берг", country="NO"), Official(name="Юхан Саари", country="FI")
SWEDEN = Official(country="SE")
HEAD = Official(role="head_of_state", country="NO")
MINISTER = Official(role="foreign_minister", country="NO")


def call(*people: Official, day: str | None = "2021-03-05", status: str = "held", **slots: object) -> Call:
    return Call(participants=people or (NORWAY, FINLAND), date=day, status=status, **slots)


def grouped(*facts: Fact, published: str | None = None) -> tuple[Event, ...]:
    day = Date(published) if published else None
    return group_events(Document(f"d{number}", day, (fact,)) for number, fact in enumerate(facts))


SAME = {
    "in another order": (call(), call(FINLAND, NORWAY)),
    "surname alone": (call(), call(Official(name="Берг", country="NO"), FINLAND)),
    "ё or е": (
        call(Official(name="Лёвен", country="SE"), FINLAND),
        call(Official(name="Левен", country="SE"), FINLAND),
    ),
    "a country more": (call(), call(NORWAY, FINLAND, SWEDEN)),
    "nobody named": (call(MINISTER, FINLAND), call()),
    "planned, then held": (call(), call(status="planned")),
    "a day within a few": (call(), call(day="2021-03-04/2021-03-06")),
    "one month both": (call(day="2021-03"), call(day="2021-03")),
    "a person of a country that only one of them tells": (call(Official(name="Анна Берг"), FINLAND), call()),
    "a surname of a country that only one of them tells": (call(Official(name="Берг"), FINLAND), call()),
    "people of no country": (call(Official(name="Берг"), Official(name="Юхан Саари")),) * 2,
    "a title told once": (
        Agreement(kind="договор", title="Договор о дружбе", parties=["NO", "FI"], date="2021", status="signed"),
        Agreement(kind="договор", parties=["FI", "NO"], date="2021", status="signed"),
    ),
}
DIFFERENT = {
    "another day": (call(), call(day="2021-03-06")),
    "another type": (call(), Meeting(participants=[NORWAY, FINLAND], date="2021-03-05", status="held")),
    "another country": (call(), call(NORWAY, SWEDEN)),
    "another name": (call(), call(Official(name="Ольга Нурд", country="NO"), FINLAND)),
    "another person of no country": (
        call(Official(name="Берг"), Official(name="Саари")),
        call(Official(name="Берг"), Official(name="Лёвен")),
    ),
    "another of the same surname": (call(Official(name="Ольга Берг"), FINLAND), call()),
    "a surname of two countries": (
        call(Official(name="Берг"), FINLAND),
        call(NORWAY, FINLAND, Official(name="Отто Берг", country="SE")),
    ),
    "another role": (call(HEAD, FINLAND), call(MINISTER, FINLAND)),
    "denied": (call(), call(status="denied")),
    "a day of the month": (call(), call(day="2021-03")),
    "one country": (call(SWEDEN), call(SWEDEN)),
    "no day": (call(day=None), call(day=None)),
    "another kind": (
        Agreement(kind="договор", parties=["NO", "FI"], date="2021", status="signed"),
        Agreement(kind="протокол", parties=["NO", "FI"], date="2021", status="signed"),
    ),
}


@pytest.mark.parametrize("facts", SAME.values(), ids=SAME)
def test_one_event(facts: tuple[Fact, Fact]) -> None:
    for order in (facts, facts[::-1]):
        [event] = grouped(*order)
        assert event.documents == ("d0", "d1")


@pytest.mark.parametrize("facts", DIFFERENT.values(), ids=DIFFERENT)
def test_different_events(facts: tuple[Fact, Fact]) -> None:
    for order in (facts, facts[::-1]):
        assert [event.documents for event in grouped(*order)] == [("d0",), ("d1",)]


def test_facts_of_one_document_stay_apart() -> None:
    assert len(group_events([Document("d", None, (call(), call(medium="phone")))])) == 2


def test_a_held_contact_without_date_is_of_the_days_before_its_publication() -> None:
    assert len(grouped(call(), call(day=None), published="2021-03-07")) == 1
    assert len(grouped(call(), call(day=None), published="2021-03-08")) == 2
    assert len(grouped(call(), call(day=None, status="planned"), published="2021-03-06")) == 2


def test_an_event_is_no_chain() -> None:
    one, both, other = (call(day=day) for day in ("2021-03-04", "2021-03-04/2021-03-05", "2021-03-05"))
    assert len(grouped(one, both, other)) == 2


def test_slots_are_united_and_conflicts_shown() -> None:
    [event] = grouped(
        call(medium="video", topics=["газ"]),
        call(medium="phone", topics=["газ", "лес"], initiator="FI"),
        call(medium="phone"),
    )
    assert event.slots["topics"] == ("газ", "лес")
    assert (event.slots["medium"], event.slots["initiator"]) == ("phone", "FI")
    assert event.slots["participants"] == (NORWAY, FINLAND)
    assert {slot: [tuple(one) for one in told] for slot, told in event.conflicts.items()} == {
        "medium": [("phone", ("d1", "d2")), ("video", ("d0",))]
    }


def test_people_are_united_whose_country_one_document_tells() -> None:
    [event] = grouped(call(Official(name="Берг"), FINLAND), call(Official(name="Анна Берг"), FINLAND), call())
    assert event.slots["participants"] == (NORWAY, FINLAND)
    assert event.countries == ("NO", "FI")


def test_every_fact_is_in_one_event() -> None:
    facts = [*SAME["a country more"], *DIFFERENT["another day"], *DIFFERENT["no day"], Call(status="held")]
    told = sorted(telling.document for event in grouped(*facts) for telling in event.tellings)
    assert told == sorted(f"d{number}" for number in range(len(facts)))


def test_time_grows_with_the_number_of_facts() -> None:
    def seconds(count: int) -> float:
        days = (str(date(1990, 1, 1) + timedelta(days=number // 4)) for number in range(count))
        facts = [call(day=day) for day in days]
        began = time.process_time()
        assert len(grouped(*facts)) == count // 4
        return time.process_time() - began

    assert seconds(16_000) < 12 * seconds(4_000)
