"""The participants that tokens stand for, in the case that their part in a contact asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from grammars.contacts.mentions import ContactMention, Participant
from grammars.predicates import (
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
)

WITH = frozenset({"с", "со"})
PRONOUNS = frozenset({"он", "она", "они"})
ROLE_CASES = {
    "partner": "ablt",
    "between": "ablt",
    "genitive": "gent",
    "dative": "datv",
    "accusative": "accs",
    "subject": "nomn",
}


def people_of(token: Any, role: str) -> list[Participant]:
    """The participants that an OFFICIAL or STATE token stands for."""
    if token.type in {STATE, STATE_ADJECTIVE}:
        return [Participant(None, code, token, role) for code in token.entity.codes]
    return [Participant(_in_case(official, role), None, token, _part(official, role)) for official in token.entity]


def _part(official: Any, role: str) -> str:
    """The part of one of a list: «с Яном Новаком встретился | и глава МИД Чили», read as one list, are two parts."""
    nominative = role == "partner" and "nomn" in official.cases and "ablt" not in official.cases
    return "subject" if nominative else role


def _in_case(official: Any, role: str) -> Any:
    """The official with the name read in the case that the role asks for: «Александра Лукашенко» is Александр."""
    case = ROLE_CASES.get(role)
    person = official.person
    if person is None or case is None or official.post is not None:
        return official
    read = person.agreeing({case})
    return evolve(official, name=read.full, surname=read.surname) if read is not None else official


def chain(tokens: Sequence[Any], index: int, case: str) -> tuple[list[Any], int]:
    """Coordinated people or states in `case` from `index` on, and where they end: «президентов A, B и премьера C»."""
    people: list[Any] = []
    while index < len(tokens) and tokens[index].type in {OFFICIAL, STATE} and has_gram(tokens[index], case):
        people.append(tokens[index])
        index += 1
        step = index
        if step < len(tokens) and tokens[step].value == ",":
            step += 1
        while step < len(tokens) and tokens[step].value.lower() in {"и", "также", "а"}:
            step += 1
        if step == index or step >= len(tokens):
            break
        if tokens[step].value.lower() in WITH:
            step += 1
        if step < len(tokens) and tokens[step].type in {OFFICIAL, STATE} and has_gram(tokens[step], case):
            index = step
        else:
            break
    return people, index


def add(mention: ContactMention, tokens: Sequence[Any], role: str) -> None:
    for token in tokens:
        mention.participants += people_of(token, role)
