"""The events as an iCalendar file (RFC 5545): one VEVENT for each that is bounded on both sides."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from itinerary.export.document import CLOCKED
from itinerary.export.phrases import clause, when_words, where, who
from itinerary.model import Event, Reading
from itinerary.time.bounds import moved
from itinerary.time.when import When
from itinerary.time.zones import to_utc

if TYPE_CHECKING:
    from icalendar import Event as Entry

STATUS = {"possible": "TENTATIVE", "hypothetical": "TENTATIVE", "denied": "CANCELLED"}


def to_ics(reading: Reading) -> str:
    """A calendar. Clock times stand in UTC, or float where the zone is not known; days and longer are all-day entries.

    An entry runs from the first moment at which the event can begin to the last at which it can end: its description
    says what was told. Events that are open on a side are left out, for a calendar cannot hold them.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//itinerary//timeline//EN")
    calendar.add("version", "2.0")
    for event in reading.events:
        span = _span(event.when)
        if span is not None:
            calendar.add_component(_entry(reading, event, span))
    text: str = calendar.to_ical().decode("utf-8", "replace")
    return text


def _span(when: When | None) -> tuple[date, date] | None:
    if when is None or when.bounds.earliest_start is None or when.bounds.latest_end is None:
        return None
    start, end = when.bounds.earliest_start, when.bounds.latest_end
    if when.granularity not in CLOCKED:
        last = end.date() if end.time() == end.time().min else moved(end, timedelta(days=1)).date()
        return start.date(), max(last, moved(start, timedelta(days=1)).date())
    return _utc(start, when.timezone), _utc(end, when.timezone)


def _utc(wall: datetime, name: str | None) -> datetime:
    """In UTC, or floating where the zone is not known."""
    utc = to_utc(wall, name) if name else None
    return wall if utc is None else utc.replace(tzinfo=UTC)


def _entry(reading: Reading, event: Event, span: tuple[date, date]) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    article = reading.articles[0]
    key = sha256(f"{article.published}\n{article.text}\n{event.id}".encode("utf-8", "replace")).hexdigest()[:32]
    entry.add("uid", f"{key}@itinerary")
    entry.add("dtstamp", datetime(article.day.year, article.day.month, article.day.day, tzinfo=UTC))
    entry.add("dtstart", span[0])
    entry.add("dtend", span[1])
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
    """Without control characters and lone surrogates: RFC 5545 allows none."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
