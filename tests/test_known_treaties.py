"""The table of treaties known by name: few sides each, codes that facts accept, every row reachable by a title."""

from facts.country import check_country
from grammars.instruments.known import TREATIES
from grammars.words import read_table


def test_sides_are_codes_of_two_or_three_states() -> None:
    for row in read_table("known_treaties.csv"):
        codes = row["codes"].split()
        assert [check_country(code) for code in codes] == codes and 2 <= len(
            {"RU" if code == "SU" else code for code in codes}
        ) <= 3, row


def test_lemmas_are_written_as_titles_are_compared() -> None:
    lemmas = [lemma for told, _ in TREATIES for lemma in told]
    assert [lemma for lemma in lemmas if "ё" in lemma or lemma != lemma.lower()] == []


def test_no_row_hides_another() -> None:
    told = [frozenset(row["lemmas"].split()) for row in read_table("known_treaties.csv")]
    assert len(set(told)) == len(told)
