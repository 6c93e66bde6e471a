"""Times as XML Schema and ISO 8601 write them: never finer than was told."""

from datetime import datetime

import pytest

from itinerary.export.sides import sides
from itinerary.export.stamps import told, utc
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

SUMMER = When(Bounds.of(datetime(2024, 6, 1), datetime(2024, 9, 1)), "season", "2024-SU")
EVENING = When(
    Bounds.of(datetime(2024, 6, 1, 18), datetime(2024, 6, 2)), "part-of-day", "2024-06-01TEV", timezone="Asia/Seoul"
)
CLOCK = When(
    Bounds.of(datetime(2024, 6, 1, 18), datetime(2024, 6, 1, 18, 1)), "minute", "2024-06-01T18:00", timezone="Asia/Seoul"
)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When(Bounds(), "year", "2024"), "2024", "2024"),
        (When(Bounds(), "month", "2024-06"), "2024-06", "2024-06"),
        (When(Bounds(), "day", "2024-06-01"), "2024-06-01", "2024-06-01"),
        (SUMMER, "2024-06-01", "2024-08-31"),
        (EVENING, "2024-06-01", "2024-06-01"),
        (CLOCK, "2024-06-01T18:00:00+09:00", "2024-06-01T18:00:00+09:00"),
        (When(Bounds(), "", "PAST_REF"), None, None),
        (When(Bounds(earliest_start=datetime(2024, 6, 1))), None, None),
        (None, None, None),
    ],
)
def test_what_was_told(when, first, last):
    assert (told(when), told(when, last=True)) == (first, last)


def test_a_moment_in_utc_needs_a_clock_and_a_zone():
    assert utc(CLOCK) == "2024-06-01T09:00:00Z"
    assert utc(EVENING) is None
    assert utc(When(CLOCK.bounds, "minute", CLOCK.value)) is None
    assert utc(None) is None


def test_sides_of_days_are_days():
    within = sides(When(Bounds.within(datetime(2024, 6, 1, 9), datetime(2024, 6, 3)), "day"))
    assert within is not None
    assert (within.start, within.end) == (datetime(2024, 6, 1), datetime(2024, 6, 2))
    assert sides(When(Bounds())) is None
