"""The command behind `make quality`, on a gold set and a scorer of two lines."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLD = [
    {"id": "call", "date": "2021-03-12", "text": "Милан Савич вчера позвонил премьер-министру Перу.", "facts": []},
    {"id": "none", "text": "Погода будет ясной.", "facts": []},
]
SCORER = """import sys
print("scored", sum(1 for _ in open(sys.argv[1])), sum(1 for _ in open(sys.argv[2])))"""


@pytest.fixture
def quality(tmp_path):
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, GOLD)), encoding="utf-8")
    (tmp_path / "scorer.py").write_text(SCORER, encoding="utf-8")

    def run(*options):
        return subprocess.run(
            [sys.executable, "benchmarks/quality.py", tmp_path / "gold.jsonl", tmp_path / "scorer.py", *options],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

    return run


def is_checkout():
    asked = ["git", "rev-parse", "--verify", "HEAD"]
    return (ROOT / ".git").exists() and subprocess.run(asked, cwd=ROOT, capture_output=True).returncode == 0


def test_prints_the_scorers_table(quality):
    ended = quality("--against", "no-such-revision")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("scored 2 2\n")
    assert "not compared: there is no commit no-such-revision here" in ended.stdout


@pytest.mark.skipif(not is_checkout(), reason="compares with a commit, and this is no git checkout")
def test_compares_with_a_commit(quality):
    ended = quality("--against", "HEAD")
    assert ended.returncode == 0, ended.stderr
    assert "\nagainst " in ended.stdout
    assert ended.stdout.endswith("in 2 documents\n")
