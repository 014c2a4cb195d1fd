"""Documents: the noun, what stands before it, and the subject that follows: «мирный договор между A и B о …».

`DOCUMENT` reads an annotated sentence (`grammars.predicates`), since states, officials and dates stand inside it.
"""

from typing import Any

from yargy import and_, not_, or_, rule
from yargy.interpretation import fact
from yargy.pipelines import morph_pipeline
from yargy.predicates import caseless, gram, in_, in_caseless
from yargy.predicates import type as of_type

from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    holds,
    is_entity,
    is_finite,
    lemma,
    lemmas,
    phrase,
    readings,
    words,
)
from grammars.topics import SUBORDINATORS
from grammars.words import read_lines, read_table

Document = fact("Document", ["participle", "modifiers", "kind", "nickname", "tail", "quoted"])

KINDS = {row["noun"].replace("ё", "е"): row for row in read_table("document_kinds.csv")}
NICKNAMES = read_lines("document_nicknames.txt")

KIND = morph_pipeline([noun for row in KINDS.values() for noun in {row["noun"], row["noun"].replace("ё", "е")}])
# СНВ-3, ДНЯО: a document told by its acronym alone
NICKNAME = or_(
    rule(in_({name for name in NICKNAMES if "-" not in name}), rule(words("-", "–"), of_type("INT")).optional()),
)

DATE_ = of_type(DATE)


def _is_modifier(token: Any) -> bool:
    if token.type == STATE_ADJECTIVE:
        return True
    forms = readings(token)
    return bool(forms) and not is_entity(token) and any("ADJF" in form.grams for form in forms[:2])


def _is_participle(token: Any) -> bool:
    return not is_entity(token) and any("PRTF" in form.grams for form in readings(token))


def _is_word(token: Any) -> bool:
    """A word that may go on a title: no finite verb, no conjunction, no name in the nominative."""
    if token.type == OFFICIAL:
        return has_gram(token, "gent", "ablt", "datv")
    if is_entity(token):
        return token.type in {STATE, STATE_ADJECTIVE, CITY}
    if token.type == "PUNCT":
        return token.value in "-–№%"
    forms = readings(token)
    if not forms:
        return token.type in {"INT", "LATIN"}
    grams = forms[0].grams
    if is_finite(token) or "PREP" in grams or "CONJ" in grams or "PRTF" in grams or "NPRO" in grams or "ADVB" in grams:
        return False
    return not lemmas(token) & SUBORDINATORS


MODIFIER = holds(_is_modifier)
PARTICIPLE = holds(_is_participle)
WORD = holds(_is_word)
PLACE_IN = rule(words("в", "во"), of_type(CITY))

# «подписанной 22 февраля на высшем уровне (Декларации)»
PARTICIPLE_PHRASE = rule(
    PARTICIPLE,
    or_(
        rule(DATE_),
        rule(words("в"), DATE_),
        PLACE_IN,
        rule(words("на"), gram("ADJF"), lemma("уровень")),
        rule(of_type(OFFICIAL)),
        rule(words("между"), of_type(STATE)),
    )
    .repeatable(max=4)
    .optional(),
)

PREPOSITION = and_(gram("PREP"), not_(in_caseless({"после", "перед", "до", "во", "согласно", "из-за", "без", "через", "накануне", "благодаря"})))
CHUNK = or_(
    rule(WORD),
    rule(and_(PREPOSITION, not_(words("от"))), and_(WORD, not_(of_type(CITY)))),
    rule(words("и", "или"), WORD),
    rule(words("и", "или"), words("о", "об", "по", "в"), WORD),
    rule(and_(PARTICIPLE, gram("gent"))),
)
# «о прекращении огня, обмене пленными»
LOCATIVE = rule(caseless(","), and_(WORD, gram("NOUN"), gram("loct"), not_(gram("nomn"))))
BODY = or_(CHUNK, LOCATIVE).repeatable()

QUOTED = rule(
    in_('«"“„'),
    and_(not_(in_('»"”')), not_(caseless("."))).repeatable(max=14),
    in_('»"”'),
)
BRACKET = rule(caseless("("), or_(rule(of_type("RU")), rule(of_type("INT")), rule(words("-", "–"))).repeatable(max=5), caseless(")"))

TAIL = or_(
    rule(words("о", "об", "обо", "по", "между", "с", "со", "к", "в", "для", "из"), BODY),
    BODY,
)

DOCUMENT = or_(
    rule(
        PARTICIPLE_PHRASE.optional().interpretation(Document.participle),
        MODIFIER.repeatable(max=5).optional().interpretation(Document.modifiers),
        KIND.interpretation(Document.kind),
        or_(rule(words("-", "–"), of_type("INT")), NICKNAME).optional().interpretation(Document.nickname),
        or_(rule(QUOTED, TAIL.optional()), rule(TAIL)).optional().interpretation(Document.tail),
        BRACKET.optional(),
    ),
    rule(NICKNAME.interpretation(Document.nickname)),
).interpretation(Document)
