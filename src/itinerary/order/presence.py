"""Links from being somewhere: one stays at a place after arriving there, and before leaving it."""

from collections.abc import Iterator, Sequence

from itinerary.model import Event, Link
from itinerary.order.conflicts import Claim

_MOVING = ("arrival", "departure", "travel")
_LEAVING = ("departure", "travel")
_FACTS = ("happened", "ongoing")
_NEAR = 4
"""How many arrivals at one place are looked at: those told nearest."""


def presence(events: Sequence[Event], strength: int) -> Iterator[Claim]:
    """What takes place where an actor arrives, or travels to, comes after that, where the times of both begin on one day.
    A default.

    A journey that is told after the arrival that ended it comes before it all the same.
    """
    arrivals = _arrivals(events)
    yield from _before_leaving(events, arrivals, strength)
    for rank, event in enumerate(events):
        if event.status in ("denied", "hypothetical"):
            continue
        near: dict[int, Event] = {}
        for key in _keys(event, "location" if event.kind not in _MOVING else "destination"):
            found = sorted(arrivals.get(key, ()), key=lambda pair: abs(pair[0] - rank))[:_NEAR]
            near |= {at: arrival for at, arrival in found if arrival is not event and _same_day(arrival, event)}
        for arrival in near.values():
            if arrival.kind == "travel" and event.kind in _MOVING:
                continue
            a, b = (event, arrival) if event.kind in _MOVING else (arrival, event)
            if a is not arrival or a.status in _FACTS or b.status not in _FACTS:
                link = Link(a.id, b.id, "starts-before", False, "one is at a place after arriving there")
                yield Claim(link, strength, default=True)


def _before_leaving(
    events: Sequence[Event], arrivals: dict[tuple[str, str], list[tuple[int, Event]]], strength: int
) -> Iterator[Claim]:
    """What takes place where an actor arrives once that day comes before they leave there on that day."""
    leavings: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        if event.kind in _LEAVING and event.status in _FACTS:
            for key in _keys(event, "origin"):
                leavings.setdefault(key, []).append(event)
    for event in events if leavings else ():
        keys = _keys(event, "location") if event.kind not in (*_MOVING, "stay") and event.status in _FACTS else []
        for key in keys:
            came = [arrival for _, arrival in arrivals.get(key, ()) if _same_day(arrival, event)]
            left = [leaving for leaving in leavings.get(key, ()) if _same_day(leaving, event)]
            if len(came) == len(left) == 1:
                link = Link(event.id, left[0].id, "starts-before", False, "one is at a place before leaving it")
                yield Claim(link, strength, default=True)


def _arrivals(events: Sequence[Event]) -> dict[tuple[str, str], list[tuple[int, Event]]]:
    found: dict[tuple[str, str], list[tuple[int, Event]]] = {}
    for rank, event in enumerate(events):
        if event.kind in ("arrival", "travel") and event.status not in ("denied", "hypothetical"):
            for key in _keys(event, "destination"):
                found.setdefault(key, []).append((rank, event))
    return found


def _keys(event: Event, role: str) -> list[tuple[str, str]]:
    places = [p.place.id for p in event.places if p.role == role]
    return [(part.actor.id, place) for part in event.actors for place in places]


def _same_day(a: Event, b: Event) -> bool:
    """Whether the times of both begin on one day."""
    if a.when is None or b.when is None:
        return False
    one, other = a.when.bounds.earliest_start, b.when.bounds.earliest_start
    return one is not None and other is not None and one.date() == other.date()
