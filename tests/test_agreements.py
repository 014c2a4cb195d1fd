"""Agreements: what stays empty because it is not told. The rest is in `grammars.agreement_examples`."""

import pytest

from grammars import extract

PUBLISHED = "2021-05-20"

# text, then the slots of each agreement it tells; slots left out are not compared
TOLD: list[tuple[str, list[dict[str, object]]]] = [
    (
        "Министр назвал Лозаннские соглашения основой мира в регионе.",
        [{"kind": "соглашение", "title": "Лозаннские соглашения", "status": None}],
    ),
    (
        "Посол напомнил о Конвенции о правах ребёнка.",
        [{"kind": "конвенция", "title": "Конвенция о правах ребёнка", "status": None}],
    ),
    (
        "12 февраля 2015 года в Лиме подписан Комплекс мер по прекращению огня.",
        [{"kind": None, "title": "Комплекс мер по прекращению огня", "date": "2015-02-12"}],
    ),
    ("Дипломаты говорили о судьбе СНВ-3.", [{"kind": None, "title": "СНВ-3"}]),
    (
        "По итогам переговоров Россия и Лаос подписали десять соглашений.",
        [{"kind": "соглашение", "title": None, "parties": "RU LA", "status": "signed"}],
    ),
]


def agreements(text: str) -> list[dict[str, object]]:
    facts = [fact for fact in extract(text, PUBLISHED) if fact.type == "Agreement"]
    return [
        {
            "kind": fact.kind,
            "title": fact.title,
            "date": fact.date and fact.date.edtf,
            "parties": " ".join(fact.parties),
            "status": fact.status,
            "place": fact.place,
            "level": fact.level,
            "sides": fact.sides,
        }
        for fact in facts
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_tells(text: str, expected: list[dict[str, object]]) -> None:
    found = agreements(text)
    assert len(found) == len(expected), found
    for told, wanted in zip(found, expected, strict=True):
        same = {**wanted, "parties": sorted(str(wanted.get("parties", "")).split())}
        got = {slot: told[slot] for slot in wanted} | {"parties": sorted(str(told["parties"]).split())}
        assert got == (same if "parties" in wanted else same | {"parties": got["parties"]})


def test_signatories() -> None:
    (fact,) = extract("Соглашение о границе подписали президент Чили Пабло Руис и премьер-министр Перу Мария Вега.")
    assert [official.name for official in fact.signatories] == ["Пабло Руис", "Мария Вега"]


def test_every_slot_is_told_by_the_text() -> None:
    text = "Россия и Перу 4 мая подписали соглашение о взаимной отмене виз."
    (fact,) = extract(text, PUBLISHED)
    (start, stop), *_ = fact.evidence["title"]
    assert text[start:stop] == "соглашение о взаимной отмене виз"


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Чили намерена выйти из договора по открытому морю.", "status"),
        ("Парламент Чили обсудил законопроект о выходе из договора по открытому морю.", "status"),
        ("Чили и Перу обсудили Договор о морских границах.", "status"),
        ("Сегодня годовщина подписания договора о воссоединении с Россией.", "date"),
        ("Чили и Перу подпишут новый договор о торговле. Срок действия прежнего договора истёк в мае.", "terminated"),
        ("В Лиме идут консультации о мирном соглашении между Чили и Перу.", "place"),
    ],
)
def test_what_is_not_told_stays_open(text: str, slot: str) -> None:
    (fact,) = [fact for fact in extract(text, PUBLISHED) if fact.type == "Agreement"]
    assert getattr(fact, slot) is None
