"""Personal names: the nominative of every form, what is no name, and the word lists."""

from __future__ import annotations

import pytest
from yargy import Parser as YargyParser

from grammars.engine import Parser, Tokenizer
from grammars.name_forms import declined, given_readings, surname_readings
from grammars.people import LIKELY_SURNAME, NAME, NAME_AFTER_POST, PersonName, is_surname_of
from grammars.words import read_lines, sort_key

NAMES = Parser(NAME)
AFTER_POST = Parser(NAME_AFTER_POST)


def read(phrase: str) -> list[PersonName]:
    return [match.fact for match in NAMES.findall(phrase)]


# nominative: phrasings
FOUND = {
    "Сергей Лавров": ["Сергей Лавров", "с Сергеем Лавровым", "Сергею Лаврову", "о Сергее Лаврове"],
    "Ангела Меркель": ["Ангела Меркель", "с Ангелой Меркель", "Ангеле Меркель"],
    "Тереза Мэй": ["Тереза Мэй", "с Терезой Мэй", "Терезе Мэй"],
    "Хайко Маас": ["Хайко Маас", "Хайко Мааса", "с Хайко Маасом"],
    "Виктор Орбан": ["с Виктором Орбаном"],
    "Урсула фон дер Ляйен": ["с Урсулой фон дер Ляйен", "Урсула фон дер Ляйен"],
    "Николя Саркози": ["Николя Саркози", "с Николя Саркози"],
    "Байрамов": ["с Байрамовым"],
    "С.В. Лавров": ["С.В. Лавров", "с С.В. Лавровым", "С. В. Лаврову", "Лаврову С.В."],
    "С. Лавров": ["С. Лавров", "С.Лавров", "с С. Лавровым"],
    "Х. Маас": ["Х.Маас", "Х. Мааса"],
    "Сергей Викторович Лавров": ["Сергею Викторовичу Лаврову", "Лавровым Сергеем Викторовичем"],
    "Джордж У. Буш": ["с Джорджем У. Бушем"],
    "Реджеп Тайип Эрдоган": ["Реджепа Тайипа Эрдогана", "Реджепу Тайипу Эрдогану"],
    "Нур-уль-Хак Кадри": ["с Нур-уль-Хаком Кадри"],
    "Жан-Ив Ле Дриан": ["с Жан-Ивом Ле Дрианом", "Жан-Ива Ле Дриана"],
    "Касым-Жомарт Токаев": ["Касым-Жомарта Токаева", "с Касым-Жомартом Токаевым"],
    "Ильяс Солтанбаев-Иванов": ["с Ильясом Солтанбаевым-Ивановым"],
    "Мухаммед бин Салман аль Сауд": ["Мухаммеда бин Салмана аль Сауда"],
    "Фейсал бен Фархан Аль Сауд": ["с Фейсалом бен Фарханом Аль Саудом"],
    "Башар аль-Асад": ["Башара аль-Асада", "с Башаром аль-Асадом"],
    "Абдель Фаттах ас-Сиси": ["Абделю Фаттаху ас-Сиси", "с Абдель Фаттахом ас-Сиси"],
    "Ирфаан Али": ["Ирфаан Али", "с Ирфааном Али"],
    "Румен Радев": ["Румен Радев", "с Руменом Радевым"],
    "Исхак Дар": ["Исхак Дар", "с Исхаком Даром"],
    "Даниэль Ортега": ["Даниэля Ортеги", "с Даниэлем Ортегой"],
    "Марио Драги": ["Марио Драги"],
    "Хавьер Милей": ["с Хавьером Милеем"],
    "Эвика Силиня": ["с Эвикой Силиней"],
    "Ларс Лёкке Расмуссен": ["Ларс Лёкке Расмуссен", "с Ларсом Лёкке Расмуссеном"],
    "Яап де Хооп Схеффер": ["Яап де Хооп Схеффер", "с Яапом де Хооп Схеффером"],
    "Джей Ди Вэнс": ["Джей Ди Вэнс", "с Джей Ди Вэнсом"],
    "Луис Инасиу Лула да Силва": ["с Луисом Инасиу Лулой да Силвой"],
    "Роберт О'Брайен": ["Роберту О'Брайену"],
    "Си Цзиньпин": ["Си Цзиньпин", "с Си Цзиньпином", "Си Цзиньпину"],
    "Ким Чен Ын": ["Ким Чен Ына", "с Ким Чен Ыном"],
    "Мун Чжэ Ин": ["с Мун Чжэ Ином"],
    "Нгуен Фу Чонг": ["Нгуен Фу Чонг", "Нгуен Фу Чонгу"],
    "Ван И": ["Ван И", "с Ван И."],
    "Ли Чжаньшу": ["с Ли Чжаньшу"],
    "Сергей Шойгу": ["с Сергеем Шойгу", "Сергею Шойгу"],
    "Юлия Тимошенко": ["Юлии Тимошенко", "с Юлией Тимошенко"],
    "Владимир Зеленко": ["Владимира Зеленко", "с Владимиром Зеленко"],
    "Асель Тусупбекова": ["с Асель Тусупбековой"],
    "Садыр Жапаров": ["Садыру Жапарову"],
    "Владимир Зеленский": ["Владимира Зеленского", "с Владимиром Зеленским"],
    "Анналена Бербок": ["с Анналеной Бербок"],
    "Мария Захарова": ["с Марией Захаровой"],
    "Хайнц-Кристиан Штрахе": ["Хайнца-Кристиана Штрахе"],
    "Барак Обама": ["Барака Обамы", "с Бараком Обамой", "Бараку Обаме"],
    "Олаф Шольц": ["с Олафом Шольцем"],
    "Хосе Луис Родригес Сапатеро": ["с Хосе Луисом Родригесом Сапатеро"],
    "Пётр Порошенко": ["Пётр Порошенко", "Пётром Порошенко"],
}


