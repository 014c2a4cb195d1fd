"""The normal forms listed beside the engine are pymorphy3's own, and those of nearly all words that rules list."""

import subprocess
import sys
from pathlib import Path

import pytest

from grammars.engine.morphology import Morphology, heading, morphology, read_normal_forms

ROOT = Path(__file__).parents[2]
LISTED = ROOT / "grammars" / "engine" / "normal_forms.tsv"
MISSED = """
import scripts.list_normal_forms as listing
from grammars.engine.morphology import read_normal_forms
asked, listed = listing.words_of_rules(), read_normal_forms(listing.LISTED)
print(len([word for word in asked if word not in listed]), len(asked))
"""


def test_they_are_pymorphys() -> None:
    listed = read_normal_forms(LISTED)
    if not listed:
        pytest.skip(f"{LISTED.name} is of another pymorphy3 or dictionary: expected {heading()}")
    fresh = Morphology()
    assert {word: told for word, told in listed.items() if set(told.split(" ")) != fresh.normalized(word)} == {}
    assert list(listed) == sorted(listed)


def test_nearly_all_words_of_rules_are_listed() -> None:
    if not read_normal_forms(LISTED):
        pytest.skip(f"{LISTED.name} is of another pymorphy3 or dictionary: expected {heading()}")
    done = subprocess.run([sys.executable, "-c", MISSED], cwd=ROOT, capture_output=True, text=True, check=True)
    missed, asked = map(int, done.stdout.split())
    assert missed < asked / 10, "run python scripts/list_normal_forms.py"


def test_a_file_of_another_dictionary_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "normal_forms.tsv"
    path.write_text("# by pymorphy3 0, pymorphy3-dicts-ru 0\nстали\tнеправда\n", encoding="utf-8")
    assert read_normal_forms(path) == {}
    assert Morphology(listed=path).normalized("стали") == {"сталь", "стать"}
    path.write_text(f"{heading()}\nстали\tнеправда\n", encoding="utf-8")
    assert Morphology(listed=path).normalized("стали") == {"неправда"}


def test_a_dictionary_named_by_the_environment_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(morphology().raw.dictionary.path)
    monkeypatch.setenv("PYMORPHY2_DICT_PATH", str(folder))
    assert "not known" in heading() and Path(Morphology().raw.dictionary.path) == folder
    monkeypatch.delenv("PYMORPHY2_DICT_PATH")
    assert Path(Morphology().raw.dictionary.path) == folder
