"""Topics: the words that introduce what was discussed, before it or after it.

The noun phrases themselves are in `grammars.topic_nouns`, The name of
the attribute over the introducing words is the case in which they govern the topic.
"""

from yargy import and_, not_, or_, rule
from yargy.interpretation import fact
from yargy.predicates import gram, in_caseless
from yargy.predicates import type as of_type

from grammars.predicates import CITY, DATE, OFFICIAL, STATE, finite, lemma, phrase, phrases, words
from grammars.topic_nouns import (
    ABOUT,
    ADJECTIVE,
    ANY,
    CASES,
    COMMA,
    DASH,
    DEGREE,
    FRAME,
    FRAME_NOUNS,
    INTERLOCUTORS,
    MARK,
    PARTLY,
    PERSONAL,
    REST,
    SEPARATOR,
    S,
    first,
    opens_in,
    topics,
)

Topic = fact("Topic", [*CASES, "body"])
BODIES = {case: topics(opens_in(case)).interpretation(Topic.body) for case in CASES}

# --- what may stand between the introducing words ----------------------------------------------------------

SAYING = and_(gram("VERB"), lemma("сообщать", "сообщить", "отметить", "заявить", "ожидаться", "передавать", "уточнить"))
IN = words("в", "во", "на")
ASIDE = or_(
    rule(of_type(DATE)),
    rule(S, or_(rule(of_type(OFFICIAL)), rule(PERSONAL))),  # с коллегой из Омана; с ним
    rule(and_(or_(gram("ADVB"), gram("PRCL")), not_(DEGREE), not_(words("не")))),
    rule(and_(of_type(OFFICIAL), or_(gram("nomn"), gram("ablt")))),  # обсудил министр; обсудил с послом
    rule(S, and_(of_type(STATE), gram("ablt"))),  # с Москвой
    rule(S, ADJECTIVE.optional(), lemma(*INTERLOCUTORS)),  # с партнёрами
    rule(words("по"), ADJECTIVE.optional(), lemma("телефон", "видеосвязь", "связь")),
    rule(
        IN, ADJECTIVE.repeatable(max=2).optional(), lemma(*FRAME_NOUNS, "рамка", "столица")
    ),  # на первой встрече; в ходе
    rule(IN, lemma(*FRAME_NOUNS), of_type(STATE), DASH, of_type(STATE)),  # на саммите Россия — ЕС
    rule(IN, lemma("ход", "рамка", "время", "столица"), ADJECTIVE.optional(), not_(or_(MARK, finite))),
    rule(words("в"), words("деталях")),
    rule(COMMA.optional(), PARTLY, or_(COMMA, words("и")).optional()),  # , в частности,
    rule(
        COMMA.optional(), phrases("по всей видимости", "в основном", "главным образом"), COMMA.optional()
    ),  # , в основном,
    rule(COMMA, words("как"), SAYING, not_(MARK).repeatable(max=6).optional(), COMMA),  # , как сообщили в МИД,
)
ASIDES = ASIDE.repeatable(max=6).optional()
PLACED = rule(IN, or_(of_type(CITY), of_type(STATE)))  # в Кремле
FILLER = or_(
    ASIDE,
    PLACED,
    rule(IN, ADJECTIVE.repeatable(max=2).optional(), lemma(*FRAME_NOUNS), PLACED),  # на встрече в Лиме
    rule(words("в", "на").optional(), of_type(DATE), COMMA),  # в четверг, 6 марта,
)
FILLERS = FILLER.repeatable(max=6).optional()
BETWEEN = and_(not_(MARK), not_(finite)).repeatable(max=8).optional()

# --- words before the topic --------------------------------------------------------------------------------

NO_ADJECTIVE = not_(gram("PRTF"))
DISCUSS = and_(
    NO_ADJECTIVE,
    lemma(
        "обсудить",
        "обсуждать",
        "обсуждаться",
        "затронуть",
        "затрагивать",
        "затрагиваться",
        "рассмотреть",
        "обговорить",
        "рассматривать",
        "проанализировать",
    ),
)
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
WHO = rule(
    or_(S, words("между")).optional(),
    or_(of_type(OFFICIAL), of_type(STATE)),
    rule(words("и", ","), or_(of_type(OFFICIAL), of_type(STATE))).repeatable(max=3).optional(),
)  # (переговоры) Ирана и Турции; с Ираном; между Ираном и Турцией
CENTRAL = lemma("главный", "основной", "особый", "центральный", "важный", "значительный")
MAIN = lemma("главный", "основной", "центральный", "ключевой", "важный")
COPULA = lemma(
    "стать", "становиться", "быть", "являться", "оставаться", "оказаться", "находиться", "стоять", "значиться"
)
LINK = or_(rule(COPULA, FILLERS), rule(words("—", "–", "-", ":"), COPULA.optional()))  # стала; —
RECKONED = rule(or_(phrases("одной из", "одна из", "один из", "среди"), phrase("в числе")))
DISCUSSION = lemma("беседа", "дискуссия", "обсуждение", "переговоры", "разговор")
THEME = or_(
    rule(RECKONED.optional(), MAIN.optional(), lemma("тема", "предмет")),  # главной темой
    rule(RECKONED.optional(), MAIN, lemma("вопрос")),  # главный вопрос
    rule(words("в"), words("центре"), or_(rule(words("внимания")), rule(DISCUSSION))),
    rule(words("в", "на"), words("повестке"), words("дня").optional()),
)
ATTENTION = rule(lemma("внимание"))
GIVERS = or_(of_type(OFFICIAL), of_type(STATE), lemma("собеседник", "сторона", "участник"))
GIVEN = lemma("уделить", "уделять", "уделяться")

