"""Fiscal years, named for the year in which they end: `FY2019` where they don't begin in January."""

from __future__ import annotations

from attrs import evolve

from itinerary.options import Options
from itinerary.time.expression import Field
from itinerary.time.point import Point, moved
from itinerary.time.result import Result, dated

MONTHS = {"quarter": 3, "half": 6}


def fiscal_year(year: int, anchor: str | None, options: Options) -> Result:
    """A fiscal year: a plain one where it begins in January."""
    plain = dated(Point("year", year), anchor)
    return plain if options.fiscal_start == 1 else evolve(plain, value=f"FY{plain.value}")


def fiscal_year_of(point: Point, options: Options) -> int:
    """The fiscal year that holds a point."""
    return point.year + (options.fiscal_start > 1 and point.month >= options.fiscal_start)


def fiscal_part(part: Field, year: Result, options: Options) -> Result:
    """A quarter or half of a fiscal year."""
    if year.point is None:
        return year
    begin = Point(part.unit, year.point.year - 1, options.fiscal_start)
    first = moved(begin, (int(part.index) - 1) * MONTHS[part.unit], "month")
    return evolve(year, point=first, value=f"{year.value}-{part.unit[0].upper()}{part.index}")
