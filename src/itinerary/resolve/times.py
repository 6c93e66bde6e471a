"""Times: every expression of a text resolved in text order, with what was told before it."""

from __future__ import annotations

from itinerary.find.finder import find
from itinerary.model.context import Context
from itinerary.model.things import Timex
from itinerary.resolve.anchors import anchored
from itinerary.resolve.date_order import day_first
from itinerary.resolve.discourse import after, anchors_at, expected, opening, setting_of
from itinerary.resolve.phrase import phrase
from itinerary.resolve.setting import localised, published_point
from itinerary.resolve.timex import timex
from itinerary.time.evaluate import evaluate


def times(context: Context) -> tuple[Timex, ...]:
    """The time expressions of an article, resolved as far as the text alone allows."""
    article, text = context.article, context.article.text
    found = find(text, context.options.languages)
    published = published_point(article.day, article.moment)
    options = localised(context.options, article.timezone)
    setting = setting_of(text, found, published, options, day_first(text, article, options))
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


__all__ = ["anchored", "phrase", "published_point", "times"]
