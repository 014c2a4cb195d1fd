"""Calls: what stays empty because it is not told. The rest is in `grammars.call_examples`."""

from __future__ import annotations

import pytest

from grammars import extract

PUBLISHED = "2021-05-20"  # a Thursday

# text, then the slots of each call it tells. "who" holds name/role/country of each participant,
# "-" for what is not told; slots left out are not compared.
Told = list[tuple[str, list[dict[str, object]]]]
TOLD: Told = [
    (
        "Состоялся телефонный разговор министра иностранных дел Норвегии Ларса Берга с главой МИД Перу Хуаном Вегой.",
        [
            {
                "who": "Ларс Берг/foreign_minister/NO Хуан Вега/foreign_minister/PE",
                "medium": "phone",
                "status": "held",
                "date": None,
            }
        ],
    ),
    (
        "Канцлер Австрии Пауль Хиртль провёл телефонный разговор с премьером Чехии Яном Новаком.",
        [{"who": "Пауль Хиртль/head_of_government/AT Ян Новак/head_of_government/CZ", "initiator": None}],
    ),
]


SLOTS = ("medium", "initiator", "status")


def calls(text: str) -> list[dict[str, object]]:
    return [
        {
            "who": sorted("/".join((o.name or "-", o.role or "-", o.country or "-")) for o in fact.participants),
            "date": fact.date and fact.date.edtf,
            "topics": list(fact.topics),
            **{slot: getattr(fact, slot) for slot in SLOTS},
        }
        for fact in extract(text, PUBLISHED)
        if fact.type == "Call"
    ]


def people(told: object) -> list[str]:
    """The participants of a table row, apart; a name may be of several words."""
    parts = str(told).split(" ")
    found: list[str] = []
    for part in parts:
        if found and found[-1].count("/") < 2:
            found[-1] += " " + part
        else:
            found.append(part)
    return sorted(found)


def compare(text: str, expected: list[dict[str, object]]) -> None:
    found = calls(text)
    assert len(found) == len(expected), found
    for told, wanted in zip(found, expected, strict=True):
        row = {slot: people(value) if slot == "who" else value for slot, value in wanted.items()}
        assert {slot: told[slot] for slot in row} == row


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_tells(text: str, expected: list[dict[str, object]]) -> None:
    compare(text, expected)


def test_every_slot_is_told_by_the_text() -> None:
    text = "Президенты Чили и Боливии 18 мая обсудили по телефону добычу лития."
    (fact,) = extract(text, PUBLISHED)
    assert [text[span.start : span.stop] for span in fact.evidence["topics"]] == ["добычу лития"]
    assert [text[span.start : span.stop] for span in fact.evidence["date"]] == ["18 мая"]
