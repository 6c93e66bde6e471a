"""Words that say how a time stands to what happens: before, after, since, until: `words/time_signals.txt`."""

from __future__ import annotations

from functools import cache

from itinerary.language.tables import table


@cache
def relations() -> dict[str, str]:
    """The relation of each signal word; the first that lists it counts.

    >>> relations()["until"], relations()["following"]
    ('before', 'after')
    """
    found: dict[str, str] = {}
    for relation, entries in table("en", "time_signals"):
        for word in entries:
            found.setdefault(word, relation)
    return found
