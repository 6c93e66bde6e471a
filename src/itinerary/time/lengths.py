"""Durations: their TIMEX3 values and where they lie."""

from __future__ import annotations

import datetime as dt

from itinerary.options import DEFAULTS, Options
from itinerary.time.expression import Length, Shift
from itinerary.time.point import Point, holding, moved

CODES = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L", "weekend": "WE", "night": "NI", "evening": "EV",
    "morning": "MO", "afternoon": "AF", "half-century": "Y", "": "X", "season": "SU", "workday": "D",
}  # fmt: skip
TIMES = ("second", "minute", "hour", "night", "evening", "morning", "afternoon")
MOST = 1e9
# By which unit of the calendar to step for units that have none of their own.
CALENDAR = {
    "night": "day", "evening": "day", "morning": "day", "afternoon": "day", "weekend": "week", "half-century": "year",
    "workday": "day",
}  # fmt: skip
FOLDED = {
    "decade": (10, "year"),
    "century": (100, "year"),
    "millennium": (1000, "year"),
    "fortnight": (2, "week"),
    "half-century": (50, "year"),
}
HALVES = {"hour": (60, "minute"), "minute": (60, "second"), "day": (24, "hour"), "year": (12, "month")}


def duration_value(length: Length) -> str:
    """The TIMEX3 value of a length, in the units that were written.

    >>> duration_value(Length(((1, "year"), (6, "month"))))
    'P1Y6M'
    """
    date, clock = "", ""
    for count, unit in (plain for part in length.parts for plain in _split(*part)):
        part = ("X" if count is None or count >= MOST else f"{round(count, 6):.15g}") + CODES[unit]
        if unit in TIMES:
            clock += part
        else:
            date += part
    return "P" + date + ("T" + clock if clock else "")


def _split(count: float | None, unit: str) -> list[tuple[float | None, str]]:
    """A count with a half as two parts: an hour and a half is PT1H30M."""
    count, unit = _plain(count, unit)
    if count is None or not count % 1 or unit not in HALVES:
        return [(count, unit)]
    size, finer = HALVES[unit]
    rest = count % 1 * size
    if rest % 1:
        return [(count, unit)]
    return ([(int(count), unit)] if count >= 1 else []) + [(rest, finer)]


def _plain(count: float | None, unit: str) -> tuple[float | None, str]:
    if count is not None and unit in FOLDED:
        return count * FOLDED[unit][0], FOLDED[unit][1]
    return count, unit


LARGER = {"second": 60, "minute": 60, "hour": 24, "day": 7, "week": 5, "fortnight": 4, "month": 12, "year": 10, "decade": 10}


def vague_window(said: Shift, anchor: Point, options: Options) -> tuple[dt.datetime, dt.datetime] | None:
    """Where "a few days later" or "hours ago" lies; None where the calendar ends before."""
    unit = said.length.parts[0][1]
    if unit not in LARGER or (unit in ("second", "minute", "hour") and not anchor.has_clock):
        return None
    low, high = options.counts.get(said.length.words) or (2, LARGER[unit])
    near, far = moved(anchor, said.sign * int(low), unit), moved(anchor, said.sign * int(high), unit)
    first, last = (near, far) if said.sign > 0 else (far, near)
    return (first.moment, last.end) if first.moment < last.end else None


WHOLE = ("week", "month", "quarter", "year", "decade", "century")


def _whole_units(count: int, unit: str, sign: int, anchor: Point) -> tuple[Point, Point]:
    here = holding(unit, anchor)
    if sign < 0:
        return moved(here, -count, unit), here
    return moved(here, 1, unit), moved(here, count + 1, unit)


def rolled(length: Length, sign: int, anchor: Point, options: Options = DEFAULTS) -> tuple[Point | None, Point | None]:
    """Where the length lies that ends (`sign` -1) or begins (+1) at an anchor; by the policy `past_n` "calendar" it is of
    whole units, without the anchor's own."""
    if any(count is None for count, _ in length.parts):
        return (None, anchor) if sign < 0 else (anchor, None)
    if options.past_n == "calendar" and len(length.parts) == 1 and length.parts[0][1] in WHOLE:
        return _whole_units(int(length.parts[0][0] or 0), length.parts[0][1], sign, anchor)
    other = anchor
    for count, unit in length.parts:
        whole, unit = _plain(count, unit)
        step = CALENDAR.get(unit, unit)
        if step:
            other = moved(other, sign * int(whole or 0), step)
    return (other, anchor) if sign < 0 else (anchor, other)
