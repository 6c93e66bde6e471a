"""Contradictions: what can't all be so, the smallest circle that shows it, and the weakest link of it set aside."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from itinerary.model import Conflict, Event, Link
from itinerary.order.components import components, successors
from itinerary.order.points import Edge, Points, edges_of, linked
from itinerary.order.sort import Key, ranks

Successors = dict[int, list[Edge]]


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


def consistent(
    known: Points, claims: Iterable[Claim], events: Sequence[Event], keys: Sequence[Key], own: Sequence[bool] = ()
) -> Consistent:
    """Add the claims to the points, the strongest first; one that contradicts what stronger ones say is set aside.

    Of claims equally strong those count first that agree with the sort by `keys` (see `extension`). Weak defaults must also
    agree with the order in which the events stand that have a time of their `own`.
    """
    named = {event.id: event for event in events}
    conflicts: list[Conflict] = []
    known = _without_impossible_times(known, conflicts, named)
    kept: list[Link] = []
    layers: dict[tuple[int, bool], list[Claim]] = {}
    for claim in claims:
        layers.setdefault((-claim.strength, claim.default), []).append(claim)
    for (strength, default), layer in sorted(layers.items()):
        weak = default and -strength <= WEAK
        base = _with_dates(known, keys, own) if weak else known
        _, fitting = _add(base, layer, keys, conflicts, named)
        known = _grown(known, fitting)
        kept += [claim.link for claim in fitting]
    return Consistent(known, tuple(kept), tuple(conflicts))


WEAK = 2
"""The strength up to which a default yields to the order of the dates."""


def _with_dates(known: Points, keys: Sequence[Key], own: Sequence[bool]) -> Points:
    """The points with those dated events apart that stand at different moments, by a point between them."""
    rank = ranks(known, keys)
    dated = sorted((index for index, sure in enumerate(own) if sure), key=lambda index: rank[2 * index])
    edges: list[Edge] = []
    gate, last = known.count, None
    for index in dated:
        if last is not None and keys[index][0] != keys[last][0] and rank[2 * index] != rank[2 * last]:
            edges.append(Edge(gate, gate + 1))
            gate += 1
        edges += [Edge(gate, 2 * index), Edge(2 * index, gate + 1, strict=True)]
        last = index
    return evolve(known, edges=known.edges + tuple(edges), gates=gate + 2 - known.count)


def _add(
    known: Points, layer: list[Claim], keys: Sequence[Key], conflicts: list[Conflict], named: dict[str, Event]
) -> tuple[Points, list[Claim]]:
    """Add claims of one strength: all that are in no knot, those that agree with the sort, then each that still can be.

    Weak defaults that don't agree with the sort are not worth the trial.
    """
    free, knotted = _knots(known, layer)
    known = _grown(known, free)
    if not knotted:
        return known, free
    rank = ranks(known, keys)
    agreeing = [c for c in knotted if all(rank[edge.a] < rank[edge.b] for edge in edges_of(known, c.link))]
    known, fitting = _grown(known, agreeing), free + agreeing
    settled = set(map(id, agreeing))
    stubborn = [claim for claim in knotted if id(claim) not in settled and (claim.strength > WEAK or not claim.default)]
    tried = _tried(known, stubborn, conflicts, named)
    return _grown(known, tried), fitting + tried


def _tried(known: Points, stubborn: list[Claim], conflicts: list[Conflict], named: dict[str, Event]) -> list[Claim]:
    """Those of the claims that can be added one after the other; of the rest the conflicts are noted.

    A circle stays inside its component, so that only the edges of components are searched.
    """
    grown = _grown(known, stubborn)
    component = components(successors(grown.count, grown.edges))
    out = leading_from(edge for edge in known.edges if component[edge.a] == component[edge.b])
    size = Counter(component[edge.a] for edges in out.values() for edge in edges)
    steps = 0
    fitting: list[Claim] = []
    for claim in stubborn[:_PATIENCE]:
        made = edges_of(known, claim.link)
        steps += sum(size[component[edge.a]] for edge in made)
        if steps > _STEPS:
            break
        for edge in made:
            out.setdefault(edge.a, []).append(edge)
        circle = _circle(out, made)
        if not circle:
            fitting.append(claim)
            continue
        for edge in made:
            out[edge.a].remove(edge)
        if not claim.default:
            conflicts.append(_conflict(circle, named, claim.link))
    return fitting


_PATIENCE = 200
"""How many claims are tried one by one; more than that stand in no text that makes sense."""

_STEPS = 300_000
"""How many edges their trials may follow together: in a book all that contradicts itself can be one knot."""


def _grown(known: Points, claims: Iterable[Claim]) -> Points:
    return linked(known, (claim.link for claim in claims))


def _knots(known: Points, claims: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that take part in no contradiction, and those that may."""
    grown = _grown(known, claims)
    component = components(successors(grown.count, grown.edges))
    torn = {component[e.a] for e in grown.edges if e.strict and component[e.a] == component[e.b]}
    free: list[Claim] = []
    knotted: list[Claim] = []
    for claim in claims:
        made = edges_of(known, claim.link)
        inside = any(component[edge.a] == component[edge.b] and component[edge.a] in torn for edge in made)
        (knotted if inside else free).append(claim)
    return free, knotted


