"""The table of treaties known by name: two or three sides each, of codes that facts accept, each told by its title."""

from collections.abc import Mapping

import pytest

from facts.country import check_country
from grammars.extractor import shared_extractor
from grammars.words import read_table

ROWS = read_table("known_treaties.csv")
NAMES = {
    **{row["code"]: row["name"] for row in reversed(read_table("countries_cldr.csv"))},
    **{"EU": "Евросоюз", "SU": "СССР"},
}


def sides(row: Mapping[str, str]) -> list[str]:
    """The codes of those who made it; of the Soviet Union and Russia, which never were two sides, Russia."""
    codes = row["codes"].split()
    return [code for code in codes if code != "SU" or "RU" not in codes]


@pytest.mark.parametrize("row", ROWS, ids=[row["title"] for row in ROWS])
def test_its_title_tells_a_treaty_whose_sides_the_text_names(row: Mapping[str, str]) -> None:
    codes = sides(row)
    assert [check_country(code) for code in codes] == codes and 2 <= len(codes) <= 3
    *told, last = [f"{NAMES[code]} молчит." for code in codes]
    [fact] = shared_extractor().extract(" ".join([*told, f"{row['title']} — в силе.", last]), date="2021-05-20")
    assert set(getattr(fact, "parties", ())) == set(codes)


def test_no_row_hides_another() -> None:
    told = [frozenset(row["lemmas"].split()) for row in ROWS]
    assert len(set(told)) == len(told)
