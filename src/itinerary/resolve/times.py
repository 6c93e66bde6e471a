"""Times: every expression of a text resolved in text order, with what was told before it."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.find.finder import find
from itinerary.model.context import Context
from itinerary.model.things import Timex
from itinerary.resolve.register import is_diary, is_heading, is_narrative
from itinerary.resolve.tense import tense_at
from itinerary.resolve.timex import timex
from itinerary.time.evaluate import Anchors, Result, evaluate
from itinerary.time.expression import Expression, Field, Last, Length, Next, Shift, This, Within
from itinerary.time.history import History
from itinerary.time.point import Point


YEAR_GAP = 16
LEADS = ("", "on", "in", "at", "by", "since", "until", "from", "before", "after", "during", "to", "till", "over", "for", "through")


def times(context: Context) -> tuple[Timex, ...]:
    """The time expressions of an article, resolved as far as the text alone allows."""
    article, text = context.article, context.article.text
    found = find(text)
    published = published_point(article.day, article.moment)
    narrative = is_narrative(found, published.year, context.options)
    diary = is_diary(text, found)
    quotes = [(quote.start, quote.end) for quote in context.quotes]
    done: list[Timex] = []
    anchors = Anchors(published, narrative=narrative, options=context.options)
    for number, each in enumerate(found, start=1):
        here = evolve(anchors, tense=tense_at(text, each.start, each.end), year=_year_just_said(text, done, each.start))
        said = each.expression
        if diary and is_heading(text, each) and isinstance(said, Field) and anchors.published != published:
            each = evolve(each, expression=Next(said))
        result = resolved(each.expression, here)
        id = f"t{number}"
        quoted = any(start <= each.start < end for start, end in quotes)
        done.append(timex(id, text, each, result, here, article.timezone, quoted))
        if diary and result.point is not None and is_heading(text, each):
            anchors = evolve(anchors, published=result.point)
        if result.point is not None and not is_comparison(each.expression):
            anchors = evolve(anchors, history=anchors.history.told(result.point, id))
    return tuple(done)


def phrase(context: Context, reference: dt.date | None = None) -> Timex | None:
    """What a text means that is one time expression, after `reference`, the time last spoken of; None where it is none."""
    text = context.article.text
    lead = len(text) - len(text.lstrip())
    found = [each for each in find(text) if not text[each.end :].strip(" .,;!?")]
    found = [each for each in found if text[lead : each.start].strip().casefold() in LEADS]
    if len(found) != 1:
        return None
    published = published_point(context.article.day, context.article.moment)
    history = History()
    if reference is not None:
        history = history.told(published_point(reference, reference if isinstance(reference, dt.datetime) else None), "reference")
    anchors = Anchors(published, history, options=context.options)
    result = resolved(found[0].expression, anchors)
    return timex("t1", text, found[0], result, anchors, context.article.timezone, False)


def anchored(context: Context) -> tuple[Timex, ...]:
    """The times again, now that events are known: those that hang on an event take its time."""
    return context.times


def _year_just_said(text: str, done: list[Timex], start: int) -> Point | None:
    """The year named right before: "next year, in September"."""
    if not done or start - done[-1].span.end > YEAR_GAP or re.search(r"[.;!?]\s", text[done[-1].span.end : start]):
        return None
    value = done[-1].value
    return Point("year", int(value)) if len(value) == 4 and value.isdigit() else None


def is_comparison(said: Expression) -> bool:
    """Whether it only says what an earlier year was like: what follows does not go on from there."""
    if isinstance(said, Within) and isinstance(said.part, This):
        return True
    if isinstance(said, Within) and isinstance(said.whole, Last) and isinstance(said.part, Field):
        return said.part.unit == "quarter"
    return isinstance(said, Shift) and said.sign < 0 and said.length == Length(((1, "year"),))


def resolved(said: Expression, anchors: Anchors) -> Result:
    """What an expression comes to; nothing at all where arithmetic leaves the calendar."""
    return evaluate(said, anchors)


def published_point(day: dt.date, moment: dt.datetime | None = None) -> Point:
    """The day of publication as a point; to the minute where that is known."""
    if moment is None:
        return Point("day", day.year, day.month, day.day)
    return Point("minute", day.year, day.month, day.day, moment.hour, moment.minute)

