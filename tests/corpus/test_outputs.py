"""The outputs of one run hold the same facts, whichever format, and other tools read them."""

import csv
import json
import sqlite3
import sys
from pathlib import Path

import pytest

from facts import document_from_json, to_participant_rows, to_rows
from facts.table import DYAD_COLUMNS, FACT_COLUMNS, PARTICIPANT_COLUMNS, Row
from grammars.corpus import OutputError, Reader, extract_corpus
from tests.corpus import fake

FORMATS = {"jsonl": None, "csv": None, "parquet": "pyarrow", "db": "sqlite_utils"}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_bytes(fake.lines(200))
    return path


def extracted(corpus: Path, suffix: str, dyads: str | None = None) -> Path:
    if module := FORMATS[suffix]:
        pytest.importorskip(module, reason=f"needs the extra for .{suffix}")
    output = corpus.with_name(f"facts.{suffix}")
    extract_corpus(Reader([str(corpus)]), output, dyads=dyads, make_extractor=fake.FakeExtractor)
    return output


def wanted(corpus: Path) -> list[Row]:
    """The flat rows of the facts that JSON Lines holds."""
    lines = extracted(corpus, "jsonl").read_bytes().splitlines()
    return list(to_rows(document_from_json(json.loads(line)) for line in lines))


def cells(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def key(row: Row) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in ("document", "published", "fact", "type", "countries"))


def test_the_rows_of_csv_are_the_facts_of_json_lines(corpus: Path) -> None:
    facts = wanted(corpus)
    rows = cells(extracted(corpus, "csv"))
    assert tuple(rows[0]) == FACT_COLUMNS
    assert [key(row) for row in rows] == [tuple(part.replace("None", "") for part in key(row)) for row in facts]
    people = cells(corpus.with_name("facts.participants.csv"))
    assert tuple(people[0]) == PARTICIPANT_COLUMNS
    lines = corpus.with_name("facts.jsonl").read_bytes().splitlines()
    told = to_participant_rows(document_from_json(json.loads(line)) for line in lines)
    assert len(people) == len(list(told))


def test_cells_hold_no_formulas(corpus: Path) -> None:
    rows = cells(extracted(corpus, "csv"))
    topics = {row["topics"] for row in rows if row["topics"]}
    assert topics == {"'=1+1 | торговля"}


def test_duckdb_and_pandas_read_the_same_counts(corpus: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    pandas = pytest.importorskip("pandas", reason="needs the extra frame")
    count = len(wanted(corpus))
    for suffix, read in (("csv", pandas.read_csv), ("parquet", pandas.read_parquet)):
        path = extracted(corpus, suffix)
        assert len(read(path)) == count
        [(told,)] = duckdb.sql(f"select count(*) from '{path}'").fetchall()
        assert told == count
    assert str(pandas.read_parquet(path)["start"].dtype).lower() in ("int64", "float64")


def test_the_tables_of_sqlite_hold_the_same_facts(corpus: Path) -> None:
    facts = wanted(corpus)
    connection = sqlite3.connect(extracted(corpus, "db", dyads="undirected"))
    try:
        got = connection.execute("select type, date_earliest from facts order by id").fetchall()
        assert got == [(row["type"], row["date_earliest"]) for row in facts]
        joined = "select count(*) from facts join documents on documents.number = facts.document"
        assert connection.execute(joined).fetchone() == (len(facts),)
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        assert connection.execute("select count(*) from documents where text like 'Ёлки%'").fetchone() == (198,)
        found = "select count(*) from documents_fts where documents_fts match ?"
        assert connection.execute(found, ["ёлки"]).fetchone() == (198,)
        assert connection.execute(found, ["ЁЛКИ AND пер*"]).fetchone() == (198,)
        assert connection.execute("select count(*) from dyads").fetchone()[0] > len(facts) / 2
    finally:
        connection.close()


def test_dyads_stand_in_a_table_of_their_own(corpus: Path) -> None:
    extracted(corpus, "csv", dyads="directed")
    rows = cells(corpus.with_name("facts.dyads.csv"))
    assert tuple(rows[0]) == DYAD_COLUMNS
    assert {(row["source"], row["target"]) for row in rows} >= {("NO", "FI"), ("FI", "NO")}


@pytest.mark.parametrize(
    ("suffix", "module", "extra"), [("parquet", "pyarrow", "parquet"), ("db", "sqlite_utils", "sqlite")]
)
def test_without_its_module_an_output_names_the_extra(
    corpus: Path, suffix: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(OutputError, match=rf"needs the extra {extra}: pip install 'rufacts\[{extra}\]'"):
        extract_corpus(Reader([str(corpus)]), corpus.with_name(f"facts.{suffix}"))
    assert [path.name for path in corpus.parent.iterdir()] == ["news.jsonl"]


@pytest.mark.parametrize(
    ("name", "dyads", "reason"),
    [
        ("facts.xml", None, r"expected an output named .jsonl, .csv, .parquet or .db"),
        ("facts.jsonl", "directed", r"expected .csv, .parquet or .db for dyads"),
        ("facts.csv", "both", r"expected dyads to be one of undirected, directed, got 'both'"),
        ("none/facts.csv", None, r"expected a folder .*none, got none; make it first; nothing was begun"),
    ],
)
def test_outputs_that_cannot_be(corpus: Path, name: str, dyads: str | None, reason: str) -> None:
    with pytest.raises(OutputError, match=reason):
        extract_corpus(Reader([str(corpus)]), corpus.parent / name, dyads=dyads)
