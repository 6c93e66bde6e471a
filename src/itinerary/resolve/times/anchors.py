"""Times that hang on events: the second pass, when events and their places are known."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import evolve

from itinerary.model.context import Context
from itinerary.model.things import Event, Timex
from itinerary.time.bounds import Bounds
from itinerary.time.duration import parse_duration
from itinerary.time.when import When

HANGS = re.compile(r"\s+(after|following|since|before|ahead of|prior to)\s+(?:[\w'’-]+\s+){0,5}?$")
REACH = 60
ROLES = ("destination", "location", "origin", "via")


def anchored(context: Context) -> tuple[Timex, ...]:
    """The times again: "two days" before "after the crash" lies where the crash puts it."""
    events = sorted(context.events, key=lambda event: event.trigger.start)
    starts = [event.trigger.start for event in events]
    return tuple(_hung(time, context, events, starts) for time in context.times)


def _hung(time: Timex, context: Context, events: list[Event], starts: list[int]) -> Timex:
    if time.type != "DURATION" or time.when is not None:
        return time
    at = bisect_right(starts, time.span.end)
    for event in events[at : at + 3]:
        between = context.article.text[time.span.end : event.trigger.start]
        found = HANGS.search(between) if len(between) <= REACH else None
        if found is not None:
            return _from_event(time, event, found[1])
    return time


def _from_event(time: Timex, event: Event, signal: str) -> Timex:
    """The stretch between the event and what is told of it."""
    length = parse_duration(time.value)
    start = event.when.bounds.earliest_start if event.when else None
    end = event.when.bounds.latest_end if event.when else None
    time = evolve(time, anchor=event.id, explanation=(*time.explanation, f"anchor: {event.id} ({event.trigger.text})"))
    if length is None or start is None or end is None or event.when is None:
        return time
    back = signal in ("before", "ahead of", "prior to")
    bounds = Bounds.of(length.before(start), start) if back else Bounds.of(start, length.after(start))
    if bounds is None or bounds.is_open:
        return time
    when = When(bounds, length.granularity, time.value, time.mod, event.when.timezone, (time.id,))
    return evolve(time, when=when)


def zone_of(event: Event) -> str | None:
    """The zone of the place where an event happens; None where no place tells."""
    for role in ROLES:
        for place in event.places:
            if place.role == role and place.place.timezone is not None:
                return place.place.timezone
    return None
