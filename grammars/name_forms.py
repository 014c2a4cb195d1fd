"""How one word of a personal name declines: from a form in the text back to the nominative.

Given names come from the word lists and pymorphy3. Surnames that no dictionary holds are read by their
endings, every paradigm that could give the form being one reading; the whole name then chooses among them.
"""

from __future__ import annotations

from functools import lru_cache

import attrs

from .engine import morphology
from .words import read_lines

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
ANY_CASE = frozenset(CASES)
MALE, FEMALE = "masc", "femn"

UNDECLINED = frozenset(read_lines("indeclinable_first_names.txt"))
VOWELS = frozenset("аеёиоуыэюя")
HUSHING = frozenset("жшчщц")
BACK = frozenset("гкхжшчщ")
RUSSIAN_SURNAME = ("ов", "ев", "ёв", "ин", "ын")


@attrs.frozen
class Reading:
    """One way to understand a form of a name word: its nominative, gender, possible cases; lower `cost` is
    likelier.
    """

    nominative: str
    gender: str
    cases: frozenset[str]
    cost: float = 0.0


def capitalized(word: str) -> str:
    """The word with a capital in each hyphenated part that is no particle.

    >>> capitalized("касым-жомарт")
    'Касым-Жомарт'
    """
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def declined(name: str, gender: str) -> dict[str, frozenset[str]]:
    """Forms of a given name by the regular paradigms, each with its cases; lower case.

    >>> sorted(declined("Марко", "masc"))
    ['марко']
    >>> sorted(declined("Олаф", "masc")["олафа"])
    ['accs', 'gent']
    """
    word = name.lower()
    stem, last = word[:-1], word[-1]
    if word.endswith("ия"):
        endings = {"gent": "и", "datv": "и", "accs": "ю", "ablt": "ей", "loct": "и"}
    elif (name in UNDECLINED and last in "аяиоуеэыю") or (last == "а" and stem[-1:] in VOWELS):
        return {word: ANY_CASE}
    elif last == "а":
        soft = stem[-1:] in HUSHING
        endings = {"gent": "и" if stem[-1:] in BACK else "ы", "datv": "е", "accs": "у", "loct": "е"}
        endings["ablt"] = "ей" if soft else "ой"
    elif last == "я":
        endings = {"gent": "и", "datv": "е", "accs": "ю", "ablt": "ей", "loct": "е"}
    elif gender == MALE and last in "йь":
        loct = "и" if word.endswith("ий") else "е"
        endings = {"gent": "я", "datv": "ю", "accs": "я", "ablt": "ем", "loct": loct}
    elif gender == MALE and last not in VOWELS:
        stem = word
        ablt = "ем" if last in HUSHING else "ом"
        endings = {"gent": "а", "datv": "у", "accs": "а", "ablt": ablt, "loct": "е"}
    else:
        return {word: ANY_CASE}
    # «Абдель Фаттахом» as well as «Абделем Фаттахом»
    forms: dict[str, frozenset[str]] = {word: ANY_CASE if name in UNDECLINED else frozenset({"nomn"})}
    for case, ending in endings.items():
        form = stem + ending
        forms[form] = forms.get(form, frozenset()) | {case}
    return forms


@lru_cache(maxsize=1)
def given_names() -> dict[str, tuple[Reading, ...]]:
    """Readings of every form of the listed given names, by the form in lower case, ё as е too."""
    forms: dict[str, tuple[Reading, ...]] = {}
    for file, gender in (("first_names_male.txt", MALE), ("first_names_female.txt", FEMALE)):
        for name in read_lines(file):
            for form, cases in declined(name, gender).items():
                reading = Reading(name, gender, cases)
                for spelling in {form, form.replace("ё", "е")}:
                    forms[spelling] = (*forms.get(spelling, ()), reading)
    return forms


