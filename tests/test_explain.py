"""Why a rule did not fire: which one got furthest, at which word it stopped, what it expected there."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from grammars import Extractor, explain
from grammars.cli import main
from grammars.explaining import Explainer, Explanation
from grammars.registered import BUILT_IN
from tests.visit import VISIT

CALL = "Министры иностранных дел Сербии и Казахстана 11 марта провели телефонный разговор."
OBJECT, PARTNER = "an official in the dative", "an official in the instrumental"

# grammar, text, the word where the rule stopped (None: the end of the sentence), what it expected, what it is
STOPPED = [
    # a word misspelt
    ("call", "Президент Сербии созвонилс с президентом Турции.", "созвонилс", "any form of", "like «созвониться»?"),
    ("call", "Телефонный разгавор президентов прошёл вчера.", "разгавор", "any form of", "like «разговор»?"),
    ("meeting", "Президент Сербии встретелся с послом.", "встретелся", "any form of", "like «встретиться»?"),
    ("meeting", "Переговры Сербии и Турции прошли в Белграде.", "Переговры", "any form of", "like «переговоры»?"),
    ("agreement", "Сербия и Турция подписали саглашение.", "саглашение", "any form of «соглашение»", "a noun"),
    ("agreement", "Сербия и Турция подписали мимарандум.", "мимарандум", "any form of «меморандум»", "a noun"),
    ("declaration", "Сербия приняла диклорацию.", "диклорацию", "any form of «декларация»", "a noun"),
    ("visit", "Президент Сербии пасетил Казахстан.", "пасетил", "any form of «посетить», «прибыть»", "a verb"),
    # a word that is not in the list
    ("call", "Состоялся телефонный диалог президентов Сербии и Турции.", "диалог", "«беседа»", "a noun"),
    # another case
    ("call", "Лавров поговорил по телефону с Хакан Фидан.", "Хакан Фидан", PARTNER, "in the nominative"),
    (
        "call",
        "Президент Сербии говорил по телефону с президент Турции.",
        "президент Турции",
        PARTNER,
        "nominative",
    ),
    ("visit", "Президенту Сербии предстоит визит в Казахстан.", "Президенту Сербии", "in the nominative", "dative"),
    ("visit", "Президент Сербии прибыл с Казахстаном.", "Казахстаном", "in the accusative", "in the instrumental"),
    # somebody who is no official
    ("meeting", "Президент Сербии обсудил торговлю с дельфином.", "дельфином", PARTNER, "in the instrumental"),
    # nothing at all
    ("call", "Президент Сербии позвонил.", None, OBJECT, "nothing"),
    ("call", "Состоялся телефонный разговор президентов.", None, "an official in the nominative", "nothing"),
    ("meeting", "Встреча прошла вчера.", None, "an official in the nominative", "nothing"),
    ("agreement", "Стороны подписали соглашение.", None, "an adjective of a state", "nothing"),
    ("declaration", "Министры приняли совместное заявление.", None, "a state or organisation", "nothing"),
    ("visit", "Президент Сербии прибыл.", None, "a state or organisation in the accusative", "nothing"),
]


@pytest.fixture(scope="module")
def explainer() -> Explainer:
    return Explainer(Extractor(grammars=[*BUILT_IN, VISIT]))


@pytest.mark.parametrize(("grammar", "text", "word", "expected", "got"), STOPPED)
def test_the_word_and_the_expectation(
    explainer: Explainer, grammar: str, text: str, word: str | None, expected: str, got: str
) -> None:
    (miss,) = explainer(text, why_not=grammar).misses
    assert miss.stopped is not None
    assert miss.stopped.word == word
    assert word is None or text[slice(*miss.stopped.span)] == word
    assert expected in " or ".join(miss.stopped.expected)
    assert got in str(miss.stopped)


# grammar, text, the reason for which a candidate was dropped
DROPPED = [
    ("call", "Президент России обсудил по телефону с министром финансов России бюджет.", "domestic: all partic"),
    ("call", "Президент Сербии переговорил по телефону с директором завода.", "domestic: a post told without"),
    ("call", "Президент поговорил по телефону с женой.", "unofficial: the other side is no official"),
    ("call", "Опубликована запись телефонного разговора президентов Сербии и Турции.", "record: told of is a record"),
    ("call", "Президент Сербии регулярно обсуждает по телефону с президентом Турции торговлю.", "process: a habit"),
    ("call", "Президент Сербии встретился с президентом Турции.", "other: the passage was read as Meeting"),
    ("call", "Президент Сербии позвонил.", "alone: no second participant is told"),
    ("meeting", "Президент Сербии принял закон о границе.", "reception: nobody in the accusative"),
    ("meeting", "Президенты Сербии и Турции обменялись подарками.", "exchange: neither «мнениями»"),
    ("meeting", "Сборные Сербии и Турции встретятся в матче.", "sport: a word of sport"),
    ("meeting", "Сербия ведёт переговоры с Турцией.", "process: contacts that go on are no one event"),
    ("meeting", "Президент Сербии готов к переговорам с президентом Турции.", "process: a habit, a wish"),
    ("agreement", "Фирма подписала трудовой договор.", "other: its adjective shows"),
    ("agreement", "Магазины продлили договор.", "domestic: a document of one state or of firms"),
    ("agreement", "Сербия готовит план.", "loose: of the kind «план»"),
    ("agreement", "Россия и Перу подписали документ.", "document: nothing tells that it binds"),
    ("declaration", "Чиновник подал декларацию о доходах.", "domestic: a document of one state"),
    ("declaration", "Министерство опубликовало заявление.", "stems: the sentence holds none"),
    ("visit", "Президент Сербии прибыл.", "lacking: country"),
    ("visit", "Завершился визит.", "bare: no phrase near the trigger fills any of its slots"),
]


@pytest.mark.parametrize(("grammar", "text", "reason"), DROPPED)
def test_why_a_candidate_was_dropped(explainer: Explainer, grammar: str, text: str, reason: str) -> None:
    (miss,) = explainer(text, why_not=grammar).misses
    assert any(str(told).startswith(reason) for told in miss.reasons), miss.reasons


def test_a_text_of_something_else(explainer: Explainer) -> None:
    told = explainer("Сегодня идёт дождь.", why_not="call")
    assert str(told).splitlines()[1:] == ["  no word comes near any phrase of its triggers"]


def test_another_grammar_is_refused(explainer: Explainer) -> None:
    with pytest.raises(ValueError, match="expected one of the grammars call, meeting, agreement, declaration, visit"):
        explainer(CALL, why_not="coup")


def test_a_fact_is_explained_as_a_tree() -> None:
    assert str(explain(CALL, "2021-03-12")).splitlines() == [
        "Call",
        "├─ trigger 'noun' «телефонный разговор» (modifiers «телефонный», noun «разговор»)",
        "├─ participants: foreign_minister, министр иностранных дел Сербии, RS "
        "«Министры иностранных дел Сербии и Казахстана», an official by participants.subject",
        "├─ participants: foreign_minister, министр иностранных дел Казахстана, KZ "
        "«Министры иностранных дел Сербии и Казахстана», an official by participants.subject",
        "├─ date: 2021-03-11 «11 марта», a date by date",
        "├─ medium: phone «телефонный разговор» by the reader",
        "├─ status: held by the reader",
        "└─ not read as Meeting: a medium is told, phone (at «телефонный разговор»)",
    ]


@pytest.mark.parametrize(
    ("text", "reading", "why"),
    [
        ("Президент Сербии встретился с президентом Турции.", "Call", "neither a telephone nor a video link is told"),
        ("Президент Сербии позвонил президенту Турции.", "Meeting", "a medium is told, phone"),
        (
            "Россия и США подписали договор СНВ-3 в Праге.",
            "trigger 'document' with nickname «СНВ-3»",
            "the alternative written first wins",
        ),
    ],
)
def test_another_reading_and_why_it_lost(explainer: Explainer, text: str, reading: str, why: str) -> None:
    (built,) = explainer(text).found
    assert (reading, why) in [(rival.reading, rival.why) for rival in built.rivals]
    assert any(line.endswith(str(built.rivals[-1])) for line in built.tree().splitlines())
    (data,) = explainer(text).to_json()["found"]
    assert data["rivals"][-1]["why"] == built.rivals[-1].why


def test_why_not_looks_beside_the_facts_that_were_found(explainer: Explainer) -> None:
    told: Explanation = explainer(f"{CALL} Президент Сербии позвонил.", why_not="call")
    assert [built.fact.type for built in told.found] == ["Call"]
    assert [miss.sentence for miss in told.misses] == ["Президент Сербии позвонил."]


def test_without_facts_the_nearest_of_all_is_told(explainer: Explainer) -> None:
    (miss,) = explainer("Сербия и Турция подписали саглашение.").misses
    assert miss.type == "Agreement"


def test_an_explanation_is_data(explainer: Explainer) -> None:
    data = json.loads(json.dumps(explainer(CALL).to_json()))
    (built,) = data["found"]
    assert built["fact"]["type"] == "Call"
    assert built["fillings"][0]["rules"] == ["participants.subject"]


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Президент Сербии позвонил.", encoding="utf-8")
    for text in (str(path), "Президент Сербии позвонил."):
        result = CliRunner().invoke(main, ["explain", text, "--why-not", "call"])
        assert (result.exit_code, result.stderr) == (0, "")
        assert "dropped: alone: no second participant is told" in result.stdout
    result = CliRunner().invoke(main, ["explain", "-", "--format", "json"], input=CALL)
    assert json.loads(result.stdout)["found"][0]["fact"]["type"] == "Call"


def test_the_command_runs_a_users_grammars() -> None:
    rules = str(Path(__file__).with_name("visit.py"))
    result = CliRunner().invoke(main, ["explain", "Президент Сербии посетил Казахстан.", "--grammar", rules])
    assert result.stdout.startswith("Visit\n├─ trigger 'verb' «посетил»\n")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["текст", "--why-not", "coup"], "expected one of the grammars call, meeting"),
        (["nowhere.txt"], "expected a text or a file, there is no file nowhere.txt"),
        (["текст", "--grammar", "nowhere.py"], "nowhere.py: expected a module or a .py file"),
        (["текст", "--grammar", "broken.py"], "broken.py:2: expected Python: "),
        (["текст", "--grammar", "lacking.py"], "lacking.py:1: No module named 'nowhere'"),
    ],
)
def test_what_the_command_refuses(
    args: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.py").write_text("x = 1\ny = (\n", encoding="utf-8")
    Path("lacking.py").write_text("import nowhere\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["explain", *args])
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_explanations_show_themselves_in_a_notebook(explainer: Explainer) -> None:
    html = explainer(f"{CALL} <b>Встрется</b> с послом.", "2021-03-12")._repr_html_()
    assert "trigger &#x27;noun&#x27; «телефонный разговор»" in html and "<b>date</b>: 2021-03-11" in html
    assert "<b>Встрется" not in html
    missed = explainer("Президент Сербии встретелся с <послом>.", why_not="meeting")._repr_html_()
    assert "<h4>no Meeting</h4>" in missed and "встретелся" in missed and "&lt;послом&gt;" in missed
