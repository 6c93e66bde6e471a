"""What TIMEX3 values denote."""

from datetime import datetime

import pytest

from itinerary import Bounds, Options
from itinerary.time.timex3 import bounds_of, granularity_of, is_value, third_of


def at(text):
    return None if text is None else datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "granularity", "start", "end"),
    [
        ("2019-02-27", "day", "2019-02-27", "2019-02-28"),
        ("2019-02", "month", "2019-02-01", "2019-03-01"),
        ("2019-12", "month", "2019-12-01", "2020-01-01"),
        ("2019", "year", "2019-01-01", "2020-01-01"),
        ("199", "decade", "1990-01-01", "2000-01-01"),
        ("19", "century", "1900-01-01", "2000-01-01"),
        ("2", "millennium", "2000-01-01", "3000-01-01"),
        ("2019-W09", "week", "2019-02-25", "2019-03-04"),
        ("2020-W53", "week", "2020-12-28", "2021-01-04"),
        ("2019-W09-3", "day", "2019-02-27", "2019-02-28"),
        ("2019-W09-WE", "weekend", "2019-03-02", "2019-03-04"),
        ("2019-Q3", "quarter", "2019-07-01", "2019-10-01"),
        ("2019-H2", "half", "2019-07-01", "2020-01-01"),
        ("2019-SP", "season", "2019-03-01", "2019-06-01"),
        ("2019-WI", "season", "2019-12-01", "2020-03-01"),
        ("2019-02-27T10", "hour", "2019-02-27T10:00", "2019-02-27T11:00"),
        ("2019-02-27T10:40", "minute", "2019-02-27T10:40", "2019-02-27T10:41"),
        ("2019-02-27T10:40:05", "second", "2019-02-27T10:40:05", "2019-02-27T10:40:06"),
        ("2019-02-27T24:00", "minute", "2019-02-28T00:00", "2019-02-28T00:01"),
        ("2019-02-27T10:40Z", "minute", "2019-02-27T10:40", "2019-02-27T10:41"),
        ("2019-W09-3T10:40", "minute", "2019-02-27T10:40", "2019-02-27T10:41"),
        ("2019-02-27TMO", "part-of-day", "2019-02-27T06:00", "2019-02-27T12:00"),
        ("2019-02-27TMI", "part-of-day", "2019-02-27T12:00", "2019-02-27T14:00"),
        ("2019-02-27TAF", "part-of-day", "2019-02-27T12:00", "2019-02-27T18:00"),
        ("2019-02-27TEV", "part-of-day", "2019-02-27T18:00", "2019-02-28T00:00"),
        ("2019-02-27TNI", "part-of-day", "2019-02-27T18:00", "2019-02-28T06:00"),
        ("2019-02-27TDT", "part-of-day", "2019-02-27T06:00", "2019-02-27T18:00"),
        ("2019-W09-3TEV", "part-of-day", "2019-02-27T18:00", "2019-02-28T00:00"),
        ("FY2019", "year", "2019-01-01", "2020-01-01"),
        ("FY2019-Q2", "quarter", "2019-04-01", "2019-07-01"),
        ("FY2019-H2", "half", "2019-07-01", "2020-01-01"),
        ("9999", "year", "9999-01-01", None),
        ("0", "millennium", "0001-01-01", "1000-01-01"),
    ],
)
def test_values(value, granularity, start, end):
    assert granularity_of(value) == granularity
    assert bounds_of(value) == Bounds.of(at(start), at(end))
    assert is_value(value)


@pytest.mark.parametrize(
    ("value", "granularity"),
    [
        ("XXXX-12-25", "day"), ("XXXX-WXX-1", "day"), ("2019-XX", "month"), ("XXXX-Q3", "quarter"), ("XXXX-SP", "season"),
        ("PAST_REF", ""), ("P3D", "day"), ("PT6H", "hour"), ("PXM", "month"), ("BC0044-03-15", "day"), ("BC0044", "year"),
        ("BC05", "century"), ("T10:40", "minute"), ("TEV", "part-of-day"), ("XXXX-XX-XXTNI", "part-of-day"),
    ],
)  # fmt: skip
def test_values_that_denote_no_stretch_of_the_calendar(value, granularity):
    assert is_value(value)
    assert bounds_of(value) is None
    assert granularity_of(value) == granularity


@pytest.mark.parametrize(
    "value",
    ["", "banana", "2019-02-30", "2019-13", "2019-W54", "2019-02-27T25:00", "2019-02-27T24:01", "0000", "PT"],
)
def test_no_values(value):
    assert bounds_of(value) is None
    assert not is_value(value)


