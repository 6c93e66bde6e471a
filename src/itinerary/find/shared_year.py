"""A year that is written once for several times: "from October to March 1945", "the spring and early summer of 1943"."""

from __future__ import annotations

import re

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import Date, Edge, Expression, Field, Within
from itinerary.time.point import SEASON_AT

JOINED = re.compile(
    r"\s?(?:,? (?:and|or|to|through|until|till)|[-–/,])\s?(?:(?:in|on|the|late in|early in) ){0,2}", re.IGNORECASE
)
LONGEST = 20


def with_shared_years(text: str, found: list[Found]) -> list[Found]:
    """The finds in which a month or a season without a year takes that of the next one that it is joined to."""
    done: list[Found] = []
    for each in reversed(found):
        after = done[-1] if done else None
        if after is not None and after.start - each.end < LONGEST and JOINED.fullmatch(text, each.end, after.start):
            dated = _in_year_of(each.expression, after.expression)
            each = evolve(each, expression=dated) if dated is not None else each
        done.append(each)
    return done[::-1]


def _in_year_of(said: Expression, after: Expression) -> Expression | None:
    """A time without a year in that of the next one, or in the year before where it would come after it."""
    if isinstance(said, Edge):
        base = _in_year_of(said.base, after)
        return evolve(said, base=base) if base is not None else None
    month, (year, until) = _month(said), _year_and_month(after)
    if month is None or year is None or until is None:
        return None
    year -= month > until
    return evolve(said, year=year) if isinstance(said, Date) else Within(said, Date(year=year))


def _month(said: Expression) -> int | None:
    """The month of a date or of the start of a season, both without a year."""
    if isinstance(said, Field) and said.unit == "season":
        return SEASON_AT[str(said.index)]
    return said.month if isinstance(said, Date) and said.year is None else None


def _year_and_month(said: Expression) -> tuple[int | None, int | None]:
    if isinstance(said, Edge):
        return _year_and_month(said.base)
    if isinstance(said, Within) and isinstance(said.whole, Date) and not said.whole.bc:
        return said.whole.year, _month(said.part)
    if isinstance(said, Date) and not said.bc and not said.short:
        return said.year, said.month
    return None, None
