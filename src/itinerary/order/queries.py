"""What the order of a reading lets one say of two events, and why."""

from __future__ import annotations

from collections.abc import Sequence
from operator import contains

from attrs import frozen

from itinerary.errors import UnknownNameError, quote
from itinerary.model import Event, Link, Reading
from itinerary.order.closure import Closure, close
from itinerary.order.conflicts import leading_from, path_between
from itinerary.order.points import Edge, Points, points
from itinerary.order.positions import home_zone

# Allen's relations as the signs of (a.start - b.start, a.start - b.end, a.end - b.start, a.end - b.end)
ALLEN: dict[str, tuple[int, int, int, int]] = {
    "before": (-1, -1, -1, -1),
    "meets": (-1, -1, 0, -1),
    "overlaps": (-1, -1, 1, -1),
    "starts": (0, -1, 1, -1),
    "during": (1, -1, 1, -1),
    "finishes": (1, -1, 1, 0),
    "equals": (0, -1, 1, 0),
    "finished by": (-1, -1, 1, 0),
    "contains": (-1, -1, 1, 1),
    "started by": (0, -1, 1, 1),
    "overlapped by": (1, -1, 1, 1),
    "met by": (1, 0, 1, 1),
    "after": (1, 1, 1, 1),
}


@frozen
class Order:
    """The closed order of a reading: prepared once, asked often."""

    points: Points
    closure: Closure

    @classmethod
    def of(cls, reading: Reading, likely: bool = False) -> Order:
        """The order that follows from the times and the certain links; with `likely`, from all links."""
        links = tuple(link for link in reading.links if likely or link.certain)
        known = points(reading.events, links, home_zone(reading.articles))
        return cls(known, close(known.count, known.edges))

    def surely_before(self, a: str, b: str) -> bool:
        """Whether `a` is over when `b` starts."""
        end, start = self._end(a), self._start(b)
        return a != b and self.closure.not_after(end, start) and not self.closure.same(self._start(a), start)

    def possibly_before(self, a: str, b: str) -> bool:
        """Whether `a` can be over when `b` starts."""
        return a != b and not self.closure.before(self._start(b), self._end(a))

    def starts_before(self, a: str, b: str) -> bool | None:
        """Whether `a` starts before `b` does (or with it, as far as is known); None where the order leaves it open."""
        one, other = self._start(a), self._start(b)
        forward, back = self.closure.not_after(one, other), self.closure.not_after(other, one)
        return None if forward == back else forward

    def relation(self, a: str, b: str) -> frozenset[str]:
        """The relations of Allen's that `a` can have to `b`; all thirteen where nothing is known."""
        ends = [(p, q) for p in (self._start(a), self._end(a)) for q in (self._start(b), self._end(b))]
        signs = [self._signs(p, q) for p, q in ends]
        return frozenset(name for name, row in ALLEN.items() if all(map(contains, signs, row)))

    def _signs(self, p: int, q: int) -> tuple[int, ...]:
        if self.closure.same(p, q):
            return (0,)
        if self.closure.before(p, q):
            return (-1,)
        if self.closure.before(q, p):
            return (1,)
        if self.closure.not_after(p, q):
            return (-1, 0)
        return (0, 1) if self.closure.not_after(q, p) else (-1, 0, 1)

    def _start(self, event: str) -> int:
        return self.points.start(_known(self.points, event))

    def _end(self, event: str) -> int:
        return self.points.end(_known(self.points, event))


def _known(known: Points, event: str) -> str:
    if event not in known.ids:
        ids = ", ".join(list(known.ids)[:8]) or "none"
        raise UnknownNameError(f"no event {quote(event)} in this timeline; its events are {ids}")
    return event


def relation(reading: Reading, a: str, b: str) -> frozenset[str]:
    """The relations of Allen's that event `a` (an id) can have to event `b`, as far as the certain order tells.

    Raises UnknownNameError where the reading holds no such event.
    """
    return Order.of(reading).relation(a, b)


def surely_before(reading: Reading, a: str, b: str) -> bool:
    """Whether event `a` is over when event `b` starts, whatever the times leave open."""
    return Order.of(reading).surely_before(a, b)


def possibly_before(reading: Reading, a: str, b: str) -> bool:
    """Whether event `a` can be over when event `b` starts."""
    return Order.of(reading).possibly_before(a, b)


def layers(reading: Reading) -> tuple[tuple[Event, ...], ...]:
    """The events in time order, in groups that nothing told or likely tells apart."""
    order = Order.of(reading, likely=True)
    found: list[list[Event]] = []
    for event in reading.events:
        if found and not any(order.starts_before(other.id, event.id) for other in found[-1]):
            found[-1].append(event)
        else:
            found.append([event])
    return tuple(map(tuple, found))


def why(reading: Reading, a: str, b: str) -> tuple[str, ...]:
    """The chain of reasons for which one of two events is before the other (or starts before it); empty where none is known.

    The certain order is asked first, then the likely one. Raises UnknownNameError where the reading holds no such event.
    """
    for certain in (True, False):
        links = tuple(link for link in reading.links if link.certain or not certain)
        known = points(reading.events, links, home_zone(reading.articles))
        out = leading_from(known.edges)
        for first, second in ((a, b), (b, a)):
            start = known.start(_known(known, second))
            for begin in (known.end(_known(known, first)), known.start(first)):
                chain = path_between(out, begin, start)
                if chain:
                    return _reasons(known, chain)
    return ()


def _reasons(known: Points, chain: Sequence[Edge]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for edge in chain:
        if isinstance(edge.cause, Link):
            link = edge.cause
            found[f"{link.a} {link.relation} {link.b}: {link.why}"] = None
        elif isinstance(edge.cause, Event):
            found[_bound(known, edge, edge.cause)] = None
    return tuple(found)


def _bound(known: Points, edge: Edge, event: Event) -> str:
    moment, point = known.moment(edge.a), edge.b
    side = "not before"
    if moment is None:
        moment, point, side = known.moment(edge.b), edge.a, "by"
    verb = "starts" if point == known.start(event.id) else "is over"
    told = f" ({event.when.value})" if event.when is not None and event.when.value else ""
    return f"{event.id}{told} {verb} {side} {moment:%Y-%m-%d %H:%M}" if moment else event.id
