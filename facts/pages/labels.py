"""What types, slots, roles and statuses are called on a page, in English and Russian (`labels.csv`)."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from facts.country import country_codes

LANGUAGES = ("en", "ru")

Labels = dict[str, dict[str, str]]


@cache
def labels(language: str = "en") -> Labels:
    """Group → key → label. Raises ValueError for a language other than LANGUAGES."""
    if language not in LANGUAGES:
        raise ValueError(f"expected a language of {', '.join(LANGUAGES)}, got {language!r}")
    told: Labels = {}
    with files("facts.pages").joinpath("labels.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            told.setdefault(row["group"], {})[row["key"]] = row[language]
    if language == "en":
        told["country"] = {**country_codes(), **told.get("country", {})}
    return told


def label(group: str, key: str, language: str = "en") -> str:
    """The label of one key; of one that has none, such as a slot of a fact type of one's own, its own words.

    >>> label("slot", "in_force"), label("slot", "in_force", "ru"), label("slot", "host_city")
    ('in force', 'вступление в силу', 'host city')
    """
    told = labels(language).get(group, {})
    return told[key] if key in told else key.replace("_", " ")
