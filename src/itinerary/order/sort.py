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
    component = components(successors(known.count, known.edges))
    size = max(component, default=-1) + 1
    after: list[set[int]] = [set() for _ in range(size)]
    waiting = [0] * size
    for edge in known.edges:
        a, b = component[edge.a], component[edge.b]
        if a != b and b not in after[a]:
            after[a].add(b)
            waiting[b] += 1
    members: list[list[int]] = [[] for _ in range(size)]
    for index in range(len(keys)):
        members[component[2 * index]].append(index)
    rank = _ranks(members, after, keys)
    ready = [(rank[at], at) for at in range(size) if not waiting[at]]
    heapify(ready)
    found: list[int] = []
    while ready:
        _, at = heappop(ready)
        found += sorted(members[at], key=lambda index: keys[index])
        for other in sorted(after[at]):
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (rank[other], other))
    return found


def _ranks(members: Sequence[Sequence[int]], after: Sequence[set[int]], keys: Sequence[Key]) -> list[tuple[Key, ...]]:
    """Each component's place in the queue. Those without a start go first of all: nothing waits for them in vain.

    The numbers of components rise against the direction of the edges, so that what follows is ranked already.
    """
    best: list[Key | None] = []
    for at, indices in enumerate(members):
        own = min((keys[index] for index in indices), default=None)
        later = [best[other] for other in after[at]]
        moments = [key for key in (own, *later) if key is not None]
        if own is None:
            best.append(min(moments, default=None))
        else:
            best.append((min(key[0] for key in moments), own[1]))
    return [() if not members[at] else (best[at],) for at in range(len(members))]  # type: ignore[arg-type]
