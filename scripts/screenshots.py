"""Take the pictures of docs/images: the report and the playground, with people of our own invention.

    python scripts/screenshots.py

Needs chromium, chromedriver, selenium and pngquant (Debian packages), and the extra web.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from selenium import webdriver

from facts.codec import document_to_json
from facts.report import report
from facts.report_data import Text, Told, report_data
from grammars import Extractor
from tests.web.served import serving

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
ARTICLES = ROOT / "docs" / "examples" / "year.jsonl"
DESKTOP, PHONE = (1440, 900), (390, 844)


def opened(size: tuple[int, int]) -> Any:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    return driver


def take(name: str, url: str, size: tuple[int, int], *scripts: str) -> None:
    """A picture of the page after each script has run."""
    driver = opened(size)
    try:
        driver.get(url)
        for script in ("", *scripts):
            driver.execute_script(script)
            time.sleep(1.5)
        path = IMAGES / f"{name}.png"
        driver.save_screenshot(str(path))
    finally:
        driver.quit()
    subprocess.run(["pngquant", "--force", "--ext", ".png", "--strip", path], check=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")


def report_page(folder: Path) -> str:
    extractor = Extractor()
    documents, texts = [], {}
    for record in map(json.loads, ARTICLES.read_text(encoding="utf-8").splitlines()):
        facts = extractor.extract(record["text"], record["date"])
        told = document_to_json(record["id"], record["date"], facts)["facts"]
        documents.append(Told(record["id"], record["date"], tuple(told)))
        texts[record["id"]] = Text(record["text"], record["date"])
    path = folder / "report.html"
    path.write_text("".join(report(report_data(documents, texts.get), "A year of news")), encoding="utf-8")
    return path.as_uri()


OPEN = "document.querySelectorAll('#rows a')[2].click()"
DARK = "document.querySelector('#theme').click()"
RULES = "document.querySelector('#slots button').click()"
WAIT = "return document.body.offsetHeight"
ASK = "document.querySelector('.ask').click()"
RUSSIAN = "document.querySelector('#language').click()"


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = report_page(Path(folder))
        take("report", page, DESKTOP, OPEN)
        take("report-dark", page, DESKTOP, DARK, RUSSIAN)
        take("report-phone", page, PHONE, OPEN)
    with serving("--jobs", "1") as served:
        take("playground", served.page, (1440, 870), RULES, WAIT, WAIT)
        take("playground-dark", served.page, (1440, 870), DARK, RUSSIAN, ASK, WAIT)


if __name__ == "__main__":
    main()
