"""Several articles into one reading: what several of them tell is one event, with all its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from itinerary.model import Actor, Event, EventPlace, Link, Participant, Place, Reading
from itinerary.order.alike import ENOUGH, alike, contradict, roots, senses
from itinerary.order.called_off import without_called_off
from itinerary.order.conflicts import Claim
from itinerary.order.disagree import disagreements
from itinerary.order.ordering import arrange
from itinerary.order.positions import home_zone
from itinerary.order.relabel import Pile, pile
from itinerary.order.story import Stories
from itinerary.order.times import time_links
from itinerary.order.unify import unified_actors, unified_places
from itinerary.span import Span
from itinerary.time.granularity import finer
from itinerary.time.when import When

PLANS = ("scheduled", "possible")
_VAGUE = ("other", "communication", "start", "end")
_NEAREST = 40
"""How many events of one word or kind are compared with a new one: the last ones."""


def merge(readings: Iterable[Reading], within: bool = False) -> Reading:
    """One reading out of several. Itineraries are not told here: `trips.journeys.travelled` finds them anew.

    Actors and places are unified by name, what several articles tell is joined, disagreements are kept as conflicts with who
    said what. What a later article tells of a plan (it happened, it was called off) counts more than the plan. With `within`
    what one article tells twice is joined too, which readings with `all_events` leave undone.
    """
    given = tuple(map(_without_time_links, readings))
    if not given:
        return Reading(())
    parts = _unified(pile(given))
    day = {article.id: (article.day, number) for number, article in enumerate(parts.articles)}
    told = sorted(parts.events, key=lambda event: (day[event.trigger.article], event.trigger.start))
    groups = _groups(told, Stories(parts.articles), within)
    rank = {article: number for number, article in enumerate(sorted(day, key=day.__getitem__))}
    events = without_called_off(tuple(_joined(group) for group in groups), rank)
    stands_for = {event.id: group[0].id for group in groups for event in group}
    disputes = tuple(c for group in groups if len(group) > 1 for c in disagreements(group, group[0].id))
    claims = [Claim(link, default=not link.certain) for link in _links(parts.links, stands_for)]
    articles = tuple(sorted(parts.articles, key=lambda article: day[article.id]))
    found, links, conflicts = arrange(events, claims, articles)
    kept = tuple(evolve(c, events=tuple(dict.fromkeys(stands_for.get(e, e) for e in c.events))) for c in parts.conflicts)
    return Reading(articles, parts.times, parts.actors, parts.places, found, links, (*kept, *conflicts, *disputes))


def _without_time_links(reading: Reading) -> Reading:
    """The reading without the links that follow from its times: they follow anew from those of the joined events."""
    derived = frozenset(time_links(reading.events, home_zone(reading.articles)))
    return evolve(reading, links=tuple(link for link in reading.links if link not in derived))


def _unified(parts: Pile) -> Pile:
    actors, places = unified_actors(parts.actors), unified_places(parts.places)
    events = tuple(_with(event, actors, places) for event in parts.events)
    return evolve(
        parts,
        actors=tuple({actor.id: actor for actor in actors.values()}.values()),
        places=tuple({place.id: place for place in places.values()}.values()),
        events=events,
    )


def _with(event: Event, actors: dict[str, Actor], places: dict[str, Place]) -> Event:
    who = {p.actor.id: p for p in (Participant(actors.get(p.actor.id, p.actor), p.role) for p in event.actors)}
    where = tuple(EventPlace(places.get(p.place.id, p.place), p.role, p.implied) for p in event.places)
    return evolve(event, actors=tuple(who.values()), places=tuple(dict.fromkeys(where)))


def _groups(events: Sequence[Event], stories: Stories, within: bool) -> list[list[Event]]:
    """The events in groups that tell one happening each.

    An event joins the group that it is most alike, by the member that it is most alike.
    """
    groups: list[list[Event]] = []
    by_key: dict[str, list[int]] = {}
    for event in events:
        keys = _keys(event)
        near = dict.fromkeys(index for key in keys for index in by_key.get(key, ())[-_NEAREST:])
        rated = [(_rate(groups[index], event, stories, within), -index) for index in near]
        best, index = max(rated, default=(0, 0))
        if best >= ENOUGH:
            groups[-index].append(event)
            at = -index
        else:
            groups.append([event])
            at = len(groups) - 1
        for key in keys:
            if at not in by_key.setdefault(key, [])[-_NEAREST:]:
                by_key[key].append(at)
    return groups


def _keys(event: Event) -> list[str]:
    words = [*sorted(roots(event)), *(f"sense {number}" for number in sorted(senses(roots(event))))]
    return words if event.kind in _VAGUE else [*words, f"kind {event.kind}"]


def _rate(group: Sequence[Event], event: Event, stories: Stories, within: bool) -> int:
    """How alike an event is to a group's members, those of its own article only `within`; they must not contradict it."""
    best = 0
    for member in group:
        own = member.trigger.article == event.trigger.article
        if own and contradict(member, event):
            return 0
        if within or not own:
            best = max(best, alike(member, event, stories.same(member.trigger.article, event.trigger.article)))
    return best


