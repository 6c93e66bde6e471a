"""Sorting: a stable linear extension of the order, the best start first, then the place in the text."""

from collections.abc import Sequence
from datetime import datetime
from heapq import heapify, heappop, heappush

from itinerary.order.components import components, successors
from itinerary.order.points import Points

Key = tuple[datetime, int]


def extension(known: Points, keys: Sequence[Key]) -> list[int]:
    """The indices of the events, so that none comes before one that starts earlier; among the free ones the least key first.

    `keys` holds for each event the moment at which it stands and its rank among those of one moment. An event that must
    come before another stands no later than that one does.
    """
    rank = ranks(known, keys)
    return sorted(range(len(keys)), key=lambda index: (rank[2 * index], keys[index], index))


def ranks(known: Points, keys: Sequence[Key]) -> list[int]:
    """A rank for each point: lower before higher, in agreement with every edge. Equal points, and only they, share one."""
    component = components(successors(known.count, known.edges))
    size = max(component, default=-1) + 1
    after: list[set[int]] = [set() for _ in range(size)]
    waiting = [0] * size
    for edge in known.edges:
        a, b = component[edge.a], component[edge.b]
        if a != b and b not in after[a]:
            after[a].add(b)
            waiting[b] += 1
    place = _places(component, after, keys)
    ready = [(place[at], at) for at in range(size) if not waiting[at]]
    heapify(ready)
    found = [0] * size
    for turn in range(size):
        _, at = heappop(ready)
        found[at] = turn
        for other in after[at]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (place[other], other))
    return [found[at] for at in component]


def _places(component: Sequence[int], after: Sequence[set[int]], keys: Sequence[Key]) -> list[tuple[Key, ...]]:
    """Each component's place in the queue. Those without a start go first of all: nothing waits for them in vain.

    The numbers of components rise against the direction of the edges, so that what follows is placed already.
    """
    own: list[Key | None] = [None] * len(after)
    for index, key in enumerate(keys):
        at = component[2 * index]
        known = own[at]
        own[at] = key if known is None else min(known, key)
    first: list[datetime] = []
    for best, later in zip(own, after, strict=True):
        moments = [first[other] for other in later]
        first.append(min(moments, default=datetime.max) if best is None else min((best[0], *moments)))
    return [() if key is None else ((first[at], key[1]),) for at, key in enumerate(own)]
