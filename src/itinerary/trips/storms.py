"""The tracks of storms: wherever something is told of one, it was."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words
from itinerary.model import Actor, Event
from itinerary.trips.moves import ARRIVE, LOOSE, MOVING, NO_STOP, PASS, Move

PHASES = ("launch", "start", "end")


def storms(events: Sequence[Event]) -> frozenset[str]:
    """The actors (by id) of whom a sentence speaks as of a storm: "Hurricane Lena"."""
    told = ((part.actor, event.sentence.text) for event in events for part in event.actors)
    return frozenset(actor.id for actor, sentence in told if actor.type != "country" and _is_storm(actor, sentence))


def _is_storm(actor: Actor, sentence: str) -> bool:
    kinds = words("en", "storm_kinds")
    named = actor.name.split()
    called = named[0].lower() in kinds or any(mention.text.lower() in kinds for mention in actor.mentions)
    return called or any(f"{kind.capitalize()} {named[-1]}" in sentence for kind in kinds)


def track(event: Event) -> tuple[Move, ...]:
    """Where an event puts a storm: at every place told, be it hit or crossed."""
    if event.status in NO_STOP or event.kind not in (*MOVING, *LOOSE, *PHASES):
        return ()
    told = [part for part in event.places if not part.implied and part.role != "origin"]
    return tuple(Move(PASS if part.role == "via" else ARRIVE, part.place, event) for part in told)
