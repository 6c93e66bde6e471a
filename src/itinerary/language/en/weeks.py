"""Weeks and weekends, by number or by a day that they hold; weekdays told from the week."""

from __future__ import annotations

from typing import Any

from itinerary.language.en.offsets import WEEKS
from itinerary.language.rule import Rule
from itinerary.time.expression import Date, Edge, Expression, Field, Holding, Last, Length, Next, Nth, Shift, This, Within


def _iso(m: Any) -> Expression | None:
    """2019-W17, 2019-W17-3."""
    year, week, *day = m.week.upper().replace("W", "").split("-")
    whole = Nth(int(week), "week", Date(year=int(year)))
    return Within(Field("weekday", int(day[0])), whole) if day else whole


def _numbered(m: Any) -> Expression | None:
    whole = Date(year=m.y) if isinstance(m.y, int) else m.whole
    return Nth(m.n, "week", whole) if 1 <= m.n <= 53 else None


def _is_last_weekday(day: object) -> bool:
    return isinstance(day, Last) and isinstance(day.period, Field) and day.period.unit == "weekday"


def _ago_on(m: Any) -> Expression | None:
    """A week ago Monday: the Monday that lies a week behind the last one."""
    ago = m.ago if m.n is None else Shift(m.n, -1)
    return Shift(ago.length, -1, m.day) if isinstance(ago, Shift) and ago.length in WEEKS and ago.sign < 0 else None


ISO_WEEKS = (Rule("ISO week", "week=@isoweek", _iso, "date.period.week", ("2019-W17", "2019-W17-3")),)
WEEKS_OF = (
    Rule(
        "numbered week",
        "week n=@dom ( of | in | , )? ( the year )? ( y=@year4 | whole=@date.period.year )",
        _numbered,
        "date.period.week",
        ("week 17 of 2019",),
    ),
    Rule(
        "the week of a day",
        "( the u=week ( of | beginning | starting | commencing ) | @date.period.weekend of ) day=@date.dayish",
        lambda m: Holding(m.u or "weekend", m.day),
        "date.period.week",
        ("the week of April 15", "the weekend of 13 April", "the week beginning 15 April"),
    ),
    Rule(
        "holiday weekend",
        "the? day=@date.dayish.holiday weekend=@date.period.weekend",
        lambda m: Holding("weekend", m.day),
        "date.period.week",
        ("Easter weekend", "the Labor Day weekend"),
    ),
    Rule(
        "week of a holiday",
        "the? day=@date.dayish.holiday week ( of year=@date.period.year )?",
        lambda m: Holding("week", Within(m.day, m.year) if m.year is not None else m.day),
        "date.period.week",
        ("Easter week", "the Christmas week of 1998"),
    ),
    Rule(
        "day of a told month",
        "( day=@date.dayish.the | the d=@ordinal ) of ( whole=@date.period.told | whole=@date.period.that )",
        lambda m: Within(m.day or Field("day", m.d), m.whole) if getattr(m.whole, "period", None) == "month" else None,
        "date.dayish.of",
        ("the 20th of this month", "the 3rd of last month", "the first of next month"),
    ),
    Rule(
        "a week ago Monday",
        "( ago=@date.offset | n=@length past ) day=@date.dayish.weekday",
        _ago_on,
        "date.offset",
        ("a week ago Monday", "a week past Thursday"),
    ),
    Rule(
        "last Tuesday week",
        "day=@date.period.told u=( week | fortnight ) !of",
        lambda m: Shift(Length(((1, m.u),)), -1, m.day) if _is_last_weekday(m.day) else None,
        "date.offset",
        ("last Tuesday week",),
    ),
    Rule(
        "Friday last",
        "day=@date.dayish.weekday ( side=last | side=next ) !@unit !@other !@number",
        lambda m: (Last if m.side == "last" else Next)(m.day),
        "date.period.told",
        ("Friday last", "Monday next"),
    ),
    Rule(
        "mid-week",
        "( midweek | mid - u=week )",
        lambda m: Edge(This("week"), "MID"),
        "date.edge",
        ("midweek", "mid-week"),
    ),
    Rule(
        "the eve of a day",
        "the eve of base=@date.dayish",
        lambda m: Shift(Length(((1, "day"),)), -1, m.base),
        "date.offset",
        ("the eve of May 3, 2018",),
    ),
)
