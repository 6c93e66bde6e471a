"""Whether a text tells news or a story of another time."""

from __future__ import annotations

from collections.abc import Iterable

from itinerary.find.engine import Found
from itinerary.options import Options
from itinerary.time.expression import At, Date, Expression, Last, Next, This, Within

EXPLICIT, SHARE = 6, 0.35


def is_narrative(found: Iterable[Found], published: int, options: Options) -> bool:
    """Whether months and weekdays lie near the time last told rather than near publication."""
    if options.register != "auto":
        return options.register == "narrative"
    far = near = 0
    for each in found:
        year = year_of(each.expression)
        if year is not None:
            far += abs(year - published) > 1
        near += isinstance(each.expression, This | Last | Next) and each.expression.anchor == "published"
    return far >= EXPLICIT and far > 3 * near


def year_of(said: Expression) -> int | None:
    """The year that an expression writes out."""
    if isinstance(said, Date):
        return (1 - said.year if said.bc else said.year) if said.year is not None and not said.short else None
    if isinstance(said, Within):
        return year_of(said.whole)
    if isinstance(said, At) and said.day is not None:
        return year_of(said.day)
    return None
