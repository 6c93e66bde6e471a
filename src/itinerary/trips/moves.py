"""What an event tells of where an actor is: arriving, leaving, passing through, being there."""

from __future__ import annotations

from attrs import frozen

from itinerary.model import Actor, Event, Place
from itinerary.time.when import When

ARRIVE, BOUND, LEAVE, CAME, PASS, BE = "arrive", "bound", "leave", "came from", "pass", "be"
MOVING = ("arrival", "departure", "travel")
STAYING = ("stay", "visit")
TOURING = ("performance", "sport")
LIFE = ("birth", "death")
NO_STOP = ("denied", "hypothetical")
_ACTS = {
    ("arrival", "origin"): CAME,
    ("arrival", "via"): PASS,
    ("arrival", "destination"): ARRIVE,
    ("arrival", "location"): ARRIVE,
    ("departure", "origin"): LEAVE,
    ("departure", "location"): LEAVE,
    ("departure", "via"): PASS,
    ("departure", "destination"): BOUND,
    ("travel", "origin"): LEAVE,
    ("travel", "via"): PASS,
    ("travel", "destination"): ARRIVE,
    ("travel", "location"): BE,
}
_ORDER = ("origin", "via", "location", "destination")


@frozen
class Move:
    """An actor's part in an event that tells where the actor is."""

    act: str
    place: Place
    event: Event

    @property
    def when(self) -> When | None:
        """The time of the event."""
        return self.event.when

    @property
    def is_core(self) -> bool:
        """Whether it tells of moving or staying, and not only of something that happened to take place somewhere."""
        return self.event.kind in (*MOVING, *STAYING)


def moves(event: Event) -> tuple[Move, ...]:
    """What an event tells, in the order in which a traveller meets the places.

    What did not happen, and what only might have happened, puts nobody anywhere.
    """
    if event.status in NO_STOP:
        return ()
    ranked = sorted(event.places, key=lambda p: _ORDER.index(p.role) if p.role in _ORDER else len(_ORDER))
    return tuple(Move(_ACTS.get((event.kind, p.role), BE), p.place, event) for p in ranked if not _idle(event, p.implied))


def _idle(event: Event, implied: bool) -> bool:
    return implied and event.kind not in (*MOVING, *STAYING)


def travellers(event: Event) -> tuple[Actor, ...]:
    """The actors whom an event puts at its places.

    Countries act without being anywhere. Of organisations only journeys, stays, performances and games tell where they are.
    Whoever something is done to need not be there, unless it is moved, born or dead.
    """
    found: dict[str, Actor] = {}
    for part in event.actors:
        if part.actor.type == "country":
            continue
        if part.actor.type == "organisation" and event.kind not in (*MOVING, *STAYING, *TOURING):
            continue
        if part.role == "patient" and event.kind not in (*MOVING, *STAYING, *LIFE):
            continue
        found.setdefault(part.actor.id, part.actor)
    return tuple(found.values())