@pytest.mark.parametrize(
    ("value", "mod", "start", "end"),
    [
        ("2019-02", "START", "2019-02-01", "2019-02-11"),
        ("2019-02", "MID", "2019-02-11", "2019-02-21"),
        ("2019-02", "END", "2019-02-21", "2019-03-01"),
        ("2019", "START", "2019-01-01", "2019-05-01"),
        ("2024", "MID", "2024-05-01", "2024-09-01"),
        ("196", "START", "1960-01-01", "1964-01-01"),
        ("196", "MID", "1964-01-01", "1967-01-01"),
        ("19", "END", "1967-01-01", "2000-01-01"),
        ("2026-W08", "START", "2026-02-16", "2026-02-18"),
        ("2026-W08", "MID", "2026-02-18", "2026-02-19"),
        ("2019-Q3", "END", "2019-09-01", "2019-10-01"),
        ("2019-SP", "MID", "2019-04-01", "2019-05-01"),
        ("2019-H1", "START", "2019-01-01", "2019-03-01"),
        ("2022-07-28", "START", "2022-07-28T00:00", "2022-07-28T08:00"),
        ("2023-10-25", "END", "2023-10-25T16:00", "2023-10-26T00:00"),
        ("2019-06-16TAF", "START", "2019-06-16T12:00", "2019-06-16T14:00"),
    ],
)
def test_early_mid_and_late_are_thirds(value, mod, start, end):
    assert bounds_of(value, mod) == Bounds.of(at(start), at(end))


@pytest.mark.parametrize(
    ("value", "mod", "start", "end"),
    [
        ("2024-06", "END", "2024-06-30", "2024-07-01"),
        ("2023", "START", "2023-01-01", "2023-01-02"),
        ("199", "END", "1999-01-01", "2000-01-01"),
        ("2019-W09-WE", "START", "2019-03-02", "2019-03-03"),
        ("2019-02-27", "END", "2019-02-27T23:00", "2019-02-28"),
        ("2026-02-10TMO", "START", "2026-02-10", "2026-02-10T06:00"),
        ("9999-12", "END", "9999-12-01", None),
    ],
)
def test_an_edge_is_the_boundary_day(value, mod, start, end):
    assert bounds_of(value, mod, edge=True) == Bounds.of(at(start), at(end))


def test_about_loosens_every_bound():
    sides = bounds_of("2019-04-24T16:40", "APPROX")
    assert sides == Bounds(*map(at, ("2019-04-24T16:25", "2019-04-24T16:55", "2019-04-24T16:26", "2019-04-24T16:56")))
    assert bounds_of("2019-04-24T16:40", "APPROX", Options(about={"minute": "PT1H"})).earliest_start.hour == 15
    assert bounds_of("9999", "APPROX").latest_end is None


def test_before_and_after_open_a_side():
    start, end = at("2019-03-01"), at("2019-03-02")
    assert bounds_of("2019-03-01", "BEFORE") == Bounds(latest_end=start)
    assert bounds_of("2019-03-01", "ON_OR_BEFORE") == Bounds(latest_end=end)
    assert bounds_of("2019-03-01", "AFTER") == Bounds(earliest_start=end)
    assert bounds_of("2019-03-01", "ON_OR_AFTER") == Bounds(earliest_start=start)
    assert bounds_of("2019-03-01T04:00", "AFTER") == Bounds(earliest_start=at("2019-03-01T04:00"))
    assert bounds_of("2019-03-01", "LESS_THAN") == Bounds.of(start, end)


def test_options_move_the_calendar():
    assert bounds_of("19", None, Options(century="strict")) == Bounds.of(at("1901-01-01"), at("2001-01-01"))
    assert bounds_of("2019-WI", None, Options(winter="january")).earliest_start == at("2018-12-01")
    assert bounds_of("2019-SP", None, Options(winter="january")).earliest_start == at("2019-03-01")
    assert bounds_of("2019-SU", None, Options(hemisphere="south")) == Bounds.of(at("2019-12-01"), at("2020-03-01"))
    assert bounds_of("2019-W09-WE", None, Options(weekend="friday-saturday")).earliest_start == at("2019-03-01")
    assert bounds_of("FY2019-Q1", None, Options(fiscal_start=10)) == Bounds.of(at("2018-10-01"), at("2019-01-01"))


def test_a_time_in_utc_is_turned_to_the_clock_of_the_place():
    assert bounds_of("2023-10-26T07:30Z", timezone="Europe/Helsinki").earliest_start == at("2023-10-26T10:30")
    assert bounds_of("2023-10-26T23:30-05:00", timezone="Asia/Tokyo").earliest_start == at("2023-10-27T13:30")
    assert bounds_of("2023-10-26T07:30+0530", timezone="UTC").earliest_start == at("2023-10-26T02:00")
    assert bounds_of("2023-10-26T07:30", timezone="Asia/Tokyo").earliest_start == at("2023-10-26T07:30")
    assert bounds_of("0001-01-01T00:30+05:00", timezone="UTC").earliest_start == at("0001-01-01T00:30")


