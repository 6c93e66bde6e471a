"""The stage that puts the events in order: links with their reasons, contradictions, times made tighter, and the sort."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from itinerary.model import Article, Conflict, Event, Link
from itinerary.model.context import Context
from itinerary.order.conflicts import Claim, consistent
from itinerary.order.links import claims
from itinerary.order.points import Points, local, points
from itinerary.order.positions import home_zone, positions
from itinerary.order.sort import extension
from itinerary.order.tighten import Range, tighten
from itinerary.order.times import time_links
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def order(context: Context) -> Context:
    """The context with its events sorted, the links between them, and the conflicts found.

    Events keep their ids. Links that say for certain how events stand tighten the events' bounds.
    """
    events, links, conflicts = arrange(context.events, claims(context), (context.article,))
    return evolve(context, events=events, links=links, conflicts=(*context.conflicts, *conflicts))


def arrange(
    events: Sequence[Event], told: Iterable[Claim], articles: Sequence[Article]
) -> tuple[tuple[Event, ...], tuple[Link, ...], tuple[Conflict, ...]]:
    """Events in time order with their bounds tightened, the links that hold, and the conflicts."""
    home = home_zone(articles)
    keys, own = positions(events, articles)
    whole = consistent(points(events, home=home), told, events, keys, own)
    certain = tuple(link for link in whole.links if link.certain)
    tightened = _tightened(events, points(events, certain, home), home)
    keys, _ = positions(tightened, articles)
    sorted_events = tuple(tightened[index] for index in extension(whole.points, keys))
    links = {(link.a, link.b, link.relation): link for link in (*time_links(sorted_events, home), *whole.links)}
    return sorted_events, tuple(links.values()), whole.conflicts


def _tightened(events: Sequence[Event], known: Points, home: str | None) -> list[Event]:
    ranges = tighten(known)
    return [_narrowed(event, ranges[2 * i], ranges[2 * i + 1], home) for i, event in enumerate(events)]


def _narrowed(event: Event, start: Range, end: Range, home: str | None) -> Event:
    """The event with the bounds that its neighbours leave it; itself where they leave it as it was, or leave nothing."""
    timezone = home if event.when is None else event.when.timezone or home
    four = (start.low, start.high, end.low, end.high)
    if start.empty or end.empty or all(side is None for side in four):
        return event
    bounds = Bounds(*(None if side is None else local(side, timezone) for side in four))
    if event.when is not None and bounds == event.when.bounds:
        return event
    step = f"order: between its neighbours in time it lies in [{bounds.earliest_start or '…'}, {bounds.latest_end or '…'})"
    when = When(bounds, timezone=timezone) if event.when is None else evolve(event.when, bounds=bounds)
    return evolve(event, when=when, explanation=(*event.explanation, step))