def _without_impossible_times(known: Points, conflicts: list[Conflict], named: dict[str, Event]) -> Points:
    """Times that contradict themselves (an end before the start) say nothing."""
    component = components(successors(known.count, known.edges))
    torn = {component[e.a] for e in known.edges if e.strict and component[e.a] == component[e.b]}
    bad: dict[str, Event] = {}
    for edge in known.edges:
        if isinstance(edge.cause, Event) and component[edge.a] == component[edge.b] and component[edge.a] in torn:
            bad[edge.cause.id] = edge.cause
    for event in bad.values():
        conflicts.append(Conflict((event.id,), f"{event.id} has the time {_time(event)}, which ends before it starts"))
    return evolve(known, edges=tuple(e for e in known.edges if not isinstance(e.cause, Event) or e.cause.id not in bad))


def leading_from(edges: Iterable[Edge]) -> Successors:
    """The edges by the point they lead from."""
    out: Successors = {}
    for edge in edges:
        out.setdefault(edge.a, []).append(edge)
    return out


def _circle(out: Successors, claimed: Sequence[Edge]) -> list[Edge]:
    """The contradiction with the fewest causes that runs through an edge of a claim; empty where there is none."""
    found = [[edge, *path] for edge in claimed if (path := path_between(out, edge.b, edge.a, strict=not edge.strict))]
    return min(found, key=lambda circle: len({id(edge.cause) for edge in circle}), default=[])


def path_between(out: Successors, start: int, goal: int, strict: bool = False) -> list[Edge]:
    """The way from one point to another with the fewest causes (0-1 breadth first); empty where there is none.

    With `strict` only a way over a strict edge counts.
    """
    came: dict[tuple[int, bool], tuple[Edge, bool] | None] = {}
    first = (start, not strict)
    queue: deque[tuple[tuple[int, bool], tuple[Edge, bool] | None]] = deque([(first, None)])
    while queue:
        state, by = queue.popleft()
        if state in came:
            continue
        came[state] = by
        if state == (goal, True) and (by is not None or strict):
            break
        point, sharp = state
        for edge in out.get(point, ()):
            step = ((edge.b, sharp or edge.strict), (edge, sharp))
            (queue.append if edge.cause is not None else queue.appendleft)(step)
    path, by = [], came.get((goal, True))
    while by is not None:
        path.append(by[0])
        by = came[by[0].a, by[1]]
    return path[::-1]


def _conflict(circle: Sequence[Edge], named: dict[str, Event], aside: Link) -> Conflict:
    """The circle in words: each of its claims once, with the sentences that make them."""
    ids: dict[str, None] = {}
    said: dict[str, None] = {}
    for edge in circle:
        if isinstance(edge.cause, Link):
            ids |= {edge.cause.a: None, edge.cause.b: None}
            said[f"{edge.cause.a} {edge.cause.relation} {edge.cause.b}: {edge.cause.why}"] = None
        elif isinstance(edge.cause, Event):
            ids[edge.cause.id] = None
            said[f"{edge.cause.id} has the time {_time(edge.cause)}"] = None
    told = [f"“{' '.join(named[event].text.split())}”" for event in ids if event in named]
    why = f"{'; '.join(said)}. These can't all be so: {' / '.join(dict.fromkeys(told))}."
    return Conflict(tuple(ids), f"{why} Set aside: {aside.a} {aside.relation} {aside.b}.")


def _time(event: Event) -> str:
    if event.when is None:
        return "unknown"
    bounds = event.when.bounds
    return event.when.value or f"{bounds.earliest_start or '…'} to {bounds.latest_end or '…'}"
