"""An itinerary as HTML: its map, and its stops on a line."""

from __future__ import annotations

from itertools import zip_longest

from itinerary.export.phrases import leg_words, when_words
from itinerary.model import Itinerary, Leg, Stop
from itinerary.show.globe import point_of
from itinerary.show.safe import safe
from itinerary.show.svg import map_svg


def trip_html(journey: Itinerary) -> str:
    """A card: who, the map where a stop has coordinates, and the stops in order with the way to each."""
    picture = ""
    if any(point_of(stop.place) for stop in journey.stops):
        picture = f"<figure>{map_svg([journey])}</figure>\n"
    items = "\n".join(_stop(stop, leg) for stop, leg in zip_longest(journey.stops, journey.legs) if stop)
    name = f"<h3>{safe(journey.actor.name)}</h3>"
    return f'<article class="trip">\n{picture}<div>{name}\n<ol class="stops">\n{items}\n</ol></div>\n</article>'


def _stop(stop: Stop, onward: Leg | None) -> str:
    """A stop, and the way from there to the next."""
    lines = [when_words(stop.arrival)] if stop.arrival else []
    lines += [f"leaves {when_words(stop.departure)}"] if stop.departure else []
    times = "".join(f"<span>{safe(line)}</span>" for line in lines)
    words = leg_words(onward) if onward else ""
    leg = f'<span class="leg">{safe(words)}</span>' if words else ""
    chip = "" if stop.status == "happened" else f' <em class="chip">{safe(stop.status)}</em>'
    return f'<li data-status="{safe(stop.status)}"><b>{safe(stop.place.name)}</b>{chip}{times}{leg}</li>'
