"""Times as XML Schema and ISO 8601 write them, with the offset of their zone where that is known."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from itinerary.export.document import CLOCKED
from itinerary.export.sides import sides
from itinerary.time.when import When, moment
from itinerary.time.zones import to_utc

EXACT = ("second", "minute", "hour")
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}(?=T[A-Z]|\Z)")


def written(wall: datetime | None, when: When, *, late: bool = False) -> str | None:
    """A day where days or longer units are told, else a moment: one of the wall times of `when`.

    >>> from itinerary.time.bounds import Bounds
    >>> noon = When(Bounds(), "minute", "2019-04-24T12:00", timezone="Asia/Seoul")
    >>> written(datetime(2019, 4, 24, 12), noon)
    '2019-04-24T12:00:00+09:00'
    """
    if wall is None:
        return None
    if when.granularity not in CLOCKED:
        return wall.date().isoformat()
    aware = moment(wall, when.timezone, late=late)
    plain = datetime(*wall.timetuple()[:6]) if aware is None else datetime.fromisoformat(aware.isoformat())
    return plain.isoformat(timespec="seconds")


def told(when: When | None, *, last: bool = False) -> str | None:
    """The moment, day, month or year that was told; for other units their first day, or with `last` their last one.

    >>> from itinerary.time.bounds import Bounds
    >>> told(When(Bounds(), "part-of-day", "2019-04-24TMO"))
    '2019-04-24'
    """
    ends = sides(when)
    if when is None or when.value is None:
        return None
    if (plain := PLAIN.match(when.value)) is not None:
        return plain[0]
    if when.granularity in EXACT:
        return written(when.told, when)
    edge = ends and (ends.end if last else ends.start)
    return edge.date().isoformat() if edge else None


def utc(when: When | None) -> str | None:
    """The moment that was told, in UTC; None where no clock time is told, or the zone is not known."""
    if when is None or when.told is None or when.timezone is None or when.granularity not in EXACT:
        return None
    found = to_utc(when.told, when.timezone)
    return None if found is None else found.replace(microsecond=0, tzinfo=UTC).isoformat().replace("+00:00", "Z")
