"""A person's name as read from its parts: which forms agree, and what the nominative is."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from .engine import morphology
from .name_forms import (
    ANY_CASE,
    FEMALE,
    MALE,
    VOWELS,
    Reading,
    given_readings,
    patronymic_readings,
    surname_readings,
)
from .phrase_parts import Piece
from .words import read_lines

__all__ = ["NameReading", "PersonName", "is_surname_of", "person_name"]

PARTICLES = frozenset(read_lines("name_particles.txt"))
TOLD = frozenset({"initial", "numeral"})  # parts that do not decline
EASTERN_ENDINGS = frozenset("нгкмрлптйьб")
UNDECLINED = 0.5  # a given name taken as it is, where a form of a known one may be meant
CASE_COST = {"nomn": 0.0, "gent": 0.02, "ablt": 0.02, "datv": 0.03, "accs": 0.03, "loct": 0.1}


@attrs.frozen
class NameReading:
    """One reading of a whole name; lower `cost` is likelier."""

    full: str
    first: str | None
    middle: str | None
    last: str | None
    gender: str
    cases: frozenset[str]
    cost: float = attrs.field(default=0.0, eq=False)


@attrs.frozen
class PersonName:
    """A name in the nominative: «Сергеем Лавровым» is `full` «Сергей Лавров», `cases` {ablt}.

    `gender` is "masc", "femn" or None where the form fits both; `span` is `(start, stop)` in characters;
    `readings` are all ways to understand the form, the likeliest first.
    """

    full: str
    first: str | None
    middle: str | None
    last: str | None
    gender: str | None
    cases: frozenset[str]
    span: tuple[int, int]
    readings: tuple[NameReading, ...] = attrs.field(eq=False, repr=False)

    @property
    def surname(self) -> str:
        """What later mentions repeat: the last name, else the whole name."""
        return self.last or self.full

    def agreeing(self, cases: Iterable[str], gender: str | None = None) -> PersonName | None:
        """The name read in one of the cases (and of the gender), as beside a post; None if no reading
        agrees.
        """
        wanted = frozenset(cases)
        limit = self.readings[0].cost + 0.6
        fit = [
            attrs.evolve(reading, cases=reading.cases & wanted)
            for reading in self.readings
            if reading.cases & wanted and gender in (None, reading.gender) and reading.cost <= limit
        ]
        return _chosen(fit, self.span) if fit else None


def _chosen(readings: Sequence[NameReading], span: tuple[int, int]) -> PersonName:
    best = min(readings, key=_rank)
    same = [r for r in readings if r.full == best.full]
    genders = {r.gender for r in same if r.cost - best.cost < 0.5}
    # «Александра Иванова» is a woman in the nominative or a man in the genitive: both keep their cases.
    near = [r for r in readings if r.cost - best.cost < 0.05 and (r.full == best.full or r.cases != ANY_CASE)]
    cases = frozenset(case for r in near for case in r.cases)
    gender = best.gender if len(genders) == 1 else None
    ordered = tuple(sorted(readings, key=_rank))
    return PersonName(best.full, best.first, best.middle, best.last, gender, cases, span, ordered)


def _rank(reading: NameReading) -> tuple[float, str]:
    return reading.cost + min(CASE_COST[case] for case in reading.cases), reading.full


def _words(piece: Piece) -> tuple[str, str]:
    """The part's text up to its declining word, and that word: («фон дер », «Ляйен»)."""
    tokens = piece.tokens
    at = max(i for i, token in enumerate(tokens) if token.type == "RU")
    while at >= 2 and tokens[at - 1].value == "-" and tokens[at - 2].value[0].isupper():
        at -= 2
    text = piece.text
    head = "".join(token.value for token in tokens[at:])
    return text[: len(text) - len(head)], head


@lru_cache(maxsize=20_000)
def _readings(label: str, before: str, word: str) -> tuple[Reading, ...]:
    if label == "given":
        found = given_readings(word) or given_readings(before + word) or surname_readings(word)
        if len(word) < 4 and word[-1] not in VOWELS:
            found = (*found, Reading(word, MALE, ANY_CASE, UNDECLINED))  # «с Хун Манетом»
        if word[-1] in "аеиоуюя" and not any("nomn" in r.cases for r in found):
            found = (*found, Reading(word, MALE, ANY_CASE, UNDECLINED))  # «Умару», «Бадра»: no form of another name
        if word.lower() in PARTICLES:  # «Бен» of «Бен Хамад» is a given name too
            found = (*found, Reading(word, MALE, ANY_CASE, 0.3))
    elif label == "ordinal":
        found = _ordinal_readings(word)
    elif label == "patronymic":
        found = patronymic_readings(word)
    elif label == "eastern" or len(word) == 1:
        found = (Reading(word, MALE, ANY_CASE), Reading(word, FEMALE, ANY_CASE, 0.5))
    elif label == "syllable":
        # Чжаньшу is no dative: no syllable ends in ш; what ends in a vowel does not decline.
        found = tuple(r for r in surname_readings(word) if r.nominative == word or r.nominative[-1] in EASTERN_ENDINGS)
    else:
        found = surname_readings(word)
    if not before:
        return found
    return tuple(
        attrs.evolve(r, nominative=r.nominative if r.nominative.startswith(before) else before + r.nominative)
        for r in found
    )


