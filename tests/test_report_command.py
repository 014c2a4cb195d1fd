"""`rufacts report`: what it reads, what it writes, what it says of what it could not read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from grammars.cli import main

ROOT = Path(__file__).parents[1]
NEWS = ROOT / "docs" / "examples" / "news.jsonl"


def rufacts(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=text)


def block(page: Path, id: str) -> object:
    text = page.read_text(encoding="utf-8").partition(f'<script type="application/json" id="{id}">')[2]
    return json.loads(text.partition("</script>")[0])


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("facts") / "facts.jsonl"
    assert rufacts("extract", NEWS, "-o", path).exit_code == 0
    return path


def test_facts_and_their_texts_become_a_page(facts: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    result = rufacts("report", facts, NEWS, "-o", page, "--title", "Март <2021>")
    assert result.exit_code == 0 and result.stdout == ""
    told = [json.loads(line) for line in facts.read_text(encoding="utf-8").splitlines()]
    count = sum(len(document["facts"]) for document in told)
    assert f"{page}: {count} facts of " in result.stderr and "without" not in result.stderr
    data = block(page, "data")
    assert isinstance(data, dict) and len(data["facts"]) == count >= 3
    texts = {record["text"] for record in map(json.loads, NEWS.read_text(encoding="utf-8").splitlines())}
    assert texts >= set(block(page, "texts-0"))  # type: ignore[call-overload]
    assert "<h1>Март &lt;2021&gt;</h1>" in page.read_text(encoding="utf-8")


def test_a_database_brings_its_texts(facts: Path, tmp_path: Path) -> None:
    pytest.importorskip("sqlite_utils", reason="databases are written by sqlite-utils")
    database, from_database, from_lines = (tmp_path / name for name in ("facts.db", "a.html", "b.html"))
    assert rufacts("corpus", NEWS, "-o", database).exit_code == 1  # one of its records is blank
    result = rufacts("report", database, "-o", from_database)
    assert result.exit_code == 0 and "without" not in result.stderr
    assert rufacts("report", facts, NEWS, "-o", from_lines).exit_code == 0
    for id in ("data", "texts-0"):
        assert block(from_database, id) == block(from_lines, id)


def test_documents_without_their_text_are_counted(facts: Path, tmp_path: Path) -> None:
    result = rufacts("report", facts, "-o", tmp_path / "r.html")
    assert result.exit_code == 0 and "documents are without their text: name the files of their texts" in result.stderr
    result = rufacts("report", "-", "-o", tmp_path / "r.html", text=facts.read_text(encoding="utf-8"))
    assert result.exit_code == 0
    other = tmp_path / "other.jsonl"
    other.write_text('{"id": "x", "text": "Другой текст."}\nмусор\n', encoding="utf-8")
    result = rufacts("report", facts, other, "-o", tmp_path / "r.html")
    assert "TEXTS hold none of their ids" in result.stderr
    assert "1 records of TEXTS are no documents and were left out" in result.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b'{"id": 1}',
            "f.jsonl:1: expected the facts of a document, as rufacts extract writes them: facts: expected a",
        ),
        (
            b"\n[1]",
            'f.jsonl:2: expected the facts of a document, as rufacts extract writes them: expected an object {"id"',
        ),
        (b"\xff\xfe", "f.jsonl:1: expected the facts of a document"),
        (
            b'{"id": 1, "facts": [{"type": "Call", "spans": [[2, 1]]}]}',
            "f.jsonl:1, fact 0: spans: expected [start, stop]",
        ),
        (b"SQLite format 3\0 of another kind", "f.jsonl: expected a database of rufacts corpus: "),
    ],
)
def test_what_is_no_facts_is_refused_with_its_place(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "f.jsonl"
    path.write_bytes(content)
    result = rufacts("report", path, "-o", tmp_path / "r.html")
    assert result.exit_code == 1 and message in result.stderr
    assert not (tmp_path / "r.html").exists()


def test_the_input_is_not_written_over(facts: Path) -> None:
    result = rufacts("report", facts, "-o", facts)
    assert result.exit_code == 2 and "expected an output other than the input" in result.stderr


def test_what_was_read_in_part_says_so(tmp_path: Path) -> None:
    facts, page = tmp_path / "facts.jsonl", tmp_path / "report.html"
    call = {"type": "Call", "participants": []}
    lines = [
        {"id": "a", "date": None, "facts": [call], "partial": "size: only the first 9"},
        {"id": "b", "facts": [call]},
    ]
    facts.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert rufacts("report", facts, "-o", page).exit_code == 0
    data = block(page, "data")
    assert isinstance(data, dict)
    assert [document.get("partial") for document in data["documents"]] == ["size: only the first 9", None]
    facts.write_text(json.dumps({"id": "a", "facts": [call], "partial": 3}), encoding="utf-8")
    refused = rufacts("report", facts, "-o", page)
    assert refused.exit_code == 1 and f"{facts}:1" in refused.stderr and "partial: expected a string" in refused.stderr
