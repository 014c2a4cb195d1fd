"""The command `rufacts corpus`: what it says, and its exit status."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from grammars.cli import main
from grammars.commands import corpus as corpus_command
from tests.corpus import fake


@pytest.fixture(autouse=True)
def fake_extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grammars.Extractor", fake.FakeExtractor, raising=False)


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def corpus(*arguments: str, input: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["corpus", *arguments], input=input)


def test_every_option_has_a_help_text() -> None:
    options = [option for option in corpus_command.corpus.params if option.param_type_name == "option"]
    assert [option.name for option in options if not getattr(option, "help", None)] == []


def test_a_run_ends_with_a_summary() -> None:
    Path("a.jsonl").write_bytes(fake.lines(8))
    told = corpus("a.jsonl", "-o", "facts.jsonl")
    assert told.exit_code == 0, told.output
    assert told.stderr.startswith("8 documents, ")
    assert "2 Agreement, 4 Call, 4 Meeting facts; 0 bad records" in told.stderr
    assert told.stderr.endswith("facts.jsonl\n") and told.stdout == ""


def test_bad_records_are_kept_and_told_by_the_exit_status() -> None:
    Path("a.jsonl").write_bytes(b"{\n" + fake.lines(1))
    told = corpus("a.jsonl", "-o", "facts.jsonl")
    assert told.exit_code == 1
    assert "1 documents" in told.stderr and "1 bad records" in told.stderr
    [bad] = Path("facts.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(bad)["line"] == 1


def test_strict_stops_at_the_first_bad_record_and_can_be_resumed() -> None:
    Path("a.jsonl").write_bytes(b"{\n" + fake.lines(1))
    told = corpus("a.jsonl", "-o", "facts.jsonl", "--strict")
    assert told.exit_code == 3
    assert told.stderr.startswith("a.jsonl:1: not JSON") and "--resume" in told.stderr
    assert corpus("a.jsonl", "-o", "facts.jsonl", "--resume").exit_code == 1
    assert Path("facts.jsonl").read_bytes().count(b"\n") == 1


def test_records_without_the_field_of_the_text_are_hinted_at() -> None:
    Path("a.jsonl").write_text('{"body": "a"}\n')
    assert "name its field: --text-field" in corpus("a.jsonl", "-o", "facts.jsonl").stderr
    assert corpus("a.jsonl", "-o", "facts.jsonl", "--restart", "--text-field", "body").exit_code == 0


def test_standard_input() -> None:
    assert corpus("-", "-o", "facts.jsonl", input=fake.lines(4)).exit_code == 0
    assert Path("facts.jsonl").read_bytes().count(b"\n") == 4


@pytest.mark.parametrize(
    ("arguments", "status", "reason"),
    [
        (
            ["none.jsonl", "-o", "x.jsonl"],
            1,
            "none.jsonl: cannot be read: No such file or directory; nothing was begun",
        ),
        (["a.pdf", "-o", "x.jsonl"], 1, "expected a folder, or a file .jsonl, .csv, .parquet or .txt, each also .gz"),
        (["empty", "-o", "x.jsonl"], 1, "empty: expected a folder with .jsonl, .csv, .parquet or .txt"),
        (["a.jsonl", "-o", "x.xml"], 1, "x.xml: expected an output named .jsonl, .csv, .parquet or .db"),
        (["a.jsonl", "-o", "none/x.csv"], 1, "expected a folder none, got none; make it first; nothing was begun"),
        (["a.jsonl", "-o", "a.jsonl"], 2, "expected an output other than the input, got a.jsonl"),
        (["a.jsonl", "-o", "x.csv", "--resume", "--restart"], 2, "expected --resume or --restart, got both"),
        (["a.jsonl", "-o", "x.csv", "--date", "2021"], 2, "expected a day as YYYY-MM-DD, got '2021'"),
        (["a.jsonl", "-o", "x.csv", "--date-in-name", "("], 2, "--date-in-name: expected a regular expression"),
        (["a.jsonl", "-o", "x.csv", "--date-in-name", "x"], 2, "--date-in-name: expected a group (?P<year>...)"),
    ],
)
def test_mistakes_are_told_before_anything_is_begun(arguments: list[str], status: int, reason: str) -> None:
    Path("a.jsonl").write_bytes(fake.lines(1))
    Path("a.pdf").touch()
    Path("empty").mkdir()
    told = corpus(*arguments)
    assert (told.exit_code, reason in told.stderr) == (status, True), told.stderr
    assert sorted(path.name for path in Path().iterdir()) == ["a.jsonl", "a.pdf", "empty"]


def test_what_is_there_is_not_overwritten() -> None:
    Path("a.jsonl").write_bytes(fake.lines(4))
    assert corpus("a.jsonl", "-o", "x.jsonl").exit_code == 0
    told = corpus("a.jsonl", "-o", "x.jsonl")
    assert told.exit_code == 1
    assert "already there; go on with --resume, or start anew with --restart" in told.stderr
    assert "finished already" in corpus("a.jsonl", "-o", "x.jsonl", "--resume").stderr


def test_a_finished_run_with_bad_records_is_told_as_such() -> None:
    Path("a.jsonl").write_bytes(fake.lines(2) + b"[]\n")
    assert corpus("a.jsonl", "-o", "x.jsonl").exit_code == 1
    told = corpus("a.jsonl", "-o", "x.jsonl", "--resume")
    assert told.exit_code == 1
    assert told.stderr.startswith("finished already, nothing was done: 2 documents, ")
    assert told.stderr.endswith(" facts; 1 bad records\nx.jsonl\nx.jsonl.errors.jsonl\n")


@pytest.mark.parametrize("output", ["x.jsonl", "x.csv", "x.parquet", "x.db"])
def test_a_finished_run_is_not_taken_for_one_of_more_inputs(output: str) -> None:
    Path("a.jsonl").write_bytes(fake.lines(4))
    Path("b.jsonl").write_bytes(fake.lines(4))
    assert corpus("a.jsonl", "-o", output).exit_code == 0
    written = Path(output).read_bytes()
    told = corpus("a.jsonl", "b.jsonl", "-o", output, "--resume")
    assert told.exit_code == 1
    assert f"{output}: is finished, of another run: inputs differs" in told.stderr
    assert "start with --restart, or name another output" in told.stderr
    assert Path(output).read_bytes() == written


@pytest.mark.parametrize("output", ["x.jsonl", "x.db"])
def test_what_no_run_has_written_is_not_resumed(output: str) -> None:
    Path("a.jsonl").write_bytes(fake.lines(4))
    if output.endswith(".db"):
        with closing(sqlite3.connect(output)) as database:
            database.execute("create table mine (word text)")
    else:
        Path(output).write_bytes(b"mine\n")
    written = Path(output).read_bytes()
    told = corpus("a.jsonl", "-o", output, "--resume")
    assert told.exit_code == 1
    assert f"{output}: expected" in told.stderr and "--restart" in told.stderr
    assert Path(output).read_bytes() == written
