"""Links that follow from the times themselves: each event with its nearest neighbours that are surely apart from it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import datetime

from itinerary.model import Event, Link
from itinerary.order.points import clock


def time_links(events: Sequence[Event], home: str | None = None) -> tuple[Link, ...]:
    """For each event the first that surely starts when it is over, and the last that is surely over when it starts.

    At most two links an event; all the others follow from the times of the events.
    """
    dated = [(event, clock(event.when, home)) for event in events if event.when is not None]
    starts = sorted((four[0], rank) for rank, (_, four) in enumerate(dated) if four[0] is not None)
    ends = sorted((four[3], rank) for rank, (_, four) in enumerate(dated) if four[3] is not None)
    found: dict[tuple[int, int], None] = {}
    for rank, (_, (start, _, _, end)) in enumerate(dated):
        for pair in (*_next(starts, rank, end), *_previous(ends, rank, start)):
            if not _one_instant(dated[pair[0]][1], dated[pair[1]][1]):
                found[pair] = None
    return tuple(_link(dated[a][0], dated[b][0]) for a, b in sorted(found))


def _next(starts: list[tuple[datetime, int]], rank: int, end: datetime | None) -> Iterator[tuple[int, int]]:
    if end is not None:
        at = bisect_left(starts, (end, -1))
        if at < len(starts) and starts[at][1] != rank:
            yield rank, starts[at][1]


def _previous(ends: list[tuple[datetime, int]], rank: int, start: datetime | None) -> Iterator[tuple[int, int]]:
    if start is not None:
        at = bisect_left(ends, (start, len(ends) + 1)) - 1
        if at >= 0 and ends[at][1] != rank:
            yield ends[at][1], rank


def _one_instant(a: Sequence[datetime | None], b: Sequence[datetime | None]) -> bool:
    return a[0] is not None and a[0] == b[3]


def _link(a: Event, b: Event) -> Link:
    return Link(a.id, b.id, "before", True, f"{_name(a)} is before {_name(b)}")


def _name(event: Event) -> str:
    when = event.when
    assert when is not None
    return when.value or f"[{when.bounds.earliest_start or '…'}, {when.bounds.latest_end or '…'})"
