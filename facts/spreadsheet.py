"""Cells that are safe to open in a spreadsheet.

A text that begins with =, +, -, @ is read as a formula there, and one in a news text could be made to send
data away. OWASP's advice against such "CSV injection" is followed: an apostrophe is put before the sign. As
spreadsheets of a Russian locale split lines at semicolons too, the same is done after one, and after line
ends and tabs. https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import re
from typing import Any

_FORMULA = re.compile(r"""((?:^|[;\t\r\n])[\s"']*)([=+\-@＝＋－＠])""")
_LEADING_CONTROL = re.compile(r"^[\t\r\n]")


def safe_cell(value: Any) -> Any:
    """The value, with an apostrophe before what a spreadsheet would take for a formula; numbers stay.

    >>> [safe_cell(value) for value in ("=HYPERLINK(A1)", "министр; -1+2", "Минск-2", -3)]
    ["'=HYPERLINK(A1)", "министр; '-1+2", 'Минск-2', -3]
    """
    if not isinstance(value, str):
        return value
    value = _FORMULA.sub(r"\1'\2", value)
    return f"'{value}" if _LEADING_CONTROL.match(value) else value
