"""Sets: the TIMEX3 value of what recurs."""

from __future__ import annotations

from itinerary.time.expression import At, Clock, Date, Every, Field
from itinerary.time.history import History
from itinerary.time.named_days import named_day
from itinerary.time.point import Point
from itinerary.time.recur import clock

CODES = {
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}E",
    "century": "P{}C",
    "weekend": "XXXX-WXX-WE",
    "weekday": "XXXX-WXX-WD",
    "night": "XXXX-XX-XXTNI",
    "morning": "XXXX-XX-XXTMO",
    "evening": "XXXX-XX-XXTEV",
    "afternoon": "XXXX-XX-XXTAF",
}


def every(said: Every) -> str:
    """The TIMEX3 value of what recurs."""
    period = said.period
    if isinstance(period, At):
        return _masked(period)
    if isinstance(period, Date):
        return f"XXXX-{period.month:02d}-{period.day:02d}"
    if isinstance(period, Field) and period.unit == "holiday":
        return _every_holiday(str(period.index))
    if isinstance(period, Field):
        return {
            "weekday": f"XXXX-WXX-{period.index}",
            "month": f"XXXX-{period.index:02d}" if isinstance(period.index, int) else "",
            "season": f"XXXX-{period.index}",
            "quarter": f"XXXX-Q{period.index}",
            "day": f"XXXX-XX-{period.index:02d}" if isinstance(period.index, int) else "",
        }.get(period.unit, "P1Y")
    step = said.step * (2 if period == "fortnight" else 1)
    return CODES.get(str(period), "P{}D").format(step or "X")


def _every_holiday(name: str) -> str:
    days = {point.value[4:] for point in (named_day(name, year, None) for year in (2000, 2001, 2004))}
    return f"XXXX{days.pop()}" if len(days) == 1 else "P1Y"


def _masked(said: At) -> str:
    """A time of every day, or of a weekday: XXXX-WXX-1T19:00."""
    day = f"XXXX-WXX-{said.day.index}" if isinstance(said.day, Field) else "XXXX-XX-XX"
    if isinstance(said.time, Field):
        return f"{day}T{said.time.index}"
    assert isinstance(said.time, Clock)
    at, _ = clock(said.time, Point("day", 2000), False, History())
    return day + at.value[10:]
