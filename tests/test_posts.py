"""Posts: role, nominative, number, cases; what is no post."""

from __future__ import annotations

import pytest
from yargy import Parser as YargyParser

from grammars.engine import Parser, Tokenizer
from grammars.post_readings import COUNTRY_ROLES, ROLES
from grammars.posts import POST, Post, plural_post
from grammars.words import read_lines, read_table, sort_key

POSTS = Parser(POST)
KNOWN_ROLES = {
    "ambassador",
    "defence_minister",
    "deputy_minister",
    "envoy",
    "foreign_minister",
    "head_of_government",
    "head_of_state",
    "minister",
    "org_head",
    "other",
}


def read(phrase: str) -> list[Post]:
    return [match.fact for match in POSTS.findall(phrase)]


# (phrase, role, nominative)
FOUND = [
    ("министром иностранных дел", "foreign_minister", "министр иностранных дел"),
    ("министры иностранных дел", "foreign_minister", "министры иностранных дел"),
    ("главы МИДа", "foreign_minister", "глава МИД"),
    ("главой МИД", "foreign_minister", "глава МИД"),
    ("главой внешнеполитического ведомства", "foreign_minister", "глава внешнеполитического ведомства"),
    ("шефом дипломатии", "foreign_minister", "шеф дипломатии"),
    ("главе евродипломатии", "foreign_minister", "глава евродипломатии"),
    ("госсекретарём", "foreign_minister", "госсекретарь"),
    ("президентом", "head_of_state", "президент"),
    ("президенты", "head_of_state", "президенты"),
    ("избранному президенту", "head_of_state", "избранный президент"),
    ("главы государства", "head_of_state", "глава государства"),
    ("королю", "head_of_state", "король"),
    ("королевой", "head_of_state", "королева"),
    ("эмиром", "head_of_state", "эмир"),
    ("верховного лидера", "head_of_state", "верховный лидер"),
    ("лидерами", "head_of_state", "лидеры"),
    ("премьер-министру", "head_of_government", "премьер-министр"),
    ("Премьер-министра", "head_of_government", "премьер-министр"),
    ("премьеры", "head_of_government", "премьеры"),
    ("федеральным канцлером", "head_of_government", "федеральный канцлер"),
    ("главой правительства", "head_of_government", "глава правительства"),
    ("главе кабмина", "head_of_government", "глава кабмина"),
    ("председателя Совета министров", "head_of_government", "председатель Совета министров"),
    ("министру обороны", "defence_minister", "министр обороны"),
    ("главы Пентагона", "defence_minister", "глава Пентагона"),
    ("министром внутренних дел", "minister", "министр внутренних дел"),
    ("министра транспорта и связи", "minister", "министр транспорта и связи"),
    ("министру экономического развития", "minister", "министр экономического развития"),
    ("министром по делам беженцев", "minister", "министр по делам беженцев"),
    ("министром по чрезвычайным ситуациям", "minister", "министр по чрезвычайным ситуациям"),
    ("министр науки и высшего образования", "minister", "министр науки и высшего образования"),
    ("министры", "minister", "министры"),
    ("замминистра иностранных дел", "deputy_minister", "замминистра иностранных дел"),
    ("заместителя министра иностранных дел", "deputy_minister", "заместитель министра иностранных дел"),
    ("первым заместителем министра обороны", "deputy_minister", "первый заместитель министра обороны"),
    ("первый замглавы МИД", "deputy_minister", "первый замглавы МИД"),
    ("статс-секретаря", "deputy_minister", "статс-секретарь"),
    ("послом", "ambassador", "посол"),
    ("послы", "ambassador", "послы"),
    ("чрезвычайного и полномочного посла", "ambassador", "чрезвычайный и полномочный посол"),
    ("постпредом", "ambassador", "постпред"),
    ("генсеку", "org_head", "генсек"),
    ("генеральным секретарём", "org_head", "генеральный секретарь"),
    ("главой Еврокомиссии", "org_head", "глава Еврокомиссии"),
    ("верховного представителя", "org_head", "верховный представитель"),
    ("спецпредставителем", "envoy", "спецпредставитель"),
    ("специальному посланнику", "envoy", "специальный посланник"),
    ("переговорщиков", "envoy", "переговорщики"),
    ("спецпредставителя президента", "envoy", "спецпредставитель президента"),
    ("вице-премьером", "other", "вице-премьер"),
    ("вице-президента", "other", "вице-президент"),
    ("наследному принцу", "other", "наследный принц"),
    ("секретарём Совбеза", "other", "секретарь Совбеза"),
    ("советника президента", "other", "советник президента"),
    ("помощником по национальной безопасности", "other", "помощник по национальной безопасности"),
    ("депутатами парламента", "other", "депутаты парламента"),
    ("сенатору", "other", "сенатор"),
    ("спикером", "other", "спикер"),
    ("пресс-секретаря", "other", "пресс-секретарь"),
    ("лидеру оппозиции", "other", "лидер оппозиции"),
    ("главы администрации", "other", "глава администрации"),
    ("бывшего президента", "other", "бывший президент"),
    ("бывших министров обороны", "other", "бывшие министры обороны"),
    ("экс-президентом", "other", "экс-президент"),
    ("экс-министра иностранных дел", "other", "экс-министр иностранных дел"),
    ("и.о. министра иностранных дел", "foreign_minister", "и.о. министра иностранных дел"),
    ("исполняющий обязанности премьера", "head_of_government", "исполняющий обязанности премьера"),
    ("новым послом", "ambassador", "новый посол"),
    ("представители", None, "представители"),
    ("главой", None, "глава"),
]


