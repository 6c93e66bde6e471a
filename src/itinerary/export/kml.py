"""Places and journeys as KML 2.2 (OGC 07-147): a folder of places, and one for each itinerary."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from xml.etree.ElementTree import Element

from itinerary.export.by_place import events_by_place
from itinerary.export.phrases import leg_words, when_words
from itinerary.export.plain import one_line
from itinerary.export.stamps import told
from itinerary.export.xml import add, written
from itinerary.model import Event, Itinerary, Leg, Place, Reading, Stop
from itinerary.time.when import When

NAMESPACE = "http://www.opengis.net/kml/2.2"


def to_kml(reading: Reading) -> str:
    """The document. A balloon tells what happens at a place; a stop spans the time from arrival to departure, a leg that on
    the way, or of the one end that is told. Places without coordinates are left out, and legs to or from them."""
    root = Element("kml", xmlns=NAMESPACE)
    document = add(root, "Document")
    add(document, "name", next((one_line(a.title) for a in reading.articles if a.title), None) or "Timeline")
    folder = _folder(document, "Places")
    events = events_by_place(reading)
    for place in reading.places:
        here = dict.fromkeys(event for event, _ in events.get(place.id, ()))
        _placemark(folder, place.name, map(_event_line, here), [place])
    for trip in reading.itineraries:
        _trip(_folder(document, trip.actor.name), trip)
    return written(root)


def _folder(parent: Element, name: str) -> Element:
    folder = add(parent, "Folder")
    add(folder, "name", one_line(name))
    return folder


def _event_line(event: Event) -> str:
    return f"{when_words(event.when)}, {event.status}: {event.text}"


def _trip(folder: Element, trip: Itinerary) -> None:
    for stop in trip.stops:
        _placemark(folder, stop.place.name, _stop_lines(stop), [stop.place], stop.arrival, stop.departure)
    for leg in trip.legs:
        ends = f"{leg.origin.name} – {leg.destination.name}"
        begin, end = leg.departure or leg.arrival, leg.arrival or leg.departure
        _placemark(folder, ends, _leg_lines(leg), [leg.origin, leg.destination], begin, end)


def _stop_lines(stop: Stop) -> list[str]:
    arrival = f"arrives {when_words(stop.arrival)}" if stop.arrival else ""
    departure = f"leaves {when_words(stop.departure)}" if stop.departure else ""
    return [line for line in (arrival, departure, stop.status) if line]


def _leg_lines(leg: Leg) -> list[str]:
    return [words] if (words := leg_words(leg)) else []


def _placemark(
    folder: Element,
    name: str,
    lines: Iterable[str],
    places: list[Place],
    begin: When | None = None,
    end: When | None = None,
) -> None:
    points = [f"{p.longitude!r},{p.latitude!r}" for p in places if p.longitude is not None and p.latitude is not None]
    if len(points) < len(places):
        return
    mark = add(folder, "Placemark")
    add(mark, "name", one_line(name))
    if balloon := "<br>".join(map(_balloon, lines)):
        add(mark, "description", balloon)
    _span(mark, begin, end)
    shape = add(mark, "Point" if len(points) == 1 else "LineString")
    if len(points) > 1:
        add(shape, "tessellate", "1")
    add(shape, "coordinates", " ".join(points))


def _balloon(line: str) -> str:
    """A line as HTML that shows it, in which no "$[name]" is filled in."""
    return escape(one_line(line)).replace("$[", "&#36;[")


def _span(mark: Element, begin: When | None, end: When | None) -> None:
    texts = {"begin": told(begin), "end": told(end, last=True)}
    if begin is not None and end is not None and end.surely_before(begin):
        texts["end"] = None
    if any(texts.values()):
        span = add(mark, "TimeSpan")
        for tag, text in texts.items():
            if text is not None:
                add(span, tag, text)
