"""Actors and places of several articles that are the same ones, found by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from itinerary.gazetteer.fold import fold
from itinerary.gazetteer.record import distance_km
from itinerary.model import Actor, Place
from itinerary.span import Span

Thing = TypeVar("Thing", Actor, Place)
SAME_TOWN_KM = 50.0


def unified_actors(actors: Sequence[Actor]) -> dict[str, Actor]:
    """For each actor's id the one that stands for all of its name.

    A short name ("Keller") is the same as the only full one of the same type that ends or begins with it.
    """
    groups: dict[tuple[str, str], list[Actor]] = {}
    for actor in actors:
        groups.setdefault((fold(actor.name), actor.type), []).append(actor)
    endings: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for name, kind in groups:
        words = name.split()
        for part in {words[-1], words[0]} if len(words) > 1 else ():
            endings.setdefault((part, kind), set()).add((name, kind))
    joined: dict[tuple[str, str], list[Actor]] = {}
    for key, members in groups.items():
        full = endings.get(key, set()) if key[1] == "person" and " " not in key[0] else set()
        joined.setdefault(next(iter(full)) if len(full) == 1 else key, []).extend(members)
    return _standing_in(joined.values())


def unified_places(places: Sequence[Place]) -> dict[str, Place]:
    """For each place's id the one that stands for all of its name that lie where it lies."""
    groups: dict[str, list[list[Place]]] = {}
    for place in places:
        same = groups.setdefault(fold(place.name), [])
        home = next((group for group in same if all(_meets(place, other) for other in group)), None)
        if home is None:
            same.append([place])
        else:
            home.append(place)
    return _standing_in(group for same in groups.values() for group in same)


def _meets(a: Place, b: Place) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return True
    return a.type == b.type == "country" or distance_km((a.latitude, a.longitude), (b.latitude, b.longitude)) < SAME_TOWN_KM


def _standing_in(groups: Iterable[Sequence[Thing]]) -> dict[str, Thing]:
    found: dict[str, Thing] = {}
    for members in groups:
        mentions: tuple[Span, ...] = tuple(dict.fromkeys(span for member in members for span in member.mentions))
        best = max(members, key=_fullness)
        for member in members:
            found[member.id] = evolve(best, mentions=mentions)
    return found


def _fullness(thing: Actor | Place) -> tuple[bool, int]:
    known = isinstance(thing, Place) and thing.latitude is not None
    return known, len(thing.name.split()) if isinstance(thing, Actor) else 0
