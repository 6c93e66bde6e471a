"""The legs between stops: how far, how long, and whether anything flies that fast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from itinerary.model import Leg, Stop
from itinerary.order.points import instant
from itinerary.time.when import When
from itinerary.trips.same import kilometres

AIRLINER_KMH = 1000.0
"""No airliner flies faster over the ground than about this."""
NEAR_KM = 60.0
"""Within this distance two places count as one for feasibility: coordinates are those of centres."""
_CLOCK = ("second", "minute", "hour")


def legs(stops: Sequence[Stop]) -> tuple[Leg, ...]:
    """One leg for each two consecutive stops."""
    return tuple(_leg(a, b) for a, b in pairwise(stops))


def _leg(a: Stop, b: Stop) -> Leg:
    km = kilometres(a.place, b.place)
    shared = tuple(event for event in b.events if event in a.events)
    return Leg(
        a.place,
        b.place,
        a.departure,
        b.arrival,
        _hours(a.departure or a.arrival, b.arrival),
        km,
        _feasible(a, b, km),
        tuple(dict.fromkeys((*shared, *b.events[:1]))),
    )


def _hours(start: When | None, end: When | None) -> float | None:
    """Elapsed hours between two clock times: from departure, or where that isn't told from the arrival before it."""
    if start is None or end is None or start.granularity not in _CLOCK or end.granularity not in _CLOCK:
        return None
    a, b = start.told, end.told
    if a is None or b is None or (start.timezone is None) != (end.timezone is None):
        return None
    hours = (instant(b, end.timezone) - instant(a, start.timezone)) / timedelta(hours=1)
    return round(hours, 2) if hours >= 0 else None


def _feasible(a: Stop, b: Stop, km: float | None) -> bool | None:
    """Whether an airliner could do it in the longest time that the stops leave; None where that isn't known."""
    if km is None:
        return None
    if km <= NEAR_KM:
        return True
    start = _side(a.departure, "earliest_start") or _side(a.arrival, "earliest_start")
    end = _side(b.arrival, "latest_start") or _side(b.departure, "latest_end")
    if start is None or end is None:
        return None
    return (end - start) / timedelta(hours=1) * AIRLINER_KMH >= km - NEAR_KM


def _side(when: When | None, side: str) -> datetime | None:
    wall = getattr(when.bounds, side) if when is not None else None
    return None if when is None or wall is None else instant(wall, when.timezone)
