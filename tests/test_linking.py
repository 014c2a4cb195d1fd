"""Who is who in one document: names, posts and states told apart, led together."""

from __future__ import annotations

import pytest

from facts import Date
from grammars.annotation import Annotator
from grammars.article import Article
from grammars.sentences import sentences

ANNOTATOR = Annotator()
HS, HG, FM = "head_of_state", "head_of_government", "foreign_minister"


def people(text: str, home: str | None = "RU") -> dict[str, tuple[str | None, str | None]]:
    article = Article(ANNOTATOR(text, list(sentences(text))), Date("2020-05-06"), home)
    return {person.name: (person.role, person.country) for person in article.people.people}


# (text, what it tells of its people: name, role, country)
TOLD = [
    # lists of posts and of names, in the order in which the people are first told
    (
        "Разговор президентов Чили и Кении. Луис Кастро и Джон Мванги говорили о кофе.",
        {"Луис Кастро": (HS, "CL"), "Джон Мванги": (HS, "KE")},
    ),
    (
        "Беседа Кастро с Мванги. Президенты Чили и Кении говорили о кофе. Джон Мванги и Луис Кастро ждут цен.",
        {"Луис Кастро": (HS, "CL"), "Джон Мванги": (HS, "KE")},
    ),
    # the one of two whose state is not told holds the post that is left
    (
        "Луис Кастро встретился с президентом Кении Джоном Мванги. Гость поблагодарил чилийского президента за приём.",
        {"Луис Кастро": (HS, "CL"), "Джон Мванги": (HS, "KE")},
    ),
    (
        "Луис Кастро и премьер Индии Радж Верман говорили о чае, рассказала пресс-служба президента Чили.",
        {"Луис Кастро": (HS, "CL"), "Радж Верман": (HG, "IN")},
    ),
    # a partner told by post in one sentence and by name in the next
    (
        "Луис Кастро на встрече с Антониу Гутеррешем рассказал о кофе. Переговоры Луиса Кастро с генсеком ООН шли час.",
        {"Луис Кастро": (None, None), "Антониу Гутерреш": ("org_head", "UN")},
    ),
    # a colleague is the other one
    (
        "Луис Кастро и Джон Мванги говорили по телефону. Кастро пригласил кенийского коллегу в гости.",
        {"Луис Кастро": (None, None), "Джон Мванги": (None, "KE")},
    ),
    (
        "Иван Петров принял премьера Кении Джона Мванги. Переговоры с кенийским коллегой провёл и Пётр Орлов.",
        {"Иван Петров": (None, None), "Джон Мванги": (HG, "KE"), "Пётр Орлов": (HG, "RU")},
    ),
    (
        "Министр иностранных дел Чили Анна Вега в Лиме. Её переговоры с перуанским коллегой Хуаном Торресом прошли.",
        {"Анна Вега": (FM, "CL"), "Хуан Торрес": (FM, "PE")},
    ),
    # a headline with the post, a lead with the name
    (
        "В Осло прибыла помощник госсекретаря США по делам Азии\nДжейн Стоун встретилась с премьером Норвегии.",
        {"Джейн Стоун": ("other", "US")},
    ),
    (
        "Президент Чили говорил по телефону с президентом Перу\nЛуис Кастро и Хуан Торрес говорили о меди.",
        {"Луис Кастро": (HS, "CL"), "Хуан Торрес": (HS, "PE")},
    ),
    # a headline that begins with the state
    ("Мексика: соседи согласны. Президент Клаудия Вега говорила.", {"Клаудия Вега": (HS, "MX")}),
    # a post that takes up the one name told just before
    (
        "Закончился визит Луиса Кастро. Президент Чили провёл в Пекине три дня.",
        {"Луис Кастро": (HS, "CL")},
    ),
    # the state of the ministry, of the seat, of the home
    (
        "Министр иностранных дел Иван Петров выступил в Вене. Запись вёл МИД России.",
        {"Иван Петров": (FM, "RU")},
    ),
    (
        "Президенты России и Румынии подписали договор. Президент Иванов назвал его честным.",
        {"Иванов": (HS, "RU")},
    ),
    ("Постпред нашей страны Иван Петров выступил в Брюсселе.", {"Иван Петров": ("ambassador", "RU")}),
    (
        "Луис Кастро прибыл в Кению и встретился с премьером страны Джоном Мванги.",
        {"Луис Кастро": (None, None), "Джон Мванги": (HG, "KE")},
    ),
    # what both are
    (
        "Об этом договорились премьер-министры двух стран. Иван Петров и Марио Росси говорили и о чае.",
        {"Иван Петров": (HG, "RU"), "Марио Росси": (HG, None)},
    ),
    # spellings
    (
        "Луис Кастро встретился с президентом Кении Джоном Мванги. Позже президент Кении Джон Мванге дал обед.",
        {"Луис Кастро": (None, None), "Джон Мванги": (HS, "KE")},
    ),
    (
        "Король Иордании Абдалла II прибыл в Париж. Визит Абдаллы Второго продлится день.",
        {"Абдалла II": (HS, "JO")},
    ),
    (
        "Королева Дании Ингрид II в Риме. Ингрид Вторая пробудет там день.",
        {"Ингрид II": (HS, "DK")},
    ),
    (
        "Чилийский президент Дюбуа не едет в Осло. Ожидалось, что Дюбуа подпишет договор.",
        {"Дюбуа": (HS, "CL")},
    ),
    ("Посол в США Иван Петров прибыл в Нью-Йорк.", {"Иван Петров": ("ambassador", None)}),
    ("Лидер чилийской коалиции «Союз» Хуан Вега в Риме. Главу коалиции встретили.", {"Хуан Вега": ("other", "CL")}),
    # not one person: the host of the visit, the partner of a third, the seat of the other
    (
        "Иван Петров прилетел в Ереван. Президент Армении встретил его в аэропорту.",
        {"Иван Петров": (None, None)},
    ),
    (
        "Иван Петров говорил с канцлером Германии Анной Кранц. Рассказал о переговорах с президентом Чили.",
        {"Иван Петров": (None, None), "Анна Кранц": (HG, "DE")},
    ),
    (
        "Президент Луис Кастро говорил о пошлинах. Премьер Канады Пол Вилар пытался связаться с Белым домом.",
        {"Луис Кастро": (HS, None), "Пол Вилар": (HG, "CA")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_is_who(text: str, expected: dict[str, tuple[str | None, str | None]]) -> None:
    assert people(text) == expected


def test_no_home() -> None:
    """Without a home state nothing tells whose «наша страна» is."""
    assert people("Постпред нашей страны Иван Петров выступил в Брюсселе.", home=None) == {
        "Иван Петров": ("ambassador", None)
    }