ACCUSATIVE = or_(
    rule(DISCUSS, FILLERS),  # обсудили по телефону; обсуждались; обсуждая
    rule(THEME, BETWEEN, LINK),  # главной темой переговоров стало; в центре внимания —
    rule(words("в"), words("центре"), words("внимания"), FILLERS),  # в центре внимания двух президентов
    rule(CENTRAL, words("место"), BETWEEN, lemma("занять", "занимать")),  # центральное место в беседе заняла
)
DATIVE = or_(
    rule(EXCHANGE, FILLERS, words("по", "к")),  # обменялись мнениями по
    rule(ATTENTION, FILLERS, or_(rule(COPULA.optional(), GIVEN, FILLERS), rule(DASH))),  # особое внимание будет уделено
    rule(ATTENTION, GIVERS, GIVEN, FILLERS),  # особое внимание стороны уделили
    rule(GIVEN, FILLERS, ADJECTIVE.optional(), ATTENTION, FILLERS),  # уделили особое внимание
    rule(and_(lemma("посвятить"), gram("PRTS")), FILLERS),  # посвящён
    rule(CONTACT, lemma("посвятить")),  # переговоры, посвящённые
    rule(CONTACT, COMMA, and_(lemma("посвятить"), gram("PRTF"))),
)
GENITIVE = or_(
    rule(lemma("обсуждение"), FILLERS),  # продолжили обсуждение
    rule(lemma("поднять", "поднимать"), FILLERS, lemma("вопрос", "тема", "проблема")),  # подняли тему
    rule(or_(EXCHANGE, rule(lemma("консенсус", "разногласие"))), FILLERS, words("относительно", "насчёт", "насчет")),
    rule(
        CONTACT,
        WHO.optional(),
        or_(
            rule(words("относительно", "насчёт", "касательно")),
            phrase("по поводу"),
            phrase("по теме"),
            phrase("на тему"),
        ),
    ),
    rule(CONTACT, WHO.optional(), FILLERS, lemma("касаться", "коснуться")),  # разговор касался
    rule(lemma("обменяться", "обмениваться"), FILLERS, lemma("оценка")),  # обменялись оценками
    rule(and_(lemma("коснуться"), gram("VERB")), IN, CONTACT, words("и").optional()),  # коснулся в разговоре
)
SPEECH_GOES = {"шла", "пойдет", "пойдёт", "зашла", "велась"}
PREPOSITIONAL = or_(
    rule(lemma("речь"), FILLERS, in_caseless(SPEECH_GOES), FILLERS, ABOUT),
    rule(words("речь"), or_(COMMA, DASH), FILLERS, COMMA.optional(), ABOUT),  # речь, прежде всего, о; речь — о
    rule(in_caseless({"вели", "шла"}), FILLERS, lemma("речь"), FILLERS, ABOUT),  # вели речь о
    rule(TALK, FILLERS, ABOUT),  # говорили также о
    rule(or_(EXCHANGE, rule(lemma("разногласие"))), FILLERS, ABOUT),  # разногласия о
    rule(lemma("поднять", "поднимать"), FILLERS, lemma("вопрос", "тема", "проблема"), ABOUT),  # поднял вопрос о
    rule(CONTACT, WHO.optional(), ABOUT),  # переговоры о
    rule(phrase("в частности"), DASH, ABOUT),  # В частности — о
)
INTRODUCTIONS = {"accusative": ACCUSATIVE, "genitive": GENITIVE, "dative": DATIVE, "prepositional": PREPOSITIONAL}
TALKS_ON = rule(CONTACT, WHO.optional(), words("по"))  # переговоры Москвы и Лондона по; not «разговор по телефону»
ON = topics(and_(opens_in("dative"), not_(FRAME), not_(lemma("дело"))))
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
    topics(ONLY_ACCUSATIVE),
    rule(first(opens_in("accusative")), REST, or_(SEPARATOR, rule(words("и"))), first(ONLY_ACCUSATIVE), REST),
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
    rule(
        topics(SINGULAR).interpretation(Topic.body), AFTER, and_(ACTIVE, gram("plur")).interpretation(Topic.accusative)
    ),
    rule(MATTERS, COPULA.optional(), ASIDES, rule(PASSIVE).interpretation(Topic.accusative)),  # Цены обсуждались
    rule(MATTERS, COPULA.optional(), ASIDES, THEME.interpretation(Topic.accusative)),  # Цены стали темой; Цены — тема
    rule(BODIES["dative"], COPULA.optional(), ASIDES, DEVOTED),  # Ценам был посвящён разговор
    rule(ABOUT, BODIES["prepositional"], ASIDES, SPOKEN),  # О ценах говорили по телефону
)
FRONTED = rule(OPENING.optional(), FRONTED_PHRASE).interpretation(Topic)
