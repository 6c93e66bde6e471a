"""Allen's thirteen relations between two times, and which of them the bounds of two times leave possible.

Source: J. F. Allen, Maintaining knowledge about temporal intervals, CACM 26 (1983); TimeML 1.2.1 for the names of TLINKs.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import Enum
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Any

from itinerary.errors import ArgumentError, quote
from itinerary.time.bounds import Bounds


class Allen(Enum):
    """How interval A = [a-, a+) stands to B = [b-, b+): the order of their ends, "=" and "<" from the least up."""

    BEFORE = "a- < a+ < b- < b+"
    MEETS = "a- < a+ = b- < b+"
    OVERLAPS = "a- < b- < a+ < b+"
    FINISHED_BY = "a- < b- < a+ = b+"
    CONTAINS = "a- < b- < b+ < a+"
    STARTS = "a- = b- < a+ < b+"
    EQUALS = "a- = b- < a+ = b+"
    STARTED_BY = "a- = b- < b+ < a+"
    DURING = "b- < a- < a+ < b+"
    FINISHES = "b- < a- < a+ = b+"
    OVERLAPPED_BY = "b- < a- < b+ < a+"
    MET_BY = "b- < a- = b+ < a+"
    AFTER = "b- < b+ < a- < a+"

    @property
    def inverse(self) -> Allen:
        """How B stands to A.

        >>> Allen.STARTS.inverse.name
        'STARTED_BY'
        """
        return _INVERSES[self]

    @property
    def tlink(self) -> str | None:
        """The TimeML relType; None for the two overlaps, which TimeML lacks."""
        return _TLINKS.get(self)

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The ends in order; those in one group fall together."""
        return tuple(tuple(group.split(" = ")) for group in self.value.split(" < "))


ALL = tuple(Allen)
_INVERSES = dict(zip(ALL, reversed(ALL), strict=True))
_INVERSES |= {
    Allen.FINISHED_BY: Allen.FINISHES,
    Allen.FINISHES: Allen.FINISHED_BY,
    Allen.CONTAINS: Allen.DURING,
    Allen.DURING: Allen.CONTAINS,
    Allen.STARTS: Allen.STARTED_BY,
    Allen.STARTED_BY: Allen.STARTS,
}
_TLINKS = {
    Allen.BEFORE: "BEFORE",
    Allen.AFTER: "AFTER",
    Allen.MEETS: "IBEFORE",
    Allen.MET_BY: "IAFTER",
    Allen.CONTAINS: "INCLUDES",
    Allen.DURING: "IS_INCLUDED",
    Allen.STARTS: "BEGINS",
    Allen.STARTED_BY: "BEGUN_BY",
    Allen.FINISHES: "ENDS",
    Allen.FINISHED_BY: "ENDED_BY",
    Allen.EQUALS: "SIMULTANEOUS",
}
_FROM_TLINK = {name: relation for relation, name in _TLINKS.items()} | {
    "IDENTITY": Allen.EQUALS,
    "DURING": Allen.EQUALS,
    "DURING_INV": Allen.EQUALS,
    "OVERLAP": Allen.OVERLAPS,
}


def from_tlink(name: str) -> Allen:
    """The relation that a TimeML relType names; DURING reads as SIMULTANEOUS, as evaluation tools have it.

    >>> from_tlink("IBEFORE").name
    'MEETS'
    """
    if name not in _FROM_TLINK:
        raise ArgumentError(f"unknown relType {quote(name)}; use one of {', '.join(sorted(_FROM_TLINK))}")
    return _FROM_TLINK[name]


def relation(a: tuple[Any, Any], b: tuple[Any, Any]) -> Allen:
    """How interval `a` stands to `b`, each `(start, end)` with start < end, of anything that can be ordered.

    >>> relation((1, 3), (2, 5)).name
    'OVERLAPS'
    """
    for start, end in (a, b):
        if not start < end:
            raise ArgumentError(f"an interval must start before it ends: {quote((start, end))}")
    return next(found for found in ALL if _holds(found, {"a-": a[0], "a+": a[1], "b-": b[0], "b+": b[1]}))


def _holds(relation: Allen, ends: dict[str, Any]) -> bool:
    groups = [[ends[name] for name in group] for group in relation.groups]
    together = all(value == group[0] for group in groups for value in group)
    return together and all(earlier[0] < later[0] for earlier, later in pairwise(groups))


def possible(a: Bounds, b: Bounds) -> tuple[Allen, ...]:
    """The relations that the bounds allow, each time taken to last longer than an instant.

    >>> from datetime import datetime
    >>> march = Bounds.of(datetime(2019, 3, 1), datetime(2019, 4, 1))
    >>> [found.name for found in possible(march.inside(), march)]
    ['STARTS', 'EQUALS', 'DURING', 'FINISHES']
    """
    ranges = {
        "a-": (a.earliest_start, a.latest_start),
        "a+": (a.earliest_end, a.latest_end),
        "b-": (b.earliest_start, b.latest_start),
        "b+": (b.earliest_end, b.latest_end),
    }
    return tuple(found for found in ALL if _allows(found, ranges))


def _allows(relation: Allen, ranges: dict[str, tuple[datetime | None, datetime | None]]) -> bool:
    """Whether moments can be chosen from the ranges in that order. Time is dense: each group takes the least it can."""
    last, beyond = datetime.min, False  # the last group stands at `last`, or just beyond it
    for index, group in enumerate(relation.groups):
        low = max(ranges[name][0] or datetime.min for name in group)
        high = min(ranges[name][1] or datetime.max for name in group)
        beyond = index > 0 and low <= last
        last = last if beyond else low
        if last > high or (beyond and last == high):
            return False
    return True


def inverse(relations: Iterable[Allen]) -> tuple[Allen, ...]:
    """The inverses of several relations, in the order of the enumeration."""
    turned = {found.inverse for found in relations}
    return tuple(found for found in ALL if found in turned)


@lru_cache(maxsize=1)
def _table() -> dict[tuple[Allen, Allen], tuple[Allen, ...]]:
    """Composition, derived: six ends take at most six places, so all that can happen happens among them."""
    spans = list(combinations(range(6), 2))
    found: dict[tuple[Allen, Allen], set[Allen]] = {}
    between = {(a, b): relation(a, b) for a in spans for b in spans}
    for a in spans:
        for b in spans:
            for c in spans:
                found.setdefault((between[a, b], between[b, c]), set()).add(between[a, c])
    return {pair: tuple(r for r in ALL if r in results) for pair, results in found.items()}


def compose(first: Allen, second: Allen) -> tuple[Allen, ...]:
    """How A can stand to C where A stands to B as `first` and B to C as `second`.

    >>> [found.name for found in compose(Allen.MEETS, Allen.DURING)]
    ['OVERLAPS', 'STARTS', 'DURING']
    """
    return _table()[first, second]