@pytest.mark.parametrize(("phrase", "role", "text"), FOUND)
def test_found(phrase, role, text):
    assert [(post.role, post.text) for post in read(phrase)] == [(role, text)]


@pytest.mark.parametrize(
    "phrase",
    [
        "после переговоров",
        "последний довод",
        "внешняя политика",
        "главный вопрос",
        "на заседании",
        "президентские выборы",
        "посольство закрыто",
        "послать письмо",
        "главным образом",
        "лидировать",
        "министерство",
    ],
)
def test_no_post(phrase):
    assert read(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("представители прибыли в столицу", "представители"),
        ("президент страны заявил", "президент"),
        ("министр России", "министр"),
        ("председатель российского парламента", "председатель"),
        ("министр сказал", "министр"),
    ],
)
def test_complement_ends(phrase, text):
    assert [post.text for post in read(phrase)] == [text]


@pytest.mark.parametrize(
    ("phrase", "cases", "plural"),
    [
        ("министр обороны", {"nomn"}, False),
        ("министру обороны", {"datv"}, False),
        ("министров обороны", {"gent", "accs"}, True),
        ("главы МИД", {"gent", "nomn"}, None),
        ("послам", {"datv"}, True),
        ("посол", {"nomn"}, False),
    ],
)
def test_case_and_number(phrase, cases, plural):
    post = read(phrase)[0]
    assert (post.cases, post.plural) == (cases, plural)


def test_known_number_decides_the_case():
    post = read("главы МИД")[0]
    assert post.in_number(True).cases == {"nomn"}
    assert post.in_number(False).cases == {"gent"}


@pytest.mark.parametrize(
    ("phrase", "former"), [("бывшим министром", True), ("экс-премьер", True), ("новый министр", False)]
)
def test_former(phrase, former):
    assert read(phrase)[0].former is former


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("министр обороны", "министры обороны"),
        ("премьер-министр", "премьер-министры"),
        ("федеральный канцлер", "федеральные канцлеры"),
        ("глава МИД", "главы МИД"),
    ],
)
def test_plural(text, plural):
    assert plural_post(text) == plural


@pytest.mark.parametrize(
    ("phrase", "country", "role"),
    [
        ("госсекретарь", "US", "foreign_minister"),
        ("госсекретарь", "BY", "other"),
        ("председатель", "CN", "head_of_state"),
        ("председатель", "RU", "other"),
        ("президент", "TR", "head_of_state"),
    ],
)
def test_role_by_country(phrase, country, role):
    assert read(phrase)[0].role_in([country]) == role


def test_span():
    assert read("Сегодня министр обороны сказал")[0].span == (8, 23)


def test_roles_are_those_of_the_facts():
    assert {role for role in ROLES.values() if role} <= KNOWN_ROLES
    assert {role for role in COUNTRY_ROLES.values() if role} <= KNOWN_ROLES


def test_plain_yargy_runs_the_rule():
    matches = YargyParser(POST, tokenizer=Tokenizer()).findall("с министром обороны")
    assert [match.fact.text for match in matches] == ["министр обороны"]


@pytest.mark.parametrize("name", ["post_modifiers.csv", "posts.csv"])
def test_tables_are_sorted_without_repeats(name):
    rows = read_table(name)
    entries = [next(iter(row.values())) for row in rows]
    assert entries == sorted(set(entries), key=lambda entry: (sort_key(entry), entry))


def test_posts_that_take_complements_are_posts_or_deputies():
    unlisted = set(read_lines("post_heads_with_complement.txt")) - set(ROLES)
    assert unlisted <= {"заместитель главы", "заместитель секретаря", "замруководителя"} | set(ROLES)
