"""Journeys as GPX 1.1 (https://www.topografix.com/GPX/1/1/): a route for each itinerary, a point for each stop."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from itinerary.export.phrases import leg_words, when_words
from itinerary.export.plain import one_line
from itinerary.export.stamps import utc
from itinerary.export.xml import add, written
from itinerary.model import Itinerary, Place, Reading, Stop

NAMESPACE = "http://www.topografix.com/GPX/1/1"


def to_gpx(reading: Reading) -> str:
    """The document: waypoints for the places that have coordinates, then the routes.

    GPX times are moments in UTC: an arrival told by day or in an unknown zone stands in the words alone.
    """
    root = Element("gpx", version="1.1", creator="itinerary", xmlns=NAMESPACE)
    add(add(root, "metadata"), "name", next((one_line(a.title) for a in reading.articles if a.title), None) or "Timeline")
    for place in reading.places:
        point = _point(root, "wpt", place)
        if point is not None:
            add(point, "name", one_line(place.name))
            add(point, "type", one_line(place.type))
    for trip in reading.itineraries:
        _route(root, trip)
    return written(root)


def _point(parent: Element, tag: str, place: Place) -> Element | None:
    if place.latitude is None or place.longitude is None:
        return None
    return add(parent, tag, lat=f"{place.latitude:.6f}", lon=f"{_east(place.longitude):.6f}")


def _east(longitude: float) -> float:
    """GPX longitudes lie in [-180, 180)."""
    return -180.0 if longitude > 179.9999995 else longitude


def _route(root: Element, trip: Itinerary) -> None:
    route = add(root, "rte")
    add(route, "name", one_line(trip.actor.name))
    legs = (None, *trip.legs)
    for number, stop in enumerate(trip.stops):
        point = _point(route, "rtept", stop.place)
        if point is not None:
            if (moment := utc(stop.arrival)) is not None:
                add(point, "time", moment)
            add(point, "name", one_line(stop.place.name))
            leg = legs[number] if number < len(legs) else None
            add(point, "desc", one_line("; ".join(_words(stop, leg_words(leg) if leg else ""))) or None)


def _words(stop: Stop, way: str) -> list[str]:
    arrival = f"arrives {when_words(stop.arrival)}" if stop.arrival else ""
    departure = f"leaves {when_words(stop.departure)}" if stop.departure else ""
    return [words for words in (arrival, departure, way, stop.status) if words]
