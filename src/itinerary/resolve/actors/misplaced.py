"""Names that were taken for places and are those of actors: "the Havdis", "their daughter, Ines"."""

from __future__ import annotations

from attrs import evolve

from itinerary.model import Place
from itinerary.model.context import Context


def without_actors(context: Context) -> tuple[Place, ...]:
    """The places of an article, numbered anew, but for what the actors show to be a person, or an unlisted body or ship."""
    types = {(span.start, span.end): actor.type for actor in context.actors for span in actor.mentions}
    kept = [place for place in context.places if not _acts(place, types)]
    return tuple(evolve(place, id=f"p{number}") for number, place in enumerate(kept, 1))


def _acts(place: Place, types: dict[tuple[int, int], str]) -> bool:
    told = [types.get((span.start, span.end)) for span in place.mentions]
    unlisted = place.type == "place" and place.latitude is None
    return set(told) == {"person"} or (unlisted and 2 * told.count("organisation") >= len(told))
