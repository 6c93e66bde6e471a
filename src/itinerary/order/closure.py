"""Closure of the point order: what follows from the edges, by reachability over the components."""

from collections.abc import Iterable

from attrs import frozen

from itinerary.order.components import components, successors
from itinerary.order.points import Edge


@frozen
class Closure:
    """Which point is known to be not after, or before, which other.

    `component` numbers each point's class of equal points; bit j of `reach[i]` says that class i is not after class j,
    and of `strict[i]` that it is before it.
    """

    component: tuple[int, ...]
    reach: tuple[int, ...]
    strict: tuple[int, ...]

    def not_after(self, a: int, b: int) -> bool:
        """Whether `a` is known to be at `b` or before it."""
        return bool(self.reach[self.component[a]] >> self.component[b] & 1)

    def before(self, a: int, b: int) -> bool:
        """Whether `a` is known to be before `b`."""
        return bool(self.strict[self.component[a]] >> self.component[b] & 1)

    def same(self, a: int, b: int) -> bool:
        """Whether the two are known to be one moment."""
        return self.component[a] == self.component[b]

    @property
    def consistent(self) -> bool:
        """Whether no point is before itself."""
        return not any(bits >> index & 1 for index, bits in enumerate(self.strict))


def close(count: int, edges: Iterable[Edge]) -> Closure:
    """The closure of the edges over points 0 to `count` - 1. The order of the edges doesn't matter.

    >>> known = close(3, [Edge(0, 1), Edge(1, 2, strict=True)])
    >>> known.before(0, 2), known.before(0, 1), known.not_after(0, 1)
    (True, False, True)
    """
    kept = tuple(edges)
    component = components(successors(count, kept))
    size = max(component, default=-1) + 1
    out: list[list[tuple[int, bool]]] = [[] for _ in range(size)]
    for edge in kept:
        a, b = component[edge.a], component[edge.b]
        if a != b or edge.strict:
            out[a].append((b, edge.strict))
    reach, strict = [0] * size, [0] * size
    for a in range(size):
        reach[a] = 1 << a
        contradicted = any(b == a for b, _ in out[a])
        for b, sharp in out[a]:
            reach[a] |= reach[b]
            strict[a] |= reach[b] if sharp else strict[b]
        if contradicted:
            strict[a] |= reach[a]
    return Closure(tuple(component), tuple(reach), tuple(strict))
