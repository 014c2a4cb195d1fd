"""Capitalised words that are no names of people: adjectives before their noun and regions after «страны»."""

from __future__ import annotations

import re
from typing import Any

from grammars.predicates import is_entity, readings

ADJECTIVE_ENDING = re.compile("[сц]к(ий|ого|ому|им|ом|ая|ой|ую|ое)$")
#: The grammemes of the nouns that an adjective of such an ending may stand before.
ADJECTIVE_SHAPES: dict[str, tuple[set[str], ...]] = {
    "ий": ({"masc", "nomn"}, {"masc", "accs"}),
    "ого": ({"masc", "gent"}, {"neut", "gent"}),
    "ому": ({"masc", "datv"}, {"neut", "datv"}),
    "им": ({"masc", "ablt", "sing"}, {"neut", "ablt", "sing"}),
    "ом": ({"masc", "loct"}, {"neut", "loct"}),
    "ая": ({"femn", "nomn", "sing"},),
    "ой": ({"femn", "gent", "sing"}, {"femn", "datv", "sing"}, {"femn", "ablt", "sing"}, {"femn", "loct", "sing"}),
    "ую": ({"femn", "accs", "sing"},),
    "ое": ({"neut", "nomn"}, {"neut", "accs"}),
}
REGION_HEADS = frozenset({"стран", "странами", "странам", "странах", "страны", "государств", "государствами"})


def is_no_name(before: str, word: str, follower: Any) -> bool:
    """Whether a capitalised word between the word `before` and the token `follower` is no surname."""
    return before.lower() in REGION_HEADS or is_attribute(word, follower)


def is_attribute(word: str, follower: Any) -> bool:
    """«Тяньцзиньскую | декларацию», «Азиатско-Тихоокеанского | региона»: an adjective before its noun."""
    ending = ADJECTIVE_ENDING.search(word.lower())
    if ending is None or follower is None or is_entity(follower) or not follower.value.islower():
        return False
    shapes = ADJECTIVE_SHAPES[ending.group(1)]
    return any(
        "NOUN" in reading.grams
        and "inan" in reading.grams
        and any(all(gram in reading.grams for gram in shape) for shape in shapes)
        for reading in readings(follower)[:2]
    )
