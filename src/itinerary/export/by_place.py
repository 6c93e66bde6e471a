"""What happens at each place, found in one pass."""

from __future__ import annotations

from itinerary.model import Event, EventPlace, Itinerary, Reading, Stop


def events_by_place(reading: Reading) -> dict[str, list[tuple[Event, EventPlace]]]:
    """The events at each place (by its id), in time order, each with the part that the place plays."""
    found: dict[str, list[tuple[Event, EventPlace]]] = {}
    for event in reading.events:
        for part in event.places:
            found.setdefault(part.place.id, []).append((event, part))
    return found


def stops_by_place(reading: Reading) -> dict[str, list[tuple[Itinerary, Stop]]]:
    """The stops at each place (by its id), with the itinerary that each is of."""
    found: dict[str, list[tuple[Itinerary, Stop]]] = {}
    for trip in reading.itineraries:
        for stop in trip.stops:
            found.setdefault(stop.place.id, []).append((trip, stop))
    return found
