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


def test_facts_are_shown_as_one_types(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.shows("#state", "Facts: 2.")
    assert browser.count("#facts button") == 2
    browser.click("#facts button", 1)
    browser.shows("#slots", "Декларация о стратегическом партнёрстве")
    write(browser, TEXT)
    browser.shows("#state", "Facts: 1.")
    browser.becomes(lambda: browser.text("#facts"), "Call: Милан Савич, турецкий коллега")
    marks = list(zip(browser.attributes("#article mark", "title"), browser.texts("#article mark"), strict=True))
    assert ("topic", "topicпоставки зерна") in marks and ("date", "date11 марта") in marks
    assert browser.unlabelled("#article").replace("?", "") == TEXT
    write(browser, "Погода была ясной.")
    browser.shows("#state", "No facts; ask a sentence why.")
    assert browser.count("#slots dt") == 0
    assert browser.messages() == []


def test_a_slot_shows_its_rules_and_a_sentence_why_it_tells_nothing(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    write(browser, f"{TEXT} Президент Сербии встретелся с послом.")
    browser.click("#slots dt button")
    rules = browser.shows("#told", "rules", "an official", "trigger")
    assert rules.startswith("participant 1: Милан Савич")
    assert browser.count("#article mark.now")
    browser.click(".ask", -1)
    browser.shows("#told", "stopped at «встретелся»")
    browser.change("#grammar-name", "call")
    browser.shows("#told", "No Call", "встретелся")
    browser.click("#article mark")
    browser.shows("#told", "participant")
    assert browser.messages() == []


def test_copies_json_and_a_test_example(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    write(browser, TEXT)
    browser.click("#copy-json")
    browser.shows("#copied", '"type": "Call"')
    browser.click("#copy-example")
    assert browser.shows("#copied", "# Call", "Examples(", "поставки зерна").startswith("# Call")


def test_errors_are_shown(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.run("document.querySelector('#text').maxLength = 100000")
    write(browser, "я" * 20_001)
    browser.becomes(lambda: browser.text("#problem"), "text: expected at most 20000 characters, got 20001")
    browser.complains("422")
    write(browser, TEXT)
    browser.hides("#problem")
    browser.shows("#state", "Facts: 1.")
    assert browser.messages() == []


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
        for number in range(min(3, browser.count("#slots dt button, .ask"))):
            browser.run("document.querySelector('#told').replaceChildren()")
            browser.click("#slots dt button, .ask", number)
            browser.until("return document.querySelector('#told').innerText")
        browser.click("#copy-json")
        browser.shows("#copied", '"facts"')
        browser.hover("#found *, #why *")
        assert browser.run("return window.ran") is None
        assert browser.handlers() == 0 and browser.count("#found img, #found svg, #found script, #why img, #why b") == 0
        assert not set("\u202e\u2066") & set(browser.text("#found") + browser.text("#why"))
    assert browser.messages() == []


@pytest.mark.parametrize(("size", "dark"), [((1400, 1000), False), ((1400, 1000), True), (PHONE, False)])
def test_axe_finds_no_serious_fault(browser: Browser, served: Served, size: tuple[int, int], dark: bool) -> None:
    browser.open(served.page, size)
    if dark:
        browser.click("#theme")
        browser.until("return document.documentElement.dataset.theme === 'dark'")
    browser.click("#slots dt button")
    browser.until("return document.querySelector('#told').innerText")
    browser.click("#copy-json")
    browser.shows("#copied", '"facts"')
    assert browser.faults() == []
    assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0
    if dark:
        browser.click("#theme")
        browser.until("return document.documentElement.dataset.theme === 'light'")


def test_language_changes(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.click("#language")
    browser.shows("#state", "Фактов: 2.")
    browser.shows("#slots", "участник 1")
    browser.until("return document.documentElement.lang === 'ru'")
    browser.click("#language")
    browser.shows("#state", "Facts: 2.")


def test_rules_can_be_edited_only_where_that_is_asked_for(browser: Browser, served: Served) -> None:
    browser.open(served.page)
    browser.hides("#rules")
    with serving("--jobs", "1", "--seconds", "20", "--unsafe-edit") as one:
        browser.open(one.page)
        write(browser, "Состоялся телефонный диалог президентов Сербии и Турции.")
        assert browser.count("#facts button") == 0
        browser.click("#rules summary")
        browser.change("#words", "call.noun like разговор: диалог")
        browser.click("#run")
        browser.becomes(lambda: browser.count("#facts button"), 1)
        browser.change("#words", "диалог")
        browser.click("#run")
        assert browser.shows("#problem", "words, line 1: expected").startswith("words, line 1: expected")
        browser.complains("422")


def test_every_label_is_told_in_both_languages() -> None:
    keys = [list(playground_labels(language)) for language in LANGUAGES]
    assert keys[0] == keys[1] == sorted(set(keys[0]))
    assert all(playground_labels(language)[key] for language in LANGUAGES for key in keys[0])
