"""A document that costs too much gives a partial result, marked as such everywhere."""

import json
import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner

from facts import Call, Facts, document_from_json, document_to_json
from facts.schema import schema
from grammars import Budget, Extractor
from grammars.budget import LONGEST_PART, Meter, parts
from grammars.cleaning import Cleaned
from grammars.cli import main
from grammars.explaining import Explainer

SENTENCE = "Президент Чили позвонил президенту Перу. "
LONG = "".join(f"Президент Чили позвонил {day} марта королю Иордании.\n" for day in range(1, 29)) * 30


def test_facts_are_a_tuple() -> None:
    facts = Facts([Call(date="2021")], "time: over")
    assert facts == (Call(date="2021"),) and hash(facts) == hash((Call(date="2021"),))
    assert isinstance(facts, tuple) and facts.partial == "time: over"
    again = pickle.loads(pickle.dumps(facts))
    assert again == facts and again.partial == "time: over"
    assert Facts([]).partial is None and pickle.loads(pickle.dumps(Facts([]))).partial is None


def test_a_text_within_its_budget_is_whole() -> None:
    facts = Extractor().extract(SENTENCE)
    assert len(facts) == 1 and facts.partial is None
    assert Extractor().extract("").partial is None


def test_time_that_is_over_gives_the_facts_of_what_was_read() -> None:
    extractor = Extractor(budget=Budget(seconds=1e-9))
    facts = extractor.extract(SENTENCE)
    assert facts == () and facts.partial == f"time: only the first 0 of {len(SENTENCE)} characters were read in 1e-09 s"


def test_time_is_looked_at_between_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(1_000))
    monkeypatch.setattr("grammars.budget.time.thread_time", lambda: next(ticks))
    clock = iter(range(1, 1_000, 5))  # the thread was made to wait
    monkeypatch.setattr("grammars.budget.time.perf_counter", lambda: next(clock))
    meter = Meter(Budget(seconds=2), "а. б. в. г.")
    assert list(meter.within([(0, 2), (3, 5), (6, 8), (9, 11)], Cleaned(meter.text))) == [(0, 2), (3, 5)]
    assert meter.partial == "time: only the first 6 of 11 characters were read in 2 s"


def test_size_that_is_over_gives_the_facts_of_what_was_read() -> None:
    text = SENTENCE + "Король Иордании позвонил канцлеру Австрии."
    facts = Extractor(budget=Budget(characters=len(SENTENCE))).extract(text)
    assert facts == Extractor().extract(SENTENCE)
    assert facts.partial == f"size: only the first {len(SENTENCE)} of {len(text)} characters were read"
    assert Extractor(budget=Budget(characters=len(text))).extract(text).partial is None
    assert Extractor(budget=Budget(characters=3)).extract(text).partial is not None


@pytest.mark.parametrize("bound", [{"seconds": 0}, {"characters": -1}, {"seconds": "1"}, {"seconds": True}])
def test_a_budget_is_above_nothing(bound: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"Budget\.\w+: expected a number above 0, or None for no bound, got"):
        Budget(**bound)  # type: ignore[arg-type]


def test_an_extractor_keeps_its_budget() -> None:
    budget = Budget(seconds=1, characters=None)
    assert pickle.loads(pickle.dumps(Extractor(budget=budget))).budget == budget
    assert Extractor(budget=Budget(None, None)).extract(SENTENCE).partial is None


def test_an_explanation_tells_that_it_is_partial() -> None:
    explained = Explainer(Extractor(budget=Budget(characters=len(SENTENCE))))(SENTENCE * 2)
    assert explained.partial == explained.to_json()["partial"]
    assert explained.partial and explained.partial.startswith("size: ")
    assert "partial" not in Explainer(Extractor())(SENTENCE).to_json()


def test_json_tells_that_it_is_partial() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    value = document_to_json("a", None, Facts([Call(date="2021")], "time: over"))
    assert value["partial"] == "time: over"
    jsonschema.validate(value, schema())
    assert document_from_json(value).partial == "time: over"
    assert document_from_json(document_to_json("a", None, Facts([]))).partial is None
    with pytest.raises(ValueError, match=r"expected a string, got 1 @ \$\.partial"):
        document_from_json({"id": "a", "facts": [], "partial": 1})


def test_extract_warns_of_a_partial_result(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(LONG, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = CliRunner().invoke(main, ["extract", str(tmp_path / "long.txt"), "--max-seconds", "1e-6", "-o", str(out)])
    assert done.exit_code == 0
    assert "long.txt: warning: read in part; time: only the first 0 of" in done.output
    assert json.loads(out.read_text(encoding="utf-8"))["partial"].startswith("time: ")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_corpus_run_tells_of_partial_results(tmp_path: Path, jobs: str) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.csv"
    source.write_text(json.dumps({"id": "a", "text": LONG}), encoding="utf-8")
    options = ["-o", str(output), "--max-seconds", "1e-6", "--jobs", jobs]
    done = CliRunner().invoke(main, ["corpus", str(source), *options], catch_exceptions=False)
    assert done.exit_code == 1, done.output
    [error] = (tmp_path / "out.csv.errors.jsonl").read_text(encoding="utf-8").splitlines()
    told = json.loads(error)
    assert told["line"] == 1 and told["reason"].startswith("read in part, the facts of which are written; time: ")


def test_long_texts_are_read_in_parts() -> None:
    facts = Extractor().extract(LONG)
    assert len(LONG) > 2 * LONGEST_PART
    assert len(facts) > 28 and facts.partial is None
    assert {fact.spans[0].of(LONG) for fact in facts} <= set(LONG.splitlines())


def test_parts_end_at_line_breaks_where_there_are_any() -> None:
    lines = [(at * 1_000, at * 1_000 + 999) for at in range(50)]
    text = (" " * 999 + "\n") * 50
    assert [(part[0][0], part[-1][1]) for part in parts(text, lines)][:2] == [(0, 9_999), (10_000, 19_999)]
    text = " " * 50_000
    assert [(part[0][0], part[-1][1]) for part in parts(text, lines)][:2] == [(0, 19_999), (20_000, 39_999)]
    assert [one for part in parts(text, lines) for one in part] == lines
    assert list(parts("", [])) == []
