"""What kind of error a time expression is read with, by gold and found TIMEX3: the breakdown of score_times.py."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

Span = dict[str, Any]

VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d?)(?:-WE)?")
MONTH = re.compile(r"(\d{4})-(\d\d)")
YEAR = re.compile(r"\d{4}")
PART_OF_YEAR = re.compile(r"(\d{4})-(?:[QH]\d|SP|SU|FA|WI)")
CLOCK = re.compile(r"T\d\d")


def extent(gold: Span, found: Span) -> str:
    """In which way the borders differ."""
    wider = found["start"] <= gold["start"] and found["end"] >= gold["end"]
    narrower = found["start"] >= gold["start"] and found["end"] <= gold["end"]
    return "extent: " + ("too wide" if wider else "too narrow" if narrower else "shifted")


def type_of(gold: Span, found: Span) -> str:
    """Which type was found for which."""
    return f"type: {found['type']} for {gold['type']}"


def value(gold: Span, found: Span) -> str:
    """In which way the values differ.

    >>> value({"type": "DATE", "value": "2019-W08"}, {"type": "DATE", "value": "2019-W09"})
    'value: anchor off by 1 week'
    """
    return "value: " + _value(gold["type"], gold["value"] or "", found["type"], found["value"] or "")


def _value(gold_type: str, gold: str, type: str, found: str) -> str:
    if not gold:
        return "none in the gold"
    if gold in VAGUE or found in VAGUE:
        return f"{_kind(type, found)} for {_kind(gold_type, gold)}"
    if "SET" in (gold_type, type):
        return "set" if gold_type == type else f"{_kind(type, found)} for {_kind(gold_type, gold)}"
    if gold.startswith("P") != found.startswith("P"):
        return f"{_kind(type, found)} for {_kind(gold_type, gold)}"
    if gold.startswith("P"):
        return _length(gold, found)
    if "X" in gold or "X" in found:
        return "unknown digits"
    return _date(gold, found)


def _kind(type: str, value: str) -> str:
    if value in VAGUE:
        return value
    return "set" if type == "SET" else "duration" if value.startswith("P") else "date"


def _length(gold: str, found: str) -> str:
    if re.sub(r"[\d.X]", "", gold) != re.sub(r"[\d.X]", "", found):
        return "unit of a duration"
    return "vague count of a duration" if "X" in gold + found else "count of a duration"


def _date(gold: str, found: str) -> str:
    if _grain(gold) != _grain(found):
        return f"granularity: {_grain(found)} for {_grain(gold)}"
    day, other = DAY.match(gold), DAY.match(found)
    if day and other:
        return _days(day, other, "T" in gold)
    week, other = WEEK.match(gold), WEEK.match(found)
    if week and other:
        return _off(_weeks(other) - _weeks(week), "week") if _weeks(other) != _weeks(week) else "form"
    month, other = MONTH.match(gold), MONTH.match(found)
    if month and other:
        return _off(int(other[1]) * 12 + int(other[2]) - int(month[1]) * 12 - int(month[2]), "month")
    year, other = YEAR.match(gold), YEAR.match(found)
    if year and other:
        off = int(other[0]) - int(year[0])
        return _off(off, "year") if off else "another part of the year"
    return "form"


def _grain(value: str) -> str:
    """How fine a date is: of a clock time, a part of day, a day, a week …"""
    if CLOCK.search(value):
        return "clock"
    if "T" in value:
        return "part of day"
    names = ((DAY, "day"), (WEEK, "week"), (PART_OF_YEAR, "part of year"), (MONTH, "month"), (YEAR, "year"))
    return next((name for pattern, name in names if pattern.match(value)), "decade or century")


def _days(gold: re.Match[str], found: re.Match[str], clock: bool) -> str:
    try:
        first, last = (dt.date(*map(int, match.groups())) for match in (gold, found))
    except ValueError:
        return "form"
    if first == last:
        return "time of day" if clock else "form"
    off = (last - first).days
    if (first.month, first.day) == (last.month, last.day):
        return _off(last.year - first.year, "year")
    return _off(off // 7, "week") if off % 7 == 0 and abs(off) < 70 else _off(off, "day")


def _weeks(match: re.Match[str]) -> int:
    return dt.date.fromisocalendar(int(match[1]), min(max(int(match[2]), 1), 52), 1).toordinal() // 7


def _off(by: int, unit: str) -> str:
    """Offsets of more than two are told as many."""
    by = abs(by)
    return f"anchor off by {by if by < 3 else 'more'} {unit}{'s' * (by > 1)}"


def modifier(gold: Span, found: Span) -> str | None:
    """Which mod was found for which; None where they agree."""
    some, other = gold.get("mod"), found.get("mod")
    return None if some == other else f"mod: {other} for {some}"
