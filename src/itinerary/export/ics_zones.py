"""Time zones as iCalendar holds them: what the clocks show, and when they change, in the years that a calendar speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from attrs import frozen

from itinerary.time.zones import zone

if TYPE_CHECKING:
    from icalendar import Timezone

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
NONE = timedelta(0)
LAST = datetime(9999, 12, 30, tzinfo=UTC)
"""Up to it a day later is still within year 9999, wherever it is."""


@frozen
class Observance:
    """From the wall time `start`, as the clocks showed it before, on they are `after` ahead of UTC instead of `before`."""

    start: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def vtimezone(name: str, years: Iterable[int]) -> Timezone:
    """The VTIMEZONE of an IANA zone, good for these years. Changes come from the pinned tz database."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    found = Timezone()
    found.add("tzid", name)
    for seen in sorted({o for year in years for o in observances(name, year)}, key=lambda o: o.start):
        part = TimezoneDaylight() if seen.summer else TimezoneStandard()
        part.add("dtstart", seen.start)
        part.add("tzoffsetfrom", seen.before)
        part.add("tzoffsetto", seen.after)
        part.add("tzname", seen.name)
        found.add_component(part)
    return found


def observances(name: str, year: int) -> Iterator[Observance]:
    """What holds when a year begins, and the changes within it.

    >>> [str(o.start) for o in observances("Europe/Oslo", 2021)]
    ['2021-01-01 00:00:00', '2021-03-28 02:00:00', '2021-10-31 03:00:00']
    """
    tz = zone(name)
    utc = datetime(year, 1, 1, 12, tzinfo=UTC)
    offset = _offset(utc, tz)
    yield _observance(datetime(year, 1, 1), utc, offset, tz)
    while utc.year == year and utc < min(datetime(year, 12, 31, tzinfo=UTC), LAST):
        later = utc + DAY
        if _offset(later, tz) != offset:
            change = _change(utc, later, tz)
            yield _observance(change.replace(tzinfo=None) + offset, change, offset, tz)
            offset = _offset(later, tz)
        utc = later


def _observance(start: datetime, utc: datetime, before: timedelta, tz: tzinfo) -> Observance:
    local = utc.astimezone(tz)
    return Observance(start, before, _offset(utc, tz), local.tzname() or "", bool(local.dst()))


def _offset(utc: datetime, tz: tzinfo) -> timedelta:
    return utc.astimezone(tz).utcoffset() or NONE


def _change(low: datetime, high: datetime, tz: tzinfo) -> datetime:
    """The first second in UTC, after `low` and not after `high`, at which the offset is another."""
    old = _offset(low, tz)
    while high - low > SECOND:
        middle = low + (high - low) // 2
        low, high = (middle, high) if _offset(middle, tz) == old else (low, middle)
    return high.replace(microsecond=0)
