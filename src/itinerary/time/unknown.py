"""Days that a story does not tell: their digits stay open."""

from __future__ import annotations

from attrs import evolve

from itinerary.time import expression as x
from itinerary.time.point import holding, moved
from itinerary.time.result import Anchors, Result

UNKNOWN = Result("DATE", "XXXX-XX-XX")


def is_untold(anchors: Anchors) -> bool:
    """Whether a story is of years, and none of its days was told."""
    latest = anchors.history.latest
    of_years = anchors.narrative or (latest is not None and latest.point.unit == "year")
    return of_years and anchors.history.find("day") is None


def unknown_day(anchors: Anchors) -> Result:
    """The day of a story that told none: its month, where that is known, and no day of ours."""
    month = anchors.history.find("month")
    return Result("DATE", f"{holding('month', month.point).value}-XX", anchor=month.id) if month else UNKNOWN


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
