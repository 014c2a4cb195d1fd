"""The playground in a browser: facts as one types, the rules behind a slot, why not, copying, hostile texts."""

from __future__ import annotations

import pytest

pytest.importorskip("starlette", reason="the playground needs the extra web")

from facts.pages.labels import LANGUAGES
from grammars.web.labels import playground_labels
from tests.web.conftest import PHONE, Browser
from tests.web.served import Served, serving

TEXT = (
    "Глава МИД Сербии Милан Савич 11 марта по телефону обсудил с турецким коллегой поставки зерна. 🕊 Погода была ясной."
)


def write(browser: Browser, text: str) -> None:
    """Type a text and wait until it is read."""
    browser.run("delete document.documentElement.dataset.ready")
    browser.change("#text", text)
    browser.until("return document.documentElement.dataset.ready")


def told(browser: Browser, word: str) -> str:
    """What is told of why, once it holds a word."""
    script = "const text = document.querySelector('#told').innerText; return text.includes('WORD') && text"
    return str(browser.until(script.replace("WORD", word)))


def test_facts_are_shown_as_one_types(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    assert browser.text("#state") == "Facts: 2." and len(browser.all("#facts button")) == 2
    browser.all("#facts button")[1].click()
    assert "Декларация о стратегическом партнёрстве" in browser.text("#slots")
    write(browser, TEXT)
    assert browser.text("#state") == "Facts: 1." and browser.text("#facts") == "Call: Милан Савич, турецкий коллега"
    marks = [(mark.get_attribute("title"), mark.text) for mark in browser.all("#article mark")]
    assert ("topic", "topicпоставки зерна") in marks and ("date", "date11 марта") in marks
    assert browser.unlabelled("#article").replace("?", "") == TEXT
    write(browser, "Погода была ясной.")
    assert browser.text("#state") == "No facts; ask a sentence why." and not browser.all("#slots dt")
    assert browser.messages() == []


def test_a_slot_shows_its_rules_and_a_sentence_why_it_tells_nothing(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    write(browser, f"{TEXT} Президент Сербии встретелся с послом.")
    browser.all("#slots dt button")[0].click()
    rules = told(browser, "rules")
    assert rules.startswith("participant 1: Милан Савич") and "an official" in rules and "trigger" in rules
    assert browser.all("#article mark.now")
    browser.all(".ask")[-1].click()
    assert "stopped at «встретелся»" in told(browser, "встретелся")
    browser.change("#grammar-name", "call")
    assert "встретелся" in told(browser, "No Call")
    browser.one("#article mark").click()
    told(browser, "participant")
    assert browser.messages() == []


def test_copies_json_and_a_test_example(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    write(browser, TEXT)
    browser.one("#copy-json").click()
    assert '"type": "Call"' in browser.text("#copied")
    browser.one("#copy-example").click()
    browser.until("return document.querySelector('#copied').innerText.startsWith('# Call')")
    assert "Examples(" in browser.text("#copied") and "поставки зерна" in browser.text("#copied")


def test_errors_are_shown(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.run("document.querySelector('#text').maxLength = 100000")
    write(browser, "я" * 20_001)
    assert browser.text("#problem") == "text: expected at most 20000 characters, got 20001"
    write(browser, TEXT)
    assert not browser.one("#problem").is_displayed() and browser.text("#state") == "Facts: 1."
    browser.messages()  # the console tells of the status 422


HOSTILE = [
    "</textarea><script>window.ran = 1</script>",
    "<img src=x onerror='window.ran = 1'>",
    "Глава МИД Сербии <b onclick='window.ran=1'>Милан</b> Савич позвонил турецкому коллеге <svg onload=window.ran=1>.",
    "\u202eМилан Савич\u2066 позвонил",
    "я" * 20_000,
]


def test_hostile_texts_stay_text(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    for evil in HOSTILE:
        write(browser, evil)
        for button in browser.all("#slots dt button, .ask")[:3]:
            button.click()
            browser.wait("setTimeout(done, 200)")
        browser.one("#copy-json").click()
        browser.hover("#found *, #why *")
        assert browser.run("return window.ran") is None
        assert browser.handlers() == 0 and not browser.all("#found img, #found svg, #found script, #why img, #why b")
        assert not set("\u202e\u2066") & set(browser.text("#found") + browser.text("#why"))
    assert browser.messages() == []


@pytest.mark.parametrize(("size", "dark"), [((1400, 1000), False), ((1400, 1000), True), (PHONE, False)])
def test_axe_finds_no_serious_fault(browser: Browser, served: Served, size: tuple[int, int], dark: bool) -> None:
    browser.open(served.page, size)
    if dark:
        browser.one("#theme").click()
    browser.all("#slots dt button")[0].click()
    browser.until("return document.querySelector('#told').innerText")
    browser.one("#copy-json").click()
    assert browser.faults() == []
    assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0
    if dark:
        browser.one("#theme").click()


def test_language_changes(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.one("#language").click()
    assert browser.text("#state") == "Фактов: 2." and "участник 1" in browser.text("#slots")
    assert browser.run("return document.documentElement.lang") == "ru"
    browser.one("#language").click()


def test_rules_can_be_edited_only_where_that_is_asked_for(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    assert not browser.one("#rules").is_displayed()
    with serving("--jobs", "1", "--seconds", "20", "--unsafe-edit") as one:
        browser.open(one.page)
        write(browser, "Состоялся телефонный диалог президентов Сербии и Турции.")
        assert browser.all("#facts button") == []
        browser.one("#rules summary").click()
        browser.change("#words", "call.noun like разговор: диалог")
        browser.one("#run").click()
        browser.until("return document.querySelectorAll('#facts button').length === 1")
        browser.change("#words", "диалог")
        browser.one("#run").click()
        browser.until("return document.querySelector('#problem').innerText.startsWith('words, line 1: expected')")
    browser.messages()


def test_every_label_is_told_in_both_languages() -> None:
    keys = [list(playground_labels(language)) for language in LANGUAGES]
    assert keys[0] == keys[1] == sorted(set(keys[0]))
    assert all(playground_labels(language)[key] for language in LANGUAGES for key in keys[0])
