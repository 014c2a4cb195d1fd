"""The HTTP API: what it answers, what it refuses and how, what it never does."""

from __future__ import annotations

import json
from typing import Any

import pytest

pytest.importorskip("starlette", reason="the playground needs the extra web")

from facts import from_json
from grammars import extract
from grammars.web.limits import HEADERS
from tests.web.served import Served, serving

TEXT = "Глава МИД Сербии Милан Савич вчера по телефону обсудил с турецким коллегой поставки зерна. Погода была ясной."
DATE = "2021-03-12"


def test_extract_gives_the_facts_of_a_text(served: Served) -> None:
    told = served.post("/extract", {"text": TEXT, "date": DATE}).json
    assert tuple(from_json(fact) for fact in told["facts"]) == extract(TEXT, DATE)
    assert [TEXT[start:stop] for start, stop in told["sentences"]][1] == "Погода была ясной."
    assert told["date"] == DATE


def test_explain_gives_rules_and_near_misses(served: Served) -> None:
    told = served.post("/explain", {"text": TEXT, "date": DATE}).json
    [built] = told["found"]
    assert built["grammar"] == "call" and {filling["slot"] for filling in built["fillings"]} >= {"participants", "date"}
    missed = served.post("/explain", {"text": "Президент Сербии встретелся с послом.", "why_not": "meeting"}).json
    assert any("stopped at «встретелся»" in line for line in missed["misses"][0]["lines"])


def test_example_gives_a_test_example(served: Served) -> None:
    source = served.post("/example", {"text": TEXT, "date": DATE}).json["source"]
    assert source.startswith("# Call\nEXAMPLES = Examples(") and "medium='phone'" in source


REFUSED: list[tuple[Any, int, str]] = [
    ({}, 422, "text: expected a string, got nothing"),
    ({"text": 1}, 422, "text: expected a string, got a number"),
    ({"text": "я" * 20_001}, 422, "text: expected at most 20000 characters, got 20001"),
    ({"text": "\ud800"}, 422, "text: expected text, got half a character at 0"),
    ({"text": "", "date": "вчера"}, 422, "date: expected a day as YYYY-MM-DD or null, got 'вчера'"),
    ({"text": "", "date": "2021-02-31"}, 422, "date: Date: expected a day from 01 to 28 in 2021-02"),
    ({"text": "", "titel": ""}, 422, "body: expected only the keys text, date, got 'titel'"),
    ({"text": "", "rules": {"grammar": "1"}}, 422, "body: expected only the keys text, date, got 'rules'"),
    ([], 422, "body: expected an object, got a list"),
]


@pytest.mark.parametrize(("value", "status", "detail"), REFUSED)
def test_what_is_refused_is_told_in_one_form(served: Served, value: Any, status: int, detail: str) -> None:
    answer = served.post("/extract", value)
    assert answer.status == status and answer.json["detail"].startswith(detail)
    assert answer.json["status"] == status and answer.headers["Content-Type"] == "application/problem+json"
    assert set(answer.json) == {"title", "status", "detail"}


def test_bodies_that_are_no_json(served: Served) -> None:
    asked = [
        (b"{", "application/json", 400, "body: expected JSON: "),
        (b"\xff", "application/json", 400, "body: expected UTF-8, got the byte 0xff at 0"),
        (b"[" * 100_000, "application/json", 400, "body: expected JSON that is not nested so deeply"),
        (b"1" * 100_000, "application/json", 400, "body: expected JSON: "),
        (b"{}", "text/plain", 415, "expected the content type application/json, got text/plain"),
        (b" " * 2_000_000, "application/json", 413, "body: expected at most 721024 bytes"),
    ]
    for body, kind, status, detail in asked:
        answer = served.ask("/extract", body, Content_Type=kind)
        assert (answer.status, answer.json["status"]) == (status, status), detail
        assert answer.json["detail"].startswith(detail)


