"""Ages as times: "at 17 she left", "for her ninth birthday", of somebody whose birth the text dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve, frozen

from itinerary.language.lists import words
from itinerary.model.things import Timex
from itinerary.resolve.times.told import Discourse
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.duration import parse_duration
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.when import When

NUMBER = r"(\d\d?|[a-z]+(?:-[a-z]+)?)"
AGE = re.compile(
    rf"\b(?:(?:[Aa]t|[Bb]y) (the age of {NUMBER})|[Aa]t (?:only |just )?({NUMBER}),?(?= s?he\b)"
    rf"|[Ww]hen s?he was (?:only |just |still )?({NUMBER})(?=[,.;]|\s(?!years?\b|months?\b|days?\b))"
    rf"|((?:for )?(?:his|her) (?:\d\d?(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) birthday)\b)"
)
BORN, WITHIN = re.compile(r"\b[Bb]orn\b[^.;\n]*$"), 90
OLDEST = 120


@frozen
class Age:
    """What a text `[start, end)` says of how old somebody was; `day`: on the birthday itself."""

    start: int
    end: int
    years: int
    day: bool = False


def ages(text: str) -> list[Age]:
    """The ages that a text tells something by, in text order; none where it tells no birth.

    >>> [age.years for age in ages("Born in 1925, she left at 19. At 21 she married, and for her 30th birthday flew.")]
    [21, 30]
    """
    return list(_ages(text)) if "born" in text or "Born" in text else []


def _ages(text: str) -> Iterator[Age]:
    for found in AGE.finditer(text):
        group = next(number for number, caught in enumerate(found.groups(), 1) if caught is not None)
        said = found[group].removesuffix(" birthday").rpartition(" ")[2]
        years = _number(said)
        if years is not None:
            yield Age(*found.span(group), years, found[group].endswith("birthday"))


def _number(said: str) -> int | None:
    """A number in figures or words, an ordinal as well."""
    figures = re.match(r"\d+", said)
    if figures is not None:
        return int(figures[0])
    tens, _, ones = said.rpartition("-")
    lists = [words("en", name) for name in ("number.ones", "number.teens", "number.tens", "ordinal", "ordinal.second")]
    known = [next((each[part] for each in lists if part in each), None) for part in (tens, ones) if part]
    return sum(int(str(each)) for each in known) if known and None not in known else None


def is_birth(text: str, time: Timex) -> bool:
    """Whether a time is that at which somebody was born."""
    before = text[max(time.span.start - WITHIN, 0) : time.span.start]
    return time.type == "DATE" and time.when is not None and time.value[:4].isdigit() and BORN.search(before) is not None


def year_of(age: Age, birth: Timex) -> int:
    """The year in which somebody came to an age."""
    return int(birth.value[:4]) + age.years


def aged(text: str, times: Sequence[Timex], day: date) -> tuple[Timex, ...]:
    """The ages as times, each under the name of the birth that it counts from; of the nearest birth told before, else the
    first. None that was not reached by `day`."""
    births = [time for time in times if is_birth(text, time)]
    told = [(age, _birth_of(age, births)) for age in ages(text)] if births else []
    taken = [time.span for time in times]
    free = [(age, birth) for age, birth in told if not any(age.start < s.end and s.start < age.end for s in taken)]
    found = (_timex(text, age, birth) for age, birth in free if year_of(age, birth) <= day.year and age.years <= OLDEST)
    return tuple(time for time in found if time is not None)


def _birth_of(age: Age, births: Sequence[Timex]) -> Timex:
    return next((birth for birth in reversed(births) if birth.span.end <= age.start), births[0])


def _timex(text: str, age: Age, birth: Timex) -> Timex | None:
    bounds = birth.when.bounds if birth.when is not None else None
    if bounds is None or bounds.earliest_start is None or bounds.latest_end is None:
        return None
    length, longer = parse_duration(f"P{age.years}Y"), parse_duration(f"P{age.years + (not age.day)}Y")
    start = length.after(bounds.earliest_start) if length is not None else None
    end = longer.after(bounds.latest_end) if longer is not None else None
    if start is None or end is None:
        return None
    value = f"{start.year:04d}{birth.value[4:]}" if age.day else f"{start.year:04d}"
    when = When(Bounds.within(start, end), "year", value, times=(birth.id,))
    why = (f"age: {age.years}", f"anchor: {birth.id}, the birth")
    return Timex(birth.id, Span.of(text, age.start, age.end), "DATE", value, anchor=birth.id, when=when, explanation=why)


def grown(text: str, state: Discourse, told: list[Age], until: int, done: Sequence[Timex]) -> tuple[Discourse, list[Age]]:
    """The discourse after the ages told before a place, and those told after it: what comes "two years later" counts from
    there."""
    passed = [age for age in told if age.end <= until]
    births = [time for time in done if is_birth(text, time)] if passed else []
    for age in passed if births else ():
        birth = _birth_of(age, births)
        if not (done and done[-1].span.end > age.start) and year_of(age, birth) <= state.now.year:
            state = evolve(state, history=History().told(Point("year", year_of(age, birth)), birth.id))
    return state, told[len(passed):]
