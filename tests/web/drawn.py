"""Facts and texts drawn at random, of our own words, for pages that hold many."""

from __future__ import annotations

import random

from facts.report_data import ReportData, Text, Told, report_data

COUNTRIES = [
    "RU",
    "CL",
    "NO",
    "PE",
    "KE",
    "RS",
    "KZ",
    "FI",
    "EE",
    "GH",
    "JP",
    "TR",
    "EU",
    "UN",
    "NATO",
    "IN",
    "CN",
    "BR",
]
NAMES = ["Анна", "Хуан", "Милан", "Ерлан", "Тойво", "Кваме", "Юкико", "Эмир"]
SURNAMES = ["Берг", "Рохас", "Савич", "Тасов", "Саари", "Менса", "Танака", "Демир"]
TOPICS = ["рыболовство", "торговлю зерном", "поставки газа", "безопасность судоходства", "визовый режим", "транспорт"]
TITLES = ["соглашение о рыболовстве", "договор о границе", "меморандум о транспорте", "протокол о визах"]
FILLER = "Стороны отметили, что работа идёт по плану, и условились продолжить её весной. "


def contact(draw: random.Random, text: str) -> dict[str, object]:
    people = [
        {
            "name": f"{draw.choice(NAMES)} {draw.choice(SURNAMES)}{draw.randrange(60) or ''}",
            "role": draw.choice(["foreign_minister", "head_of_state", "envoy"]),
            "post": "министр",
            "country": country,
        }
        for country in draw.sample(COUNTRIES, draw.choice([2, 2, 2, 3]))
    ]
    day = f"{draw.randrange(2001, 2025)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}"
    return {
        "type": draw.choice(["Call", "Meeting"]),
        "participants": people,
        "date": draw.choice([day, day, day[:7], None]),
        "topics": draw.sample(TOPICS, 2),
        "status": draw.choice(["held", "held", "planned", "denied"]),
        "spans": [[0, 60]],
        "evidence": {"participants": [[0, 8], [2, 12], [20, 30]][: len(people)], "topics": [[40, 50], [44, 60]]},
    }


def instrument(draw: random.Random, text: str) -> dict[str, object]:
    return {
        "type": draw.choice(["Agreement", "Declaration"]),
        "kind": "соглашение",
        "title": draw.choice(TITLES),
        "date": f"{draw.randrange(1991, 2025)}-{draw.randrange(1, 13):02}",
        "parties": draw.sample(COUNTRIES, 2),
        "status": draw.choice(["signed", "ratified", "in_force"]),
        "spans": [[61, 140]],
        "evidence": {"title": [[61, 90]], "kind": [[61, 68]], "parties": [[70, 75], [76, 90]]},
    }


def drawn(count: int, seed: int = 7, length: int = 1200) -> ReportData:
    """`count` facts, one or two a document, with texts of about `length` characters."""
    draw = random.Random(seed)
    documents, texts, facts = [], {}, 0
    while facts < count:
        id = f"news-{len(documents)}"
        texts[id] = Text(f"{draw.choice(SURNAMES)} обсудил {draw.choice(TOPICS)}\n{FILLER * (length // len(FILLER))}")
        told = [
            draw.choice([contact, contact, instrument])(draw, id)
            for _ in range(min(draw.choice([1, 1, 2]), count - facts))
        ]
        facts += len(told)
        documents.append(Told(id, f"{draw.randrange(2001, 2025)}-05-{draw.randrange(1, 29):02}", tuple(told)))
    return report_data(documents, texts.get)
