"""An axis of time on which the stretches that much is told of are wide, and the quiet ones between them narrow."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import accumulate, pairwise

from attrs import frozen

from itinerary.export.phrases import MONTHS
from itinerary.model import Event
from itinerary.time.bounds import Bounds

POWER = 0.25
FINE = ("second", "minute", "hour")
COARSE = {"month": 2, "quarter": 2, "season": 2, "half": 1, "year": 1, "decade": 1, "century": 1, "millennium": 1}
APART, FAR_APART = 0.135, 0.3
"""How far ticks stand apart on a wide screen and on a narrow one, as a share of the axis."""


@frozen
class Scale:
    """Where moments stand on the axis, from 0 to 1: `places` of `moments`, and evenly between them."""

    moments: tuple[datetime, ...]
    places: tuple[float, ...]

    def at(self, moment: datetime) -> float:
        """The place of a moment; one outside the axis stands at its end.

        >>> day = datetime(2019, 4, 24)
        >>> scale_of([day, datetime(2019, 4, 26)]).at(datetime(2019, 4, 25))
        0.5
        """
        i = bisect_right(self.moments, moment)
        if i == 0:
            return 0.0
        if i == len(self.moments):
            return 1.0
        start, end = self.moments[i - 1], self.moments[i]
        share = (moment - start) / (end - start)
        return self.places[i - 1] + share * (self.places[i] - self.places[i - 1])


@frozen
class Tick:
    """A moment written on the axis. `minor` where a narrow screen has no room for it."""

    place: float
    label: str
    minor: bool = False


def told(bounds: Bounds) -> list[datetime]:
    """The moments that bounds name."""
    edges = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return [moment for moment in edges if moment is not None]


def scale_of(moments: Iterable[datetime]) -> Scale:
    """The axis on which each stretch between two moments is as wide as the fourth root of its length."""
    known = sorted(set(moments))
    if len(known) < 2:
        start = known[0] if known else datetime(1970, 1, 1)
        known = [start, start + timedelta(days=1)] if start.year < 9999 else [start - timedelta(days=1), start]
    widths = [((b - a) / timedelta(days=1)) ** POWER for a, b in pairwise(known)]
    ends = [0.0, *accumulate(widths)]
    return Scale(tuple(known), tuple(end / ends[-1] for end in ends))


def ticks(scale: Scale, events: Iterable[Event]) -> list[Tick]:
    """The days, months and years on which events start, the busiest first, as far as there is room."""
    starts = Counter(start for event in events for start in _start(event))
    ranked = sorted(starts, key=lambda start: (-starts[start], start))
    placed = [(scale.at(moment), label, year) for moment, label, year in ranked]
    kept = _spaced(placed, APART)
    wide = set(_spaced(kept, FAR_APART))
    found, year = [], ""
    for tick in sorted(kept):
        place, label, its_year = tick
        words = f"{label} {its_year}".strip() if its_year != year or tick in wide else label or its_year
        found.append(Tick(place, words, tick not in wide))
        year = its_year
    return found


def _start(event: Event) -> list[tuple[datetime, str, str]]:
    """The unit in which the event starts: its first moment, its name and its year."""
    when = event.when
    start = when.bounds.earliest_start if when else None
    if when is None or start is None:
        return []
    parts = COARSE.get(when.granularity, 3)
    midnight = datetime(start.year, start.month if parts > 1 else 1, start.day if parts > 2 else 1)
    month = MONTHS[start.month - 1]
    return [(midnight, ("", month, f"{start.day} {month}")[parts - 1], str(start.year))]


def _spaced(ticks: list[tuple[float, str, str]], apart: float) -> list[tuple[float, str, str]]:
    """Those that stand far enough from all kept before them."""
    kept: dict[int, tuple[float, str, str]] = {}
    for tick in ticks:
        cell = int(tick[0] / apart)
        if all(abs(tick[0] - kept[c][0]) >= apart for c in (cell - 1, cell, cell + 1) if c in kept):
            kept[cell] = tick
    return list(kept.values())
