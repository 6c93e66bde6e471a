"""Durations: their TIMEX3 values and where they lie."""

from __future__ import annotations

from itinerary.time.expression import Length
from itinerary.time.point import Point, moved

CODES = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L", "weekend": "WE", "night": "NI", "evening": "EV",
    "morning": "MO", "afternoon": "AF", "half-century": "Y", "": "X", "season": "SU",
}  # fmt: skip
TIMES = ("second", "minute", "hour", "night", "evening", "morning", "afternoon")
FOLDED = {"decade": (10, "year"), "century": (100, "year"), "millennium": (1000, "year"), "fortnight": (2, "week"), "half-century": (50, "year")}
HALVES = {"hour": (60, "minute"), "minute": (60, "second"), "day": (24, "hour"), "year": (12, "month")}


def duration_value(length: Length) -> str:
    """The TIMEX3 value of a length, in the units that were written.

    >>> duration_value(Length(((1, "year"), (6, "month"))))
    'P1Y6M'
    """
    date, clock = "", ""
    for count, unit in length.parts:
        count, unit = _plain(count, unit)
        part = f"{'X' if count is None else f'{count:.9g}'}{CODES[unit]}"
        if unit in TIMES:
            clock += part
        else:
            date += part
    return "P" + date + ("T" + clock if clock else "")


def _plain(count: float | None, unit: str) -> tuple[float | None, str]:
    if count is not None and unit in FOLDED:
        return count * FOLDED[unit][0], FOLDED[unit][1]
    if count is not None and count % 1 and unit in HALVES and (count * HALVES[unit][0]) % 1 == 0:
        return count * HALVES[unit][0], HALVES[unit][1]
    return count, unit


def rolled(length: Length, sign: int, anchor: Point) -> tuple[Point | None, Point | None]:
    """Where the length lies that ends (`sign` -1) or begins (+1) at an anchor."""
    if any(count is None for count, _ in length.parts):
        return (None, anchor) if sign < 0 else (anchor, None)
    other = anchor
    for count, unit in length.parts:
        whole, unit = _plain(count, unit)
        step = {"night": "day", "weekend": "week", "evening": "day", "morning": "day", "afternoon": "day"}.get(unit, unit)
        if step:
            other = moved(other, sign * int(whole or 0), step)
    return (other, anchor) if sign < 0 else (anchor, other)
