"""The tables of states and places: codes that facts accept, one alphabet a word, all of the world told."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from facts.country import check_country, country_codes
from grammars.words import read_lines, read_table, sort_key

TABLES = (
    "adjective_stems.csv",
    "capitals.csv",
    "cities.csv",
    "countries.csv",
    "countries_cldr.csv",
    "country_adjectives.csv",
    "organisation_adjectives.csv",
    "organisations.csv",
    "peoples.csv",
    "state_metonyms.csv",
)
UN_MEMBERS_AND_OBSERVERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM
CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN
HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA
MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW
PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ
UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW
""".split()
OTHERS = "XK TW AB OS PMR NKR DNR LNR SU YU CS DD".split()


def codes(*tables: str) -> set[str]:
    return {row["code"] for table in tables for row in read_table(table)}


@pytest.mark.parametrize("table", TABLES)
def test_codes_are_those_of_facts(table: str) -> None:
    for code in codes(table) - {""}:
        assert check_country(code) == code


@pytest.mark.parametrize("table", TABLES)
def test_a_word_is_of_one_alphabet(table: str) -> None:
    words = (word for row in read_table(table) for word in re.findall(r"[^\W\d_]+", next(iter(row.values()))))
    assert [word for word in words if re.search("[A-Za-z]", word) and re.search("[а-яё]", word, re.I)] == []


def test_every_state_has_a_name() -> None:
    assert len(UN_MEMBERS_AND_OBSERVERS) == 195
    named = codes("countries_cldr.csv", "countries.csv")
    assert [code for code in [*UN_MEMBERS_AND_OBSERVERS, *OTHERS] if code not in named] == []


def test_every_organisation_of_the_spec_has_a_name() -> None:
    spec = set("EU UN NATO CIS CSTO EAEU OSCE SCO ASEAN BRICS G7 G8 G20 AFU LAS GCC WTO IAEA HAMAS TALIBAN".split())
    assert spec <= codes("organisations.csv")
    assert spec <= set(country_codes())


def test_hand_table_repeats_nothing_of_cldr() -> None:
    generated = {sort_key(row["name"]) for row in read_table("countries_cldr.csv")}
    assert [row["name"] for row in read_table("countries.csv") if sort_key(row["name"]) in generated] == []


def test_capitals_are_not_repeated_among_cities() -> None:
    capitals = {sort_key(row["name"]) for row in read_table("capitals.csv")}
    assert [row["name"] for row in read_table("cities.csv") if sort_key(row["name"]) in capitals] == []


def test_lookalikes_hold_a_name_of_a_state() -> None:
    assert "Латинская Америка" in read_lines("lookalikes.txt")


def test_generated_table_is_current() -> None:
    pytest.importorskip("babel")
    root = Path(__file__).parents[2]
    script = root / "scripts" / "generate_countries.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"],
        cwd=root,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
