"""Times: every expression of a text resolved in text order, with what was told before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from itinerary.find.engine import Found
from itinerary.find.finder import find
from itinerary.model.article import Article
from itinerary.model.context import Context
from itinerary.model.document import Quote
from itinerary.model.things import Timex
from itinerary.options import Options
from itinerary.resolve.times.ages import ages, grown
from itinerary.resolve.times.anchors import anchored
from itinerary.resolve.times.date_order import day_first, is_numeric
from itinerary.resolve.times.discourse import after, anchors_at, expected, opening, setting_of
from itinerary.resolve.times.phrase import phrase
from itinerary.resolve.times.setting import localised, published_point
from itinerary.resolve.times.timex import timex
from itinerary.text.quotes import quotes_at
from itinerary.time.evaluate import evaluate


def times(context: Context) -> tuple[Timex, ...]:
    """The time expressions of an article, resolved as far as the text alone allows."""
    found = find(context.article.text, context.options.languages)
    return _resolved(context.article, context.options, found, context.quotes)


def times_of(article: Article, options: Options) -> tuple[Timex, ...]:
    """The same of an article of which nothing else is known: quotations are looked for only where there is a time."""
    found = find(article.text, options.languages)
    return _resolved(article, options, found, quotes_at(article.text, [each.start for each in found]))


def _resolved(article: Article, policies: Options, found: list[Found], quotes: Sequence[Quote]) -> tuple[Timex, ...]:
    text, options = article.text, localised(policies, article.timezone)
    numeric = any(is_numeric(each.expression) for each in found)
    order = day_first(text, article, options) if numeric else True
    setting = setting_of(text, found, published_point(article.day, article.moment), options, order)
    state = opening(setting, found)
    starts = [quote.start for quote in quotes]
    told_ages = ages(text)
    done: list[Timex] = []
    for number, each in enumerate(found, start=1):
        state, told_ages = grown(text, state, told_ages, each.start, done)
        said, state = expected(setting, state, each, done)
        anchors = anchors_at(setting, state, each, done)
        result = evaluate(said, anchors)
        id = f"t{number}"
        at = bisect_right(starts, each.start) - 1
        quoted = at >= 0 and each.start < quotes[at].end
        done.append(timex(id, text, each, result, anchors, article.timezone, quoted))
        state = after(setting, state, each, result, id)
    return tuple(done)


__all__ = ["anchored", "phrase", "published_point", "times", "times_of"]
