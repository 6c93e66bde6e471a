"""Lengths: their values, and where they lie."""

import datetime as dt

import pytest

from itinerary.options import Options
from itinerary.time.expression import Length, Published, Shift
from itinerary.time.lengths import duration_value, rolled, vague_window
from itinerary.time.point import Point

WEDNESDAY = Point("day", 2019, 4, 24)
NOON = Point("minute", 2019, 4, 24, 12)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        (((2, "day"),), "P2D"),
        (((1, "fortnight"),), "P2W"),
        (((3, "decade"),), "P30Y"),
        (((2, "century"),), "P200Y"),
        (((1, "millennium"),), "P1000Y"),
        (((1, "half-century"),), "P50Y"),
        (((None, "decade"),), "PXE"),
        (((None, "fortnight"),), "PXW"),
        (((1, "day"), (2, "hour")), "P1DT2H"),
        (((1, "year"), (6, "month")), "P1Y6M"),
        (((1.5, "hour"),), "PT1H30M"),
        (((0.5, "hour"),), "PT30M"),
        (((0.5, "minute"),), "PT30S"),
        (((1.5, "day"),), "P1DT12H"),
        (((2.5, "year"),), "P2Y6M"),
        (((2.25, "year"),), "P2Y3M"),
        (((2.3, "year"),), "P2.3Y"),
        (((1.5, "week"),), "P1.5W"),
        (((0.1 + 0.2, "week"),), "P0.3W"),
        (((1 / 3, "week"),), "P0.333333W"),
        (((2, "night"),), "PT2NI"),
        (((1, "weekend"),), "P1WE"),
        (((1, "season"),), "P1SU"),
        (((None, ""),), "PXX"),
        (((1e9 - 1, "second"),), "PT999999999S"),
        (((1e9, "second"),), "PTXS"),
    ],
)
def test_values(parts, value):
    assert duration_value(Length(parts)) == value


def window(words, unit, sign, anchor, **options):
    said = Shift(Length(((None, unit),), words), sign, Published())
    found = vague_window(said, anchor, Options(**options))
    return found and tuple(each.isoformat()[:16] for each in found)


@pytest.mark.parametrize(
    ("words", "unit", "sign", "anchor", "wanted"),
    [
        ("few", "day", 1, WEDNESDAY, ("2019-04-26T00:00", "2019-04-30T00:00")),
        ("few", "day", -1, WEDNESDAY, ("2019-04-19T00:00", "2019-04-23T00:00")),
        ("several", "week", -1, WEDNESDAY, ("2019-02-27T00:00", "2019-04-04T00:00")),
        ("", "day", 1, WEDNESDAY, ("2019-04-26T00:00", "2019-05-02T00:00")),
        ("", "week", 1, WEDNESDAY, ("2019-05-08T00:00", "2019-05-30T00:00")),
        ("", "fortnight", 1, WEDNESDAY, ("2019-05-22T00:00", "2019-06-20T00:00")),
        ("", "month", -1, WEDNESDAY, ("2018-04-24T00:00", "2019-02-25T00:00")),
        ("", "year", -1, WEDNESDAY, ("2009-04-24T00:00", "2017-04-25T00:00")),
        ("", "decade", -1, WEDNESDAY, ("1919-04-24T00:00", "1999-04-25T00:00")),
        ("", "hour", -1, NOON, ("2019-04-23T12:00", "2019-04-24T10:00")),
        ("", "minute", 1, NOON, ("2019-04-24T12:02", "2019-04-24T13:00")),
        ("", "second", 1, NOON, ("2019-04-24T12:00", "2019-04-24T12:01")),
        ("", "hour", 1, WEDNESDAY, None),
        ("", "minute", 1, WEDNESDAY, None),
        ("", "second", 1, WEDNESDAY, None),
        ("", "century", 1, WEDNESDAY, None),
        ("few", "century", 1, WEDNESDAY, None),
    ],
)
def test_where_vague_counts_lie(words, unit, sign, anchor, wanted):
    assert window(words, unit, sign, anchor) == wanted


def test_vague_counts_are_of_the_options():
    assert window("few", "day", 1, WEDNESDAY, counts={"few": (3, 4)}) == ("2019-04-27T00:00", "2019-04-29T00:00")


@pytest.mark.parametrize(
    ("parts", "sign", "options", "begin", "end"),
    [
        (((2, "week"),), -1, {}, "2019-04-10", "2019-04-24"),
        (((2, "week"),), 1, {}, "2019-04-24", "2019-05-08"),
        (((1, "month"), (3, "day")), -1, {}, "2019-03-21", "2019-04-24"),
        (((1, "decade"),), -1, {}, "2009-04-24", "2019-04-24"),
        (((1, "fortnight"),), -1, {}, "2019-04-10", "2019-04-24"),
        (((2, "night"),), -1, {}, "2019-04-22", "2019-04-24"),
        (((1, "weekend"),), 1, {}, "2019-04-24", "2019-05-01"),
        (((None, "week"),), -1, {}, None, "2019-04-24"),
        (((None, "week"),), 1, {}, "2019-04-24", None),
        (((2, "week"),), -1, {"past_n": "calendar"}, "2019-W15", "2019-W17"),
        (((2, "week"),), 1, {"past_n": "calendar"}, "2019-W18", "2019-W20"),
        (((1, "month"),), -1, {"past_n": "calendar"}, "2019-03", "2019-04"),
        (((1, "month"),), 1, {"past_n": "calendar"}, "2019-05", "2019-06"),
        (((3, "day"),), -1, {"past_n": "calendar"}, "2019-04-21", "2019-04-24"),
        (((1, "month"), (3, "day")), -1, {"past_n": "calendar"}, "2019-03-21", "2019-04-24"),
    ],
)
def test_where_lengths_lie_that_begin_or_end_at_publication(parts, sign, options, begin, end):
    found = rolled(Length(parts), sign, WEDNESDAY, Options(**options))
    assert [point and point.value for point in found] == [begin, end]


def test_windows_start_before_they_end():
    for unit in ("day", "week", "fortnight", "month", "year", "decade"):
        for sign in (1, -1):
            said = Shift(Length(((None, unit),)), sign, Published())
            first, last = vague_window(said, WEDNESDAY, Options())
            assert last - first > dt.timedelta(days=2)
