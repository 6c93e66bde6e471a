"""From one time to another."""

import pytest

from itinerary.time.point import Point
from itinerary.time.result import Result, dated
from itinerary.time.stretch import stretched


@pytest.mark.parametrize(
    ("first", "last", "value", "end"),
    [
        (Point("day", 2019, 5, 3), Point("day", 2019, 5, 5), "P3D", "2019-05-06"),
        (Point("month", 2018, 11), Point("month", 2019, 2), "P4M", "2019-03"),
        (Point("year", 1992), Point("year", 1995), "P4Y", "1996"),
        (Point("day", 2019, 5, 30), Point("month", 2019, 6), "P3D", "2019-07"),
        (Point("minute", 2019, 5, 3, 9), Point("minute", 2019, 5, 3, 17, 30), "PT8H30M", "2019-05-03T17:30"),
        (Point("minute", 2019, 5, 3, 22), Point("minute", 2019, 5, 3, 2), "PT4H", "2019-05-04T02:00"),
    ],
)
def test_lengths(first, last, value, end):
    found = stretched(dated(first), dated(last))
    assert (found.type, found.value, found.begin, found.end.value) == ("DURATION", value, first, end)


def test_what_runs_backwards_or_has_no_place_is_no_stretch():
    early, late, vague = dated(Point("year", 1992)), dated(Point("year", 1995)), Result("DATE", "PAST_REF")
    assert stretched(late, early) is late
    assert stretched(early, vague) is early
    assert stretched(vague, late) is vague


@pytest.mark.parametrize(
    ("first", "last", "value", "end"),
    [
        (Point("minute", 2019, 5, 3, 9), Point("minute", 2019, 5, 3, 9, 30), "PT30M", "2019-05-03T09:30"),
        (Point("minute", 2019, 5, 3, 9), Point("minute", 2019, 5, 3, 17), "PT8H", "2019-05-03T17:00"),
        (Point("minute", 2019, 5, 3, 9), Point("minute", 2019, 5, 3, 9), "PT24H", "2019-05-04T09:00"),
        (Point("second", 2019, 5, 3, 9), Point("second", 2019, 5, 3, 9, 0, 20), "PT0M", "2019-05-03T09:00:20"),
        (Point("day", 2019, 5, 3), Point("day", 2019, 5, 3), "P1D", "2019-05-04"),
        (Point("month", 2019, 5), Point("month", 2019, 5), "P1M", "2019-06"),
        (Point("day", 2019, 5, 3), Point("part-of-day", 2019, 5, 4, part="MO"), "P2D", "2019-05-05TMO"),
        (Point("day", 2019, 5, 3), Point("weekend", 2019, 5, 11), "P9D", "2019-W20-WE"),
        (Point("quarter", 2019, 1), Point("quarter", 2019, 4), "P91D", "2019-Q3"),
        (Point("minute", 2019, 5, 3, 9), Point("day", 2019, 5, 4), "P2D", "2019-05-05"),
    ],
)
def test_the_end_is_that_of_the_last(first, last, value, end):
    found = stretched(Result("DATE", "", first, anchor="t1", notes=("one",)), Result("DATE", "", last, notes=("two",)))
    assert (found.value, found.begin, found.end.value) == (value, first, end)
    assert (found.anchor, found.notes, found.point) == ("t1", ("one", "two"), None)
