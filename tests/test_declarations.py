"""Declarations: what stays empty because it is not told. The rest is in `grammars.declaration_examples`."""

import pytest

from grammars import extract

PUBLISHED = "2021-05-20"

TOLD: list[tuple[str, dict[str, object]]] = [
    (
        "Президенты Чили и Перу приняли совместное заявление.",
        {"kind": "заявление", "title": None, "parties": "CL PE", "status": "signed"},
    ),
    (
        "По итогам встречи президенты Кубы и Мексики подписали совместную декларацию.",
        {"kind": "декларация", "title": None, "parties": "CU MX", "status": "signed"},
    ),
    ("Министр сослался на Стокгольмскую декларацию.", {"title": "Стокгольмская декларация", "status": None}),
]


def declarations(text: str) -> list[dict[str, object]]:
    return [
        {
            "kind": fact.kind,
            "title": fact.title,
            "date": fact.date and fact.date.edtf,
            "parties": " ".join(sorted(fact.parties)),
            "status": fact.status,
            "place": fact.place,
            "level": fact.level,
            "sides": fact.sides,
        }
        for fact in extract(text, PUBLISHED)
        if fact.type == "Declaration"
    ]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_tells(text: str, expected: dict[str, object]) -> None:
    found = declarations(text)
    assert len(found) == 1, found
    wanted = (
        {**expected, "parties": " ".join(sorted(str(expected["parties"]).split()))}
        if "parties" in expected
        else expected
    )
    assert {slot: found[0][slot] for slot in wanted} == wanted


def test_signatories() -> None:
    facts = extract("Совместное заявление подписали президент Чили Пабло Руис и президент Перу Мария Вега.")
    (fact,) = [fact for fact in facts if fact.type == "Declaration"]
    assert [official.name for official in fact.signatories] == ["Пабло Руис", "Мария Вега"]


def test_one_declaration_and_one_agreement() -> None:
    facts = extract("Индия и Непал подписали декларацию о дружбе и соглашение о границе.")
    assert [(fact.type, fact.parties) for fact in facts] == [
        ("Declaration", ("IN", "NP")),
        ("Agreement", ("IN", "NP")),
    ]
