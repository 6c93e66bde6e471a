"""Every format that is text: its name, what it holds, and who writes it."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING

from itinerary.errors import ArgumentError, quote
from itinerary.export.plain import all_sound

if TYPE_CHECKING:
    from itinerary.model import Reading

FORMATS = {
    "table": ("show.table", "table", "a table and the itineraries, for a terminal"),
    "html": ("show.html", "to_html", "a web page of its own"),
    "markdown": ("export.markdown", "to_markdown", "the same in Markdown, with tables as GitHub draws them"),
    "json": ("export.document", "to_json", "the whole document itinerary/1: nothing is lost"),
    "csv": ("export.csv", "to_csv", "one row an event, for a spreadsheet"),
    "ics": ("export.ics", "to_ics", "a calendar (iCalendar)"),
    "geojson": ("export.geojson", "to_geojson", "places as points and legs as lines (GeoJSON)"),
    "kml": ("export.kml", "to_kml", "places and journeys for a globe (KML)"),
    "gpx": ("export.gpx", "to_gpx", "journeys as routes (GPX)"),
    "timeml": ("export.timeml", "to_timeml", "the text with its times and events marked (TimeML 1.2.1)"),
    "timelinejs": ("export.timelinejs", "to_timelinejs", "slides for TimelineJS (JSON)"),
    "vis": ("export.vis", "to_vis", "items and groups for vis-timeline (JSON)"),
    "jsonld": ("export.jsonld", "to_jsonld", "events for search engines (schema.org, JSON-LD)"),
}
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Characters that would end a script element, or a line of one, in which JSON stands."""


def written(reading: Reading, format: str) -> str:
    """A reading in one of FORMATS. Raises ArgumentError for any other name."""
    if not isinstance(format, str) or format not in FORMATS:
        raise ArgumentError(f"no format {quote(format)}; the formats are {', '.join(FORMATS)}")
    home, name, _ = FORMATS[format]
    found = getattr(import_module(f"itinerary.{home}"), name)(reading)
    return found if isinstance(found, str) else script_safe(json.dumps(all_sound(found), indent=2)) + "\n"


def script_safe(text: str) -> str:
    """JSON text that may stand in a script element of a page.

    >>> script_safe('"</script>"')
    '"\\\\u003c/script\\\\u003e"'
    """
    return "".join(UNSAFE.get(c, c) for c in text)
