"""Journeys that are shared: who leaves the camp of a group came there with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from itinerary.model import Actor
from itinerary.trips.moves import LEAVE, Move
from itinerary.trips.same import lies_in, same_place

Ranked = tuple[int, Move]
Told = Mapping[str, list[Ranked]]
"""For each actor (by id) its moves, each with the rank of its event in time."""

PAUSE = timedelta(days=30)
"""How long a party may rest in one place: after a longer time each of them is on a journey of their own."""
MOST = 40
"""How many moves in a row, and how many groups, are looked at."""


def with_company(told: Told, actors: Mapping[str, Actor]) -> dict[str, list[Ranked]]:
    """The moves of each actor, with those that were made in company.

    Who leaves a place to which nobody brought them came there with the group that was there.
    """
    core = {actor: [pair for pair in own if pair[1].is_core] for actor, own in told.items()}
    groups = [core[actor] for actor in told if actors[actor].type == "group" and core[actor]]
    found = {actor: list(own) for actor, own in told.items()}
    for actor in told:
        if actors[actor].type == "person":
            found[actor] += _with_group(core[actor], groups)
            found[actor].sort(key=_rank)
    return found


def _rank(pair: Ranked) -> int:
    return pair[0]


def _with_group(own: Sequence[Ranked], groups: Sequence[Sequence[Ranked]]) -> list[Ranked]:
    """How a group came to the place that one of its number is first told to leave."""
    if not own or own[0][1].act != LEAVE:
        return []
    rank, leaving = own[0]
    known = (moves[max(0, (end := bisect_left(moves, rank, key=_rank)) - MOST) : end] for moves in groups[:MOST])
    before = max(known, key=lambda moves: moves[-1][0] if moves else -1, default=[])
    last = next((move for _, move in reversed(before) if move.place is not None), None)
    return _unbroken(before, leaving) if last is not None and _can_be(last, leaving) else []


def _can_be(last: Move, leaving: Move) -> bool:
    """Whether a group can be at the place that is left: one camp of many, as far as no list has it."""
    if last.place is None or leaving.place is None:
        return False
    unlisted = leaving.place.latitude is None
    return unlisted or same_place(last.place, leaving.place) or lies_in(last.place, leaving.place)


def _unbroken(before: Sequence[Ranked], last: Move) -> list[Ranked]:
    """The moves that lead up to another without a long rest."""
    found: list[Ranked] = []
    for rank, move in reversed(before):
        if not _goes_on(move, last):
            break
        found.append((rank, move))
        last = move
    return found[::-1]


def _goes_on(a: Move, b: Move) -> bool:
    """Whether two moves belong to one journey, as far as their times tell."""
    one, other = _start(a), _start(b)
    return one is None or other is None or abs(other - one) <= PAUSE


def _start(move: Move) -> datetime | None:
    return move.event.when.bounds.earliest_start if move.event.when is not None else None
