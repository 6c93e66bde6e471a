"""Slides for TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). Its texts are HTML: ours are escaped."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import Any

from itinerary.export.phrases import clause, when_words, where, who
from itinerary.export.plain import one_line
from itinerary.export.sides import Sides, sides
from itinerary.model import Event, Reading

Json = dict[str, Any]


def to_timelinejs(reading: Reading) -> Json:
    """The timeline: a slide for each event that is bounded on a side, grouped by kind.

    An event that is open on one side stands at the other, and its words say so ("by …", "since …").
    """
    title = next((article.title for article in reading.articles if article.title), None) or "Timeline"
    events = [(event, ends) for event in reading.events if (ends := sides(event.when))]
    return {
        "title": {"text": {"headline": safe(title), "text": safe(", ".join(str(a.day) for a in reading.articles))}},
        "scale": "human",
        "events": [_slide(event, ends) for event, ends in events],
    }


def safe(text: str) -> str:
    """One line of HTML that shows the text."""
    return escape(one_line(text))


def _slide(event: Event, ends: Sides) -> Json:
    start, end = ends.start or ends.end, ends.end if ends.start else None
    dates = {"start_date": _date(start, ends)}
    if end is not None and not ends.is_one_day:
        dates["end_date"] = _date(end, ends)
    facts = [", ".join(who(event)), ", ".join(where(event)), event.status]
    return {
        **dates,
        "display_date": safe(when_words(event.when)),
        "text": {
            "headline": safe("".join(clause(event))),
            "text": f"<p>{safe(event.text)}</p><p>{safe(' · '.join(fact for fact in facts if fact))}</p>",
        },
        "group": safe(event.kind),
        "unique_id": safe(event.id),
        "autolink": False,
    }


def _date(moment: datetime | None, ends: Sides) -> Json:
    if moment is None:
        return {}
    day = {"year": moment.year, "month": moment.month, "day": moment.day}
    return {**day, "hour": moment.hour, "minute": moment.minute} if ends.clocked else day
