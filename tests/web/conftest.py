"""A headless Chromium for the pages."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.web.served import Served, serving

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
DESKTOP, PHONE = (1400, 1000), (390, 844)
TEXTS = "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)"
CLICK = """
const found = document.querySelectorAll(arguments[0]);
const one = [...found].at(arguments[1]);
if (!one) return `${found.length} of them are there`;
one.scrollIntoView({block: "center", behavior: "instant"});
const box = one.getClientRects()[0];
const above = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
if (!above || !one.contains(above)) return `it is covered by ${above?.outerHTML.slice(0, 100)}`;
one.focus();
one.click();
return "clicked";
"""
Told = TypeVar("Told")


class Browser:
    """A page in Chromium, and what is asked of it in tests.

    A page draws itself some time after a click, a key or an answer of the server. What is expected of it is waited
    for (`shows`, `becomes`, `until`), never read at once; what must not change is read after something was waited for.
    """

    seconds = 60.0  # what a page may take to show something, on a machine that does much else

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, url: str, size: tuple[int, int] = DESKTOP) -> None:
        width, height = size
        self.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(url)
        self.until("return document.documentElement.dataset.ready")

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def wait(self, script: str, *arguments: Any) -> Any:
        """What a script passes to `done`."""
        return self.driver.execute_async_script(f"const done = arguments[arguments.length - 1]; {script}", *arguments)

    def processor_time(self) -> float:
        """Milliseconds of processor time that the page's main thread has taken in tasks, whatever else is running."""
        self.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
        metrics = self.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
        return 1000 * float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))

    def until(self, script: str, *arguments: Any) -> Any:
        """What a script returns, once that is true."""
        return self._awaited(lambda: self.run(script, *arguments), bool, script)

    def becomes(self, read: Callable[[], Told], wanted: Told) -> None:
        """Wait until what is read of the page is this."""
        self._awaited(read, lambda told: told == wanted, f"expected {wanted!r}")

    def shows(self, selector: str, *parts: str) -> str:
        """The text of the first such element, once every one of these parts is in it."""
        wanted = f"expected {' and '.join(map(repr, parts)) or 'an element'} in {selector}"
        return str(self._awaited(lambda: self.text(selector), lambda told: all(one in told for one in parts), wanted))

    def hides(self, selector: str) -> None:
        """Wait until no such element is shown."""
        shown = "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length"
        self.becomes(lambda: self.run(shown, selector), 0)

    def click(self, selector: str, number: int = 0) -> None:
        """Click the element of this number among those that fit, once it is there and nothing lies over it.

        It is looked for and clicked in one step: charts that are drawn late may move it in between, and a click by
        coordinates would go elsewhere.
        """
        self._awaited(
            lambda: self.run(CLICK, selector, number),
            lambda told: told == "clicked",
            f"expected {selector} to be clicked",
        )

    def _awaited(self, read: Callable[[], Told], fits: Callable[[Told], object], wanted: str) -> Told:
        from selenium.common.exceptions import WebDriverException

        last: object = None
        end = time.monotonic() + self.seconds
        while True:
            try:
                told = read()
                if fits(told):
                    return told
                last = told
            except WebDriverException as error:  # not there yet, or drawn anew in the meantime
                last = str(error).partition("\n")[0]
            if time.monotonic() > end:
                raise AssertionError(f"{wanted}; after {self.seconds:g} s: {last!r}\n{self.messages()}")
            time.sleep(0.02)

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

    def count(self, selector: str) -> int:
        return int(self.run("return document.querySelectorAll(arguments[0]).length", selector))

    def change(self, selector: str, value: str) -> None:
        """Give a field a value, as a person who chooses it does."""
        self.run(
            "const [field, value] = [document.querySelector(arguments[0]), arguments[1]]; field.value = value;"
            "field.dispatchEvent(new Event('input', {bubbles: true}));"
            "field.dispatchEvent(new Event('change', {bubbles: true}))",
            selector,
            value,
        )

    def unlabelled(self, selector: str) -> str:
        """The marked text of an element without the labels of its marks."""
        return str(
            self.run(
                "const copy = document.querySelector(arguments[0]).cloneNode(true);"
                "copy.querySelectorAll('.rf-label').forEach((one) => one.remove()); return copy.textContent",
                selector,
            )
        )

    def hover(self, selector: str) -> None:
        """Move the mouse over every element."""
        self.run(
            "for (const one of document.querySelectorAll(arguments[0]))"
            " one.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))",
            selector,
        )

    def handlers(self) -> int:
        """How many elements have an attribute that would run something."""
        return int(
            self.run(
                "return [...document.querySelectorAll('*')].filter("
                "(one) => [...one.attributes].some((a) => a.name.startsWith('on'))).length"
            )
        )

    def text(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def texts(self, selector: str) -> list[str]:
        """The texts of all such elements at one moment, cells of a row with a space between."""
        return [re.sub(r"\s*\n\s*", "\n", one).replace("\t", " ").strip() for one in self.run(TEXTS, selector)]

    def attributes(self, selector: str, name: str) -> list[str | None]:
        """An attribute of all such elements at one moment."""
        script = "return [...document.querySelectorAll(arguments[0])].map((one) => one.getAttribute(arguments[1]))"
        return list(self.run(script, selector, name))

    def complains(self, part: str) -> None:
        """Wait until the page has written a message with these words to the console."""
        told: list[str] = []

        def seen() -> list[str]:
            told.extend(self.messages())
            return told

        self._awaited(seen, lambda all_: any(part in one for one in all_), f"expected a message with {part!r}")

    def messages(self) -> list[str]:
        """What the page wrote to the console: errors, and what its policy refused."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] != "INFO"]

    def faults(self) -> list[str]:
        """Serious and critical faults of accessibility that axe-core finds."""
        self.run(AXE.read_text(encoding="utf-8"))
        result = self.wait(
            "axe.run(document, {resultTypes: ['violations']}).then(done, (e) => done({error: String(e)}))"
        )
        assert "violations" in result, result
        return [
            f"{one['id']}: {node['html'][:150]} {node['failureSummary'][:250]}"
            for one in result["violations"]
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="pages are opened through selenium")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("there is no chromium with chromedriver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    opened.set_script_timeout(120)
    opened.set_page_load_timeout(120)
    yield Browser(opened)
    opened.quit()


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], str]:
    """Write HTML to a file and give its address."""

    def write(html: str) -> str:
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8")
        return path.as_uri()

    return write


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """A playground as it is started without options, but for many requests and one worker."""
    pytest.importorskip("starlette", reason="the playground needs the extra web")
    with serving("--rate", "100000", "--jobs", "1", "--seconds", "30") as one:
        yield one
