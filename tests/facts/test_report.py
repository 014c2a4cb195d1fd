"""The data of a report, and that its page is one file that nothing in it can break."""

import hashlib
import html
import json
import re

import pytest

from facts import Call, Official, to_json
from facts.report import json_for_script, report
from facts.report_data import TEXTS_A_BLOCK, Text, Told, days, headline, report_data
from scripts.vendor import VENDORED, pinned

CALL = to_json(
    Call(
        participants=[Official(name="Анна Берг", country="NO"), Official(post="президент Чили", country="CL")],
        date="2021-03",
        initiator="NO",
        status="held",
        spans=[(0, 20)],
        evidence={"participants": [(0, 9), (10, 20)], "date": [(3, 5)]},
    )
)


def test_a_document_read_in_part_says_so() -> None:
    told = [Told("d", None, (CALL,), partial="time: 2 of 9 sentences in 1 s"), Told("e", None, (CALL,))]
    part, whole = report_data(told, lambda id: None).documents
    assert part["partial"] == "time: 2 of 9 sentences in 1 s" and "partial" not in whole


def test_a_fact_is_told_with_what_filters_ask_for() -> None:
    data = report_data([Told("d", "2021-03-05", (CALL,))], lambda id: Text("Заголовок\nи текст дальше"))
    [fact] = data.facts
    assert (fact["t"], fact["s"], fact["e"], fact["r"]) == ("Call", "held", "2021-03", [18687, 18717])
    assert (fact["c"], fact["p"]) == (["NO", "CL"], ["Анна Берг", "президент Чили"])
    assert [[data.slots[slot], *rest] for slot, *rest in fact["v"]] == [
        ["participants", ["Анна Берг", None, None, "NO"], [0, 9]],
        ["participants", [None, None, "президент Чили", "CL"], [10, 20]],
        ["date", "2021-03", [3, 5]],
        ["initiator", "NO"],
        ["status", "held"],
    ]
    assert data.documents == [{"id": "d", "date": "2021-03-05", "day": [18691, 18691], "head": "Заголовок"}]


def test_a_fact_type_of_ones_own_has_its_date_and_country() -> None:
    visit = {"type": "Visit", "visitor": {"name": "Милан Савич"}, "country": "KZ", "dates": "2021-06-05/2021-06-07"}
    [fact] = report_data([Told(1, None, (visit,))], lambda id: None).facts
    assert (fact["c"], fact["p"], fact["e"]) == (["KZ"], ["Милан Савич"], "2021-06-05/2021-06-07")


def test_documents_without_facts_are_left_out_and_texts_go_in_blocks() -> None:
    told = [Told(i, None, (CALL,) if i % 2 else ()) for i in range(5 * TEXTS_A_BLOCK)]
    data = report_data(told, lambda id: Text("текст, в котором всё это стоит"))
    assert len(data.documents) == len(data.texts) == 2.5 * TEXTS_A_BLOCK
    assert [len(block) for block in data.text_blocks()] == [TEXTS_A_BLOCK, TEXTS_A_BLOCK, TEXTS_A_BLOCK // 2]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ({"type": "Call", "spans": [[3, 2]]}, r"f:1, fact 0: spans: expected \[start, stop\] with 0 <= start < stop"),
        ({"type": "Call", "spans": [[0, 99]]}, "f:1, fact 0: spans: expected a text of at least 99 characters, got 5"),
        ({"type": "Call", "date": "x", "evidence": [1]}, r"f:1, fact 0: evidence: expected an object, got \[1\]"),
        ({"spans": []}, "f:1, fact 0: expected an object with a type"),
        (7, "f:1, fact 0: expected an object with a type"),
    ],
)
def test_what_is_no_fact_is_refused_with_its_place(fact: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        report_data([Told("d", None, (fact,), "f:1")], lambda id: Text("текст"))  # type: ignore[arg-type]


def test_days_and_headlines() -> None:
    assert days("1970-01") == [0, 30] and days("XXXX-05-01") is None and days(None) is None
    assert headline("\n  Первая строка\nвторая") == "Первая строка" and len(headline("я" * 10**6)) == 161


def test_json_cannot_end_its_script() -> None:
    value = ["</script>", "<!--", "]]>", "a&b", "\u2028", "\ud800", "обычный"]
    text = json_for_script(value)
    assert not re.search("[<>&\u2028\ud800]", text) and json.loads(text) == value
    text.encode()


def page(title: str = "Отчёт", name: str = "Анна Берг") -> str:
    call = {**CALL, "participants": [{"name": name}], "evidence": {}, "spans": []}
    return "".join(report(report_data([Told(name, None, (call,))], lambda id: Text(name)), title))


def test_the_page_is_one_file_whose_policy_names_every_script_and_style() -> None:
    text = page()
    assert not re.search(r"""<(?:link|img|iframe|script[^>]+src)|@import|url\(""", text.partition("<script>")[0])
    policy = html.unescape(re.search('http-equiv="Content-Security-Policy" content="(.*?)"', text)[1])  # type: ignore[index]
    assert policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe" not in policy
    import base64

    pieces = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", text, re.DOTALL)
    assert len(pieces) == 9
    for piece in pieces:
        assert base64.b64encode(hashlib.sha256(piece.encode()).digest()).decode() in policy
    for licence in ("Mike Bostock", "Observable, Inc."):
        assert f"{licence}\n\nPermission to use, copy, modify" in text


@pytest.mark.parametrize("evil", ["</script><script>alert(1)</script>", "<!--styles-->", "{{title}}", "\\1 \\g<0>"])
def test_the_parts_of_the_page_do_not_depend_on_what_it_holds(evil: str) -> None:
    calm, hostile = page(), page(evil, evil)
    for tag in ("<script", "<style", "</script", "<!--", "</style"):
        assert calm.count(tag) == hostile.count(tag), tag


@pytest.mark.parametrize("folder", VENDORED, ids=lambda path: path.parent.name)
def test_vendored_files_are_those_pinned_with_their_licences(folder: object) -> None:
    rows = pinned(folder)  # type: ignore[arg-type]
    for row in rows:
        data = (folder / row["file"]).read_bytes()  # type: ignore[operator]
        assert hashlib.sha256(data).hexdigest() == row["sha256"], row["file"]
        assert any(other["member"] == "LICENSE" and other["package"] == row["package"] for other in rows)
    assert {path.name for path in folder.iterdir()} == {row["file"] for row in rows} | {"vendored.csv"}  # type: ignore[attr-defined]
