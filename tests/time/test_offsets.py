"""Counting from days, months and clock times, to where the calendar ends."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.options import Options
from itinerary.time import offsets
from itinerary.time.expression import Length, Published, Reference, Shift
from itinerary.time.history import Told
from itinerary.time.point import Point, days
from itinerary.time.result import Anchors, Result

ANCHORS = Anchors(Point("day", 2019, 4, 24))
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def shift(sign, *parts, mod=None, base=None):
    return Shift(Length(parts, mod=mod), sign, base or Reference())


def moments(*texts):
    return tuple(dt.datetime.fromisoformat(text) for text in texts)


@pytest.mark.parametrize(
    ("said", "year", "leaves"),
    [
        (shift(1, (1, "day")), 2019, False),
        (shift(-1, (2017, "year")), 2019, False),
        (shift(-1, (12_009, "year")), 2019, False),  # 9991 BC
        (shift(-1, (12_010, "year")), 2019, True),
        (shift(1, (7_980, "year")), 2019, False),  # 9999
        (shift(1, (7_981, "year")), 2019, True),
        (shift(1, (1_000, "decade")), 2019, True),
        (shift(1, (80, "century")), 2019, True),
        (shift(-1, (737_000, "day")), 2019, True),
        (shift(-1, (735_000, "day")), 2019, False),
        (shift(-1, (105_200, "week")), 2019, False),
        (shift(-1, (105_300, "week")), 2019, True),
        (shift(-1, (52_650, "fortnight")), 2019, True),
        (shift(1, (70_000_000, "hour")), 2019, True),
        (shift(1, (69_000_000, "hour")), 2019, False),
        (shift(1, (5e9, "minute")), 2019, True),
        (shift(1, (4e9, "minute")), 2019, False),
        (shift(1, (1, "night")), 9998, False),
        (shift(1, (1, "night")), 9999, True),
        (shift(1, (3, "month"), (400, "day")), 9998, True),
        (shift(-1, (2017, "year"), (0, "day")), 2019, False),  # the year 2
        (shift(-1, (2018, "year"), (0, "day")), 2019, True),
        (shift(1, (7979, "year"), (0, "day")), 2019, False),  # 9998
        (shift(1, (7980, "year"), (0, "day")), 2019, True),
    ],
)
def test_where_the_calendar_ends(said, year, leaves):
    assert offsets.leaves_the_calendar(said, Point("year", year)) is leaves


@pytest.mark.parametrize(
    ("said", "told", "value", "type", "window"),
    [
        (shift(1, (6, "hour")), Point("day", 2011, 3, 30), "2011-03-30", "DATE", ("2011-03-30T06:00", "2011-03-31T06:00")),
        (shift(-1, (30, "minute")), Point("day", 2011, 3, 30), "2011-03-30", "DATE",
         ("2011-03-29T23:30", "2011-03-30T23:30")),
        (shift(1, (1, "hour"), (30, "minute")), Point("month", 2011, 3), "2011-03-01", "DATE",
         ("2011-03-01T01:30", "2011-04-01T01:30")),
        (shift(1, (6, "hour")), Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-30TAF", "TIME",
         ("2011-03-30T12:00", "2011-03-30T18:00")),
        (shift(1, (12, "hour")), Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-30TEV", "TIME",
         ("2011-03-30T18:00", "2011-03-31T00:00")),
        (shift(1, (18, "hour")), Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-31TMO", "TIME",
         ("2011-03-31T00:00", "2011-03-31T06:00")),
        (shift(1, (24, "hour")), Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-31TMO", "TIME",
         ("2011-03-31T06:00", "2011-03-31T12:00")),
    ],
)  # fmt: skip
def test_hours_from_a_day_move_its_bounds(said, told, value, type, window):
    found = offsets.without_clock(said, Told(told, "t1"), ANCHORS)
    assert (found.value, found.type, found.anchor, found.window) == (value, type, "t1", moments(*window))
    assert found.mod is None


def test_hours_from_a_day_keep_their_mod():
    about = shift(1, (6, "hour"), mod="APPROX")
    for year in (2011, 9990, 1, -43):
        assert offsets.without_clock(about, Told(Point("day", year, 3, 30), "t1"), ANCHORS).mod == "APPROX"


@pytest.mark.parametrize(("sign", "value"), [(1, "FUTURE_REF"), (-1, "PAST_REF")])
def test_more_hours_than_ten_years_are_some_time(sign, value):
    day = Told(Point("day", 2011, 3, 30), "t1")
    assert offsets.without_clock(shift(sign, (87_601, "hour")), day, ANCHORS) == Result("DATE", value, anchor="t1")
    assert offsets.without_clock(shift(sign, (87_600, "hour")), day, ANCHORS).value == "2011-03-30"


@pytest.mark.parametrize("year", [1, 9990, 9999, 0, -43])
def test_hours_at_the_ends_of_the_calendar_leave_the_day(year):
    point = Point("day", year, 3, 30)
    found = offsets.without_clock(shift(1, (6, "hour")), Told(point, "t1"), ANCHORS)
    assert (found.point, found.value, found.anchor, found.window) == (point, point.value, "t1", None)


WEEKENDS = {"saturday-sunday": (6, 7), "friday-saturday": (5, 6), "thursday-friday": (4, 5)}


@given(DAYS, st.integers(1, 30), st.sampled_from(sorted(WEEKENDS)))
def test_workdays_are_the_days_not_of_the_weekend(date, count, weekend):
    for sign in (1, -1):
        start = date
        while start.isoweekday() in WEEKENDS[weekend]:
            start += dt.timedelta(sign)
        wanted, left = start, count
        while left:
            wanted += dt.timedelta(sign)
            left -= wanted.isoweekday() not in WEEKENDS[weekend]
        found = offsets.moved_workdays(days(start), sign * count, Options(weekend=weekend))
        assert found == days(wanted)
    assert offsets.moved_workdays(days(date), 0, Options()) == days(date)


def test_workdays_end_with_the_calendar():
    assert offsets.moved_workdays(Point("day", 9999, 12, 30), 3, Options()).value == "9999-12-31"
    assert offsets.moved_workdays(Point("day", 1, 1, 1), -3, Options()).value == "0001-01-01"


@pytest.mark.parametrize(
    ("said", "unit", "told", "is_day"),
    [
        (shift(1, (1, "week")), "week", Told(ANCHORS.published, "t1"), True),
        (shift(1, (2, "week")), "week", Told(ANCHORS.published, "t1"), True),
        (shift(1, (3, "week")), "week", Told(ANCHORS.published, "t1"), False),
        (shift(1, (1, "month")), "month", Told(ANCHORS.published, "t1"), False),
        (shift(1, (1, "week"), (2, "day")), "week", Told(ANCHORS.published, "t1"), False),
        (shift(1, (1, "week")), "week", Told(ANCHORS.published, "published"), False),
        (shift(1, (1, "week")), "week", Told(Point("month", 2019, 4), "t1"), False),
        (shift(1, (1, "week"), base=Published()), "week", Told(ANCHORS.published, "t1"), False),
    ],
)
def test_a_week_later_is_a_day(said, unit, told, is_day):
    assert offsets.to_the_day(said, unit, told) is is_day


@pytest.mark.parametrize(
    ("said", "month", "value", "window"),
    [
        (shift(1, (10, "day")), Point("month", 2011, 3), "2011-03", ("2011-03-11", "2011-04-11")),
        (shift(1, (2, "week")), Point("month", 2011, 3), "2011-03", ("2011-03-15", "2011-04-15")),
        (shift(1, (3, "week")), Point("month", 2011, 3), "2011-04", ("2011-03-22", "2011-04-22")),
        (shift(-1, (3, "week")), Point("month", 2011, 3), "2011-02", ("2011-02-08", "2011-03-11")),
        (shift(1, (1, "fortnight"), (3, "day")), Point("month", 2011, 12), "2012-01", ("2011-12-18", "2012-01-18")),
        (shift(1, (3, "night")), Point("month", 2011, 3), "2011-03", ("2011-03-04", "2011-04-04")),
    ],
)
def test_days_from_a_month(said, month, value, window):
    found = offsets.from_a_month(said, Told(month, "t1"))
    assert (found.value, found.anchor, found.window, found.mod) == (value, "t1", moments(*window), None)


def test_days_from_a_month_at_the_ends_of_the_calendar():
    about = shift(1, (10, "day"), mod="APPROX")
    assert offsets.from_a_month(about, Told(Point("month", 2011, 3), "t1")).mod == "APPROX"
    for year in (1, 9999):
        point = Point("month", year, 3)
        assert offsets.from_a_month(about, Told(point, "t1")) == Result("DATE", point.value, point, "APPROX", anchor="t1")
    for sign, value in ((1, "FUTURE_REF"), (-1, "PAST_REF")):
        found = offsets.from_a_month(shift(sign, (4_000_000, "day")), Told(Point("month", 2011, 3), "t1"))
        assert found == Result("DATE", value, anchor="t1")


@pytest.mark.parametrize(
    ("count", "unit", "point", "value"),
    [
        (0.5, "hour", Point("minute", 2019, 4, 24, 23, 45), "2019-04-25T00:15"),
        (-1.5, "hour", Point("minute", 2019, 4, 24, 10), "2019-04-24T08:30"),
        (2.5, "minute", Point("second", 2019, 4, 24, 10), "2019-04-24T10:02:30"),
        (1.5, "day", Point("hour", 2019, 4, 24, 6), "2019-04-25T18"),
        (1.5, "week", Point("day", 2019, 4, 24), "2019-05-05"),  # 3.5 days are 4
        (1.5, "fortnight", Point("day", 2019, 4, 1), "2019-04-22"),
        (1.5, "month", Point("day", 2019, 4, 1), "2019-05-16"),
        (-0.5, "month", Point("day", 2019, 4, 30), "2019-04-15"),
        (1.34, "quarter", Point("month", 2019, 1), "2019-05"),
        (2.5, "year", Point("month", 2019, 4), "2021-10"),
        (1.5, "decade", Point("year", 2019), "2034"),
        (-0.5, "century", Point("year", 2019), "1969"),
        (0.5, "millennium", Point("year", 1019), "1519"),
        (2.0, "year", Point("year", 2019), "2021"),
        (1.5, "second", Point("second", 2019, 4, 24, 10), "2019-04-24T10:00:01"),
        (2, "night", Point("day", 2019, 4, 24), "2019-04-26"),
        (1, "weekend", Point("day", 2019, 4, 24), "2019-05-01"),
        (3, "workday", Point("day", 2019, 4, 24), "2019-04-29"),
    ],
)
def test_halves_and_quarters_of_units(count, unit, point, value):
    assert offsets.moved_fractionally(point, count, unit).value == value
