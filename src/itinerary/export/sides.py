"""The two ends of a time, for formats that hold no more: naive wall times, and the last day instead of the one behind it."""

from __future__ import annotations

from datetime import datetime, timedelta

from attrs import frozen

from itinerary.export.document import CLOCKED
from itinerary.time.bounds import moved
from itinerary.time.when import When

DAY = timedelta(days=1)


@frozen
class Sides:
    """From `start` to `end`: days, both inclusive, or where `clocked` moments, the end exclusive; None is an open side."""

    start: datetime | None
    end: datetime | None
    clocked: bool

    @property
    def is_one_day(self) -> bool:
        """Whether it is a single day."""
        return not self.clocked and self.start is not None and self.start == self.end


def sides(when: When | None) -> Sides | None:
    """Within which ends a time lies; None where it is open on both.

    >>> from itinerary.time.bounds import Bounds
    >>> sides(When(Bounds.of(datetime(2019, 2, 1), datetime(2019, 3, 1)), "month", "2019-02")).end
    datetime.datetime(2019, 2, 28, 0, 0)
    """
    if when is None or when.bounds.is_open:
        return None
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    if when.granularity in CLOCKED:
        return Sides(start, end, True)
    first = start and datetime(start.year, start.month, start.day)
    last = end and moved(end, -timedelta(microseconds=1))
    last = last and datetime(last.year, last.month, last.day)
    return Sides(first, max(first, last) if first and last else last, False)
