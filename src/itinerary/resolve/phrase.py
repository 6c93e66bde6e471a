"""One phrase alone: a time expression, or a stretch between two."""

from __future__ import annotations

import datetime as dt

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.find.finder import find, found_in
from itinerary.find.ranges import is_stretch
from itinerary.language.lists import words
from itinerary.model.context import Context
from itinerary.model.things import Timex
from itinerary.resolve.date_order import day_first
from itinerary.resolve.setting import localised, published_point
from itinerary.resolve.timex import timex
from itinerary.time.evaluate import Anchors, evaluate
from itinerary.time.expression import Expression, Relative
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.stretch import stretched

AROUND = " .,;!?"


def phrase(context: Context, reference: dt.date | None = None) -> Timex | None:
    """What a text means that is one time expression, after `reference`, the time last spoken of; None where it is none."""
    text = context.article.text
    found = _whole(text, find(text, context.options.languages)) or _whole(text, found_in(text))
    if found is None:
        return None
    lead = text[: found[0].start].strip(AROUND).casefold()
    relation = str(words("en", "phrase_leads")[lead]) if lead else ""
    anchors = _anchors(context, reference, "future" if relation in ("by", "until", "through") else "")
    first = evaluate(_related(relation, found[0].expression), anchors)
    if len(found) == 1:
        return timex("t1", text, found[0], first, anchors, context.article.timezone, False)
    if first.point is not None:
        anchors = evolve(anchors, history=anchors.history.told(first.point, "t1"))
    result = stretched(first, evaluate(found[1].expression, anchors))
    if result is first:
        return None
    both = evolve(found[0], end=found[1].end)
    return timex("t1", text, both, result, anchors, context.article.timezone, False)


def _whole(text: str, found: list[Found]) -> list[Found] | None:
    """The one find, or the two ends of a stretch, that a text consists of but for a word that leads up to it."""
    if not 1 <= len(found) <= 2 or text[found[-1].end :].strip(AROUND):
        return None
    lead = text[: found[0].start].strip(AROUND).casefold()
    if lead and lead not in words("en", "phrase_leads"):
        return None
    return found if len(found) == 1 or is_stretch(text, *found) else None


def _related(relation: str, said: Expression) -> Expression:
    return Relative(relation, said) if relation not in ("", "at") else said


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
