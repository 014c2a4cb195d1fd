"""Flat rows: stable columns, event-data codes, dyads, cells safe in a spreadsheet."""

import csv
import sys
from pathlib import Path

import pytest

from facts import Agreement, Call, Declaration, Document, Fact, Meeting, Official
from facts.event_codes import event_code
from facts.spreadsheet import safe_cell
from facts.table import (
    DYAD_COLUMNS,
    FACT_COLUMNS,
    PARTICIPANT_COLUMNS,
    alpha3,
    dyad_rows,
    fact_rows,
    to_dyad_rows,
    to_frame,
    to_participant_rows,
    to_rows,
)

TEXT = "Берг и Саари провели переговоры в Осло."
NORWAY = Official(name="Анна Берг", role="foreign_minister", country="NO")
FINLAND = Official(post="премьер-министр Финляндии", country="FI")
SWEDEN = Official(country="SE")
HOSTS = {"Осло": "NO", "Вена": "AT"}


def talks(*people: Official, **slots: object) -> Meeting:
    return Meeting(participants=people or (NORWAY, FINLAND), spans=[(0, len(TEXT))], **slots)


def test_columns_are_those_promised(fact: Fact) -> None:
    document = Document(7, None, (fact,))
    assert [tuple(row) for row in to_rows([document])] == [FACT_COLUMNS]
    assert {tuple(row) for row in to_participant_rows([document])} <= {PARTICIPANT_COLUMNS}
    assert {tuple(row) for row in to_dyad_rows([document])} <= {DYAD_COLUMNS}


def test_cells_are_plain_values(fact: Fact) -> None:
    for rows in (to_rows, to_participant_rows, to_dyad_rows):
        for row in rows([Document("d", None, (fact,))]):
            assert {type(value) for value in row.values()} <= {str, int, bool, type(None)}


def test_a_fact_is_one_row() -> None:
    call = Call(
        participants=[NORWAY, FINLAND],
        date="2021-03",
        initiator="FI",
        medium="video",
        topics=["лов трески", "газ"],
        status="held",
        spans=[(0, 4), (7, 12)],
    )
    [row] = fact_rows(Document("d1", None, (call,)), TEXT)
    assert (row["document"], row["fact"], row["type"]) == ("d1", 0, "Call")
    assert (row["date_earliest"], row["date_latest"]) == ("2021-03-01", "2021-03-31")
    assert (row["countries"], row["countries_iso3"]) == ("NO | FI", "NOR | FIN")
    assert row["participants"] == "Анна Берг | премьер-министр Финляндии"
    assert (row["topics"], row["initiator"]) == ("лов трески | газ", "FI")
    assert (row["start"], row["stop"], row["passages"]) == (0, 12, "Берг | Саари")


def test_people_and_parties_have_a_row_each() -> None:
    pact = Agreement(kind="пакт", parties=["NO", "EU"], signatories=[NORWAY], evidence={"parties": [(0, 4), (5, 9)]})
    rows = list(to_participant_rows([pact]))
    assert [(row["part"], row["number"], row["name"], row["country"]) for row in rows] == [
        ("signatory", 0, "Анна Берг", "NO"),
        ("party", 0, None, "NO"),
        ("party", 1, None, "EU"),
    ]
    assert [(row["start"], row["country_iso3"]) for row in rows] == [(None, "NOR"), (0, "NOR"), (5, None)]


def test_rows_of_documents_and_of_bare_facts() -> None:
    meeting = talks()
    rows = list(to_rows([meeting, meeting, Document("d", None, (meeting,))]))
    assert [(row["document"], row["fact"]) for row in rows] == [(None, 0), (None, 1), ("d", 0)]


