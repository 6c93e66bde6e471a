"""Contradictions: what can't all be so, the smallest circle that shows it, and the weakest link of it set aside."""

from collections import deque
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from itinerary.model import Conflict, Event, Link
from itinerary.order.components import components, successors
from itinerary.order.points import Edge, Points, edges_of
from itinerary.order.tighten import Range, tighten


@frozen
class Claim:
    """A link with its strength: the greater outlives the smaller where they contradict each other.

    A `default` (such as "told one after the other") yields silently; of anything else the reader hears.
    """

    link: Link
    strength: int = 0
    default: bool = False


@frozen
class Consistent:
    """What is left of the claims: points with their edges, the links kept, and the conflicts that were found."""

    points: Points
    links: tuple[Link, ...]
    conflicts: tuple[Conflict, ...]


def consistent(known: Points, claims: Iterable[Claim], events: Sequence[Event]) -> Consistent:
    """Add the claims to the points, the strongest first; those that contradict what stronger ones say are set aside."""
    named = {event.id: event for event in events}
    kept: list[Link] = []
    conflicts: list[Conflict] = []
    known = _without_impossible_times(known, conflicts, named)
    ranked = sorted(claims, key=lambda claim: -claim.strength)
    for strength in sorted({claim.strength for claim in ranked}, reverse=True):
        layer = [claim for claim in ranked if claim.strength == strength]
        known, fitting = _add(known, layer, conflicts, named)
        kept += [claim.link for claim in fitting]
    return Consistent(known, tuple(kept), tuple(conflicts))


def _without_impossible_times(known: Points, conflicts: list[Conflict], named: dict[str, Event]) -> Points:
    """Times that contradict themselves (an end before the start) say nothing."""
    while (cycle := _cycle(known.count, known.edges)) is not None:
        bad = {edge.cause for edge in cycle if isinstance(edge.cause, Event)}
        if not bad:
            return known
        known = evolve(known, edges=tuple(e for e in known.edges if not isinstance(e.cause, Event) or e.cause not in bad))
        conflicts.append(_conflict(cycle, named))
    return known


def _add(
    known: Points, layer: list[Claim], conflicts: list[Conflict], named: dict[str, Event]
) -> tuple[Points, list[Claim]]:
    ranges = tighten(known)
    fitting = [claim for claim in layer if not claim.default or not _refuted(edges_of(known, claim.link), ranges)]
    while True:
        edges = {claim.link: edges_of(known, claim.link) for claim in fitting}
        grown = evolve(known, edges=known.edges + tuple(edge for made in edges.values() for edge in made))
        cycle = _cycle(grown.count, grown.edges)
        if cycle is None:
            return grown, fitting
        weakest = max(
            (claim for claim in fitting if any(edge.cause == claim.link for edge in cycle)),
            key=lambda claim: (claim.default, not claim.link.certain, fitting.index(claim)),
        )
        fitting.remove(weakest)
        if not weakest.default:
            conflicts.append(_conflict(cycle, named, weakest.link))


def _refuted(edges: Iterable[Edge], ranges: Sequence[Range]) -> bool:
    """Whether the times alone leave no room for the edges."""
    for edge in edges:
        low, high = ranges[edge.a].low, ranges[edge.b].high
        if low is not None and high is not None and (low > high or (edge.strict and low == high)):
            return True
    return False


def _cycle(count: int, edges: Sequence[Edge]) -> tuple[Edge, ...] | None:
    """The circle with the fewest causes that runs through a strict edge, or None. Edges without a cause cost nothing."""
    component = components(successors(count, edges))
    inner = [edge for edge in edges if component[edge.a] == component[edge.b]]
    sharp = [edge for edge in inner if edge.strict]
    if not sharp:
        return None
    first = component[sharp[0].a]
    out: dict[int, list[Edge]] = {}
    for edge in inner:
        if component[edge.a] == first:
            out.setdefault(edge.a, []).append(edge)
    found = [_shortest(out, edge) for edge in sharp[:_TRIES] if component[edge.a] == first]
    return min(found, key=_cost)


_TRIES = 20


def _cost(cycle: Sequence[Edge]) -> int:
    return len({id(edge.cause) for edge in cycle if edge.cause is not None})


def _shortest(out: dict[int, list[Edge]], sharp: Edge) -> tuple[Edge, ...]:
    """The cheapest way from the end of a strict edge back to its beginning, with the edge itself (0-1 breadth first)."""
    came: dict[int, Edge | None] = {}
    queue: deque[tuple[int, Edge | None]] = deque([(sharp.b, None)])
    while queue:
        point, by = queue.popleft()
        if point in came:
            continue
        came[point] = by
        if point == sharp.a:
            break
        for edge in out.get(point, ()):
            (queue.append if edge.cause is not None else queue.appendleft)((edge.b, edge))
    path, at = [sharp], came.get(sharp.a)
    while at is not None:
        path.append(at)
        at = came[at.a]
    return tuple(reversed(path))


def _conflict(cycle: Sequence[Edge], named: dict[str, Event], aside: Link | None = None) -> Conflict:
    """The circle in words: each of its claims once, with the sentences that make them."""
    ids: dict[str, None] = {}
    said: dict[str, None] = {}
    for edge in cycle:
        if isinstance(edge.cause, Link):
            ids |= {edge.cause.a: None, edge.cause.b: None}
            said[f"{edge.cause.a} {edge.cause.relation} {edge.cause.b}: {edge.cause.why}"] = None
        elif isinstance(edge.cause, Event):
            ids[edge.cause.id] = None
            said[f"{edge.cause.id} has the time {_time(edge.cause)}"] = None
    told = [f"“{' '.join(named[event].text.split())}”" for event in ids if event in named]
    why = f"{'; '.join(said)}. These can't all be so: {' / '.join(dict.fromkeys(told))}."
    if aside is not None:
        why += f" Set aside: {aside.a} {aside.relation} {aside.b}."
    return Conflict(tuple(ids), why)


def _time(event: Event) -> str:
    if event.when is None:
        return "unknown"
    bounds = event.when.bounds
    return event.when.value or f"{bounds.earliest_start or '…'} to {bounds.latest_end or '…'}"
