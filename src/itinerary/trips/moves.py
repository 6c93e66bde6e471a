"""What an event tells of where an actor is: arriving, leaving, passing through, being there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from itinerary.language.en.frames import phrases
from itinerary.language.tables import table, words
from itinerary.model import Actor, Event, EventPlace, Place
from itinerary.text.syntax.lemmas import lemma
from itinerary.trips.same import lies_in

ARRIVE, BOUND, LEAVE, CAME, PASS, BE, HERE = "arrive", "bound", "leave", "came from", "pass", "be", "be here"
START = "start"               # from a place that the text does not name there: a stop only where the journey begins
BACK, HOME = "back", "home"
MOVING = ("arrival", "departure", "travel")
STAYING = ("stay", "visit")
TOURING = ("performance", "sport")
LIFE = ("birth", "death")
TOGETHER = ("meeting", "ceremony")
NO_STOP = ("denied", "hypothetical")
FACTS = ("happened", "ongoing")
NO_PRESENCE = ("disaster", "release", "business", "legal", "appointment")
"""Kinds that tell little of where their actors are: they make no stop of their own."""
WAYS = ("street", "road")
LOOSE = ("other", "disaster", "conflict", "crime")
"""Kinds with which persons may have to do without being there, unless they do it themselves."""
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
_ENDS = ("destination", "location")
_WORD = re.compile(r"[a-z]+")


@frozen
class Move:
    """What an event tells of its actors' whereabouts: they come to a place, leave it, pass it or are there.

    `place` is None where they leave, come "back" or "home", and the place isn't named.
    """

    act: str
    place: Place | None
    event: Event

    @property
    def is_core(self) -> bool:
        """Whether it tells of moving or staying, and not only of something that happened to take place somewhere."""
        if self.act in (ARRIVE, PASS):
            return True
        return self.event.kind in (*MOVING, *STAYING) and not (self.event.kind == "travel" and self.act in (BE, HERE))


def moves(event: Event) -> tuple[Move, ...]:
    """What an event tells, in the order in which a traveller meets the places. What did not happen tells nothing."""
    if event.status in NO_STOP or _calls_off(event) or _is_past_attempt(event):
        return ()
    ranked = sorted(_places(event), key=lambda p: _ORDER.index(p.role) if p.role in _ORDER else len(_ORDER))
    placed = tuple(Move(_act(event, p), p.place, event) for p in ranked)
    if event.kind == "departure" and not any(p.role in ("origin", "location") for p in ranked):
        placed = (Move(LEAVE, None, event), *placed)
    sure = event.kind in ("arrival", "travel") and event.status != "possible"
    unnamed = sure and not any(p.role in _ENDS for p in event.places)
    return (*placed, *_returns(event)) if unnamed else placed


def _calls_off(event: Event) -> bool:
    """Whether it tells no more than that something else was called off or put off."""
    word = lemma(event.trigger.text.casefold(), "VERB", "VBD")
    return event.kind in ("end", "other") and word in phrases("event_aspects", "cancel")


def _is_past_attempt(event: Event) -> bool:
    """Whether it was only tried: "tried to board a flight to Oslo" puts nobody there."""
    before = event.sentence.text[: max(0, event.trigger.start - event.sentence.start)].casefold().split()[-2:]
    return event.status == "possible" and before[1:] == ["to"] and before[0] in words("en", "past_attempts")


def _places(event: Event) -> Iterator[EventPlace]:
    """The places of an event that tell where its actors are, one of those that lie in each other.

    An implied place counts only where one arrives or stays; elsewhere the actor's own journey knows better. Where a thing is
    thrown or sent its sender is not; a road is on the way.
    """
    kept: list[EventPlace] = []
    for one in sorted(event.places, key=lambda p: p.place.latitude is None):
        sent = one.role == "destination" and event.kind not in (*MOVING, *STAYING)
        if sent or one.place.type in WAYS:
            continue
        here = event.kind in ("arrival", *STAYING, *TOURING) and one.role in _ENDS
        if one.implied and not here and not _is_start(event, one):
            continue
        if not any(other.role == one.role and lies_in(one.place, other.place) for other in kept):
            kept.append(one)
            yield one


def _is_start(event: Event, part: EventPlace) -> bool:
    known = part.place.latitude is not None and event.when is not None and event.when.value is not None
    alone = len(event.actors) == 1 and event.actors[0].role == "agent"
    return event.kind in ("departure", "travel") and part.role == "origin" and known and alone


def _act(event: Event, part: EventPlace) -> str:
    if part.implied and part.role == "origin":
        return START
    act = _ACTS.get((event.kind, part.role), BE)
    if act == BE and part.implied and event.kind not in TOURING:
        return HERE
    return BOUND if act == ARRIVE and event.status == "ongoing" else act


def _returns(event: Event) -> tuple[Move, ...]:
    """A coming back to a place that is not named; the words by the trigger tell. Plans to be back say no place, but home."""
    at = event.trigger.start - event.sentence.start
    near = event.sentence.text[max(0, at - 15) : at + len(event.trigger.text) + 30].casefold()
    words = frozenset(_WORD.findall(near))
    acts = [act for act, entries in table("en", "returns") if not words.isdisjoint(entries)]
    return tuple(Move(act, None, event) for act in acts[-1:] if act == HOME or event.status in FACTS)


def travellers(event: Event) -> tuple[Actor, ...]:
    """The actors whom an event puts at its places.

    Countries act without being anywhere. Of organisations only journeys, stays, performances and games tell where they are.
    Whoever something is done to need not be there, unless it is moved, born or dead.
    """
    found: dict[str, Actor] = {}
    for part in event.actors:
        if part.actor.type == "country" or (part.actor.type == "organisation" and not _moves_as_one(event)):
            continue
        if part.role == "patient" and not _moves_patients(event):
            continue
        if part.role == "participant" and part.actor.type == "person" and event.kind in LOOSE:
            continue
        found.setdefault(part.actor.id, part.actor)
    return tuple(found.values())


def _moves_patients(event: Event) -> bool:
    """Whether those to whom it is done are at its places: who is brought or arrested is, whom somebody reaches isn't."""
    if event.kind in ("arrival", "departure"):
        return all(part.role != "agent" for part in event.actors)
    return is_in_the_flesh(event) or event.kind in (*MOVING, *STAYING, *LIFE, *TOGETHER)


def is_in_the_flesh(event: Event) -> bool:
    """Whether a verb tells that whoever it is done to is there: "arrested", "seen"."""
    return lemma(event.trigger.text.casefold(), "VERB", "VBD") in words("en", "presence_verbs")


def _moves_as_one(event: Event) -> bool:
    """Whether organisations are at the places of an event themselves: a team is, a university at which one stays isn't."""
    if event.kind in STAYING:
        return all(part.actor.type == "organisation" for part in event.actors)
    return event.kind in (*MOVING, *TOURING)
