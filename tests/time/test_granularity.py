"""Units of the calendar: order, nesting, floors, shifts."""

from datetime import datetime

import pytest

from itinerary import ArgumentError, Options
from itinerary.time.granularity import GRANULARITIES, finer, floor, nests, season_starts, shift, unit_of

MOMENT = datetime(2019, 2, 27, 10, 40, 31, 5)


@pytest.mark.parametrize(
    ("unit", "start"),
    [
        ("second", datetime(2019, 2, 27, 10, 40, 31)),
        ("minute", datetime(2019, 2, 27, 10, 40)),
        ("hour", datetime(2019, 2, 27, 10)),
        ("part-of-day", datetime(2019, 2, 27, 6)),
        ("day", datetime(2019, 2, 27)),
        ("weekend", datetime(2019, 3, 2)),
        ("week", datetime(2019, 2, 25)),
        ("month", datetime(2019, 2, 1)),
        ("quarter", datetime(2019, 1, 1)),
        ("season", datetime(2018, 12, 1)),
        ("half", datetime(2019, 1, 1)),
        ("year", datetime(2019, 1, 1)),
        ("decade", datetime(2010, 1, 1)),
        ("century", datetime(2000, 1, 1)),
        ("millennium", datetime(2000, 1, 1)),
    ],
)
def test_floor(unit, start):
    assert floor(MOMENT, unit) == start


def test_floor_follows_the_options():
    sunday = datetime(2019, 3, 3, 9)
    assert floor(sunday, "week") == datetime(2019, 2, 25)
    assert floor(sunday, "week", Options(week_start="sunday")) == datetime(2019, 3, 3)
    assert floor(sunday, "weekend", Options(weekend="friday-saturday")) == datetime(2019, 3, 1)
    assert floor(datetime(2000, 5, 1), "century", Options(century="strict")) == datetime(1901, 1, 1)
    assert floor(MOMENT, "season", Options(hemisphere="south")) == datetime(2018, 12, 1)
    assert floor(datetime(2019, 5, 1), "season", Options(seasons={"spring": 5})) == datetime(2019, 5, 1)


@pytest.mark.parametrize("unit", GRANULARITIES)
def test_nothing_is_earlier_than_the_first_day_or_later_than_the_last(unit):
    assert floor(datetime.min, unit) >= datetime.min
    start, end = unit_of(datetime.max, unit)
    assert start <= datetime.max
    assert end is None or end >= start


@pytest.mark.parametrize(
    ("moment", "count", "unit", "shifted"),
    [
        (datetime(2019, 1, 31), 1, "month", datetime(2019, 2, 28)),
        (datetime(2020, 1, 31), 1, "month", datetime(2020, 2, 29)),
        (datetime(2020, 2, 29), 1, "year", datetime(2021, 2, 28)),
        (datetime(2019, 1, 31, 23), -2, "quarter", datetime(2018, 7, 31, 23)),
        (datetime(2019, 12, 1), 1, "month", datetime(2020, 1, 1)),
        (datetime(2019, 2, 27, 23), 6, "hour", datetime(2019, 2, 28, 5)),
        (datetime(2019, 2, 27), 1, "weekend", datetime(2019, 3, 6)),
        (datetime(2019, 2, 27), -1, "part-of-day", datetime(2019, 2, 26, 18)),
        (datetime(2019, 2, 27), 2, "decade", datetime(2039, 2, 27)),
        (datetime(9999, 12, 31), 1, "day", None),
        (datetime(9999, 12, 31), 1, "month", None),
        (datetime(1, 1, 1), -1, "century", None),
        (datetime(2019, 1, 1), 10**12, "year", None),
        (datetime(2019, 1, 1), -(10**30), "week", None),
    ],
)
def test_shift(moment, count, unit, shifted):
    assert shift(moment, count, unit) == shifted


def test_a_weekend_is_two_days_and_a_week_seven():
    assert unit_of(MOMENT, "weekend") == (datetime(2019, 3, 2), datetime(2019, 3, 4))
    assert unit_of(MOMENT, "week") == (datetime(2019, 2, 25), datetime(2019, 3, 4))


def test_weeks_and_seasons_do_not_nest():
    assert nests("second", "millennium")
    assert nests("weekend", "week")
    assert not nests("week", "month")
    assert not nests("season", "year")
    assert not nests("year", "month")


def test_sizes():
    assert finer("weekend", "week")
    assert not finer("quarter", "season")
    assert not finer("season", "quarter")


def test_seasons_turn_with_the_hemisphere():
    assert season_starts() == {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
    assert season_starts(Options(hemisphere="south")) == {"spring": 9, "summer": 12, "autumn": 3, "winter": 6}


@pytest.mark.parametrize(
    ("function", "arguments"), [(finer, ("day", "moon")), (floor, (MOMENT, "moon")), (shift, (MOMENT, 1, "moon"))]
)
def test_an_unknown_unit_is_quoted(function, arguments):
    with pytest.raises(ArgumentError, match=r"'moon'.*millennium"):
        function(*arguments)
