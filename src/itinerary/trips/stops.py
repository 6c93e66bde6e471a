"""From what is told of an actor, in time order, to stops: consecutive ones at the same place are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import define, field

from itinerary.model import Event, Place, Stop
from itinerary.time.when import When
from itinerary.trips.moves import (
    ARRIVE,
    BE,
    BOUND,
    CAME,
    HERE,
    HOME,
    LEAVE,
    MOVING,
    NO_PRESENCE,
    PASS,
    START,
    Move,
    is_in_the_flesh,
)
from itinerary.trips.same import lies_in, same_place
from itinerary.trips.zoned import in_zone

_DAY_OR_FINER = ("second", "minute", "hour", "part-of-day", "day")
_STATUS_RANK = ("happened", "ongoing", "scheduled", "possible")
WIDE = ("country",)
TOWNS = ("city", "town", "village", "capital", "settlement")
HOUSES = ("building", "site", "airport", "park", "square", "street", "station", "port")
_EXACT, _SOME, _WEAK = 3, 2, 1


@define
class Draft:
    """A stop that is still being filled. `act` is the surest thing known of it, `rank` how good its arrival time is."""

    place: Place
    act: str = ARRIVE
    arrival: When | None = None
    rank: int = 0
    departure: When | None = None
    left: bool = False
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
        if move.place is not None:
            _STEPS[move.act](drafts, move.place, move.event)
        elif drafts and move.act == LEAVE:
            _leave(drafts, drafts[-1].place, move.event)
        elif drafts and (place := _back(drafts, move)) is not None:
            _arrive(drafts, place, move.event)
    return tuple(draft.stop() for draft in _without_countries(_without_detours(drafts)))


def _back(drafts: list[Draft], move: Move) -> Place | None:
    """The place that an actor comes back to, which isn't the one they come from: the one last left, or "home" where the
    journey began."""
    whence = [part.place for part in move.event.places if part.role == "origin" and not part.implied]
    if move.act == HOME:
        away = drafts[0].act == LEAVE and not any(same_place(drafts[0].place, place) for place in whence)
        return drafts[0].place if away else None
    if drafts[-1].left and not any(same_place(drafts[-1].place, place) for place in whence):
        return drafts[-1].place
    return drafts[-2].place if len(drafts) > 1 and drafts[-2].act != PASS else None


def _current(drafts: list[Draft], place: Place) -> Draft | None:
    """The last stop, where it is at this place."""
    return drafts[-1] if drafts and same_place(drafts[-1].place, place) else None


def _town(drafts: list[Draft], place: Place) -> Draft | None:
    """The last stop, where it is the town in which a house or an airport lies and nobody has left it."""
    last = drafts[-1] if drafts and not drafts[-1].left and drafts[-1].place.type in TOWNS else None
    return last if last is not None and place.type in HOUSES and lies_in(place, last.place) else None


def _new(drafts: list[Draft], place: Place, act: str) -> Draft:
    if drafts:
        drafts[-1].left = True
    drafts.append(Draft(place, act))
    return drafts[-1]


def _arrive(drafts: list[Draft], place: Place, event: Event) -> None:
    at = _current(drafts, place)
    if at is None or at.left:
        at = _new(drafts, place, ARRIVE)
    at.act = ARRIVE
    at.events.append(event)
    at.arrive(event.when, _EXACT if event.kind == "arrival" else _SOME)


def _bound(drafts: list[Draft], place: Place, event: Event) -> None:
    at = _current(drafts, place)
    if at is None or at.left:
        at = _new(drafts, place, BOUND)
    at.events.append(event)
    if event.kind == "departure" and event.when is not None and _within_a_day(event.when):
        at.arrive(event.when, _WEAK)


def _within_a_day(when: When) -> bool:
    """Whether who sets out then arrives the same day, as far as nothing else is told: told by day, and not at night."""
    value = when.value or ""
    return when.granularity in ("day", "weekend") or value.endswith(("TMO", "TAF"))


def _leave(drafts: list[Draft], place: Place, event: Event) -> None:
    if event.kind == "travel" and _is_there(drafts, event):
        return
    at = _current(drafts, place) or _town(drafts, place) or _before(drafts, place, event) or _new(drafts, place, LEAVE)
    at.events.append(event)
    at.leave(event.when)


def _before(drafts: list[Draft], place: Place, event: Event) -> Draft | None:
    """The stop that is left: the last one in the country told, or an earlier one at the place, where nothing says when."""
    wide = place.type in WIDE
    if not wide and event.when is not None and event.when.value is not None:
        return None
    for draft in reversed(drafts):
        if same_place(draft.place, place) or (wide and _holds(place, draft.place)):
            return draft
    return None


def _came(drafts: list[Draft], place: Place, event: Event) -> None:
    """An origin told with the arrival: a stop of its own only where it isn't where the actor was last."""
    if _is_there(drafts, event):
        return
    for draft in reversed(drafts):
        if same_place(draft.place, place):
            draft.left, draft.act = True, LEAVE
            return
        if draft.act not in (PASS, BOUND):
            break
    at = _new(drafts, place, LEAVE)
    at.left = True
    at.events.append(event)


