"""Bare surnames: people named in full elsewhere in the document, and unknown words that stand where a person does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from grammars.attributes import is_no_name
from grammars.contacts.phrases import WORDS
from grammars.engine import EntityToken, form, morphology
from grammars.name_forms import surname_readings
from grammars.officials import OfficialMention
from grammars.people import INSTITUTIONS, PersonName, is_surname_of, person_name
from grammars.phrase_parts import Piece
from grammars.predicates import DATE, OFFICIAL, is_entity, lemmas, readings, starts_as

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
QUOTES = frozenset('«"„“')
LIKELIEST = 0.15  # readings of a name that cost more than the best by this are left out


def name_cases(person: PersonName) -> set[str]:
    """Cases in which the form of a name is likely read."""
    best = min(reading.cost for reading in person.readings)
    return {case for reading in person.readings if reading.cost <= best + LIKELIEST for case in reading.cases}


def with_surnames(annotated: Sequence[list[Any]]) -> list[list[Any]]:
    """The sentences' tokens with bare surnames as OFFICIAL tokens too."""
    annotated = [_with_pairs(tokens) for tokens in annotated]
    told = _told(annotated)
    likely = _likely(annotated) - set(told)
    if not told and not likely:
        return list(annotated)
    surnames = {
        **{last: (last, gender) for last, gender in told.items()},
        **{last: (last, None) for last in likely},
    }
    return [_replaced(tokens, surnames) for tokens in annotated]


def _with_pairs(tokens: Sequence[Any]) -> list[Any]:
    """«с | Тхонглуном Сисулитом»: two unknown words in one case where a person stands are a name."""
    made: list[Any] = []
    index = 0
    while index < len(tokens):
        pair = tokens[index : index + 2]
        if len(pair) == 2 and _is_pair(tokens, index):
            pieces = [
                Piece(label, (token,), span=(token.span.start, token.span.stop))
                for label, token in zip(("given", "surname"), pair, strict=True)
            ]
            person = person_name(pieces)
            if person.cases != frozenset(CASES):
                made.append(_named(pair, person))
                index += 2
                continue
        made.append(tokens[index])
        index += 1
    return made


def _is_pair(tokens: Sequence[Any], index: int) -> bool:
    first, second = tokens[index : index + 2]
    if not (_is_candidate(first) and _is_candidate(second)) or second.span.start - first.span.stop != 1:
        return False
    if index + 2 < len(tokens) and (tokens[index + 2].value[:1].isupper() or tokens[index + 2].value == "-"):
        return False
    if _is_no_name(tokens, index + 1) or (index and tokens[index - 1].value in QUOTES):
        return False
    return _is_met(tokens, index) or _meets(tokens, index + 1)


def _is_met(tokens: Sequence[Any], index: int) -> bool:
    """«встретился с | X»."""
    before = tokens[index - 1] if index > 1 else None
    if before is None or before.value.lower() not in {"с", "со"}:
        return False
    return any(
        w in WORDS for token in tokens[max(0, index - 4) : index - 1] if not is_entity(token) for w in lemmas(token)
    )


def _meets(tokens: Sequence[Any], index: int) -> bool:
    """«X | встретился», «X | во время разговора с», «X | по телефону»."""
    ahead = tokens[index + 1 : index + 6]
    if not ahead or is_entity(ahead[0]):
        return False
    if "sing" in _grams_of_verb(ahead[0]) and any(w in WORDS for w in lemmas(ahead[0])):
        return True
    if ahead[0].value.lower() == "по" and len(ahead) > 1 and lemmas(ahead[1]) & {"телефон"}:
        return True
    if ahead[0].value.lower() not in {"в", "во", "на"}:
        return False
    nouns = [at for at, t in enumerate(ahead) if not is_entity(t) and any(w in WORDS for w in lemmas(t))]
    return any(t.value.lower() in {"с", "со"} for at in nouns[:1] for t in ahead[at + 1 : at + 2])


def _grams_of_verb(token: Any) -> frozenset[str]:
    """The grammemes of a word whose likeliest reading is a verb in a finite form; none of another."""
    first = readings(token)[:1]
    return frozenset(first[0].grams) if first and "VERB" in first[0].grams else frozenset()


def _told(annotated: Iterable[Iterable[Any]]) -> dict[str, str | None]:
    """Surnames of the people named in full, with their genders."""
    found: dict[str, str | None] = {}
    for tokens in annotated:
        for token in tokens:
            for mention in token.entity if token.type == OFFICIAL else ():
                person = mention.person
                if person is not None and person.last and (person.first or mention.post):
                    found.setdefault(person.last, person.gender)
    return found


def _likely(annotated: Sequence[Sequence[Any]]) -> set[str]:
    """Nominatives of unknown capitalised words that at least once stand as a person does: «заявил Макрон»."""
    found: set[str] = set()
    values = {token.value for tokens in annotated for token in tokens}
    for tokens in annotated:
        for index, token in enumerate(tokens):
            if _is_no_name(tokens, index):
                continue
            if index and _is_candidate(token) and _stands_as_person(tokens, index):
                found |= _nominatives(token.value, values)
            elif _is_subject(tokens, index) and _meets(tokens, index):
                found.add(token.value)
    return found


