"""Officials: a post, a country and a name in any order, one person or several.

`OFFICIAL` is a yargy rule whose fact is an `OfficialMention`; the fact of `OFFICIALS` is a tuple of them,
for one person too. «Министры иностранных дел Турции и Грузии Хакан Фидан и Давид Залкалиани» are
two officials, posts, countries and names paired in order; a group told by its post alone («послы стран ЕС»)
is one, with `plural` set.
"""

from __future__ import annotations

from typing import Any

from yargy import or_, rule
from yargy.pipelines import morph_pipeline
from yargy.predicates import caseless, custom, dictionary, eq, in_, in_caseless
from yargy.predicates import type as of_type
from yargy.rule import Rule

from .engine import morphology, of_capitalised
from .official_mentions import (
    NUMBERS,
    OfficialMention,
    build_description,
    build_drafts,
    build_officials,
    first_mention,
    mention_cases,
)
from .organisations import ORGANISATION, ORGANISATION_ADJECTIVE
from .people import FULL_NAME, NAME, NAME_AFTER_POST, NAME_BESIDE
from .phrase_parts import Built, Part
from .places import ADJECTIVES as ADJECTIVES_LISTED
from .places import CAPITAL, CAPITALS, CITY, COUNTRY, COUNTRY_ADJECTIVE, METONYM
from .places import COUNTRIES as COUNTRIES_LISTED
from .posts import BODY_HEAD, BODY_TAIL, HELD_POST, MODIFIERS_PART, ON_MATTER, SENT_POST, SPLIT_HEAD, SPLIT_TAIL
from .same_case import SameCase
from .words import read_lines

__all__ = ["OFFICIAL", "OFFICIALS", "OfficialMention", "mention_cases"]


def one_or_more(item: Any) -> Rule:
    """`A`, `A и B`, `A, B и C`, of any length."""
    return rule(item, and_more(item).optional())


def and_more(item: Any) -> Rule:
    """What goes on with a list: `и B`, `, B и C`."""
    return rule(rule(COMMA, item).repeatable().optional(), COMMA.optional(), AND, item)


def _is_region(value: str) -> bool:
    return any("gent" in form.grams and "NOUN" in form.grams for form in morphology()(value))


def _is_genitive_plural(value: str) -> bool:
    if not value.islower():
        return False
    return any({"ADJF", "gent", "plur"} <= form.grams.values for form in morphology()(value))


@of_capitalised
def _is_capitalised(value: str) -> bool:
    return value[0].isupper() and value[1:].islower()


@of_capitalised
def _is_genitive_toponym(value: str) -> bool:
    """A place that is no state: «Ингушетии»."""
    if not value[0].isupper() or not any("Geox" in f.grams and "gent" in f.grams for f in morphology()(value)):
        return False
    return not (COUNTRIES_LISTED.get([value]) or CAPITALS.get([value]))


@of_capitalised
def _is_genitive_title(value: str) -> bool:
    """A capitalised adjective of no state: «Вологодской»."""
    if not value[0].isupper() or not any("ADJF" in f.grams and "gent" in f.grams for f in morphology()(value)):
        return False
    return not ADJECTIVES_LISTED.get([value])


@of_capitalised
def _is_dative_toponym(value: str) -> bool:
    """«Азии», «Балканам»; «Востоку», which is a place by its capital."""
    return _is_capitalised(value) and any("datv" in f.grams and "NOUN" in f.grams for f in morphology()(value))


@of_capitalised
def _is_dative_title(value: str) -> bool:
    return _is_capitalised(value) and any("datv" in f.grams and "ADJF" in f.grams for f in morphology()(value))


def _is_unquoted(value: str) -> bool:
    return value not in QUOTES


QUOTES = frozenset('«»"„“”')
REGION_NOUNS = {
    "области",
    "края",
    "района",
    "округа",
    "республики",
    "региона",
    "города",
    "губернии",
    "автономии",
}
COMMA = eq(",")
AND = in_caseless({"и", "а"})
OWN = dictionary({"свой", "собственный", "его", "её", "ее", "их", "наш", "мой"})

# Турции; ООН; Анкары; Кремля
PLACE = or_(METONYM, COUNTRY, ORGANISATION, CAPITAL)
STATE = PLACE.interpretation(Part("country"))
ADJECTIVE = or_(COUNTRY_ADJECTIVE, ORGANISATION_ADJECTIVE).interpretation(Part("adjective"))

