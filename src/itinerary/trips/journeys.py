"""The stage that finds the itinerary of every actor who moves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from attrs import evolve

from itinerary.model import Actor, Article, Conflict, Event, Itinerary, Leg, Reading
from itinerary.model.context import Context
from itinerary.trips.company import with_company
from itinerary.trips.crews import commanders
from itinerary.trips.legs import legs
from itinerary.trips.moves import (
    ARRIVE,
    CAME,
    FACTS,
    LEAVE,
    LIFE,
    MOVING,
    NO_PRESENCE,
    TOURING,
    Move,
    is_in_the_flesh,
    moves,
    travellers,
)
from itinerary.trips.same import same_place
from itinerary.trips.stops import stops
from itinerary.trips.storms import storms, track

Ranked = list[tuple[int, Move]]
FEW_DAYS = timedelta(days=7)
SAME = 20
"""How many arrivals at one place a journey may be told again by: the last ones."""
NEXT = 200
"""How many characters on the sentence after next begins."""
MEETING = ("meeting", "ceremony", "performance", "sport")
DAY_OR_FINER = ("second", "minute", "hour", "part-of-day", "day")


def itineraries(context: Context) -> Context:
    """The context with the itineraries of its actors, and a conflict for each leg that nothing could do.

    Its events must stand in time order.
    """
    found = journeys(context.events, (context.article,))
    conflicts = (*context.conflicts, *impossible(found, context.events))
    return evolve(context, itineraries=found, conflicts=conflicts)


def travelled(reading: Reading) -> Reading:
    """A reading with its itineraries found anew, such as one merged from several."""
    found = journeys(reading.events, reading.articles)
    return evolve(reading, itineraries=found, conflicts=(*reading.conflicts, *impossible(found, reading.events)))


def journeys(events: Sequence[Event], articles: Sequence[Article]) -> tuple[Itinerary, ...]:
    """The itineraries that events in time order tell, in the order in which their actors are first met."""
    published = max((a.moment or datetime.combine(a.day, time()) for a in articles), default=None)
    actors: dict[str, Actor] = {}
    told: dict[str, Ranked] = {}
    dead = {part.actor.id: rank for rank, event in enumerate(events) if _is_death(event) for part in event.actors}
    blowing = storms(events)
    for rank, event in enumerate(events):
        found = () if _is_past_rumour(event, published) else moves(event)
        tracks = {part.actor: track(event) for part in event.actors if part.actor.id in blowing}
        for actor in (*(one for one in travellers(event) if one.id not in blowing), *tracks) if found or tracks else ():
            if rank > dead.get(actor.id, rank):
                continue
            actors.setdefault(actor.id, actor)
            told.setdefault(actor.id, []).extend((rank, move) for move in tracks.get(actor, found))
    for commander, ship in commanders(events, articles).items():
        told[commander.id] = _beside(told.get(commander.id, []), told.get(ship, []))
        actors.setdefault(commander.id, commander)
    shared = with_company({key: _without_kept_plans(own) for key, own in told.items()}, actors)
    made = [(actors[key], stops(_of_journey([move for _, move in own], key in dead))) for key, own in shared.items()]
    return tuple(Itinerary(actor, found, legs(found)) for actor, found in made if found)


def _beside(own: Ranked, ship: Ranked) -> Ranked:
    """The moves of a commander: those of the ship up to the last, and what is told of the commander alone within them."""
    ranks = [rank for rank, _ in ship]
    if not ranks:
        return own
    apart = [(rank, move) for rank, move in own if ranks[0] <= rank and move.event.status in FACTS]
    known = {move.event.id for _, move in ship}
    return sorted((*ship, *((r, m) for r, m in apart if m.event.id not in known)), key=lambda pair: pair[0])


def _is_death(event: Event) -> bool:
    return event.kind == LIFE[1] and event.status == "happened" and len(event.actors) == 1


def _is_past_rumour(event: Event, published: datetime | None) -> bool:
    """Whether it only may have happened: that puts nobody anywhere. What may still happen is a possible stop."""
    if event.status != "possible" or event.when is None or published is None:
        return False
    end = event.when.bounds.latest_end
    return end is not None and end <= published


def _without_kept_plans(own: Ranked) -> Ranked:
    """The moves without the journeys told twice: as planned, summed up or whole, and by the arrival that ended them."""
    done: dict[tuple[str, str | None], Ranked] = {}
    for rank, move in own:
        if move.act == ARRIVE and move.event.status in FACTS and move.event.when is not None and move.place is not None:
            done.setdefault((move.place.name, move.place.country), []).append((rank, move))
    dated = {(m.place.name, m.place.country) for _, m in own if m.place is not None and m.is_core and _is_dated(m.event)}
    own = [pair for pair in own if not _sums_up(pair[1].event, dated)]
    starts = [rank for rank, move in own if move.act in (LEAVE, CAME)]
    return [(rank, move) for rank, move in own if not _is_told_again(rank, move.event, done, starts)]


def _is_dated(event: Event) -> bool:
    return event.when is not None and event.when.value is not None


def _sums_up(event: Event, dated: set[tuple[str, str | None]]) -> bool:
    """Whether an undated journey from one place to another is told again by dated ones: "a visit took her from A to B"."""
    places = {(part.place.name, part.place.country) for part in event.places if not part.implied}
    return event.kind == "travel" and not _is_dated(event) and len(places) > 1 and places <= dated


def _is_told_again(rank: int, event: Event, done: Mapping[tuple[str, str | None], Ranked], starts: list[int]) -> bool:
    if event.kind not in MOVING or event.when is None:
        return False
    ends = [(part.place.name, part.place.country) for part in event.places if part.role == "destination"]
    for later, move in (pair for end in ends for pair in done.get(end, ())[-SAME:]):
        when = move.event.when
        if when is None or when.bounds.intersect(event.when.bounds) is None:
            continue
        between = bisect_right(starts, rank) < bisect_right(starts, later)
        if event.status not in FACTS or (between and _is_end(event, move.event)):
            return True
    return False


def _is_end(journey: Event, arrival: Event) -> bool:
    """Whether an arrival is told to the hour, on the day of a journey that is told by the day."""
    if journey.kind != "travel" or arrival.kind != "arrival" or journey.when is None or arrival.when is None:
        return False
    finer = journey.when.granularity == "day" and arrival.when.granularity in DAY_OR_FINER[:4]
    return finer and arrival.trigger.article == journey.trigger.article


def _of_journey(told: list[Move], whole: bool) -> list[Move]:
    """The moves that belong to a journey: those from the first that tells of moving or staying to the last, if there is one.

    A tour tells of neither: performances or games in several places. A `whole` life's journey begins with its birth.
    """
    core = [index for index, move in enumerate(told) if move.is_core or _is_tour(move, told) or _is_moved_on(move, told)]
    if not core:
        return []
    births = [index for index, move in enumerate(told) if move.event.kind == LIFE[0] and whole]
    begin, end = min(births + core), core[-1] + 1
    last = told[core[-1]]
    follows = (_stays, _comes_next, _told_next, _is_due, _is_seized)
    while end < len(told) and any(rule(last, told[end]) for rule in follows):
        end += 1
    while begin > 0 and _is_there(told[begin - 1], told[core[0]]):
        begin -= 1
    return told[begin:end]


def _is_there(move: Move, journey: Move) -> bool:
    """Whether something that is told to take place somewhere, a few days from a journey, tells where it began or went on."""
    day, start = _day(move), _day(journey)
    near = day is not None and start is not None and abs(day - start) <= FEW_DAYS
    real = move.event.status in FACTS or move.event.status == journey.event.status == "scheduled"
    there = move.event.kind not in NO_PRESENCE or is_in_the_flesh(move.event)
    return near and real and there and move.place is not None


def _comes_next(last: Move, move: Move) -> bool:
    return _is_there(move, last)


def _is_due(last: Move, move: Move) -> bool:
    """Whether something is planned to take place somewhere, on a day that is told, once the journey is over."""
    planned = move.event.status == "scheduled" and move.event.when is not None and move.event.when.value is not None
    return planned and move.place is not None and move.event.kind in (*MEETING, "communication")


def _is_seized(last: Move, move: Move) -> bool:
    """Whether who is on a journey is arrested, hurt or found somewhere, on a day that is told: that is where it ended."""
    seized = is_in_the_flesh(move.event) and move.event.kind != "meeting" and move.event.status in FACTS
    return seized and move.place is not None and _day(move) is not None


def _told_next(last: Move, move: Move) -> bool:
    """Whether something undated is told to take place somewhere in the sentences after the end of a journey."""
    apart = move.event.sentence.start - last.event.sentence.end
    undated = move.event.when is None or move.event.when.value is None
    there = move.place is not None and move.event.kind in MEETING and move.event.status in FACTS
    same_article = move.event.trigger.article == last.event.trigger.article
    return undated and there and same_article and 0 <= apart <= NEXT


def _day(move: Move) -> datetime | None:
    """When it begins, where its day is known."""
    when = move.event.when
    return when.bounds.earliest_start if when is not None and when.granularity in DAY_OR_FINER else None


def _stays(last: Move, move: Move) -> bool:
    """Whether something takes place where the journey ended."""
    return last.place is not None and move.place is not None and same_place(last.place, move.place)


def _is_tour(move: Move, told: list[Move]) -> bool:
    if move.event.kind not in TOURING or move.event.status == "possible" or move.place is None:
        return False
    return any(o.event.kind in TOURING and o.place is not None and not same_place(o.place, move.place) for o in told)


def _is_moved_on(move: Move, told: list[Move]) -> bool:
    """Whether who is arrested in one place is jailed in another: in custody one is taken from place to place."""
    held = [one for one in told if one.event.kind == "legal" and _is_seized(one, one)]
    return move in held and any(one.place and move.place and not same_place(one.place, move.place) for one in held)


def impossible(found: Sequence[Itinerary], events: Sequence[Event]) -> tuple[Conflict, ...]:
    """A conflict for each leg that no airliner could do; it names the sentences that tell of its two ends."""
    named = {event.id: event for event in events}
    conflicts: dict[tuple[str, ...], Conflict] = {}
    for itinerary in found:
        for index, leg in enumerate(itinerary.legs):
            if leg.feasible is False:
                ends = (*itinerary.stops[index].events, *itinerary.stops[index + 1].events)
                ids = tuple(dict.fromkeys(event for event in ends if event in named))
                conflicts.setdefault(ids, Conflict(ids, _why(itinerary.actor, leg, [named[event] for event in ids])))
    return tuple(conflicts.values())


def _why(actor: Actor, leg: Leg, events: Sequence[Event]) -> str:
    told = " / ".join(dict.fromkeys(f"“{' '.join(event.text.split())}”" for event in events))
    return f"{actor.name} can't get from {leg.origin.name} to {leg.destination.name} ({leg.km:.0f} km) in that time: {told}"
