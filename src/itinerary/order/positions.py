"""Where each event stands on the line: at its best start, else where the narration suggests."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from itinerary.model import Article, Event
from itinerary.order.points import instant, local
from itinerary.order.sort import Key
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

PLANS = ("scheduled", "possible", "hypothetical")
_FINE = ("second", "minute", "hour", "part-of-day")
_END = datetime.max
_UNREAL = ("possible", "denied", "hypothetical")
_DAY = timedelta(days=1, seconds=-1)
_WIDE = timedelta(days=31)
_AROUND = timedelta(days=1)


def positions(events: Sequence[Event], articles: Sequence[Article]) -> tuple[list[Key], list[bool]]:
    """A sorting key for each event (the moment at which it stands, and its rank among the events as they are told), and
    whether that moment is its own.

    Undated plans stand at the end; any other undated event with the one told before it in its article, the first of all at
    publication. Articles are told in the order of their publication.
    """
    days = [article.moment or datetime.combine(article.day, time()) for article in articles]
    number = {article.id: index for index, article in enumerate(articles)}
    of = [number.get(event.trigger.article, 0) for event in events]
    told = sorted(range(len(events)), key=lambda i: (days[of[i]], of[i], events[i].trigger.start, i))
    last = dict(enumerate(days))
    home = home_zone(articles)
    keys: dict[int, Key] = {}
    own = [False] * len(events)
    for rank, index in enumerate(told):
        event, article = events[index], of[index]
        at = best_start(event, home, days[article])
        own[index] = at is not None
        if at is None:
            at = _undated(event, last[article])
        elif event.status not in PLANS:
            last[article] = at
        keys[index] = (at, rank)
    return [keys[index] for index in range(len(events))], own


def home_zone(articles: Sequence[Article]) -> str | None:
    """The zone of the articles, where all have the same."""
    zones = {article.timezone for article in articles}
    return zones.pop() if len(zones) == 1 else None


def _undated(event: Event, last: datetime) -> datetime:
    if event.kind == "birth":
        return datetime.min
    return _END if event.status in PLANS else last


def best_start(event: Event, home: str | None, published: datetime | None = None) -> datetime | None:
    """The moment at which an event stands: its earliest start, or else its latest end; None where it has no time.

    That it was before publication, and no more, is no time. Days and longer units are calendar days wherever they are;
    clock times are told by the clock of `home`. What is planned starts no earlier than it was published, where its time
    allows that; what only may happen within a long time, or never did, stands at the end of it.
    """
    if event.when is None or event.when.bounds.is_open or _only_by_publication(event.when, published):
        return None
    bounds = event.when.bounds
    start = bounds.earliest_start or _near_end(event.when)
    if event.status in _UNREAL and event.when.value is None and _is_wide(bounds):
        start = bounds.latest_end
    if start is None:
        return None
    start = _at_home(start, event.when, home)
    if published is None or event.status not in PLANS:
        return start
    end, told = bounds.latest_end, published if published.time() != time() else published + _DAY
    return told if start < told and (end is None or _at_home(end, event.when, home) > told) else start


def _only_by_publication(when: When, published: datetime | None) -> bool:
    """Whether a time says no more than that it was before the article, or is to come."""
    if published is None or when.value is not None or when.times:
        return False
    bounds = when.bounds
    if bounds.earliest_start is None:
        return bounds.latest_end is not None and abs(bounds.latest_end - published) <= _AROUND
    return bounds.latest_end is None and abs(bounds.earliest_start - published) <= _AROUND


def _is_wide(bounds: Bounds) -> bool:
    start, end = bounds.earliest_start, bounds.latest_end
    return start is not None and end is not None and end - start > _WIDE


def _near_end(when: When) -> datetime | None:
    """Where something stands of which only the end is bounded: at the start of the time that bounds it."""
    end = when.bounds.latest_end
    return end if when.told is None or end is None else min(when.told, end)


def _at_home(wall: datetime, when: When, home: str | None) -> datetime:
    if home is None or when.timezone is None or when.granularity not in _FINE:
        return wall
    return local(instant(wall, when.timezone), home)
