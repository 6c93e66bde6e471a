"""Which of the times told a story goes on from."""

from __future__ import annotations

from itinerary.time.expression import Expression
from itinerary.time.history import Told
from itinerary.time.point import holding
from itinerary.time.result import Anchors


def goes_on(period: str | Expression, anchors: Anchors) -> bool:
    """Whether "the end of the month" ends that of a story that is a month or more behind."""
    told = anchors.history.find("day")
    if period not in ("week", "month") or told is None or not anchors.day_told or anchors.tense not in ("told", "past"):
        return False
    return holding(str(period), told.point).end <= holding(str(period), anchors.published).moment


def coarser(needed: str, anchors: Anchors) -> Told | None:
    """The month told last, where the days told before it are not of it: what comes "a week later" counts from there."""
    latest, day = anchors.history.latest, anchors.history.find("day")
    if needed != "day" or latest is None or day is None or latest.point.unit != "month":
        return None
    return None if holding("month", day.point) == latest.point else latest
