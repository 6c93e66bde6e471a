"""Words that say whether something happened: plans, chances, denials, conditions: `words/status_cues.txt`."""

from __future__ import annotations

from functools import cache

from itinerary.language.tables import table


@cache
def cues(key: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The cues of a status by first word, each with the words that must stand by it.

    >>> cues("denied")["call"]
    (('off',),)
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for listed, entries in table("en", "status_cues"):
        if listed == key:
            for entry in entries:
                head, *rest = entry.split()
                found.setdefault(head, []).append(tuple(rest))
    return {head: tuple(sorted(rests, key=lambda r: -len(r))) for head, rests in found.items()}
