"""Writes grammars/engine/normal_forms.tsv: normal forms of the words whose normal forms rules ask for.

Run `python scripts/list_normal_forms.py` after a change of word lists, and where pymorphy3 or its dictionary is a new
one. Words that are not listed are as right; making a parser of them only takes longer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from grammars.engine.morphology import Morphology, heading, morphology  # noqa: E402
from grammars.extractor import Extractor  # noqa: E402

LISTED = ROOT / "grammars" / "engine" / "normal_forms.tsv"


class Asked(Morphology):
    """A morphology that tells which words it was asked the normal forms of."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def normalized(self, word: str) -> set[str]:
        self.asked.add(word)
        return super().normalized(word)


def words_of_rules() -> list[str]:
    """The words whose normal forms the making of all parsers asks for."""
    shared = morphology()
    asked = Asked()
    shared.normalized = asked.normalized  # type: ignore[method-assign]
    try:
        Extractor().extract((ROOT / "docs" / "examples" / "ministers.txt").read_text(encoding="utf-8"), "2021-03-12")
    finally:
        del shared.normalized
    return sorted(word for word in asked.asked if word.isalpha())


def lines(words: Iterable[str]) -> list[str]:
    """The lines of the file, the first telling what the normal forms depend on."""
    fresh = Morphology()
    return [heading(), *(f"{word}\t{' '.join(sorted(fresh.normalized(word)))}" for word in words)]


if __name__ == "__main__":
    LISTED.write_text("".join(f"{line}\n" for line in lines(words_of_rules())), encoding="utf-8")
