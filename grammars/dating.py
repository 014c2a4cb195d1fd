"""From a date as told to a date: the publication date, plans, "в тот же день".

Pure functions; what cannot be known is None or keeps its unknown digits, nothing is guessed.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import Any

from facts.date import Date

_OFFSETS = {"before_last": -2, "last": -1, "elapsed": -1, "this": 0, "next": 1, "coming": 1}
_SEASON_STARTS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
_DAYS = {"day": 1, "week": 7}
_PIVOT_AHEAD = 10  # a year told by two figures is at most this far ahead of the publication

Point = tuple[int | None, int | None, int | None]
"""Year, month, day; the later ones None where coarser, the year None where not told."""


def resolve(
    expression: Any,
    publication: Date | None,
    planned: bool = False,
    previous: Date | None = None,
) -> Date | None:
    """The date that a `DateExpression` means, or None where the text does not tell enough.

    `publication` is the day the document bears (its year may be unknown), `planned` says that the event lies
    ahead, so that what is told without a year is the nearest after and not before; `previous` is the date
    told last before this one, for "в тот же день".
    """
    reader = _Reader(expression, publication, planned, previous)
    try:
        return reader.date()
    except (ValueError, OverflowError):  # a day or a year that no calendar has: "31 февраля"
        return None


def format_point(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """EDTF of a year, a month or a day, the year XXXX where it is None."""
    parts = ["XXXX" if year is None else f"{year:04}"]
    parts += [f"{part:02}" for part in (month, day) if part is not None]
    return "-".join(parts)


def point_of(date: Date) -> Point:
    """Year, month and day of a date that is no interval; None where unknown or coarser."""
    parts = date.edtf.split("-")
    year = None if parts[0] == "XXXX" else int(parts[0])
    return year, int(parts[1]) if len(parts) > 1 else None, int(parts[2]) if len(parts) > 2 else None


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month `by` months later."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def interval(first: datetime.date, last: datetime.date) -> Date:
    return Date(f"{first.isoformat()}/{last.isoformat()}")


class _Reader:
    def __init__(self, told: Any, publication: Date | None, planned: bool, previous: Date | None) -> None:
        self.told = told
        self.planned = planned
        self.previous = previous.start if previous is not None else None
        self.year: int | None = None
        self.month: int | None = None
        self.today: datetime.date | None = None
        self.publication = publication
        if publication is not None and publication.precision != "interval":
            self.year, self.month, _ = point_of(publication)
            if publication.precision == "day":
                self.today = publication.earliest

    def date(self) -> Date | None:
        told = self.told
        readings: list[tuple[bool, Callable[[], Date | None]]] = [
            (told.day is not None, self.calendar_day),
            (told.season is not None, self.season),
            (told.month is not None, self.named_month),
            (told.quarter is not None or told.half is not None, self.part_of_year),
            (told.year is not None, self.told_year),
            (told.weekday is not None, self.weekday),
            (told.weekend is not None, self.weekend),
            (told.day_offset is not None, self.days_away),
            (told.which_week is not None, self.week),
            (told.which_month is not None, self.month_away),
            (told.which_year is not None, self.year_away),
            (told.same is not None, self.same),
            (told.unit is not None, self.distance),
        ]
        for is_told, read in readings:
            if is_told:
                return read()
        return None

    def said_year(self) -> int | None:
        """The year that the expression itself gives."""
        told = self.told
        if told.year is not None:
            return self.full_year(told.year)
        if told.which_year is not None:
            return None if self.year is None else self.year + _OFFSETS[told.which_year]
        if told.same == "year" and self.previous is not None:
            return point_of(self.previous)[0]
        return None

    @property
    def has_year(self) -> bool:
        told = self.told
        return told.year is not None or told.which_year is not None or told.same == "year"

    def full_year(self, year: int) -> int:
        if year >= 100:
            return year
        if self.year is not None:
            full = self.year // 100 * 100 + year
            return full - 100 if full > self.year + _PIVOT_AHEAD else full
        return 2000 + year if year < 30 else 1900 + year

    def calendar_day(self) -> Date | None:
        told = self.told
        year, month, day = self.said_year(), told.month, told.day
        if month is None:
            return self.day_of_month()
        if not self.has_year:
            year = self.nearest_year(month, day, (told.to_month or month, told.to_day) if told.to_day else None)
        if told.to_day is None:
            return Date(format_point(year, month, day))
        to_month = told.to_month or month
        to_year = told.to_year or year
        if told.to_year is not None and not self.has_year:
            year = told.to_year - ((month, day) > (to_month, told.to_day))
        elif told.to_year is None and year is not None and (to_month, told.to_day) < (month, day):
            if to_month == month:
                return None
            if self.has_year:
                year -= 1
            else:
                to_year = year + 1
        return Date(f"{format_point(year, month, day)}/{format_point(to_year, to_month, told.to_day)}")

    def day_of_month(self) -> Date | None:
        told = self.told
        if told.same == "month" and self.previous is not None:
            year, month, _ = point_of(self.previous)
        elif told.which_month is not None:
            if self.today is None:
                return None
            year, month = shift_months(self.today.year, self.today.month, _OFFSETS[told.which_month])
        elif self.today is not None:
            ahead = self.planned and told.day < self.today.day
            behind = not self.planned and told.day > self.today.day
            year, month = shift_months(self.today.year, self.today.month, ahead - behind)
        else:
            return None
        return None if month is None else Date(format_point(year, month, told.day))

    def nearest_year(self, month: int, day: int | None = None, end: tuple[int, int] | None = None) -> int | None:
        """The year that puts a day or a month nearest before the publication, or after it for plans.

        Days that run up to the month and day `end` are ahead as long as they run.
        """
        if self.year is None or self.month is None:
            return None
        now: tuple[int, ...] = (self.month,)
        then: tuple[int, ...] = (month,)
        if day is not None and self.today is not None:
            now, then = (self.month, self.today.day), (month, day)
        last = end if end is not None and end > then and self.today is not None else then
        before, after = self.year - (then > now), self.year + (last < now)
        nearest, other = (after, before) if self.planned else (before, after)
        agrees = self.agrees_with_today
        return other if agrees(nearest, month, day) is False and agrees(other, month, day) else nearest

    def agrees_with_today(self, year: int, month: int, day: int | None) -> bool | None:
        """Whether a day is the one also told as "в среду" or "вчера"; None where neither was told."""
        told = self.told
        if day is None or self.today is None or (told.weekday is None and told.day_offset is None):
            return None
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            return False
        if told.weekday is not None and told.weekday != date.isoweekday():
            return False
        return told.day_offset is None or (date - self.today).days == told.day_offset

    def named_month(self) -> Date | None:
        told = self.told
        year = self.said_year()
        if not self.has_year:
            year = self.nearest_year(told.month)
            if told.which is not None and self.year is not None and self.month is not None:
                year = self.which_year_of(told.month, told.which)
        if told.to_month is None:
            return Date(format_point(year, told.month))
        to_year = told.to_year or year
        if told.to_year is None and year is not None and told.to_month < told.month:
            to_year = year + 1 if not self.has_year else year
            year = year - 1 if self.has_year else year
        return Date(f"{format_point(year, told.month)}/{format_point(to_year, told.to_month)}")

    def which_year_of(self, month: int, which: str) -> int | None:
        assert self.year is not None and self.month is not None
        if which == "this":
            return self.year
        if which in ("next", "coming"):
            return self.year + (month <= self.month)
        back = self.year - (month >= self.month)
        return back - 1 if which == "before_last" else back

    def season(self) -> Date | None:
        told = self.told
        start = _SEASON_STARTS[told.season]
        if self.has_year:
            year = self.said_year()
            if told.to_year is not None:
                pass
            elif told.season == "winter" and year is not None:
                year -= 1  # the winter of a year is mostly its January and February
            return None if year is None else self.season_of(year, start)
        if self.year is None or self.month is None:
            return None
        # The season that runs or ended last, as a count of months.
        now = self.year * 12 + self.month - 1
        began = self.year * 12 + start - 1
        while began > now:
            began -= 12
        running = now < began + 3
        steps = 0
        if told.which is None:
            steps = int(self.planned and not running)
        elif told.which == "this":
            steps = int(not running and (began + 12) // 12 == self.year)
        elif told.which in ("next", "coming"):
            steps = 1
        else:
            steps = -int(running) - (told.which == "before_last")
        return self.season_of(began // 12 + steps, start)

    def season_of(self, year: int, start: int) -> Date:
        to_year, to_month = shift_months(year, start, 2)
        return Date(f"{format_point(year, start)}/{format_point(to_year, to_month)}")

    def part_of_year(self) -> Date | None:
        told = self.told
        number, length = (told.quarter, 3) if told.quarter is not None else (told.half, 6)
        first, last = (number - 1) * length + 1, number * length
        year = self.said_year() if self.has_year else self.nearest_year(first)
        return Date(f"{format_point(year, first)}/{format_point(year, last)}")

    def told_year(self) -> Date | None:
        year = self.full_year(self.told.year)
        if self.told.to_year is not None:
            return Date(f"{year:04}/{self.told.to_year:04}")
        return Date(format_point(year))

    def weekday(self) -> Date | None:
        told = self.told
        if self.today is None:
            return None
        if told.which_week is not None:
            monday = self.monday(told.which_week)
            first = monday + datetime.timedelta(told.weekday - 1)
        else:
            first = self.nearest_weekday(told.weekday, told.which)
        if told.to_weekday is None:
            return Date.of(first)
        return interval(first, first + datetime.timedelta((told.to_weekday - told.weekday) % 7))

    def nearest_weekday(self, weekday: int, which: str | None) -> datetime.date:
        assert self.today is not None
        today, now = self.today, self.today.isoweekday()
        monday = today - datetime.timedelta(now - 1)
        if which is None:
            ahead = (weekday - now) % 7
            return today + datetime.timedelta(ahead if self.planned or ahead == 0 else ahead - 7)
        if which == "coming":
            return today + datetime.timedelta((weekday - now - 1) % 7 + 1)
        if which == "elapsed":
            return today - datetime.timedelta((now - weekday - 1) % 7 + 1)
        return monday + datetime.timedelta(7 * _OFFSETS[which] + weekday - 1)

    def monday(self, which: str) -> datetime.date:
        assert self.today is not None
        monday = self.today - datetime.timedelta(self.today.isoweekday() - 1)
        # On Saturday and Sunday "на минувшей неделе" is the week that is ending.
        ending = which == "elapsed" and self.today.isoweekday() >= 6
        return monday + datetime.timedelta(0 if ending else 7 * _OFFSETS[which])

    def week(self) -> Date | None:
        if self.today is None:
            return None
        monday = self.monday(self.told.which_week)
        return interval(monday, monday + datetime.timedelta(6))

    def weekend(self) -> Date | None:
        if self.today is None:
            return None
        which = self.told.which
        on_weekend = self.today.isoweekday() >= 6
        if which is None:
            which = "this" if self.planned or on_weekend else "last"
        if which == "coming":
            which = "next" if on_weekend else "this"
        saturday = self.today + datetime.timedelta(6 - self.today.isoweekday() + 7 * _OFFSETS[which])
        return interval(saturday, saturday + datetime.timedelta(1))

    def days_away(self) -> Date | None:
        return self.moved_days(self.publication, self.told.day_offset)

    def moved_days(self, base: Date | None, days: int) -> Date | None:
        if base is None or base.precision != "day":
            return None
        year, month, day = point_of(base)
        assert month is not None and day is not None
        moved = datetime.date(year or 2001, month, day) + datetime.timedelta(days)
        if year is None and (month, day) in ((2, 28), (2, 29), (3, 1)) and days:
            return None  # whether the year is a leap year is not known
        return Date(format_point(None if year is None else moved.year, moved.month, moved.day))

    def month_away(self) -> Date | None:
        if self.month is None:
            return None
        year, month = shift_months(self.year or 2000, self.month, _OFFSETS[self.told.which_month])
        return Date(format_point(None if self.year is None else year, month))

    def year_away(self) -> Date | None:
        return None if self.year is None else Date(format_point(self.year + _OFFSETS[self.told.which_year]))

    def same(self) -> Date | None:
        told, previous = self.told, self.previous
        if previous is None:
            return None
        year, month, _ = point_of(previous)
        if told.same == "day":
            return self.moved_days(previous, told.shift or 0)
        if told.same == "month":
            if month is None:
                return None
            moved_year, moved_month = shift_months(year or 2000, month, told.shift or 0)
            return Date(format_point(None if year is None else moved_year, moved_month))
        return None if year is None else Date(format_point(year + (told.shift or 0)))

    def distance(self) -> Date | None:
        told = self.told
        if told.shift is not None:
            base = self.previous or (self.publication if told.shift < 0 else None)
        elif told.ago > 0 and not self.planned:
            base = self.previous  # in a story "через два дня" counts from what was told before
        else:
            base = self.publication
        if base is None or base.precision == "interval":
            return None
        by = (told.ago or told.shift) * (1 if told.count is None else told.count)
        if told.unit == "half_year":
            by *= 6
        if told.unit in _DAYS:
            return self.moved_days(base, by * _DAYS[told.unit])
        year, month, day = point_of(base)
        if year is None:
            return None
        if told.unit == "year":
            return Date(format_point(year + by, month, day) if told.exact else format_point(year + by))
        if month is None:
            return None
        year, month = shift_months(year, month, by)
        if told.exact and day is not None:
            return Date(format_point(year, month, min(day, calendar.monthrange(year, month)[1])))
        return Date(format_point(year, month))
