"""Every word list is sorted, holds no entry twice and reads through the loader."""

from importlib.resources import files
from itertools import pairwise

import pytest

from grammars.words import read_lines, read_table, sort_key

NAMES = sorted(path.name for path in files("grammars.words").iterdir() if path.name.endswith((".txt", ".csv")))


def entries(name: str) -> list[str]:
    if name.endswith(".txt"):
        return list(read_lines(name))
    return [next(iter(row.values())) for row in read_table(name)]


@pytest.mark.parametrize("name", NAMES)
def test_sorted(name: str) -> None:
    words = entries(name)
    for word, following in pairwise(words):
        assert sort_key(word) <= sort_key(following), f"{name}: {following!r} stands after {word!r}"


@pytest.mark.parametrize("name", NAMES)
def test_no_entry_twice(name: str) -> None:
    words = entries(name)
    assert [word for word in sorted(set(words)) if words.count(word) > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_clean_cells(name: str) -> None:
    cells = read_lines(name) if name.endswith(".txt") else [c for r in read_table(name) for c in r.values()]
    assert [cell for cell in cells if cell != cell.strip() or "  " in cell] == []


def test_missing_list_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing\.txt"):
        read_lines("nothing.txt")
