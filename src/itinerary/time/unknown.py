"""Days that a story does not tell: their digits stay open."""

from __future__ import annotations

from attrs import evolve

from itinerary.time import expression as x
from itinerary.time.point import holding
from itinerary.time.result import Anchors, Result

UNKNOWN = Result("DATE", "XXXX-XX-XX")


def unknown_day(anchors: Anchors) -> Result:
    """The day of a story that told none: its month, where that is known, and no day of ours."""
    month = anchors.history.find("month")
    return Result("DATE", f"{holding('month', month.point).value}-XX", anchor=month.id) if month else UNKNOWN


def part_of_unknown(day: Result, time: x.Expression) -> Result:
    """A part of such a day."""
    if not isinstance(time, x.Field) or not day.value.endswith("-XX"):
        return day
    return evolve(day, type="TIME", value=f"{day.value}T{time.index}")
