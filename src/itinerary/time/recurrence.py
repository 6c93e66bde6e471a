"""TIMEX3 sets as RFC 5545 recurrence rules, where a rule says exactly the same."""

from __future__ import annotations

import re

from itinerary.time.duration import Part, parse_duration

_EVERY = (None, "", "EVERY", "EACH")
_ONCE = (None, "", "1X")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = {
    "second": ("SECONDLY", 1), "minute": ("MINUTELY", 1), "hour": ("HOURLY", 1), "day": ("DAILY", 1), "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3), "half": ("MONTHLY", 6), "year": ("YEARLY", 1),
    "decade": ("YEARLY", 10), "century": ("YEARLY", 100), "millennium": ("YEARLY", 1000),
}  # fmt: skip
_MASKED = re.compile(
    r"(?:XXXX-(?:WXX-(?P<weekday>[1-7]|WE)|(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?))?"
    r"(?:T(?P<hour>[01][0-9]|2[0-3])(?::(?P<minute>[0-5][0-9]))?(?::(?P<second>[0-5][0-9]))?)?"
)


def rrule(value: str, quant: str | None = None, freq: str | None = None, mod: str | None = None) -> str | None:
    """The RRULE value of a set; None where none is exact: unknown counts, "most Mondays", "twice a month", "mornings".

    >>> rrule("XXXX-WXX-1", "EVERY"), rrule("P2W", "EVERY"), rrule("P1M", freq="2X")
    ('FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;INTERVAL=2', None)
    """
    if mod or quant not in _EVERY or freq not in _ONCE:
        return None
    duration = parse_duration(value)
    if duration is not None:
        return _interval(duration.parts)
    match = _MASKED.fullmatch(value)
    return _calendar(match) if match is not None and value else None


def _interval(parts: tuple[Part, ...]) -> str | None:
    if len(parts) != 1 or parts[0].number is None or parts[0].number % 1 or parts[0].number < 1:
        return None
    if parts[0].unit == "weekend":
        return "FREQ=WEEKLY;BYDAY=SA,SU" if parts[0].number == 1 else None
    if parts[0].unit not in _FREQUENCIES:
        return None
    frequency, size = _FREQUENCIES[parts[0].unit]
    count = int(parts[0].number) * size
    return f"FREQ={frequency}" + (f";INTERVAL={count}" if count > 1 else "")


def _calendar(match: re.Match[str]) -> str | None:
    date = _date(match["weekday"], match["month"], match["day"])
    if date is None:
        return None
    return ";".join([date, *_clock(match)])


def _date(weekday: str | None, month: str | None, day: str | None) -> str | None:
    if weekday is not None:
        return "FREQ=WEEKLY;BYDAY=" + ("SA,SU" if weekday == "WE" else _DAYS[int(weekday) - 1])
    known_month = month is not None and month.isdigit() and 1 <= int(month) <= 12
    known_day = day is not None and day.isdigit() and 1 <= int(day) <= 31
    if known_month and known_day:
        return f"FREQ=YEARLY;BYMONTH={int(month or 0)};BYMONTHDAY={int(day or 0)}"
    if month == "XX" and known_day:
        return f"FREQ=MONTHLY;BYMONTHDAY={int(day or 0)}"
    if known_month and day is None:
        return f"FREQ=YEARLY;BYMONTH={int(month or 0)}"
    return "FREQ=DAILY" if month in (None, "XX") and day in (None, "XX") else None


def _clock(match: re.Match[str]) -> list[str]:
    names = ("hour", "minute", "second")
    if match["hour"] is None:
        return []
    return [f"BY{name.upper()}={int(match[name] or 0)}" for name in names]
