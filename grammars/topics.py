"""Topics: what was discussed, and by which words it is introduced.

A topic is a noun phrase with its complements. It runs on to a finite verb, a punctuation mark that opens something
else, or a phrase of the conversation's own frame («по телефону», «в ходе встречи», «с президентом …»).
"""

from typing import Any

from yargy import and_, not_, or_, rule
from yargy.interpretation import fact
from yargy.predicates import caseless, gram, in_caseless
from yargy.predicates import type as of_type

from grammars.predicates import CITY, DATE, OFFICIAL, STATE, has_gram, holds, is_entity, is_finite, lemma, lemmas, readings, words
from grammars.words import read_lines

Topic = fact("Topic", ["introduction", "body"])

# Nouns after «по», «в», «на» that speak of the conversation, not of its matter.
FRAME_NOUNS = frozenset(word.replace("ё", "е") for word in read_lines("topic_frame_nouns.txt"))
SUBORDINATORS = frozenset({"который", "что", "чтобы", "где", "когда", "если", "поскольку", "хотя", "куда", "как"})
QUOTES = "«»\"“”„'"


def _is_plain(token: Any) -> bool:
    if token.type == OFFICIAL:
        return not has_gram(token, "nomn") or has_gram(token, "gent")
    if token.type == DATE:
        return bool(token.entity.year_only)
    if is_entity(token):
        return True
    if token.type == "PUNCT":
        return token.value in QUOTES + "-()№%"
    forms = readings(token)
    if not forms:
        return token.type in {"INT", "LATIN"}
    grams = forms[0].grams
    if is_finite(token) or "PREP" in grams or "CONJ" in grams or "ADVB" in grams or "PRCL" in grams:
        return False
    if "NPRO" in grams:
        return not has_gram(token, "nomn")
    return not (lemmas(token) & SUBORDINATORS)


def _starts(token: Any) -> bool:
    if token.type in {OFFICIAL, DATE} or (token.type == "PUNCT" and token.value not in QUOTES):
        return False
    return _is_plain(token) and not any("NPRO" in form.grams for form in readings(token)[:1])


def _is_frame(token: Any) -> bool:
    return bool(lemmas(token) & FRAME_NOUNS)


PLAIN = holds(_is_plain)
FRAME = holds(_is_frame)
MATTER = and_(PLAIN, not_(FRAME))
S = in_caseless({"с", "со"})
PREPOSITION = and_(gram("PREP"), not_(in_caseless({"с", "со", "по", "в", "во", "на", "при", "после", "перед"})))

COMPLEMENT = or_(
    rule(in_caseless({"по", "в", "во", "на", "при", "после", "перед"}), MATTER),  # по Сирии; в Сирии
    rule(in_caseless({"в", "на", "до", "с", "к", "после", "за"}), of_type(DATE), MATTER),  # на апрель саммиту
    rule(in_caseless({"в", "во"}), of_type(DATE)),  # в 2020 году
    rule(S, and_(MATTER, not_(of_type(OFFICIAL)))),  # с Турцией
    rule(PREPOSITION, PLAIN),  # вокруг Украины; между странами
    rule(words("и", "или"), PLAIN),  # торговли и энергетики
    rule(of_type(DATE), gram("ADJF")),  # запланированному | на апрель | большому саммиту
    rule(words("и"), gram("PREP"), MATTER),  # в Сирии и в Ливии
    rule(caseless("так"), caseless("называемый")),
    rule(caseless("«"), not_(or_(caseless("»"), caseless("."))).repeatable(max=10), caseless("»")),  # «Один пояс — один путь»
)
TOPIC = rule(and_(holds(_starts), not_(FRAME)), or_(rule(PLAIN), COMPLEMENT).repeatable().optional())

COMMA = rule(caseless(","))
SEPARATOR = or_(
    rule(COMMA, words("и", "включая").optional()),
    rule(COMMA.optional(), words("а"), words("также")),
    rule(COMMA, words("в"), words("том"), words("числе"), words("и").optional()),
    rule(words(";")),
    rule(words("и"), words("о", "об", "обо", "по")),
    rule(COMMA, words("о", "об", "обо", "по")),
    rule(words("-", "—", "–"), words("в"), words("частности"), COMMA),
)
TOPICS = rule(TOPIC, rule(SEPARATOR, TOPIC).repeatable().optional())

