"""Word lists: sorted data files, one subject each, read from inside the package.

A `.txt` file holds one entry a line; a `.csv` file has a header and its first column is the
entry. In both, lines that start with `#` are comments, and the entries are sorted by
`sort_key` without repeats. To add a word, put a line at its place in the file.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

__all__ = ["read_lines", "read_table", "sort_key"]


def sort_key(text: str) -> str:
    """The key by which every word list is sorted: case aside, ё the same as е.

    >>> sorted(["Ёмкость", "енот", "Ель"], key=sort_key)
    ['Ель', 'Ёмкость', 'енот']
    """
    return text.casefold().replace("ё", "е")


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """The entries of the word list `name` ("regions.txt"), comments and empty lines left out.

    Raises FileNotFoundError that names the list if there is none.
    """
    path = files(__name__) / name
    if not path.is_file():
        raise FileNotFoundError(f"no word list {name!r} in {__name__}")
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of the table `name` ("countries.csv"): one dict a row, keyed by the header.

    Raises FileNotFoundError if there is no such table, ValueError that tells the file and the
    entry where a row has more or fewer cells than the header.
    """
    header, *rows = csv.reader(read_lines(name))
    for row in rows:
        if len(row) != len(header):
            raise ValueError(f"{name}: expected {len(header)} cells, got {len(row)}: {row!r}")
    return [dict(zip(header, row, strict=True)) for row in rows]
