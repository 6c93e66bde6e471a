"""Places and journeys on a map, by folium (extra `map`)."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from itinerary.errors import MissingExtraError
from itinerary.export.geojson import to_geojson
from itinerary.export.phrases import when_words
from itinerary.model import Place, Reading

if TYPE_CHECKING:
    from folium import Map


def draw(reading: Reading) -> Map:
    """A map with a marker for each place that has coordinates, its events in a popup, and a line for each itinerary.

    The page that folium makes fetches its tiles and scripts from the network when it is looked at. Raises MissingExtraError
    where folium is not installed.
    """
    try:
        import folium
    except ImportError:
        raise MissingExtraError("folium", "map") from None
    found = folium.Map(location=(20, 0), zoom_start=2)
    points = [(p, (p.latitude, p.longitude)) for p in reading.places if p.latitude is not None and p.longitude is not None]
    for place, point in points:
        popup = folium.Popup(_popup(reading, place), max_width=320)
        folium.Marker(point, tooltip=_safe(place.name), popup=popup).add_to(found)
    for feature in to_geojson(reading)["features"]:
        if feature["geometry"]["type"] != "Point":
            folium.GeoJson(feature["geometry"], name=_safe(feature["properties"]["actor"])).add_to(found)
    if points:
        found.fit_bounds([[f(point[0] for _, point in points), f(point[1] for _, point in points)] for f in (min, max)])
    return found


def _popup(reading: Reading, place: Place) -> str:
    here = [e for e in reading.events if any(p.place.id == place.id for p in e.places)]
    lines = [f"<b>{_safe(place.name)}</b>", *(f"{_safe(when_words(e.when))}: {_safe(e.text)}" for e in here)]
    return "<br>".join(lines)


def _safe(text: str) -> str:
    return escape("".join(c if c.isprintable() else " " for c in text)).replace("`", "&#96;").replace("{", "&#123;")
