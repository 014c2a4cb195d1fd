"""States, their peoples, adjectives, capitals and metonyms, and the places where people meet.

Every rule gives a `Place` (codes, name in the nominative, kind). The vocabulary is in
`grammars/words`: a new country goes to `countries.csv`, a city to `cities.csv`. A match of kind
`lookalike` has no code: it is there so that "Латинская Америка" is not read as "Америка".
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from yargy import and_, or_, rule
from yargy.interpretation import custom
from yargy.predicates import in_, is_capitalized, normalized
from yargy.rule import Rule

from grammars.engine import morphology, tokenizer
from grammars.gazetteer import TEXTS_BOUND, Gazetteer, Place
from grammars.organisations import ORGANISATION, ORGANISATION_ADJECTIVE, ORGANISATION_ADJECTIVES
from grammars.words import read_lines, read_table

__all__ = [
    "CAPITAL",
    "CAPITAL_OF",
    "CITY",
    "COUNTRY",
    "COUNTRY_ADJECTIVE",
    "LOOKALIKE",
    "METONYM",
    "PEOPLE",
    "PLACE",
    "STATE",
    "STATE_TITLE",
]


def gazetteer(kind: str, *tables: str, any_gender: bool = False) -> Gazetteer:
    """The names of tables whose first column is the name and whose second is the code, if there is one."""
    rows = [tuple(row.values()) for table in tables for row in read_table(table)]
    places = (Place((code,) if code else (), name, kind) for name, code, *_ in rows)
    return Gazetteer(places, any_gender)


COUNTRIES = gazetteer("name", "countries_cldr.csv", "countries.csv")
ADJECTIVES = gazetteer("adjective", "country_adjectives.csv", any_gender=True)
PEOPLES = gazetteer("people", "peoples.csv")
CAPITALS = gazetteer("capital", "capitals.csv")
METONYMS = gazetteer("metonym", "state_metonyms.csv")
CITIES = gazetteer("city", "cities.csv")
LOOKALIKES = Gazetteer(Place((), name, "lookalike") for name in read_lines("lookalikes.txt"))


def stem_places() -> list[Place]:
    """First parts of compound adjectives: российско- from российский, and those of the list (американо-)."""
    listed = {row["stem"]: row["code"] for row in read_table("adjective_stems.csv")}
    derived = {
        row["adjective"][:-2] + "о": row["code"]
        for row in read_table("country_adjectives.csv")
        if row["adjective"].endswith(("ский", "цкий"))
    }
    return [Place((code,), stem, "adjective") for stem, code in {**derived, **listed}.items()]


STEMS = Gazetteer(stem_places())
TITLE_NOUNS = Gazetteer(Place((), noun, "title") for noun in read_lines("state_title_nouns.txt"))
TITLE_MODIFIERS = Gazetteer(
    (Place((), word, "title") for word in read_lines("state_title_modifiers.txt")), any_gender=True
)
DASH = in_({"-", "‑", "–", "—"})
# «Турецкая» Республика, not «чешская республика»
CAPITALIZED_ADJECTIVE = and_(ADJECTIVES.single_words, is_capitalized())


@lru_cache(maxsize=TEXTS_BOUND)
def read_adjective(text: str) -> Place:
    """The place of an adjective, simple or compound: the codes of its parts in order, each once."""
    words = tokenizer().split(text)
    codes: list[str] = []
    stems = ""
    start = 0
    while True:
        rest = words[start:]
        last = ADJECTIVES.get(rest) or ORGANISATION_ADJECTIVES.get(rest)
        if last is not None:
            return Place(tuple(dict.fromkeys([*codes, *last.codes])), stems + last.name, "adjective")
        stop = next((at for at in range(len(words), start, -1) if STEMS.get(words[start:at])), None)
        if stop is None:
            raise ValueError(f"expected an adjective of a state, got {text!r}")
        stem = STEMS.get(words[start:stop])
        codes.extend(stem.codes if stem else ())
        stems += "".join(words[start:stop]).lower() + "-"
        start = stop + 1


def nominative(words: list[str]) -> str:
    """The words of an inflected phrase, adjectives and a noun at its end, in the nominative singular."""
    noun = next(form for form in morphology()(words[-1]) if "NOUN" in form.grams)
    gender = next(gram for gram in ("masc", "femn", "neut") if gram in noun.grams)
    inflected = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        grams = {"nomn", "sing"} if not following else {"nomn", "sing", gender}
        forms = [form for form in morphology()(word) if "ADJF" in form.grams or "NOUN" in form.grams]
        # the first part of "Народно-Демократическая" and the dash stay as they are
        text = forms[0].inflect(grams) if forms and following != "-" else word.lower()
        inflected.append(text.capitalize() if word[0].isupper() else text)
    return " ".join(inflected).replace(" - ", "-")


@lru_cache(maxsize=TEXTS_BOUND)
def read_title(text: str) -> Place:
    """The place of a state's full name: its adjective or its short name tells the code."""
    words = tokenizer().split(text)
    noun = next(at for at, word in enumerate(words) if TITLE_NOUNS.get([word]))
    for start, stop in sorted(combinations(range(len(words) + 1), 2), key=lambda pair: pair[0] - pair[1]):
        place = (ADJECTIVES if stop <= noun else COUNTRIES).get(words[start:stop])
        if place is not None:
            tail = [place.name] if start > noun else []
            return Place(place.codes, " ".join([nominative(words[: noun + 1]), *tail]), "name")
    raise ValueError(f"expected the full name of a state, got {text!r}")


