"""Articles that tell a journey: text, and the events, times and stops that a reader must find in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from itinerary.testing.checks import check_names, check_number
from itinerary.testing.journeys import CITIES, DAY, PEOPLE, Step, journeys
from itinerary.testing.phrases import MONTHS, NUMBERS, WEEKDAYS
from itinerary.testing.times import anchors
from itinerary.testing.told import YEARS

_REMARKS = ("The weather was fine.", "The hall was full.", "It was cold and wet.", "The roads were empty.")


@frozen
class ToldEvent:
    """An event that an article tells: its trigger `[start, end)`, kind, value, actors, place with its role, status."""

    trigger: str
    start: int
    kind: str
    value: str
    actors: tuple[str, ...]
    place: str
    role: str
    status: str = "happened"

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
    """An article with all that it tells. `events` stand in time order; `stops` are the places where `traveller` came to, and
    `plans` those where they are to come, with the day, in order.
    """

    text: str
    published: dt.date
    style: str
    traveller: str
    times: tuple[ToldTime, ...]
    events: tuple[ToldEvent, ...]
    stops: tuple[tuple[str, dt.date], ...]
    plans: tuple[tuple[str, dt.date], ...] = ()


def stops_of(article: ToldArticle) -> list[str]:
    """The names of the places where the traveller came to and is to come, in order."""
    return [place for place, _ in (*article.stops, *article.plans)]


def told_articles(
    styles: Iterable[str] | None = None,
    *,
    published: st.SearchStrategy[dt.date] | None = None,
    min_stops: int = 2,
    max_stops: int = 4,
) -> st.SearchStrategy[ToldArticle]:
    """A traveller goes from city to city, meets someone here and there, leaves, and plans a next journey.

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
    steps = draw(journeys(day, " ".join(people[1][:2]), min_stops, max_stops))
    written = _Text(draw, day, people[0])
    _WRITERS[style](written, steps)
    return written.article(style, steps)


class _Text:
    """An article as it grows: pieces of text, and what stands where."""

    def __init__(self, draw: Any, published: dt.date, person: tuple[str, str, str]) -> None:
        self.draw = draw
        self.published = published
        self.person = person
        self.traveller = f"{person[0]} {person[1]}"
        self.text = ""
        self.times: list[ToldTime] = []
        self.events: list[ToldEvent] = []

    def time(self, text: str, type_: str, value: str) -> None:
        """Write a time expression."""
        self.times.append(ToldTime(text, len(self.text), type_, value))
        self.text += text

    def subject(self, step: Step) -> str:
        """Who does it: in full at first, then by surname, or by a pronoun where nobody else is named."""
        if not self.events:
            return self.traveller
        pronoun = [self.person[2]] if step.other is None and self.events[-1].actors == (self.traveller,) else []
        return str(self.draw(st.sampled_from([self.person[1], *pronoun])))

    def event(self, step: Step, value: str, subject: str) -> None:
        """Write who does what."""
        actors = (self.traveller,) if step.other is None else (self.traveller, step.other)
        self.text += subject + " "
        start = len(self.text) + step.text.index(step.trigger)
        self.text += step.text
        self.events.append(ToldEvent(step.trigger, start, step.kind, value, actors, step.place, step.role, step.status))

    def remark(self) -> None:
        """Now and then, a sentence in which nothing happens."""
        if self.draw(st.integers(0, 5)) == 1:
            self.text += " " + self.draw(st.sampled_from(_REMARKS))

    def article(self, style: str, steps: list[Step]) -> ToldArticle:
        """What was written."""
        stops, plans = (
            tuple((step.place, step.day) for step in steps if step.comes and step.status == status)
            for status in ("happened", "scheduled")
        )
        told = tuple(self.times), tuple(self.events)
        return ToldArticle(self.text, self.published, style, self.traveller, *told, stops, plans)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _report(written: _Text, steps: list[Step]) -> None:
    """The time stands behind the event, or before it."""
    for index, step in enumerate(steps):
        written.text += " " if index else ""
        subject = written.subject(step)
        preposition, text, type_, value = written.draw(_times(step, written, steps[index - 1].day if index else None))
        if written.draw(st.integers(0, 3)) == 1 and index:
            written.text += preposition.capitalize()
            written.time(text if preposition else _capital(text), type_, value)
            written.text += ", " if preposition else " "
            written.event(step, value, subject)
        else:
            written.event(step, value, _capital(subject))
            written.text += " " + preposition
            written.time(text, type_, value)
        written.text += "."
        written.remark()


