"""A text eight times as long takes eight times as long: the short form of `growth.py`."""

import time

import pytest

from grammars import Extractor
from tests.torture import growth
from tests.torture.families import FAMILIES

SIZES = (3_000, 24_000)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    "name",
    [
        "no space, words",
        "lost spaces",
        "colons, digest",
        "initials, one word",
        "quotes, nested",
        "calls",
        "officials in sentences",
        "people, all different",
    ],
)
def test_time_grows_with_the_text(extractor: Extractor, name: str) -> None:
    def spent(size: int) -> float:
        text = FAMILIES[name](size)
        began = time.process_time()
        assert extractor.extract(text, "2021-03-05").partial is None
        return time.process_time() - began

    spent(SIZES[0])  # which loads what is loaded on first need
    short, long = map(spent, SIZES)
    assert long < 24 * short + 0.5, (short, long)  # what is quadratic takes 64 times as long


def test_families_are_measured_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert growth.main(["--sizes", "500", "1000", "--family", "calls", "quotes", "--jobs", "2"]) == 0
    table = capsys.readouterr().out
    assert "| calls | " in table and "| quotes | " in table
    assert table.endswith("grew faster than their text: none\n")


def test_a_family_that_takes_too_long_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert growth.main(["--sizes", "1000", "1000000", "--family", "calls", "--limit", "2"]) == 1
    assert "grew faster than their text: calls" in capsys.readouterr().out
