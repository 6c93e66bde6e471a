"""Articles that tell a journey: text, and the events, times and stops that a reader must find in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from itinerary.testing.checks import check_names, check_number
from itinerary.testing.phrases import MONTHS, NUMBERS, WEEKDAYS
from itinerary.testing.times import anchors
from itinerary.testing.told import YEARS

STYLES = ("report", "diary", "log")
PEOPLE = (
    ("Maria", "Keller", "she"), ("Jonas", "Berg", "he"), ("Elena", "Petrova", "she"), ("David", "Okafor", "he"),
    ("Sofia", "Lindqvist", "she"), ("Thomas", "Brennan", "he"), ("Hannah", "Whitfield", "she"), ("Marco", "Bianchi", "he"),
)  # fmt: skip
CITIES = (
    "Oslo", "Bergen", "Paris", "Lisbon", "Vienna", "Prague", "Warsaw", "Athens", "Cairo", "Nairobi", "Tokyo", "Seoul",
    "Bangkok", "Toronto", "Chicago", "Lima", "Sydney", "Dublin", "Madrid", "Budapest",
)  # fmt: skip
DAY = dt.timedelta(days=1)


@frozen
class ToldEvent:
    """An event that an article tells: its trigger `[start, end)`, kind, TIMEX3 value, actors, and place with its role."""

    trigger: str
    start: int
    kind: str
    value: str
    actors: tuple[str, ...]
    place: str
    role: str

    @property
    def end(self) -> int:
        """Where the trigger ends."""
        return self.start + len(self.trigger)


@frozen
class ToldTime:
    """A time expression of an article, where it starts, and its TIMEX3 type and value."""

    text: str
    start: int
    type: str
    value: str


@frozen
class ToldArticle:
    """An article with all that it tells. `stops` are the places where `traveller` comes to, with the day, in order."""

    text: str
    published: dt.date
    style: str
    traveller: str
    times: tuple[ToldTime, ...]
    events: tuple[ToldEvent, ...]
    stops: tuple[tuple[str, dt.date], ...]


@frozen
class _Step:
    """What happens on a day; `verb` takes the place, and after "met" the person, in `form`."""

    day: dt.date
    form: str
    trigger: str
    kind: str
    place: str
    role: str
    comes: bool
    other: str | None = None


_COMING = (
    ("arrived in {place}", "arrived", "arrival"),
    ("flew to {place}", "flew", "travel"),
    ("travelled to {place}", "travelled", "travel"),
    ("landed in {place}", "landed", "arrival"),
)


def told_articles(
    styles: Iterable[str] | None = None,
    *,
    published: st.SearchStrategy[dt.date] | None = None,
    min_stops: int = 2,
    max_stops: int = 4,
) -> st.SearchStrategy[ToldArticle]:
    """A traveller goes from city to city, meets someone here and there, and leaves; told in order of time.

    `styles`: "report" (dates in the sentence, short names and pronouns), "diary" (a date over each entry), "log" (a date and
    clock before each line).

    >>> from hypothesis import find
    >>> article = find(told_articles(["log"], max_stops=2), lambda article: True)
    >>> print(article.text)
    1999-12-30 06:00 Maria Keller arrived in Oslo.
    1999-12-31 06:00 Keller arrived in Bergen.
    >>> article.stops[1]
    ('Bergen', datetime.date(1999, 12, 31))
    """
    check_number("min_stops", min_stops, 1, len(CITIES))
    check_number("max_stops", max_stops, min_stops, len(CITIES))
    return _articles(
        check_names("styles", styles, STYLES), anchors(*YEARS) if published is None else published, min_stops, max_stops
    )


@st.composite
def _articles(
    draw: Any, styles: tuple[str, ...], published: st.SearchStrategy[dt.date], min_stops: int, max_stops: int
) -> ToldArticle:
    day, style = draw(published), draw(st.sampled_from(styles))
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True))
    steps = draw(_journeys(day, " ".join(people[1][:2]), min_stops, max_stops))
    return {"report": _report, "diary": _diary, "log": _log}[style](draw, day, people[0], steps)


@st.composite
def _journeys(draw: Any, published: dt.date, other: str, min_stops: int, max_stops: int) -> list[_Step]:
    cities = draw(st.lists(st.sampled_from(CITIES), min_size=min_stops, max_size=max_stops, unique=True))
    steps: list[_Step] = []
    day = published - DAY
    for city in reversed(cities):  # back from publication, so that the least journey ends the day before
        form, trigger, kind = draw(st.sampled_from(_COMING))
        steps.insert(0, _Step(day, form, trigger, kind, city, "destination", True))
        day -= DAY * draw(st.integers(1, 5))
    if draw(st.booleans()):
        index = draw(st.integers(0, len(steps) - 1))
        met = _Step(steps[index].day, "met {other} in {place}", "met", "meeting", cities[index], "location", False, other)
        steps.insert(index + 1, met)
    return steps


class _Text:
    """An article as it grows: pieces of text, and what stands where."""

    def __init__(self) -> None:
        self.text = ""
        self.times: list[ToldTime] = []
        self.events: list[ToldEvent] = []

    def time(self, text: str, type_: str, value: str) -> None:
        """Write a time expression."""
        self.times.append(ToldTime(text, len(self.text), type_, value))
        self.text += text

    def event(self, step: _Step, traveller: str, value: str) -> None:
        """Write what happens."""
        actors = (traveller,) if step.other is None else (traveller, step.other)
        start = len(self.text)
        self.text += step.form.format(place=step.place, other=step.other)
        self.events.append(ToldEvent(step.trigger, start, step.kind, value, actors, step.place, step.role))

    def article(self, published: dt.date, style: str, traveller: str, steps: list[_Step]) -> ToldArticle:
        """What was written."""
        stops = tuple((step.place, step.day) for step in steps if step.comes)
        return ToldArticle(self.text, published, style, traveller, tuple(self.times), tuple(self.events), stops)


def _named(draw: Any, person: tuple[str, str, str], first: bool, pronouns: bool) -> str:
    names = [person[1], person[2].capitalize()] if pronouns else [person[1]]
    return f"{person[0]} {person[1]}" if first else draw(st.sampled_from(names))


def _report(draw: Any, published: dt.date, person: tuple[str, str, str], steps: list[_Step]) -> ToldArticle:
    traveller, written = f"{person[0]} {person[1]}", _Text()
    for index, step in enumerate(steps):
        written.text += (" " if index else "") + _named(draw, person, index == 0, step.other is None) + " "
        written.event(step, traveller, step.day.isoformat())
        preposition, text = draw(_days(step.day, published, steps[index - 1].day if index else None))
        written.text += " " + preposition
        written.time(text, "DATE", step.day.isoformat())
        written.text += "."
    return written.article(published, "report", traveller, steps)


def _days(day: dt.date, published: dt.date, before: dt.date | None) -> st.SearchStrategy[tuple[str, str]]:
    """How a report may tell a day: in full, by month, by weekday, by word, or from the day told before."""
    month = MONTHS[day.month - 1]
    full = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"{month} {day.day}")
    forms = [("on ", text) for text in full]
    if (published - day).days <= 6:
        forms.append(("on ", WEEKDAYS[day.weekday()]))
    if day == published - DAY:
        forms.append(("", "yesterday"))
    if before is not None:
        gap = (day - before).days
        forms.append(("", "the same day" if gap == 0 else f"{NUMBERS[gap - 1]} day{'s' if gap > 1 else ''} later"))
        forms += [("", "the following day"), ("", "the next day")] if gap == 1 else []
    return st.sampled_from(forms)


def _diary(draw: Any, published: dt.date, person: tuple[str, str, str], steps: list[_Step]) -> ToldArticle:
    traveller, written = f"{person[0]} {person[1]}", _Text()
    last: dt.date | None = None
    for index, step in enumerate(steps):
        if step.day != last:
            written.text += "\n\n" if index else ""
            heading = f"{step.day.day} {MONTHS[step.day.month - 1]} {step.day.year}"
            shown = draw(st.sampled_from([heading, f"{WEEKDAYS[step.day.weekday()]} {heading}"]))
            written.time(shown, "DATE", step.day.isoformat())
            written.text += "\n"
        else:
            written.text += " "
        written.text += _named(draw, person, index == 0, step.other is None) + " "
        written.event(step, traveller, step.day.isoformat())
        written.text += "."
        last = step.day
    return written.article(published, "diary", traveller, steps)


def _log(draw: Any, published: dt.date, person: tuple[str, str, str], steps: list[_Step]) -> ToldArticle:
    traveller, written = f"{person[0]} {person[1]}", _Text()
    for index, step in enumerate(steps):
        hour = draw(st.integers(6, 11)) if step.other is None else draw(st.integers(14, 20))
        minute = draw(st.sampled_from([0, 5, 30, 45]))
        written.text += "\n" if index else ""
        value = f"{step.day.isoformat()}T{hour:02d}:{minute:02d}"
        written.time(value.replace("T", " "), "TIME", value)
        written.text += " " + _named(draw, person, index == 0, False) + " "
        written.event(step, traveller, value)
        written.text += "."
    return written.article(published, "log", traveller, steps)