@pytest.mark.parametrize(("phrase", "full"), [(phrase, full) for full, phrases in FOUND.items() for phrase in phrases])
def test_nominative(phrase, full):
    assert [name.full for name in read(phrase)] == [full]


@pytest.mark.parametrize(
    "phrase",
    [
        "Северная Корея",
        "в Саудовскую Аравию",
        "Израиль Иорданию поздравил",
        "В среду прошли переговоры",
        "Организация Объединённых Наций",
        "пришёл Март",
        "на Северо-Западе России",
        "Но Россия против",
        "У России и Турции",
        "иванов и петров",
        "МИД РФ",
    ],
)
def test_no_name(phrase):
    assert read(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "cases"),
    [
        ("Сергей Лавров", {"nomn"}),
        ("Сергея Лаврова", {"gent", "accs"}),
        ("Сергею Лаврову", {"datv"}),
        ("Сергеем Лавровым", {"ablt"}),
        ("Терезой Мэй", {"ablt"}),
        ("Хайко Маасу", {"datv"}),
        ("Ким Чен Ыном", {"ablt"}),
        ("Александра Иванова", {"nomn", "gent", "accs"}),
    ],
)
def test_cases(phrase, cases):
    assert read(phrase)[0].cases == cases


@pytest.mark.parametrize(
    ("phrase", "gender"), [("Ангелой Меркель", "femn"), ("Сергеем Лавровым", "masc"), ("Си Цзиньпин", "masc")]
)
def test_gender(phrase, gender):
    assert read(phrase)[0].gender == gender


def test_parts_and_span():
    name = read("встретил Сергея Викторовича Лаврова вчера")[0]
    assert (name.first, name.middle, name.last) == ("Сергей", "Викторович", "Лавров")
    assert name.span == (9, 35)
    assert name.surname == "Лавров"


def test_surname_of_an_eastern_name_stands_first():
    name = read("Си Цзиньпин")[0]
    assert (name.last, name.first) == ("Си", "Цзиньпин")


def test_case_told_elsewhere_chooses_the_reading():
    name = read("Фумио Кисида")[0]
    chosen = name.agreeing({"nomn"})
    assert chosen is not None
    assert chosen.full == "Фумио Кисида"
    assert name.agreeing({"ablt"}) is None


@pytest.mark.parametrize(
    ("phrase", "full"),
    [
        ("Эрдогану", "Эрдоган"),
        ("Макрона", "Макрон"),
        ("аль-Асадом", "аль-Асад"),
        ("Мвангалу Чипанде", "Мвангалу Чипанде"),
        ("Зеленского", "Зеленский"),
    ],
)
def test_any_word_after_a_post(phrase, full):
    assert [match.fact.full for match in AFTER_POST.findall(phrase)] == [full]


@pytest.mark.parametrize("phrase", ["Академии", "Анкара", "Турции", "Правительства", "Вчера"])
def test_no_name_after_a_post(phrase):
    assert list(AFTER_POST.findall(phrase)) == []


def test_unknown_word_where_a_person_is_expected():
    assert [match.fact.full for match in Parser(LIKELY_SURNAME).findall("разговор Пашиняна")] == ["Пашинян"]


@pytest.mark.parametrize(
    ("word", "surname", "same"),
    [
        ("Фидану", "Фидан", True),
        ("Байдена", "Байден", True),
        ("Меркель", "Меркель", True),
        ("Орбаном", "Орбан", True),
        ("Фиделю", "Фидан", False),
        ("фидану", "Фидан", False),
        ("Мустафой", "Мустафаев", False),
    ],
)
def test_later_mention(word, surname, same):
    assert is_surname_of(word, surname) is same


def test_every_listed_name_is_found_in_the_dative():
    for file, gender in (("first_names_male.txt", "masc"), ("first_names_female.txt", "femn")):
        for name in read_lines(file):
            form = next(form for form, cases in declined(name, gender).items() if "datv" in cases)
            assert name in {reading.nominative for reading in given_readings(form.capitalize())}, name


@pytest.mark.parametrize("word", ["Лаврова", "Байден", "Шойгу", "Ляйен", "Кисиды"])
def test_readings_have_cases_and_genders(word):
    readings = surname_readings(word)
    assert readings
    assert all(reading.cases and reading.gender in ("masc", "femn") for reading in readings)


def test_plain_yargy_runs_the_rule():
    matches = YargyParser(NAME, tokenizer=Tokenizer()).findall("с Сергеем Лавровым")
    assert [match.fact.full for match in matches] == ["Сергей Лавров"]


@pytest.mark.parametrize(
    "name",
    [
        "east_asian_surnames.txt",
        "first_names_female.txt",
        "first_names_male.txt",
        "indeclinable_first_names.txt",
        "institution_nouns.txt",
        "institution_prefixes.txt",
        "name_particles.txt",
        "name_titles.txt",
        "place_prefixes.txt",
        "post_heads_with_complement.txt",
        "post_lookalikes.txt",
    ],
)
def test_word_lists_are_sorted_without_repeats(name):
    entries = list(read_lines(name))
    assert entries == sorted(set(entries), key=lambda entry: (sort_key(entry), entry))
