"""Times: every expression of a text resolved in text order, with what was told before it."""

from __future__ import annotations

import datetime as dt

from itinerary.find.finder import find
from itinerary.model.context import Context
from itinerary.model.things import Timex
from itinerary.resolve.anchors import anchored
from itinerary.resolve.date_order import day_first
from itinerary.resolve.discourse import after, anchors_at, expected, opening, setting_of
from itinerary.resolve.timex import timex
from itinerary.time.evaluate import Anchors, evaluate
from itinerary.time.expression import Relative
from itinerary.time.history import History
from itinerary.time.point import Point

LEADS = (
    "",
    "on",
    "in",
    "at",
    "by",
    "since",
    "until",
    "from",
    "before",
    "after",
    "during",
    "to",
    "till",
    "over",
    "for",
    "through",
)
RELATIONS = {"since": "since", "until": "until", "till": "until", "before": "before", "after": "after", "by": "by"}


def times(context: Context) -> tuple[Timex, ...]:
    """The time expressions of an article, resolved as far as the text alone allows."""
    article, text = context.article, context.article.text
    found = find(text, context.options.languages)
    published = published_point(article.day, article.moment)
    setting = setting_of(text, found, published, context.options, day_first(text, article, context.options))
    state = opening(setting, found)
    quotes = [(quote.start, quote.end) for quote in context.quotes]
    done: list[Timex] = []
    for number, each in enumerate(found, start=1):
        said, state = expected(setting, state, each, done)
        anchors = anchors_at(setting, state, each, done)
        result = evaluate(said, anchors)
        id = f"t{number}"
        while quotes and quotes[0][1] <= each.start:
            quotes.pop(0)
        quoted = bool(quotes) and quotes[0][0] <= each.start
        done.append(timex(id, text, each, result, anchors, article.timezone, quoted))
        state = after(setting, state, each, result, id)
    return tuple(done)


def phrase(context: Context, reference: dt.date | None = None) -> Timex | None:
    """What a text means that is one time expression, after `reference`, the time last spoken of; None where it is none."""
    article, text = context.article, context.article.text
    lead = len(text) - len(text.lstrip())
    found = [each for each in find(text, context.options.languages) if not text[each.end :].strip(" .,;!?")]
    found = [each for each in found if text[lead : each.start].strip().casefold() in LEADS]
    if len(found) != 1:
        return None
    history = History()
    if reference is not None:
        history = history.told(_point(reference), "reference")
    first = day_first(text, article, context.options)
    lead_word = text[lead : found[0].start].strip().casefold()
    tense = "future" if lead_word in ("by", "until", "till") else ""
    anchors = Anchors(_point(article.published), history, tense=tense, options=context.options, day_first=first)
    said = found[0].expression
    result = evaluate(Relative(RELATIONS[lead_word], said) if lead_word in RELATIONS else said, anchors)
    return timex("t1", text, found[0], result, anchors, article.timezone, False)


def _point(day: dt.date) -> Point:
    if isinstance(day, dt.datetime):
        return published_point(day, day)
    return published_point(day)


def published_point(day: dt.date, moment: dt.datetime | None = None) -> Point:
    """The day of publication as a point; to the minute where that is known."""
    if moment is None:
        return Point("day", day.year, day.month, day.day)
    return Point("minute", day.year, day.month, day.day, moment.hour, moment.minute)


__all__ = ["anchored", "phrase", "published_point", "times"]
