"""Personal names, Russian and foreign: «Сергей Лавров», «С.В. Лавров», «Урсула фон дер Ляйен», «Ким Чен Ын».

`NAME` is a yargy rule whose fact is a `PersonName`. An unknown capitalised word counts as part of a name
only next to a known given name, an initial, a particle or an East Asian surname; `NAME_AFTER_POST` takes
any, for use directly after a post, and `SURNAME` a word that the dictionary holds as a surname. Given names
are `words/first_names_male.txt` and `words/first_names_female.txt`: to add one, put a line there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from yargy import and_, not_, or_, rule
from yargy.predicates import custom, dictionary, eq, in_, in_caseless

from .engine import morphology, of_capitalised
from .name_forms import given_names, given_readings, patronymic_readings
from .organisations import ORGANISATIONS
from .person_names import PersonName, is_surname_of, person_name
from .phrase_parts import Built, Part
from .places import CAPITALS, COUNTRIES
from .same_case import SameCase
from .words import read_lines

__all__ = [
    "FULL_NAME",
    "LIKELY_SURNAME",
    "NAME",
    "NAME_AFTER_POST",
    "NAME_BESIDE",
    "SURNAME",
    "PersonName",
    "is_surname_of",
    "person_name",
]

PARTICLES = frozenset(read_lines("name_particles.txt"))
EAST_ASIAN = frozenset(read_lines("east_asian_surnames.txt"))
INSTITUTIONS = frozenset(read_lines("institution_nouns.txt"))
#: Words of which it is remembered whether they are of names: several rules ask the same.
ASKED_BOUND = 10_000

FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "ADVB", "VERB", "INFN", "GRND", "INTJ", "PRED", "NUMR"})


def _is_title(value: str) -> bool:
    return len(value) > 1 and value[0].isupper() and value[1:].islower()


@of_capitalised
@lru_cache(maxsize=ASKED_BOUND)
def _is_given(value: str) -> bool:
    """A given name; «Израиль» and «в Вене» are some too, but stand for the state and the city."""
    if not _is_title(value) or COUNTRIES.get([value]):
        return False
    capital = CAPITALS.get([value])
    return any(capital is None or reading.nominative == capital.name for reading in given_readings(value))


@of_capitalised
def _is_patronymic(value: str) -> bool:
    return _is_title(value) and bool(patronymic_readings(value))


@of_capitalised
@lru_cache(maxsize=ASKED_BOUND)
def _is_name_word(value: str) -> bool:
    """A capitalised word that may be part of a name beside words that certainly are."""
    if not _is_title(value) or COUNTRIES.get([value]):
        return False
    forms = morphology()(value)
    if any("Surn" in form.grams for form in forms):
        return True  # «Бойко» is an adverb too
    if {"impr", "sing"} <= forms[0].grams.values:
        return True  # «Мори»; not «Читайте»
    if value.lower() in given_names() or _is_form_like(forms):
        return True  # «Али», though a conjunction
    return not (forms[0].is_known and any(gram in forms[0].grams for gram in FUNCTION_WORDS))


def _is_form_like(forms: Sequence[Any]) -> bool:
    """Words whose form only looks like a verb's or an adverb's: «Радев», «Милеем», «Даром»."""
    first = forms[0].grams
    if "GRND" in first:
        return "past" in first
    return "1per" in first or ("ADVB" in first and any({"NOUN", "ablt"} <= form.grams.values for form in forms[1:]))


def _is_place(value: str) -> bool:
    return bool(CAPITALS.get([value]) or ORGANISATIONS.get([value]))


@of_capitalised
@lru_cache(maxsize=ASKED_BOUND)
def _is_unplaced(value: str) -> bool:
    """A name word that is no place and that no dictionary holds as anything but a name."""
    if not _is_name_word(value) or _is_place(value):
        return False
    forms = morphology()(value)
    if any("Surn" in form.grams or "Name" in form.grams for form in forms):
        return True
    return not forms[0].is_known


@of_capitalised
@lru_cache(maxsize=ASKED_BOUND)
def _is_after_post(value: str) -> bool:
    """A name word where a post vouches for it: «президент Макрон», though a macron is a sign; no
    «Академия».
    """
    if _is_unplaced(value):
        return True
    if not _is_name_word(value) or _is_place(value):
        return False
    form = morphology()(value)[0]
    return (
        bool(form.grams.values & {"NOUN", "impr"})
        and not any("Geox" in f.grams for f in morphology()(value))
        and not ({f.normalized for f in morphology()(value)} & INSTITUTIONS)
    )


@of_capitalised
def _is_no_toponym(value: str) -> bool:
    """The second half of a surname: «Петров-Водкин», not «Кабардино-Балкария»."""
    return _is_name_word(value) and not any("Geox" in form.grams for form in morphology()(value))


@of_capitalised
def _is_dictionary_surname(value: str) -> bool:
    if not _is_title(value) or len(value) < 3:
        return False
    form = morphology()(value)[0]
    return "Surn" in form.grams and "plur" not in form.grams


@of_capitalised
def _is_foreign(value: str) -> bool:
    """A capitalised word that no dictionary holds, or one as short as «Хан»."""
    return _is_title(value) and _is_after_post(value) and (len(value) < 5 or not morphology()(value)[0].is_known)


@of_capitalised
def _is_unknown(value: str) -> bool:
    return _is_unplaced(value) and not morphology()(value)[0].is_known and not given_readings(value)


@of_capitalised
def _is_second_surname(value: str) -> bool:
    return _is_name_word(value) and not given_readings(value) and not CAPITALS.get([value])


@of_capitalised
def _is_likely_surname(value: str) -> bool:
    return _is_title(value) and len(value) > 3 and not morphology()(value)[0].is_known


@of_capitalised
def _is_syllable(value: str) -> bool:
    if not value[0].isupper() or not (value[1:].islower() or len(value) == 1):
        return False
    form = morphology()(value)[0]
    known = form.is_known and not ("Surn" in form.grams or "Name" in form.grams)
    return len(value) <= 3 or not known


@of_capitalised
def _is_second_syllable(value: str) -> bool:
    return _is_syllable(value) or (_is_title(value) and len(value) <= 5)


@of_capitalised
def _is_initial(value: str) -> bool:
    return value[0].isupper() and (len(value) == 1 or value in {"Дж", "Кс", "Дз", "Ле", "Чж", "Эм"})


def _is_numeral(value: str) -> bool:
    return not value.strip("IVX")


@of_capitalised
def _is_ordinal(value: str) -> bool:
    return _is_title(value) and any("Anum" in form.grams for form in morphology()(value))


def _is_particle(value: str) -> bool:
    return value.lower() in PARTICLES and (value.islower() or _is_title(value))


def _is_small_particle(value: str) -> bool:
    return value.islower() and value in PARTICLES


def word(function: object) -> object:
    return custom(function, types="RU")


GIVEN_WORD = word(_is_given)
PATRONYMIC = word(_is_patronymic)
NAME_WORD = word(_is_name_word)
UNPLACED = word(_is_unplaced)
SYLLABLE = word(_is_syllable)
PARTICLE = word(_is_particle)
SMALL_PARTICLE = word(_is_small_particle)
HYPHEN = eq("-")
APOSTROPHE = in_("'’ʼ`")
GENERATION = rule(HYPHEN, dictionary({"младший", "старший"}))  # Буш-младший

#: «Коста»-Рика, «Сьерра»-Леоне: no first half of a given name.
HALVES_OF_STATES = {place.name.split("-")[0] for place in COUNTRIES if "-" in place.name}
NO_STATE = not_(in_(HALVES_OF_STATES))

# Сергей; Касым-Жомарт; Жан-Ив; Нур-уль-Хак; Абд-эль-Керим
GIVEN = or_(
    rule(GIVEN_WORD),
    rule(and_(GIVEN_WORD, NO_STATE), HYPHEN, NAME_WORD),
    rule(and_(NAME_WORD, NO_STATE), HYPHEN, GIVEN_WORD),
    rule(NAME_WORD, HYPHEN, and_(SMALL_PARTICLE, not_(eq("де"))), HYPHEN, NAME_WORD),  # no Рио-де-Жанейро
).interpretation(Part("given"))

# О'Брайен; д'Эстен; Мак-Кейн; Солтанбаев-Иванов
PLAIN_SURNAME = or_(
    rule(NAME_WORD),
    rule(NAME_WORD, HYPHEN, NAME_WORD),
    rule(NAME_WORD, GENERATION),
    rule(in_caseless({"о", "д"}), APOSTROPHE, NAME_WORD),
).interpretation(Part("surname"))

# фон дер Ляйен; аль-Асад; Аль Сауд; де Хооп Схеффер
PARTICLED = or_(
    rule(PARTICLE, NAME_WORD),
    rule(PARTICLE, HYPHEN, NAME_WORD),
    rule(PARTICLE, PARTICLE, NAME_WORD),
    rule(PARTICLE, GIVEN_WORD, GIVEN_WORD),  # бин Абдель Рахман
    rule(PARTICLE, NAME_WORD, HYPHEN, NAME_WORD),
    rule(PARTICLE, word(_is_foreign), word(_is_foreign)),  # де Хооп Схеффер
).interpretation(Part("surname"))

# С.; Дж.
INITIAL = rule(word(_is_initial), eq(".")).interpretation(Part("initial"))

EASTERN = or_(
    rule(in_(EAST_ASIAN)),
    rule(in_(EAST_ASIAN), HYPHEN, in_(EAST_ASIAN)),
).interpretation(Part("eastern"))
# Чен Ын; Цзиньпин; Чжэ Ин; Фу Чонг; Чен-ын
SYLLABLES = or_(
    rule(SYLLABLE),
    rule(SYLLABLE, word(_is_second_syllable)),
    rule(SYLLABLE, HYPHEN, word(str.islower)),
    rule(SYLLABLE, HYPHEN, SYLLABLE),
).interpretation(Part("syllable"))

# Елизавета | II; Лев | XIV
NUMERAL = rule(custom(_is_numeral, types="LATIN")).interpretation(Part("numeral"))

PATRONYMIC_PART = rule(PATRONYMIC).interpretation(Part("patronymic"))
SURNAME_WORD = rule(word(_is_dictionary_surname)).interpretation(Part("surname"))

TWO_OF_ONE = rule(word(_is_unknown)).interpretation(Part("surname"))

_GIVEN_FIRST = or_(
    rule(PATRONYMIC_PART, PLAIN_SURNAME.optional()),  # Сергей | Викторович Лавров
    rule(INITIAL, PLAIN_SURNAME),  # Джордж | У. Буш
    rule(rule(word(_is_ordinal)).interpretation(Part("ordinal"))),  # Абдалла | Второй
    rule(GIVEN.optional(), NUMERAL, PARTICLED.optional()),  # Лев | XIV; Абдалла | II бен аль-Хусейн
    # Реджеп | Тайип Эрдоган; Хосе | Луис Родригес Сапатеро; Луис | Инасиу Лула да Силва
    rule(GIVEN.optional(), GIVEN.optional(), PLAIN_SURNAME, PARTICLED.optional()),
    rule(GIVEN, PLAIN_SURNAME, PLAIN_SURNAME),  # Хосе | Луис Родригес Сапатеро
    # Урсула | фон дер Ляйен; Абдель | Фаттах ас-Сиси; Тамим | бин Хамад бин Халифа Аль Тани
    rule(GIVEN.optional(), PARTICLED, PARTICLED.optional(), PARTICLED.optional()),
)
_FULL = or_(
    rule(EASTERN, SYLLABLES),  # Ким Чен Ын
    rule(GIVEN, _GIVEN_FIRST),
    rule(GIVEN, TWO_OF_ONE, TWO_OF_ONE),  # Ларс Лёкке Расмуссен
    rule(SURNAME_WORD, GIVEN, PATRONYMIC_PART),  # Лавров Сергей Викторович
    rule(INITIAL, INITIAL.optional(), or_(PLAIN_SURNAME, PARTICLED)),  # С.В. Лавров
    rule(INITIAL, GIVEN, PLAIN_SURNAME),  # Р. Тайип Эрдоган
    rule(PLAIN_SURNAME, INITIAL, INITIAL),  # Лавров С.В.
)

# Лавров, where the dictionary holds the word as a surname
SURNAME = rule(SURNAME_WORD).interpretation(Built("PersonName", person_name))

# Сергей Лавров; С. Лавров; no surname alone
FULL_NAME = rule(_FULL).interpretation(Built("PersonName", person_name))

NAME = or_(_FULL, rule(SURNAME_WORD)).interpretation(Built("PersonName", person_name))

# Фидан, a word that no dictionary holds: for places where a person is expected
LIKELY_SURNAME = rule(rule(word(_is_likely_surname)).interpretation(Part("surname"))).interpretation(
    Built("PersonName", person_name)
)

AFTER_POST = word(_is_after_post)
FOREIGN = word(_is_foreign)
ONE_OF_TWO = rule(word(_is_second_surname)).interpretation(Part("surname")).match(SameCase())
_FOREIGN_GIVEN = rule(FOREIGN).interpretation(Part("given"))
_UNKNOWN_GIVEN = rule(AFTER_POST).interpretation(Part("given"))
_UNKNOWN_SURNAME = or_(
    rule(AFTER_POST),
    rule(AFTER_POST, HYPHEN, word(_is_no_toponym)),
    rule(AFTER_POST, GENERATION),
).interpretation(Part("surname"))

NAME_AFTER_POST = or_(
    _FULL,
    rule(_UNKNOWN_SURNAME),  # президент Эрдоган
    rule(PARTICLED),  # президент аль-Асад
    rule(_UNKNOWN_GIVEN, or_(_UNKNOWN_SURNAME, PARTICLED)),  # министр Мвангалу Чипанде
    # министр Амир Хан Муттаки; президент Бола Ахмед Тинубу
    rule(or_(GIVEN, _FOREIGN_GIVEN), _FOREIGN_GIVEN, rule(FOREIGN).interpretation(Part("surname"))),
    rule(_FOREIGN_GIVEN, GIVEN, rule(FOREIGN).interpretation(Part("surname"))),
    # президент Алан Гарсия Ортега
    rule(GIVEN, ONE_OF_TWO, ONE_OF_TWO),
).interpretation(Built("PersonName", person_name))

# Байден, beside one who is certainly a person: «Путин и Байден»
NAME_BESIDE = or_(_FULL, rule(rule(UNPLACED).interpretation(Part("surname")))).interpretation(
    Built("PersonName", person_name)
)
