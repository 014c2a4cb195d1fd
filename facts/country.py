"""Country codes: ISO 3166-1 alpha-2, and what stands beside it in the news.

`country_codes.csv` holds, sorted by code, the 249 officially assigned codes of ISO 3166-1 (source `ISO
3166-1`, English names from CLDR) and the codes for organisations, past and partly recognised states that ISO
has not (source `rufacts`). An organisation outside the table is named by its established Latin short form:
three to twelve capital letters and digits that begin with a letter, such as `GECF`.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

SHORT_FORM = "[A-Z][A-Z0-9]{2,11}"
_SHORT_FORM = re.compile(SHORT_FORM)


@cache
def country_codes() -> dict[str, str]:
    """Code → English name of every code in the table, sorted by code."""
    with files("facts").joinpath("country_codes.csv").open(encoding="utf-8") as rows:
        return {row["code"]: row["name"] for row in csv.DictReader(rows)}


def check_country(code: object) -> str:
    """The code itself; ValueError where it is neither in the table nor a short form of an organisation."""
    if isinstance(code, str) and (code in country_codes() or _SHORT_FORM.fullmatch(code)):
        return code
    raise ValueError(
        "expected an ISO 3166-1 alpha-2 code, one of the project's own (EU, UN, NATO…) "
        f"or a short form of 3 to 12 capital Latin letters and digits, got {code!r}"
    )
