"""Documents: the noun, what stands before it, and what follows: «мирный договор между A и B о границе».

`DOCUMENT` reads an annotated sentence (`grammars.predicates`): states, officials and dates stand inside it.
The complement of the noun is read case by case, so that a title ends where government ends.
"""

from collections.abc import Hashable
from typing import Any

from yargy import and_, not_, or_, rule
from yargy.interpretation import fact
from yargy.pipelines import morph_pipeline
from yargy.predicates import caseless, gram, in_, in_caseless, is_capitalized
from yargy.predicates import type as of_type

from grammars.engine.lexicon import grams_of
from grammars.predicates import (
    CITY,
    DATE,
    OFFICIAL,
    STATE,
    STATE_ADJECTIVE,
    has_gram,
    holds,
    is_entity,
    lemma,
    readings,
    words,
)
from grammars.words import read_lines, read_table

Document = fact("Document", ["participle", "modifiers", "kind", "nickname", "quoted", "tail", "bracket", "after"])

KINDS = {row["noun"].replace("ё", "е"): row for row in read_table("document_kinds.csv")}
NICKNAMES = frozenset(read_lines("document_nicknames.txt"))

KIND = morph_pipeline([noun for row in KINDS.values() for noun in {row["noun"], row["noun"].replace("ё", "е")}])
HYPHEN = words("-", "–")
# СНВ-3, ДНЯО: a document told by its acronym alone
NICKNAME = rule(in_(set(NICKNAMES)), rule(HYPHEN, of_type("INT")).optional())

PLACE_ADJECTIVE = ("ские", "ских", "ским", "скими", "ская", "ской", "скую", "ское", "ского", "скому")
CASES = ("gent", "datv", "ablt", "loct", "accs")


def _is_modifier(token: Any) -> bool:
    if token.type == STATE_ADJECTIVE:
        return True
    if token.type == OFFICIAL:
        # «Дейтонские соглашения»: an adjective of a place looks like a surname
        return len(token.tokens) == 1 and token.value.lower().endswith(PLACE_ADJECTIVE)
    forms = readings(token)
    return bool(forms) and not is_entity(token) and any("ADJF" in form.grams for form in forms[:2])


def _is_participle(token: Any) -> bool:
    return not is_entity(token) and any("PRTF" in form.grams for form in readings(token))


def _seen(token: Any) -> Hashable:
    """All that the predicates here look at."""
    value = token.value
    told: Hashable = len(value) > 1 and value.isupper()
    if token.type in {CITY, STATE}:
        told = told, token.entity.kind, token.entity.name == "Европа", grams_of(readings(token.tokens[0]))
    elif token.type == OFFICIAL:
        told = len(token.tokens) == 1 and value.lower().endswith(PLACE_ADJECTIVE)
    return token.type, grams_of(readings(token)), told


def _noun_in(case: str) -> Any:
    def is_noun(token: Any) -> bool:
        if token.type == OFFICIAL:
            return case == "gent" and has_gram(token, "gent") and not has_gram(token, "nomn")
        if token.type in {STATE, CITY}:  # «Республики Кипр»
            return has_gram(token, case) or token.value.isupper() or has_gram(token.tokens[0], case)
        if token.type == "RU" and len(token.value) > 1 and token.value.isupper():
            return True  # ПРО, СНВ: no acronym is declined
        if is_entity(token) or token.type == "LATIN":
            return token.type == "LATIN"
        forms = readings(token)
        if not forms or any(
            value in forms[0].grams
            for value in ("VERB", "INFN", "PREP", "CONJ", "PRCL", "NPRO", "GRND", "ADVB", "PRTS", "ADJS")
        ):
            return False
        return any(case in form.grams for form in forms if "NOUN" in form.grams)

    return holds(is_noun, _seen)


def _adjective_in(case: str) -> Any:
    def is_adjective(token: Any) -> bool:
        if token.type == STATE_ADJECTIVE:
            return has_gram(token, case)
        if is_entity(token):
            return False
        return any(
            case in form.grams
            and ("ADJF" in form.grams or "PRTF" in form.grams)
            and ("Apro" not in form.grams or form.normalized == "некоторый")
            for form in readings(token)
        )

    return holds(is_adjective, _seen)


def _begins_compound(token: Any) -> bool:
    return token.type == "RU" and not is_entity(token) and token.value.lower().endswith("о")


def _ending(token: Any) -> Hashable:
    return token.type, is_entity(token), token.value[-1:].lower()


def _optional(value: Any) -> Any:
    return rule(value).optional()


def _is_seat(token: Any) -> bool:
    """A city or a capital: after «в» it is where a document was signed."""
    return (
        token.type in {CITY, STATE}
        and token.entity.kind in {"city", "capital", "metonym"}
        and token.entity.name != "Европа"
    )


