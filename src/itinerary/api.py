"""The public functions: what they take and what they give. `pipeline` does the reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from itinerary.errors import ArgumentError, UnresolvedError, quote
from itinerary.model import Article, Timex
from itinerary.model.article import as_published
from itinerary.model.context import Context
from itinerary.options import DEFAULTS, Options
from itinerary.timeline import Timeline

if TYPE_CHECKING:
    from datetime import date

Value = TypeVar("Value")


def extract(
    article: Article | str,
    *,
    published: str | date | None = None,
    place: str | None = None,
    timezone: str | None = None,
    title: str | None = None,
    url: str | None = None,
    id: str | None = None,
    options: Options | None = None,
) -> Timeline:
    """The timeline of an article: its events in time order, and the itinerary of every actor who moves.

    `article` is the text, or an Article (then the other facts must not be given again). `published` is required with a
    text: a date or date-time, or ISO 8601 text. `timezone` is an IANA name; without one the zone of `place` counts.
    Raises ArgumentError for wrong arguments; no text whatever raises.

    >>> timeline = extract("Maria Keller landed in Oslo on Monday.", published="2021-03-17")
    >>> timeline[0].when.value
    '2021-03-15'
    """
    facts = {"published": published, "place": place, "timezone": timezone, "title": title, "url": url, "id": id}
    policies = DEFAULTS if options is None else options
    return _job((_article(article, facts, policies), policies))


def _article(article: Article | str, facts: Mapping[str, Any], options: Options) -> Article:
    if not isinstance(options, Options):
        raise ArgumentError(f"options are no Options: {quote(options)}; pass itinerary.Options(…)")
    given = {name: value for name, value in facts.items() if value is not None}
    if isinstance(article, Article):
        if given:
            raise ArgumentError(f"{', '.join(given)} given twice: an Article carries its own; pass a text instead")
        found = article
    else:
        found = Article(article, given.pop("published", None), **given)
    zone = found.timezone or (_zone_of(found.place) if found.place else None) or options.default_timezone
    return found if zone == found.timezone else evolve(found, timezone=zone)


def _zone_of(place: str) -> str | None:
    from itinerary.resolve.places.places import resolve_place

    found = resolve_place(place)
    return None if found is None else found.timezone


def extract_many(
    articles: Iterable[Article | Mapping[str, Any]],
    *,
    processes: int | None = None,
    progress: bool = False,
    options: Options | None = None,
) -> Iterator[Timeline]:
    """The timelines of many articles, in their order, each as soon as it and those before it are read.

    `articles` are Articles or mappings of `extract`'s arguments, with the text under "text". `processes` above 1 reads them
    in that many processes (a script that does so needs an `if __name__ == "__main__":`); `progress` shows a bar on standard
    error. Raises ArgumentError for what is no article, when it comes to it.
    """
    policies = DEFAULTS if options is None else options
    jobs = ((_of_mapping(article, policies), policies) for article in _each(articles, "articles"))
    if processes is not None and (not isinstance(processes, int) or processes < 1):
        raise ArgumentError(f"processes is no number of processes: {quote(processes)}; pass 1 or more, or None")
    timelines = map(_job, jobs) if processes in (None, 1) else _pooled(jobs, processes)
    return _watched(timelines, len(articles) if isinstance(articles, Sized) else None) if progress else timelines


def _each(values: Iterable[Value], what: str) -> Iterable[Value]:
    if not isinstance(values, Iterable):
        raise ArgumentError(f"no {what}: {quote(values)}; pass a list or another iterable of them")
    return values


def _of_mapping(article: Article | Mapping[str, Any], options: Options) -> Article:
    if isinstance(article, Article):
        return _article(article, {}, options)
    if not isinstance(article, Mapping) or "text" not in article:
        raise ArgumentError(f"no article: {quote(article)}; pass an Article, or a mapping with 'text' and 'published'")
    unknown = set(article) - {"text", "published", "place", "timezone", "title", "url", "id"}
    if unknown:
        raise ArgumentError(f"an article has no {', '.join(map(quote, sorted(unknown, key=str)))}; see itinerary.Article")
    return _article(article["text"], {key: value for key, value in article.items() if key != "text"}, options)


def _job(job: tuple[Article, Options]) -> Timeline:
    from itinerary.pipeline import read

    return Timeline(read(*job))


def _pooled(jobs: Iterator[tuple[Article, Options]], processes: int) -> Iterator[Timeline]:
    """In batches: a stream without end must not be drawn in whole."""
    from itertools import islice
    from multiprocessing import get_context

    with get_context("spawn").Pool(processes) as pool:
        while batch := list(islice(jobs, 16 * processes)):
            yield from pool.imap(_job, batch, chunksize=4)


def _watched(timelines: Iterator[Timeline], total: int | None) -> Iterator[Timeline]:
    from rich.console import Console
    from rich.progress import track

    yield from track(timelines, "Reading", total, console=Console(stderr=True), transient=True)


def find_times(
    text: str,
    *,
    published: str | date,
    place: str | None = None,
    timezone: str | None = None,
    options: Options | None = None,
) -> tuple[Timex, ...]:
    """The time expressions of a text, in text order.

    The same as `extract(…).times`, but for those that hang on an event: these need the whole reading. Loads neither
    gazetteer nor tagger, but where a `place` comes without its `timezone`.

    >>> [(t.text, t.value) for t in find_times("She left on Monday.", published="2021-03-17")]
    [('Monday', '2021-03-15')]
    """
    from itinerary.resolve.times.times import times_of

    policies = DEFAULTS if options is None else options
    return times_of(_article(text, {"published": published, "place": place, "timezone": timezone}, policies), policies)


def resolve(
    phrase: str,
    *,
    published: str | date,
    reference: str | date | None = None,
    place: str | None = None,
    timezone: str | None = None,
    options: Options | None = None,
) -> Timex:
    """What one phrase means for a reader of `published`, or after `reference`, the time last spoken of.

    Raises UnresolvedError where it is no time expression.

    >>> resolve("late February", published="2019-04-24").value
    '2019-02'
    """
    from itinerary.resolve.times.times import phrase as one_time

    policies = DEFAULTS if options is None else options
    article = _article(phrase, {"published": published, "place": place, "timezone": timezone}, policies)
    anchor = None if reference is None else as_published(reference, "reference")
    found = one_time(Context(article, policies), anchor)
    if found is None:
        raise UnresolvedError(f"no time expression: {quote(phrase)}; pass one such as 'late February'")
    return found


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline out of several: what several articles tell is one event; every span names its article.

    Raises ArgumentError where an element is no Timeline.
    """
    from itinerary.order.merge import merge as merged
    from itinerary.trips.journeys import travelled

    given = tuple(_each(timelines, "timelines"))
    for timeline in given:
        if not isinstance(timeline, Timeline):
            raise ArgumentError(f"merge takes timelines, not {quote(timeline)}; pass what extract() gave")
    return Timeline(travelled(merged(timeline.reading for timeline in given)))