# What may stand between the verb and its topic: «обсудили сегодня по телефону с коллегой …»
ADVERB = or_(gram("ADVB"), gram("PRCL"))
FILLER = or_(
    rule(of_type(DATE)),
    rule(ADVERB),
    rule(words("в"), of_type(DATE)),
    rule(and_(of_type(OFFICIAL), or_(gram("nomn"), gram("ablt")))),
    rule(S, of_type(OFFICIAL)),
    rule(words("с"), lemma("он", "она", "они")),
    rule(words("по"), lemma("телефон", "видеосвязь")),
    rule(words("в", "во", "на"), or_(rule(of_type(CITY)), rule(of_type(STATE)))),
    rule(words("в", "на"), lemma("телефонный").optional(), lemma("ход", "рамка", "время", "столица", "разговор", "встреча", "переговоры", "беседа"),
         and_(not_(of_type("PUNCT")), not_(holds(is_finite))).optional()),
    rule(words("в"), words("деталях")),
    rule(words(","), words("в"), words("частности"), words(",")),
    rule(words(","), words("в"), words("том"), words("числе"), words(",").optional()),
    rule(words(","), words("в"), words("первую"), words("очередь"), words(",")),
    rule(words("в"), words("том"), words("числе"), words("и").optional()),
)
FILLERS = FILLER.repeatable(max=5).optional()

DISCUSS = lemma("обсудить", "обсуждать", "затронуть", "затрагивать", "рассмотреть", "рассматривать", "проанализировать", "обговорить")
TALK = lemma("говорить", "поговорить", "беседовать", "побеседовать", "разговаривать", "переговорить", "пообщаться")

INTRODUCTION = or_(
    rule(DISCUSS, FILLERS),  # обсудили по телефону
    rule(lemma("речь"), FILLERS, in_caseless({"шла", "пойдет", "пойдёт", "зашла", "велась"}), FILLERS, words("о", "об", "обо")),
    rule(TALK, FILLERS, words("о", "об", "обо")),  # говорили также о
    rule(lemma("обменяться", "обмениваться"), lemma("мнение", "оценка"), FILLERS, words("по", "о", "об", "относительно")),
    rule(lemma("обмен"), lemma("мнение", "оценка"), FILLERS, words("по", "о", "об", "относительно")),
    rule(lemma("согласовать", "сверить", "сопоставить"), lemma("свой").optional(), lemma("позиция", "подход", "оценка", "часы"), words("по", "к")),
    rule(lemma("поднять", "поднимать"), lemma("вопрос", "тема"), words("о", "об").optional()),
    rule(lemma("обсуждаться", "затрагиваться"), FILLERS),
    rule(lemma("главный", "основной", "центральный").optional(), lemma("тема", "предмет"), words("для").optional(),
         or_(rule(lemma("разговор")), rule(lemma("беседа")), rule(lemma("встреча")), rule(lemma("переговоры")), rule(lemma("обсуждение")), rule(lemma("саммит"))).optional(),
         or_(rule(lemma("стать", "быть", "являться")), rule(words("—", "-", "–", ":")))),
    rule(words("в"), words("центре"), words("внимания"), or_(rule(lemma("быть", "оказаться", "находиться")), rule(words("—", "-", "–", ":"))).optional()),
    rule(lemma("внимание"), FILLERS, lemma("уделить", "уделять", "уделяться"), FILLERS),
    rule(lemma("уделить", "уделять"), FILLERS, lemma("особый", "основный", "основной", "отдельный", "большой", "главный").optional(), lemma("внимание"), FILLERS),
    rule(lemma("посвятить", "посвящённый"), FILLERS),  # посвящён
    rule(lemma("переговоры", "консультация", "консультации", "разговор", "беседа", "встреча"), words("по", "о", "об"), words("поводу").optional()),
    rule(
        lemma("переговоры", "консультация", "консультации", "разговор", "беседа", "встреча"),
        or_(rule(and_(or_(of_type(OFFICIAL), of_type(STATE)), gram("gent"))), rule(S, or_(of_type(OFFICIAL), of_type(STATE)))),
        words("по", "о", "об"),
    ),  # переговоры представителей Лондона и Брюсселя по …
    rule(lemma("переговоры", "консультация", "консультации", "разговор", "беседа", "встреча"), words("относительно", "насчёт", "касательно")),
    rule(words("среди"), words("тем"), FILLERS, words("—", "-", "–", ":")),
    rule(words("на"), words("повестке"), words("дня").optional(), words("—", "-", "–", ":").optional()),
    rule(lemma("обсуждение"), FILLERS),
)
TOPIC_PHRASE = rule(
    INTRODUCTION.interpretation(Topic.introduction),
    TOPICS.interpretation(Topic.body),
).interpretation(Topic)
