"""Write grammars/words/countries_cldr.csv: the Russian country names of CLDR, through Babel.

    python scripts/generate_countries.py            write the table
    python scripts/generate_countries.py --check    exit 1 if the table is not current

Names that CLDR lacks (РФ, Белоруссия, Приднестровье) are kept by hand in countries.csv.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections import Counter
from pathlib import Path

from babel import Locale

from grammars.words import sort_key

TABLE = Path(__file__).parent.parent / "grammars" / "words" / "countries_cldr.csv"

# Groups, parts of states, pseudo-locales, islets; and Guam, which in capitals is the organisation ГУАМ.
LEFT_OUT = set("AC AQ BQ BV CP CQ DG EA EU EZ GU HM IC IO QO TA TF UM UN XA XB ZZ".split())
SHORTENED = {"о-ва": "острова", "о-в": "остров", "Св.": "Святой"}
# CLDR tells the two Congos by their capitals, as nobody writes in the news.
RENAMED = {"Конго - Киншаса": "Демократическая Республика Конго", "Конго - Браззавиль": "Республика Конго"}


def plain(name: str) -> str:
    """The name as it is written in running text: no brackets, no abbreviations."""
    name = re.sub(r"\s*\(.*?\)", "", RENAMED.get(name, name))
    return " ".join(SHORTENED.get(word, word) for word in name.split())


def country_rows() -> list[tuple[str, str]]:
    """(name, ISO code) pairs sorted by name; a name that two codes share is left out."""
    territories = Locale("ru").territories
    names = {
        code: plain(name)
        for code, name in territories.items()
        if re.fullmatch("[A-Z]{2}", code) and code not in LEFT_OUT
    }
    bearers = Counter(names.values())
    rows = [(name, code) for code, name in names.items() if bearers[name] == 1]
    return sorted(rows, key=lambda row: sort_key(row[0]))


def country_table() -> str:
    """The whole text of countries_cldr.csv."""
    text = io.StringIO()
    text.write("# Generated from CLDR by scripts/generate_countries.py; other names: countries.csv\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", "code"])
    writer.writerows(country_rows())
    return text.getvalue()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="only tell whether the table is current")
    table = country_table()
    if arguments.parse_args().check:
        current = TABLE.read_text(encoding="utf-8") == table
        print(f"{TABLE.name} is {'current' if current else 'not current: run this script'}")
        return 0 if current else 1
    TABLE.write_text(table, encoding="utf-8")
    print(f"{TABLE}: {table.count(chr(10)) - 2} names")
    return 0


if __name__ == "__main__":
    sys.exit(main())
