"""Asking a reading for some of its events: each answer keeps their order, the links between them, and the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

from attrs import evolve

from itinerary.errors import ArgumentError, quote
from itinerary.model import Event, Link, Reading
from itinerary.model.things import KINDS, STATUSES
from itinerary.order.points import points
from itinerary.order.positions import best_start, home_zone
from itinerary.order.sort import Key, extension
from itinerary.order.times import time_links

Value = TypeVar("Value")

_JOINED = {
    ("before", "before"): "before",
    ("before", "starts-before"): "before",
    ("before", "simultaneous"): "before",
    ("simultaneous", "before"): "before",
    ("starts-before", "before"): "starts-before",
    ("starts-before", "starts-before"): "starts-before",
    ("starts-before", "simultaneous"): "starts-before",
    ("simultaneous", "starts-before"): "starts-before",
    ("simultaneous", "simultaneous"): "simultaneous",
}


def keep(reading: Reading, wanted: Callable[[Event], bool]) -> Reading:
    """The reading with those events only.

    What followed through an event that is left out keeps following: its neighbours are linked over it, with both reasons.
    Conflicts stay where all their events do, itineraries where one of their events does.
    """
    events = tuple(event for event in reading.events if wanted(event))
    if len(events) == len(reading.events):
        return reading
    ids = {event.id for event in events}
    gone = [event.id for event in reading.events if event.id not in ids]
    links = (*_over(reading.links, gone), *time_links(events, home_zone(reading.articles)))
    kept = {(x.a, x.b, x.relation): x for x in reversed(links) if x.a in ids and x.b in ids}
    conflicts = tuple(c for c in reading.conflicts if ids.issuperset(c.events))
    journeys = tuple(j for j in reading.itineraries if any(ids.intersection(stop.events) for stop in j.stops))
    return evolve(reading, events=events, links=tuple(kept.values())[::-1], conflicts=conflicts, itineraries=journeys)


def _over(links: Iterable[Link], gone: Iterable[str]) -> list[Link]:
    """The links with some events taken out, one after the other."""
    into: dict[str, dict[str, Link]] = {}
    out: dict[str, dict[str, Link]] = {}
    for link in links:
        _note(into, out, link)
    for event in gone:
        before, after = into.pop(event, {}), out.pop(event, {})
        for a in before:
            out.get(a, {}).pop(event, None)
        for b in after:
            into.get(b, {}).pop(event, None)
        for first in before.values():
            for second in after.values():
                joined = _JOINED.get((first.relation, second.relation))
                if joined is not None and first.a != second.b and second.b not in out.get(first.a, {}):
                    why = f"{first.why}; {event}: {second.why}"
                    _note(into, out, Link(first.a, second.b, joined, first.certain and second.certain, why))
    return [link for after in out.values() for link in after.values()]


def _note(into: dict[str, dict[str, Link]], out: dict[str, dict[str, Link]], link: Link) -> None:
    if out.setdefault(link.a, {}).setdefault(link.b, link) is link:
        into.setdefault(link.b, {})[link.a] = link


def between(reading: Reading, start: datetime | None, end: datetime | None, surely: bool = False) -> Reading:
    """The events that can take place in `[start, end)`, or with `surely` those that can't take place outside it.

    `start` and `end` are naive local wall times; None is an open side. Events without a time are left out.
    """
    if start is not None and end is not None and end < start:
        raise ArgumentError(f"between takes its moments in order, not {quote(str(start))} and {quote(str(end))}")
    return keep(reading, lambda event: _lies(event, start, end, surely))


def _lies(event: Event, start: datetime | None, end: datetime | None, surely: bool) -> bool:
    if event.when is None:
        return False
    low, high = event.when.bounds.earliest_start, event.when.bounds.latest_end
    if surely:
        return (start is None or (low is not None and low >= start)) and (end is None or (high is not None and high <= end))
    touches = low is not None and low == high and low == start
    late_enough = start is None or high is None or high > start or touches
    return late_enough and (end is None or low is None or low < end)


def involving(reading: Reading, name: str) -> Reading:
    """The events in which an actor of that name takes part; letter case aside, some words of the name will do."""
    return keep(reading, lambda event: any(_named(part.actor.name, name) for part in event.actors))


def at(reading: Reading, name: str) -> Reading:
    """The events at a place of that name, or in the region or country (ISO 3166 code) of that name."""

    def there(event: Event) -> bool:
        found = [p.place for p in event.places]
        return any(_named(p.name, name) or name in (p.region, p.country) for p in found)

    return keep(reading, there)


def _named(full: str, name: str) -> bool:
    words = name.casefold().split()
    known = full.casefold().replace(",", " ").split()
    return bool(words) and any(known[i : i + len(words)] == words for i in range(len(known)))


def of_kind(reading: Reading, *kinds: str) -> Reading:
    """The events of these kinds. Raises ArgumentError where there is no such kind."""
    _check(kinds, KINDS, "kind")
    return keep(reading, lambda event: event.kind in kinds)


def of_status(reading: Reading, *statuses: str) -> Reading:
    """The events of these statuses. Raises ArgumentError where there is no such status."""
    _check(statuses, STATUSES, "status")
    return keep(reading, lambda event: event.status in statuses)


def _check(given: Iterable[str], known: Iterable[str], what: str) -> None:
    for word in given:
        if word not in known:
            raise ArgumentError(f"there is no {what} {quote(word)}; use {', '.join(known)}")


def both(reading: Reading, other: Reading) -> Reading:
    """The events of `reading` that `other` holds as well: an intersection."""
    held = set(other.events)
    return keep(reading, lambda event: event in held)


def without(reading: Reading, other: Reading) -> Reading:
    """The events of `reading` that `other` does not hold: a difference."""
    held = set(other.events)
    return keep(reading, lambda event: event not in held)


def either(reading: Reading, other: Reading) -> Reading:
    """The events of either of two parts of one reading, in time order: a union. `merge` joins different readings.

    Raises ArgumentError where one id stands for two events.
    """
    named: dict[str, Event] = {}
    for event in (*reading.events, *other.events):
        if named.setdefault(event.id, event) != event:
            raise ArgumentError(f"the id {quote(event.id)} stands for two events; use merge to join different timelines")
    links = tuple({(x.a, x.b, x.relation): x for x in (*other.links, *reading.links)}.values())
    events = tuple(named.values())
    keys = _standing(reading.events, home := home_zone(reading.articles)) | _standing(other.events, home)
    known = points(events, links, home)
    sorted_events = tuple(events[i] for i in extension(known, [keys[event.id] for event in events]))
    return evolve(
        reading,
        articles=_union(reading.articles, other.articles),
        times=_union(reading.times, other.times),
        actors=_union(reading.actors, other.actors),
        places=_union(reading.places, other.places),
        events=sorted_events,
        links=links,
        conflicts=_union(reading.conflicts, other.conflicts),
        itineraries=_union(reading.itineraries, other.itineraries),
    )


def _standing(events: Iterable[Event], home: str | None) -> dict[str, Key]:
    """Where each event of a timeline stands: an undated one with the event before it."""
    last, found = datetime.min, {}
    for event in events:
        last = best_start(event, home) or last
        found[event.id] = (last, event.trigger.start)
    return found


def _union(a: tuple[Value, ...], b: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys((*a, *b)))
