"""Places carry their clocks: what is told of an event is local time where it happens."""

import re

from attrs import evolve

from itinerary.model.context import Context
from itinerary.model.things import Event
from itinerary.resolve.times.anchors import zone_of

WRITTEN = re.compile(r"(?:Z|[+-]\d\d:?\d\d)$")
FINE = ("hour", "minute", "second")


def clocks(context: Context) -> tuple[Event, ...]:
    """The events, each with its time in the zone of its place, where the text names no other zone.

    A clock time of no place and no zone is told by the clock of the place where the story was last.
    """
    found = tuple(_local(event, context.article.timezone) for event in context.events)
    last: str | None = None
    carried: dict[str, Event] = {}
    for event in sorted(found, key=lambda event: event.trigger.start):
        last = zone_of(event) or last
        when = event.when
        if when is not None and when.timezone is None and when.granularity in FINE and not WRITTEN.search(when.value or ""):
            carried[event.id] = evolve(event, when=evolve(when, timezone=last))
    return tuple(carried.get(event.id, event) for event in found)


def _local(event: Event, given: str | None) -> Event:
    when, zone = event.when, zone_of(event)
    if when is None or zone is None or when.timezone not in (None, given) or WRITTEN.search(when.value or ""):
        return event
    return evolve(event, when=evolve(when, timezone=zone))
