"""Reports on a quarter or a longer stretch: what they compare, and what they only look ahead to."""

from __future__ import annotations

from itinerary.find.engine import Found
from itinerary.resolve.times.tense import tense_at
from itinerary.resolve.times.told import Discourse, Setting
from itinerary.time.expression import Expression, Field, Last, Length, Shift, This, Within
from itinerary.time.point import Point, moved

STRETCHES, HALF = ("the lengths", "the first lengths", "the year ended", "the fiscal year"), 6  # months


def is_stretch(found: Found) -> bool:
    """Whether it is "the nine months" or more that a report is on: what it compares next is no quarter.

    >>> is_stretch(Found(0, 15, Length(((9, "month"),)), "the lengths"))
    True
    """
    said = found.expression
    if not isinstance(said, Length) or found.rule not in STRETCHES:
        return False
    count, unit = said.parts[0]
    return unit == "year" or (unit == "month" and (count or 0) >= HALF)


def is_comparison(said: Expression) -> bool:
    """Whether it only says what an earlier year was like: what follows does not go on from there."""
    if isinstance(said, Within) and isinstance(said.part, This):
        return True
    if isinstance(said, Within) and isinstance(said.whole, Last) and isinstance(said.part, Field):
        return said.part.unit == "quarter"
    return isinstance(said, Shift) and said.sign < 0 and said.length == Length(((1, "year"),))


def is_outlook(setting: Setting, state: Discourse, found: Found, point: Point) -> bool:
    """Whether it is a quarter that a report on another one only looks ahead to."""
    reported = state.history.find("reported")
    if point.unit != "quarter" or reported is None:
        return False
    today = setting.published.ordinal
    goes_on = moved(reported.point, 1, "quarter").ordinal <= today < moved(point, 1, "quarter").ordinal
    return goes_on or tense_at(setting.text, found.start, found.end) == "future"
