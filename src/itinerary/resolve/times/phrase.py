"""One phrase alone: a time expression, or a stretch between two."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from itinerary.find.parse import lead, whole
from itinerary.model.context import Context
from itinerary.model.things import Timex
from itinerary.resolve.times.date_order import day_first
from itinerary.resolve.times.setting import localised, published_point
from itinerary.resolve.times.timex import timex
from itinerary.time.evaluate import Anchors, evaluate
from itinerary.time.expression import Relative
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.stretch import stretched


def phrase(context: Context, reference: dt.date | None = None) -> Timex | None:
    """What a text means that is one time expression, after `reference`, the time last spoken of; None where it is none."""
    text = context.article.text
    found = whole(text, context.options.languages)
    if found is None:
        return None
    relation = lead(text, found)
    anchors = _anchors(context, reference, "future" if relation in ("by", "until", "through") else "")
    said = found[0].expression
    first = evaluate(Relative(relation, said) if relation else said, anchors)
    if len(found) == 1:
        return timex("t1", text, found[0], first, anchors, context.article.timezone, False)
    if first.point is not None:
        anchors = evolve(anchors, history=anchors.history.told(first.point, "t1"))
    result = stretched(first, evaluate(found[1].expression, anchors))
    if result is first:
        return None
    both = evolve(found[0], end=found[1].end)
    return timex("t1", text, both, result, anchors, context.article.timezone, False)


def _anchors(context: Context, reference: dt.date | None, tense: str) -> Anchors:
    article = context.article
    history = History()
    if reference is not None:
        history = history.told(_point(reference), "reference")
    options = localised(context.options, article.timezone)
    first = day_first(article.text, article, options)
    return Anchors(_point(article.published), history, tense=tense, options=options, day_first=first)


def _point(day: dt.date) -> Point:
    return published_point(day, day if isinstance(day, dt.datetime) else None)
