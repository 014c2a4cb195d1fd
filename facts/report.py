"""A report: one self-contained page on which the facts of many documents are searched, filtered and read.

The page asks no network and runs nothing but its own scripts, whose checksums its Content-Security-Policy
names; whatever texts, names and ids hold is data and stays text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from facts.pages.assets import asset
from facts.pages.escaping import escaped
from facts.pages.labels import LANGUAGES, labels
from facts.report_data import ReportData

SCRIPTS = ("vendor/d3.min.js", "vendor/plot.umd.min.js", "dom.js", "marks.js", "report_charts.js", "report.js")
STYLES = ("theme.css", "marks.css", "report.css")
LICENSED = ("d3", "plot")
# The style sheet that Observable Plot puts into a chart of the class `plot`; the policy names its checksum too.
PLOT_STYLE = """:where(.plot) {
  --plot-background: white;
  display: block;
  height: auto;
  height: intrinsic;
  max-width: 100%;
}
:where(.plot text),
:where(.plot tspan) {
  white-space: pre;
}"""
_PART = re.compile(r"<!--(\w+)-->")
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def report(data: ReportData, title: str) -> Iterator[str]:
    """The pieces of the page, in order. `title` stands above it."""
    styles = [asset(name) for name in STYLES]
    scripts = [asset(name) for name in SCRIPTS]
    parts = {
        "policy": policy(scripts, [*styles, PLOT_STYLE]),
        "title": escaped(title),
        "styles": "".join(f"<style>{text}</style>\n" for text in styles),
        "licences": "".join(f"<!--\n{name}:\n{asset(f'vendor/{name}.LICENSE')}-->\n" for name in LICENSED),
        "scripts": "".join(f"<script>{text}</script>\n" for text in scripts),
    }
    head, tail = re.split("<!--data-->", asset("report.html"))
    yield _PART.sub(lambda part: parts[part[1]], head)
    yield from _blocks(data)
    yield _PART.sub(lambda part: parts[part[1]], tail)


def policy(scripts: list[str], styles: list[str]) -> str:
    """A Content-Security-Policy under which only these scripts and style sheets take effect."""
    allowed = {"script-src": scripts, "style-src": styles}
    told = [f"{name} {' '.join(map(_checksum, texts))}" for name, texts in allowed.items()]
    return "; ".join(["default-src 'none'", *told, "img-src data:", "base-uri 'none'", "form-action 'none'"])


def json_for_script(value: Any) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or begins a comment.

    >>> json_for_script("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _blocks(data: ReportData) -> Iterator[str]:
    told = {language: labels(language) for language in LANGUAGES}
    yield _block("labels", told)
    yield _block("data", data.to_json())
    for number, texts in enumerate(data.text_blocks()):
        yield _block(f"texts-{number}", texts)


def _block(id: str, value: Any) -> str:
    return f'<script type="application/json" id="{id}">{json_for_script(value)}</script>\n'


def _checksum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
