"""The stage that puts the events in order: links with their reasons, contradictions, times made tighter, and the sort."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time

from attrs import evolve

from itinerary.errors import ArgumentError
from itinerary.model import Article, Conflict, Event, Link
from itinerary.model.context import Context
from itinerary.order.called_off import without_called_off
from itinerary.order.conflicts import Claim, consistent
from itinerary.order.links import claims
from itinerary.order.points import Points, clock, linked, local, points
from itinerary.order.positions import home_zone, positions
from itinerary.order.sort import extension
from itinerary.order.tighten import Range, tighten
from itinerary.order.times import time_links
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

CLOCK = ("second", "minute", "hour")


def order(context: Context) -> Context:
    """The context with its events sorted, the links between them, and the conflicts found.

    Events keep their ids. Links that say for certain how events stand tighten the events' bounds.
    """
    context = evolve(context, events=without_called_off(context.events, {}))
    events, links, conflicts = arrange(context.events, claims(context), (context.article,))
    return evolve(context, events=events, links=links, conflicts=(*context.conflicts, *conflicts))


def arrange(
    events: Sequence[Event], told: Iterable[Claim], articles: Sequence[Article]
) -> tuple[tuple[Event, ...], tuple[Link, ...], tuple[Conflict, ...]]:
    """Events in time order with their bounds tightened, the links that hold, and the conflicts."""
    home = home_zone(articles)
    keys, own = positions(events, articles)
    known = points(events, home=home)
    whole = consistent(known, told, events, keys, own)
    tightened = _tightened(events, linked(known, (link for link in whole.links if link.certain)), home)
    keys, _ = positions(tightened, articles)
    sorted_events = tuple(tightened[index] for index in extension(whole.points, keys))
    links = {(link.a, link.b, link.relation): link for link in (*time_links(sorted_events, home), *whole.links)}
    return sorted_events, tuple(links.values()), whole.conflicts


def _tightened(events: Sequence[Event], known: Points, home: str | None) -> list[Event]:
    ranges, days = tighten(known), _days(events, home)
    return [_narrowed(event, ranges[2 * i], ranges[2 * i + 1], home, days) for i, event in enumerate(events)]


def _days(events: Sequence[Event], home: str | None) -> dict[datetime, datetime]:
    """The moments at which days and longer units begin or end, each with its date: these are the same by every clock."""
    days: dict[datetime, datetime] = {}
    clocks: set[datetime] = set()
    for when in (event.when for event in events if event.when is not None):
        walls = (when.bounds.earliest_start, when.bounds.latest_start, when.bounds.earliest_end, when.bounds.latest_end)
        for moment, wall in zip(clock(when, home), walls, strict=True):
            if moment is not None and wall is not None and wall.time() == time() and when.granularity not in CLOCK:
                days[moment] = wall
            elif moment is not None:
                clocks.add(moment)
    return {moment: wall for moment, wall in days.items() if moment not in clocks}


def _bounds(four: Sequence[datetime | None], timezone: str | None, days: Mapping[datetime, datetime]) -> Bounds:
    """Four moments by the clock of a zone; the ends of calendar days stay such, unless a clock time speaks against it."""
    walls = [None if side is None else local(side, timezone) for side in four]
    shown = [wall if side is None else days.get(side, wall) for side, wall in zip(four, walls, strict=True)]
    try:
        return Bounds(*shown)
    except ArgumentError:
        return Bounds(*walls)


def _narrowed(event: Event, start: Range, end: Range, home: str | None, days: Mapping[datetime, datetime]) -> Event:
    """The event with the bounds that its neighbours leave it; itself where they leave it as it was, or leave nothing."""
    timezone = home if event.when is None else event.when.timezone or home
    four = (start.low, start.high, end.low, end.high)
    if start.empty or end.empty or all(side is None for side in four):
        return event
    found = _bounds(four, timezone, days)
    bounds = found if event.when is None else event.when.bounds.intersect(found) or found
    if event.when is not None and bounds == event.when.bounds:
        return event
    step = f"order: between its neighbours in time it lies in [{bounds.earliest_start or '…'}, {bounds.latest_end or '…'})"
    when = When(bounds, timezone=timezone) if event.when is None else evolve(event.when, bounds=bounds)
    return evolve(event, when=when, explanation=(*event.explanation, step))