def _dictionary(word: str, gram: str) -> list[Reading]:
    """pymorphy3's singular readings with the grammeme (Name, Surn, Patr), cases of one nominative joined."""
    joined: dict[tuple[str, str], set[str]] = {}
    for form in morphology()(word):
        grams = form.grams
        if gram not in grams or "plur" in grams:
            continue
        genders = [gender for gender in (MALE, FEMALE) if gender in grams] or [MALE, FEMALE]
        cases = ANY_CASE if "Fixd" in grams else {case for case in CASES if case in grams}
        for gender in genders:
            nominative = word.lower() if "Fixd" in grams else form.inflect({"nomn", "sing", gender})
            if nominative == form.normalized and gender == FEMALE and "Surn" in grams and "nomn" not in grams:
                nominative = form.inflect({"nomn", "sing"})
            joined.setdefault((nominative, gender), set()).update(cases)
    return [Reading(capitalized(name), gender, frozenset(cases)) for (name, gender), cases in joined.items()]


@lru_cache(maxsize=20_000)
def given_readings(word: str) -> tuple[Reading, ...]:
    """Readings of a word as a given name, by the lists and pymorphy3; empty if neither knows it."""
    head, _, tail = word.rpartition("-")
    listed = given_names().get(word.lower()) or given_names().get(word.lower().replace("ё", "е"))
    if listed:
        return listed
    if head and tail:
        return tuple(joined for r in given_readings(tail) if (joined := _hyphenated(head, r)))
    if not morphology()(word)[0].is_known:
        return ()  # pymorphy3 takes many an unknown word for a given name
    return tuple(_dictionary(word, "Name"))


def _hyphenated(head: str, last: Reading) -> Reading | None:
    """«Хайнцем-Кристианом» or «Жан-Ивом»: the first half declines with the second or stays in the
    nominative.
    """
    known = given_readings(head)
    for reading in known:
        if reading.gender == last.gender and reading.cases & last.cases and reading.cases != ANY_CASE:
            cases = reading.cases & last.cases
            return attrs.evolve(last, nominative=f"{reading.nominative}-{last.nominative}", cases=cases)
    if known and not any("nomn" in reading.cases for reading in known):
        return None
    return attrs.evolve(last, nominative=f"{head}-{last.nominative}", cost=last.cost + 0.1)


def patronymic_readings(word: str) -> tuple[Reading, ...]:
    """Readings of a patronymic: «Викторовичем», «Ивановны»; empty if it is none."""
    return tuple(_dictionary(word, "Patr"))


@lru_cache(maxsize=20_000)
def surname_readings(word: str) -> tuple[Reading, ...]:
    """Readings of a word as a surname: pymorphy3's, then by ending."""
    head, _, tail = word.rpartition("-")
    if head:
        return tuple(_doubled(head, r) for r in surname_readings(tail))
    known = _dictionary(word, "Surn") if morphology()(word)[0].is_known else []
    seen = {(r.nominative, r.gender, case) for r in known for case in r.cases}
    guessed = (r for r in _by_ending(word) if not any((r.nominative, r.gender, case) in seen for case in r.cases))
    penalty = 1.0 if known else 0.0
    return (*known, *(attrs.evolve(r, cost=r.cost + penalty) for r in guessed))


def _doubled(head: str, last: Reading) -> Reading:
    """«Солтанбаевым-Ивановым»: the first half declines with the second where it can."""
    for reading in surname_readings(head):
        if reading.gender == last.gender and last.cases <= reading.cases and reading.cases != ANY_CASE:
            return attrs.evolve(last, nominative=f"{reading.nominative}-{last.nominative}")
    return attrs.evolve(last, nominative=f"{head}-{last.nominative}")


