"""Which Wednesday, which March, which winter: exactly, with anchors and alternatives, and against plain counting of days."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary import find_times
from itinerary.options import Options
from itinerary.time import recur
from itinerary.time.expression import Clock, Date, Field
from itinerary.time.history import History
from itinerary.time.point import Point, days
from itinerary.time.when import Alternative

WEDNESDAY = Point("day", 2019, 4, 24)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))
COUNTS = st.integers(-4, 4)


def day(text):
    return days(dt.date.fromisoformat(text))


def told(*points):
    history = History()
    for number, point in enumerate(points):
        history = history.told(point, f"t{number}")
    return history


def alone(said, published=WEDNESDAY, history=None, narrative=False, tense="", **options):
    point, anchor, others = recur.alone(said, published, history or History(), narrative, tense, Options(**options))
    return point.value, anchor, others


@pytest.mark.parametrize(
    ("index", "tense", "options", "value", "other"),
    [
        (3, "", {}, "2019-04-24", "2019-05-01"),
        (4, "", {}, "2019-04-18", "2019-04-25"),
        (4, "past", {}, "2019-04-18", "2019-04-25"),
        (4, "future", {}, "2019-04-25", "2019-04-18"),
        (3, "future", {}, "2019-04-24", "2019-05-01"),
        (6, "", {"bare_weekday": "closest"}, "2019-04-27", "2019-04-20"),
        (7, "", {"bare_weekday": "closest"}, "2019-04-21", "2019-04-28"),
        (5, "past", {"bare_weekday": "closest"}, "2019-04-26", "2019-04-19"),
        (5, "", {"bare_weekday": "tense"}, "2019-04-26", "2019-04-19"),
        (5, "past", {"bare_weekday": "tense"}, "2019-04-19", "2019-04-26"),
        (1, "future", {"bare_weekday": "tense"}, "2019-04-29", "2019-04-22"),
    ],
)
def test_a_weekday_by_verb_and_policy(index, tense, options, value, other):
    others = (Alternative(other, 0.09, "the verb may look the other way"),)
    assert alone(Field("weekday", index), tense=tense, **options) == (value, "published", others)


@pytest.mark.parametrize(
    ("index", "last", "narrative", "value", "anchor"),
    [
        (4, "2019-02-01", True, "2019-02-07", "t0"),
        (5, "2019-02-01", True, "2019-02-01", "t0"),
        (4, "2019-01-15", True, "2019-01-17", "t0"),  # 99 days before
        (4, "2019-01-14", True, "2019-04-18", "published"),  # 100 days
        (4, "2019-02-01", False, "2019-04-18", "published"),
    ],
)
def test_a_weekday_of_a_story_is_the_next_one_in_it(index, last, narrative, value, anchor):
    assert alone(Field("weekday", index), history=told(day(last)), narrative=narrative)[:2] == (value, anchor)


@pytest.mark.parametrize(
    ("number", "published", "tense", "value"),
    [
        (23, "2019-04-24", "", "2019-04-23"),
        (24, "2019-04-24", "past", "2019-04-24"),
        (25, "2019-04-24", "past", "2019-03-25"),
        (31, "2019-04-24", "", "2019-03-31"),
        (31, "2019-03-30", "", "2019-01-31"),
        (1, "2019-01-01", "", "2019-01-01"),
        (2, "2019-01-01", "", "2018-12-02"),
        (23, "2019-04-24", "future", "2019-05-23"),
        (24, "2019-04-24", "future", "2019-04-24"),
        (25, "2019-04-24", "future", "2019-04-25"),
        (31, "2019-04-24", "future", "2019-05-31"),
        (30, "2019-01-31", "future", "2019-03-30"),
        (5, "2019-12-24", "future", "2020-01-05"),
    ],
)
def test_a_day_of_the_month_lies_behind_or_ahead_and_exists(number, published, tense, value):
    assert alone(Field("day", number), day(published), tense=tense) == (value, "published", ())


@pytest.mark.parametrize(
    ("number", "last", "narrative", "tense", "value"),
    [
        (5, Point("month", 2019, 2), False, "", "2019-02-05"),
        (31, Point("month", 2019, 2), False, "", "2019-01-31"),
        (5, Point("month", 2019, 2), False, "future", "2019-05-05"),
        (24, Point("month", 2019, 2), False, "future", "2019-04-24"),
        (31, Point("month", 2019, 2), False, "future", "2019-05-31"),
        (5, Point("month", 2019, 4), False, "future", "2019-05-05"),
        (5, Point("month", 2019, 2), True, "future", "2019-02-05"),
        (13, day("2019-03-28"), True, "", "2019-04-13"),
        (14, day("2019-03-28"), True, "", "2019-03-14"),
        (13, day("2019-03-28"), False, "", "2019-03-13"),
        (13, Point("month", 2019, 3), True, "", "2019-03-13"),
        (5, day("2018-12-28"), True, "", "2019-01-05"),
    ],
)
def test_a_day_of_the_month_told(number, last, narrative, tense, value):
    assert alone(Field("day", number), history=told(last), narrative=narrative, tense=tense) == (value, "t0", ())


@pytest.mark.parametrize(
    ("said", "published", "tense", "value"),
    [
        (Field("quarter", 1), "2019-04-24", "", "2019-Q1"),
        (Field("quarter", 3), "2019-04-24", "", "2019-Q3"),  # starts three months ahead
        (Field("quarter", 3), "2019-03-24", "", "2018-Q3"),
        (Field("quarter", 4), "2019-02-24", "", "2018-Q4"),
        (Field("quarter", 4), "2019-02-24", "future", "2019-Q4"),
        (Field("half", 2), "2019-02-24", "", "2018-H2"),
        (Field("half", 2), "2019-04-24", "", "2019-H2"),
        (Field("season", "WI"), "2019-04-24", "", "2018-WI"),
        (Field("season", "SU"), "2019-01-14", "", "2018-SU"),
        (Field("season", "SU"), "2019-01-15", "", "2019-SU"),
        (Field("season", "SU"), "2019-05-24", "", "2019-SU"),
        (Field("season", "SU"), "2019-04-24", "past", "2018-SU"),
        (Field("season", "SU"), "2019-04-16", "told", "2018-SU"),  # begins 46 days ahead
        (Field("season", "SU"), "2019-04-17", "told", "2019-SU"),  # 45 days
        (Field("season", "SU"), "2019-04-17", "past", "2018-SU"),
        (Field("season", "SP"), "2019-03-01", "past", "2019-SP"),
        (Field("season", "SP"), "2019-05-31", "future", "2019-SP"),
        (Field("season", "SP"), "2019-06-01", "future", "2020-SP"),
        (Field("season", "FA"), "2019-04-24", "future", "2019-FA"),
        (Field("holiday", "christmas"), "2019-04-24", "future", "2019-12-25"),
        (Field("holiday", "christmas"), "2019-12-25", "future", "2019-12-25"),
        (Field("holiday", "christmas"), "2019-12-25", "past", "2019-12-25"),
        (Field("holiday", "christmas"), "2019-11-24", "", "2019-12-25"),
        (Field("holiday", "christmas"), "2019-11-24", "past", "2018-12-25"),
    ],
)
def test_quarters_seasons_and_holidays_by_publication(said, published, tense, value):
    assert alone(said, day(published), tense=tense)[:2] == (value, "published")


@pytest.mark.parametrize(
    ("said", "last", "value"),
    [
        (Field("quarter", 4), Point("year", 1943), "1943-Q4"),
        (Field("half", 1), day("1943-11-02"), "1943-H1"),
        (Field("season", "SU"), day("1943-10-02"), "1943-SU"),
        (Field("season", "SU"), day("1943-11-02"), "1944-SU"),
        (Field("season", "SP"), day("1943-12-02"), "1944-SP"),
        (Field("season", "WI"), day("1943-04-30"), "1942-WI"),
        (Field("season", "WI"), day("1943-05-01"), "1943-WI"),
        (Field("season", "WI"), Point("year", 1943), "1943-WI"),
        (Field("season", "WI"), Point("season", 1943, 3, part="SP"), "1943-WI"),
        (Field("holiday", "christmas"), day("1943-02-02"), "1943-12-25"),
    ],
)
def test_quarters_seasons_and_holidays_of_a_story(said, last, value):
    assert alone(said, history=told(last), narrative=True) == (value, "t0", ())
    assert alone(said, history=told(last))[1] == "published"


def test_a_holiday_names_that_of_another_year():
    assert alone(Field("holiday", "christmas"))[2] == (Alternative("2019-12-25", 0.1, "another year"),)
    assert alone(Field("holiday", "thanksgiving"), holidays_country="CA")[0] == "2019-10-14"


@pytest.mark.parametrize(
    ("month", "number", "last", "weekday", "value"),
    [
        (1, 5, Point("month", 2018, 12), None, "2019-01-05"),
        (8, None, Point("month", 2018, 12), None, "2018-08"),
        (7, None, Point("month", 2018, 12), None, "2019-07"),
        (11, None, Point("month", 2019, 2), None, "2019-11"),
        (11, None, Point("month", 2019, 1), None, "2018-11"),
        (12, None, Point("year", 2019), None, "2019-12"),
        (1, None, Point("half", 2018, 7), None, "2018-01"),
        (1, None, Point("season", 2018, 9, part="FA"), None, "2018-01"),
        (1, None, Point("quarter", 2018, 10), None, "2019-01"),
        (2, 29, Point("year", 2019), None, "2019-02-28"),
        (2, 27, Point("year", 2018), 2, "2018-02-27"),
        (2, 27, Point("year", 2018), 3, "2019-02-27"),
        (2, 27, Point("year", 2018), 1, "2017-02-27"),
        (2, 27, Point("year", 2018), 7, "2018-02-27"),  # right in none of the three
        (1, 1, Point("year", 2), 7, "0002-01-01"),
        (1, 1, Point("year", 1), 7, "0001-01-01"),
        (12, 31, Point("year", 9999), 7, "9999-12-31"),
    ],
)
def test_a_month_near_one_told(month, number, last, weekday, value):
    assert recur.near_told(month, number, last, weekday).value == value


@pytest.mark.parametrize(
    ("month", "number", "published", "tense", "options", "weekday", "value", "other"),
    [
        (3, None, "2019-04-24", "", {}, None, "2019-03", "2020-03"),
        (10, None, "2019-04-24", "", {}, None, "2018-10", "2019-10"),  # as far back as ahead
        (11, None, "2019-04-24", "future", {}, None, "2019-11", "2018-11"),
        (12, 31, "2020-01-01", "", {}, None, "2019-12-31", "2020-12-31"),
        (1, 1, "2019-12-31", "", {}, None, "2020-01-01", "2019-01-01"),
        (5, 8, "2019-04-24", "past", {}, None, "2019-05-08", "2018-05-08"),  # 14 days ahead
        (5, 9, "2019-04-24", "past", {}, None, "2018-05-09", "2019-05-09"),  # 15 days
        (4, 24, "2019-04-24", "past", {}, None, "2019-04-24", "2018-04-24"),
        (3, 10, "2019-04-24", "future", {}, None, "2020-03-10", "2019-03-10"),  # 45 days back
        (3, 11, "2019-04-24", "future", {}, None, "2019-03-11", "2020-03-11"),  # 44 days
        (6, 7, "2019-04-24", "told", {}, None, "2019-06-07", "2018-06-07"),  # 44 days ahead
        (6, 8, "2019-04-24", "told", {}, None, "2018-06-08", "2019-06-08"),  # 45 days
        (4, 24, "2019-04-24", "", {"month_year": "past"}, None, "2019-04-24", "2018-04-24"),
        (4, 25, "2019-04-24", "", {"month_year": "past"}, None, "2018-04-25", "2019-04-25"),
        (4, 24, "2019-04-24", "", {"month_year": "future"}, None, "2019-04-24", "2018-04-24"),
        (4, 23, "2019-04-24", "", {"month_year": "future"}, None, "2020-04-23", "2019-04-23"),
        (12, None, "2019-01-02", "", {"month_year": "published"}, None, "2019-12", None),
        (2, 29, "2019-04-24", "", {}, None, "2020-02-29", "2016-02-29"),
        (2, 29, "2018-01-24", "", {}, None, "2016-02-29", "2020-02-29"),
        (2, 29, "1900-01-24", "", {}, None, "1896-02-29", "1904-02-29"),  # no leap year between
        (6, 29, "2019-04-24", "", {}, None, "2019-06-29", "2018-06-29"),
        (4, 23, "2019-04-24", "", {}, 1, "2018-04-23", None),
        (4, 23, "2019-04-24", "", {}, 5, "2019-04-23", "2020-04-23"),
        (1, None, "0001-02-01", "", {}, None, "0001-01", "0002-01"),
        (12, None, "9999-11-01", "", {}, None, "9999-12", "9998-12"),
    ],
)
def test_a_month_near_publication(month, number, published, tense, options, weekday, value, other):
    point, others = recur.nearest_year(month, number, day(published), tense, Options(**options), weekday)
    assert point.value == value
    assert others == (() if other is None else (Alternative(other, 0.1, "another year"),))


@pytest.mark.parametrize(
    ("said", "published", "options", "year"),
    [
        (Date(month=3), 2019, {}, None),
        (Date(1998), 2019, {}, 1998),
        (Date(490, bc=True), 2019, {}, -489),
        (Date(1, bc=True), 2019, {}, 0),
        (Date(98, short=True), 2019, {}, 1998),
        (Date(19, short=True), 2019, {}, 2019),
        (Date(20, short=True), 2019, {}, 2020),
        (Date(20, short=True), 2019, {"two_digit_year": "past"}, 1920),
        (Date(19, short=True), 2019, {"two_digit_year": "past"}, 2019),
        (Date(69, short=True), 2019, {}, 1969),  # as far behind as ahead
        (Date(5, short=True), 1999, {}, 2005),
    ],
)
def test_the_year_written(said, published, options, year):
    assert recur.full_year(said, published, Options(**options)) == year


@pytest.mark.parametrize(
    ("point", "weekday", "note"),
    [
        (day("2018-02-27"), 3, "2018-02-27 is a Tuesday, not a Wednesday; it was in 2013, 2019, 2024"),
        (day("2019-12-01"), 6, "2019-12-01 is a Sunday, not a Saturday; it was in 2018"),
        (day("2016-02-29"), 3, "2016-02-29 is a Monday, not a Wednesday; it was in 2012"),
        (day("0001-01-01"), 2, "0001-01-01 is a Monday, not a Tuesday; it was in 0002"),
        (day("9999-12-31"), 4, "9999-12-31 is a Friday, not a Thursday; it was in 9998"),
    ],
)
def test_a_wrong_weekday_is_noted_with_the_years_that_have_it(point, weekday, note):
    own = point.date.isoweekday()
    years = []
    for year in range(max(point.year - 6, 1), min(point.year + 6, 9999) + 1):
        try:
            years += [str(year)] if dt.date(year, point.month, point.day).isoweekday() == weekday else []
        except ValueError:
            continue
    assert recur.weekday_conflict(point, weekday) == (f"conflict: {note.partition(' in ')[0]} in {', '.join(years)}",)
    assert recur.weekday_conflict(point, own) == recur.weekday_conflict(point, None) == ()
    assert recur.weekday_conflict(Point("month", 2018, 2), weekday) == ()


@given(DAYS, st.integers(1, 7), st.integers(1, 4))
def test_the_nth_weekday_behind_and_ahead(date, index, n):
    field = Field("weekday", index)
    around = [date + dt.timedelta(step) for step in range(-40, 41)]
    same = [each for each in around if each.isoweekday() == index]
    assert recur.counted(field, n, days(date), Options()).date == [each for each in same if each > date][n - 1]
    assert recur.counted(field, -n, days(date), Options()).date == [each for each in same if each < date][-n]
    assert recur.counted(field, 0, days(date), Options()).date == next(each for each in same if each >= date)


@given(DAYS, st.integers(1, 7), st.integers(1, 3), st.sampled_from(["monday", "sunday"]))
def test_a_weekday_of_another_calendar_week(date, index, n, start):
    options = Options(next_weekday="next-week", last_weekday="previous-week", week_start=start)
    first = date - dt.timedelta(date.weekday() if start == "monday" else date.isoweekday() % 7)
    week = [first + dt.timedelta(step) for step in range(7)]
    wanted = next(each for each in week if each.isoweekday() == index)
    for count in (n, -n):
        found = recur.counted(Field("weekday", index), count, days(date), options)
        assert found == days(wanted + dt.timedelta(weeks=count))


@pytest.mark.parametrize(
    ("said", "count", "anchor", "value"),
    [
        (Field("part", "MO"), -1, "2019-05-01", "2019-04-30TMO"),
        (Field("part", "NI"), 1, "2019-04-30", "2019-05-01TNI"),
        (Field("month", 4), -1, "2019-04-24", "2018-04"),
        (Field("month", 3), -1, "2019-04-01", "2019-03"),
        (Field("month", 4), 1, "2019-04-01", "2020-04"),
        (Field("month", 5), 1, "2019-04-24", "2019-05"),
        (Field("month", 5), 2, "2019-04-24", "2020-05"),
        (Field("month", 3), -2, "2019-04-24", "2018-03"),
        (Field("month", 4), 0, "2019-11-24", "2019-04"),
        (Field("quarter", 1), -1, "2019-04-01", "2019-Q1"),
        (Field("quarter", 2), -1, "2019-06-30", "2018-Q2"),
        (Field("quarter", 3), 1, "2019-06-30", "2019-Q3"),
        (Field("half", 1), -1, "2019-07-01", "2019-H1"),
        (Field("half", 1), -1, "2019-06-30", "2018-H1"),
        (Field("season", "WI"), -1, "2019-03-01", "2018-WI"),
        (Field("season", "WI"), -1, "2019-02-28", "2017-WI"),
        (Field("season", "WI"), 0, "2019-02-28", "2018-WI"),
        (Field("season", "WI"), 0, "2019-03-01", "2019-WI"),
        (Field("season", "SU"), 0, "2019-02-28", "2019-SU"),
        (Field("season", "SU"), 1, "2019-04-01", "2019-SU"),  # begins 61 days ahead
        (Field("season", "SU"), 1, "2019-04-02", "2020-SU"),  # 60 days: "this summer"
        (Field("holiday", "christmas"), -1, "2019-12-25", "2018-12-25"),
        (Field("holiday", "christmas"), -1, "2019-12-26", "2019-12-25"),
        (Field("holiday", "christmas"), 1, "2019-12-25", "2020-12-25"),
        (Field("holiday", "christmas"), 1, "2019-12-24", "2019-12-25"),
        (Field("holiday", "christmas"), 0, "2019-12-26", "2019-12-25"),
        (Field("month", 3), -1, "0001-01-24", "BC0001-03"),  # before Christ
        (Field("month", 3), 1, "9999-06-24", "9999-03"),
    ],
)
def test_last_and_next(said, count, anchor, value):
    assert recur.counted(said, count, day(anchor), Options()).value == value


def test_the_following_summer_of_a_story_may_be_near():
    assert recur.counted(Field("season", "SU"), 1, day("2019-05-30"), Options(), told=True).value == "2019-SU"


@pytest.mark.parametrize(
    ("options", "anchor", "index", "others"),
    [
        ({}, "2019-04-24", 5, (Alternative("2019-05-03", 0.4, "of the next calendar week"),)),
        ({}, "2019-04-24", 2, ()),  # both readings are one
        ({"next_weekday": "next-week"}, "2019-04-24", 5, (Alternative("2019-04-26", 0.4, "the first one to come"),)),
        ({"next_weekday": "next-week"}, "2019-04-24", 3, ()),
    ],
)
def test_the_other_next(options, anchor, index, others):
    field, options = Field("weekday", index), Options(**options)
    point = recur.counted(field, 1, day(anchor), options)
    assert recur.other_next(field, 1, point, day(anchor), options) == others
    assert recur.other_next(field, 2, point, day(anchor), options) == ()
    assert recur.other_next(Field("month", 3), 1, point, day(anchor), options) == ()


def stretch(whole):
    """The days of a whole, counted one by one."""
    months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120}.get(whole.unit)
    last = whole.year * 12 + whole.month - 1 + (months or 0)
    end = dt.date(last // 12, last % 12 + 1, 1) if months else whole.date + dt.timedelta(7 if whole.unit == "week" else 1)
    return [whole.date + dt.timedelta(step) for step in range((end - whole.date).days)]


WHOLES = st.sampled_from(
    [
        *(Point("month", 2019, month) for month in (2, 5, 9, 12)), Point("month", 2020, 2), Point("quarter", 2019, 10),
        Point("season", 2019, 12, part="WI"), Point("half", 2019, 7), Point("year", 2019), Point("decade", 2010),
    ]
)  # fmt: skip


@given(WHOLES, st.integers(1, 7), st.sampled_from([1, 2, 3, 4, -1, -2, -3, -4]))
def test_the_nth_weekday_and_weekend_of_a_whole(whole, index, n):
    same = [each for each in stretch(whole) if each.isoweekday() == index]
    saturdays = [each for each in stretch(whole) if each.isoweekday() == 6]
    at = n - 1 if n > 0 else n
    assert recur.nth(n, Field("weekday", index), whole) == days(same[at])
    weekend = recur.nth(n, "weekend", whole)
    assert (weekend.unit, weekend.date) == ("weekend", saturdays[at])
    assert recur.nth(n, "day", whole) == days(stretch(whole)[at])


@pytest.mark.parametrize(
    ("n", "period", "whole", "value"),
    [
        (1, Field("weekday", 3), Point("week", 2019, 4, 22), "2019-04-24"),
        (-1, Field("weekday", 7), Point("week", 2019, 4, 22), "2019-04-28"),
        (-1, "day", Point("week", 2019, 4, 22), "2019-04-28"),
        (1, "hour", day("2019-04-24"), "2019-04-24T00"),
        (3, "hour", day("2019-04-24"), "2019-04-24T02"),
        (-1, "hour", day("2019-04-24"), "2019-04-24T22"),
        (1, "week", Point("year", 2021), "2021-W01"),  # 1 January 2021 is of 2020-W53
        (1, "week", Point("year", 2019), "2019-W01"),
        (1, "week", Point("year", 2018), "2018-W01"),
        (-1, "week", Point("year", 2018), "2018-W52"),  # 31 December 2018 is of 2019-W01
        (-1, "week", Point("year", 2020), "2020-W53"),
        (2, "week", Point("month", 2019, 3), "2019-W10"),
        (-1, "week", Point("month", 2019, 3), "2019-W13"),
        (2, "month", Point("year", 2019), "2019-02"),
        (-1, "month", Point("year", 2019), "2019-12"),
        (-2, "quarter", Point("year", 2019), "2019-Q3"),
        (-1, "year", Point("decade", 1990), "1999"),
        (-1, "decade", Point("century", 1900), "199"),
        (-1, "century", Point("millennium", 1000), "19"),
    ],
)
def test_the_nth_unit_of_a_whole(n, period, whole, value):
    assert recur.nth(n, period, whole).value == value


@pytest.mark.parametrize(
    ("part", "whole", "value"),
    [
        (Field("season", "WI"), Point("year", 1920), "1920-WI"),
        (Field("quarter", 4), Point("year", 1920), "1920-Q4"),
        (Field("half", 2), Point("year", 1920), "1920-H2"),
        (Field("month", 12), Point("year", 1920), "1920-12"),
        (Field("day", 31), Point("month", 2019, 2), "2019-02-28"),
        (Field("weekday", 1), day("2019-04-28"), "2019-04-22"),
        (Field("weekday", 7), day("2019-04-22"), "2019-04-28"),
        (Field("holiday", "easter"), Point("year", 2019), "2019-04-21"),
        (Field("part", "MO"), Point("year", 2019), "2019"),
    ],
)
def test_a_field_inside_a_whole(part, whole, value):
    assert recur.inside(part, whole).value == value


MIDNIGHT = (Alternative("2019-04-24T00:00", 0.3, "the midnight that begins the day"),)


@pytest.mark.parametrize(
    ("said", "bare", "last", "value", "others"),
    [
        (Clock(10, 40), False, (), "2019-04-24T10:40", ()),
        (Clock(10, 40, 5), False, (), "2019-04-24T10:40:05", ()),
        (Clock(13), False, (), "2019-04-24T13:00", ()),
        (Clock(0), False, (), "2019-04-24T00:00", ()),
        (Clock(12, half="am"), False, (), "2019-04-24T00:00", ()),
        (Clock(12, half="pm"), False, (), "2019-04-24T12:00", ()),
        (Clock(1, half="pm"), False, (), "2019-04-24T13:00", ()),
        (Clock(10, 40, zone="Z"), False, (), "2019-04-24T10:40Z", ()),
        (Clock(10, 40, zone="-05:00"), False, (), "2019-04-24T10:40-05:00", ()),
        (Clock(10, 40, zone="+05:00"), False, (), "2019-04-24T10:40+05:00", ()),
        (Clock(10, 40, zone="Europe/Oslo"), False, (), "2019-04-24T10:40", ()),
        (Clock(0, midnight=True), False, (), "2019-04-24T24:00", MIDNIGHT),
        (Clock(0, midnight=True), True, (), "2019-04-24T24:00", MIDNIGHT),
        (Clock(0, midnight=True), True, (WEDNESDAY,), "2019-04-25T00:00", MIDNIGHT),
        (Clock(0, midnight=True), False, (WEDNESDAY,), "2019-04-24T24:00", MIDNIGHT),
    ],
)
def test_a_clock_time(said, bare, last, value, others):
    point, alternatives = recur.clock(said, WEDNESDAY, bare, told(*last))
    assert (point.value, alternatives) == (value, others)
    assert (point.part, point.unit) == ("", "second" if said.second is not None else "minute")


@pytest.mark.parametrize(
    ("hour", "last", "first", "other"),
    [
        (6, (), "18", "06"),
        (7, (), "07", "19"),
        (12, (), "12", "00"),
        (1, (), "13", "01"),
        (11, (Point("part-of-day", 2019, 4, 24, part="EV"),), "23", "11"),
        (2, (Point("part-of-day", 2019, 4, 24, part="AF"),), "14", "02"),
        (11, (Point("part-of-day", 2019, 4, 24, part="NI"),), "23", "11"),
        (6, (Point("part-of-day", 2019, 4, 24, part="MO"),), "06", "18"),
        (6, (Point("part-of-day", 2019, 4, 23, part="MO"),), "18", "06"),
        (9, (Point("minute", 2019, 4, 24, 12),), "21", "09"),
        (9, (Point("minute", 2019, 4, 24, 9),), "21", "09"),
        (9, (Point("minute", 2019, 4, 24, 8),), "09", "21"),
        (12, (Point("minute", 2019, 4, 24, 8),), "12", "00"),
    ],
)
def test_an_hour_of_which_half_of_the_day(hour, last, first, other):
    morning = Point("part-of-day", 2019, 4, 24, part="MO")
    point, others = recur.clock(Clock(hour), morning, False, told(*last))
    assert point == Point("minute", 2019, 4, 24, int(first))
    assert others == (Alternative(f"2019-04-24T{other}:00", 0.3, "the other half of the day"),)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("tense", ["", "past", "told", "future"])
@pytest.mark.parametrize("text", ["winter", "summer", "the fourth quarter", "Christmas", "Monday", "December", "the 31st"])
def test_the_ends_of_the_calendar(text, tense, published):
    verb = {"past": "ended in", "told": "was lost in", "future": "will open in", "": "in"}[tense]
    (found,) = find_times(f"It {verb} {text}.", published=published)
    assert found.value is not None
