"""Strategies of what a timeline is made of: spans, articles, actors, places, events, links, itineraries, timelines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from itinerary.model import (
    Actor,
    Article,
    Conflict,
    Event,
    EventPlace,
    Itinerary,
    Leg,
    Link,
    Participant,
    Place,
    Reading,
    Stop,
    Timex,
)
from itinerary.model.things import ACTOR_ROLES, ACTOR_TYPES, KINDS, PLACE_ROLES, STATUSES
from itinerary.options import Options
from itinerary.span import Span
from itinerary.testing.checks import check, check_flag, check_number
from itinerary.testing.journeys import CITIES, PEOPLE
from itinerary.testing.times import anchors, values, whens, zones
from itinerary.time.bounds import Bounds
from itinerary.time.when import Alternative, When
from itinerary.timeline import Timeline

NAMES = tuple(f"{first} {last}" for first, last, _ in PEOPLE)
RELATIONS = ("before", "starts-before", "ends-before", "includes", "overlaps", "simultaneous")


def spans(text: str = "Maria Keller arrived in Oslo on Monday.") -> st.SearchStrategy[Span]:
    """Stretches of a text, none empty.

    >>> from hypothesis import find
    >>> find(spans(), lambda span: True)
    Span(start=0, end=1, text='M', article=None)
    """
    check(isinstance(text, str) and text != "", "text", text, "a text that is not empty")
    starts = st.integers(0, len(text) - 1)
    return starts.flatmap(lambda start: st.integers(start + 1, len(text)).map(lambda end: Span.of(text, start, end)))


def articles() -> st.SearchStrategy[Article]:
    """Articles of a sentence, with and without a place and zone.

    >>> from hypothesis import find
    >>> find(articles(), lambda article: True).text
    'Maria Keller arrived in Oslo on Monday.'
    """
    text = st.just("Maria Keller arrived in Oslo on Monday.")
    optional = [st.none(), st.sampled_from(CITIES)]
    return st.builds(Article, text, anchors(), st.one_of(optional), st.none() | zones(), id=st.none() | st.just("d1"))


def actors() -> st.SearchStrategy[Actor]:
    """Persons, organisations, countries, groups.

    >>> from hypothesis import find
    >>> find(actors(), lambda actor: actor.type == "person").name
    'Maria Keller'
    """
    mentions = st.tuples() | st.tuples(spans())
    return st.builds(Actor, _ids("a"), st.sampled_from(NAMES), st.sampled_from(ACTOR_TYPES), mentions)


def places() -> st.SearchStrategy[Place]:
    """Cities with their points and zones, and places of which nothing is known.

    >>> from hypothesis import find
    >>> find(places(), lambda place: place.latitude is None).name
    'Oslo'
    """
    names = st.sampled_from(CITIES)
    point = {"latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)}
    known = st.builds(Place, _ids("p"), names, st.just("city"), timezone=zones(), **point)
    return st.one_of(st.builds(Place, _ids("p"), names), known)


def timexes() -> st.SearchStrategy[Timex]:
    """Time expressions with a TIMEX3 value, placed or not.

    >>> from hypothesis import find
    >>> find(timexes(), lambda timex: timex.when is not None).type
    'DATE'
    """
    when = st.none() | whens(told=True)
    return st.builds(Timex, _ids("t"), spans(), st.sampled_from(["DATE", "TIME"]), values(), when=when)


def events(*, dated: bool | None = None) -> st.SearchStrategy[Event]:
    """Events of every kind and status; with a time where `dated`, without where not, either for None.

    >>> from hypothesis import find
    >>> find(events(dated=True), lambda event: event.kind == "arrival").status
    'happened'
    """
    check(dated is None or isinstance(dated, bool), "dated", dated, "True, False or None")
    when = {None: st.none() | whens(), True: whens(), False: st.none()}[dated]
    parts = st.builds(Participant, actors(), st.sampled_from(ACTOR_ROLES))
    where = st.builds(EventPlace, places(), st.sampled_from(PLACE_ROLES))
    return st.builds(
        Event, _ids("e"), spans(), st.sampled_from(KINDS), st.sampled_from(STATUSES), spans(), when,
        st.lists(parts, max_size=2).map(tuple), st.lists(where, max_size=2).map(tuple),
    )  # fmt: skip


def links(count: int = 5, *, consistent: bool = True) -> st.SearchStrategy[tuple[Link, ...]]:
    """Links between the events "e1" to "e<count>": all true of one arrangement of them, or with a contradiction among them.

    >>> from hypothesis import find
    >>> [(link.a, link.relation, link.b) for link in find(links(2, consistent=False), lambda found: True)]
    [('e1', 'before', 'e2'), ('e2', 'before', 'e1')]
    """
    check_number("count", count, 2, 1000)
    check_flag("consistent", consistent)
    return _consistent(count) if consistent else st.builds(_contradicted, _consistent(count), st.integers(1, count - 1))


@st.composite
def _consistent(draw: Any, count: int) -> tuple[Link, ...]:
    """Events are laid on small whole numbers; every link drawn is true there."""
    span = st.tuples(st.integers(0, 12), st.integers(1, 5)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))
    laid = draw(st.lists(span, min_size=count, max_size=count))
    pair = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1), st.sampled_from(RELATIONS))
    drawn = draw(st.lists(pair, max_size=2 * count))
    return tuple(
        Link(f"e{a + 1}", f"e{b + 1}", relation, True, "as laid out")
        for a, b, relation in drawn
        if a != b and _TRUE[relation](laid[a], laid[b])
    )


_TRUE = {
    "before": lambda a, b: a[1] <= b[0],
    "starts-before": lambda a, b: a[0] <= b[0],
    "ends-before": lambda a, b: a[1] <= b[1],
    "includes": lambda a, b: a[0] <= b[0] and b[1] <= a[1],
    "overlaps": lambda a, b: a[0] <= b[0] < a[1] <= b[1],
    "simultaneous": lambda a, b: a == b,
}


def _contradicted(found: tuple[Link, ...], first: int) -> tuple[Link, ...]:
    a, b = f"e{first}", f"e{first + 1}"
    return (*found, Link(a, b, "before", True, "told"), Link(b, a, "before", True, "told otherwise"))


_STATIONS = {
    "Oslo": (59.91, 10.75), "Paris": (48.86, 2.35), "Cairo": (30.04, 31.24), "Tokyo": (35.69, 139.69),
    "Lima": (-12.05, -77.04),
}  # fmt: skip


def itineraries(*, feasible: bool = True) -> st.SearchStrategy[Itinerary]:
    """Journeys of two to five stops: a day or more apart where `feasible`, else between continents within minutes.

    >>> from hypothesis import find
    >>> journey = find(itineraries(), lambda journey: True)
    >>> [stop.place.name for stop in journey.stops], journey.legs[0].feasible
    (['Oslo', 'Paris'], True)
    """
    check_flag("feasible", feasible)
    names = st.lists(st.sampled_from(list(_STATIONS)), min_size=2, max_size=5, unique=True)
    gaps = st.lists(st.integers(1, 40), min_size=5, max_size=5)
    return st.builds(_journey, st.sampled_from(NAMES), names, gaps, st.just(feasible))


def _journey(name: str, names: list[str], gaps: list[int], feasible: bool) -> Itinerary:
    step = dt.timedelta(days=1) if feasible else dt.timedelta(minutes=1)
    moment, stops = dt.datetime(2000, 1, 1, 12), []
    for index, (city, gap) in enumerate(zip(names, gaps, strict=False)):
        latitude, longitude = _STATIONS[city]
        place = Place(f"p{index + 1}", city, "city", latitude=latitude, longitude=longitude, timezone="UTC")
        value = moment.isoformat(timespec="minutes")
        arrival = When(Bounds.of(moment, moment + dt.timedelta(minutes=1)), "minute", value, timezone="UTC")
        stops.append(Stop(place, arrival, events=(f"e{index + 1}",)))
        moment += step * gap
    legs = [Leg(a.place, b.place, None, b.arrival, feasible=feasible) for a, b in pairwise(stops)]
    return Itinerary(Actor("a1", name, "person"), tuple(stops), tuple(legs))


def timelines() -> st.SearchStrategy[Timeline]:
    """Timelines of up to four events whose ids differ, linked at random but truly.

    >>> from hypothesis import find
    >>> len(find(timelines(), lambda timeline: True))
    0
    """
    return st.builds(_timeline, articles(), st.lists(events(), max_size=4), links(4), st.lists(itineraries(), max_size=1))


def _timeline(article: Article, found: list[Event], linked: tuple[Link, ...], journeys: list[Itinerary]) -> Timeline:
    """Ids differ, and whoever and wherever is named is listed."""
    people: dict[str, Actor] = {}
    spots: dict[str, Place] = {}

    def actor(drawn: Actor) -> Actor:
        return people.setdefault(drawn.name, evolve(drawn, id=f"a{len(people) + 1}"))

    def place(drawn: Place) -> Place:
        return spots.setdefault(drawn.name, evolve(drawn, id=f"p{len(spots) + 1}"))

    renamed = tuple(
        evolve(
            event,
            id=f"e{index + 1}",
            actors=tuple(evolve(part, actor=actor(part.actor)) for part in event.actors),
            places=tuple(evolve(part, place=place(part.place)) for part in event.places),
        )
        for index, event in enumerate(found)
    )
    trips = tuple(_renamed(journey, actor, place) for journey in journeys)
    known = {event.id for event in renamed}
    kept = tuple(link for link in linked if link.a in known and link.b in known)
    reading = Reading((article,), (), tuple(people.values()), tuple(spots.values()), renamed, kept, (), trips)
    return Timeline(reading)


def _renamed(journey: Itinerary, actor: Callable[[Actor], Actor], place: Callable[[Place], Place]) -> Itinerary:
    stops = tuple(evolve(stop, place=place(stop.place), events=()) for stop in journey.stops)
    legs = tuple(evolve(leg, origin=place(leg.origin), destination=place(leg.destination)) for leg in journey.legs)
    return Itinerary(actor(journey.actor), stops, legs)


def conflicts() -> st.SearchStrategy[Conflict]:
    """Two events that can't both be as told.

    >>> from hypothesis import find
    >>> find(conflicts(), lambda conflict: True).events
    ('e1', 'e2')
    """
    return st.builds(Conflict, st.just(("e1", "e2")), st.just("each is told to be before the other"))


def alternatives() -> st.SearchStrategy[Alternative]:
    """Another reading of a time.

    >>> from hypothesis import find
    >>> find(alternatives(), lambda found: True).weight
    0.0
    """
    return st.builds(Alternative, values(), st.floats(0, 1), st.just("another reading"))


def options() -> st.SearchStrategy[Options]:
    """Policies, each one of its values.

    >>> from hypothesis import find
    >>> find(options(), lambda found: found.week_start == "sunday").register
    'auto'
    """
    return st.builds(
        Options,
        register=st.sampled_from(["auto", "news", "narrative"]),
        bare_weekday=st.sampled_from(["recent", "closest", "tense"]),
        next_weekday=st.sampled_from(["nearest", "next-week"]),
        last_weekday=st.sampled_from(["nearest", "previous-week"]),
        month_year=st.sampled_from(["closest", "past", "future", "published"]),
        date_order=st.sampled_from(["auto", "american", "british"]),
        week_start=st.sampled_from(["monday", "sunday"]),
        weekend=st.sampled_from(["saturday-sunday", "friday-saturday", "thursday-friday"]),
        century=st.sampled_from(["popular", "strict"]),
        winter=st.sampled_from(["december", "january"]),
        hemisphere=st.sampled_from(["auto", "north", "south"]),
        fiscal_start=st.integers(1, 12),
    )


def _ids(letter: str) -> st.SearchStrategy[str]:
    return st.integers(1, 9).map(lambda number: f"{letter}{number}")


def strategy_of(name: str) -> st.SearchStrategy[Any]:
    """The strategy of a public type, by the type's name."""
    from itinerary.testing.times import bounds

    found: st.SearchStrategy[Any] = {
        "Span": spans, "Article": articles, "Actor": actors, "Place": places, "Timex": timexes, "Event": events,
        "Itinerary": itineraries, "Timeline": timelines, "Conflict": conflicts, "Alternative": alternatives,
        "Options": options, "Bounds": bounds, "When": whens,
        "Link": lambda: links().filter(bool).map(lambda found: found[0]),
        "Stop": lambda: itineraries().map(lambda journey: journey.stops[0]),
        "Leg": lambda: itineraries().map(lambda journey: journey.legs[0]),
        "Participant": lambda: st.builds(Participant, actors(), st.sampled_from(ACTOR_ROLES)),
        "EventPlace": lambda: st.builds(EventPlace, places(), st.sampled_from(PLACE_ROLES)),
        "Reading": lambda: timelines().map(lambda timeline: timeline.reading),
    }[name]()  # type: ignore[operator]  # fmt: skip
    return found
