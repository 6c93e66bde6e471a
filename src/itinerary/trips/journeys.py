"""The stage that finds the itinerary of every actor who moves."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from itinerary.model import Actor, Conflict, Event, Itinerary, Leg, Reading
from itinerary.model.context import Context
from itinerary.trips.legs import legs
from itinerary.trips.moves import BE, TOURING, Move, moves, travellers
from itinerary.trips.stops import same_place, stops


def itineraries(context: Context) -> Context:
    """The context with the itineraries of its actors, and a conflict for each leg that nothing could do.

    Its events must stand in time order.
    """
    found = journeys(context.events)
    conflicts = (*context.conflicts, *impossible(found, context.events))
    return evolve(context, itineraries=found, conflicts=conflicts)


def travelled(reading: Reading) -> Reading:
    """A reading with its itineraries found anew, such as one merged from several."""
    found = journeys(reading.events)
    return evolve(reading, itineraries=found, conflicts=(*reading.conflicts, *impossible(found, reading.events)))


def journeys(events: Sequence[Event]) -> tuple[Itinerary, ...]:
    """The itineraries that events in time order tell, in the order in which their actors are first met."""
    actors: dict[str, Actor] = {}
    told: dict[str, list[Move]] = {}
    for event in events:
        found = moves(event)
        for actor in travellers(event) if found else ():
            actors.setdefault(actor.id, actor)
            told.setdefault(actor.id, []).extend(found)
    made = [(actors[key], stops(_of_journey(known))) for key, known in told.items()]
    return tuple(Itinerary(actor, found, legs(found)) for actor, found in made if found)


def _of_journey(told: list[Move]) -> list[Move]:
    """The moves that belong to a journey: those from the first that tells of moving or staying to the last, if there is one.

    A tour tells of neither: performances or games in several places.
    """
    core = [index for index, move in enumerate(told) if move.is_core or _is_tour(move, told)]
    if not core:
        return []
    births = [index for index, move in enumerate(told) if move.event.kind == "birth"]
    return told[min(births + core) : core[-1] + 1]


def _is_tour(move: Move, told: list[Move]) -> bool:
    if move.event.kind not in TOURING or move.event.status == "possible":
        return False
    return any(o.event.kind in TOURING and not same_place(o.place, move.place) for o in told)


def impossible(found: Sequence[Itinerary], events: Sequence[Event]) -> tuple[Conflict, ...]:
    """A conflict for each leg that no airliner could do; it names the sentences that tell of its two ends."""
    named = {event.id: event for event in events}
    conflicts: dict[tuple[str, ...], Conflict] = {}
    for itinerary in found:
        for index, leg in enumerate(itinerary.legs):
            if leg.feasible is False:
                ends = (*itinerary.stops[index].events, *itinerary.stops[index + 1].events)
                ids = tuple(dict.fromkeys(event for event in ends if event in named))
                conflicts.setdefault(ids, Conflict(ids, _why(itinerary.actor, leg, [named[event] for event in ids])))
    return tuple(conflicts.values())


def _why(actor: Actor, leg: Leg, events: Sequence[Event]) -> str:
    told = " / ".join(dict.fromkeys(f"“{' '.join(event.text.split())}”" for event in events))
    return f"{actor.name} can't get from {leg.origin.name} to {leg.destination.name} ({leg.km:.0f} km) in that time: {told}"