NAMED = holds(is_entity, _seen)
SEAT = holds(_is_seat, _seen)
NOUN = {case: _noun_in(case) for case in CASES}
ADJECTIVE = {case: _adjective_in(case) for case in CASES}
AND = words("и", "или")
ORDINAL = rule(
    of_type("INT"),
    HYPHEN,
    in_caseless({"й", "ый", "ой", "го", "ого", "му", "м", "ым", "я", "ая", "ю", "ую", "е", "ые", "х", "ых"}),
)
# «торгово-экономическом», «военно-политико-экономическом»
COMPOUND = rule(holds(_begins_compound, _ending), words("-")).repeatable(max=2)
QUOTE = in_('«"“„”»')
# «Североамериканский альянс»: a name in quotes inside a title
NAME = rule(in_('«"“„'), and_(not_(QUOTE), not_(caseless("."))).repeatable(max=6), in_('»"”'))


def _group(case: str) -> Any:
    """«стратегических наступательных вооружений», «средней и меньшей дальности», «СНВ-3»."""
    one = or_(rule(ADJECTIVE[case]), rule(COMPOUND, ADJECTIVE[case]))
    adjectives = or_(one, rule(one, AND, one)).repeatable(max=3)
    noun = rule(
        rule(of_type("INT"), HYPHEN).optional(),
        NOUN[case],
        rule(HYPHEN, or_(of_type("INT"), NOUN[case])).optional(),
    )
    return or_(
        rule(adjectives.optional(), noun, _optional(NAME)),
        rule(in_caseless({"так"}), lemma("называемый"), adjectives.optional(), noun),
    )


GROUP = {case: _group(case) for case in CASES}
# «ракет средней и меньшей дальности», «граждан двух стран»
GENITIVES = rule(
    or_(GROUP["gent"], rule(gram("NUMR"), GROUP["gent"]), rule(of_type("INT"), GROUP["gent"])),
    rule(AND, GROUP["gent"]).repeatable(max=3).optional(),
)
# «в сфере контроля», «за чистоту потоков»; a city after «в» is where it was signed
IN_PLACE = in_caseless(set(read_lines("document_circumstances.txt")))
SPOKEN = in_caseless(set(read_lines("document_sources.txt")))


def _barring(case: str, barred: Any) -> Any:
    """A group of which neither the noun nor the first adjective is barred."""
    if barred is None:
        return GROUP[case]
    return or_(
        rule(and_(NOUN[case], not_(barred)), rule(HYPHEN, of_type("INT")).optional(), _optional(NAME)),
        rule(and_(ADJECTIVE[case], not_(barred)), GROUP[case]),
        rule(COMPOUND, ADJECTIVE[case], GROUP[case]),
    )


def _prepositional(prepositions: set[str], case: str, *, barred: Any = None, listed: bool = False) -> Any:
    more = [rule(AND, GROUP[case])]
    if listed:
        more.append(rule(words(","), and_(NOUN[case], not_(gram("nomn")))))
    return rule(in_caseless(prepositions), _barring(case, barred), or_(*more).repeatable(max=3).optional())


def _listed(prepositions: set[str], case: str) -> Any:
    """«в атмосфере, в космическом пространстве и под водой»."""
    preposition = in_caseless(prepositions)
    more = rule(words(","), preposition, GROUP[case]).repeatable(max=3)
    last = rule(in_caseless({"в", "на", "под", "над"}), or_(GROUP[case], GROUP["ablt"]))
    return rule(preposition, _barring(case, or_(SEAT, IN_PLACE)), more, AND, last)


PLACE = or_(of_type(CITY), of_type(STATE))
DASH = words("—", "–", "-")
# «(железная дорога) Прага — Брно — Братислава»
ROUTE = rule(PLACE, rule(DASH, or_(PLACE, is_capitalized())).repeatable(max=4))
INNER = or_(
    ROUTE,
    _prepositional({"в", "во", "на"}, "loct", barred=or_(SEAT, IN_PLACE), listed=True),
    _listed({"в", "во", "на"}, "loct"),
    _prepositional({"в", "во", "на", "за"}, "accs", barred=or_(SEAT, IN_PLACE)),
    _prepositional({"по"}, "datv", barred=SPOKEN),
    _prepositional({"о", "об", "обо"}, "loct"),
    _prepositional({"с", "со", "между", "над", "под", "перед"}, "ablt"),
    _prepositional({"к", "ко"}, "datv"),
    _prepositional({"из", "от", "против", "для", "без", "у"}, "gent"),
    rule(
        and_(
            NOUN["datv"],
            not_(or_(gram("nomn"), gram("gent"), and_(gram("loct"), not_(NAMED)), SEAT, of_type(OFFICIAL))),
        )
    ),
    rule(and_(NOUN["ablt"], not_(or_(gram("nomn"), gram("gent"), gram("datv"), NAMED)))),
    NAME,
)
REST = or_(GENITIVES, INNER).repeatable(max=7)


def _subject(prepositions: set[str], case: str, *, barred: Any = None) -> Any:
    """«о рыболовстве, обмене студентами и других делах»: coordinated nouns with their complements."""
    item = rule(GROUP[case], REST.optional())
    comma = rule(words(","), and_(NOUN[case], not_(gram("nomn"))), REST.optional())
    again = rule(words(","), in_caseless(prepositions), item)
    more = or_(rule(AND, item), rule(AND, in_caseless({*prepositions, "в", "на"}), item), comma, again)
    return rule(in_caseless(prepositions), _barring(case, barred), REST.optional(), more.repeatable(max=4).optional())


