"""The events laid out in lanes: one for each actor or place, each event a bar that fades where its bounds are uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from itinerary.model import Event
from itinerary.show.scale import Scale, Tick, scale_of, ticks, told
from itinerary.time.bounds import Bounds

FAINT, LIKELY = 0.2, 0.8
"""How full a bar is where an event can just be, and in the middle of where it lies."""
LANES = 7
OTHERS = "Others"
THIN = 0.008
GAP = 0.012
STUB = 0.06
"""How far a bar runs on where nothing bounds it."""
LETTER = 0.0108
"""The width of a letter of a label, as a share of the narrowest axis that shows labels."""
LONGEST = 16
FINGER = 0.075
"""What a finger needs on a narrow axis."""


@frozen
class Bar:
    """An event from `left` to `right` of the axis (0 to 1), surely going on between `sure_left` and `sure_right`; if these
    are None it lies somewhere within. `open_left` and `open_right`: nothing bounds it there."""

    number: int
    event: Event
    left: float
    right: float
    sure_left: float | None
    sure_right: float | None
    open_left: bool
    open_right: bool

    @property
    def label(self) -> str:
        """The word that tells it."""
        word = " ".join(self.event.trigger.text.split())
        return word if len(word) <= LONGEST else word[: LONGEST - 1] + "…"

    @property
    def fade(self) -> tuple[tuple[float, float], ...]:
        """How full the bar is (0 to 1) at some shares of its width, and evenly between them: full where the event surely
        goes on, faint where it can just begin or end, gone where nothing bounds it."""
        low, high = (0.0 if is_open else FAINT for is_open in (self.open_left, self.open_right))
        if self.sure_left is None or self.sure_right is None:
            if self.open_left != self.open_right:
                return ((0, low), (1, LIKELY)) if self.open_left else ((0, LIKELY), (1, high))
            return ((0, low), (0.5, LIKELY), (1, high))
        left, right = ((edge - self.left) / (self.right - self.left) for edge in (self.sure_left, self.sure_right))
        return ((0, 1 if left <= 0 else low), (left, 1), (right, 1), (1, 1 if right >= 1 else high))

    @property
    def flipped(self) -> bool:
        """Whether the label ends where the bar ends, for want of room to begin where it begins."""
        return self.left + max(FINGER, LETTER * len(self.label)) > 1

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where the bar and its label run."""
        wide = max(FINGER, LETTER * len(self.label))
        if self.flipped:
            return max(0.0, min(self.left, self.right - wide)), self.right
        return self.left, max(self.right, self.left + wide)


@frozen
class Lane:
    """The bars of an actor or place, in rows in which none touches another."""

    name: str
    rows: tuple[tuple[Bar, ...], ...]


@frozen
class Chart:
    """The lanes, the axis and its ticks, and how many events have no place on it."""

    lanes: tuple[Lane, ...]
    scale: Scale
    ticks: tuple[Tick, ...]
    undated: int


def chart(events: Sequence[Event], by: str = "actor") -> Chart:
    """The events in lanes by "actor" or "place"; the busiest lanes first, and one for all others at the end."""
    dated = [(i, event) for i, event in enumerate(events) if event.when is not None and not event.when.bounds.is_open]
    scale = scale_of(moment for _, event in dated if event.when for moment in told(event.when.bounds))
    bars = [_bar(i, event, scale, event.when.bounds) for i, event in dated if event.when]
    owners = [_owners(bar.event, by) for bar in bars]
    counts = Counter(key for keys in owners for key in keys)
    first = {key: bar.left for keys, bar in reversed(list(zip(owners, bars, strict=True))) for key in keys}
    named = sorted(counts, key=lambda key: (-counts[key], first[key]))[:LANES]
    names = {key: name for keys in owners for key, name in keys.items()}
    filled: dict[str, list[Bar]] = {key: [] for key in named}
    others: list[Bar] = []
    for keys, bar in zip(owners, bars, strict=True):
        lanes = [filled[key] for key in keys if key in filled]
        for lane in lanes or [others]:
            lane.append(bar)
    found = [Lane(names[key], _rows(bars)) for key, bars in filled.items()]
    if others:
        found.append(Lane(OTHERS, _rows(others)))
    return Chart(tuple(found), scale, tuple(ticks(scale, [event for _, event in dated])), len(events) - len(dated))


def _owners(event: Event, by: str) -> dict[str, str]:
    """Ids and names of the lanes in which an event stands."""
    if by == "place":
        return {part.place.id: part.place.name for part in event.places}
    return {part.actor.id: part.actor.name for part in event.actors}


def _bar(number: int, event: Event, scale: Scale, b: Bounds) -> Bar:
    known = [scale.at(moment) for moment in told(b)]
    left = scale.at(b.earliest_start) if b.earliest_start else min(known) - STUB
    right = scale.at(b.latest_end) if b.latest_end else max(known) + STUB
    left = max(0.0, min(left, 1 - THIN))
    right = min(max(right, left + THIN), 1.0)
    sure_left = scale.at(b.latest_start) if b.latest_start else None
    sure_right = scale.at(b.earliest_end) if b.earliest_end else None
    if sure_left is None or sure_right is None or sure_left > sure_right:
        sure_left = sure_right = None
    return Bar(number, event, left, right, sure_left, sure_right, b.earliest_start is None, b.latest_end is None)


def _rows(bars: list[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """Each bar in the first row in which it and its label find room."""
    rows: list[list[Bar]] = []
    ends: list[float] = []
    for bar in sorted(bars, key=lambda bar: (bar.left, bar.right)):
        start, end = bar.reach
        row = next((i for i, taken in enumerate(ends[-60:]) if taken + GAP <= start), None)
        if row is None:
            rows.append([bar])
            ends.append(end)
        else:
            row += max(0, len(ends) - 60)
            rows[row].append(bar)
            ends[row] = end
    return tuple(tuple(row) for row in rows)