def _by_ending(word: str) -> list[Reading]:
    found: list[Reading] = []

    def add(nominative: str, genders: str, cases: str, cost: float) -> None:
        found.extend(
            Reading(nominative, gender, frozenset(cases.split()) or ANY_CASE, cost)
            for gender in (MALE, FEMALE)
            if gender[0] in genders
        )

    lower = word.lower()
    stem, two = word[:-1], word[:-2]
    last = lower[-1]
    before = lower[-2:-1]
    if last not in VOWELS:
        russian = lower.endswith(RUSSIAN_SURNAME)
        add(
            word,
            "m",
            "nomn",
            0.4 if lower.endswith(("ом", "ем", "ём", "ым", "им")) and len(word) > 3 else 0.0,
        )
        if not russian:
            add(word, "f", "", 0.1)
        if len(two) > 1 and two[-1].lower() not in VOWELS:
            if lower.endswith("ом"):
                add(two, "m", "ablt", 0.0)
            if lower.endswith("ем"):
                for nominative in (two,) if two[-1] in HUSHING else (two + "ь",):
                    add(nominative, "m", "ablt", 0.0)
            if lower.endswith("ым"):
                add(two if two.endswith(RUSSIAN_SURNAME) else two + "ый", "m", "ablt", 0.0)
            if lower.endswith("им"):
                add(two + "ий", "m", "ablt", 0.0)
        elif lower.endswith(("ем", "ём")) and len(two) > 1:
            add(two + "й", "m", "ablt", 0.0)
        if lower.endswith("ой"):
            add(two + "а", "mf", "ablt", 0.1)
            if two.lower().endswith(RUSSIAN_SURNAME):
                add(two + "а", "f", "gent datv ablt loct", 0.0)
            add(two + "ая", "f", "gent datv ablt loct", 0.0 if two.lower().endswith(("ск", "цк")) else 0.5)
        if lower.endswith("ей"):
            add(two + ("а" if two[-1:].lower() in HUSHING else "я"), "mf", "ablt", 0.2)
    elif lower.endswith(("ого", "его")):
        base = word[:-3]
        add(
            base + ("ий" if base[-1:].lower() in "кгхжшчщ" or lower.endswith("его") else "ый"),
            "m",
            "gent accs",
            0.0,
        )
        add(word, "mf", "", 0.3)
    elif lower.endswith(("ому", "ему")):
        base = word[:-3]
        add(
            base + ("ий" if base[-1:].lower() in "кгхжшчщ" or lower.endswith("ему") else "ый"),
            "m",
            "datv",
            0.0,
        )
    elif lower.endswith(("ская", "цкая")):
        add(word, "f", "nomn", 0.0)
    elif lower.endswith(("скую", "цкую")):
        add(two + "ая", "f", "accs", 0.0)
    elif last == "а":
        russian = stem.lower().endswith(RUSSIAN_SURNAME)
        if before not in VOWELS:
            add(stem, "m", "gent accs", 0.2)
        add(word, "f", "nomn", 0.0 if russian else 0.25)
        if not russian:
            add(word, "m", "nomn", 0.3)
            add(word, "mf", "", 0.1 if before in VOWELS else 0.9)
    elif last == "я":
        if before in VOWELS:
            add(stem + "й", "m", "gent accs", 0.2)
        else:
            add(stem + "ь", "m", "gent accs", 0.2)
        add(word, "mf", "nomn", 0.3)
        add(word, "mf", "", 0.9)
    elif last == "у":
        if before not in VOWELS:
            add(stem, "m", "datv", 0.2)
        add(stem + "а", "mf", "accs", 0.3 if not stem.lower().endswith(RUSSIAN_SURNAME) else 0.1)
        add(word, "mf", "", 0.0 if lower.endswith("лу") else 0.35)
    elif last == "ю":
        add(stem + ("й" if before in VOWELS else "ь"), "m", "datv", 0.2)
        add(stem + "я", "mf", "accs", 0.3)
        add(word, "mf", "", 0.35)
    elif last in "ыи":
        add(word, "mf", "", 0.2)
        if (last == "ы") != (before in BACK):
            add(stem + ("а" if last == "ы" or before in BACK else "я"), "mf", "gent", 0.3)
    elif last == "е":
        add(word, "mf", "", 0.2)
        if before not in VOWELS:
            add(stem, "m", "loct", 0.4)
            add(stem + "а", "mf", "datv loct", 0.3)
    else:
        add(word, "mf", "", 0.0)
    return found
