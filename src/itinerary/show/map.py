"""Places and journeys on a map: by folium (extra `map`), or as a picture for which nothing is fetched."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from itinerary.errors import MissingExtraError
from itinerary.export.phrases import leg_words, when_words
from itinerary.model import Event, Itinerary, Place, Reading
from itinerary.show.globe import Point, point_of, unrolled, way
from itinerary.show.html import title_of
from itinerary.show.picture import Picture
from itinerary.show.svg import DONE, map_svg

if TYPE_CHECKING:
    from folium import Map

ACCENT = "#1f5f7a"


def of_itinerary(journey: Itinerary, offline: bool | None = None) -> Map | Picture:
    """The stops of one journey, counted, and the way between them."""
    if offline or (offline is None and not _has_folium()):
        return Picture(map_svg([journey]), journey.actor.name)
    lines: dict[Place, list[str]] = {}
    for number, stop in enumerate(journey.stops, 1):
        times = [when_words(stop.arrival)] if stop.arrival else []
        times += [f"leaves {when_words(stop.departure)}"] if stop.departure else []
        lines.setdefault(stop.place, []).append(f"{number}. {', '.join(times) or stop.status}")
    return _folium([journey], lines)


def of_reading(reading: Reading, offline: bool | None = None) -> Map | Picture:
    """Every place where something happens or where a journey stops, and every journey."""
    events: dict[Place, list[Event]] = {}
    for event in reading.events:
        for place in dict.fromkeys(part.place for part in event.places):
            events.setdefault(place, []).append(event)
    if offline or (offline is None and not _has_folium()):
        drawn = map_svg(reading.itineraries, events, numbered=len(reading.itineraries) == 1)
        return Picture(drawn, title_of(reading))
    stops: dict[Place, list[str]] = {stop.place: [] for journey in reading.itineraries for stop in journey.stops}
    told = {place: [f"{when_words(event.when)}: {event.text}" for event in found] for place, found in events.items()}
    return _folium(reading.itineraries, stops | told)


def _has_folium() -> bool:
    try:
        import folium  # noqa: F401
    except ImportError:
        return False
    return True


def _folium(journeys: tuple[Itinerary, ...] | list[Itinerary], lines: dict[Place, list[str]]) -> Map:
    """The page that folium makes fetches its tiles and scripts from the network when it is looked at."""
    try:
        import folium
    except ImportError:
        raise MissingExtraError("folium", "map") from None
    found = folium.Map(location=(20, 0), zoom_start=2)
    points = {place: point for place in lines if (point := point_of(place))}
    turned = unrolled(points.values())
    for journey in journeys:
        for leg, stop in zip(journey.legs, journey.stops[1:], strict=False):
            a, b = point_of(leg.origin), point_of(leg.destination)
            if a in turned and b in turned:
                words = f"{journey.actor.name}: {leg.origin.name} to {leg.destination.name}, {leg_words(leg)}".rstrip(", ")
                dashes = None if stop.status in DONE else "6 6"
                line: list[Point] = way(turned[a], turned[b])
                look = {"color": ACCENT, "weight": 3, "dash_array": dashes}
                folium.PolyLine(line, tooltip=_safe(words), **look).add_to(found)  # type: ignore[no-untyped-call]
    for place, point in points.items():
        popup = folium.Popup("<br>".join([f"<b>{_safe(place.name)}</b>", *map(_safe, lines[place])]), max_width=320)
        dot = folium.CircleMarker(
            turned[point], 7, popup, _safe(place.name), color="#fff", weight=2, fill_color=ACCENT, fill_opacity=1
        )
        dot.add_to(found)
    if turned:
        found.fit_bounds([[f(point[i] for point in turned.values()) for i in (0, 1)] for f in (min, max)], padding=(30, 30))
    return found


def _safe(text: str) -> str:
    return escape("".join(c if c.isprintable() else " " for c in text)).replace("`", "&#96;").replace("{", "&#123;")
