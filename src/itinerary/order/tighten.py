"""Bounds tighten each other along the edges, to a fixpoint: one pass each way over the components."""

from collections.abc import Sequence
from datetime import datetime

from attrs import frozen

from itinerary.order.components import components, successors
from itinerary.order.points import Edge, Points

Moments = list[datetime | None]


@frozen
class Range:
    """Between which moments (of the common clock) a point lies; None is an open side."""

    low: datetime | None
    high: datetime | None

    @property
    def empty(self) -> bool:
        """Whether no moment is left: a contradiction."""
        return self.low is not None and self.high is not None and self.low > self.high


def tighten(known: Points, edges: Sequence[Edge] | None = None) -> tuple[Range, ...]:
    """The range of each point, as narrow as the edges make it: in any order of the edges; more edges never widen it."""
    kept = known.edges if edges is None else edges
    component = components(successors(known.count, kept))
    size = max(component, default=-1) + 1
    low: Moments = [None] * size
    high: Moments = [None] * size
    for point in range(known.count):
        at, moment = component[point], known.moment(point)
        low[at], high[at] = _later(low[at], moment), _earlier(high[at], moment)
    ordered = sorted(kept, key=lambda edge: component[edge.a])
    for edge in ordered:
        a, b = component[edge.a], component[edge.b]
        high[a] = _earlier(high[a], high[b])
    for edge in sorted(ordered, key=lambda edge: -component[edge.b]):
        a, b = component[edge.a], component[edge.b]
        low[b] = _later(low[b], low[a])
    return tuple(Range(low[at], high[at]) for at in component)


def _later(a: datetime | None, b: datetime | None) -> datetime | None:
    return b if a is None else a if b is None else max(a, b)


def _earlier(a: datetime | None, b: datetime | None) -> datetime | None:
    return b if a is None else a if b is None else min(a, b)
