"""From what is told of an actor, in time order, to stops: consecutive ones at the same place are one."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from itinerary.model import Event, Place, Stop
from itinerary.time.when import When
from itinerary.trips.moves import ARRIVE, BE, BOUND, CAME, LEAVE, PASS, Move
from itinerary.trips.zoned import in_zone

_DAY_OR_FINER = ("second", "minute", "hour", "part-of-day", "day")
_STATUS_RANK = ("happened", "ongoing", "scheduled", "possible")
_EXACT, _SOME, _WEAK = 3, 2, 1


@define
class Draft:
    """A stop that is still being filled."""

    place: Place
    arrival: When | None = None
    rank: int = 0
    departure: When | None = None
    left: bool = False
    act: str = ARRIVE
    events: list[Event] = field(factory=list)

    def arrive(self, when: When | None, rank: int) -> None:
        """Take a time of arrival, unless a better one is known."""
        if when is not None and rank > self.rank:
            self.arrival, self.rank = in_zone(when, self.place), rank

    def leave(self, when: When | None) -> None:
        """Take a time of departure, unless one is known."""
        self.left = True
        if self.departure is None and when is not None:
            self.departure = in_zone(when, self.place)

    def stop(self) -> Stop:
        """The stop."""
        statuses = [event.status for event in self.events if event.status in _STATUS_RANK]
        status = min(statuses, key=_STATUS_RANK.index, default="happened")
        return Stop(self.place, self.arrival, self.departure, status, tuple(dict.fromkeys(e.id for e in self.events)))


def stops(moves: Iterable[Move]) -> tuple[Stop, ...]:
    """The stops that the moves of one actor, given in time order, make."""
    drafts: list[Draft] = []
    for move in moves:
        _STEPS[move.act](drafts, move)
    return tuple(draft.stop() for draft in _without_detours(drafts))


def same_place(a: Place, b: Place) -> bool:
    """Whether two places are one."""
    return a.id == b.id or (a.name == b.name and a.country == b.country)


def _current(drafts: list[Draft], move: Move) -> Draft | None:
    """The last stop, where it is at the place of the move."""
    return drafts[-1] if drafts and same_place(drafts[-1].place, move.place) else None


def _new(drafts: list[Draft], move: Move) -> Draft:
    if drafts:
        drafts[-1].left = True
    drafts.append(Draft(move.place, act=move.act, events=[move.event]))
    return drafts[-1]


def _arrive(drafts: list[Draft], move: Move) -> None:
    at = _current(drafts, move)
    if at is None or at.left:
        at = _new(drafts, move)
    at.events.append(move.event)
    at.act = ARRIVE
    at.arrive(move.when, _EXACT if move.event.kind == "arrival" else _SOME)


def _bound(drafts: list[Draft], move: Move) -> None:
    at = _current(drafts, move)
    (_new(drafts, move) if at is None or at.left else at).events.append(move.event)


def _leave(drafts: list[Draft], move: Move) -> None:
    at = _current(drafts, move) or _new(drafts, move)
    at.events.append(move.event)
    at.leave(move.when)


def _came(drafts: list[Draft], move: Move) -> None:
    """An origin told with the arrival: a stop of its own only where it isn't where the actor was last."""
    for draft in reversed(drafts):
        if same_place(draft.place, move.place):
            draft.left = True
            return
        if draft.act != PASS:
            break
    _new(drafts, move).leave(None)


def _pass(drafts: list[Draft], move: Move) -> None:
    if _current(drafts, move) is None:
        _new(drafts, move)


def _be(drafts: list[Draft], move: Move) -> None:
    at = _current(drafts, move)
    if at is None or (at.left and _after(move.when, at.departure)):
        if move.when is None and not move.is_core:
            return
        at = _new(drafts, move)
    at.events.append(move.event)
    if move.is_core or (move.when is not None and move.when.granularity in _DAY_OR_FINER):
        at.arrive(_told(move.when), _WEAK)


def _told(when: When | None) -> When | None:
    return when if when is not None and when.value is not None else None


def _after(when: When | None, departure: When | None) -> bool:
    """Whether something surely happens after a departure."""
    return when is not None and departure is not None and departure.bounds.surely_before(when.bounds)


def _without_detours(drafts: list[Draft]) -> list[Draft]:
    """Bound for A, then at B, then at A: A was only where the journey went."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        later = drafts[index + 2] if index + 2 < len(drafts) else None
        if draft.act != BOUND or draft.arrival or draft.departure or not later or not same_place(draft.place, later.place):
            kept.append(draft)
    return kept


_STEPS = {ARRIVE: _arrive, BOUND: _bound, LEAVE: _leave, CAME: _came, PASS: _pass, BE: _be}
