"""Calendar units and their arithmetic."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.time.point import Point, days, holding, month_days, moved

DAYS = st.dates(dt.date(2, 1, 1), dt.date(9990, 1, 1)).map(days)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2019-02-27"),
        ("week", "2019-W09"),
        ("weekend", "2019-W09-WE"),
        ("month", "2019-02"),
        ("quarter", "2019-Q1"),
        ("half", "2019-H1"),
        ("season", "2018-WI"),
        ("year", "2019"),
        ("decade", "201"),
        ("century", "20"),
        ("millennium", "2"),
    ],
)
def test_units_that_hold_a_day(unit: str, value: str) -> None:
    assert holding(unit, Point("day", 2019, 2, 27)).value == value


def test_years_before_christ() -> None:
    assert Point("year", 1 - 490).value == "BC0490"
    assert moved(Point("year", 1 - 490), 1, "year").value == "BC0489"


def test_months_clamp_the_day() -> None:
    assert moved(Point("day", 2019, 1, 31), 1, "month").value == "2019-02-28"


@given(DAYS, st.integers(-1000, 1000))
def test_days_and_weeks_can_be_undone(day: Point, count: int) -> None:
    if day.year > 30 and day.year < 9960:
        assert moved(moved(day, count, "day"), -count, "day") == day
        assert moved(day, count, "week").ordinal == day.ordinal + 7 * count


@given(DAYS)
def test_a_unit_begins_no_later_than_what_it_holds(day: Point) -> None:
    for unit in ("week", "month", "quarter", "half", "year"):
        assert holding(unit, day).ordinal <= day.ordinal


@given(st.integers(1, 9999), st.integers(1, 12))
def test_month_days_are_those_of_the_calendar(year: int, month: int) -> None:
    assert dt.date(year, month, month_days(year, month)).month == month


def test_a_clock_crosses_midnight() -> None:
    assert moved(Point("minute", 2019, 4, 24, 23), 6, "hour").value == "2019-04-25T05:00"


@pytest.mark.parametrize(
    ("unit", "year", "value"),
    [
        ("year", -43, "BC0044"), ("year", 0, "BC0001"), ("year", 1, "0001"), ("decade", -489, "BC049"), ("decade", 5, "000"),
        ("month", -43, "BC0044-03"), ("quarter", -43, "BC0044-Q1"), ("day", -43, "BC0044-03-15"),
    ],
)  # fmt: skip
def test_units_that_hold_a_day_before_christ(unit, year, value):
    assert holding(unit, Point("day", year, 3, 15)).value == value


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [
        ("hour", Point("hour", 2019, 2, 27, 10)),
        ("minute", Point("minute", 2019, 2, 27, 10, 40)),
        ("second", Point("second", 2019, 2, 27, 10, 40, 5)),
        ("day", Point("day", 2019, 2, 27)),
        ("part-of-day", Point("part-of-day", 2019, 2, 27)),
    ],
)
def test_units_that_hold_a_second(unit, wanted):
    assert holding(unit, Point("second", 2019, 2, 27, 10, 40, 5)) == wanted
