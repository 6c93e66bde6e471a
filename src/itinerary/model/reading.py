"""What the reading of an article (or of several) ends with: the one value that `Timeline` wraps."""

from attrs import frozen

from itinerary.model.article import Article
from itinerary.model.things import Actor, Event, Place, Timex
from itinerary.model.trip import Itinerary


@frozen
class Link:
    """How event `a` stands to event `b` (ids): "before", "includes", "simultaneous" … (`relation`), whether it is certain,
    and why."""

    a: str
    b: str
    relation: str
    certain: bool
    why: str


@frozen
class Conflict:
    """Events (ids) that can't all be as told, and why."""

    events: tuple[str, ...]
    why: str


@frozen
class Reading:
    """Everything that was read. `events` stand in time order: a linear extension of `links`."""

    articles: tuple[Article, ...]
    times: tuple[Timex, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    itineraries: tuple[Itinerary, ...] = ()
