"""Calendar units: a year, a week, a Tuesday morning, 10:40. What TIMEX3 values of DATE and TIME name."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

MONTHS_IN = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
DAYS_IN = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
SECONDS_IN = {"second": 1, "minute": 60, "hour": 3600}
CLOCK = ("hour", "minute", "second")
COARSE = ("year", "decade", "century", "millennium")
SEASON_AT = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
FIRST, LAST = 1, 3_652_059  # the ordinals of 0001-01-01 and 9999-12-31


@frozen
class Point:
    """One calendar unit: its granularity and where it starts. Years before Christ are 0 and less: 0 is 1 BC.

    `part` names a season (SP SU FA WI) or a part of day (MO MI AF EV NI DT).

    >>> Point("week", 2019, 3, 4).value
    '2019-W10'
    """

    unit: str
    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0
    part: str = ""
    zone: str = ""

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        return _FORMS[self.unit](self)

    @property
    def ordinal(self) -> int:
        """The proleptic Gregorian ordinal of its first day; out of the calendar's range: the nearest that it holds."""
        if not 1 <= self.year <= 9999:
            return FIRST if self.year < 1 else LAST
        return dt.date(self.year, self.month, self.day).toordinal()

    @property
    def date(self) -> dt.date:
        """Its first day."""
        return dt.date.fromordinal(self.ordinal)

    @property
    def moment(self) -> dt.datetime:
        """Its first moment."""
        return dt.datetime.combine(self.date, dt.time(min(self.hour, 23), self.minute, min(self.second, 59)))

    @property
    def end(self) -> dt.datetime:
        """The moment after its first day; of a clock time that moment itself."""
        if self.has_clock:
            return self.moment
        return self.moment + dt.timedelta(days=1) if self.ordinal < LAST else self.moment

    @property
    def has_clock(self) -> bool:
        """Whether it says the hour."""
        return self.unit in CLOCK


def _year(year: int) -> str:
    year = min(year, 9999)
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _decade(point: Point) -> str:
    if point.year > 0:
        return f"{point.year // 10:03d}"
    return f"BC{(1 - point.year) // 10:03d}"


def _century(point: Point) -> str:
    return f"{point.year // 100:02d}" if point.year > 0 else f"BC{(-point.year) // 100:02d}"


def _day(point: Point) -> str:
    return f"{_year(point.year)}-{point.month:02d}-{point.day:02d}"


def _week(point: Point) -> str:
    year, week, _ = point.date.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _clock(point: Point) -> str:
    text = f"{_day(point)}T{point.hour:02d}"
    if point.unit != "hour":
        text += f":{point.minute:02d}"
    if point.unit == "second":
        text += f":{point.second:02d}"
    return text + point.zone


_FORMS = {
    "millennium": lambda p: f"{p.year // 1000}" if p.year > 0 else f"BC{(-p.year) // 1000}",
    "century": _century,
    "decade": _decade,
    "year": lambda p: _year(p.year),
    "half": lambda p: f"{_year(p.year)}-H{(p.month - 1) // 6 + 1}",
    "quarter": lambda p: f"{_year(p.year)}-Q{(p.month - 1) // 3 + 1}",
    "season": lambda p: f"{_year(p.year)}-{p.part}",
    "month": lambda p: f"{_year(p.year)}-{p.month:02d}",
    "week": _week,
    "weekend": lambda p: _week(p) + "-WE",
    "day": _day,
    "part-of-day": lambda p: f"{_day(p)}T{p.part}",
    "hour": _clock,
    "minute": _clock,
    "second": _clock,
}


def days(date: dt.date) -> Point:
    """The day of a date."""
    return Point("day", date.year, date.month, date.day)


def from_ordinal(ordinal: int, unit: str = "day") -> Point:
    """The unit that starts on the day of that ordinal, kept within the calendar."""
    return evolve(days(dt.date.fromordinal(min(max(ordinal, FIRST), LAST))), unit=unit)


def month_days(year: int, month: int) -> int:
    """How many days a month has.

    >>> month_days(2024, 2)
    29
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def holding(unit: str, point: Point) -> Point:
    """The unit that holds the start of a point.

    >>> holding("quarter", Point("day", 2019, 5, 7)).value
    '2019-Q2'
    """
    if unit in CLOCK:
        return _holding_clock(unit, point)
    if unit in ("week", "weekend"):
        monday = point.ordinal - (point.ordinal - 1) % 7
        return from_ordinal(monday + 5 * (unit == "weekend"), unit)
    if unit == "season":
        return _season(point)
    if unit in ("day", "part-of-day"):
        return Point(unit, point.year, point.month, point.day, part=point.part if unit == "part-of-day" else "")
    if unit in ("month", "quarter", "half"):
        size = MONTHS_IN[unit]
        return Point(unit, point.year, (point.month - 1) // size * size + 1)
    size = MONTHS_IN[unit] // 12
    if point.year > 0:
        return Point(unit, max(point.year // size * size, 1))
    return Point(unit, -((1 - point.year) // size * size) + (size == 1))


def _holding_clock(unit: str, point: Point) -> Point:
    minute = 0 if unit == "hour" else point.minute
    return evolve(point, unit=unit, part="", minute=minute, second=point.second if unit == "second" else 0)


def _season(point: Point) -> Point:
    """Three months each; winter is named for the year of its December."""
    first = (point.month // 3 * 3) or 12
    part = {month: name for name, month in SEASON_AT.items()}[first]
    return Point("season", point.year - (point.month < 3), first, part=part)


def moved(point: Point, count: int, unit: str) -> Point:
    """A point moved by `count` units; months clamp the day. Its own granularity stays.

    >>> moved(Point("day", 2019, 1, 31), 1, "month").value
    '2019-02-28'
    """
    if unit in SECONDS_IN:
        return _moved_clock(point, count * SECONDS_IN[unit])
    if unit in DAYS_IN:
        day = from_ordinal(point.ordinal + count * DAYS_IN[unit])
        return evolve(point, year=day.year, month=day.month, day=day.day)
    total = point.year * 12 + point.month - 1 + count * MONTHS_IN[unit]
    year, month = total // 12, total % 12 + 1
    year = min(max(year, -9998), 9999)
    part = point.part
    if point.unit == "season":
        part = {first: name for name, first in SEASON_AT.items()}.get(month, part)
    return evolve(point, year=year, month=month, day=min(point.day, month_days(year, month)), part=part)


def _moved_clock(point: Point, seconds: int) -> Point:
    total = point.hour * 3600 + point.minute * 60 + point.second + seconds
    day = from_ordinal(point.ordinal + total // 86400)
    rest = total % 86400
    return evolve(
        point, year=day.year, month=day.month, day=day.day, hour=rest // 3600, minute=rest // 60 % 60, second=rest % 60
    )
