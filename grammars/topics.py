"""Topics: the noun phrases that tell what was discussed, and the words that introduce them.

A topic is a noun phrase with its complements. It runs on to a finite verb, a punctuation mark that opens something
else, or a phrase of the conversation's own frame («по телефону», «в ходе встречи», «с президентом …»). The name of
the attribute over the introducing words is the case in which they govern the topic.
"""

from typing import Any

from yargy import and_, not_, or_, rule
from yargy.interpretation import fact
from yargy.predicates import gram, in_caseless
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
Topic = fact("Topic", [*CASES, "body"])


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


# --- the noun phrase ---------------------------------------------------------------------------------------


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
        return not lemmas(token) & {"обсудить", "обсуждать"}  # «…, а также обсудить»
    return not lemmas(token) & RELATIVE


def _opens_topic(token: Any) -> bool:
    if token.type in {OFFICIAL, DATE} or (token.type == "PUNCT" and token.value not in QUOTES):
        return False
    if token.type == "LATIN" and len(token.value) == 1:
        return False  # «c» for «с»
    if token.value.lower() in POSSESSIVE:
        return True
    return _is_plain(token) and not starts_as(token, ("NPRO",)) and not lemmas(token) & ANAPHORIC


def _opens_in(case: str) -> Any:
    """A predicate: whether a word may open a topic that is governed in `case`, a key of `CASES`."""

    def opens(token: Any) -> bool:
        forms = [form for form in readings(token) if not ("anim" in form.grams and "ADJF" in form.grams)]  # «нового» друга
        cases = [case for form in forms for case in ALL_CASES if case in form.grams]
        return _opens_topic(token) and (not cases or bool(CASES[case] & set(cases)))

    return holds(opens)


def _is_adjective(token: Any) -> bool:
    return token.type == STATE_ADJECTIVE or (not is_entity(token) and starts_as(token, ("ADJF", "PRTF", "NUMR")))


PLAIN = holds(_is_plain)
FRAME = lemma(*FRAME_NOUNS)
ADJECTIVE = holds(_is_adjective)
MATTER = and_(PLAIN, not_(FRAME), not_(ADJECTIVE))
PERSONAL = lemma("я", "мы", "вы", "он", "она", "они")
COMPANION = and_(not_(of_type(OFFICIAL)), not_(lemma(*INTERLOCUTORS)), not_(PERSONAL))
YEAR = and_(of_type(DATE), holds(_is_plain))
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

