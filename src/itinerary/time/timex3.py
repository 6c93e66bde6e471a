"""TIMEX3 values of dates and times: what they denote on the calendar.

Forms after TimeML 1.2.1, with the decades, centuries, weekends, parts of day and fiscal years that corpora write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import lru_cache

from itinerary.options import DEFAULTS, Options
from itinerary.time.bounds import Bounds
from itinerary.time.duration import parse_duration
from itinerary.time.granularity import floor, season_starts, shift, unit_of
from itinerary.time.zones import zone

VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
MODS = (
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE",
)  # fmt: skip
SEASON_CODES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PART_CODES = {
    "MO": "morning", "MI": "midday", "MD": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
}  # fmt: skip
_SUBUNITS = {
    "century": "year", "decade": "year", "year": "month", "half": "month", "quarter": "month", "season": "month",
    "month": "day", "week": "day", "day": "hour",
}  # fmt: skip
_EDGES = {"millennium": "year", "century": "year", "decade": "year", "day": "hour", "part-of-day": "hour"}

_Unit = tuple[datetime, datetime | None, str]
_DATE = r"(?P<year>[0-9X]{4})-(?P<month>[0-9X]{2})-(?P<day>[0-9X]{2})"
_WEEK = r"(?P<year>[0-9X]{4})-W(?P<week>[0-9X]{2})"
_CLOCK = (
    r"T(?P<hour>[0-9X]{2})(?::(?P<minute>[0-9X]{2})(?::(?P<second>[0-9X]{2})(?:\.[0-9X]+)?)?)?"
    r"(?P<offset>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)


def _year(match: re.Match[str], options: Options) -> _Unit:
    return _whole(datetime(int(match["year"]), 1, 1), "year", options)


def _coarse(unit: str, years: int) -> Callable[[re.Match[str], Options], _Unit]:
    def read(match: re.Match[str], options: Options) -> _Unit:
        strict = options.century == "strict" and years >= 100
        first = max(1, int(match["year"]) * years + (1 if strict else 0))
        return datetime(first, 1, 1), _january(int(match["year"]) * years + years + (1 if strict else 0)), unit

    return read


def _january(year: int) -> datetime | None:
    return datetime(year, 1, 1) if year <= 9999 else None


def _month(match: re.Match[str], options: Options) -> _Unit:
    return _whole(datetime(int(match["year"]), int(match["month"]), 1), "month", options)


def _day(match: re.Match[str], options: Options) -> _Unit:
    return _whole(_date(match), "day", options)


def _date(match: re.Match[str]) -> datetime:
    fields = match.groupdict()
    if fields.get("week") is not None:
        return datetime.fromisocalendar(int(fields["year"]), int(fields["week"]), int(fields.get("weekday") or 1))
    return datetime(int(fields["year"]), int(fields["month"]), int(fields["day"]))


def _week(match: re.Match[str], options: Options) -> _Unit:
    start = _date(match)
    return start, shift(start, 1, "week"), "week"


def _weekend(match: re.Match[str], options: Options) -> _Unit:
    return _whole(_date(match), "weekend", options)


def _part_of_year(match: re.Match[str], options: Options) -> _Unit:
    year, code = int(match["year"]), match["code"]
    if code in SEASON_CODES:
        return _season(year, SEASON_CODES[code], options)
    unit, months = ("quarter", 3) if code[0] == "Q" else ("half", 6)
    return _whole(datetime(year, (int(code[1]) - 1) * months + 1, 1), unit, options)


def _season(year: int, name: str, options: Options) -> _Unit:
    """A season that crosses the new year is named for the year of its December, or as `options.winter` says."""
    starts = season_starts(options)
    month = starts[name]
    later = [start for start in starts.values() if start > month]
    crosses = month > 1 and not later and min(starts.values()) > 1
    start = datetime(year - 1 if crosses and options.winter == "january" else year, month, 1)
    following = min(later, default=min(starts.values()) + 12)
    return start, shift(start, following - month, "month"), "season"


def _fiscal(match: re.Match[str], options: Options) -> _Unit:
    """A fiscal year is named for the year in which it ends."""
    year = int(match["year"]) - (1 if options.fiscal_start > 1 else 0)
    unit, months, index = "year", 12, 0
    if match["code"]:
        unit, months, index = ("quarter", 3, int(match["code"][1]) - 1) if match["code"][0] == "Q" else ("half", 6, 0)
        index = int(match["code"][1]) - 1
    first = shift(datetime(year, options.fiscal_start, 1), index * months, "month")
    if first is None:
        raise ValueError(match.string)
    return first, shift(first, months, "month"), unit


def _clock(match: re.Match[str], options: Options) -> _Unit:
    unit = "second" if match["second"] else "minute" if match["minute"] else "hour"
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and (minute or second)):
        raise ValueError(match.string)
    start = _date(match) + timedelta(hours=hour, minutes=minute, seconds=min(second, 59))
    return start, shift(start, 1, unit), unit


def _part_of_day(match: re.Match[str], options: Options) -> _Unit:
    first, last = options.parts_of_day[PART_CODES[match["code"]]]
    day = _date(match)
    return day + timedelta(hours=first), _plus(day, hours=last), "part-of-day"


def _plus(moment: datetime, hours: float) -> datetime | None:
    try:
        return moment + timedelta(hours=hours)
    except OverflowError:
        return None


def _whole(start: datetime, unit: str, options: Options) -> _Unit:
    return (*unit_of(start, unit, options), unit)


_PARTS = "|".join(PART_CODES)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Options], _Unit], str], ...] = tuple(
    (re.compile(pattern), read, unit)
    for pattern, read, unit in (
        (_DATE, _day, "day"),
        (r"(?P<year>[0-9X]{4})-(?P<month>[0-9X]{2})", _month, "month"),
        (r"(?P<year>[0-9X]{4})", _year, "year"),
        (r"(?P<year>[0-9X]{3})", _coarse("decade", 10), "decade"),
        (r"(?P<year>[0-9X]{2})", _coarse("century", 100), "century"),
        (r"(?P<year>[0-9X])", _coarse("millennium", 1000), "millennium"),
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
_BC = re.compile(r"BC[0-9]{2,4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


@lru_cache(maxsize=4096)
def _unit(value: str, options: Options) -> _Unit | None:
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
    if _BC.fullmatch(value):
        return {0: {2: "century", 3: "decade"}.get(len(value) - 2, "year"), 1: "month", 2: "day"}[value.count("-")]
    written = parse_duration(value)
    return "part-of-day" if _BARE_PART.fullmatch(value) else written.granularity if written else ""


def _named_unit(match: re.Match[str]) -> str:
    fields = match.groupdict()
    if fields.get("hour") is not None:
        return "second" if fields["second"] else "minute" if fields["minute"] else "hour"
    code = fields.get("code")
    return "year" if code is None else {"Q": "quarter", "H": "half"}.get(code[0], "season")


def is_value(value: str) -> bool:
    """Whether it is a TIMEX3 value of any form: date, time, duration, set or vague reference; masked or not.

    >>> is_value("XXXX-WXX-1"), is_value("2019-02-30")
    (True, False)
    """
    if value in VAGUE:
        return True
    masked = "X" in value or value.startswith(("T", "BC", "P"))
    return bool(granularity_of(value)) if masked else _unit(value, DEFAULTS) is not None


def bounds_of(
    value: str,
    mod: str | None = None,
    options: Options = DEFAULTS,
    *,
    edge: bool = False,
    timezone: str | None = None,
) -> Bounds | None:
    """What a TIMEX3 value and its mod denote on the calendar: local wall time, half-open.

    None for durations, sets, vague references, masked digits, days that don't exist, and years outside 1 to 9999.

    `mod`       START, MID and END are thirds (`options.subparts`); APPROX loosens every bound (`options.about`);
                BEFORE, AFTER, ON_OR_BEFORE and ON_OR_AFTER open a side; those of durations change nothing.
    `edge`      START and END are the first and last day instead, "by the end of the month"; of a morning, START is the
                small hours before it: "in the early hours of Tuesday".
    `timezone`  IANA name of the place: a value with Z or an offset is turned into its wall time.

    >>> bounds_of("2019-02", "END").earliest_start, bounds_of("2019-02", "END", edge=True).earliest_start.day
    (datetime.datetime(2019, 2, 21, 0, 0), 28)
    """
    unit = _unit(value, options)
    if unit is None:
        return None
    start, end, name = unit
    if "T" in value and timezone is not None:
        start, end = _local(value, start, end, timezone)
    if edge and mod == "START" and value.endswith("TMO"):
        start, end = _small_hours(start, options)
    elif mod in ("START", "MID", "END"):
        start, end = _edge(start, end, mod, name) if edge and mod != "MID" else _third(start, end, mod, name, options)
    return _modified(Bounds.of(start, end), mod, name, options)


def _local(value: str, start: datetime, end: datetime | None, timezone: str) -> tuple[datetime, datetime | None]:
    offset = re.search(r"(?:Z|([+-])([0-9]{2}):?([0-9]{2})?)$", value.partition("T")[2])
    if offset is None:
        return start, end
    ahead = timedelta(hours=int(offset[2] or 0), minutes=int(offset[3] or 0)) * (-1 if offset[1] == "-" else 1)
    try:
        step = zone(timezone).fromutc((start - ahead).replace(tzinfo=zone(timezone))).replace(tzinfo=None) - start
        return start + step, None if end is None else end + step
    except OverflowError:
        return start, end


def _third(
    start: datetime, end: datetime | None, mod: str, unit: str, options: Options
) -> tuple[datetime, datetime | None]:
    """The early, middle or late part of a unit."""
    if unit not in _SUBUNITS:
        length = (end or start) - start
        cuts = [start, start + length * (1 / 3), start + length * (2 / 3), end]
    else:
        cuts = [start, *(shift(start, int(count), _SUBUNITS[unit]) for count in options.subparts[unit]), end]
    index = ("START", "MID", "END").index(mod)
    return cuts[index] or start, cuts[index + 1]


def _small_hours(morning: datetime, options: Options) -> tuple[datetime, datetime | None]:
    first, last = options.parts_of_day["small-hours"]
    day = floor(morning, "day")
    return day + timedelta(hours=first), _plus(day, hours=last)


def _edge(start: datetime, end: datetime | None, mod: str, unit: str) -> tuple[datetime, datetime | None]:
    """The first or last day of a unit; the first or last year of a decade or century, hour of a day."""
    inner = _EDGES.get(unit, "day")
    if mod == "START":
        return start, shift(start, 1, inner)
    return (start if end is None else shift(end, -1, inner) or start), end


def _modified(bounds: Bounds, mod: str | None, unit: str, options: Options) -> Bounds:
    start, end = bounds.earliest_start, bounds.latest_end
    if mod == "APPROX":
        return _loosened(bounds, options.about[unit])
    if mod == "BEFORE":
        return Bounds(None, start, None, start)
    if mod == "ON_OR_BEFORE":
        return Bounds(None, end, None, end)
    if mod == "AFTER":  # just after 10:40 can be 10:40:20
        return Bounds(earliest_start=start if unit in ("second", "minute") else end)
    return Bounds(earliest_start=start) if mod == "ON_OR_AFTER" else bounds


def _loosened(bounds: Bounds, by: str) -> Bounds:
    about = parse_duration(by)
    if about is None:
        return bounds
    sides = (about.before, about.after, about.before, about.after)
    moments = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return Bounds(*(None if moment is None else move(moment) for move, moment in zip(sides, moments, strict=True)))


def third_of(moment: datetime, unit: str, mod: str, options: Options = DEFAULTS) -> Bounds:
    """The early (START), middle (MID) or late (END) part of the unit that a moment lies in.

    >>> third_of(datetime(2019, 2, 27), "year", "MID").earliest_start
    datetime.datetime(2019, 5, 1, 0, 0)
    """
    start = floor(moment, unit, options)
    return Bounds.of(*_third(start, unit_of(start, unit, options)[1], mod, unit, options))
