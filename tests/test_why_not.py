"""Near misses: sentences of which `explain` must name the very word that is wrong, and what is expected there."""

import pytest
from yargy import forward, or_, rule

from grammars import Extractor, Grammar
from grammars.explaining import Explainer
from grammars.near_miss import Miss
from grammars.predicates import OFFICIAL, STATE, entity, lemma, words
from grammars.registered import BUILT_IN
from tests.visit import Visit

# grammar, sentence, the word where a rule stopped (None: the end of the sentence), what it expected, what it got
RULES = [
    # a trigger misspelt
    ("call", "Король Марокко пазвонил президенту Сенегала.", "пазвонил", "any form of", "like «позвонить»?"),
    ("call", "Король Испании сазвонился с премьером Литвы.", "сазвонился", "any form of", "like «созвониться»?"),
    ("meeting", "Президент Ганы встретилса с президентом Того.", "встретилса", "any form of", "like «встретиться»?"),
    ("meeting", "Консулътации Ганы и Того прошли в Аккре.", "Консулътации", "any form of", "like «консультация»?"),
    ("agreement", "Чили и Перу подписали договр о границе.", "договр", "any form of «договор»", "like «договор»?"),
    ("agreement", "Мали ратифицировала конвенцыю о беженцах.", "конвенцыю", "any form of «конвенция»", "«конвенция»?"),
    ("declaration", "Иран и Оман приняли комюнике.", "комюнике", "any form of «коммюнике»", "like «коммюнике»?"),
    # a wrong case
    (
        "call",
        "Президент Чили позвонил президента Перу.",
        "президента Перу",
        "an official in the dative",
        "in the genitive or accusative",
    ),
    (
        "call",
        "Президент Чили созвонился с президенту Перу.",
        "президенту Перу",
        "an official in the instrumental",
        "in the dative",
    ),
    (
        "meeting",
        "Премьер Непала встретился с премьер Индии.",
        "премьер Индии",
        "an official in the instrumental",
        "in the nominative",
    ),
    (
        "meeting",
        "Король Иордании принял послом Кубы.",
        "послом Кубы",
        "an official in the accusative",
        "in the instrumental",
    ),
    # a preposition left out, or another one
    (
        "call",
        "Глава МИД Омана переговорил по телефону главой МИД Катара.",
        "главой МИД Катара",
        "«с», «со»",
        "in the instrumental without it",
    ),
    (
        "meeting",
        "Президент Замбии встретился президентом Малави.",
        "президентом Малави",
        "«с», «со»",
        "in the instrumental without it",
    ),
    ("meeting", "Премьер Греции встретился к премьеру Кипра.", "к", "«с», «со»", "a preposition"),
    # a wrong word order
    (
        "call",
        "Президент Ирака с созвонился президентом Ирана.",
        "созвонился",
        "an official in the instrumental",
        "a verb",
    ),
    # a side that is missing
    ("call", "Канцлер Австрии позвонил.", None, "an official in the dative", "nothing"),
    ("call", "Канцлер Австрии обсудил по телефону поставки газа.", None, "«с», «со»", "nothing"),
    ("meeting", "Переговоры завершились вчера.", None, "an official in the nominative", "nothing"),
    ("declaration", "Подписана декларация.", None, "a date", "nothing"),
    ("agreement", "Договор подписан.", None, "a state or organisation in the nominative", "nothing"),
    # somebody who is no official
    ("meeting", "Премьер Кубы обсудил туризм с моряком.", "моряком", "an official in the instrumental", "a noun"),
]

