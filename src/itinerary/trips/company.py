"""Journeys that are shared: whoever is aboard is where the ship is."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from itinerary.trips.moves import ARRIVE, CAME, LEAVE, MOVING, Move
from itinerary.trips.same import same_place

Told = Mapping[str, list[tuple[int, Move]]]
"""For each actor (by id) its moves, each with the rank of its event in time."""


def with_company(told: Told) -> dict[str, list[tuple[int, Move]]]:
    """The moves of each actor, with those that a companion made for both.

    Two journeys that an actor shares with a companion, the second from elsewhere than where the first one ended, with
    nothing told of the actor between them: there the actor came along.
    """
    found = {actor: list(own) for actor, own in told.items()}
    for actor, own in told.items():
        for (first, a), (second, b) in pairwise(own):
            if second > first and a.event.kind in MOVING and b.event.kind in MOVING and _apart(a, b):
                found[actor] += _along(actor, told, a, b, first, second)
        found[actor].sort(key=lambda pair: pair[0])
    return found


def _apart(a: Move, b: Move) -> bool:
    """Whether the second move starts elsewhere than the first ended."""
    if a.act != ARRIVE or b.act not in (LEAVE, CAME) or a.place is None or b.place is None:
        return False
    return not same_place(a.place, b.place)


def _along(actor: str, told: Told, a: Move, b: Move, first: int, second: int) -> list[tuple[int, Move]]:
    shared = {p.actor.id for p in a.event.actors} & {p.actor.id for p in b.event.actors} - {actor}
    for part in a.event.actors:
        if part.actor.id in shared and part.actor.id in told:
            between = [pair for pair in told[part.actor.id] if first < pair[0] < second]
            if between:
                return between
    return []
