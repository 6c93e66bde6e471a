"""Places and journeys as GeoJSON (RFC 7946): a point for each place, a line for each itinerary."""

from itertools import pairwise
from typing import Any

from itinerary.export.document import told
from itinerary.export.phrases import when_words
from itinerary.model import Itinerary, Place, Reading

Json = dict[str, Any]
Point = tuple[float, float]


def to_geojson(reading: Reading) -> Json:
    """A FeatureCollection: the places that have coordinates and an event, a stop or a mention; then the itineraries."""
    points = [_place(reading, place, point) for place in reading.places if (point := _point(place))]
    lines = [line for journey in reading.itineraries if (line := _journey(journey))]
    return {"type": "FeatureCollection", "features": points + lines}


def _point(place: Place) -> Point | None:
    if place.longitude is None or place.latitude is None:
        return None
    return place.longitude, place.latitude


def _place(reading: Reading, place: Place, point: Point) -> Json:
    told_here = [
        {
            "id": event.id,
            "role": part.role,
            "kind": event.kind,
            "status": event.status,
            "when": when_words(event.when),
            "value": event.when and event.when.value,
            "text": event.text,
        }
        for event in reading.events
        for part in event.places
        if part.place.id == place.id
    ]
    facts = {"name": place.name, "type": place.type, "country": place.country, "timezone": place.timezone}
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": {"type": "Point", "coordinates": list(point)},
        "properties": {**facts, "events": told_here},
    }


def _journey(journey: Itinerary) -> Json | None:
    points = [point for stop in journey.stops if (point := _point(stop.place))]
    if len(points) < 2:
        return None
    stops = [
        {"place": stop.place.name, "arrive": told(stop.arrival), "depart": told(stop.departure), "status": stop.status}
        for stop in journey.stops
    ]
    return {
        "type": "Feature",
        "id": f"itinerary-{journey.actor.id}",
        "geometry": _line(points),
        "properties": {"actor": journey.actor.name, "stops": stops},
    }


def _line(points: list[Point]) -> Json:
    """A line, cut where it crosses the antimeridian (RFC 7946, 3.1.9)."""
    parts: list[list[list[float]]] = [[list(points[0])]]
    for (x, y), (to_x, to_y) in pairwise(points):
        if abs(to_x - x) > 180:
            side = 180.0 if x > 0 else -180.0
            span = 360 - abs(to_x - x)
            at = y + (to_y - y) * (abs(side - x) / span if span else 0.5)
            parts[-1].append([side, at])
            parts.append([[-side, at]])
        parts[-1].append([to_x, to_y])
    if len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": "MultiLineString", "coordinates": parts}
