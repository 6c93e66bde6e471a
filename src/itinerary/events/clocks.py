"""Places carry their clocks: what is told of an event is local time where it happens."""

import re

from attrs import evolve

from itinerary.model.context import Context
from itinerary.model.things import Event
from itinerary.resolve.anchors import zone_of

WRITTEN = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")


def clocks(context: Context) -> tuple[Event, ...]:
    """The events, each with its time in the zone of its place, where the text names no other zone."""
    return tuple(_local(event, context.article.timezone) for event in context.events)


def _local(event: Event, given: str | None) -> Event:
    when, zone = event.when, zone_of(event)
    if when is None or zone is None or when.timezone not in (None, given) or WRITTEN.search(when.value or ""):
        return event
    return evolve(event, when=evolve(when, timezone=zone))
