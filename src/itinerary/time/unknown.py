"""Days that a story does not tell: their digits stay open."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from itinerary.time import expression as x
from itinerary.time.history import Told
from itinerary.time.point import MONTHS_IN, Point, holding, moved
from itinerary.time.result import Anchors, Result

UNKNOWN = Result("DATE", "XXXX-XX-XX")
STORIES = ("week", "month", "season", "year")
LONG_AGO = 92               # days: a story that is none of the news


def is_untold(anchors: Anchors) -> bool:
    """Whether a story is of years, or goes on in a month or year of which no day was told."""
    latest = anchors.history.latest
    coarse = latest is not None and latest.point.unit in STORIES
    return (anchors.narrative or coarse) and anchors.history.find("day") is None


def unknown_day(anchors: Anchors) -> Result:
    """The day of a story that told none: its month, where that is known, and no day of ours."""
    month = anchors.history.find("month")
    if month is None:
        return UNKNOWN
    whole = holding("month", month.point)
    return Result("DATE", f"{whole.value}-XX", anchor=month.id, window=(whole.moment, _end(whole)))


def part_of_unknown(day: Result, time: x.Expression) -> Result:
    """A part of such a day."""
    if not isinstance(time, x.Field) or not day.value.endswith("-XX"):
        return day
    return evolve(day, type="TIME", value=f"{day.value}T{time.index}")


def unknown_since(anchors: Anchors) -> Result:
    """What came some time after the year told last, of which nothing finer is known."""
    latest = anchors.history.latest
    if latest is None:
        return UNKNOWN
    start, end = latest.point.moment, moved(latest.point, 2, "year").moment
    return Result("DATE", f"{latest.point.value}-XX", anchor=latest.id, window=(start, end))


def part_of_story(time: x.Field | x.Clock, told: Told) -> Result:
    """A time of day of a day that was not told, within the month, season or year that was told last."""
    point = told.point
    month = f"{point.month:02d}" if point.unit in ("week", "month") else "XX"
    clock = time.index if isinstance(time, x.Field) else f"{time.hour:02d}:{time.minute or 0:02d}"
    value = f"{point.year:04d}-{month}-XXT{clock}"
    return Result("TIME", value, anchor=told.id, window=(point.moment, _end(point)))


def _end(point: Point) -> dt.datetime:
    months = MONTHS_IN.get(point.unit)
    return (moved(point, months, "month") if months else moved(point, 1, "week")).moment


def last_story(anchors: Anchors) -> Told | None:
    """The month, season or year gone by that was told last, where the story tells no day of it."""
    latest = anchors.history.latest
    back = latest is not None and not anchors.day_told and anchors.tense in ("told", "past")
    if latest is None or not back or latest.point.unit not in STORIES:
        return None
    return latest if anchors.published.ordinal - holding("day", latest.point).ordinal > LONG_AGO else None
