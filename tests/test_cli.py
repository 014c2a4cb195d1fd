"""The command line, over an extractor that finds a call wherever it reads "звонок"."""

import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import grammars
from facts import Call, Facts, document_from_json
from grammars.cli import main

TEXT = "5 марта состоялся звонок министров."


class FakeExtractor:
    def __init__(self, **options: object) -> None:
        pass

    def extract(self, text: str, date: str | None = None) -> Facts:
        if "сбой" in text:
            raise RuntimeError("нет грамматики")
        at = text.find("звонок")
        if at < 0:
            return Facts()
        day = {"date": [(0, 7)]} if text.startswith("5 марта") else {}
        told = {"date": f"{(date or 'XXXX')[:4]}-03-05"} if day else {}
        return Facts([Call(**told, medium="phone", spans=[(0, len(text))], evidence={**day, "medium": [(at, at + 6)]})])


@pytest.fixture(autouse=True)
def fake_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammars, "Extractor", FakeExtractor, raising=False)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def extract(*args: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["extract", *args], input=text)


def write_lines(tmp_path: Path, *lines: str | bytes) -> str:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"".join((x if isinstance(x, bytes) else x.encode()) + b"\n" for x in lines))
    return str(path)


def record(id: object, text: object = TEXT, **more: object) -> str:
    return json.dumps({"id": id, "text": text, **more}, ensure_ascii=False)


def test_a_text_file_is_one_document(article: str) -> None:
    result = extract(article, "--date", "2021-03-06")
    assert (result.exit_code, result.stderr) == (0, "")
    document = document_from_json(json.loads(result.stdout))
    assert (document.id, str(document.date)) == ("article", "2021-03-06")
    assert [str(fact.date) for fact in document.facts] == ["2021-03-05"]


@pytest.mark.parametrize("args", [["-"], []])
def test_standard_input_is_one_document(args: list[str]) -> None:
    result = extract(*args, text=TEXT)
    document = document_from_json(json.loads(result.stdout))
    assert (document.id, document.date, len(document.facts)) == ("stdin", None, 1)


def test_nothing_to_read_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True)
    result = extract()
    assert result.exit_code == 2
    assert "expected a FILE, or a text on standard input" in result.stderr


def test_a_line_gives_a_line_in_order(tmp_path: Path) -> None:
    lines = [record("b", date="2021-03-06"), "", record(7, "Ничего."), record("a", date="XXXX-01-21")]
    result = extract(write_lines(tmp_path, *lines), "--date", "2020-01-01")
    assert result.exit_code == 0
    documents = [document_from_json(json.loads(line)) for line in result.stdout.splitlines()]
    assert [(document.id, str(document.date)) for document in documents] == [
        ("b", "2021-03-06"),
        (7, "2020-01-01"),
        ("a", "XXXX-01-21"),
    ]
    assert [str(fact.date) for document in documents for fact in document.facts] == [
        "2021-03-05",
        "XXXX-03-05",
    ]


def test_null_date_is_no_date(tmp_path: Path) -> None:
    result = extract(write_lines(tmp_path, record("a", date=None)))
    assert json.loads(result.stdout)["date"] is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[1]", 'expected an object {"id", "text", "date"?}, got a list'),
        ('{"text": "а"}', "id: expected a string or a whole number, got nothing"),
        (record(True), "id: expected a string or a whole number, got true or false"),
        ('{"id": "a"}', "text: expected a string, got nothing"),
        (record("a", 5), "text: expected a string, got a number"),
        (record("a", date="2021-02-31"), "Date: expected a day from 01 to 28 in 2021-02, got 31"),
        (record("a", date=20210306), "got 20210306"),
        ('{"id": "a", "text": "\\ud800"}', "text: expected text, got half a character at 0"),
        (b'{"id": "\xff"}', "not UTF-8: byte 0xff at offset 8"),
        ("[" * 100_000, "not JSON"),
        (record("a", "сбой"), "extraction failed\nTraceback"),
    ],
)
def test_a_broken_line_is_told_and_the_rest_done(tmp_path: Path, line: str | bytes, reason: str) -> None:
    path = write_lines(tmp_path, record("first"), line, record("last"))
    result = extract(path)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}:2: ")
    assert reason in result.stderr
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["first", "last"]


def test_text_that_is_not_utf8(tmp_path: Path, article: str) -> None:
    path = tmp_path / "cp1251.txt"
    path.write_bytes(TEXT.encode("cp1251"))
    result = extract(str(path), article)
    assert (result.exit_code, result.stderr) == (1, f"{path}: not UTF-8: byte 0xec at offset 2\n")
    assert json.loads(result.stdout)["id"] == "article"
    result = extract("-", text=TEXT.encode("cp1251"))
    assert (result.exit_code, result.stderr) == (1, "standard input: not UTF-8: byte 0xec at offset 2\n")


def test_line_ends_and_byte_order_mark_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(("\ufeff" + TEXT + "\r\n").encode())
    assert json.loads(extract(str(path)).stdout)["facts"][0]["spans"] == [[0, len(TEXT) + 1]]


def test_a_missing_file_is_told_before_anything_is_done(article: str) -> None:
    result = extract(article, "nowhere.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "'nowhere.txt' does not exist" in result.stderr


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("2021-02-31", "expected a day from 01 to 28 in 2021-02, got 31"),
        ("06.03.2021", "expected a day as YYYY-MM-DD, got '06.03.2021'"),
        ("2021-03", "expected a day as YYYY-MM-DD, got '2021-03'"),
    ],
)
def test_a_bad_date(article: str, date: str, message: str) -> None:
    result = extract(article, "--date", date)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())


def test_output_file(tmp_path: Path, article: str) -> None:
    out = tmp_path / "facts.jsonl"
    assert extract(article, "-o", str(out)).stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["id"] == "article"


def test_the_input_is_never_overwritten(article: str) -> None:
    result = extract(article, "-o", article)
    assert result.exit_code == 2
    assert "expected an output other than the input" in result.stderr
    assert Path(article).read_text(encoding="utf-8") == TEXT


def test_json_is_indented(article: str) -> None:
    result = extract(article, "--format", "json")
    assert json.loads(result.stdout) == json.loads(extract(article).stdout)
    assert result.stdout.startswith('{\n  "id": "article",\n')


def test_text_shows_slots_and_passages(article: str) -> None:
    result = extract(article, "--date", "2021-03-06", "--format", "text")
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["article,", "2021-03-06"],
        ["Call"],
        ["«5", "марта", "состоялся", "звонок", "министров.»"],
        ["date", "2021-03-05", "«5", "марта»"],
        ["medium", "phone", "«звонок»"],
        [],
    ]
    assert "no facts" in extract("-", "--format", "text", text="Ничего [red].").stdout


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_only_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out, path = str(tmp_path / "facts.jsonl"), write_lines(tmp_path, record("a"))
    for stderr, shown in ((io.StringIO(), False), (Terminal(), True)):
        monkeypatch.setattr(sys, "stderr", stderr)
        with pytest.raises(SystemExit) as stop:
            main(["extract", path, "-o", out])
        assert stop.value.code == 0
        assert bool(stderr.getvalue()) is shown
        assert len(Path(out).read_text(encoding="utf-8").splitlines()) == 1


def test_version() -> None:
    from importlib.metadata import version

    assert CliRunner().invoke(main, ["--version"]).output == f"rufacts {version('rufacts')}\n"
