"""Run the code blocks of the READMEs and docs, and write what they print below them.

    python scripts/refresh_docs.py            write the pages anew
    python scripts/refresh_docs.py --check    exit 1 if a page shows what its code does not print

In a ```python block a line `>>> …` is run and what it prints stands below; a block without such lines is
only run. In a ```console block the same holds of `$ …`. README.ru.md takes its blocks from README.md.
"""

from __future__ import annotations

import argparse
import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENGLISH, RUSSIAN = ROOT / "README.md", ROOT / "README.ru.md"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    return [ENGLISH, RUSSIAN, *sorted(ROOT.glob("docs/**/*.md"))]


def refreshed(page: Path) -> str:
    """The text of the page with what its blocks print today."""
    text, names = page.read_text(encoding="utf-8"), {"__name__": "__main__"}
    if page == RUSSIAN:
        text = with_blocks_of(ENGLISH, text)
    return BLOCK.sub(lambda block: f"```{block['language']}\n{run(block, names)}```", text)


def with_blocks_of(page: Path, text: str) -> str:
    theirs: Iterator[str] = (block[0] for block in BLOCK.finditer(page.read_text(encoding="utf-8")))
    return BLOCK.sub(lambda block: next(theirs, block[0]), text)


def run(block: re.Match[str], names: dict[str, object]) -> str:
    if block["language"] == "console":
        return run_commands(block["code"])
    if block["language"] == "python":
        return run_python(block["code"], names)
    return block["code"]


def run_commands(code: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = []
    for step in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        command = step.partition("\n")[0]
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=ROOT,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"$ {command}\n{done.stderr}")
        told.append(f"$ {command}\n{done.stdout.rstrip()}\n")
    return "".join(told)


def run_python(code: str, names: dict[str, object]) -> str:
    examples = doctest.DocTestParser().get_examples(code)
    if not examples:
        exec(compile(code, "<docs>", "exec"), names)
        return code
    told = []
    for example in examples:
        first, *rest = example.source.splitlines()
        told.append("\n".join([f">>> {first}", *(f"... {line}" for line in rest)]) + "\n" + output(example, names))
    return "".join(told)


def output(example: doctest.Example, names: dict[str, object]) -> str:
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(example.source, "<docs>", "single"), names)
    except Exception as error:
        if example.exc_msg is None:  # an error that the page does not show
            raise
        return f"Traceback (most recent call last):\n{type(error).__name__}: {error}\n"
    return out.getvalue()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="write nothing")
    check = arguments.parse_args().check
    os.chdir(ROOT)
    stale = [page for page in pages() if refreshed(page) != page.read_text(encoding="utf-8")]
    for page in stale:
        print(f"{'stale' if check else 'written'}: {page.relative_to(ROOT)}")
        if not check:
            page.write_text(refreshed(page), encoding="utf-8")
    sys.exit(1 if check and stale else 0)


if __name__ == "__main__":
    main()
