"""The written forms of TIMEX3 dates and times, one pattern each, and the calendar unit that each names.

Forms after TimeML 1.2.1, with the decades, centuries, weekends, parts of day and fiscal years that corpora write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache

from itinerary.options import Options
from itinerary.time.duration import parse_duration
from itinerary.time.granularity import season_starts, shift, unit_of

SEASON_CODES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PART_CODES = {
    "MO": "morning", "MI": "midday", "MD": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip

# Decades, centuries and millennia by the digits that are written, with their years.
_COARSE = {3: ("decade", 10), 2: ("century", 100), 1: ("millennium", 1000)}
Unit = tuple[datetime, datetime | None, str]
_DATE = r"(?P<year>[0-9X]{4})-(?P<month>[0-9X]{2})-(?P<day>[0-9X]{2})"
_WEEK = r"(?P<year>[0-9X]{4})-W(?P<week>[0-9X]{2})"
_CLOCK = (
    r"T(?P<hour>[0-9X]{2})(?::(?P<minute>[0-9X]{2})(?::(?P<second>[0-9X]{2})(?:\.[0-9X]+)?)?)?"
    r"(?P<offset>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)


def _year(match: re.Match[str], options: Options) -> Unit:
    return _whole(datetime(int(match["year"]), 1, 1), "year", options)


def _coarse(match: re.Match[str], options: Options) -> Unit:
    unit, years = _COARSE[len(match["year"])]
    strict = options.century == "strict" and years >= 100
    first = int(match["year"]) * years + strict
    return datetime(max(1, first), 1, 1), _january(first + years), unit


def _january(year: int) -> datetime | None:
    return datetime(year, 1, 1) if year <= 9999 else None


def _month(match: re.Match[str], options: Options) -> Unit:
    return _whole(datetime(int(match["year"]), int(match["month"]), 1), "month", options)


def _day(match: re.Match[str], options: Options) -> Unit:
    return _whole(_date(match), "day", options)


def _date(match: re.Match[str]) -> datetime:
    fields = match.groupdict()
    if fields.get("week") is not None:
        return datetime.fromisocalendar(int(fields["year"]), int(fields["week"]), int(fields.get("weekday") or 1))
    return datetime(int(fields["year"]), int(fields["month"]), int(fields["day"]))


def _week(match: re.Match[str], options: Options) -> Unit:
    """An ISO week; where weeks begin on Sunday, from the Sunday before its Monday."""
    start = _date(match)
    if options.week_start == "sunday":
        start = shift(start, -1, "day") or start
    return start, shift(start, 1, "week"), "week"


def _weekend(match: re.Match[str], options: Options) -> Unit:
    return _whole(_date(match), "weekend", options)


def _part_of_year(match: re.Match[str], options: Options) -> Unit:
    year, code = int(match["year"]), match["code"]
    if code in SEASON_CODES:
        return _season(year, SEASON_CODES[code], options)
    unit, months = ("quarter", 3) if code[0] == "Q" else ("half", 6)
    return _whole(datetime(year, (int(code[1]) - 1) * months + 1, 1), unit, options)


def _season(year: int, name: str, options: Options) -> Unit:
    """A season that crosses the new year is named for the year of its December, or as `options.winter` says."""
    starts = season_starts(options)
    month = starts[name]
    later = [start for start in starts.values() if start > month]
    crosses = month > 1 and not later and min(starts.values()) > 1
    start = datetime(year - 1 if crosses and options.winter == "january" else year, month, 1)
    following = min(later, default=min(starts.values()) + 12)
    return start, shift(start, following - month, "month"), "season"


def _fiscal(match: re.Match[str], options: Options) -> Unit:
    """A fiscal year is named for the year in which it ends."""
    year = int(match["year"]) - (1 if options.fiscal_start > 1 else 0)
    unit, months, index = "year", 12, 0
    if match["code"]:
        unit, months = ("quarter", 3) if match["code"][0] == "Q" else ("half", 6)
        index = int(match["code"][1]) - 1
    first = shift(datetime(year, options.fiscal_start, 1), index * months, "month")
    if first is None:
        raise ValueError(match.string)
    return first, shift(first, months, "month"), unit


def _clock(match: re.Match[str], options: Options) -> Unit:
    unit = "second" if match["second"] else "minute" if match["minute"] else "hour"
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        raise ValueError(match.string)
    start = _date(match) + timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    return start, shift(start, 1, unit), unit


def _part_of_day(match: re.Match[str], options: Options) -> Unit:
    first, last = options.parts_of_day[PART_CODES[match["code"]]]
    day = _date(match)
    return day + timedelta(hours=first), plus_hours(day, hours=last), "part-of-day"


def plus_hours(moment: datetime, hours: float) -> datetime | None:
    """`hours` later; None after the year 9999."""
    try:
        return moment + timedelta(hours=hours)
    except OverflowError:
        return None


def _whole(start: datetime, unit: str, options: Options) -> Unit:
    return (*unit_of(start, unit, options), unit)


_PARTS = "|".join(PART_CODES)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Options], Unit], str], ...] = tuple(
    (re.compile(pattern), read, unit)
    for pattern, read, unit in (
        (_DATE, _day, "day"),
        (r"(?P<year>[0-9X]{4})-(?P<month>[0-9X]{2})", _month, "month"),
        (r"(?P<year>[0-9X]{4})", _year, "year"),
        (r"(?P<year>[0-9X]{3})", _coarse, "decade"),
        (r"(?P<year>[0-9X]{2})", _coarse, "century"),
        (r"(?P<year>[0-9X])", _coarse, "millennium"),
        (_WEEK, _week, "week"),
        (_WEEK + "-WE", _weekend, "weekend"),
        (_WEEK + "-(?P<weekday>[1-7])", _day, "day"),
        (_DATE + _CLOCK, _clock, ""),
        (_WEEK + "-(?P<weekday>[1-7])" + _CLOCK, _clock, ""),
        (_DATE + f"T(?P<code>{_PARTS})", _part_of_day, "part-of-day"),
        (_WEEK + f"-(?P<weekday>[1-7])T(?P<code>{_PARTS})", _part_of_day, "part-of-day"),
        ("(?P<year>[0-9X]{4})-(?P<code>Q[1-4X]|H[12X]|SP|SU|FA|WI)", _part_of_year, ""),
        ("FY(?P<year>[0-9X]{4})(?:-(?P<code>Q[1-4]|H[12]))?", _fiscal, ""),
    )
)
_BARE_CLOCK = re.compile(_CLOCK)
_BARE_PART = re.compile(f"T(?:{_PARTS})")
_BC = re.compile(
    r"BC[0-9]{1,4}(?:-(?:[0-9]{2}(?:-[0-9]{2}(?P<clock>" + _CLOCK + f"|T(?:{_PARTS})" + r")?)?"
    r"|(?P<code>Q[1-4]|H[12]|SP|SU|FA|WI)))?"
)


@lru_cache(maxsize=4096)
def unit_named(value: str, options: Options) -> Unit | None:
    """The start, end and granularity of the calendar unit that a value names; None where it names none."""
    if "X" in value:
        return None
    for pattern, read, _ in _FORMS:
        match = pattern.fullmatch(value)
        if match is not None:
            try:
                return read(match, options)
            except (ValueError, OverflowError):
                return None
    return None


@lru_cache(maxsize=4096)
def granularity_of(value: str) -> str:
    """The unit that a TIMEX3 value writes, also where its digits are masked; "" for vague and for unknown values.

    >>> [granularity_of(value) for value in ("2019-W09-WE", "XXXX-XX-XXT10:40", "P2W", "PAST_REF")]
    ['weekend', 'minute', 'week', '']
    """
    for pattern, _, unit in _FORMS:
        match = pattern.fullmatch(value)
        if match is not None:
            return unit or _named_unit(match)
    match = _BARE_CLOCK.fullmatch(value)
    if match is not None:
        return _named_unit(match)
    match = _BC.fullmatch(value)
    if match is not None:
        return _unit_before_christ(match)
    written = parse_duration(value)
    return "part-of-day" if _BARE_PART.fullmatch(value) else written.granularity if written else ""


def _unit_before_christ(match: re.Match[str]) -> str:
    if match["code"]:
        return _named_unit(match)
    if match["clock"]:
        return _named_unit(match) if match["hour"] else "part-of-day"
    day = match.string
    return {0: {1: "millennium", 2: "century", 3: "decade"}.get(len(day) - 2, "year"), 1: "month", 2: "day"}[day.count("-")]


def _named_unit(match: re.Match[str]) -> str:
    fields = match.groupdict()
    if fields.get("hour") is not None:
        return "second" if fields["second"] else "minute" if fields["minute"] else "hour"
    code = fields.get("code")
    return "year" if code is None else {"Q": "quarter", "H": "half"}.get(code[0], "season")