@pytest.mark.parametrize(
    ("fact", "codes"),
    [
        (Call(medium="phone", status="held"), ("041", "CONSULT", "phone", None)),
        (Call(medium="video"), ("041", "CONSULT", "phone", None)),
        (Call(), ("040", "CONSULT", None, None)),
        (Call(medium="phone", status="planned"), ("036", "AGREE", None, "diplomatic")),
        (Meeting(status="held"), ("040", "CONSULT", None, None)),
        (Meeting(status="planned"), ("036", "AGREE", None, "diplomatic")),
        (Meeting(status="denied"), (None, None, None, None)),
        (Agreement(status="signed"), ("057", "SUPPORT", None, "diplomatic")),
        (Agreement(status="ratified"), ("057", "SUPPORT", None, "diplomatic")),
        (Agreement(status="planned"), ("032", "AGREE", None, "diplomatic")),
        (Agreement(status="rejected"), ("120", "REJECT", None, None)),
        (Agreement(status="terminated"), (None, None, None, None)),
        (Agreement(), (None, None, None, None)),
        (Declaration(status="signed"), ("057", "SUPPORT", None, "diplomatic")),
    ],
    ids=lambda value: f"{value.type} {value.status}" if isinstance(value, Fact) else "",
)
def test_event_codes(fact: Fact, codes: tuple[str | None, ...]) -> None:
    assert event_code(fact) == codes


def test_talks_are_told_from_other_meetings_by_the_text() -> None:
    document = Document("d", None, (talks(),))
    assert [row["cameo"] for row in fact_rows(document, TEXT)] == ["046"]
    assert [row["cameo"] for row in fact_rows(document)] == ["040"]


def test_undirected_dyads_are_told_once_each() -> None:
    rows = list(to_dyad_rows([talks(NORWAY, FINLAND, SWEDEN, NORWAY)]))
    assert [(row["source"], row["target"]) for row in rows] == [("FI", "NO"), ("FI", "SE"), ("NO", "SE")]
    assert {row["directed"] for row in rows} == {False}


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        ("Осло", {("NO", "FI"): ("043", "host"), ("FI", "NO"): ("042", "visit")}),
        ("Вена", {("NO", "FI"): ("044", "third-party"), ("FI", "NO"): ("044", "third-party")}),
        ("Дом приёмов", {("NO", "FI"): ("040", None), ("FI", "NO"): ("040", None)}),
    ],
)
def test_directed_dyads_tell_who_visits_whom(place: str, codes: dict[tuple[str, str], tuple[str, str]]) -> None:
    rows = dyad_rows(Document("d", None, (talks(place=place),)), directed=True, country_of=HOSTS.get)
    assert {(row["source"], row["target"]): (row["cameo"], row["plover_mode"]) for row in rows} == codes


def test_a_third_side_sees_no_visit() -> None:
    fact = talks(NORWAY, FINLAND, SWEDEN, place="Осло")
    rows = dyad_rows(Document("d", None, (fact,)), directed=True, country_of=HOSTS.get)
    assert {row["cameo"] for row in rows if "NO" not in (row["source"], row["target"])} == {"040"}


def test_alpha3_codes_are_those_of_cldr() -> None:
    aliases = pytest.importorskip("babel.core").get_global("territory_aliases")
    with (Path(__file__).parents[2] / "facts" / "iso_alpha3.csv").open(encoding="utf-8") as rows:
        codes = {row["code"]: row["alpha3"] for row in csv.DictReader(rows)}
    assert list(codes) == sorted(codes)
    assert len(codes) == len(set(codes.values())) == 249
    assert [code for code, long in codes.items() if aliases[long] != [code]] == []
    assert (alpha3("RU"), alpha3("EU"), alpha3(None)) == ("RUS", None, None)


@pytest.mark.parametrize("text", ["=1+1", "+7 495", "-2", "@SUM(A1)", "＝1", " =1", '"=1', "\t1", "а;=1", "а\n-1"])
def test_formulas_are_disarmed(text: str) -> None:
    safe = safe_cell(text)
    assert safe != text
    assert safe.replace("'", "") == text


@pytest.mark.parametrize("value", ["Минск-2", "а - б", "a@b", "1 + 1", "", None, -5, True])
def test_other_cells_are_left_alone(value: object) -> None:
    assert safe_cell(value) == value


def test_frames_have_the_columns_and_kinds() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pandas", reason="needs the extra frame")
    frame = to_frame([talks(), talks()])
    assert tuple(frame.columns) == FACT_COLUMNS
    assert str(frame.dtypes["fact"]) == str(frame.dtypes["sides"]) == "Int64"
    assert len(to_frame([], rows="participants")) == 0
    assert list(to_frame([talks()], rows="dyads")["directed"]) == [False]


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(ValueError, match="expected rows to be one of facts, participants, dyads, got 'fact'"):
        to_frame([], rows="fact")


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'rufacts\[frame\]'"):
        to_frame([])
