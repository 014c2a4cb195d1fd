"""What is expected of a page is waited for, and what came instead is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.web.conftest import Browser

# As the pages do: a link changes the address, and only then the page is drawn anew, its links too.
LATE = """<!doctype html><meta charset="utf-8"><p id="told">до</p><p><a href="#after">дальше</a></p><script>
let times = 50;
const redraw = () => {
  document.querySelector("a").outerHTML = "<a href='#after'>дальше</a>";
  if (times--) setTimeout(redraw, 5);
};
redraw();
addEventListener("hashchange", () => setTimeout(() => {
  document.querySelector("#told").remove();
  setTimeout(() => document.body.insertAdjacentHTML("beforeend", "<p id=told>после</p>"), 200);
  console.error("нарисовано");
}, 200));
document.documentElement.dataset.ready = 1;
</script>"""


def test_what_comes_late_is_waited_for(browser: Browser, page: Callable[[str], str]) -> None:
    browser.open(page(LATE))
    browser.click("a")
    assert browser.text("#told") == "до"  # what a test that does not wait would read
    assert browser.shows("#told", "пос", "ле") == "после"
    browser.complains("нарисовано")


def test_what_does_not_come_is_told(
    browser: Browser, page: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.open(page(LATE))
    monkeypatch.setattr(browser, "seconds", 0.1)
    with pytest.raises(AssertionError, match=r"expected 'после' in #told; after 0.1 s: 'до'"):
        browser.shows("#told", "после")
    with pytest.raises(AssertionError, match=r"expected 2; after 0.1 s: 1"):
        browser.becomes(lambda: browser.count("#told"), 2)
    with pytest.raises(AssertionError, match=r"expected a to be clicked; after 0.1 s: '1 of them are there'"):
        browser.click("a", 1)
    browser.run("document.body.insertAdjacentHTML('beforeend', '<b style=position:fixed;inset:0></b>')")
    with pytest.raises(AssertionError, match=r"expected a to be clicked; after 0.1 s: 'it is covered by <b"):
        browser.click("a")
    with pytest.raises(AssertionError, match=r"expected 'x' in #none; after 0.1 s: .*null"):
        browser.shows("#none", "x")
    with pytest.raises(AssertionError, match=r"expected a message with 'нарисовано'; after 0.1 s: \[\]"):
        browser.complains("нарисовано")