# предстоящий 5 мая визит; намеченный на май саммит
DATED = rule(ADJECTIVE, in_caseless({"на", "до", "с", "в"}).optional(), of_type(DATE), PLAIN)
QUOTED = rule(words("«"), not_(words("»", ".")).repeatable(max=10), words("»"))  # «Один пояс — один путь»
COMPLEMENT = or_(
    rule(FRAMING, ADJECTIVES.optional(), or_(MATTER, PERSONAL)),  # по Сирии; в южных районах; в нём
    rule(in_caseless({"в", "во", "до", "с", "от"}), YEAR),  # в 2020 году
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
COMMA = words(",")
PARTLY = or_(phrases("в том числе", "в частности", "прежде всего"), rule(words("в"), words("первую"), words("очередь")))
SEPARATOR = or_(
    rule(COMMA, words("и", "или", "включая", "также").optional()),
    rule(COMMA.optional(), phrase("а также"), words("и").optional()),
    rule(COMMA, PARTLY, words("и", ",").optional()),  # , в том числе и …
    rule(DASH, PARTLY, COMMA.optional()),  # — в частности, …
    rule(words(";")),
)
ABOUT = words("о", "об", "обо")
ANY = holds(_opens_topic)
DEGREE = words("наиболее", "особо", "максимально")


def _first(opens: Any) -> Any:
    return or_(rule(opens), rule(DEGREE, and_(ADJECTIVE, opens)), QUOTED, DATED, COMPOUND)


NEXT = rule(
    or_(SEPARATOR, rule(words("и")), rule(words("и"), words("также"))),
    or_(ABOUT, words("по")).optional(),
    _first(ANY),
    REST,
)


def _topics(opens: Any) -> Any:
    """One topic or several, the first of which begins with a word that `opens` holds of."""
    return rule(_first(opens), REST, NEXT.repeatable().optional())


BODIES = {case: _topics(_opens_in(case)).interpretation(Topic.body) for case in CASES}

# --- what may stand between the introducing words ----------------------------------------------------------

SAYING = and_(gram("VERB"), lemma("сообщать", "сообщить", "отметить", "заявить", "ожидаться", "передавать", "уточнить"))
IN = words("в", "во", "на")
ASIDE = or_(
    rule(of_type(DATE)),
    rule(words("в", "на"), of_type(DATE)),
    rule(and_(or_(gram("ADVB"), gram("PRCL")), not_(DEGREE), not_(words("не")))),
    rule(and_(of_type(OFFICIAL), or_(gram("nomn"), gram("ablt")))),  # обсудил министр; обсудил с послом
    rule(S, or_(rule(of_type(OFFICIAL)), rule(PERSONAL))),  # с коллегой из Омана; с ним
    rule(S, and_(of_type(STATE), gram("ablt"))),  # с Москвой
    rule(S, ADJECTIVE.optional(), lemma(*INTERLOCUTORS)),  # с партнёрами
    rule(words("по"), ADJECTIVE.optional(), lemma("телефон", "видеосвязь", "связь")),
    rule(IN, ADJECTIVE.repeatable(max=2).optional(), lemma(*FRAME_NOUNS, "рамка", "столица")),  # на первой встрече; в ходе
    rule(IN, lemma(*FRAME_NOUNS), of_type(STATE), DASH, of_type(STATE)),  # на саммите Россия — ЕС
    rule(IN, lemma("ход", "рамка", "время", "столица"), ADJECTIVE.optional(), not_(or_(MARK, holds(is_finite)))),
    rule(words("в"), words("деталях")),
    rule(COMMA.optional(), PARTLY, or_(COMMA, words("и")).optional()),  # , в частности,
    rule(COMMA, words("как"), SAYING, not_(MARK).repeatable(max=6).optional(), COMMA),  # , как сообщили в МИД,
)
ASIDES = ASIDE.repeatable(max=6).optional()
FILLER = or_(ASIDE, rule(IN, or_(of_type(CITY), of_type(STATE))))  # в Кремле
FILLERS = FILLER.repeatable(max=6).optional()
BETWEEN = and_(not_(MARK), not_(holds(is_finite))).repeatable(max=8).optional()

# --- words before the topic --------------------------------------------------------------------------------

NO_ADJECTIVE = not_(gram("PRTF"))
DISCUSS = and_(
    NO_ADJECTIVE,
    lemma("обсудить", "обсуждать", "обсуждаться", "затронуть", "затрагивать", "затрагиваться", "рассмотреть", "обговорить",
          "рассматривать", "проанализировать"),
)  # fmt: skip
TALK = and_(
    gram("VERB"),
    lemma("говорить", "поговорить", "беседовать", "побеседовать", "разговаривать", "переговорить", "пообщаться"),
)
CONTACT = lemma("переговоры", "консультация", "консультации", "разговор", "беседа", "встреча")
OPINION = lemma("мнение", "оценка")
EXCHANGE = or_(
    rule(lemma("обменяться", "обмениваться"), FILLERS, OPINION),  # обменялись мнениями
    rule(lemma("обмен"), OPINION),  # обмен мнениями
    rule(lemma("согласовать", "сверить", "сопоставить"), lemma("свой").optional(), lemma("позиция", "подход", "часы")),
)
WHO = or_(rule(S.optional(), or_(of_type(OFFICIAL), of_type(STATE))), rule(words("между"), of_type(STATE)))
MAIN = lemma("главный", "основной", "центральный", "ключевой", "важный")
COPULA = lemma("стать", "становиться", "быть", "являться", "оставаться", "оказаться", "находиться", "стоять", "значиться")
LINK = or_(rule(COPULA, FILLERS), rule(words("—", "–", "-", ":"), COPULA.optional()))  # стала; —
RECKONED = rule(or_(phrases("одной из", "одна из", "один из", "среди"), phrase("в числе")))
THEME = or_(
    rule(RECKONED.optional(), MAIN.optional(), lemma("тема", "предмет")),  # главной темой
    rule(RECKONED.optional(), MAIN.optional(), words("тем")),  # среди тем, read as a conjunction
    rule(RECKONED.optional(), MAIN, lemma("вопрос")),  # главный вопрос
    rule(words("в"), words("центре"), words("внимания")),
    rule(words("в", "на"), words("повестке"), words("дня").optional()),
)
ATTENTION = rule(lemma("внимание"))
GIVEN = lemma("уделить", "уделять", "уделяться")

ACCUSATIVE = or_(
    rule(DISCUSS, FILLERS),  # обсудили по телефону; обсуждались; обсуждая
    rule(THEME, BETWEEN, LINK),  # главной темой переговоров стало; в центре внимания —
    rule(words("в"), words("центре"), words("внимания"), FILLERS),  # в центре внимания двух президентов
)
DATIVE = or_(
    rule(EXCHANGE, FILLERS, words("по", "к")),  # обменялись мнениями по
    rule(ATTENTION, FILLERS, or_(rule(GIVEN, FILLERS), rule(DASH))),  # особое внимание уделено; особое внимание —
    rule(GIVEN, FILLERS, ADJECTIVE.optional(), ATTENTION, FILLERS),  # уделили особое внимание
    rule(and_(lemma("посвятить"), gram("PRTS")), FILLERS),  # посвящён
    rule(CONTACT, lemma("посвятить")),  # переговоры, посвящённые
    rule(CONTACT, COMMA, and_(lemma("посвятить"), gram("PRTF"))),
)
GENITIVE = or_(
    rule(lemma("обсуждение"), FILLERS),  # продолжили обсуждение
    rule(lemma("поднять", "поднимать"), FILLERS, lemma("вопрос", "тема", "проблема")),  # подняли тему
    rule(or_(EXCHANGE, rule(lemma("консенсус", "разногласие"))), FILLERS, words("относительно", "насчёт", "насчет")),
    rule(CONTACT, WHO.optional(), or_(rule(words("относительно", "насчёт", "касательно")), phrase("по поводу"), phrase("по теме"))),
)
PREPOSITIONAL = or_(
    rule(lemma("речь"), FILLERS, in_caseless({"шла", "пойдет", "пойдёт", "зашла", "велась"}), FILLERS, ABOUT),
    rule(in_caseless({"вели", "шла"}), FILLERS, lemma("речь"), FILLERS, ABOUT),  # вели речь о
    rule(TALK, FILLERS, ABOUT),  # говорили также о
    rule(or_(EXCHANGE, rule(lemma("разногласие"))), FILLERS, ABOUT),  # разногласия о
    rule(lemma("поднять", "поднимать"), FILLERS, lemma("вопрос", "тема", "проблема"), ABOUT),  # поднял вопрос о
    rule(CONTACT, WHO.optional(), ABOUT),  # переговоры о
    rule(phrase("в частности"), DASH, ABOUT),  # В частности — о
)
INTRODUCTIONS = {"accusative": ACCUSATIVE, "genitive": GENITIVE, "dative": DATIVE, "prepositional": PREPOSITIONAL}
TALKS_ON = rule(CONTACT, WHO.optional(), words("по"))  # переговоры Москвы и Лондона по; not «разговор по телефону»
ON = _topics(and_(_opens_in("dative"), not_(FRAME), not_(lemma("дело"))))
TOPIC_PHRASE = or_(
    *(rule(words_.interpretation(getattr(Topic, case)), BODIES[case]) for case, words_ in INTRODUCTIONS.items()),
    rule(TALKS_ON.interpretation(Topic.dative), ON.interpretation(Topic.body)),
).interpretation(Topic)

# --- words after the topic ---------------------------------------------------------------------------------

SUBJECT = or_(and_(of_type(OFFICIAL), gram("nomn")), and_(of_type(STATE), gram("nomn"), not_(gram("accs"))))
PEOPLE = and_(gram("NOUN"), gram("nomn"), gram("anim"))
ACTIVE = and_(DISCUSS, not_(gram("PRTS")), not_(lemma("обсуждаться", "затрагиваться")))
PASSIVE = and_(DISCUSS, or_(gram("PRTS"), lemma("обсуждаться", "затрагиваться")))
ONLY_ACCUSATIVE = and_(ANY, gram("accs"), not_(gram("nomn")))
OPENING = or_(
    rule(of_type(DATE)),
    rule(and_(or_(gram("ADVB"), gram("PRCL"), gram("CONJ")), not_(DEGREE))),
    rule(IN, or_(of_type(CITY), of_type(STATE))),
).repeatable(max=3)
RELATIVE_CLAUSE = rule(COMMA, lemma("который"), not_(MARK).repeatable(max=20), COMMA)
AFTER = rule(RELATIVE_CLAUSE.optional(), COMMA.optional(), ASIDES, DASH.optional())
SURE = or_(
    _topics(ONLY_ACCUSATIVE),
    rule(_first(_opens_in("accusative")), REST, or_(SEPARATOR, rule(words("и"))), _first(ONLY_ACCUSATIVE), REST),
)
SINGULAR = and_(ANY, gram("inan"), gram("accs"), not_(gram("plur")))
MATTERS = rule(BODIES["accusative"], AFTER)
DISCUSSED = rule(ACTIVE).interpretation(Topic.accusative)
DEVOTED = rule(and_(lemma("посвятить"), gram("PRTS"))).interpretation(Topic.dative)
SPOKEN = or_(rule(TALK), rule(words("шла"), ASIDES, words("речь"))).interpretation(Topic.prepositional)

FRONTED_PHRASE = or_(
    rule(MATTERS, DISCUSSED, FILLERS, SUBJECT),  # Курс валют обсудили A и B
    rule(MATTERS, DISCUSSED, PEOPLE),  # Пути выхода обсуждают дипломаты
    rule(MATTERS, SUBJECT, ASIDES, DISCUSSED),  # Курс валют по телефону A обсудил с B
    rule(SURE.interpretation(Topic.body), AFTER, DISCUSSED),  # Торговлю обсуждали в Вене
    rule(_topics(SINGULAR).interpretation(Topic.body), AFTER, and_(ACTIVE, gram("plur")).interpretation(Topic.accusative)),
    rule(MATTERS, COPULA.optional(), ASIDES, rule(PASSIVE).interpretation(Topic.accusative)),  # Цены обсуждались
    rule(MATTERS, COPULA.optional(), ASIDES, THEME.interpretation(Topic.accusative)),  # Цены стали темой; Цены — тема
    rule(BODIES["dative"], COPULA.optional(), ASIDES, DEVOTED),  # Ценам был посвящён разговор
    rule(ABOUT, BODIES["prepositional"], ASIDES, SPOKEN),  # О ценах говорили по телефону
)
FRONTED = rule(OPENING.optional(), FRONTED_PHRASE).interpretation(Topic)