def test_other_paths_and_methods(served: Served) -> None:
    assert served.ask("/nothing").json["detail"].startswith("there is no /nothing; GET /openapi.json tells")
    assert served.ask("/assets/../app.py").status == 404
    assert served.ask("/assets/labels.csv").status == 404
    answer = served.ask("/extract")
    assert answer.status == 405 and answer.headers["Allow"] == "POST"
    assert (
        served.post("/explain", {"text": "", "why_not": "visit"})
        .json["detail"]
        .startswith("why_not: expected one of call")
    )


def test_pages_elsewhere_cannot_ask(served: Served) -> None:
    body = {"text": TEXT}
    assert served.post("/extract", body, Origin="https://example.org").status == 403
    assert served.post("/extract", body, Origin="null").status == 403
    assert served.post("/extract", body, Host="rebound.example.org").status == 421
    assert served.post("/extract", body, Origin=served.url).status == 200


@pytest.mark.parametrize("path", ["/", "/assets/playground.js", "/settings", "/nothing"])
def test_every_answer_bears_the_policy(served: Served, path: str) -> None:
    headers = served.ask(path).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "unsafe" not in headers["Content-Security-Policy"] and headers["Server"] is None


def test_time_and_rate_are_bounded() -> None:
    with serving("--jobs", "1", "--seconds", "2", "--rate", "6", "--max-chars", "1000000") as one:
        slow = "Президент Сербии обсудил с президентом Турции по телефону поставки зерна. " * 10_000
        answer = one.post("/extract", {"text": slow})
        assert (answer.status, answer.json["detail"]) == (422, "text: expected one that is read within 2 seconds")
        answers = [one.post("/extract", {"text": 1}) for _ in range(8)]
        assert [answer.status for answer in answers][:4] == [422] * 4 and answers[-1].status == 429
        assert answers[-1].headers["Retry-After"] == "5"
        assert one.ask("/settings").status == 200


GRAMMAR = """
from grammars.call import CALL
from grammars.contacts.phrases import means
from grammars.predicates import lemma

MORE = CALL.with_phrases({"noun": means("разговор", lemma("диалог"))}, stems=["диалог"])
"""
DIALOGUE = "Состоялся телефонный диалог президентов Сербии и Турции."


def test_rules_run_only_where_they_may_and_with_the_token() -> None:
    with serving("--jobs", "1", "--seconds", "20", "--unsafe-edit") as one:

        def types(rules: dict[str, str], token: str = one.token) -> Any:
            answer = one.post("/extract", {"text": DIALOGUE, "rules": rules}, X_Rufacts_Token=token)
            return [fact["type"] for fact in answer.json["facts"]] if answer.status == 200 else answer.json["detail"]

        assert types({}) == []
        assert types({"grammar": GRAMMAR}) == types({"words": "# слова\ncall.noun like разговор: диалог"}) == ["Call"]
        assert types({"grammar": GRAMMAR}, token="").startswith("expected the token that the server printed")
        assert types({"grammar": GRAMMAR}, token="x").startswith("expected the token")
        assert types({"grammar": "1 +"}) == "grammar, line 1: invalid syntax"
        assert types({"grammar": "\nfrom nowhere import x"}).startswith("grammar, line 2: ModuleNotFoundError: ")
        assert types({"grammar": "x = 1"}) == "grammar: expected a grammars.Grammar in a variable, found none"
        assert types({"words": "call.noun: диалог"}).startswith(
            "words, line 1: grammar 'call', trigger 'noun': expected a phrase made by means(WORD, …)"
        )
        assert types({"words": "call.noun like слон: диалог"}).startswith("words, line 1: ")
        assert types({"words": "диалог"}).startswith(
            "words, line 1: expected grammar.rule like WORD: word, word, got 'диалог'"
        )
        assert types({"words": "\nvisit.noun: визит"}).startswith("words, line 2: expected one of the grammars call")
        assert types({"words": "call.noun: a.*"}).startswith("words, line 1: expected one Russian word between commas")
        assert types({"words": "call.nowhere: диалог"}).startswith("words, line 1: grammar 'call': expected phrases of")
        assert types({"grammar": "import os; os._exit(1)"}) == "the worker process ended while it read this text"
        assert types({}) == []
        described = one.ask("/openapi.json").json["paths"]["/extract"]["post"]["requestBody"]
        assert "rules" in json.dumps(described)
