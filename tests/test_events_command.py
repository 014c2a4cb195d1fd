"""The command `rufacts events`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from facts import Call, Official, document_to_json
from grammars.cli import main

PEOPLE = [Official(name="Анна Берг", country="NO"), Official(name="Юхан Саари", country="FI")]


@pytest.fixture
def facts(tmp_path: Path) -> str:
    calls = {"a": "2021-03-05", "b": "2021-03-05", "c": "2021-04-05"}
    told = [document_to_json(id, "2021-03-06", [Call(participants=PEOPLE, date=day)]) for id, day in calls.items()]
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told), encoding="utf-8")
    return str(path)


def test_an_event_is_a_line(facts: str) -> None:
    told = CliRunner().invoke(main, ["events", facts])
    assert told.exit_code == 0 and told.stderr == "3 facts, 2 events, 2 written\n"
    first, second = map(json.loads, told.stdout.splitlines())
    assert (first["type"], first["date"], first["countries"]) == ("Call", "2021-03-05", ["NO", "FI"])
    assert [one["document"] for one in first["sources"]] == ["a", "b"]
    assert second["sources"] == [{"document": "c", "published": "2021-03-06", "fact": 0}]


def test_only_events_of_several_documents(facts: str, tmp_path: Path) -> None:
    out = tmp_path / "events.jsonl"
    told = CliRunner().invoke(main, ["events", facts, "--min-documents", "2", "-o", str(out)])
    assert told.exit_code == 0 and told.stderr == "3 facts, 2 events, 1 written\n"
    assert out.read_bytes().count(b"\n") == 1


@pytest.mark.parametrize("line", ["{", '{"id": 1, "text": "a"}', "[]"])
def test_what_are_no_facts_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"\n{line}\n")
    told = CliRunner().invoke(main, ["events", str(path)])
    assert told.exit_code == 1
    assert f"{path}:2: expected the facts of a document" in told.stderr