def _joined(group: Sequence[Event]) -> Event:
    """One event out of its tellings, given in the order of publication: the fullest one, with what the others add."""
    if len(group) == 1:
        return group[0]
    full = max(group, key=_fullness)
    others = [event for event in group if event is not full]
    spans = [span for event in group for span in (event.trigger, *event.mentions)]
    told = [f"also told by {e.trigger.article}: “{' '.join(e.text.split())}”" for e in others]
    status, why = _status(group)
    return evolve(
        full,
        id=group[0].id,
        mentions=tuple(dict.fromkeys(span for span in spans if span != full.trigger)),
        status=status,
        when=_when(full, others),
        actors=tuple({p.actor.id: p for event in (*others[::-1], full) for p in event.actors}.values()),
        places=full.places or next((event.places for event in others if event.places), ()),
        explanation=(*full.explanation, *told, *why),
    )


def _fullness(event: Event) -> tuple[bool, bool, int, int]:
    fact = event.status not in PLANS
    dated = event.when is not None and event.when.value is not None
    return fact, dated, len(event.actors) + len(event.places), len(event.text)


def _status(group: Sequence[Event]) -> tuple[str, tuple[str, ...]]:
    """The status that the last article to tell gives, but no plan takes back what happened."""
    facts = [event for event in group if event.status not in PLANS]
    last = (facts or list(group))[-1]
    if not facts or len(facts) == len(group):
        return last.status, ()
    plans = ", ".join(dict.fromkeys(f"{e.status} in {e.trigger.article}" for e in group if e.status in PLANS))
    return last.status, (f"status: {plans}; {last.status} in {last.trigger.article}",)


def _when(full: Event, others: Sequence[Event]) -> When | None:
    """The time of the fullest telling, made narrower by those that agree with it: the day, where another says the week."""
    found = full.when
    for when in (event.when for event in others):
        if found is None or when is None:
            found = found or when
        elif (both := found.bounds.intersect(when.bounds)) is None:
            continue
        elif found.value in (None, when.value):
            found = evolve(when if found.value is None else found, bounds=both, times=(*found.times, *when.times))
        elif when.granularity and found.granularity and finer(when.granularity, found.granularity):
            found = evolve(when, times=(*found.times, *when.times))
    return found


def _links(links: Iterable[Link], stands_for: dict[str, str]) -> list[Link]:
    moved = (evolve(link, a=stands_for.get(link.a, link.a), b=stands_for.get(link.b, link.b)) for link in links)
    return list(dict.fromkeys(link for link in moved if link.a != link.b))


def sources(event: Event) -> tuple[Span, ...]:
    """Where an event is told: one span for each article that tells it."""
    return tuple({span.article: span for span in (*event.mentions[::-1], event.trigger)}.values())
