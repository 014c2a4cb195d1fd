import csv
from importlib.resources import files

import pytest

from facts import check_country, country_codes

# The list of ../shared/spec/facts.md, kept here because the project stands alone.
SPEC = set(
    """
    EU UN NATO CIS CSTO EAEU OSCE SCO ASEAN BRICS G7 G8 G20 AFU LAS GCC WTO IAEA SU YU CS DD
    XK PS TW AB OS PMR NKR DNR LNR HAMAS TALIBAN
    """.split()
)


def rows() -> list[dict[str, str]]:
    with files("facts").joinpath("country_codes.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def test_table_is_sorted_and_without_doubles() -> None:
    codes = [row["code"] for row in rows()]
    assert codes == sorted(set(codes))
    assert all(row["name"] and row["source"] in ("ISO 3166-1", "rufacts") for row in rows())


def test_iso_codes_are_those_of_cldr() -> None:
    from babel import Locale

    iso = {row["code"]: row["name"] for row in rows() if row["source"] == "ISO 3166-1"}
    assert len(iso) == 249
    territories = Locale("en").territories
    assert {code: territories[code].replace("&", "and") for code in iso} == iso


@pytest.mark.parametrize("code", [*sorted(SPEC), "RU", "AZ", "GECF", "EURASEC", "IMF", "WB"])
def test_code(code: str) -> None:
    assert check_country(code) == code


@pytest.mark.parametrize("code", ["ZZ", "ru", "РФ", "U", "EUROPEANUNION", "G-7", "2AB", "", None, 7])
def test_no_code(code: object) -> None:
    with pytest.raises(ValueError, match=r"expected an ISO 3166-1 alpha-2 code.*, got "):
        check_country(code)


def test_spec_codes_stand_in_the_table() -> None:
    assert SPEC.issubset(country_codes())
