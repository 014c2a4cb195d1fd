"""The noun phrases that tell what was discussed.

A topic is a noun phrase with its complements. It runs on to a finite verb, a punctuation mark that opens something
else, or a phrase of the conversation's own frame («по телефону», «в ходе встречи», «с президентом …»).
"""

from collections.abc import Hashable
from typing import Any

from yargy import and_, not_, or_, rule
from yargy.predicates import gram, in_caseless
from yargy.predicates import type as of_type

from grammars.engine.lexicon import grams_of
from grammars.predicates import (
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
    phrases,
    readings,
    starts_as,
    words,
)
from grammars.words import read_lines

CASES = {
    "accusative": frozenset({"accs", "nomn"}),
    "dative": frozenset({"datv"}),
    "genitive": frozenset({"gent"}),
    "prepositional": frozenset({"loct"}),
}


def _folded(name: str) -> frozenset[str]:
    return frozenset(word.replace("ё", "е") for word in read_lines(name))


# Nouns after «по», «в», «на» that speak of the conversation, not of its matter: «на встрече», «по итогам».
FRAME_NOUNS = _folded("topic_frame_nouns.txt")
# Nouns after «с» that tell with whom: «с партнёрами», «с руководством страны».
INTERLOCUTORS = _folded("topic_interlocutors.txt")
QUOTES = "«»\"“”„'"
RELATIVE = frozenset({"который", "что", "чтобы", "где", "когда", "если", "поскольку", "хотя", "куда", "как"})
ALL_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
ANAPHORIC = frozenset({"этот", "тот", "такой", "данный", "он", "это"})
POSSESSIVE = frozenset({"его", "ее", "её", "их"})
DISCUSSING = frozenset({"обсудить", "обсуждать"})
TOLD = DISCUSSING | RELATIVE | ANAPHORIC


def _seen(token: Any) -> Hashable:
    """All that the predicates here look at."""
    value = token.value
    told: Hashable
    if token.type == DATE:
        told = token.entity.year_only
    elif token.type in {"PUNCT", "LATIN"}:
        told = value if len(value) == 1 else ""
    else:
        told = len(value) > 2 and value.isupper(), value.lower() in POSSESSIVE, TOLD & lemmas(token)
    return token.type, grams_of(readings(token)), told


def _is_plain(token: Any) -> bool:
    """Whether a word may stand anywhere in a topic."""
    if token.type == OFFICIAL:
        return not has_gram(token, "nomn") or has_gram(token, "gent")
    if token.type == DATE:
        return bool(token.entity.year_only)
    if is_entity(token):
        return True
    if token.type == "PUNCT":
        return token.value in QUOTES + "-()№%"
    if not readings(token):
        return token.type in {"INT", "LATIN"}
    if token.value.lower() in POSSESSIVE or (token.value.isupper() and len(token.value) > 2):
        return True  # «его последствия»; «ПРО» is no preposition
    if is_finite(token) or starts_as(token, ("PREP", "CONJ", "ADVB", "PRCL", "ADJS", "COMP", "PRED", "INTJ")):
        return False
    if starts_as(token, ("NPRO",)):
        return not has_gram(token, "nomn")
    if starts_as(token, ("INFN",)):
        return not lemmas(token) & DISCUSSING  # «…, а также обсудить»
    return not lemmas(token) & RELATIVE


def _opens_topic(token: Any) -> bool:
    if token.type in {OFFICIAL, DATE} or (token.type == "PUNCT" and token.value not in QUOTES):
        return False
    if token.type == "LATIN" and len(token.value) == 1:
        return False  # «c» for «с»
    if token.value.lower() in POSSESSIVE:
        return True
    return _is_plain(token) and not starts_as(token, ("NPRO",)) and not lemmas(token) & ANAPHORIC


def opens_in(case: str) -> Any:
    """A predicate: whether a word may open a topic that is governed in `case`, a key of `CASES`."""

    def opens(token: Any) -> bool:
        forms = [
            form for form in readings(token) if not ("anim" in form.grams and "ADJF" in form.grams)
        ]  # «нового» друга
        cases = [case for form in forms for case in ALL_CASES if case in form.grams]
        return _opens_topic(token) and (not cases or bool(CASES[case] & set(cases)))

    return holds(opens, _seen)


def is_adjective(token: Any) -> bool:
    """Whether a word stands before its noun and agrees with it: «новый», «российский», «его», «подписанный»."""
    if token.value.lower() in POSSESSIVE or token.type == STATE_ADJECTIVE:
        return True
    return not is_entity(token) and starts_as(token, ("ADJF", "PRTF", "NUMR"))


