"""Offsets: points moved by counts that hold fractions, and where the calendar or the clock gives out."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from itinerary.options import DEFAULTS, Options
from itinerary.time import expression as x
from itinerary.time.granularity import WEEKEND_STARTS
from itinerary.time.history import Told
from itinerary.time.lengths import CALENDAR
from itinerary.time.point import DAYS_IN, FIRST, LAST, MONTHS_IN, SECONDS_IN, Point, days, from_ordinal, holding, moved
from itinerary.time.result import Anchors, Result, dated
from itinerary.time.timex3 import bounds_of

FEW_WEEKS = 2  # told to the day
# By what fractions of a unit are counted, and how many of them it has.
FINER = {
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "day": ("hour", 24),
    "week": ("day", 7),
    "fortnight": ("day", 14),
    "month": ("day", 30),
    "quarter": ("month", 3),
    "year": ("month", 12),
    "decade": ("year", 10),
    "century": ("year", 100),
    "millennium": ("year", 1000),
}


def leaves_the_calendar(said: x.Shift, base: Point) -> bool:
    """Whether days or hours lead out of the years 1 to 9999, or years out of four digits."""
    years = 0.0
    for count, unit in said.length.parts:
        size = MONTHS_IN[unit] / 12 if unit in MONTHS_IN else SECONDS_IN.get(unit, 86400 * DAYS_IN.get(unit, 1)) / 31_556_952
        years += (count or 0) * size
    exact = any(unit not in MONTHS_IN for _, unit in said.length.parts)
    reached = base.year + said.sign * years
    return not 2 <= reached <= 9998 if exact and years > 1 else not -9990 <= reached <= 9999


def without_clock(said: x.Shift, told: Told, anchors: Anchors) -> Result:
    """Hours counted from a day or a part of a day: its bounds move, the day that is written stays."""
    bounds = bounds_of(told.point.value, None, anchors.options)
    step = dt.timedelta(seconds=said.sign * sum((count or 0) * SECONDS_IN.get(unit, 0) for count, unit in said.length.parts))
    if abs(step) > dt.timedelta(days=3650):
        return Result("DATE", "PAST_REF" if said.sign < 0 else "FUTURE_REF", anchor=told.id)
    if bounds is None or bounds.earliest_start is None or bounds.latest_end is None:
        return evolve(dated(told.point, told.id), mod=said.length.mod)
    first, last = bounds.earliest_start, bounds.latest_end
    if not (dt.datetime.min.year < first.year < 9990):
        return evolve(dated(told.point, told.id), mod=said.length.mod)
    point = holding("day", days(first.date()))
    if told.point.unit == "part-of-day":
        moved_to = first + step
        part = ("MO", "MO", "AF", "EV")[moved_to.hour // 6]
        point = evolve(days(moved_to.date()), unit="part-of-day", part=part)
    return evolve(dated(point, told.id), mod=said.length.mod, window=(first + step, last + step))


def moved_workdays(point: Point, count: int, options: Options) -> Point:
    """A point moved by days that are not of the weekend: after Friday comes Monday."""
    off = {(WEEKEND_STARTS[options.weekend] + step) % 7 for step in (0, 1)}
    count, step = (count, 1) if count > 0 else (-count, -1)
    point = moved(point, step * (count // 5 * 7), "day")
    for _ in range(count % 5):
        point = moved(point, step, "day")
        while (point.ordinal - 1) % 7 in off and FIRST < point.ordinal < LAST:
            point = moved(point, step, "day")
    return point


def to_the_day(said: x.Shift, unit: str, told: Told) -> bool:
    """Whether "a week later" than a day that was told is a day as well."""
    few = unit == "week" and len(said.length.parts) == 1 and (said.length.parts[0][0] or 0) <= FEW_WEEKS
    of_day = told.point.unit in ("day", "part-of-day") and told.id != "published"
    return few and isinstance(said.base, x.Reference) and of_day


def from_a_month(said: x.Shift, told: Told) -> Result:
    """Days or weeks counted from a month of which no day was told: the month that they lead to from its middle."""
    if not 1 < told.point.year < 9999:
        return evolve(dated(told.point, told.id), mod=said.length.mod)
    shift = said.sign * round(sum((count or 0) * DAYS_IN.get(unit, 1) for count, unit in said.length.parts))
    ends = (told.point.ordinal + shift, moved(told.point, 1, "month").ordinal + shift)
    if not FIRST < ends[0] < ends[1] < LAST:
        return Result("DATE", "PAST_REF" if said.sign < 0 else "FUTURE_REF", anchor=told.id)
    start, end = (from_ordinal(ordinal).moment for ordinal in ends)
    month = holding("month", from_ordinal((ends[0] + ends[1]) // 2))
    return evolve(dated(month, told.id), mod=said.length.mod, window=(start, end))


def moved_fractionally(point: Point, count: float, unit: str, options: Options = DEFAULTS) -> Point:
    """A point moved by a count that can hold a fraction: half an hour, two and a half years."""
    if unit == "workday":
        return moved_workdays(point, int(count), options)
    unit = CALENDAR.get(unit, unit)
    whole = int(count)
    point = moved(point, whole, unit)
    rest = count - whole
    if not rest:
        return point
    name, size = FINER.get(unit, (unit, 1))
    return moved(point, round(rest * size), name)