@lru_cache(maxsize=TEXTS_BOUND)
def read_capital_of(text: str) -> Place:
    """«столице Китая» → столица Китая, «китайской столицы» → китайская столица."""
    words = tokenizer().split(text)
    if words[0].lower().startswith("столиц"):
        country = COUNTRIES.read(" ".join(words[1:]))
        return Place(country.codes, " ".join(["столица", *text.split()[1:]]), "capital")
    country = ADJECTIVES.read(" ".join(words[:-1]))
    return Place(country.codes, nominative(words), "capital")


def same(place: Place) -> Place:
    return place


def any_place(*rules: Rule) -> Rule:
    """Whichever of the rules matches, with its own fact; of two that match alike, the first."""
    return or_(*rules).interpretation(custom(same))


# «Латинская Америка», «Единая Россия»: found so that the country in them is not
LOOKALIKE = LOOKALIKES.rule.named("LOOKALIKE")

# глава МИД «Южной Кореи», послы «США»
COUNTRY_NAME = COUNTRIES.rule

# «Азербайджанской Республикой», «Исламская Республика Иран»
MODIFIERS = rule(TITLE_MODIFIERS.pattern).repeatable()
STATE_TITLE = (
    or_(
        rule(MODIFIERS, TITLE_NOUNS.pattern, COUNTRIES.pattern),
        rule(TITLE_NOUNS.pattern, COUNTRIES.pattern),
        rule(CAPITALIZED_ADJECTIVE, MODIFIERS, TITLE_NOUNS.pattern),
        rule(CAPITALIZED_ADJECTIVE, TITLE_NOUNS.pattern),
    )
    .interpretation(custom(read_title))
    .named("STATE_TITLE")
)

# министры «России», президент «Демократической Республики Конго»
COUNTRY = any_place(COUNTRY_NAME, STATE_TITLE).named("COUNTRY")

# «турецкий» коллега, «российско-американские» отношения
COUNTRY_ADJECTIVE = (
    or_(
        rule(ADJECTIVES.pattern),
        rule(
            rule(STEMS.pattern, DASH).repeatable(max=3),
            or_(rule(ADJECTIVES.pattern), rule(ORGANISATION_ADJECTIVES.pattern)),
        ),
    )
    .interpretation(custom(read_adjective))
    .named("COUNTRY_ADJECTIVE")
)

# переговоры «украинцев» и «американцев»
PEOPLE = PEOPLES.rule.named("PEOPLE")

# «Москва» и «Анкара» договорились
CAPITAL = CAPITALS.rule.named("CAPITAL")

# в «столице Китая», в «китайской столице»
CAPITAL_OF = (
    or_(
        rule(normalized("столица"), COUNTRIES.pattern),
        rule(ADJECTIVES.pattern, normalized("столица")),
    )
    .interpretation(custom(read_capital_of))
    .named("CAPITAL_OF")
)

# «Кремль», «Белый дом», «Госдеп»
METONYM = METONYMS.rule.named("METONYM")

# в «Сочи», в «Шарм-эш-Шейхе», в «Кэмп-Дэвиде»
CITY = CITIES.rule.named("CITY")

# whatever names a side: a state, an organisation, or what stands for them
STATE = any_place(
    LOOKALIKE,
    METONYM,
    ORGANISATION,
    COUNTRY,
    CAPITAL_OF,
    CAPITAL,
    PEOPLE,
    COUNTRY_ADJECTIVE,
    ORGANISATION_ADJECTIVE,
).named("STATE")

# whatever names where people meet
PLACE = any_place(LOOKALIKE, COUNTRY, CAPITAL_OF, CAPITAL, CITY, METONYM).named("PLACE")
