"""How well facts are found on a gold set, and which the change at hand gained and lost.

`python benchmarks/quality.py GOLD.jsonl SCORE.py` extracts from the gold set with the code of the working tree, prints
the table of the project's scorer, and tells slot by slot what was gained and lost against the last commit: HEAD where
the working tree differs from it, else the one before the last change of the code; `--against REV` names another.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from facts.diff import compare
from grammars.commands.diff import told

HERE = Path(__file__).resolve().parent.parent
CODE = ("facts", "grammars")
RUN = "from grammars.cli import main; main()"


def git(*arguments: str) -> str | None:
    """What git prints; None where this is no checkout, or there is no such revision."""
    try:
        ended = subprocess.run(["git", *arguments], cwd=HERE, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return ended.stdout.strip()


def last_commit() -> str | None:
    """HEAD where the code of the working tree differs from it, else the last commit before that changed the code."""
    if git("status", "--porcelain", "--", *CODE):
        return git("rev-parse", "HEAD")
    changed = git("rev-list", "--max-count=1", "HEAD", "--", *CODE)
    return changed and git("rev-parse", f"{changed}^")


def extract(gold: Path, code: Path, out: Path) -> None:
    """Extract from `gold` with the packages in the folder `code`; raises CalledProcessError where that fails."""
    subprocess.run(
        [sys.executable, "-c", RUN, "extract", str(gold.resolve()), "-o", str(out.resolve())],
        cwd=code,
        env={**os.environ, "PYTHONPATH": str(code)},
        check=True,
        capture_output=True,
        text=True,
    )


def extracted_by(revision: str, gold: Path, build: Path) -> Path:
    """The facts that the code of a commit finds; remembered in `build` by commit and gold set."""
    stat = gold.stat()
    out = build / f"quality-{revision[:12]}-{gold.stem}-{stat.st_size}-{int(stat.st_mtime)}.jsonl"
    if not out.exists():
        with tempfile.TemporaryDirectory() as code:
            archive = subprocess.run(
                ["git", "archive", revision, *CODE], cwd=HERE, check=True, capture_output=True
            ).stdout
            subprocess.run(["tar", "-x", "-C", code], input=archive, check=True)
            fresh = build / f"{out.name}.part"
            extract(gold, Path(code), fresh)
            fresh.replace(out)
    return out


def documents(path: Path) -> list[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path, help='passages with facts, {"id", "text", "date"?, "facts"} a line')
    arguments.add_argument("score", type=Path, help="the scorer, run as SCORE GOLD FOUND")
    arguments.add_argument("--against", metavar="REV", help="the commit to compare with")
    options = arguments.parse_args()
    build = HERE / "build"
    build.mkdir(exist_ok=True)
    now = build / "quality.jsonl"
    try:
        extract(options.gold, HERE, now)
    except subprocess.CalledProcessError as error:
        sys.exit(f"quality: the extraction failed\n{error.stderr}")
    subprocess.run([sys.executable, str(options.score), str(options.gold), str(now)], check=True)

    revision = git("rev-parse", "--verify", f"{options.against}^{{commit}}") if options.against else last_commit()
    if revision is None:
        print(f"\nnot compared: there is no commit {options.against or 'before this one'} here")
        return
    try:
        before = extracted_by(revision, options.gold, build)
    except subprocess.CalledProcessError as error:
        print(f"\nnot compared: the code of {revision[:7]} does not run here\n{error.stderr}")
        return
    print(f"\nagainst {revision[:7]}, {git('log', '-1', '--format=%s', revision)}:")
    texts = {document["id"]: document["text"] for document in documents(options.gold)}
    for line in told(compare(documents(before), documents(now)), texts):
        print(line)


if __name__ == "__main__":
    main()