def _is_there(drafts: list[Draft], event: Event) -> bool:
    """Whether the journey that the event tells has been told to its end already."""
    ends = [p.place for p in event.places if p.role == "destination"]
    return bool(drafts) and drafts[-1].act == ARRIVE and any(same_place(drafts[-1].place, end) for end in ends)


def _pass(drafts: list[Draft], place: Place, event: Event) -> None:
    if _current(drafts, place) is None:
        _new(drafts, place, PASS).events.append(event)


def _be(drafts: list[Draft], place: Place, event: Event) -> None:
    at = _current(drafts, place)
    core = event.kind in ("stay", "visit")
    if at is None or (at.left and _after(event.when, at.departure)):
        unsure = place.type in HOUSES or (place.type == "place" and event.kind not in MOVING)
        if not core and unsure and place.latitude is None and event.kind != "sport":
            return
        absent = event.kind in NO_PRESENCE and not is_in_the_flesh(event)
        vague = absent and (event.when is None or event.when.granularity not in _DAY_OR_FINER)
        if vague or (event.when is None and not core):
            return
        at = _new(drafts, place, BE)
    at.events.append(event)
    if event.when is not None and event.when.value is not None and (core or event.when.granularity in _DAY_OR_FINER):
        at.arrive(event.when, _WEAK)


def _here(drafts: list[Draft], place: Place, event: Event) -> None:
    """Being somewhere that the text doesn't name: where the actor is, as far as a journey has been told."""
    if not drafts:
        _be(drafts, place, event)
    elif not drafts[-1].left:
        drafts[-1].events.append(event)


def _start(drafts: list[Draft], place: Place, event: Event) -> None:
    """Where a journey begins, as far as nothing is told before."""
    if not drafts:
        _leave(drafts, place, event)


def _after(when: When | None, departure: When | None) -> bool:
    """Whether something surely happens after a departure."""
    return when is not None and departure is not None and departure.bounds.surely_before(when.bounds)


def _without_detours(drafts: list[Draft]) -> list[Draft]:
    """Bound for A, then at B, then at A: the first A was only where the journey went."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        later = drafts[index + 2] if index + 2 < len(drafts) else None
        if draft.act != BOUND or draft.departure or not later or not same_place(draft.place, later.place):
            kept.append(draft)
    return kept


_STEPS: dict[str, Callable[[list[Draft], Place, Event], None]] = {
    ARRIVE: _arrive,
    BOUND: _bound,
    LEAVE: _leave,
    CAME: _came,
    PASS: _pass,
    BE: _be,
    HERE: _here,
    START: _start,
}


def _holds(wide: Place, place: Place) -> bool:
    """Whether a country or a part of one holds another place that is no such."""
    inside = place.country == wide.country and (wide.type == "country" or place.region in (wide.name, wide.region))
    return place.type not in WIDE and place.country is not None and inside


def _is_undated(draft: Draft) -> bool:
    return all(event.when is None or event.when.value is None for event in draft.events)


def _without_countries(drafts: list[Draft]) -> list[Draft]:
    """A country or region is no stop right before or after a stop that lies in it, nor undated where any stop does."""
    kept = []
    towns = [draft.place for draft in drafts if draft.place.type not in WIDE]
    inside = {(place.country, name) for place in towns for name in (None, place.region)}
    for index, draft in enumerate(drafts):
        sides = (reversed(drafts[:index]), drafts[index + 1 :])
        others = (next((other.place for other in side if not same_place(other.place, draft.place)), None) for side in sides)
        held = any(place is not None and _holds(draft.place, place) for place in others)
        region = None if draft.place.type == "country" else draft.place.name
        held = held or (_is_undated(draft) and draft.place.country is not None and (draft.place.country, region) in inside)
        if draft.place.type not in WIDE or not held:
            kept.append(draft)
    return kept
