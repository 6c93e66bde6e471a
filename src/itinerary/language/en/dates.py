"""Dates as calendars write them."""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve

from itinerary.language.en.phrases import any_of, table
from itinerary.language.rule import Rule
from itinerary.time.expression import At, Between, Century, Clock, Date, Decade, Expression, Field, Generic, Numeric, Within
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
    return date if date.day <= month_days(year, date.month) else None


def _written(m: Any) -> Date | None:
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


def _span_of_days(days: str, month: Date) -> Between | None:
    first, last = (int(part) for part in days.replace("–", "-").split("-"))
    start, end = _valid(evolve(month, day=first)), _valid(evolve(month, day=last))
    return Between(start, end) if first < last and start and end else None


def _days(m: Any) -> Between | None:
    return _span_of_days(m.days, m.m) if isinstance(m.m, Date) else None


def _month_days(m: Any) -> Between | None:
    return _span_of_days(m.days, _written(m) or Date(month=m.m))


def _months(m: Any) -> Expression | None:
    """July to September is the third quarter; other spans of months are left as two."""
    if m.m % 3 != 1 or m.until != m.m + 2:
        return None
    quarter = Field("quarter", m.m // 3 + 1)
    year = evolve(_written(m) or Date(), month=None, day=None)
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
    return At(Clock(hour, minute, second, zone="Z" if clock.endswith("Z") else ""), date)


def _years(m: Any) -> Expression | None:
    text = m.years.replace("–", "-").replace("/", "-")
    first, last = text.split("-")
    end = int(last) if len(last) == 4 else int(first[: 4 - len(last)] + last)
    return Between(Date(year=int(first)), Date(year=end)) if int(first) < end else None


def _bc_or_not(m: Any) -> Date:
    return Date(year=m.y, bc=m.era is not None)


def _with_weekday(m: Any) -> Date | None:
    return evolve(m.date, weekday=m.w) if isinstance(m.date, Date) else None


def _decade(m: Any) -> Decade | None:
    digits = m.decade[:-1]
    if len(digits) == 4:
        return Decade(int(digits) // 10)
    return Decade(int(digits) // 10, short=True)


def _eras(text: str) -> Between | None:
    first, last = (int(part) for part in text.replace("–", "-").split("-"))
    return Between(Date(year=first, bc=True), Date(year=last, bc=True)) if first > last > 0 else None


def _bc(m: Any) -> Date | None:
    return Date(year=m.y, bc=m.era not in ("ad", "a.d.", "ce")) if isinstance(m.y, int) and m.y > 0 else None


ATOMS = (
    Rule("ISO date", "iso=@iso", _iso, "date.dayish.full", ("2019-04-24",), ("2019-04-31",)),
    Rule("ISO month", "iso=@isomonth", _iso, "date.period.month", ("2019-04",)),
    Rule(
        "month day, year",
        f"{MONTH} ( d=@dom | d=@ordinal.day | the d=@ordinal.day | the d=@ordinal ) ,? {YEAR}",
        _written,
        "date.dayish.full",
        ("April 24, 2019", "Sept. 1 1939", "March the 3rd, 1990", "Nov 5 '98"),
        ("February 30, 1998",),
    ),
    Rule(
        "month day",
        f"{MONTH} ( d=@dom | d=@ordinal.day | the d=@ordinal.day ) <!@year4",
        _written,
        "date.dayish.partial",
        ("April 24", "Nov. 10", "May 2nd", "July the 4th"),
    ),
    Rule("month ordinal word", f"{STRONG} the? d=@ordinal", _written, "date.dayish.partial", ("May first", "July fourth")),
    Rule(
        "day month year",
        f"( the? d=@dom | the? d=@ordinal.day | the? d=@ordinal ) of? {MONTH} ,? {YEAR}",
        _written,
        "date.dayish.full",
        ("24 April 2019", "1st of May, 1997", "the 3rd of March 1990", "26 Oct '12"),
    ),
    Rule(
        "day month",
        f"( d=@dom | the? d=@ordinal.day of? | the? d=@ordinal of ) {MONTH}",
        _written,
        "date.dayish.partial",
        ("24 April", "1st May", "the 14th of March", "the fourth of July"),
    ),
    Rule(
        "day-month-year",
        "d=@dom - ( m=@month | m=@month.short | m=@weak.month ) - ( y=@year4 | y2=@two )",
        _written,
        "date.dayish.full",
        ("24-Apr-2019",),
    ),
    Rule(
        "month year",
        f"{MONTH} ,? ( of | in )? {YEAR}",
        lambda m: _written(m),
        "date.period.month",
        ("April 2019", "October, 1917", "February of 1940", "April ’74"),
    ),
    Rule(
        "month and days", f"{STRONG} days=@days ( ,? {YEAR} )?", _month_days, "date.range", ("Nov. 18–19", "May 5-7, 2021")
    ),
    Rule("month", f"{STRONG}", _written, "date.period.month.bare", ("April", "September")),
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
    Rule("years", "years=@years", _years, "date.range"),
    Rule(
        "year", "the? year? year=@date.period.year", lambda m: m.year, "date.period.year", ("the year nineteen ninety-six",)
    ),
    Rule(
        "year of two digits",
        "<!' y2=@short_year !@unit",
        lambda m: Date(year=m.y2, short=True),
        "date.period.year",
        ("'98",),
    ),
    Rule(
        "the year 2000",
        "the year ( y=@year4 | n=@number.large )",
        lambda m: Date(year=m.y or m.n),
        "date.period.year",
        ("the year 2000",),
    ),
    Rule("bare year", "<!at y=@year4", lambda m: Date(year=m.y), "date.period.year.bare"),
    Rule(
        "year of an era",
        "( y=@year4 | y=@year3 | y=@number.digits ) era=( bc | b.c. | bce | b.c.e. | ad | a.d. | ce )",
        _bc,
        "date.period.year.era",
        ("490 BC", "490 B.C.", "44 BCE"),
    ),
    Rule(
        "AD year",
        "( @era_before | a.d. ) ( y=@year4 | y=@year3 | y=@number.digits )",
        lambda m: Date(year=m.y) if isinstance(m.y, int) and m.y > 0 else None,
        "date.period.year",
        ("AD 79",),
    ),
    Rule(
        "circa",
        "( ca | c ) . ( y=@year4 | y=@year3 ) era=( bc | b.c. | bce )?",
        _bc_or_not,
        "date.period.year",
        ("ca. 466 BC",),
    ),
    Rule("decade", "the? decade=@decade", _decade, "date.period.decade", ("the 1990s", "1960s", "the '80s", "the 90s")),
    Rule(
        "decade in words",
        "the ( @number.teens )? word=@decade_word",
        lambda m: Decade(m.word, short=True),
        "date.period.decade",
        ("the nineties",),
    ),
    Rule(
        "BC decade",
        "the decade=( @decade | @decade3 ) ( bc | b.c. | bce )",
        lambda m: Decade(int(m.decade[:-1]) // 10, bc=True),
        "date.period.decade",
        ("the 470s BC", "the 60s BCE"),
    ),
    Rule(
        "century",
        "the? ( n=@ordinal ) -? century era=( bc | b.c. | bce | ad )?",
        lambda m: Century(m.n, bc=m.era in ("bc", "b.c.", "bce")),
        "date.period.century",
        ("the 20th century", "nineteenth century", "the 4th century BC"),
    ),
    Rule(
        "quarter",
        "( the | its | their | his | her | our )? fiscal? -? ( n=@ordinal | n=final | n=last ) quarter",
        lambda m: Field("quarter", 4 if m.n in ("final", "last") else m.n) if m.n in (1, 2, 3, 4, "final") else None,
        "date.period.quarter.bare",
        ("the third quarter", "its fourth quarter", "the fiscal first quarter"),
    ),
    Rule(
        "hyphenated quarter",
        "fiscal? -? ( n=@ordinal | n=final ) - quarter",
        lambda m: Field("quarter", 4 if m.n == "final" else m.n) if m.n in (1, 2, 3, 4, "final") else None,
        "date.period.quarter.bare.hyphen",
        ("third-quarter", "fiscal second-quarter"),
    ),
    Rule("Q3", "q=( q1 | q2 | q3 | q4 )", lambda m: Field("quarter", int(m.q[1])), "date.period.quarter.bare"),
    Rule(
        "half",
        "( the )? n=@ordinal -? half ( of the year )?",
        lambda m: Field("half", m.n) if m.n < 3 else None,
        "date.period.half.bare",
        ("the first half",),
    ),
    Rule(
        "season",
        "( the )? season=@season",
        lambda m: Field("season", m.season),
        "date.period.season.bare",
        ("summer", "the autumn"),
    ),
    Rule(
        "season year",
        f"( the )? season=@season ,? of? {YEAR}",
        lambda m: Within(Field("season", m.season), _written(m) or Date()),
        "date.period.season",
        ("the spring of 1920", "summer 1962"),
    ),
    Rule(
        "winter over two years",
        "( the )? season=@season of? years=@years",
        lambda m: Within(Field("season", m.season), Date(year=int(m.years[:4]))),
        "date.period.season",
        ("the winter of 1946-47",),
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
    Rule(
        "fiscal year",
        "( the | its )? fiscal ( year )? ( y=@year4 | y2=@short_year )",
        lambda m: Date(year=m.y or m.y2, fiscal=True, short=m.y is None),
        "date.period.year",
        ("fiscal 1989", "fiscal year 1990"),
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
