"""Which XML name each time, event and instance of a TimeML document bears."""

from __future__ import annotations

from attrs import frozen

from itinerary.export.xml import names
from itinerary.model import Event, Reading, Timex
from itinerary.span import Span

Key = tuple[str | None, int, int]


@frozen
class Instance:
    """An instance of an event: its name, that of the EVENT tag it is of, the span of that tag, and whether it is a further
    mention."""

    name: str
    tag: str
    span: Span
    again: bool = False


@frozen(eq=False)
class Plan:
    """The names: of time expressions and events in their order, and by id; of the tag that stands at a span."""

    times: tuple[tuple[Timex, str], ...]
    time: dict[str, str]
    events: tuple[tuple[Event, tuple[Instance, ...]], ...]
    instance: dict[str, str]
    tags: dict[str, Span]


def plan(reading: Reading) -> Plan:
    """Names for all of a reading. Two events told by one word share its tag; a further mention of one has its own."""
    times = tuple(zip(reading.times, names((time.id for time in reading.times), "t"), strict=True))
    at: dict[Key, str] = {}
    events = []
    for event, name in zip(reading.events, names((event.id for event in reading.events), "e"), strict=True):
        spans = [event.trigger, *(span for span in event.mentions if span != event.trigger)]
        found = []
        for number, span in enumerate(spans):
            own = f"{name}.m{number}" if number else name
            found.append(Instance(f"i-{own}", at.setdefault(_key(span), f"{own}"), span, number > 0))
        events.append((event, tuple(found)))
    tags = {instance.tag: instance.span for _, found in reversed(events) for instance in reversed(found)}
    first = {event.id: found[0].name for event, found in reversed(events)}
    return Plan(times, {time.id: name for time, name in reversed(times)}, tuple(events), first, tags)


def _key(span: Span) -> Key:
    return span.article, span.start, span.end
