"""Times on the clock of a place."""

from __future__ import annotations

from datetime import datetime

from attrs import evolve

from itinerary.model import Place
from itinerary.order.points import instant, local
from itinerary.time.when import When

_CLOCK = ("second", "minute", "hour")


def in_zone(when: When, place: Place) -> When:
    """The time as the clocks of a place show it. Calendar days stay what they are."""
    if place.timezone is None or when.timezone == place.timezone:
        return when
    if when.timezone is None or when.granularity not in _CLOCK:
        return evolve(when, timezone=place.timezone)
    source, target = when.timezone, place.timezone
    moved = when.bounds.shift(lambda wall: local(instant(wall, source), target))
    return evolve(when, bounds=moved, timezone=target, value=_moved(when.value, source, target))


def _moved(value: str | None, source: str, target: str) -> str | None:
    try:
        wall = datetime.fromisoformat(value or "")
    except ValueError:
        return value
    if wall.tzinfo is not None:
        return value
    return local(instant(wall, source), target).isoformat(timespec="minutes")