# grammar, sentence, the condition that failed, the words at which it failed
CONDITIONS = [
    ("call", "Президент Перу созвонился с министром экономики Перу.", "domestic", ("Президент Перу", "министром")),
    ("call", "Премьер Чили говорил о дорогах.", "saying", ("говорил",)),
    ("call", "Президент Мали часто обсуждает по телефону с президентом Нигера засуху.", "process", ("часто",)),
    ("call", "Не состоится ли телефонный разговор президентов Мали и Нигера?", "process", ("ли",)),
    ("call", "Президент Мали поговорил по телефону с сестрой.", "unofficial", ("сестрой",)),
    ("call", "Президент Ганы встретился с президентом Того.", "other", ("встретился",)),
    (
        "call",
        "Обнародована запись телефонного разговора премьеров Дании и Литвы.",
        "record",
        ("телефонного разговора",),
    ),
    ("meeting", "Если король согласится, встреча с президентом Ганы возможна.", "process", ("встреча", "возможна")),
    ("meeting", "Президент Ганы готов к переговорам с президентом Того.", "process", ("готов", "к")),
    ("meeting", "Гана ведёт переговоры с Того.", "process", ("ведёт",)),
    ("meeting", "Премьер России провёл рабочую встречу с министром финансов.", "domestic", ("министром финансов",)),
    ("meeting", "Команды Ганы и Того встретятся в полуфинале.", "sport", ("полуфинале",)),
    ("meeting", "Заседание Генассамблеи ООН прошло в Нью-Йорке.", "body", ("Заседание",)),
    ("agreement", "Фирмы «Сталь» и «Медь» подписали контракт на поставку руды.", "domestic", ("контракт",)),
    ("agreement", "Магазины продлили договор.", "domestic", ("договор",)),
    ("agreement", "Стороны вспомнили о соглашении.", "bare", ("соглашении",)),
    ("agreement", "Футболист подписал трудовой договор.", "other", ("трудовой договор",)),
    ("agreement", "Гана и Того подписали документ.", "document", ("документ",)),
    ("agreement", "Гана готовит план.", "loose", ("план",)),
    ("declaration", "Премьер Дании подписал заявление.", "single", ("заявление",)),
    ("declaration", "Иран и Оман огласили совместными заявление.", "agreement", ("совместными",)),
    ("declaration", "Министр подал налоговую декларацию.", "other", ("налоговую декларацию",)),
]


@pytest.fixture(scope="module")
def explainer() -> Explainer:
    return Explainer(Extractor(grammars=BUILT_IN))


def miss_of(explainer: Explainer, text: str, grammar: str) -> Miss:
    (miss,) = explainer(text, why_not=grammar).misses
    return miss


@pytest.mark.parametrize(("grammar", "text", "word", "expected", "got"), RULES)
def test_the_word_where_a_rule_stopped(
    explainer: Explainer, grammar: str, text: str, word: str | None, expected: str, got: str
) -> None:
    stopped = miss_of(explainer, text, grammar).stopped
    assert stopped is not None
    assert stopped.word == word
    assert text[slice(*stopped.span)] == (word or "")
    assert expected in " or ".join(stopped.expected)
    assert got in str(stopped)


@pytest.mark.parametrize(("grammar", "text", "condition", "words"), CONDITIONS)
def test_the_condition_that_failed(
    explainer: Explainer, grammar: str, text: str, condition: str, words: tuple[str, ...]
) -> None:
    miss = miss_of(explainer, text, grammar)
    reason = next(reason for reason in miss.reasons if reason.condition == condition)
    assert [text[start:stop] for start, stop in reason.spans] == list(reason.words)
    assert all(any(word in told for told in reason.words) for word in words), reason.words
    assert f"dropped: {reason}" in "".join(miss.lines())


def test_there_are_enough() -> None:
    assert len(RULES) + len(CONDITIONS) >= 25
    assert {grammar for grammar, *_ in [*RULES, *CONDITIONS]} == {grammar.name for grammar in BUILT_IN}


def test_a_rule_that_begins_with_itself() -> None:
    guests = forward()
    guests.define(
        or_(rule(guests, words("и"), entity(OFFICIAL, "nomn")), rule(entity(OFFICIAL, "nomn"), lemma("лично")))
    )
    grammar = Grammar(
        name="trip",
        fact=Visit,
        triggers={"verb": lemma("посетить")},
        roles={"visitor": guests, "country": entity(STATE, "accs")},
        required=["visitor"],
    )
    explainer = Explainer(Extractor(grammars=[grammar]))
    assert explainer("Чили посетил президент Перу лично.").found
    stopped = miss_of(explainer, "Чили посетил президент Перу скромно.", "trip").stopped
    assert stopped is not None
    assert (stopped.rule, stopped.read, stopped.word) == (
        "slot 'visitor', rule 'visitor'",
        "президент Перу",
        "скромно",
    )
    assert stopped.expected == ("any form of «лично», «личный»",)