PLAIN = holds(_is_plain, _seen)
FRAME = lemma(*FRAME_NOUNS)
ADJECTIVE = holds(is_adjective, _seen)
MATTER = and_(PLAIN, not_(FRAME), not_(ADJECTIVE))
PERSONAL = lemma("я", "мы", "вы", "он", "она", "они")
COMPANION = and_(not_(of_type(OFFICIAL)), not_(lemma(*INTERLOCUTORS)), not_(PERSONAL))
DASH = words("—", "–", "-")
MARK = or_(of_type("PUNCT"), of_type("OTHER"))
COMPOUND = rule(of_type("RU"), words("-"), ADJECTIVE)  # транспортно-логистический, read as three words
MODIFIER = or_(rule(ADJECTIVE), COMPOUND)
ADJECTIVES = rule(
    MODIFIER.repeatable(max=4), rule(words("и", "или", ","), MODIFIER.repeatable(max=3)).repeatable(max=3).optional()
)  # торговой, научно-технической и других
FRAMING = in_caseless({"по", "в", "во", "на", "при", "после", "перед"})
S = in_caseless({"с", "со", "c"})  # «c» in Latin letters too
PREPOSITION = and_(gram("PREP"), not_(S), not_(FRAMING))

COMMA = words(",")
PARTLY = or_(phrases("в том числе", "в частности", "прежде всего"), rule(words("в"), words("первую"), words("очередь")))

# предстоящий 5 мая визит; намеченный на май саммит
DATED = rule(ADJECTIVE, in_caseless({"на", "до", "с", "в"}).optional(), of_type(DATE), PLAIN)
QUOTED = rule(words("«"), not_(words("»", ".")).repeatable(max=10), words("»"))  # «Один пояс — один путь»
COMPLEMENT = or_(
    rule(FRAMING, ADJECTIVES.optional(), or_(MATTER, PERSONAL)),  # по Сирии; в южных районах; в нём
    rule(COMMA, PARTLY, FRAMING, ADJECTIVES.optional(), MATTER),  # (сотрудничество), в том числе в энергетике
    rule(words("от"), of_type(DATE)),  # (заявление) от 9 ноября
    rule(S, ADJECTIVES.optional(), and_(MATTER, COMPANION)),  # (отношения) с Турцией; с ведущими странами
    rule(PREPOSITION, DATED),  # к запланированному на апрель саммиту
    rule(PREPOSITION, PLAIN),  # вокруг Украины; между странами
    rule(words("и", "или"), PLAIN),  # торговли и энергетики
    rule(words("и", "или"), or_(FRAMING, PREPOSITION), ADJECTIVES.optional(), MATTER),  # в Сирии и в Ливии
    DATED,
    COMPOUND,
    rule(gram("PRTF"), FRAMING, ADJECTIVE.optional(), FRAME),  # (договорённости), достигнутые на встрече
    rule(ADJECTIVE, words("тем")),  # (ряд) международных тем, read as a conjunction
    rule(of_type(STATE), DASH, of_type(STATE)),  # саммит Россия — ЕС
    rule(words("так"), lemma("называть")),  # так называемый план
    QUOTED,
)
REST = or_(rule(PLAIN), COMPLEMENT).repeatable().optional()
SEPARATOR = or_(
    rule(COMMA, words("и", "или", "включая", "также").optional()),
    rule(COMMA.optional(), phrase("а также"), words("и").optional()),
    rule(COMMA, PARTLY, words("и", ",").optional()),  # , в том числе и …
    rule(DASH, PARTLY, COMMA.optional()),  # — в частности, …
    rule(words(";", ":")),
)
ABOUT = words("о", "об", "обо")
ANY = holds(_opens_topic, _seen)
DEGREE = words("наиболее", "особо", "максимально")


def first(opens: Any) -> Any:
    return or_(rule(opens), rule(DEGREE, and_(ADJECTIVE, opens)), QUOTED, DATED, COMPOUND)


NEXT = rule(
    or_(SEPARATOR, rule(words("и")), rule(words("и"), words("также"))),
    or_(ABOUT, words("по")).optional(),
    first(ANY),
    REST,
)


def topics(opens: Any) -> Any:
    """One topic or several, the first of which begins with a word that `opens` holds of."""
    return rule(first(opens), REST, NEXT.repeatable().optional())
