"""Dates as calendars write them."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from itinerary.language.en.phrases import any_of, table
from itinerary.language.rule import Rule
from itinerary.time.expression import (
    At,
    Between,
    Clock,
    Date,
    Expression,
    Field,
    Generic,
    Numeric,
    Within,
)
from itinerary.time.point import month_days

HOLIDAYS = table("holiday")
MONTH = "( m=@month.short .? | m=@month | m=@weak.month )"
WEEKDAY = "( w=@weekday.short .? | w=@weekday | w=@weak.weekday )"
STRONG = "( m=@month.short .? | m=@month )"
YEAR = "( y=@year4 | y2=@short_year | year=@date.period.year )"


def _valid(date: Date) -> Date | None:
    """The date, if there is such a day in some year."""
    if date.month is None or date.day is None:
        return date
    year = date.year if date.year and not date.short else 2000
    return date if 1 <= date.month <= 12 and 1 <= date.day <= month_days(year, date.month) else None


def written(m: Any) -> Date | None:
    """A date from the fields caught: d, m and y, y2 or year."""
    year, short = m.y, False
    if m.y2 is not None:
        year, short = m.y2, True
    if m.year is not None:
        year, short = m.year.year, m.year.short
    return _valid(Date(year=year, month=m.m, day=m.d, short=short))


def _iso(m: Any) -> Date | None:
    year, month, *rest = (int(part) for part in m.iso.split("-"))
    return _valid(Date(year, month, rest[0] if rest else None))


def _iso_digits(digits: str) -> Date | None:
    return _valid(Date(int(digits[:4]), int(digits[4:6]), int(digits[6:])))


def _span_of_days(days: str, month: Date) -> Between | None:
    first, last = (int(part) for part in days.replace("–", "-").split("-"))
    start, end = _valid(evolve(month, day=first)), _valid(evolve(month, day=last))
    return Between(start, end) if first < last and start and end else None


def _days(m: Any) -> Between | None:
    return _span_of_days(m.days, m.m) if isinstance(m.m, Date) else None


def _month_days(m: Any) -> Between | None:
    return _span_of_days(m.days, written(m) or Date(month=m.m))


def _months(m: Any) -> Expression | None:
    """July to September is the third quarter; other spans of months are left as two."""
    if m.m % 3 != 1 or m.until != m.m + 2:
        return None
    quarter = Field("quarter", m.m // 3 + 1)
    year = evolve(written(m) or Date(), month=None, day=None)
    return Within(quarter, year) if year.year is not None else quarter


def _slashed(text: str) -> Expression | None:
    """24/12/2019; which number is the month may be a matter of policy."""
    parts = re.split(r"[/.-]", text)
    if len(parts) == 2:
        parts.append("")
    if len(parts[0]) == 4:
        return _valid(Date(int(parts[0]), int(parts[1]), int(parts[2])))
    first, second, year = int(parts[0]), int(parts[1]), int(parts[2]) if parts[2] else None
    if first > 12 < second:
        return None
    if first <= 12 and second <= 12 and first != second and "." not in text:
        return Numeric(first, second, year, len(parts[2]) == 2)
    day, month = (first, second) if second <= 12 else (second, first)
    return _valid(Date(year, month, day, short=len(parts[2]) == 2))


def _iso_time(text: str) -> Expression | None:
    day, _, clock = text.upper().partition("T")
    year, month, dom = (int(part) for part in day.split("-"))
    hour, minute = int(clock[:2]), int(clock[3:5])
    date = _valid(Date(year, month, dom)) if 1 <= month <= 12 and 1 <= dom <= 31 else None
    if date is None or hour > 24 or minute > 59:
        return None
    second = int(clock[6:8]) if len(clock) > 7 and clock[5] == ":" else None
    offset = re.search(r"Z$|[+-]\d\d:?\d\d$", clock)
    return At(Clock(hour, minute, second, zone=offset[0] if offset else ""), date)


def _with_weekday(m: Any) -> Date | None:
    return evolve(m.date, weekday=m.w) if isinstance(m.date, Date) else None


def _eras(text: str) -> Between | None:
    first, last = (int(part) for part in text.replace("–", "-").split("-"))
    return Between(Date(year=first, bc=True), Date(year=last, bc=True)) if first > last > 0 else None


ATOMS = (
    Rule("ISO date", "iso=@iso", _iso, "date.dayish.full", ("2019-04-24",), ("2019-04-31",)),
    Rule(
        "ISO date in eight digits",
        "<!$ iso=@isobasic !@other",
        lambda m: _iso_digits(m.span[0].word),
        "date.dayish.full",
        ("20190424",),
        ("$20190424",),
    ),
    Rule("ISO month", "iso=@isomonth", _iso, "date.period.month", ("2019-04",)),
    Rule(
        "month day, year",
        f"{MONTH} ( d=@dom | d=@ordinal.day | the d=@ordinal.day | the? d=@ordinal ) ,? {YEAR}",
        written,
        "date.dayish.full",
        ("April 24, 2019", "Sept. 1 1939", "March the 3rd, 1990", "Nov 5 '98"),
        ("February 30, 1998",),
    ),
    Rule(
        "month day",
        f"{MONTH} ( d=@dom | d=@ordinal.day | the d=@ordinal.day ) <!@year4",
        written,
        "date.dayish.partial",
        ("April 24", "Nov. 10", "May 2nd", "July the 4th"),
    ),
    Rule("month ordinal word", f"{STRONG} the? d=@ordinal", written, "date.dayish.partial", ("May first", "July fourth")),
    Rule(
        "day month year",
        f"( the? d=@dom | the? d=@ordinal.day | the? d=@ordinal ) of? {MONTH} ,? {YEAR}",
        written,
        "date.dayish.full",
        ("24 April 2019", "1st of May, 1997", "the 3rd of March 1990", "26 Oct '12"),
    ),
    Rule(
        "day month",
        f"( d=@dom | the? d=@ordinal.day of? | the? d=@ordinal of ) {MONTH}",
        written,
        "date.dayish.partial",
        ("24 April", "1st May", "the 14th of March", "the fourth of July"),
    ),
    Rule(
        "day-month-year",
        "d=@dom - ( m=@month | m=@month.short | m=@weak.month ) - ( y=@year4 | y2=@two )",
        written,
        "date.dayish.full",
        ("24-Apr-2019",),
    ),
    Rule(
        "day month and two digits",
        "d=@dom m=@month.short .? y2=@two !@other !@unit",
        written,
        "date.dayish.full",
        ("24 Apr 19",),
    ),
    Rule(
        "month year",
        f"{MONTH} ,? ( of | in )? {YEAR}",
        lambda m: written(m),
        "date.period.month",
        ("April 2019", "October, 1917", "February of 1940", "April ’74"),
    ),
    Rule(
        "month and days", f"{STRONG} days=@days ( ,? {YEAR} )?", _month_days, "date.range", ("Nov. 18–19", "May 5-7, 2021")
    ),
    Rule("month", f"{STRONG}", written, "date.period.month.bare", ("April", "September")),
    Rule(
        "a weekday that was",
        "<( after | on | from | for | of | to | ended ) a w=@weekday >( that | which | when | of | in )",
        lambda m: Field("weekday", m.w),
        "date.dayish.weekday",
    ),
    Rule(
        "a weekday",
        "( a | any | some ) w=@weekday !@other !@part !-",
        lambda m: Generic(Field("weekday", m.w)),
        "date.generic",
        ("a Thursday",),
    ),
    Rule(
        "ordinal day",
        "the d=@ordinal.day !@unit !@month",
        lambda m: Field("day", m.d),
        "date.dayish.the",
        ("the 20th", "the 3rd"),
    ),
    Rule(
        "slashed date", "slashes=@slashes", lambda m: _slashed(m.slashes), "date.dayish.full", ("24/12/2019", "12.05.2019")
    ),
    Rule("ISO time", "time=@isotime", lambda m: _iso_time(m.time), "time.point", ("2019-04-24T10:40", "2019-04-24T10:40Z")),
    Rule("day and month in digits", "slashes=@daymonth", lambda m: _slashed(m.slashes), "date.dayish.slashed"),
    Rule(
        "months",
        f"{STRONG} ( - | – | through ) ( until=@month.short .? | until=@month ) ( ,? {YEAR} )?",
        _months,
        "date.period.quarter",
        ("July-September", "January through March 2020"),
    ),
    Rule(
        "holiday",
        any_of("holiday"),
        lambda m: Field("holiday", str(HOLIDAYS[m.words])),
        "date.dayish.holiday",
        ("Christmas", "New Year's Eve", "Good Friday", "Thanksgiving Day"),
    ),
    Rule(
        "holiday year",
        any_of("holiday") + " ,? of? y=@year4",
        lambda m: Within(Field("holiday", str(HOLIDAYS[m.words])), Date(year=m.y)),
        "date.dayish.full",
        ("Christmas 1963", "Easter 2024"),
    ),
)
WEEKDAYS = (
    Rule(
        "days of a month",
        "days=@days ( of )? m=@date.period.month",
        _days,
        "date.range",
        ("18-19 November", "5–7 May 2021"),
    ),
    Rule(
        "month of an era",
        "m=@date.period.month.bare ,? y=@date.period.year.era",
        lambda m: evolve(m.y, month=m.m.month) if isinstance(m.m, Date) else None,
        "date.period.month",
        ("April 480 BC",),
    ),
    Rule(
        "day of an era",
        "day=@date.dayish.partial ,? y=@date.period.year.era",
        lambda m: evolve(m.y, month=m.day.month, day=m.day.day) if isinstance(m.day, Date) else None,
        "date.dayish.full",
        ("March 15, 44 BC", "15 March 44 BC"),
    ),
    Rule(
        "the month of",
        "the month of month=@date.period.month",
        lambda m: m.month,
        "date.period.month",
        ("the month of April 2019",),
    ),
    Rule("years of an era", "years=@eras era=( bc | b.c. | bce | b.c.e. )", lambda m: _eras(m.years), "date.range"),
    Rule(
        "weekday",
        "( w=@weekday.short .? | w=@weekday )",
        lambda m: Field("weekday", m.w),
        "date.dayish.weekday",
        ("Wednesday",),
    ),
    Rule(
        "weekday and full date",
        f"{WEEKDAY} ,? the? date=@date.dayish.full",
        _with_weekday,
        "date.dayish.full",
        ("Wednesday, April 24, 2019", "Wed 24 April 2019"),
    ),
    Rule(
        "full date and short weekday",
        "date=@date.dayish.full ,? w=@weekday.short .?",
        _with_weekday,
        "date.dayish.full",
        ("26.2.98 Thurs", "24 April 2019 Wed"),
    ),
    Rule(
        "weekday and date",
        f"{WEEKDAY} ,? ( the | on )? date=@date.dayish.partial",
        _with_weekday,
        "date.dayish.partial",
        ("Wednesday, April 24", "Tuesday 26 March"),
    ),
    Rule(
        "weekday and day",
        f"{WEEKDAY} ,? ( the | on )? ( d=@date.dayish.the | d=@ordinal.day )",
        lambda m: Date(day=int(m.d.index) if isinstance(m.d, Field) else m.d, weekday=m.w),
        "date.dayish.partial",
        ("Friday 14th", "Friday the 13th"),
    ),
)
