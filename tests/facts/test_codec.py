import json

import pytest

from facts import (
    Call,
    Date,
    Document,
    Fact,
    Official,
    document_from_json,
    document_to_json,
    from_json,
    to_json,
)

CALL = {
    "type": "Call",
    "participants": [{"name": "Анна Берг", "role": "foreign_minister", "post": None, "country": "NO"}],
    "date": "2021-03-05",
    "initiator": None,
    "medium": "phone",
    "topics": [],
    "status": "held",
    "spans": [[0, 9]],
    "evidence": {"participants": [[0, 9]]},
}


def test_round_trip(fact: Fact) -> None:
    value = to_json(fact)
    assert from_json(json.loads(json.dumps(value))) == fact
    assert to_json(from_json(value)) == value
    assert list(value) == ["type", *fact.SLOTS, "spans", "evidence"]


def test_json_of_a_call() -> None:
    call = Call(
        participants=[Official(name="Анна Берг", role="foreign_minister", country="NO")],
        date="2021-03-05",
        medium="phone",
        status="held",
        spans=[(0, 9)],
        evidence={"participants": [(0, 9)]},
    )
    assert to_json(call) == CALL
    assert json.dumps(to_json(call)) == json.dumps(CALL)


def test_left_out_slots_are_unknown() -> None:
    assert from_json({"type": "Call", "date": "2021"}) == Call(date="2021")


def test_document_round_trip() -> None:
    facts = (Call(date="2021"), Call())
    value = document_to_json("a1", "2021-03-06", facts)
    assert list(value) == ["id", "date", "facts"]
    assert document_from_json(json.loads(json.dumps(value))) == Document("a1", Date("2021-03-06"), facts)
    assert document_from_json({"id": 7, "facts": []}) == Document(7, None, ())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"type": "Letter"},
            "expected one of Call, Meeting, Agreement, Declaration or a registered type, got 'Letter' @ $.type",
        ),
        ({"date": "2021-02-31"}, "got 31 in '2021-02-31' @ $.date"),
        ({"date": 2021}, "got 2021 @ $.date"),
        ({"medium": 5}, "Call.medium: expected one of phone, video, got 5 @ $"),
        ({"place": "Осло"}, "expected only known keys, got place @ $"),
        ({"topics": "квоты"}, "expected a list, got 'квоты' @ $.topics"),
        ({"topics": None}, "expected a list, got None @ $.topics"),
        ({"topics": [1]}, "Call.topics: expected a non-empty text without blanks around it, got 1 @ $"),
        ({"participants": ["Берг"]}, "expected an object, got 'Берг' @ $.participants[0]"),
        ({"participants": [{"name": 1}]}, "Official.name: expected a non-empty text"),
        ({"participants": [{"name": "Берг", "age": 1}]}, "known keys, got age @ $.participants[0]"),
        ({"participants": [{"name": "Берг"}, {}]}, "got none @ $.participants[1]"),
        ({"spans": [[0, 9], [9, 9]]}, "expected 0 <= start < stop, got 9, 9 @ $.spans[1]"),
        ({"spans": [[0, 9, 12]]}, "expected [start, stop], got [0, 9, 12] @ $.spans[0]"),
        ({"evidence": []}, "expected an object, got [] @ $.evidence"),
        ({"evidence": {"date": [[1]]}}, "expected [start, stop], got [1] @ $.evidence.date[0]"),
        ({"evidence": {"date": 1}}, "expected a list, got 1 @ $.evidence.date"),
    ],
)
def test_errors_tell_the_path(change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError) as error:
        from_json({**CALL, **change})
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], "expected an object, got [] @ $"),
        ({"id": None, "facts": []}, "expected a string or a whole number, got None @ $.id"),
        ({"id": "a", "facts": None}, "expected a list, got None @ $.facts"),
        ({"id": "a", "date": "5 мая", "facts": []}, "got '5 мая' @ $.date"),
        ({"id": "a", "facts": [], "text": ""}, "expected the keys id, date, facts, partial, got text @ $"),
        ({"id": "a", "facts": [{"type": "Call"}, 5]}, "expected an object, got 5 @ $.facts[1]"),
        ({"id": "a", "facts": [{"type": "Call", "date": "x"}]}, "got 'x' @ $.facts[0].date"),
    ],
)
def test_document_errors_tell_the_path(value: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError) as error:
        document_from_json(value)
    assert message in str(error.value)