# стран ЕС; государств-членов ОДКБ; стран-участниц СНГ
MEMBERS = rule(
    in_caseless({"стран", "государств", "странам", "правительств", "республики", "королевства"}),
    rule(eq("-"), in_caseless({"членов", "участниц", "участников", "гарантов", "партнёров"})).optional(),
)
QUOTED_ORGANISATION = or_(ORGANISATION, rule(in_('«"„“'), ORGANISATION, in_('»"“”')))
COUNTRY_PART = or_(
    STATE,
    rule(METONYM.interpretation(Part("country")), COUNTRY),  # председатель Верховной Рады | Украины
    rule(in_('«"„“'), ORGANISATION, in_('»"“”')).interpretation(Part("country")),  # «Большой семёрки»
    rule(of_type("INT").optional(), MEMBERS, or_(PLACE, QUOTED_ORGANISATION)).interpretation(Part("country")),
)
# стран Балтии; стран региона; государств-участников; арабских стран
REGION = or_(
    rule(custom(_is_genitive_plural, types="RU"), in_caseless({"стран", "государств", "держав"})),
    rule(MEMBERS),
    rule(MEMBERS, custom(_is_region, types="RU")),
).interpretation(Part("region"))
# двух стран; трёх государств; обеих стран
OWN_COUNTRIES = rule(
    or_(rule(in_caseless(set(NUMBERS))), rule(of_type("INT"))),
    in_caseless({"стран", "государств", "республик", "держав"}),
).interpretation(Part("number"))
# страны; нашей республики
OWN_LAND = rule(
    in_caseless({"нашей", "нашего", "своей", "своего", "этой", "этого", "его", "её", "ее", "их"}).optional(),
    in_caseless({"страны", "государства", "республики", "державы", "королевства"}),
).interpretation(Part("own"))
# Ингушетии; Кабардино-Балкарии; Вологодской области
SUBREGION = or_(
    rule(rule(custom(_is_capitalised, types="RU"), eq("-")).optional(), custom(_is_genitive_toponym, types="RU")),
    rule(custom(_is_genitive_title, types="RU"), in_caseless(REGION_NOUNS)),
    rule(in_caseless(REGION_NOUNS)),
).interpretation(Part("subregion"))
# «Норникеля»; «Справедливая Россия»
QUOTED = rule(in_('«"„“'), custom(_is_unquoted).repeatable(max=4), in_('»"“”')).interpretation(Part("own"))
COUNTRIES = rule(COUNTRY_PART, and_more(STATE).optional())
ADJECTIVES = one_or_more(ADJECTIVE)

# посол США | в Москве; постпред РФ | при ООН; спецпредставитель ЕС | по Центральной Азии
REGION_NAME = or_(
    rule(custom(_is_dative_toponym, types="RU")),
    rule(custom(_is_dative_title, types="RU"), custom(_is_dative_toponym, types="RU")),
)
WHERE = or_(
    rule(in_caseless({"в", "во", "при", "на", "по"}), or_(COUNTRY, ORGANISATION, CAPITAL, CITY)),
    rule(caseless("по"), REGION_NAME),
).interpretation(Part("where"))
MATTER = ON_MATTER.interpretation(Part("matter"))
# советник президента США | Дональда Трампа по нацбезопасности
INNER_NAME = NAME_AFTER_POST.interpretation(Part("matter"))
MISSION = or_(WHERE, MATTER, rule(INNER_NAME, MATTER))

# президент России; министры обороны России и Турции; главы МИД двух стран; министры стран Балтии
HELD = rule(HELD_POST, or_(COUNTRIES, OWN_COUNTRIES, REGION, OWN_LAND, SUBREGION, QUOTED).optional())
# посол США в Москве; спецпредставитель США по Ирану; послы стран ЕС
SENT = rule(
    SENT_POST,
    or_(COUNTRIES, OWN_COUNTRIES, REGION, OWN_LAND, SUBREGION, QUOTED).optional(),
    MISSION.optional(),
)
# коллега; визави; коллеги из Армении и Азербайджана
COLLEAGUE = rule(
    morph_pipeline(["коллега", "визави", "контрагент"]).interpretation(Part("colleague")),
    rule(caseless("из").optional(), COUNTRIES).optional(),
)

DESCRIPTION = or_(
    HELD,
    SENT,
    rule(ADJECTIVES, or_(HELD, SENT, COLLEAGUE)),  # турецкий лидер; российский и турецкий президенты
    rule(MODIFIERS_PART, ADJECTIVE, or_(HELD, SENT)),  # бывший украинский президент
    rule(SPLIT_HEAD, ADJECTIVES, SPLIT_TAIL),  # глава российского МИДа
    rule(BODY_HEAD, ADJECTIVES, BODY_TAIL),  # вице-спикер словацкого парламента
    rule(OWN, ADJECTIVES.optional(), COLLEAGUE),  # свой турецкий коллега
    COLLEAGUE,
).interpretation(Built("Description", build_description))

