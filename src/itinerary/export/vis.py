"""Items and groups for vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/). Its texts are HTML: escaped."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from itinerary.export.phrases import clause, when_words, where, who
from itinerary.export.sides import sides
from itinerary.export.timelinejs import safe
from itinerary.model import Event, Reading
from itinerary.time.bounds import Bounds

Json = dict[str, Any]
NOBODY = "nobody"


def to_vis(reading: Reading) -> Json:
    """`{"groups": […], "items": […]}`: a group for each actor who does something first, an item for each event that is
    bounded on a side. Times are wall times without a zone, ends exclusive.

    `start` and `end` are the first and the last moment at which it can be; where there is a stretch in which it surely is,
    `latest_start` and `earliest_end` (which vis-timeline passes over) bound it. One that is open on a side is a point at
    the other.
    """
    items = [item for event in reading.events if (item := _item(event))]
    names = {p.actor.id: p.actor.name for event in reading.events for p in event.actors[:1]}
    used = list(dict.fromkeys(item["group"] for item in items))
    return {"groups": [{"id": key, "content": safe(names.get(key, "—"))} for key in used], "items": items}


def _item(event: Event) -> Json | None:
    when, ends = event.when, sides(event.when)
    if when is None or ends is None:
        return None
    facts = [when_words(when), event.status, event.kind, ", ".join(who(event)), ", ".join(where(event)), event.text]
    return {
        "id": event.id,
        "content": safe("".join(clause(event))),
        "title": "<br>".join(safe(fact) for fact in facts if fact),
        "group": event.actors[0].actor.id if event.actors else NOBODY,
        "className": f"{event.kind} {event.status}",
        **_span(when.bounds),
    }


def _span(bounds: Bounds) -> Json:
    start, end = bounds.earliest_start, bounds.latest_end
    if start is None or end is None or start == end:
        return {"type": "point", "start": _stamp(start or end)}
    found = {"type": "range", "start": _stamp(start), "end": _stamp(end)}
    low, high = bounds.latest_start, bounds.earliest_end
    sure = low is not None and high is not None and low < high
    return {**found, "latest_start": _stamp(low), "earliest_end": _stamp(high)} if sure else found


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")
