"""Nights run over midnight: of which day the hours behind them are."""

from __future__ import annotations

from attrs import evolve

from itinerary.time import expression as x
from itinerary.time.point import Point, holding, moved
from itinerary.time.result import Anchors

SMALL_HOURS, NOON, DUSK, EVENING, NIGHT = 5, 12, 17, 18, 20


def night_through(time: x.Expression, told: Point) -> Point:
    """The day of a time of day told alone: dawn, or two in the morning, after a night lies on the next."""
    morning = time == x.Field("part", "MO")
    hour = time.hour % 12 if isinstance(time, x.Clock) and time.half == "am" else getattr(time, "hour", 24)
    evening = DUSK if hour < SMALL_HOURS else NIGHT
    night = (told.unit == "part-of-day" and told.part in ("NI", "EV")) or (told.has_clock and evening <= told.hour < 24)
    small = isinstance(time, x.Clock) and hour < 9 and time.half != "pm" and (time.half or time.minute is not None)
    day = holding("day", told)
    late = night or told.part == "AF" or (told.has_clock and told.hour >= NOON)
    past_midnight = isinstance(time, x.Clock) and hour == 0 and not time.midnight
    return moved(day, 1, "day") if (night and (morning or small)) or (late and past_midnight) else day


def morning_after(time: x.Expression, day: x.Expression, anchors: Anchors) -> x.Expression:
    """The day of "the next morning": behind two in the morning that of the same day."""
    told = anchors.history.find("day")
    morning = time == x.Field("part", "MO") or (isinstance(time, x.Clock) and time.half == "am")
    small = told is not None and told.point.has_clock and told.point.hour < SMALL_HOURS
    return x.This("day", "reference") if day == x.Next("day", "reference") and morning and small else day


def gone_by(point: Point, time: x.Clock, anchor: str | None, anchors: Anchors) -> Point:
    """The clock time of something that happened, with no day told: midnight is the last one, and an hour that would lie
    after publication is of the day before."""
    if time.midnight and (anchor == "published" or holding("day", point) == holding("day", anchors.published)):
        point = evolve(point, hour=0)
    return moved(point, -1, "day") if _is_of_the_day_before(point, anchors) else point


def _is_of_the_day_before(point: Point, anchors: Anchors) -> bool:
    """Whether a clock time would lie after publication.

    Where no hour of publication is known, an evening does, if the story was at the day before.
    """
    if holding("day", point) != holding("day", anchors.published):
        return False
    if anchors.published.has_clock:
        return point.moment > anchors.published.moment
    told = anchors.history.find("day")
    return point.hour >= EVENING and told is not None and told.point.ordinal == anchors.published.ordinal - 1
