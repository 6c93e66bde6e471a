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
