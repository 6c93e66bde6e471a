"""When a calendar entry is: its ends, its zone, and the rule by which it comes round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from attrs import frozen

from itinerary.export.document import CLOCKED
from itinerary.model import Event
from itinerary.time.bounds import moved
from itinerary.time.when import When
from itinerary.time.zones import to_utc, zone

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
PINNED = re.compile(r"FREQ=DAILY(?:;.*)?|FREQ=\w+;.*BY(?:MONTH)?DAY=.*")
"""Rules that name their days: "every Monday", but not "every second week", which has no told first day."""


@frozen
class Times:
    """`[start, end)` of an entry, or of its first occurrence where it has a `rule` (an RRULE value) that runs `until`
    a last day or moment."""

    start: date
    end: date
    rule: str | None = None
    until: date | None = None


def times_of(event: Event, rules: Mapping[str, str]) -> Times | None:
    """The times of an event's entry; None where it is open on a side. `rules` are RRULE values by the id of their time."""
    when = event.when
    low, high = (when.bounds.earliest_start, when.bounds.latest_end) if when else (None, None)
    if when is None or low is None or high is None:
        return None
    said = (rules[name] for name in when.times if name in rules)
    rule = next((rule for rule in said if PINNED.fullmatch(rule) and "INTERVAL" not in rule), None)
    return (_recurring(rule, low, high, when.timezone) if rule else None) or _once(when, low, high)


def _once(when: When, start: datetime, end: datetime) -> Times:
    if when.granularity in CLOCKED:
        return Times(_moment(start, when.timezone), _moment(end, when.timezone, late=True))
    last = end.date() if end.time() == time.min else moved(end, DAY).date()
    return Times(start.date(), max(last, moved(start, DAY).date()))


def _recurring(rule: str, low: datetime, high: datetime, name: str | None) -> Times | None:
    """The first occurrence of a rule within the bounds, and the last day or moment of it; None where none lies there."""
    from dateutil.rrule import rrulestr

    last = moved(high, -timedelta(seconds=1)).replace(microsecond=0)
    clocked = "BYHOUR" in rule
    until = last.isoformat().replace("-", "").replace(":", "")
    occurrences = rrulestr(f"{rule};UNTIL={until}", dtstart=datetime.combine(low, time.min))
    first = next((moment for moment in occurrences if not clocked or moment >= low), None)
    if first is None:
        return None
    if not clocked:
        return Times(first.date(), moved(first, DAY).date(), rule, last.date())
    end = moved(first, MINUTE if "BYMINUTE" in rule else HOUR)
    utc = to_utc(last, name) if name else None
    return Times(_moment(first, name), _moment(end, name), rule, last if utc is None else utc.replace(tzinfo=UTC))


def _moment(wall: datetime, name: str | None, *, late: bool = False) -> date:
    """In its zone; in UTC where clocks show it twice or never; floating where the zone is not known."""
    if name is None:
        return wall
    local = wall.replace(tzinfo=zone(name))
    if local.utcoffset() == local.replace(fold=1).utcoffset():
        return local
    utc = to_utc(wall, name, late=late)
    return wall if utc is None else utc.replace(tzinfo=UTC)