def _ordinal_readings(word: str) -> tuple[Reading, ...]:
    """«Второго» of «Абдаллы Второго»."""
    found = []
    for form in morphology()(word):
        cases = frozenset(case for case in ANY_CASE if case in form.grams)
        for gender in (MALE, FEMALE) if "ADJF" in form.grams and "sing" in form.grams else ():
            if gender in form.grams and cases:
                found.append(Reading(form.inflect({"nomn", "sing", gender}).capitalize(), gender, cases))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _whole(parts: tuple[tuple[str, str, str], ...]) -> tuple[NameReading, ...]:
    """All readings of a name of `(label, text before the declining word, word)`: genders and cases agree."""
    found: list[NameReading] = []
    declining = [part for part in parts if part[0] not in TOLD]
    alone = len(declining) == 1
    for choice in itertools.product(*(_readings(*part) for part in declining)):
        gender = choice[0].gender
        cases = frozenset.intersection(*(r.cases for r in choice))
        if not cases or any(r.gender != gender for r in choice):
            continue
        cost = sum(r.cost for r in choice) + (0.25 if alone and gender == FEMALE else 0.0)
        if (
            "nomn" not in choice[0].cases
            and choice[-1].cases == ANY_CASE
            and choice[-1].nominative.endswith(("е", "ы", "еги", "оги"))
        ):
            cost += (
                0.2  # «Сирилу Рамафосе», «Ольянты Умалы», «Даниэля Ортеги»: where one name declines so does the other
            )
        last = choice[-1]
        if "nomn" not in choice[0].cases and last.cases == ANY_CASE and last.nominative.endswith(("ей", "ой")):
            cost += 0.2  # «Эвикой Силиней»
        found.append(_named(parts, choice, gender, cases, cost))
    if found:
        return tuple(found)
    # Parts that do not agree («Салман бен Абдельазиза»): the name as told.
    told = [Reading(before + word, MALE, ANY_CASE) for _, before, word in declining]
    return (_named(parts, told, MALE, ANY_CASE, 2.0),)


def _named(
    parts: Sequence[tuple[str, str, str]],
    choice: Sequence[Reading],
    gender: str,
    cases: frozenset[str],
    cost: float,
) -> NameReading:
    words = iter(choice)
    initials = "".join(word for label, _, word in parts if label == "initial")
    named = [(label, word if label in TOLD else next(words).nominative) for label, _, word in parts]
    by = {label: " ".join(word for part, word in named if part == label) for label, _ in named}
    eastern = by.get("eastern")
    last = eastern or by.get("surname")
    first = by.get("syllable") if eastern else by.get("given") or initials or None
    if initials and "given" not in by:
        full = f"{initials} {by['surname']}"
    elif "surname" in by and named[0][0] == "surname" and "given" in by:
        full = " ".join(by[label] for label in ("given", "patronymic", "surname") if label in by)
    else:
        full = " ".join(word for _, word in named)
    middle = by.get("patronymic")
    if middle is None and first and not eastern and " " in first and "given" in by:
        first, middle = first.split(" ", 1)
    return NameReading(full, first, middle, last, gender, cases, cost)


def person_name(pieces: list[Piece]) -> PersonName:
    """The name of parts labelled given, patronymic, initial, numeral, surname, eastern (surname first), syllable."""
    parts = []
    for piece in pieces:
        if piece.name == "initial":
            parts.append(("initial", "", piece.text.replace(" ", "")))
        elif piece.name == "numeral":
            parts.append(("numeral", "", piece.text))
        else:
            parts.append((piece.name, *_words(piece)))
    span = pieces[0].span[0], pieces[-1].span[1]
    return _chosen(_whole(tuple(parts)), span)


def is_surname_of(word: str, surname: str) -> bool:
    """Whether a capitalised word may be a form of the surname: a document's later bare mention of a person.

    >>> is_surname_of("Фидану", "Фидан"), is_surname_of("Фиделю", "Фидан")
    (True, False)
    """
    if not word[:1].isupper() and "-" not in word:
        return False
    wanted = surname.replace("ё", "е")
    return any(reading.nominative.replace("ё", "е") == wanted for reading in surname_readings(word))
