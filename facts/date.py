"""Dates as told: a day, a month, a year, or an interval, with the year known or not."""

from __future__ import annotations

import calendar
import datetime
import re

import attrs

UNKNOWN_YEAR = "XXXX"
_FORM = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)
_LEAP_YEAR = 2000  # 29 February is a day of some year where the year is not told
_EXPECTED = "expected an EDTF date such as 2022-02-22, 2022-02, 2022, XXXX-02-22, XXXX-02 or 2022-02-22/2022-02-24"


@attrs.frozen(repr=False)
class Date:
    """A date in EDTF (ISO 8601-2): `2022-02-22`, `2022-02`, `2022`, `XXXX-02-22`, `XXXX-02`, or `A/B` of
    these.

    Raises ValueError on any other form, and on a day or month that no calendar has.

    >>> Date("2022-02").latest
    datetime.date(2022, 2, 28)
    >>> Date("XXXX-02-22").earliest is None
    True
    """

    edtf: str = attrs.field()

    @edtf.validator
    def _check(self, _: object, edtf: object) -> None:
        if not isinstance(edtf, str):
            raise ValueError(f"Date: {_EXPECTED}, got {edtf!r}")
        ends = edtf.split("/")
        if len(ends) > 2:
            raise ValueError(f"Date: {_EXPECTED}, got {edtf!r}")
        for end in ends:
            _check_point(end, edtf)
        if len(ends) == 2:
            _check_order(edtf, *ends)

    def __str__(self) -> str:
        return self.edtf

    def __repr__(self) -> str:
        return f"Date({self.edtf!r})"

    @classmethod
    def of(cls, day: datetime.date) -> Date:
        """The date of a calendar day."""
        return cls(f"{day.year:04}-{day.month:02}-{day.day:02}")

    @property
    def precision(self) -> str:
        """One of `day`, `month`, `year`, `interval`."""
        return "interval" if "/" in self.edtf else ("year", "month", "day")[self.edtf.count("-")]

    @property
    def start(self) -> Date:
        """The date an interval begins with; any other date is its own start."""
        return Date(self.edtf.split("/")[0])

    @property
    def end(self) -> Date:
        """The date an interval ends with; any other date is its own end."""
        return Date(self.edtf.split("/")[-1])

    @property
    def earliest(self) -> datetime.date | None:
        """The first day it may mean; None where the year is not told."""
        year, month, day = _numbers(self.edtf.split("/")[0])
        return None if year is None else datetime.date(year, month or 1, day or 1)

    @property
    def latest(self) -> datetime.date | None:
        """The last day it may mean; None where the year is not told."""
        year, month, day = _numbers(self.edtf.split("/")[-1])
        if year is None:
            return None
        month = month or 12
        return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def optional_date(value: Date | str | None) -> Date | None:
    """A date from its EDTF string; dates and None pass through. An attrs converter."""
    return value if value is None or isinstance(value, Date) else Date(value)


def _numbers(point: str) -> tuple[int | None, int | None, int | None]:
    year, month, day = [*point.split("-"), None, None][:3]
    assert year is not None
    return (
        None if year == UNKNOWN_YEAR else int(year),
        None if month is None else int(month),
        None if day is None else int(day),
    )


def _check_point(point: str, edtf: str) -> None:
    if not _FORM.fullmatch(point) or point == UNKNOWN_YEAR:
        raise ValueError(f"Date: {_EXPECTED}, got {edtf!r}")
    year, month, day = _numbers(point)
    if year == 0:
        raise ValueError(f"Date: expected a year from 0001 to 9999, got {edtf!r}")
    if month is None:
        return
    if not 1 <= month <= 12:
        raise ValueError(f"Date: expected a month from 01 to 12, got {month:02} in {edtf!r}")
    days = calendar.monthrange(year or _LEAP_YEAR, month)[1]
    if day is not None and not 1 <= day <= days:
        raise ValueError(f"Date: expected a day from 01 to {days} in {point[:7]}, got {day:02} in {edtf!r}")


def _check_order(edtf: str, start: str, end: str) -> None:
    if start.startswith(UNKNOWN_YEAR) != end.startswith(UNKNOWN_YEAR):
        raise ValueError(f"Date: expected an interval with both years known or neither, got {edtf!r}")
    # Without years an interval may run over New Year, so its order says nothing.
    first, last = Date(start).earliest, Date(end).latest
    if first is not None and last is not None and first > last:
        raise ValueError(f"Date: expected an interval that ends no earlier than it starts, got {edtf!r}")
