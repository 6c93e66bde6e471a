"""The events as an iCalendar file (RFC 5545): one VEVENT for each that is bounded on both sides."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from itinerary.export.ics_times import Times, times_of
from itinerary.export.ics_zones import vtimezone
from itinerary.export.phrases import clause, when_words, where, who
from itinerary.export.plain import one_line
from itinerary.model import Article, Event, Reading

if TYPE_CHECKING:
    from icalendar import Event as Entry
    from icalendar import Timezone

MOST = 100
"""For how many years after its first day a calendar says what the clocks show for what comes round."""
STATUS = {"possible": "TENTATIVE", "hypothetical": "TENTATIVE", "denied": "CANCELLED"}


def to_ics(reading: Reading) -> str:
    """A calendar. Clock times stand in their zone (TZID), or float where none is known; days and longer are all-day entries.

    An entry runs from the first moment at which the event can begin to the last at which it can end: its description
    says what was told. What comes round on days that are told, between bounds that are known, has an RRULE. Events that
    are open on a side are left out, for a calendar cannot hold them.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//itinerary//timeline//EN")
    calendar.add("version", "2.0")
    rules = {time.id: time.recurrence for time in reading.times if time.recurrence}
    pairs = [(event, times) for event in reading.events if (times := times_of(event, rules))]
    articles = {article.id: article for article in reversed(reading.articles)}
    entries = (_entry(articles.get(e.sentence.article, reading.articles[0]), e, times) for e, times in pairs)
    for component in (*_zones([times for _, times in pairs]), *entries):
        calendar.add_component(component)
    text: str = calendar.to_ical().decode("utf-8", "replace")
    return text


def _zones(spans: list[Times]) -> list[Timezone]:
    """A VTIMEZONE for each zone in use, good for the years in which it is."""
    years: dict[str, set[int]] = {}
    for span in spans:
        for moment in (span.start, span.end):
            key = getattr(getattr(moment, "tzinfo", None), "key", None)
            if key is not None:
                last = moment.year if span.until is None else min(span.until.year, moment.year + MOST)
                years.setdefault(key, set()).update(range(moment.year, last + 1))
    return [vtimezone(name, seen) for name, seen in sorted(years.items())]


def _entry(article: Article, event: Event, times: Times) -> Entry:
    from icalendar import Event as Entry
    from icalendar import vRecur

    entry = Entry()
    key = sha256(f"{article.published}\n{article.text}\n{event.id}".encode("utf-8", "replace")).hexdigest()[:32]
    entry.add("uid", f"{key}@itinerary")
    entry.add("dtstamp", datetime(article.day.year, article.day.month, article.day.day, tzinfo=UTC))
    entry.add("dtstart", times.start)
    entry.add("dtend", times.end)
    if times.rule is not None:
        entry.add("rrule", {**vRecur.from_ical(times.rule), "UNTIL": [times.until]})
    entry.add("summary", _plain("".join(clause(event))))
    entry.add("description", _plain(f"{when_words(event.when)}. {event.status}. {', '.join(who(event))}\n{event.text}"))
    entry.add("status", STATUS.get(event.status, "CONFIRMED"))
    entry.add("categories", [event.kind])
    if event.places:
        entry.add("location", _plain(", ".join(where(event))))
    point = next((p.place for p in event.places if p.place.latitude is not None and p.place.longitude is not None), None)
    if point is not None:
        entry.add("geo", (point.latitude, point.longitude))
    return entry


def _plain(text: str) -> str:
    """Lines without control characters and lone surrogates: RFC 5545 allows none."""
    return "\n".join(one_line(line) for line in text.splitlines())