def _is_no_name(tokens: Sequence[Any], index: int) -> bool:
    before = tokens[index - 1].value if index else ""
    return is_no_name(before, tokens[index].value, tokens[index + 1] if index + 1 < len(tokens) else None)


def _nominatives(word: str, values: set[str]) -> set[str]:
    """What the surname likely is: a form that the text also has, else the likeliest masculine one."""
    read = [reading for reading in surname_readings(word) if reading.nominative[:1].isupper()]
    best = min((reading.cost for reading in read), default=0.0)
    near = [reading for reading in read if reading.cost <= best + 2 * LIKELIEST]
    told = [reading.nominative for reading in near if reading.nominative in values and reading.nominative != word]
    masculine = [reading.nominative for reading in near if reading.gender == "masc"]
    return set((told or masculine or [reading.nominative for reading in near])[:1])


def _is_candidate(token: Any) -> bool:
    value = token.value
    if token.type != "RU" or is_entity(token) or len(value) < 4 or not (value[0].isupper() and value[1:].islower()):
        return False
    return not morphology()(value)[0].is_known


def _is_subject(tokens: Sequence[Any], index: int) -> bool:
    """A capitalised word in the nominative, unknown or «Макрон», which is a sign too, but no «Совет»."""
    token = tokens[index]
    if _is_candidate(token):
        return any("nomn" in r.cases and r.nominative == token.value for r in surname_readings(token.value))
    value = token.value
    if not index or token.type != "RU" or is_entity(token) or len(value) < 4 or not value[1:].islower():
        return False
    if not value[0].isupper() or not _is_at_start(tokens, index):
        return False
    form = readings(token)[0]
    noun = {"NOUN", "masc", "nomn", "sing"} <= set(form.grams) and not {"Geox", "Orgn", "Abbr"} & set(form.grams)
    return noun and form.normalized == value.lower() and form.normalized not in INSTITUTIONS


def _is_at_start(tokens: Sequence[Any], index: int) -> bool:
    """Whether nothing stands before but when and how: «В конце июня | Макрон», «, что | Макрон»."""
    before = tokens[index - 1]
    if is_entity(before):
        return bool(before.type == DATE)
    return before.value == "," or starts_as(before, ("ADVB", "CONJ", "PRCL"))


def _stands_as_person(tokens: Sequence[Any], index: int) -> bool:
    before = tokens[index - 1]
    if before.value.lower() in {"с", "со"} and index > 1:
        before = tokens[index - 2]
        if before.type == OFFICIAL and index > 2:
            before = tokens[index - 3]  # разговор Лаврова с Рубио
    if not is_entity(before) and any(w in WORDS for w in lemmas(before)):
        return True  # разговор Макрона, встретился с Рубио
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and not is_entity(after) and any(w in WORDS for w in lemmas(after)):
        return True  # с Зеленским встречается
    return any(
        other is not None
        and not is_entity(other)
        and any("VERB" in r.grams and "sing" in r.grams and "tran" in r.grams for r in readings(other)[:1])
        for other in (before, after)
    )


def _replaced(tokens: Sequence[Any], surnames: dict[str, tuple[str, str | None]]) -> list[Any]:
    made: list[Any] = []
    for index, token in enumerate(tokens):
        last = None if _is_no_name(tokens, index) else _surname_of(token, surnames)
        if last is None:
            made.append(token)
            continue
        covered = [token]
        for particle in reversed(last.split()[:-1]):  # «фон дер Ляйен»
            if made and made[-1].value.lower() == particle.lower():
                covered.insert(0, made.pop())
        made.append(_entity(covered, last, surnames[last][1]))
    return made


def _surname_of(token: Any, surnames: dict[str, Any]) -> str | None:
    value = token.value
    if token.type != "RU" or not value[0].isupper() or len(value) < 3:
        return None
    for last in surnames:
        word = last.split()[-1]
        if word[:2] == value[:2] and is_surname_of(value, word):
            return last
    return None


def _named(covered: Sequence[Any], person: PersonName) -> EntityToken:
    return _person(covered, person.full, person.surname, person.gender, person.cases, person)


def _entity(covered: Sequence[Any], last: str, gender: str | None) -> EntityToken:
    word = last.split()[-1].replace("ё", "е")
    fit = [r for r in surname_readings(covered[-1].value) if r.nominative.replace("ё", "е") == word]
    best = min((reading.cost for reading in fit), default=0.0)
    cases = frozenset(case for reading in fit if reading.cost <= best + LIKELIEST for case in reading.cases)
    return _person(covered, last, last, gender, cases)


def _person(
    covered: Sequence[Any],
    name: str,
    surname: str,
    gender: str | None,
    cases: frozenset[str],
    person: PersonName | None = None,
) -> EntityToken:
    span = (covered[0].span.start, covered[-1].span.stop)
    mention = OfficialMention(
        name=name,
        surname=surname,
        role=None,
        post=None,
        countries=(),
        colleague=False,
        former=False,
        plural=False,
        number=None,
        gender=gender,
        cases=cases,
        span=span,
        name_span=span,
        person=person,
    )
    forms = [form("официальный", "NOUN", case, "sing") for case in CASES if case in cases]
    return EntityToken.over(covered, OFFICIAL, forms, (mention,))
