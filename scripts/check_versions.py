"""Installs rufacts with the oldest and the newest versions its dependencies may have, and runs it there.

`python scripts/check_versions.py [PYTHON ...]` takes interpreters, by default those of 3.10 to 3.13 that uv finds.
Each is tried with both resolutions in an environment of its own: import without warnings (-W error), the command,
the tests of facts, the engine and the budget. Prints a table; ends with 1 where one failed. Needs uv and PyPI.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.10", "3.11", "3.12", "3.13")
RESOLUTIONS = ("lowest-direct", "highest")
TESTS = ("tests/facts/test_codec.py", "tests/facts/test_date.py", "tests/engine/test_parser.py", "tests/test_budget.py")
IMPORT = """
import facts, grammars
from grammars import extract
told = extract("Президент Чили 5 марта позвонил королю Иордании.", date="2021-03-06")
assert [(fact.type, str(fact.date)) for fact in told] == [("Call", "2021-03-05")], told
import grammars.cli, grammars.corpus, grammars.explaining
"""
SHOWN = ("attrs", "cattrs", "click", "pymorphy3", "razdel", "rich", "yargy")


def run(*command: str | Path, where: Path = ROOT) -> str:
    done = subprocess.run([str(part) for part in command], cwd=where, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command[:4]))} …\n{(done.stdout + done.stderr)[-1500:]}")
    return done.stdout.strip()


def tried(python: str, resolution: str, folder: Path) -> str:
    """The versions that rufacts was run with."""
    run(sys.executable, "-m", "uv", "venv", "--quiet", "--python", python, folder)
    inside = folder / "bin" / "python"
    install = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", inside)
    run(*install, "--resolution", resolution, ROOT)
    # The tests' own tools are not what is tried: they come after, the rest as it is.
    kept = folder / "kept.txt"
    kept.write_text(run(sys.executable, "-m", "uv", "pip", "freeze", "--python", inside, "--exclude", "rufacts"))
    run(*install, "--constraint", kept, "pytest>=8.0", "jsonschema>=4.21", "hypothesis>=6.100")
    run(inside, "-W", "error", "-c", IMPORT, where=folder)
    run(folder / "bin" / "rufacts", "--version", where=folder)
    run(inside, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS)
    versions = dict(line.split("==") for line in kept.read_text().splitlines() if "==" in line)
    return ", ".join(f"{name} {versions[name]}" for name in SHOWN)


def main() -> int:
    failed = False
    print("| Python | dependencies | versions | result |\n|---|---|---|---|")
    for python in sys.argv[1:] or PYTHONS:
        find = (sys.executable, "-m", "uv", "python", "find", "--quiet", "--no-python-downloads", python)
        if subprocess.run(find, capture_output=True).returncode:
            print(f"| {python} | | | not run: there is no such Python here |", flush=True)
            continue
        for resolution in RESOLUTIONS:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    versions, result = tried(python, resolution, Path(folder) / "venv"), "ok"
                except RuntimeError as error:
                    versions, result, failed = "", "failed", True
                    print(f"{python}, {resolution}: {error}", file=sys.stderr)
            name = "oldest" if resolution == "lowest-direct" else "newest"
            print(f"| {python} | {name} | {versions} | {result} |", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
