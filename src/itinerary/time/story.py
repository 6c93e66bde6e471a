"""Which of the times told a story goes on from."""

from __future__ import annotations

from itinerary.time.expression import Expression
from itinerary.time.history import Told
from itinerary.time.point import CLOCK, Point, holding
from itinerary.time.result import Anchors, Result
from itinerary.time.timex3 import bounds_of


def goes_on(period: str | Expression, anchors: Anchors) -> bool:
    """Whether "the end of the month" ends that of a story that is a month or more behind."""
    told = anchors.history.find("day")
    back = anchors.day_told and anchors.tense in ("told", "past")
    if period not in ("week", "month", "year") or told is None or not back:
        return False
    return holding(str(period), told.point).end <= holding(str(period), anchors.published).moment


def coarser(needed: str, anchors: Anchors) -> Told | None:
    """The month told last, where the days told before it are not of it: what comes "a week later" counts from there."""
    latest, day = anchors.history.latest, anchors.history.find("day")
    if needed != "day" or latest is None or day is None or latest.point.unit != "month":
        return None
    return None if holding("month", day.point) == latest.point else latest


def last_clock(anchors: Anchors) -> Told | None:
    """What hours count from: the clock time told last, or a part of a day that was told after it and does not hold it."""
    clock, part, day = (anchors.history.find(unit) for unit in ("hour", "part-of-day", "day"))
    if day is not None and part is not None and holding("day", day.point) != holding("day", part.point):
        return part if day.point.ordinal == anchors.published.ordinal else day
    if clock is None or part is None or part.point.unit in CLOCK:
        return clock or part
    return clock if _holds(part.point, clock.point, anchors) else part


def _holds(part: Point, clock: Point, anchors: Anchors) -> bool:
    bounds = bounds_of(part.value, None, anchors.options)
    start, end = (bounds.earliest_start, bounds.latest_end) if bounds is not None else (None, None)
    return start is not None and end is not None and start <= clock.moment < end


def is_astray(found: Result, anchors: Anchors) -> bool:
    """Whether what is told to have been, counted from what was told before the story went back to a year, comes to lie after
    publication."""
    point, latest = found.point, anchors.history.latest
    if point is None or point.unit in (*CLOCK, "part-of-day") or found.anchor in (None, "published"):
        return False
    if latest is None or latest.point.unit != "year" or latest.point.ordinal >= anchors.published.ordinal:
        return False
    return anchors.tense in ("told", "past") and point.moment > anchors.published.end
