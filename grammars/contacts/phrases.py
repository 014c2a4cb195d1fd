"""Contacts of officials: the words for calls and meetings, and who takes which part in them.

What `grammars.call` and `grammars.meeting` share. All rules read annotated sentences (`grammars.predicates`).
"""

from collections.abc import Sequence
from typing import Any

from yargy import not_, or_, rule
from yargy.interpretation import fact
from yargy.predicates import dictionary, in_caseless
from yargy.predicates import type as of_type

from grammars.captures import constant
from grammars.predicates import (
    CITY,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    entity,
    holds,
    is_entity,
    lemma,
    lemmas,
    phrases,
    readings,
    shape,
    words,
)
from grammars.words import read_table

Contact = fact("Contact", ["modifiers", "noun", "verb", "medium"])

WORDS = {row["word"].replace("ё", "е"): row for row in read_table("contact_words.csv")}


def means(word: str, *parts: Any) -> Any:
    """A phrase that tells the same as a word of `words/contact_words.csv`: `means("позвонить", lemma("набрать"))`.

    A phrase for a verb begins with its own verb. Raises ValueError for a word that is not in the list.
    """
    word = word.replace("ё", "е")
    if word not in WORDS:
        raise ValueError(f"expected a word of words/contact_words.csv, got {word!r}")
    attribute = Contact.verb if WORDS[word]["part"] == "verb" else Contact.noun
    return rule(rule(*parts).interpretation(attribute.const(word))).interpretation(Contact)


def meant(match: Any, part: str, tokens: Sequence[Any]) -> str | None:
    """The word of `words/contact_words.csv` that a noun or a verb is, or that a phrase made by `means` stands for."""
    own = next((w for token in tokens for w in lemmas(token) if w in WORDS and WORDS[w]["part"] == part), None)
    if own is None or len(tokens) > 1:
        return constant(match, part) or own
    return own


def _lemmas(part: str) -> Any:
    return dictionary({word for word, row in WORDS.items() if row["part"] == part and "-" not in word})


def _is_modifier(token: Any) -> bool:
    if token.type == STATE_ADJECTIVE:
        return True
    return not is_entity(token) and any(gram in form.grams for form in readings(token)[:2] for gram in ("ADJF", "Apro"))


# очередная личная встреча; российско-американские консультации; раунд переговоров
NOUN = rule(
    holds(_is_modifier, shape).repeatable(max=5).optional().interpretation(Contact.modifiers),
    or_(
        rule(
            lemma("раунд", "ряд", "серия", "этап"),
            lemma("телефонный", "двусторонний", "трёхсторонний", "прямой").optional(),
        )
        .optional()
        .interpretation(Contact.modifiers),
    ),
    or_(
        rule(_lemmas("noun")),
        rule(words("онлайн"), words("-"), lemma("саммит", "встреча", "переговоры")),
    ).interpretation(Contact.noun),
).interpretation(Contact)

# встретился; созвонился; обсудили
VERB = rule(_lemmas("verb").interpretation(Contact.verb)).interpretation(Contact)

# по телефону; по видеосвязи; в режиме видеоконференции
PHONE = or_(
    rule(words("по"), lemma("защищённый", "закрытый").optional(), lemma("телефон")),
    rule(words("по"), lemma("телефонный"), lemma("связь", "линия")),
    rule(words("на"), lemma("телефонный"), lemma("связь")),
)
VIDEO = or_(
    rule(words("по"), lemma("видеосвязь", "видео", "видеоконференцсвязь")),
    rule(
        words("в"),
        lemma("режим", "формат"),
        lemma("видеоконференция", "видеоконференцсвязь", "видеосвязь", "онлайн"),
    ),
    rule(words("в"), words("онлайн"), words("-"), lemma("режим", "формат")),
    rule(words("в"), words("видеоформате")),
)
MEDIUM = or_(PHONE, VIDEO).interpretation(Contact.medium).interpretation(Contact)

S = or_(rule(in_caseless({"с", "со"})), phrases("вместе с", "совместно с"))

NOMINATIVE = entity(OFFICIAL, "nomn")  # Сергей Лавров провёл
PARTNER = rule(S, or_(entity(OFFICIAL, "ablt"), entity(STATE, "ablt")))  # с коллегой из Катара
BETWEEN = rule(
    words("между"),
    or_(entity(OFFICIAL, "ablt"), entity(STATE, "ablt")),
    rule(words("и", ","), or_(entity(OFFICIAL, "ablt"), entity(STATE, "ablt"))).repeatable(max=5).optional(),
)
GENITIVE = or_(entity(OFFICIAL, "gent"), entity(STATE, "gent"))  # (разговор) президентов
DATIVE = entity(OFFICIAL, "datv")  # позвонил Владимиру Зеленскому
ACCUSATIVE = entity(OFFICIAL, "accs")  # поздравил по телефону президента Монголии

SIDE = lemma("сторона", "партнёр", "коллега")
OWNER = or_(
    rule(
        of_type(STATE_ADJECTIVE),
        rule(words("и"), of_type(STATE_ADJECTIVE)).repeatable().optional(),
        SIDE.optional(),
    ),
    rule(entity(STATE, "gent")),
    rule(entity(OFFICIAL, "gent")),
)
INITIATOR = or_(rule(entity(STATE, "nomn")), rule(entity(OFFICIAL, "nomn")))
TALKED = lemma("беседа", "диалог", "звонок", "контакт", "общение", "переговоры", "разговор")
ASIDE = rule(words(","), not_(words(",")).repeatable(max=6), words(","))
ACTED = lemma("быть", "выступать", "выступить", "стать", "являться")
INITIATIVE = or_(
    rule(words("по"), lemma("инициатива", "просьба"), OWNER),  # по инициативе турецкой стороны
    # инициатором разговора, по словам Пескова, выступила турецкая сторона
    rule(lemma("инициатор"), TALKED.optional(), ASIDE.optional(), ACTED, INITIATOR),
    rule(INITIATOR, ACTED, lemma("инициатор")),  # Анкара выступила инициатором разговора
)

PLACE = rule(words("в", "во", "на"), or_(entity(CITY, "loct"), entity(STATE, "loct")))  # в Стамбуле