def _times(step: Step, written: _Text, before: dt.date | None) -> st.SearchStrategy[tuple[str, str, str, str]]:
    """How a report may tell a day: in full, by month, weekday or word, from the day told before; at times with a clock."""
    day, published, month = step.day, written.published, MONTHS[step.day.month - 1]
    dates = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"{month} {day.day}")
    forms = [("on ", text) for text in dates]
    if 0 <= (published - day).days <= 6:
        forms.append(("on ", WEEKDAYS[day.weekday()]))
    if abs((published - day).days) == 1:
        forms.append(("", "yesterday" if day < published else "tomorrow"))
    if before is not None and step.status == "happened":
        gap = (day - before).days
        forms.append(("", "the same day" if gap == 0 else f"{NUMBERS[gap - 1]} day{'s' if gap > 1 else ''} later"))
        forms += [("", "the following day"), ("", "the next day")] if gap == 1 else []
    dated = st.sampled_from(forms).map(lambda form: (*form, "DATE", day.isoformat()))
    if step.status != "happened" or day == before:
        return dated
    clocks = st.tuples(st.sampled_from(dates[:2]), st.integers(6, 11), st.sampled_from(["15", "30"]))
    return st.one_of(dated, dated, dated, clocks.map(lambda drawn: _clocked(day, *drawn)))


def _clocked(day: dt.date, text: str, hour: int, minute: str) -> tuple[str, str, str, str]:
    """A morning's clock time; only the first event of a day has one, so that none contradicts what is told after it."""
    return "at ", f"{hour}:{minute} a.m. on {text}", "TIME", f"{day.isoformat()}T{hour:02d}:{minute}"



def _diary(written: _Text, steps: list[Step]) -> None:
    """A day stands over each entry; what is planned is told with its day in the last."""
    last: dt.date | None = None
    for index, step in enumerate(steps):
        planned = step.status == "scheduled"
        if step.day != last and not planned:
            written.text += "\n\n" if index else ""
            month = MONTHS[step.day.month - 1]
            heading = f"{step.day.day} {month} {step.day.year}"
            forms = [heading, f"{WEEKDAYS[step.day.weekday()]} {heading}", f"{month} {step.day.day}, {step.day.year}"]
            written.time(written.draw(st.sampled_from(forms)), "DATE", step.day.isoformat())
            written.text += "\n"
            last = step.day
        else:
            written.text += " "
        subject = written.subject(step)
        written.event(step, step.day.isoformat(), _capital(subject))
        if planned:
            written.text += " on "
            written.time(f"{step.day.day} {MONTHS[step.day.month - 1]} {step.day.year}", "DATE", step.day.isoformat())
        written.text += "."
        written.remark()


def _log(written: _Text, steps: list[Step]) -> None:
    """A date and clock stand before each line."""
    last = (dt.date.min, 0)
    for index, step in enumerate(steps):
        planned = step.status == "scheduled"
        day = written.published - DAY if planned else step.day
        earliest = last[1] + 1 if day == last[0] else 6
        hour = written.draw(st.integers(earliest, min(earliest + 5, 23)))
        last = (day, hour)
        written.text += "\n" if index else ""
        value = f"{day.isoformat()}T{hour:02d}:{written.draw(st.sampled_from([0, 5, 30, 45])):02d}"
        written.time(value.replace("T", " "), "TIME", value)
        written.text += " "
        written.event(step, step.day.isoformat() if planned else value, _capital(written.subject(step)))
        if planned:
            written.text += " on "
            written.time(f"{step.day.day} {MONTHS[step.day.month - 1]} {step.day.year}", "DATE", step.day.isoformat())
        written.text += "."


_WRITERS: dict[str, Callable[[_Text, list[Step]], None]] = {"report": _report, "diary": _diary, "log": _log}
STYLES = tuple(_WRITERS)
