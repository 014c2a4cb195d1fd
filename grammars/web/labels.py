"""The words of the playground, in English and Russian (`labels.csv`)."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def playground_labels(language: str) -> dict[str, str]:
    """Key → label."""
    with files("grammars.web").joinpath("labels.csv").open(encoding="utf-8") as rows:
        return {row["key"]: row[language] for row in csv.DictReader(rows)}
