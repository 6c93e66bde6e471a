"""Itineraries as HTML: each with its map, and its stops on a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from itinerary.export.phrases import leg_words, when_words
from itinerary.model import Itinerary, Leg, Stop
from itinerary.show.globe import point_of
from itinerary.show.safe import safe
from itinerary.show.svg import map_svg

MAPS = 12
"""So many journeys of a page have a map; those after them have their stops alone."""


def trips_html(journeys: Sequence[Itinerary]) -> str:
    """A card for each journey; those who made the same one share it."""
    together: dict[object, list[Itinerary]] = {}
    for journey in journeys:
        stops = tuple((stop.place, stop.arrival, stop.departure, stop.status) for stop in journey.stops)
        together.setdefault(stops, []).append(journey)
    cards = [_card(group, mapped=i < MAPS) for i, group in enumerate(together.values())]
    return '<div class="trips">\n' + "\n".join(cards) + "\n</div>"


def _card(group: list[Itinerary], mapped: bool) -> str:
    """Who, a map where two stops or more have coordinates, and the stops in order with the way to each."""
    journey, picture = group[0], ""
    if mapped and len({point for stop in journey.stops if (point := point_of(stop.place))}) > 1:
        picture = f"<figure>{map_svg([journey])}</figure>\n"
    items = "\n".join(_stop(stop, leg) for stop, leg in zip_longest(journey.stops, journey.legs) if stop)
    name = f"<h3>{safe(', '.join(one.actor.name for one in group))}</h3>"
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