def test_third_of_a_moment():
    assert third_of(at("2019-02-27"), "month", "END") == bounds_of("2019-02", "END")


@pytest.mark.parametrize(
    ("value", "unit"),
    [("BC0044-Q1", "quarter"), ("BC0044-H2", "half"), ("BC0044-SP", "season"), ("BC0044-03-15TMO", "part-of-day"),
     ("BC0044-03-15T09:30", "minute"), ("BC0044-03-15T09", "hour"), ("BC0044-03", "month"), ("BC044", "decade")],
)  # fmt: skip
def test_parts_of_a_year_before_christ(value, unit):
    assert granularity_of(value) == unit
    assert is_value(value)
    assert bounds_of(value) is None


@pytest.mark.parametrize(
    ("value", "options", "start", "end"),
    [
        ("999", {}, "9990-01-01", None),
        ("99", {}, "9900-01-01", None),
        ("9", {}, "9000-01-01", None),
        ("998", {}, "9980-01-01", "9990-01-01"),
        ("00", {}, "0001-01-01", "0100-01-01"),
        ("19", {"century": "strict"}, "1901-01-01", "2001-01-01"),
        ("1", {"century": "strict"}, "1001-01-01", "2001-01-01"),
        ("199", {"century": "strict"}, "1990-01-01", "2000-01-01"),
        ("98", {"century": "strict"}, "9801-01-01", "9901-01-01"),
        ("99", {"century": "strict"}, "9901-01-01", None),
        ("2019-W09", {"week_start": "sunday"}, "2019-02-24", "2019-03-03"),
        ("2019-Q4", {}, "2019-10-01", "2020-01-01"),
        ("2019-H1", {}, "2019-01-01", "2019-07-01"),
        ("2019-FA", {}, "2019-09-01", "2019-12-01"),
        ("2019-WI", {"winter": "january"}, "2018-12-01", "2019-03-01"),
        ("2019-SU", {"winter": "january"}, "2019-06-01", "2019-09-01"),
        ("2019-SU", {"winter": "january", "hemisphere": "south"}, "2018-12-01", "2019-03-01"),
        ("2019-WI", {"seasons": {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}}, "2019-01-01", "2019-04-01"),
        ("2019-FA", {"seasons": {"winter": 1, "spring": 4, "summer": 7, "autumn": 10}}, "2019-10-01", "2020-01-01"),
        ("FY2019", {"fiscal_start": 10}, "2018-10-01", "2019-10-01"),
        ("FY2019-Q1", {"fiscal_start": 10}, "2018-10-01", "2019-01-01"),
        ("FY2019-Q4", {"fiscal_start": 10}, "2019-07-01", "2019-10-01"),
        ("FY2019-H1", {"fiscal_start": 4}, "2018-04-01", "2018-10-01"),
        ("FY2019-H2", {"fiscal_start": 4}, "2018-10-01", "2019-04-01"),
        ("FY9999-Q4", {}, "9999-10-01", None),
        ("2019-02-27T10:40:60", {}, "2019-02-27T10:40:59", "2019-02-27T10:41"),
        ("2019-02-27T10:40:05.25", {}, "2019-02-27T10:40:05", "2019-02-27T10:40:06"),
        ("2019-02-27T23:59", {}, "2019-02-27T23:59", "2019-02-28"),
        ("2019-02-27T24", {}, "2019-02-28T00:00", "2019-02-28T01:00"),
        ("9999-12-31T23", {}, "9999-12-31T23:00", None),
        ("9999-12-31TNI", {}, "9999-12-31T18:00", None),
        ("9999-12-31TMO", {}, "9999-12-31T06:00", "9999-12-31T12:00"),
    ],
)
def test_units_at_the_ends_and_by_option(value, options, start, end):
    assert bounds_of(value, None, Options(**options)) == Bounds.of(at(start), at(end))