# «между США, Мексикой и Канадой», «с Францией и Италией»
SIDE = or_(
    rule(of_type(STATE)),
    rule(of_type(STATE_ADJECTIVE), NOUN["ablt"]),
    rule(of_type(OFFICIAL)),
    rule(lemma("сам").optional(), GROUP["ablt"], GENITIVES.repeatable(max=3).optional()),
)
MORE_SIDES = or_(
    rule(words(","), or_(rule(of_type(STATE)), rule(of_type(OFFICIAL)))),
    rule(AND, words("между", "с", "со").optional(), SIDE),
).repeatable(max=5)
BETWEEN = rule(words("между"), SIDE, MORE_SIDES.optional())
WITH = rule(words("с", "со"), SIDE, MORE_SIDES.optional())
# «в сфере контроля за вооружениями», «в области энергетики»
FIELD = rule(in_caseless({"в"}), in_caseless({"сфере", "области", "отношении"}), GENITIVES, REST.optional())

COMPLEMENT = or_(
    BETWEEN,
    WITH,
    FIELD,
    _subject({"о", "об", "обо"}, "loct"),
    _subject({"по"}, "datv", barred=SPOKEN),
    _subject({"к", "ко"}, "datv"),
    _subject({"из", "для", "против", "от"}, "gent"),
    rule(words("на"), GROUP["accs"], REST.optional()),
    rule(in_caseless({"о", "об"}), NAME),
)
# «пакт Бриана — Келлога»
NAMESAKE = or_(of_type(OFFICIAL), and_(of_type("RU"), is_capitalized(), gram("gent")))
# «соглашение России с Парижским клубом о долгах», «договор СНВ-3 с США»
TAIL = or_(
    rule(of_type(STATE), rule(DASH, of_type(STATE)).repeatable(max=3)),
    rule(NAMESAKE, DASH, NAMESAKE),
    # «соглашение Перу, Чили и Боливии о границах»
    rule(
        of_type(STATE),
        rule(words(","), of_type(STATE)).repeatable(max=4),
        rule(AND, of_type(STATE)).optional(),
        COMPLEMENT.repeatable(max=3).optional(),
    ),
    rule(
        GENITIVES.repeatable(max=2),
        rule(INNER).repeatable(max=3).optional(),
        COMPLEMENT.repeatable(max=3).optional(),
    ),
    COMPLEMENT.repeatable(max=3),
)
# «меморандум, касающийся строительства моста»
CONCERNING = rule(words(","), lemma("касающийся", "касаться"), GENITIVES, REST.optional())
QUOTED = rule(in_('«"“„'), and_(not_(in_('»"”')), not_(caseless("."))).repeatable(max=16), in_('»"”'))
BRACKET = rule(
    caseless("("),
    or_(of_type("RU"), of_type("INT"), of_type("LATIN"), HYPHEN, words(",")).repeatable(max=8),
    caseless(")"),
)

PARTICIPLE = holds(_is_participle, _seen)
IN_CITY = rule(words("в", "во", "на"), PLACE)
# «подписанной 22 февраля на высшем уровне (Декларации)»
PARTICIPLE_PHRASE = rule(
    PARTICIPLE,
    or_(
        rule(of_type(DATE)),
        IN_CITY,
        rule(words("на"), gram("ADJF"), lemma("уровень")),
        rule(and_(of_type(OFFICIAL), gram("ablt"))),
        rule(words("между"), of_type(STATE), words("и"), of_type(STATE)),
        rule(gram("ADVB")),
    )
    .repeatable(max=5)
    .optional(),
)

# «какое-либо», «какого-нибудь»
INDEFINITE = rule(lemma("какой"), words("-"), words("либо", "нибудь", "то"))
MODIFIER = or_(
    rule(holds(_is_modifier, _seen)),
    INDEFINITE,
    rule(COMPOUND, holds(_is_modifier, _seen)),
    ORDINAL,
    rule(words("]", "»", '"')),
)

# «Он вступил в силу», «его подписали в Праге», «Подпись поставили …»: what tells of a document named before
AGAIN = lemma(*read_lines("document_again.txt"))
DOCUMENT = or_(
    rule(
        PARTICIPLE_PHRASE.optional().interpretation(Document.participle),
        MODIFIER.repeatable(max=5).optional().interpretation(Document.modifiers),
        KIND.interpretation(Document.kind),
        NICKNAME.optional().interpretation(Document.nickname),
        QUOTED.optional().interpretation(Document.quoted),
        or_(rule(TAIL, CONCERNING), TAIL, CONCERNING).optional().interpretation(Document.tail),
        BRACKET.optional().interpretation(Document.bracket),
    ),
    rule(NICKNAME.interpretation(Document.nickname)),
).interpretation(Document)
