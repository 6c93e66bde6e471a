"""Nights run over midnight: of which day the hours behind them are."""

from __future__ import annotations

from itinerary.time import expression as x
from itinerary.time.point import Point, holding, moved
from itinerary.time.result import Anchors

SMALL_HOURS, NOON = 5, 12


def night_through(time: x.Expression, told: Point) -> Point:
    """The day of a time of day told alone: dawn, or two in the morning, after a night lies on the next."""
    night = (told.unit == "part-of-day" and told.part in ("NI", "EV")) or (told.has_clock and 20 <= told.hour < 24)
    morning = time == x.Field("part", "MO")
    hour = time.hour % 12 if isinstance(time, x.Clock) and time.half == "am" else getattr(time, "hour", 24)
    small = isinstance(time, x.Clock) and hour < 9 and time.half != "pm" and (time.half or time.minute is not None)
    day = holding("day", told)
    late = night or told.part == "AF" or (told.has_clock and told.hour >= NOON)
    past_midnight = isinstance(time, x.Clock) and time.hour == 0 and not time.midnight
    return moved(day, 1, "day") if (night and (morning or small)) or (late and past_midnight) else day


def morning_after(time: x.Expression, day: x.Expression, anchors: Anchors) -> x.Expression:
    """The day of "the next morning": behind two in the morning that of the same day."""
    told = anchors.history.find("day")
    morning = time == x.Field("part", "MO") or (isinstance(time, x.Clock) and time.half == "am")
    small = told is not None and told.point.has_clock and told.point.hour < SMALL_HOURS
    return x.This("day", "reference") if day == x.Next("day", "reference") and morning and small else day
