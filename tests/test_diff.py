"""What a change of rules changed: facts gained, lost, and changed slot by slot."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from facts.diff import compare
from grammars.cli import main

Json = dict[str, Any]
TEXT = "11 марта министры говорили по телефону. Вчера министры встретились."


def fact(type: str = "Call", spans: list[list[int]] | None = None, **slots: Any) -> Json:
    evidence = {slot: [[0, 8]] for slot, value in slots.items() if value and slot == "date"}
    return {"type": type, **slots, "spans": spans or [[0, 39]], "evidence": evidence}


def run(*facts: Json, id: str = "a") -> list[Json]:
    return [{"id": id, "date": None, "facts": list(facts)}]


def test_a_slot_that_differs_is_a_change() -> None:
    old, new = fact(date="2021-03-11", medium=None), fact(date="2021-03-12", medium="phone")
    (change,) = compare(run(old), run(new)).changes
    assert (change.kind, change.slots) == ("changed", ("date", "medium"))


def test_another_fact_is_gained_and_lost() -> None:
    old, new = fact(date="2021-03-11"), fact("Meeting", [[40, 67]], place="Белград")
    assert [change.kind for change in compare(run(old), run(new)).changes] == ["lost", "gained"]


def test_passages_alone_and_empty_slots_make_no_difference() -> None:
    old, new = fact(spans=[[0, 5]], medium="phone", topics=[]), fact(medium="phone")
    assert compare(run(old), run(new))[:2] == ((), 1)


def test_the_likest_facts_are_paired() -> None:
    old = [fact(date="2021-03-11", medium="phone"), fact(date="2021-03-12", medium="video")]
    new = [fact(date="2021-03-12", medium="phone", initiator="RS"), fact(date="2021-03-11", medium="phone")]
    (change,) = compare(run(*old), run(*new)).changes
    assert change.old == old[1] and change.new == new[0]


def test_only_documents_of_both_runs_are_compared() -> None:
    told = compare(run(fact(), id="a"), run(fact(), id="b"))
    assert (told.changes, told.documents, told.only_old, told.only_new) == ((), 0, ("a",), ("b",))


def test_an_id_told_twice() -> None:
    with pytest.raises(ValueError, match="expected each id once, got 'a' twice"):
        compare(run() + run(), run())


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    old, new, texts = tmp_path / "old.jsonl", tmp_path / "new.jsonl", tmp_path / "texts.jsonl"
    for path, (record,) in {
        old: run(fact(date="2021-03-11")),
        new: run(fact(date="2021-03-12"), fact("Meeting", [[40, 67]], place="Белград")),
        texts: [{"id": "a", "text": TEXT}],
    }.items():
        path.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    return [str(old), str(new), "--texts", str(texts)]


def test_the_command_shows_slots_with_their_passages(files: list[str]) -> None:
    result = CliRunner().invoke(main, ["diff", *files])
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "a",
        "~ Call",
        "    date          2021-03-11 «11 марта» → 2021-03-12 «11 марта»",
        "+ Meeting",
        "    place         Белград",
        "",
        "1 gained, 0 lost, 1 changed, 0 the same, in 1 documents",
    ]
    assert "2021-03-11 [0, 8) → 2021-03-12 [0, 8)" in CliRunner().invoke(main, ["diff", *files[:2]]).stdout


def test_the_command_gives_data(files: list[str]) -> None:
    lines = CliRunner().invoke(main, ["diff", *files, "--format", "jsonl"]).stdout.splitlines()
    assert [(json.loads(line)["change"], json.loads(line)["slots"]) for line in lines] == [
        ("changed", ["date"]),
        ("gained", []),
    ]


@pytest.mark.parametrize(
    ("line", "message"), [("{", "old.jsonl:1: not JSON"), ("[]", 'old.jsonl:1: expected an object {"id", "facts"}')]
)
def test_a_broken_line_is_told(files: list[str], line: str, message: str) -> None:
    Path(files[0]).write_text(line + "\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["diff", *files])
    assert result.exit_code == 1 and message in result.stderr
