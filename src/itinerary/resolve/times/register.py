"""Whether a text tells news, a story of another time, or a diary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from itinerary.find.engine import Found
from itinerary.find.logs import RULE
from itinerary.options import Options
from itinerary.time.expression import At, Date, Expression, Field, Last, Next, Numeric, This, Within

# A story has at least FAR far years, NEAR for each near time; a long one (LONG) only more far than near ones.
FAR, NEAR, LONG = 3, 4, 15
HEADINGS = 3
AFTER_HEADING = re.compile(r"[.:]?[^\S\n]*(?:\n|$)|[.:](?: [–—-])? [A-Z]|: [a-z]")
HEADING = re.compile(r"(?:^|\n)\s*$")


def is_narrative(found: Sequence[Found], published: int, options: Options) -> bool:
    """Whether months lie near the time last told rather than near publication."""
    if options.register != "auto":
        return options.register == "narrative"
    far = near = 0
    for each in found:
        year = year_of(each.expression)
        if year is not None:
            far += abs(year - published) > 1
            near += abs(year - published) <= 1
        near += is_near(each.expression)
    return far > near * (1 if far >= LONG else NEAR) and far >= FAR


def is_near(said: Expression) -> bool:
    """Whether it counts from publication."""
    if isinstance(said, At):
        return said.day is not None and is_near(said.day)
    if isinstance(said, This | Last | Next):
        return said.anchor == "published"
    if isinstance(said, Within):
        return is_near(said.whole)
    return isinstance(said, Field) and said.unit == "weekday"


def is_diary(text: str, found: Sequence[Found]) -> bool:
    """Whether days stand at the heads of its lines: what follows such a day is told from there."""
    headings = sum(is_heading(text, each) for each in found)
    return headings >= (1 if any(each.rule == RULE for each in found) else HEADINGS)


def is_inline(text: str, found: Sequence[Found]) -> bool:
    """Whether each entry of a diary is one line behind its day, so that a line without one is none.

    >>> from itinerary.find.finder import find
    >>> [is_inline(text, find(text)) for text in ("Monday: Rain.\\nTuesday: Sun.", "Monday\\nRain.\\nTuesday\\nSun.")]
    [True, False]
    """
    heads = [each for each in found if is_heading(text, each)]
    return len(heads) > 1 and all("\n" not in text[one.end : other.start].rstrip() for one, other in pairwise(heads))


def is_heading(text: str, found: Found) -> bool:
    """Whether a day opens a line of its own.

    >>> is_heading("Monday\\nRain.", Found(0, 6, Field("weekday", 1), "weekday"))
    True
    """
    said = found.expression
    day = (isinstance(said, Field) and said.unit == "weekday") or (isinstance(said, Date) and said.day is not None)
    day = day or isinstance(said, Numeric) or said == This("day")
    before = text[max(found.start - 3, 0) : found.start]
    return day and HEADING.search(before) is not None and AFTER_HEADING.match(text, found.end) is not None


def year_of(said: Expression) -> int | None:
    """The year that an expression writes out."""
    if isinstance(said, Date):
        return (1 - said.year if said.bc else said.year) if said.year is not None and not said.short else None
    if isinstance(said, Within):
        return year_of(said.whole)
    if isinstance(said, At) and said.day is not None:
        return year_of(said.day)
    return None
