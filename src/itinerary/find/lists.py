"""One expression that is several times: "1939-1945", "12 and 13 March", "between 8 and 9 p.m."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.language.lists import words
from itinerary.time.expression import At, Between, Clock, Date, Expression

# A clock time that ends its line, and the next begins with a day of its own.
LINE_END = re.compile(r"([^\n]*(?<!,)(?<! on)(?<! of))[ \t]*\n\s*")
CLOCK_FIRST = ("clock on a day", "clock before a date")
# A day that ends its line, and the next begins with a clock time.
HEADING = re.compile(r"([^\n]*[\w.:])[ \t]*\n\s*(?=\d{1,2}[:.]?\d\d)")


def split(text: str, found: list[Found]) -> Iterator[Found]:
    """ "1939-1945" is two years."""
    for each in found:
        if each.rule in ("years", "years of an era") and isinstance(each.expression, Between):
            dash = re.search(r"[-–/]", text[each.start : each.end])
            middle = each.start + (dash.start() if dash else 0)
            yield Found(each.start, middle, each.expression.first, each.rule)
            yield Found(middle + 1, each.end, each.expression.last, each.rule)
        elif isinstance(clock := _clock_of(each), Between) and isinstance(clock.first, Clock):
            dash = re.search(r"[-–]", text[each.start : each.end])
            middle = each.start + (dash.start() if dash else 0)
            yield Found(each.start, middle, _with_clock(each.expression, clock.first), each.rule)
            yield Found(middle + 1, each.end, _with_clock(each.expression, clock.last), each.rule)
        elif (
            isinstance(clock, Clock)
            and clock.half
            and (first := FIRST_CLOCK.search(text, max(each.start - 14, 0), each.start))
        ):
            yield from _both_clocks(each, clock, first)
        elif each.rule in CLOCK_FIRST and (line := LINE_END.match(text, each.start, each.end)):
            yield Found(each.start, line.end(1), each.expression.time, each.rule)
            yield Found(line.end(), each.end, each.expression.day, each.rule)
        elif each.rule == "day at a clock" and (heading := HEADING.match(text, each.start, each.end)):
            yield from _heading_and_clock(each, heading)
        elif each.rule == "year of an era" and (first := FIRST_YEAR.search(text, max(each.start - 24, 0), each.start)):
            yield Found(first.start(1), first.end(1), Date(year=int(first[1]), bc=True), each.rule)
            yield each
        else:
            yield each


def _clock_of(found: Found) -> object:
    said = found.expression
    return said.time if isinstance(said, At) else said


def _with_clock(said: Expression, clock: Expression) -> Expression:
    return evolve(said, time=clock) if isinstance(said, At) else clock


def _heading_and_clock(found: Found, heading: re.Match[str]) -> Iterator[Found]:
    said = found.expression
    if isinstance(said, At) and said.day is not None:
        yield Found(found.start, heading.end(1), said.day, found.rule)
        yield Found(heading.end(), found.end, said.time, found.rule)
    else:
        yield found


def _both_clocks(found: Found, clock: Clock, first: re.Match[str]) -> Iterator[Found]:
    """ "Between 8 and 9 p.m.": the half of the day is told once."""
    hour, minute = int(first[1]), int(first[2]) if first[2] else None
    if 1 <= hour <= 12:
        earlier = Clock(hour, minute, half=clock.half, zone=clock.zone)
        said = At(earlier, found.expression.day) if isinstance(found.expression, At) else earlier
        yield Found(first.start(1), first.end(2) if first[2] else first.end(1), said, found.rule)
    yield found


FIRST_CLOCK = re.compile(r"(?:between|from) (\d{1,2})(?:[:.]([0-5]\d))? (?:and|to|until|till) $", re.IGNORECASE)
FIRST_YEAR = re.compile(r"\b(\d{1,4}),? ?(?:to|and|or|until|[-–]) ?$")


BEFORE_DAY = re.compile(r"(?<![\d.:$£€-])\b(\d{1,2}(?:st|nd|rd|th)?)(,? (?:and|or) |\s?(?:,|and|or|&|to|[-–])\s?)$")
BEFORE_WEEKDAY = re.compile(r"\b([A-Z][a-z]{2,8})\.?,? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\s?(?:[-–—]|to|and|&|,)\s?$")
AFTER_DAY = re.compile(
    r"(,? (?:and|or) |\s?(?:,|and|or|&|to|through|[-–])\s?)(\d{1,2})(?:st|nd|rd|th)?\b(?![\d:%/]|[.,]\d|\s?(?:a\.m"
    r"|p\.m|am|pm|percent|per cent))(?=\s?(?:[,.;:)!?\]–-]|$|and\b|or\b|at\b|in\b|to\b|the\b|for\b|on\b|with\b|of\b|http))"
)
YEAR_AFTER = re.compile(r",? (?:1\d|20)\d\d\b")
MAX_LIST = 12


def disjoint(found: Iterable[Found]) -> Iterator[Found]:
    """A day of a list takes the place of what was read there before: "from the 10th to the 14th of June"."""
    held: Found | None = None
    for each in found:
        if held is not None and held.end <= each.start:
            yield held
        elif held is not None:
            each = (
                evolve(each, start=min(held.start, each.start), end=max(held.end, each.end))
                if held.end == each.end
                else each
            )
        held = each
    if held is not None:
        yield held


def listed(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """ "12 and 13 March" is two dates, "Nov. 18–19" one."""
    for each in found:
        said = each.expression
        if each.rule in ("weekday and date", "weekday and full date"):
            yield from _weekdays_before(text, each, said)
        elif (
            not isinstance(said, Date)
            or said.day is None
            or said.month is None
            or each.rule not in ("day month", "day month year", "month day", "month day, year")
        ):
            yield each
        elif each.rule.startswith("day"):
            yield from _days_before(text, each, said)
        else:
            yield from _days_after(text, each, said)


def _weekdays_before(text: str, found: Found, said: Date) -> Iterator[Found]:
    """ "Sat 25 – Mon 27 May" is two days."""
    first = BEFORE_WEEKDAY.search(text, max(found.start - 24, 0), found.start)
    name = first[1].casefold() if first else ""
    weekday = words("en", "weekday").get(name) or words("en", "weekday.short").get(f"^{name}")
    if first and isinstance(weekday, int) and 1 <= int(first[2]) < (said.day or 0):
        yield Found(first.start(), first.end(2), evolve(said, day=int(first[2]), weekday=weekday), found.rule)
    yield found


def _days_before(text: str, found: Found, said: Date) -> Iterator[Found]:
    start = found.start
    earlier: list[Found] = []
    while len(earlier) < MAX_LIST and (match := BEFORE_DAY.search(text, max(start - 12, 0), start)):
        day = int(match[1].rstrip("stndrh"))
        if not 1 <= day <= 31 or (day >= (said.day or 0) and not earlier):
            break
        if match[2] in ("-", "–"):
            found = evolve(found, start=match.start(), expression=Between(evolve(said, day=day), said))
            break
        start = match.start()
        earlier.append(Found(start, match.end(1), evolve(said, day=day, weekday=None), found.rule))
    yield from reversed(earlier)
    yield found


def _days_after(text: str, found: Found, said: Date) -> Iterator[Found]:
    end = found.end
    later: list[Found] = []
    while len(later) < MAX_LIST and (match := AFTER_DAY.match(text, end)):
        day = int(match[2])
        if not (said.day or 0) < day <= 31:
            break
        if match[1] in ("-", "–") and not later:
            found = evolve(found, end=match.end(), expression=Between(said, evolve(said, day=day)))
            break
        end = match.end()
        later.append(Found(match.start(2), end, evolve(said, day=day, weekday=None), found.rule))
    if said.year is not None and found.rule == "month day" and (year := YEAR_AFTER.match(text, end)):
        if later:
            later[-1] = evolve(later[-1], end=year.end())
        else:
            found = evolve(found, end=year.end())
    yield found
    yield from later
