"""From one time to another: the stretch between two results."""

from __future__ import annotations

from itinerary.time.point import CLOCK, MONTHS_IN, Point, moved
from itinerary.time.result import Result

CODES = {"month": "M", "year": "Y"}


def stretched(first: Result, last: Result) -> Result:
    """The DURATION from the start of one result to the end of the other, both included; of clock times from one to the
    other, over midnight where the other is the earlier. The first alone where either has no place on the calendar.
    """
    begin, end = first.point, last.point
    if begin is None or end is None:
        return first
    if begin.has_clock and end.has_clock and end.moment <= begin.moment:
        end = moved(end, 1, "day")
    if end.moment < begin.moment:
        return first
    return Result(
        "DURATION",
        _value(begin, end),
        anchor=first.anchor,
        begin=begin,
        end=end if end.has_clock else moved(end, 1, {"part-of-day": "day", "weekend": "week"}.get(end.unit, end.unit)),
        notes=first.notes + last.notes,
    )


def _value(begin: Point, end: Point) -> str:
    """How long, in the coarser units of the two."""
    if begin.unit in CLOCK and end.unit in CLOCK:
        hours, minutes = divmod(int((end.moment - begin.moment).total_seconds()) // 60, 60)
        return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes or not hours else "")
    if begin.unit == end.unit and begin.unit in CODES:
        months = (end.year - begin.year) * 12 + end.month - begin.month
        return f"P{months // MONTHS_IN[begin.unit] + 1}{CODES[begin.unit]}"
    return f"P{end.ordinal - begin.ordinal + 1}D"
