"""A reading out of its JSON document."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from itinerary.errors import DocumentError, ItineraryError, quote
from itinerary.export.check import checked
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
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import Alternative, When
from itinerary.time.zones import zone

SCHEMA = "itinerary/1"

Json = dict[str, Any]
T = TypeVar("T")


def from_dict(document: Mapping[str, Any]) -> Reading:
    """The reading that a document holds. Raises DocumentError where it holds none, and says where it breaks off."""
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        found = document.get("schema") if isinstance(document, Mapping) else document
        raise DocumentError(f"no document of schema {SCHEMA!r}: {quote(found)}; pass what Timeline.to_dict() gave")
    checked(document)
    if document["events"] and not document["articles"]:
        raise DocumentError("broken document: events, and no articles; pass what Timeline.to_dict() gave")
    try:
        return _read(document)
    except DocumentError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, ItineraryError) as error:
        fact = f"{type(error).__name__}: {error}"
        raise DocumentError(f"broken document ({quote(fact)}); pass what Timeline.to_dict() gave") from error


def _read(document: Mapping[str, Any]) -> Reading:
    actors = {a["id"]: Actor(a["id"], a["name"], a["type"], _all(a["mentions"], _to_span)) for a in document["actors"]}
    places = {p["id"]: _to_place(p) for p in document["places"]}
    return Reading(
        articles=_all(document["articles"], lambda a: Article(**{k: a.get(k) for k in _ARTICLE}, notes=a.get("notes", ()))),
        times=_all(document["times"], _to_timex),
        actors=tuple(actors.values()),
        places=tuple(places.values()),
        events=_all(document["events"], lambda e: _to_event(e, actors, places)),
        links=_all(document["order"], lambda x: Link(x["a"], x["b"], x["relation"], x["certain"], x["why"])),
        conflicts=_all(document["conflicts"], lambda c: Conflict(tuple(c["events"]), c["why"])),
        itineraries=_all(document["itineraries"], lambda i: _to_itinerary(i, actors, places)),
    )


_ARTICLE = ("text", "published", "place", "timezone", "title", "url", "id")
_PLACE = ("id", "name", "type", "country", "region", "latitude", "longitude", "timezone")


def _all(items: Any, make: Callable[[Any], T]) -> tuple[T, ...]:
    return tuple(make(item) for item in items)


def _to_span(d: Json) -> Span:
    return Span(d["start"], d["end"], d["text"], d.get("article"))


def _to_moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else datetime.combine(date.fromisoformat(text), datetime.min.time())


def _to_zone(name: str | None) -> str | None:
    if name is not None:
        zone(name)
    return name


def _to_when(d: Json | None) -> When | None:
    if d is None:
        return None
    sides = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return When(
        bounds=Bounds(*(_to_moment(d[side]) for side in sides)),
        granularity=d["granularity"],
        value=d["value"],
        mod=d["mod"],
        timezone=_to_zone(d["timezone"]),
        times=tuple(d["times"]),
        alternatives=_all(d["alternatives"], lambda a: Alternative(a["value"], a["weight"], a["why"])),
        approximate=d["approximate"],
    )


def _to_timex(d: Json) -> Timex:
    return Timex(
        id=d["id"],
        span=_to_span(d),
        type=d["type"],
        value=d["value"],
        mod=d["mod"],
        quant=d["quant"],
        freq=d["freq"],
        anchor=d["anchor"],
        begin=d.get("begin"),
        end=d.get("end_point"),
        when=_to_when(d["when"]),
        quoted=d.get("quoted", False),
        recurrence=d.get("recurrence"),
        explanation=tuple(d.get("explanation", ())),
    )


def _to_place(d: Json) -> Place:
    return Place(**{k: d[k] for k in _PLACE}, mentions=_all(d["mentions"], _to_span))


def _to_event(d: Json, actors: dict[str, Actor], places: dict[str, Place]) -> Event:
    return Event(
        id=d["id"],
        trigger=_to_span(d["trigger"]),
        kind=d["kind"],
        status=d["status"],
        sentence=_to_span(d["sentence"]),
        when=_to_when(d["when"]),
        actors=_all(d["actors"], lambda p: Participant(actors[p["id"]], p["role"])),
        places=_all(d["places"], lambda p: EventPlace(places[p["id"]], p["role"], p.get("implied", False))),
        mentions=_all(d["mentions"], _to_span),
        source=d["source"],
        explanation=tuple(d["explanation"]),
    )


def _to_itinerary(d: Json, actors: dict[str, Actor], places: dict[str, Place]) -> Itinerary:
    return Itinerary(
        actor=actors[d["actor"]],
        stops=_all(d["stops"], lambda s: _to_stop(s, places)),
        legs=_all(d["legs"], lambda x: _to_leg(x, places)),
    )


def _to_stop(d: Json, places: dict[str, Place]) -> Stop:
    arrival, departure = _to_when(d.get("arrival")), _to_when(d.get("departure"))
    return Stop(places[d["place"]], arrival, departure, d["status"], tuple(d["events"]))


def _to_leg(d: Json, places: dict[str, Place]) -> Leg:
    return Leg(
        origin=places[d["from"]],
        destination=places[d["to"]],
        departure=_to_when(d.get("departure")),
        arrival=_to_when(d.get("arrival")),
        hours=d["hours"],
        km=d["km"],
        feasible=d["feasible"],
        events=tuple(d["events"]),
    )
