"""A headless Chromium for the pages."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.served import Served, serving

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
DESKTOP, PHONE = (1400, 1000), (390, 844)


class Browser:
    """A page in Chromium, and what is asked of it in tests."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, url: str, size: tuple[int, int] = DESKTOP) -> None:
        width, height = size
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

    def until(self, script: str, seconds: float = 20) -> Any:
        """What a script returns, once that is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if told := self.run(script):
                return told
            time.sleep(0.02)
        raise AssertionError(f"not so within {seconds} s: {script}\n{self.messages()}")

    def all(self, selector: str) -> list[Any]:
        return self.driver.find_elements("css selector", selector)

    def one(self, selector: str) -> Any:
        return self.driver.find_element("css selector", selector)

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
    opened.set_script_timeout(30)
    opened.set_page_load_timeout(30)
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
