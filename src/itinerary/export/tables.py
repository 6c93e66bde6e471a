"""What a data frame holds: a table of events, times, stops or legs, each a fixed list of typed columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from attrs import frozen

from itinerary.errors import ArgumentError, quote
from itinerary.export.plain import sound
from itinerary.model import Event, Place, Reading
from itinerary.time.when import When


@frozen
class Column:
    """A column: its name, its type (text, texts, moment, number, whole or flag), and its value in a row."""

    name: str
    type: str
    value: Callable[[Any], Any]


def _moments(when: Callable[[Any], When | None]) -> tuple[Column, ...]:
    """What is known of a time: what was written, and the four bounds as naive local wall times."""

    def bound(name: str) -> Column:
        return Column(name, "moment", lambda row: getattr(w.bounds, name) if (w := when(row)) else None)

    def fact(name: str, type: str = "text") -> Column:
        return Column(name, type, lambda row: getattr(w, name) if (w := when(row)) else None)

    sides = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    told = (fact("value"), fact("mod"), fact("edtf"), fact("granularity"), fact("approximate", "flag"))
    return (*told, *map(bound, sides), fact("timezone"))


def _told(when: When | None) -> datetime | None:
    return None if when is None else when.told


def _located(event: Event) -> Place | None:
    return next((p.place for p in event.places if p.place.latitude is not None), None)


def _text(name: str, value: Callable[[Any], str | None]) -> Column:
    return Column(name, "text", value)


EVENTS = (
    _text("id", lambda e: e.id),
    _text("article", lambda e: e.sentence.article),
    _text("kind", lambda e: e.kind),
    _text("status", lambda e: e.status),
    _text("trigger", lambda e: e.trigger.text),
    Column("start", "whole", lambda e: e.trigger.start),
    Column("end", "whole", lambda e: e.trigger.end),
    *_moments(lambda e: e.when),
    Column("told", "moment", lambda e: _told(e.when)),
    Column("actors", "texts", lambda e: [p.actor.name for p in e.actors]),
    Column("actor_roles", "texts", lambda e: [p.role for p in e.actors]),
    Column("places", "texts", lambda e: [p.place.name for p in e.places]),
    Column("place_roles", "texts", lambda e: [p.role for p in e.places]),
    Column("latitude", "number", lambda e: p.latitude if (p := _located(e)) else None),
    Column("longitude", "number", lambda e: p.longitude if (p := _located(e)) else None),
    _text("source", lambda e: e.source),
    _text("sentence", lambda e: e.sentence.text),
)
TIMES = (
    _text("id", lambda t: t.id),
    _text("article", lambda t: t.span.article),
    Column("start", "whole", lambda t: t.span.start),
    Column("end", "whole", lambda t: t.span.end),
    _text("text", lambda t: t.text),
    _text("type", lambda t: t.type),
    _text("timex_value", lambda t: t.value),
    _text("timex_mod", lambda t: t.mod),
    _text("quant", lambda t: t.quant),
    _text("freq", lambda t: t.freq),
    _text("anchor", lambda t: t.anchor),
    *_moments(lambda t: t.when),
)
STOPS = (
    _text("actor", lambda s: s[0].actor.name),
    Column("number", "whole", lambda s: s[1]),
    _text("place", lambda s: s[2].place.name),
    _text("country", lambda s: s[2].place.country),
    Column("latitude", "number", lambda s: s[2].place.latitude),
    Column("longitude", "number", lambda s: s[2].place.longitude),
    _text("timezone", lambda s: s[2].place.timezone),
    Column("arrive", "moment", lambda s: _told(s[2].arrival)),
    _text("arrive_value", lambda s: s[2].arrival and s[2].arrival.value),
    Column("depart", "moment", lambda s: _told(s[2].departure)),
    _text("depart_value", lambda s: s[2].departure and s[2].departure.value),
    _text("status", lambda s: s[2].status),
    Column("events", "texts", lambda s: list(s[2].events)),
)
LEGS = (
    _text("actor", lambda s: s[0].actor.name),
    Column("number", "whole", lambda s: s[1]),
    _text("origin", lambda s: s[2].origin.name),
    _text("destination", lambda s: s[2].destination.name),
    Column("depart", "moment", lambda s: _told(s[2].departure)),
    _text("depart_value", lambda s: s[2].departure and s[2].departure.value),
    Column("arrive", "moment", lambda s: _told(s[2].arrival)),
    _text("arrive_value", lambda s: s[2].arrival and s[2].arrival.value),
    Column("hours", "number", lambda s: s[2].hours),
    Column("km", "number", lambda s: s[2].km),
    Column("feasible", "flag", lambda s: s[2].feasible),
    Column("events", "texts", lambda s: list(s[2].events)),
)


def _numbered(reading: Reading, what: str) -> Iterable[tuple[Any, int, Any]]:
    return ((trip, n, item) for trip in reading.itineraries for n, item in enumerate(getattr(trip, what), 1))


TABLES: dict[str, tuple[tuple[Column, ...], Callable[[Reading], Iterable[Any]]]] = {
    "events": (EVENTS, lambda reading: reading.events),
    "times": (TIMES, lambda reading: reading.times),
    "stops": (STOPS, lambda reading: _numbered(reading, "stops")),
    "legs": (LEGS, lambda reading: _numbered(reading, "legs")),
}


def columns(reading: Reading, table: str) -> list[tuple[str, str, list[Any]]]:
    """The name, the type and the values of each column of one of TABLES. Raises ArgumentError for any other name."""
    if table not in TABLES:
        raise ArgumentError(f"no table {quote(table)}; the tables are {', '.join(TABLES)}")
    known, rows = TABLES[table]
    found = list(rows(reading))
    return [(column.name, column.type, [_sound(column.value(row)) for row in found]) for column in known]


def _sound(value: Any) -> Any:
    if isinstance(value, list):
        return [sound(text) for text in value]
    return sound(value) if isinstance(value, str) else value
