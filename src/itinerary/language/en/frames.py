"""Frames: what verbs and nouns tell, and which part the places beside them play. The words are in `words/event_*.txt`."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from itinerary.language.tables import table, words

STATES = "event_states"


@frozen
class Frame:
    """A verb or noun (`head`, a lemma), the words that must stand by it (each a set of alternatives), and what it tells.

    `doubtful` marks a noun that is as often a thing as a happening.
    """

    head: str
    rest: tuple[frozenset[str], ...]
    kinds: tuple[str, ...]
    doubtful: bool = False


def _frames(name: str, head_last: bool) -> dict[str, tuple[Frame, ...]]:
    """The frames of a word list by head lemma, those that ask for most words first."""
    kinds: dict[str, list[str]] = {}
    for kind, entries in table("en", name):
        for entry in entries:
            listed = kinds.setdefault(entry, [])
            if kind not in listed:
                listed.append(kind)
    frames: dict[str, list[Frame]] = {}
    for entry, listed in kinds.items():
        parts = entry.rstrip("~").split()
        head, rest = (parts[-1], parts[:-1]) if head_last else (parts[0], parts[1:])
        sets = tuple(frozenset(word.split("/")) for word in rest)
        for one in head.split("/"):
            frames.setdefault(one, []).append(Frame(one, sets, tuple(listed), entry.endswith("~")))
    return {head: tuple(sorted(found, key=lambda f: -len(f.rest))) for head, found in frames.items()}


@cache
def verbs() -> dict[str, tuple[Frame, ...]]:
    """The frames of verbs by lemma.

    >>> [frame.kinds[0] for frame in verbs()["disembark"]]
    ['arrival']
    """
    return _frames("event_verbs", head_last=False)


@cache
def nouns() -> dict[str, tuple[Frame, ...]]:
    """The frames of nouns by lemma.

    >>> nouns()["summit"][0].kinds
    ('meeting',)
    """
    return _frames("event_nouns", head_last=True)


@cache
def phrases(name: str, key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The entries under a key of a word list, by first word: the words that must follow, longest first.

    >>> phrases("event_aspects", "end")["give"]
    (('up',),)
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for listed, entries in table("en", name):
        if listed == key:
            for entry in entries:
                head, *rest = entry.split()
                found.setdefault(head, set()).add(tuple(rest))
    return {head: tuple(sorted(rests, key=lambda r: (-len(r), r))) for head, rests in found.items()}


@cache
def telling(lemma: str) -> frozenset[str]:
    """The names of the happenings that a word tells, as synonyms do: "purchase" what "buy" tells.

    >>> sorted(telling("purchase")), sorted(telling("resignation"))
    (['buy'], ['resign'])
    """
    return frozenset(name for name, entries in table("en", "event_synonyms") if lemma in entries)


@cache
def states() -> frozenset[str]:
    """Verbs that tell a state, a relation or a habit."""
    return words("en", STATES)


@cache
def place_roles() -> dict[str, dict[str, str]]:
    """By kind, verb or verb with particle: the role of a place by the preposition before it ("object" where there is none).

    >>> place_roles()["departure"]["from"], place_roles()["leave"]["for"]
    ('origin', 'destination')
    """
    roles: dict[str, dict[str, str]] = {}
    for key, entries in table("en", "place_roles"):
        for part in entries[0].split(";") if entries else ():
            role, _, prepositions = part.strip().partition("=")
            for preposition in prepositions.split():
                roles.setdefault(key, {})[preposition] = role
    return roles


@cache
def placed_kinds() -> frozenset[str]:
    """Kinds that happen where the scene is, when their clause names no place."""
    return words("en", "place_kinds")
