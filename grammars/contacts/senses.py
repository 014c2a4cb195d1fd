"""What words around a contact tell: that it is held, goes on, is called off, is only thought of, or is no contact."""

from __future__ import annotations

from typing import Any

from grammars.predicates import is_entity, lemmas
from grammars.words import read_lines, read_table


def _by_sense() -> dict[str, frozenset[str]]:
    told: dict[str, set[str]] = {}
    for row in read_table("contact_senses.csv"):
        for sense in row["senses"].split():
            told.setdefault(sense, set()).add(row["lemma"].replace("ё", "е"))
    return {sense: frozenset(words) for sense, words in told.items()}


SENSES = _by_sense()
MODALITY = {row["lemma"].replace("ё", "е"): row["modality"] for row in read_table("contact_modality.csv")}
SPORT = frozenset(word.replace("ё", "е") for word in read_lines("sport_nouns.txt"))
STANDING_BODIES = frozenset(word.lower().replace("ё", "е") for word in read_lines("standing_bodies.txt"))
HOLDING = SENSES["happen"] | SENSES["hold"]


def has_sense(token: Any, *senses: str) -> bool:
    """Whether a word, no entity, bears any of the senses of `words/contact_senses.csv`."""
    if is_entity(token):
        return False
    told = lemmas(token)
    for sense in senses:  # noqa: SIM110 - asked of nearly every word, where a generator costs twice as much
        if not told.isdisjoint(SENSES[sense]):
            return True
    return False
