"""When something is that happens where the story has just brought somebody: on that day, after the arrival."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from attrs import evolve

from itinerary.events.draft import Draft
from itinerary.events.places.track import MOVES
from itinerary.events.triggers.group import group
from itinerary.time.bounds import Bounds, moved
from itinerary.time.when import When

REACH = 4                   # blocks after the arrival in which the visit is still told
SETTING = ("at", "in", "during")
KINDS = ("ceremony", "meeting", "communication", "visit", "performance", "agreement", "sport")


def alongside(drafts: list[Draft]) -> list[Draft]:
    """The drafts, where a noun that tells the setting of a verb is where the verb is: "in an interview … she said"; and the
    verb where the noun is: "presents it at a congress in Lyon"."""
    verbs = ((at, draft.trigger) for at, draft in enumerate(drafts) if not draft.trigger.noun)
    of_verbs = {(trigger.line.index, trigger.verb): at for at, trigger in verbs}
    done = list(drafts)
    for at, draft in enumerate(drafts):
        line, noun = draft.trigger.line, draft.trigger.token
        above = of_verbs.get((line.index, line.tree.heads[noun])) if draft.trigger.noun and not draft.trigger.weak else None
        if above is None:
            continue
        done[at] = _beside(draft, drafts[above])
        if line.tree.preposition(noun) in SETTING and drafts[above].kind not in MOVES:
            done[above] = _beside(done[above], draft)
    return done


def _beside(draft: Draft, other: Draft) -> Draft:
    """A draft without a place, with that of another."""
    places = tuple(evolve(part, implied=True) for part in other.places if part.role == "location")
    if draft.places or not places:
        return draft
    return draft.explained(f'place: that of "{other.trigger.lemma}"', places=places)


def visited(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with the day of the arrival for what happened at a place soon after it in the telling."""
    arrivals: dict[str, Draft] = {}
    done = []
    for draft in drafts:
        there = next((arrivals[part.place.id] for part in draft.places if part.place.id in arrivals), None)
        if there is not None and _follows(there, draft):
            draft = draft.explained(f'time: the day of "{there.trigger.lemma}" there', when=_that_day(there))
        if draft.kind == "arrival" and draft.is_dated and draft.status == "happened":
            arrivals.update((part.place.id, draft) for part in draft.places if part.role == "destination")
        done.append(draft)
    return done


def _follows(arrival: Draft, draft: Draft) -> bool:
    """Whether an undated happening belongs to the visit that an arrival begins."""
    tree = draft.trigger.line.tree
    apart = tree.sentence.block - arrival.trigger.line.tree.sentence.block
    told = draft.when is None and draft.status == "happened" and draft.kind in KINDS and not draft.trigger.weak
    return told and 0 <= apart <= REACH and not group(tree, draft.trigger.top).is_past_perfect


def _that_day(arrival: Draft) -> When | None:
    """From the arrival to the end of its day."""
    when = arrival.when
    start = when.bounds.earliest_start if when is not None else None
    if when is None or start is None:
        return when
    end = moved(datetime.combine(start.date(), time()), timedelta(days=1))
    bounds = Bounds.within(start, end)
    day = evolve(when, bounds=bounds, granularity="day", value=start.date().isoformat())
    return evolve(day, mod=None, approximate=False, alternatives=())
