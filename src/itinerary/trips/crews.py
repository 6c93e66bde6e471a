"""Who commands a ship or craft goes where it goes: "Captain Ann Lee", "at the helm was Tom Lund"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from itinerary.language.tables import entries, words
from itinerary.model import Actor, Article, Event
from itinerary.trips.moves import MOVING

JOURNEYS = 2                # that a ship must be told to make


def commanders(events: Sequence[Event], articles: Sequence[Article]) -> dict[Actor, str]:
    """The one person who is told to command a ship, with the id of that ship's actor; none of several."""
    ships = _ships(events, articles)
    if len(ships) != 1:
        return {}
    people = {part.actor for event in events for part in event.actors}
    told = {word for article in articles for name in _names(_command(), article.text) for word in name.split()}
    found = [actor for actor in people if actor.type == "person" and actor.name.split()[-1] in told]
    return {found[0]: ships[0]} if len(found) == 1 else {}


def _ships(events: Sequence[Event], articles: Sequence[Article]) -> list[str]:
    """The bodies that move again and again and that a noun before the name calls a ship or craft, or "the" alone."""
    movers = [part.actor for event in events for part in event.actors if event.kind in MOVING and part.role != "participant"]
    moves = Counter(actor for actor in movers if actor.type == "organisation")
    often = [actor for actor, count in moves.items() if count >= JOURNEYS]
    called = {name for article in articles for name in _names(_ship(), article.text)} if often else ()
    return [actor.id for actor in often if actor.name.split()[0] in called]


def _names(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (match["name"] for match in pattern.finditer(text))


@cache
def _command() -> re.Pattern[str]:
    """What stands before the name of who commands: "Captain", "at the helm was", "piloted by"."""
    titles = "|".join(f"{title}|{title.capitalize()}" for title in sorted(entries("en", "craft_crews", "command")))
    verbs = "|".join(sorted(entries("en", "craft_crews", "commanded")))
    name = r"(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})"
    return re.compile(rf"\b(?:(?:{titles}),?|(?:{verbs}) by|helm (?:was|is|of))\s{name}")


@cache
def _ship() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, words("en", "vessels"))))
    return re.compile(rf"\b(?:(?:{nouns}),?\s(?:called\s|named\s)?(?:the\s)?|[Tt]he\s)(?P<name>[A-Z][\w’'-]*)")
