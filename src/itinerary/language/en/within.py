"""Times within times: a part of a period, a day of a week, the nth of a month."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from itinerary.language.rule import Rule
from itinerary.time.expression import (
    Century,
    Date,
    Decade,
    Edge,
    Every,
    Expression,
    Field,
    Last,
    Next,
    Shift,
    This,
    Within,
)

WHOLE = "( whole=@date )"


def _possessive(m: Any) -> Expression | None:
    """Last year's Easter; "Monday's Christmas" is none."""
    part = Field("month", m.part.month or 1) if isinstance(m.part, Date) else m.part
    return Within(part, m.whole) if isinstance(part, Field) and _is_year(m.whole) else None


def _same_period(m: Any) -> Expression | None:
    quarter = isinstance(m.part, This | Last) and m.part.period == "quarter"
    return Within(This("quarter", "reference"), m.whole) if quarter else None


WITHIN = (
    Rule(
        "month next year",
        "part=@date.period.month.bare whole=@date.period.told",
        lambda m: _nested(m.part, m.whole) if isinstance(m.whole, Last | Next) else None,
        "date.period.part",
        ("June next year", "March last year"),
    ),
    Rule(
        "day last year",
        "day=@date.dayish.partial ,? ( of )? whole=@date.period.told",
        lambda m: Within(m.day, m.whole) if m.whole in (Last("year"), Next("year"), This("year")) else None,
        "date.dayish.of",
        ("3 March last year", "April 24 of next year"),
    ),
    Rule(
        "a part of a period",
        f"part=( @date.period ) ( of | in ) {WHOLE}",
        lambda m: _nested(m.part, m.whole),
        "date.period.part",
        (
            "the third quarter of 1990",
            "the spring of next year",
            "the first half of 2021",
            "the fourth quarter of last year",
        ),
    ),
    Rule(
        "quarter year",
        "part=( @date.period.quarter.bare | @date.period.half.bare ) ,? whole=@date.period.year",
        lambda m: Within(m.part, m.whole),
        "date.period.part",
        ("third-quarter 1990", "Q3 2019"),
    ),
    Rule(
        "year quarter",
        "( the )? whole=@date.period.year ( - )? part=( @date.period.quarter.bare | @date.period.half.bare )",
        lambda m: Within(m.part, m.whole),
        "date.period.part",
    ),
    Rule(
        "next year's quarter",
        "whole=@date 's part=( @date.period.quarter.bare | @date.period.half.bare | @date.period.season.bare | @date.period.month.bare | @date.dayish.holiday )",
        _possessive,
        "date.period.part",
        ("next year's first quarter", "last year's third quarter"),
    ),
    Rule(
        "the year's quarter",
        "( the whole=@date.period.year | whole=@date.period.told 's ) ( period | quarter )",
        lambda m: Within(This("quarter", "reference"), m.whole) if _is_year(m.whole) else None,
        "date.period.part",
        ("the 1988 quarter", "last year's quarter"),
    ),
    Rule(
        "the year-ago quarter",
        "( the )? @date.offset.adjective ( period | quarter )",
        lambda m: Within(This("quarter", "reference"), Last("year")),
        "date.period.part",
        ("the year-ago quarter", "the year-earlier period"),
    ),
    Rule(
        "the same period of",
        "( part=@date.period.the | part=@date.period.that ) ( of | in | the )? ( whole=@date.period | whole=@date.offset )",
        _same_period,
        "date.period.part",
        ("the same period last year", "the corresponding period a year ago", "the quarter a year ago"),
    ),
    Rule(
        "weekday of a week",
        "part=( @date.dayish.weekday ) of ( whole=@date.period.told | whole=@date.period.that )",
        lambda m: Within(m.part, m.whole),
        "date.dayish.of",
        ("Tuesday of last week", "Friday of that week"),
    ),
    Rule(
        "year-ago quarter",
        "( the | a )? offset=@date.offset.adjective part=@date.period.quarter.bare",
        lambda m: Within(m.part, Last("year")),
        "date.period.part",
        ("the year-ago third quarter",),
    ),
    Rule(
        "nth of a period",
        "nth=@nth ( of | in ) ( whole=@date | the u=month | the u=week )",
        lambda m: evolve(m.nth, whole=m.whole or This(m.u, "reference")),
        "date.dayish.of",
        (
            "the first Monday in May",
            "the last Sunday of October 2020",
            "the second week of March",
            "the last day of 2019",
            "the first weekend in May",
            "the last Saturday of the month",
        ),
    ),
)


def _nested(part: Any, whole: Any) -> Expression | None:
    """Within, where the part can lie in the whole."""
    if isinstance(part, Date) and part.month and part.day is None and part.year is None:
        part = Field("month", part.month)
    if isinstance(part, Field) and _is_year(whole):
        return Within(part, whole)
    if isinstance(part, Field) and part.unit == "half" and isinstance(whole, Century | Decade):
        return Edge(whole, "START" if part.index == 1 else "END", half=True)
    return None


def _is_year(whole: object) -> bool:
    if isinstance(whole, Date):
        return whole.year is not None and whole.month is None
    if isinstance(whole, This | Last | Next):
        return whole.period == "year"
    return isinstance(whole, Shift) and whole.length.parts[-1][1] == "year"


RECURRING = (
    Rule(
        "day of each month",
        "day=@date.dayish.the of set=@set",
        lambda m: Every(m.day) if m.set == Every("month") else None,
        "set",
        ("the 1st of each month",),
    ),
    Rule(
        "nth of each",
        "nth=@nth ( of | in ) set=@set",
        lambda m: m.set,
        "set.nth",
        ("the first Sunday of each month", "the last day of every year"),
    ),
)
