"""Times that lean on their neighbour: "May 3 to 5, 2018", "from Monday to Friday", "9 a.m. to noon on Friday"."""

from __future__ import annotations

import re

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import At, Clock, Date, Every, Expression, Field, This

STRETCH = re.compile(r"\s?(?:to|through|thru|until|till|[-–—])\s?")
AND = re.compile(r" and ")
DAYS_THEN_YEAR = re.compile(r"(?:\s?(?:,|and|or|&|to|through|[-–])\s?\d{1,2}(?:st|nd|rd|th)?){1,12},? ")
ALSO = re.compile(r",? (?:and|or) ")
BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
# "3.34am (1834 GMT) on Saturday": the day is that of both clock times.
OPENED, CLOSED = re.compile(r"\s\("), re.compile(r"\) on ")
LONGEST = 60


def leaning(text: str, found: list[Found]) -> list[Found]:
    """The same, each with what it owes to its neighbour: a year told once for several days, the weekday after a weekday."""
    done = found[-1:]
    for each in reversed(found[:-1]):
        following = done[-1]
        if following.start - each.end <= LONGEST:
            each, *rest = _pair(text, each, following)
            done[-1:] = rest
        done.append(each)
    return done[::-1]


def _pair(text: str, first: Found, last: Found) -> tuple[Found, ...]:
    """Both again, or the first alone where the other is its year."""
    said, other = first.expression, last.expression
    if isinstance(said, Date) and said.year is None and isinstance(other, Date) and other.month is None:
        joined = first.rule == "month day" and DAYS_THEN_YEAR.fullmatch(text, first.end, last.start)
        return (evolve(first, expression=evolve(said, year=other.year)),) if joined and other.year else (first, last)
    if isinstance(said, Every) and isinstance(said.period, Field) and _is_weekday(said.period) and _is_weekday(other):
        joined = ALSO.fullmatch(text, first.end, last.start)
        return (first, evolve(last, expression=evolve(said, period=other))) if joined else (first, last)
    if isinstance(said, Clock) and isinstance(other, Field | Date) and CLOSED.fullmatch(text, first.end, last.start):
        return evolve(first, expression=At(said, other)), last
    if not is_stretch(text, first, last) and not OPENED.fullmatch(text, first.end, last.start):
        return first, last
    if isinstance(said, Field) and isinstance(other, Field) and said.unit == other.unit == "weekday":
        return first, evolve(last, expression=This(other, "reference"))
    if isinstance(said, Clock) and isinstance(other, At) and isinstance(other.time, Clock):
        return evolve(first, expression=At(said, other.day)), last
    return first, last


def _is_weekday(said: Expression) -> bool:
    return isinstance(said, Field) and said.unit == "weekday"


def is_stretch(text: str, first: Found, last: Found) -> bool:
    """Whether two times are the ends of a stretch: "from … to …", "between … and …"."""
    if STRETCH.fullmatch(text, first.end, last.start):
        return True
    between = BETWEEN.search(text, max(first.start - 9, 0), first.start)
    return between is not None and AND.fullmatch(text, first.end, last.start) is not None