TITLE = rule(dictionary(set(read_lines("name_titles.txt"))))
RANK_WORD = dictionary(set(read_lines("military_ranks.txt")))
# генерал армии; адмирал флота; генерал-полковник; вице-адмирал
RANK = rule(
    rule(or_(RANK_WORD, in_caseless({"вице", "контр"})), eq("-")).optional(),
    RANK_WORD,
    in_caseless({"авиации", "армии", "флота", "юстиции"}).optional(),
)
LATIN = rule(eq("("), of_type("LATIN").repeatable(), eq(")"))
# Хакан Фидан; господин Фидан; Ульрих Делиус (Ulrich Delius)
APPOSED = rule(
    or_(TITLE, rule(COMMA, RANK), RANK).optional(), NAME_AFTER_POST, LATIN.optional()
)  # министр обороны, генерал армии | Иван Иванов
DASH = in_("—–-").optional()  # главы России — Иван Иванов — и Италии — Марио Росси
STEP = or_(rule(COMMA), rule(AND))

AGREEING = SameCase()
MENTION = or_(
    # министр обороны США Иван Иванов; президенты России Иван Иванов и США Джон Смит
    rule(DESCRIPTION, rule(DASH, APPOSED, rule(STEP, STATE, DASH, APPOSED).repeatable().optional()).optional()),
    # премьерами — Турции Джемом Демиром и Италии Марио Росси
    rule(DESCRIPTION, in_("—–-"), STATE, DASH, APPOSED, rule(STEP, STATE, DASH, APPOSED).repeatable()),
    # вице-премьер, министр финансов Италии Иван Иванов
    rule(DESCRIPTION.match(AGREEING), COMMA, DESCRIPTION.match(AGREEING), APPOSED),
    # Иван Иванов, министр обороны США; a bare «Лаврова, президент …» would be of two clauses
    rule(FULL_NAME.match(AGREEING), COMMA, DESCRIPTION.match(AGREEING)),
    # Иван Иванов (министр обороны США); Иван Иванов (Ivan Ivanov)
    rule(
        or_(rule(NAME), rule(TITLE, NAME_AFTER_POST)),
        or_(rule(eq("("), DESCRIPTION, eq(")")), LATIN).optional(),
    ),
).interpretation(Built("drafts", build_drafts))

PLACE_PREFIXES = set(read_lines("place_prefixes.txt"))
# проспект Андропова, ул. Сергея Лазо; Ново-Огарёво; крейсер «Юрий Долгорукий»: no people
NAMESAKE = or_(
    rule(dictionary(set(read_lines("street_nouns.txt"))), eq(".").optional(), NAME),
    rule(in_(PLACE_PREFIXES), eq("-"), NAME),
    rule(in_('«"„“'), TITLE.optional(), NAME, in_('»"“”')),
).interpretation(Part("ignored"))

OFFICIAL = or_(NAMESAKE, MENTION).interpretation(Built("OfficialMention", first_mention))

# Байден, which no dictionary holds, beside one who is certainly a person
BESIDE = rule(NAME_BESIDE).interpretation(Built("drafts", build_drafts))
# президенты России, Азербайджана | и премьер Армении
SHARED_POST = rule(
    rule(HELD_POST, COUNTRY_PART, rule(COMMA, STATE).repeatable()).interpretation(
        Built("Description", build_description)
    )
).interpretation(Built("drafts", build_drafts))
LISTED = SameCase()
FIRST = MENTION.match(LISTED)
NEXT = or_(FIRST, BESIDE)
FULL = rule(DESCRIPTION, APPOSED).interpretation(Built("drafts", build_drafts)).match(LISTED)
POST_ALONE = rule(DESCRIPTION).interpretation(Built("drafts", build_drafts)).match(LISTED)
NAMED = rule(FULL_NAME).interpretation(Built("drafts", build_drafts)).match(LISTED)
# президент Франции и канцлер ФРГ; Иванов, Петров и Сидоров; министры России и США Иван Иванов и Джон Смит
OFFICIALS = or_(
    NAMESAKE,
    rule(
        FIRST,
        or_(
            rule(rule(COMMA, NEXT).repeatable().optional(), COMMA.optional(), AND, or_(MENTION, BESIDE)),
            # президент РФ Иван Иванов, премьер Италии Марио Росси
            rule(COMMA, FULL).repeatable(),
        ).optional(),
    ),
    rule(BESIDE, AND, MENTION),  # Пашинян и Ильхам Алиев
    # президент США и председатель КНР Джон Стоун и Ли Минь
    rule(POST_ALONE, AND, FULL, AND, NAMED),
    rule(SHARED_POST, AND, MENTION),
).interpretation(Built("OfficialMentions", build_officials))
