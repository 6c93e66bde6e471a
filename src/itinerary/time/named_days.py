"""Named days as points."""

from __future__ import annotations

from itinerary.time.holidays import holiday
from itinerary.time.point import Point, days


def named_day(name: str, year: int, country: str | None) -> Point:
    """A named day of a year; the year alone where its date is not known.

    >>> named_day("easter", 2019, None).value
    '2019-04-21'
    """
    year = min(max(year, 1), 9999)
    date = holiday(name, year, country or "US")
    return days(date) if date is not None else Point("year", year)
