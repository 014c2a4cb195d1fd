"""Posts and their roles: «министр иностранных дел», «глава МИД», «экс-президент», «первый замминистра
обороны».

`POST` is a yargy rule whose fact is a `Post`. The posts are `words/posts.csv`, one a line with its role;
any form of the head matches. A post of `words/post_heads_with_complement.txt` also takes a genitive or «по
…» complement that no list foresees: «министр транспорта и связи», «советник по национальной безопасности».
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from yargy import and_, not_, or_, rule
from yargy.pipelines import morph_pipeline
from yargy.predicates import caseless, custom, dictionary, eq, gram, in_caseless
from yargy.rule import Rule

from .engine import morphology
from .organisations import ORGANISATIONS
from .phrase_parts import Built, Part
from .places import ADJECTIVES as COUNTRY_ADJECTIVES
from .places import COUNTRIES
from .post_readings import (
    ADJECTIVES,
    MODIFIERS,
    OWN_STATE,
    ROLES,
    Post,
    build_post,
    plural_post,
    whole_post,
)
from .words import read_lines

__all__ = [
    "BODY_HEAD",
    "BODY_TAIL",
    "HELD_POST",
    "MODIFIERS_PART",
    "ON_MATTER",
    "POST",
    "SENT_POST",
    "SPLIT_HEAD",
    "SPLIT_TAIL",
    "Post",
    "plural_post",
]

INSTITUTION_PREFIXES = tuple(read_lines("institution_prefixes.txt"))
COMPLEMENTED = frozenset(read_lines("post_heads_with_complement.txt"))
_PARTED = [
    key for key in ROLES if len(key.split()) > 1 and key.split()[0] in ("глава", "шеф", "руководитель", "замглавы")
]
_TAILS = sorted({key.split(" ", 1)[1] for key in _PARTED})


# «После» is a form of «посол» by its letters, never by its sense.
UNMISTAKABLE = not_(in_caseless(set(read_lines("post_lookalikes.txt"))))
_MISTAKABLE_HEADS = {"политик", "посол"}
_DEPUTY_HEADS = ["заместитель", "зам", "помощник", "полпред", "советник", "пресс-секретарь", "представитель"]
# верховный представитель ЕС | по иностранным делам; глава комитета Госдумы | по обороне; генконсул США | в Баку
_MISSIONS = ("представитель", "комиссар", "координатор", "комитета", "консул", "главнокомандующий")
_SENT_HEADS = {key for key, role in ROLES.items() if role in ("ambassador", "envoy") or key.endswith(_MISSIONS)} - {
    *_MISTAKABLE_HEADS,
    "представитель",
}
_OPEN_HEADS = COMPLEMENTED - _SENT_HEADS - set(_DEPUTY_HEADS) - _MISTAKABLE_HEADS
_CLOSED_HEADS = set(ROLES) - _OPEN_HEADS - _SENT_HEADS - set(_DEPUTY_HEADS) - _MISTAKABLE_HEADS


def heads(keys: Iterable[str]) -> Rule:
    return morph_pipeline(sorted(keys)).interpretation(Part("core"))


def mistakable_head(key: str) -> Rule:
    """A post some of whose forms are other words: «посол», whose «после» is not read as one."""
    return rule(and_(dictionary({key}), UNMISTAKABLE)).interpretation(Part("core", key))


# глава | российского | МИД
SPLIT_HEAD = morph_pipeline(["глава", "шеф", "руководитель", "замглавы"]).interpretation(Part("core"))
SPLIT_TAIL = morph_pipeline(_TAILS).interpretation(Part("tail"))


def _is_body(value: str) -> bool:
    """A genitive that names an organ of a state: «парламента», «администрации»."""
    return any("gent" in form.grams and form.normalized in BODIES for form in morphology()(value))


# вице-спикер | словацкого | парламента; депутат | немецкого | бундестага
BODIES = frozenset(read_lines("state_bodies.txt"))


#: Words of which it is remembered whether they may tell a post's field: several rules ask the same.
ASKED_BOUND = 10_000

NO_CONTENT = frozenset({"PREP", "CONJ", "PRCL", "ADVB", "NPRO", "GRND", "INFN"})
FINITE = frozenset({"VERB", "PRTS", "ADJS"})


def _is_content_word(value: str) -> bool:
    """No preposition by its likeliest reading, and no finite verb by any likely one: «представители |
    прибыли».
    """
    forms = morphology()(value)
    if not NO_CONTENT.isdisjoint(forms[0].grams):
        return False
    return not any(form.score >= 0.05 and not FINITE.isdisjoint(form.grams) for form in forms)


@lru_cache(maxsize=ASKED_BOUND)
def _is_complement_noun(value: str) -> bool:
    """A genitive noun or an acronym that is no person and no place: «транспорта», «МЧС», «Госдумы»."""
    if len(value) < 2:
        return False
    form = morphology()(value)[0]
    if not form.is_known and (value.isupper() or value.startswith(INSTITUTION_PREFIXES)):
        return not (COUNTRIES.get([value]) or ORGANISATIONS.get([value]))
    if not _is_content_word(value) or COUNTRY_ADJECTIVES.get([value]):
        return False  # «венгерского» is a wine's name too
    if any(gram in form.grams for gram in ("Geox", "Name", "Surn", "Patr", "NPRO")) or COUNTRIES.get([value]):
        return False
    if value.isupper():
        return True
    return any("NOUN" in f.grams and "gent" in f.grams and f.normalized not in OWN_STATE for f in morphology()(value))


def _is_complement_adjective(value: str) -> bool:
    if not any("gent" in f.grams and not f.grams.isdisjoint(ADJECTIVES) for f in morphology()(value)):
        return False
    return _is_content_word(value) and COUNTRY_ADJECTIVES.get([value]) is None


def _is_dative_noun(value: str) -> bool:
    forms = morphology()(value)
    return value.islower() and any("NOUN" in f.grams and "datv" in f.grams for f in forms)


def _is_dative_adjective(value: str) -> bool:
    return any("datv" in f.grams and not f.grams.isdisjoint(ADJECTIVES) for f in morphology()(value))


def _is_ablative(value: str) -> bool:
    return value.islower() and any("ablt" in f.grams and "NOUN" in f.grams for f in morphology()(value))


def _is_ablative_adjective(value: str) -> bool:
    return any("ablt" in f.grams and not f.grams.isdisjoint(ADJECTIVES) for f in morphology()(value))


def _is_thing(value: str) -> bool:
    """A complement that is no person: in «министра обороны, министра …» no list of fields goes on."""
    return _is_complement_noun(value) and not any("anim" in form.grams for form in morphology()(value))


def _is_first_half(value: str) -> bool:
    """«торгово»-промышленной"""
    return value.endswith(("о", "е")) and value[1:].islower()


NOUN = custom(_is_complement_noun, types="RU")
FIRST_HALF = rule(custom(_is_first_half, types="RU"), eq("-"))
# экономического; торгово-промышленной
ADJECTIVE = rule(FIRST_HALF.optional(), custom(_is_complement_adjective, types="RU"))
DATIVE = custom(_is_dative_noun, types="RU")
DATIVE_ADJECTIVE = rule(FIRST_HALF.optional(), custom(_is_dative_adjective, types="RU"))
THING = or_(rule(custom(_is_thing, types="RU")), rule(ADJECTIVE, custom(_is_thing, types="RU")))
AND = caseless("и")

# транспорта; высшего образования; экономического развития и торговли
GENITIVE = or_(
    rule(NOUN),
    rule(ADJECTIVE, NOUN),
    rule(ADJECTIVE, ADJECTIVE, NOUN),
)
# сотрудничеству | с зарубежными странами
PARTNERS = rule(
    in_caseless({"с", "со"}), custom(_is_ablative_adjective, types="RU").optional(), custom(_is_ablative, types="RU")
)
# делам беженцев; нацбезопасности; чрезвычайным ситуациям; европейским и международным делам
AFFAIR = rule(
    rule(DATIVE_ADJECTIVE, AND).optional(), DATIVE_ADJECTIVE.optional(), DATIVE, or_(GENITIVE, PARTNERS).optional()
)
# по делам беженцев; по иностранным делам и политике безопасности
ON_MATTER = rule(caseless("по"), AFFAIR, rule(AND, AFFAIR).optional())
COMPLEMENT = or_(
    GENITIVE,
    rule(GENITIVE, AND, GENITIVE),
    rule(GENITIVE, AND, GENITIVE, GENITIVE),  # обороны и поддержки вооружённых сил
    rule(GENITIVE, eq(","), THING, AND, THING),  # экономики, торговли и промышленности
    rule(GENITIVE, GENITIVE),
    rule(GENITIVE, GENITIVE, AND, GENITIVE, GENITIVE.optional()),  # департамента информации и печати МИД
    rule(GENITIVE, GENITIVE, custom(str.isupper, types="RU")),  # Политбюро ЦК КПК
    ON_MATTER,
).interpretation(Part("complement"))

BODY_HEAD = heads({head for head in (*_OPEN_HEADS, "представитель") if " " not in head})
BODY_TAIL = rule(
    ADJECTIVE.optional(),
    custom(_is_body, types="RU"),
    rule(eq("«"), not_(eq("»")).repeatable(max=4), eq("»")).optional(),  # коалиции «Союз»
).interpretation(Part("tail"))

MODIFIER = and_(dictionary(set(MODIFIERS)), or_(gram("ADJF"), gram("PRTF")))
MODIFIERS_PART = or_(
    rule(MODIFIER),
    rule(MODIFIER, MODIFIER),
    rule(MODIFIER, AND, MODIFIER),
).interpretation(Part("modifier"))

# экс-; экс (слитно не бывает)
PREFIX = rule(caseless("экс"), eq("-")).interpretation(Part("prefix"))

# и.о.; врио; исполняющий обязанности
ACTING = or_(
    rule(caseless("и"), eq("."), caseless("о"), eq(".").optional()),
    rule(caseless("ио")),
    rule(caseless("врио")),
    rule(caseless("временно").optional(), dictionary({"исполняющий"}), caseless("обязанности")),
).interpretation(Part("acting"))

# президент; министр транспорта и связи
_HELD = or_(
    heads(_CLOSED_HEADS),
    rule(heads(_OPEN_HEADS), COMPLEMENT.optional()),
    mistakable_head("политик"),
)
_INNER = _HELD.interpretation(Built("inner", build_post))
# посол; спецпредставитель; советник президента; заместитель министра обороны
_SENT = or_(
    rule(or_(heads(_SENT_HEADS), heads(_DEPUTY_HEADS)), or_(_INNER, COMPLEMENT).optional()),
    mistakable_head("посол"),
)

_LED = or_(MODIFIERS_PART, PREFIX)
HELD_POST = or_(rule(_LED.optional(), _HELD), rule(ACTING, _HELD)).interpretation(Built("Post", build_post))
# posts after which a place or a matter of the mission may be told
SENT_POST = rule(_LED.optional(), _SENT).interpretation(Built("Post", build_post))

POST = or_(HELD_POST, SENT_POST).interpretation(Built("Post", whole_post))
