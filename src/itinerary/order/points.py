"""The points of a timeline: the start and the end of each event, and the moments that bound them.

What is told becomes edges between points: `a` is not after `b`, or (strict) before it. Every relation of Allen's is a
conjunction of such edges, so that closure stays polynomial [Vilain, Kautz & van Beek 1990].
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from attrs import evolve, frozen

from itinerary.model import Event, Link
from itinerary.time.when import When
from itinerary.time.zones import zone

# relation -> edges (point of a or b, point of a or b, strict)
EDGES: dict[str, tuple[tuple[str, str, bool], ...]] = {
    "before": (("a.start", "b.start", True), ("a.end", "b.start", False)),
    "starts-before": (("a.start", "b.start", False),),
    "ends-before": (("a.end", "b.end", False),),
    "includes": (("a.start", "b.start", False), ("b.end", "a.end", False)),
    "overlaps": (("a.start", "b.start", False), ("b.start", "a.end", True), ("a.end", "b.end", False)),
    "simultaneous": (
        ("a.start", "b.start", False),
        ("b.start", "a.start", False),
        ("a.end", "b.end", False),
        ("b.end", "a.end", False),
    ),
}


@frozen
class Edge:
    """Point `a` is not after point `b`; where `strict`, it is before it. `cause` is the link or the event that says so."""

    a: int
    b: int
    strict: bool = False
    cause: Link | Event | None = None


@frozen
class Points:
    """The numbering: event i starts at point 2i and ends at 2i + 1; the moments follow, in order, then nameless points."""

    ids: dict[str, int]
    moments: tuple[datetime, ...]
    edges: tuple[Edge, ...]
    gates: int = 0

    @property
    def count(self) -> int:
        """How many points there are."""
        return 2 * len(self.ids) + len(self.moments) + self.gates

    def start(self, event: str) -> int:
        """The point at which an event starts."""
        return 2 * self.ids[event]

    def end(self, event: str) -> int:
        """The point at which an event ends."""
        return 2 * self.ids[event] + 1

    def moment(self, point: int) -> datetime | None:
        """The moment that a point is; None for the points of events."""
        index = point - 2 * len(self.ids)
        return self.moments[index] if 0 <= index < len(self.moments) else None


def instant(wall: datetime, timezone: str | None) -> datetime:
    """A naive local wall time on the common clock: UTC where the zone is known, else as it is.

    >>> instant(datetime(2019, 4, 24, 10, 40), "Asia/Vladivostok")
    datetime.datetime(2019, 4, 24, 0, 40)
    """
    if timezone is None:
        return wall
    try:
        return wall.replace(tzinfo=zone(timezone)).astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        return wall


def local(moment: datetime, timezone: str | None) -> datetime:
    """The way back: the wall time of `timezone` at a moment of the common clock."""
    if timezone is None:
        return moment
    try:
        return moment.replace(tzinfo=UTC).astimezone(zone(timezone)).replace(tzinfo=None)
    except OverflowError:
        return moment


def clock(when: When, home: str | None) -> tuple[datetime | None, datetime | None, datetime | None, datetime | None]:
    """The four bounds on the common clock; `home` is the zone of times whose own is not known."""
    bounds, timezone = when.bounds, when.timezone or home
    walls = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return tuple(None if wall is None else instant(wall, timezone) for wall in walls)  # type: ignore[return-value]


def points(events: Sequence[Event], links: Iterable[Link] = (), home: str | None = None) -> Points:
    """The points of events, with the edges that their times and the links make."""
    ids = {event.id: index for index, event in enumerate(events)}
    clocks = [clock(event.when, home) if event.when is not None else (None,) * 4 for event in events]
    moments = tuple(sorted({moment for four in clocks for moment in four if moment is not None}))
    rank = {moment: 2 * len(events) + index for index, moment in enumerate(moments)}
    edges = [Edge(2 * i, 2 * i + 1) for i in range(len(events))]
    edges += [Edge(p, p + 1, strict=True) for p in range(2 * len(events), 2 * len(events) + len(moments) - 1)]
    for index, (event, (es, ls, ee, le)) in enumerate(zip(events, clocks, strict=True)):
        start, end = 2 * index, 2 * index + 1
        edges += [Edge(rank[low], point, cause=event) for low, point in ((es, start), (ee, end)) if low is not None]
        edges += [Edge(point, rank[high], cause=event) for point, high in ((start, ls), (end, le)) if high is not None]
    return linked(Points(ids, moments, tuple(edges)), links)


def linked(known: Points, links: Iterable[Link]) -> Points:
    """The points with the edges that further links make."""
    return evolve(known, edges=known.edges + tuple(edge for link in links for edge in edges_of(known, link)))


def edges_of(known: Points, link: Link) -> tuple[Edge, ...]:
    """The edges that a link makes; none where an event or the relation is not known."""
    if link.a not in known.ids or link.b not in known.ids:
        return ()
    at = {
        "a.start": known.start(link.a),
        "a.end": known.end(link.a),
        "b.start": known.start(link.b),
        "b.end": known.end(link.b),
    }
    return tuple(Edge(at[x], at[y], strict, link) for x, y, strict in EDGES.get(link.relation, ()))