@pytest.mark.parametrize(
    "value",
    ["2019-02-27T10:60", "2019-02-27T10:40:61", "2019-02-27T24:00:01", "2019-02-27T24:30", "9999-12-31T24:00", "2019-W00",
     "FY0001-Q0", "2019-Q5", "2019-H3", "2019-00", "2019-02-00"],
)  # fmt: skip
def test_units_that_do_not_exist(value):
    assert bounds_of(value) is None


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("XXXX", "year"), ("XXX", "decade"), ("XX", "century"), ("X", "millennium"), ("XXXX-XX", "month"),
        ("XXXX-WXX", "week"), ("XXXX-W09", "week"), ("2019-WXX", "week"), ("2019-WXX-WE", "weekend"), ("2019-W09-3", "day"),
        ("2019-XX-XXT10", "hour"), ("T10", "hour"), ("T10:40:05", "second"), ("T10:40Z", "minute"), ("TMO", "part-of-day"),
        ("2019-HX", "half"), ("2019-QX", "quarter"), ("FY2019", "year"), ("FY2019-Q1", "quarter"), ("FY2019-H1", "half"),
        ("BC5", "millennium"), ("BC05", "century"), ("BC049", "decade"), ("BC0490", "year"), ("BC0490-03", "month"),
        ("BC0490-03-09T10:40:05", "second"), ("BC0490-03-09TEV", "part-of-day"), ("BC0490-WI", "season"), ("nonsense", ""),
    ],
)  # fmt: skip
def test_what_unit_is_written(value, unit):
    assert granularity_of(value) == unit


@pytest.mark.parametrize(
    ("value", "mod", "start", "end"),
    [
        ("2", "START", "2000-01-01", "2001-01-01"),
        ("19", "END", "1999-01-01", "2000-01-01"),
        ("199", "START", "1990-01-01", "1991-01-01"),
        ("2019-W09", "START", "2019-02-25", "2019-02-26"),
        ("2019-W09", "END", "2019-03-03", "2019-03-04"),
        ("2019-Q1", "END", "2019-03-31", "2019-04-01"),
        ("2019-02-27", "START", "2019-02-27T00:00", "2019-02-27T01:00"),
        ("2019-02-27TAF", "START", "2019-02-27T12:00", "2019-02-27T13:00"),
        ("2019-02-27TMO", "END", "2019-02-27T11:00", "2019-02-27T12:00"),
        ("2019-02-27T10", "END", "2019-02-27T10:59", "2019-02-27T11:00"),
        ("2019-02-27T10:40", "START", "2019-02-27T10:40:00", "2019-02-27T10:40:01"),
        ("2019-02-27T10:40:05", "END", "2019-02-27T10:40:05", "2019-02-27T10:40:06"),
        ("2019-02", "MID", "2019-02-11", "2019-02-21"),
    ],
)
def test_edges_are_of_the_next_finer_unit(value, mod, start, end):
    assert bounds_of(value, mod, edge=True) == Bounds.of(at(start), at(end))


@pytest.mark.parametrize(
    ("value", "mod", "start", "end"),
    [
        ("19", "START", "1900-01-01", "1933-01-01"),
        ("2019-H1", "END", "2019-05-01", "2019-07-01"),
        ("2019-02-27T10", "MID", "2019-02-27T10:20", "2019-02-27T10:40"),
        ("2019-02-27TMO", "MID", "2019-02-27T08:00", "2019-02-27T10:00"),
        ("2019-02-27TMO", "END", "2019-02-27T10:00", "2019-02-27T12:00"),
        ("2019-W09-WE", "START", "2019-03-02", "2019-03-02T16:00"),
        ("9999", "END", "9999-09-01", None),
    ],
)
def test_thirds_of_units(value, mod, start, end):
    assert bounds_of(value, mod) == Bounds.of(at(start), at(end))


def test_thirds_of_a_part_of_day_are_of_the_options():
    early = bounds_of("2019-02-27TMO", "START", Options(subparts={"part-of-day": (0.5, 0.75)}))
    assert early == Bounds.of(at("2019-02-27T06:00"), at("2019-02-27T09:00"))
    hour = bounds_of("2019-02-27T10", "START", Options(subparts={"part-of-day": (0.5, 0.75)}))
    assert hour == Bounds.of(at("2019-02-27T10:00"), at("2019-02-27T10:20"))


def test_offsets_without_minutes_and_ends_of_the_calendar():
    assert bounds_of("2023-10-26T07:30+05", timezone="UTC") == bounds_of("2023-10-26T02:30")
    assert bounds_of("2023-10-26T07:30:10-0530", timezone="UTC") == bounds_of("2023-10-26T13:00:10")
    assert bounds_of("2023-10-26T07Z", timezone="Europe/Helsinki") == bounds_of("2023-10-26T10")
    assert bounds_of("2023-10-26T07:30Z") == bounds_of("2023-10-26T07:30")
    assert bounds_of("2023-10-26TMO", timezone="Asia/Tokyo") == bounds_of("2023-10-26TMO")
    assert bounds_of("9999-12-31T23:30-05:00", timezone="UTC") == bounds_of("9999-12-31T23:30")
    late = bounds_of("9999-12-31T23:59Z", timezone="America/New_York")
    assert (late.earliest_start, late.latest_end) == (at("9999-12-31T18:59"), None)
