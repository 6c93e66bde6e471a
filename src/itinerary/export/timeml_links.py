"""The TLINKs of a TimeML document: when an event is, and how two stand to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from itinerary.export.timeml_plan import Plan
from itinerary.model import Event, Reading, Timex
from itinerary.time.when import When

RELATIONS = {"before": "BEFORE", "includes": "INCLUDES", "simultaneous": "SIMULTANEOUS"}
"""Those of our relations that are TLINKs. "starts-before", "ends-before" and "overlaps" are none."""
CLOCK = re.compile(r"T\d")
Link = dict[str, str]


def links(reading: Reading, plan: Plan) -> Iterator[Link]:
    """The attributes of each TLINK: `origin` is "value" where the event's value is that of the time, "time" for another time
    that bounds it, "mention" between two mentions of one event, "text" or "likely" between two events."""
    every = (*_times(reading, plan), *_mentions(plan), *_order(reading, plan))
    yield from ({"lid": f"l{number}", **link} for number, link in enumerate(every, 1))


def valued(event: Event, times: dict[str, Timex]) -> Timex | None:
    """The time expression that says just what an event's value says, where there is one."""
    when = event.when
    if when is None or when.value is None:
        return None
    named = (times[name] for name in when.times if name in times)
    return next((time for time in named if (time.value, time.mod) == (when.value, when.mod)), None)


def inferred(name: str) -> str:
    """The name of a time that no expression says: that of this instance."""
    return f"v-{name}"


def _times(reading: Reading, plan: Plan) -> Iterator[Link]:
    times = {time.id: time for time in reversed(reading.times)}
    for event, instances in plan.events:
        when, own = event.when, valued(event, times)
        if when is None:
            continue
        if when.value is not None:
            name = plan.time[own.id] if own else inferred(instances[0].name)
            relation = "SIMULTANEOUS" if CLOCK.search(when.value) else "IS_INCLUDED"
            yield _link(instances[0].name, "relatedToTime", name, relation, "value")
        for time in (times[name] for name in when.times if name in times):
            found = None if time is own else _relation(when, time)
            if found is not None:
                yield _link(instances[0].name, "relatedToTime", plan.time[time.id], found, "time")


def _relation(when: When, time: Timex) -> str | None:
    """How an event surely stands to a time; None where the bounds leave that open."""
    if time.when is None:
        return "DURING" if time.type == "DURATION" else None
    if time.when.contains(when):
        return "IS_INCLUDED"
    if when.surely_before(time.when):
        return "BEFORE"
    return "AFTER" if time.when.surely_before(when) else None


def _mentions(plan: Plan) -> Iterator[Link]:
    for _, (first, *others) in plan.events:
        for other in others:
            yield _link(other.name, "relatedToEventInstance", first.name, "IDENTITY", "mention")


def _order(reading: Reading, plan: Plan) -> Iterator[Link]:
    for link in reading.links:
        if link.relation in RELATIONS and link.a in plan.instance and link.b in plan.instance:
            a, b = plan.instance[link.a], plan.instance[link.b]
            yield _link(a, "relatedToEventInstance", b, RELATIONS[link.relation], "text" if link.certain else "likely")


def _link(instance: str, role: str, other: str, relation: str, origin: str) -> Link:
    return {"eventInstanceID": instance, role: other, "relType": relation, "origin": origin}
