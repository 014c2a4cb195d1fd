"""A distribution that registers a grammar, installed by pip as any other: its facts are found wherever rufacts runs."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INFO = "visits-1.dist-info"
FILES = {
    "visits.py": (ROOT / "docs" / "examples" / "visits.py").read_text(encoding="utf-8"),
    f"{INFO}/METADATA": "Metadata-Version: 2.1\nName: visits\nVersion: 1\n",
    f"{INFO}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    f"{INFO}/entry_points.txt": "[rufacts.grammars]\nvisit = visits:VISIT\n",
}
TEXT = "Президент Сербии Милан Савич посетит Казахстан 5 июня."


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    wheel = folder / "visits-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
        archive.writestr(f"{INFO}/RECORD", "".join(f"{name},,\n" for name in [*FILES, f"{INFO}/RECORD"]))
    target = folder / "site"
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps")
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True)
    return target


def run(installed: Path, *command: str, text: str = "") -> str:
    path = os.pathsep.join([str(installed), str(ROOT)])
    done = subprocess.run(
        [sys.executable, *command],
        input=text,
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        cwd=installed,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def rufacts(installed: Path, *args: str, text: str = "") -> str:
    return run(installed, "-c", "from grammars.cli import main; main()", *args, text=text)


def test_its_facts_are_found_and_come_back_from_json(installed: Path) -> None:
    code = f"""
import json
from facts import from_json, to_json
from grammars import Extractor, extract

[visit] = extract({TEXT!r}, date="2021-05-20")
assert from_json(json.loads(json.dumps(to_json(visit)))) == visit
print([visit.type, visit.country, *[grammar.name for grammar in Extractor().grammars]])
"""
    expected = ["Visit", "KZ", "call", "meeting", "agreement", "declaration", "visit"]
    assert run(installed, "-c", code).strip() == str(expected)


def test_the_commands_know_it(installed: Path) -> None:
    facts = rufacts(installed, "extract", "-", "--date", "2021-05-20", text=TEXT)
    assert [fact["type"] for fact in json.loads(facts)["facts"]] == ["Visit"]
    assert json.loads(rufacts(installed, "events", "-", text=json.dumps(json.loads(facts)) + "\n"))["type"] == "Visit"
    told = rufacts(installed, "explain", "Президент Сербии посетил Казахстану.", "--why-not", "visit")
    assert "stopped at «Казахстану»: expected a state or organisation in the accusative" in told
