"""Places and journeys as GeoJSON (RFC 7946): a point for each place, a line for each leg of an itinerary."""

from typing import Any

from itinerary.export.by_place import events_by_place, stops_by_place
from itinerary.export.document import told
from itinerary.export.phrases import when_words
from itinerary.model import Event, EventPlace, Itinerary, Leg, Place, Reading, Stop

Json = dict[str, Any]
Point = tuple[float, float]


def to_geojson(reading: Reading) -> Json:
    """A FeatureCollection: the places that have coordinates, each with what happens there and who stops there; then the
    legs of every itinerary whose two ends have coordinates."""
    events, stops = events_by_place(reading), stops_by_place(reading)
    points = []
    for place in reading.places:
        if (point := _point(place)) is not None:
            here = [_event(event, part) for event, part in events.get(place.id, ())]
            points.append(_place(place, point, here, [_stop(trip, stop) for trip, stop in stops.get(place.id, ())]))
    legs = [line for trip in reading.itineraries for i, leg in enumerate(trip.legs, 1) if (line := _leg(trip, leg, i))]
    return {"type": "FeatureCollection", "features": points + legs}


def _point(place: Place) -> Point | None:
    if place.longitude is None or place.latitude is None:
        return None
    return place.longitude, place.latitude


def _place(place: Place, point: Point, events: list[Json], stops: list[Json]) -> Json:
    facts = {"name": place.name, "type": place.type, "country": place.country, "timezone": place.timezone}
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": list(point)},
        "properties": {**facts, "events": events, "stops": stops},
    }


def _event(event: Event, part: EventPlace) -> Json:
    return {
        "id": event.id,
        "role": part.role,
        "kind": event.kind,
        "status": event.status,
        "when": when_words(event.when),
        "value": event.when and event.when.value,
        "text": event.text,
    }


def _stop(trip: Itinerary, stop: Stop) -> Json:
    return {"actor": trip.actor.name, "arrive": told(stop.arrival), "depart": told(stop.departure), "status": stop.status}


def _leg(trip: Itinerary, leg: Leg, number: int) -> Json | None:
    start, end = _point(leg.origin), _point(leg.destination)
    if start is None or end is None:
        return None
    return {
        "type": "Feature",
        "id": f"{trip.actor.id}-leg-{number}",
        "geometry": _line(start, end),
        "properties": {
            "actor": trip.actor.name,
            "leg": number,
            "from": leg.origin.name,
            "to": leg.destination.name,
            "depart": told(leg.departure),
            "arrive": told(leg.arrival),
            "hours": leg.hours,
            "km": leg.km,
            "feasible": leg.feasible,
            "events": list(leg.events),
        },
    }


def _line(start: Point, end: Point) -> Json:
    """A line, cut where it crosses the antimeridian (RFC 7946, 3.1.9)."""
    (x, y), (to_x, to_y) = start, end
    if abs(to_x - x) <= 180:
        return {"type": "LineString", "coordinates": [[x, y], [to_x, to_y]]}
    side = 180.0 if x > 0 else -180.0
    span = 360 - abs(to_x - x)
    at = y + (to_y - y) * (abs(side - x) / span if span else 0.5)
    return {"type": "MultiLineString", "coordinates": [[[x, y], [side, at]], [[-side, at], [to_x, to_y]]]}
