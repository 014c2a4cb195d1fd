import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import Date


@pytest.mark.parametrize(
    ("edtf", "precision", "earliest", "latest"),
    [
        ("2022-02-22", "day", "2022-02-22", "2022-02-22"),
        ("2022-02", "month", "2022-02-01", "2022-02-28"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2022", "year", "2022-01-01", "2022-12-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
        ("2022-02-22/2022-02-24", "interval", "2022-02-22", "2022-02-24"),
        ("2024-06/2024-08", "interval", "2024-06-01", "2024-08-31"),
        ("2021/2022-03", "interval", "2021-01-01", "2022-03-31"),
    ],
)
def test_told_date(edtf: str, precision: str, earliest: str, latest: str) -> None:
    date = Date(edtf)
    assert date.edtf == str(date) == edtf
    assert date.precision == precision
    assert date.earliest == datetime.date.fromisoformat(earliest)
    assert date.latest == datetime.date.fromisoformat(latest)


@pytest.mark.parametrize(
    ("edtf", "precision"),
    [
        ("XXXX-02-22", "day"),
        ("XXXX-02-29", "day"),
        ("XXXX-02", "month"),
        ("XXXX-05-10/XXXX-05-11", "interval"),
        ("XXXX-12-30/XXXX-01-02", "interval"),
    ],
)
def test_date_without_a_year(edtf: str, precision: str) -> None:
    date = Date(edtf)
    assert date.precision == precision
    assert date.earliest is None and date.latest is None


def test_ends_of_an_interval() -> None:
    assert Date("XXXX-05-10/XXXX-05-11").start == Date("XXXX-05-10")
    assert Date("XXXX-05-10/XXXX-05-11").end == Date("XXXX-05-11")
    assert Date("2022").start == Date("2022").end == Date("2022")


@pytest.mark.parametrize(
    ("edtf", "message"),
    [
        ("2022-02-31", "expected a day from 01 to 28 in 2022-02, got 31 in '2022-02-31'"),
        ("XXXX-02-30", "expected a day from 01 to 29 in XXXX-02, got 30"),
        ("2023-02-29", "expected a day from 01 to 28 in 2023-02, got 29"),
        ("2022-04-00", "expected a day from 01 to 30 in 2022-04, got 00"),
        ("2022-13", "expected a month from 01 to 12, got 13"),
        ("2022-00-10", "expected a month from 01 to 12, got 00"),
        ("0000", "expected a year from 0001 to 9999"),
        ("2022-02-24/2022-02-22", "ends no earlier than it starts"),
        ("2022-02-24/XXXX-02-26", "both years known or neither"),
        ("XXXX", "expected an EDTF date"),
        ("22.02.2022", "expected an EDTF date"),
        ("2022-2-2", "expected an EDTF date"),
        ("2022-02-22\n", "expected an EDTF date"),
        ("2022-02-22/", "expected an EDTF date"),
        ("2020/2021/2022", "expected an EDTF date"),
        ("２０２２", "expected an EDTF date"),
        ("", "expected an EDTF date"),
        (None, "expected an EDTF date"),
        (2022, "expected an EDTF date"),
    ],
)
def test_no_date(edtf: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Date(edtf)


@given(st.dates())
def test_every_day_round_trips(day: datetime.date) -> None:
    assert Date.of(day).earliest == Date.of(day).latest == day
    assert Date.of(day).edtf == day.isoformat()
