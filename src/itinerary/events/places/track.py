"""Where the story last had each actor: the origin of the next journey."""

from __future__ import annotations

from bisect import bisect_right, insort
from datetime import datetime, timedelta

from attrs import field, frozen

from itinerary.events.draft import Draft
from itinerary.events.participants.subjects import subjects
from itinerary.events.places.choice import TOWNS
from itinerary.events.triggers.group import group
from itinerary.events.triggers.match import noun_frame
from itinerary.language.en.frames import phrases
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place
from itinerary.time.when import When

LEAD = 2                    # sentences that may sum the story up, counted from 0

STORY = ""                    # whoever the story tells of
ASIDE = "aside"               # the place last told in the past perfect
LAST = "last"                 # the place last told
MOVES = ("arrival", "departure", "travel")
HOUSES = ("building", "site", "square", "park")
GAP = timedelta(days=40)


@frozen(eq=False)
class Track:
    """The last place of each actor (by id; STORY for whoever it tells of), and the event that put them there."""

    at: dict[str, tuple[Place, Draft]] = field(factory=dict)
    towns: dict[str, tuple[Place, Draft]] = field(factory=dict)
    dated: dict[str, list[tuple[datetime, Place, Draft]]] = field(factory=dict)

    @property
    def last(self) -> Place | None:
        """The place that an event was last told of."""
        return self.at[LAST][0] if LAST in self.at else None

    @property
    def when(self) -> int | None:
        """The number of the sentence in which a place was last told of an event."""
        return self.at[LAST][1].trigger.line.index if LAST in self.at else None

    def of(self, draft: Draft) -> tuple[Place, Draft] | None:
        """Where the actors of a draft are, as far as the same stretch of the story tells."""
        keys = [part.actor.id for part in draft.actors] or [STORY]
        key = next((key for key in keys if key in self.at), None)
        if key is None:
            return None
        found = self.at[key] if one_stretch(self.at[key][1], draft) else None
        return self._just_before(key, draft, found) or found

    def _just_before(self, key: str, draft: Draft, found: tuple[Place, Draft] | None) -> tuple[Place, Draft] | None:
        """Where an actor was by the clock right before a draft, told earlier than where the text last had them."""
        start = _start(draft)
        known = self.dated.get(key, [])
        if start is None:
            return None
        at = bisect_right(known, start, key=lambda each: each[0]) - 1
        if at < 0 or not one_stretch(known[at][2], draft):
            return None
        last = _start(found[1]) if found is not None else None
        return known[at][1:] if found is None or (last is not None and last < known[at][0]) else None

    def aside(self, draft: Draft) -> tuple[Place, Draft] | None:
        """Where the actors had come, as the same sentence tells: "had driven to York and boarded a ship"."""
        found = self.at.get(ASIDE)
        return found if found is not None and _share_subject(found[1], draft) else None

    def town_of(self, draft: Draft, place: Place) -> Place:
        """The town in which a house is that no list has: the one to which the actors of a draft came before it."""
        keys = [part.actor.id for part in draft.actors] or [STORY]
        came = next((self.towns[key] for key in keys if key in self.towns), None)
        inside = place.type in HOUSES and came is not None and one_stretch(came[1], draft)
        return came[0] if inside and came is not None else place

    def follow(self, draft: Draft) -> None:
        """The actors of a draft are now where it leaves them."""
        reached = _reached(draft)
        if draft.status == "denied" and draft.kind == "departure" and reached is not None:
            self._put(draft, reached)
        if draft.trigger.weak or draft.status not in ("happened", "ongoing", "scheduled") or _calls_off(draft):
            return
        if draft.places:
            self.at[LAST] = (reached or draft.places[0].place, draft)
        back = looks_back(draft) and draft.kind != "stay"
        if back and reached is not None:
            self.at[ASIDE] = (reached, draft)
        if back or reached is None or (draft.status == "scheduled" and draft.kind not in MOVES):
            return
        self._put(draft, reached)

    def _put(self, draft: Draft, place: Place) -> None:
        """The actors of a draft are at a place."""
        for key in (*(part.actor.id for part in draft.actors if part.role != "patient" or _carried(draft)), STORY):
            if key in self.at and self.at[key][0] is place and _adds_nothing(draft):
                continue
            self.at[key] = (place, draft)
            if place.type in TOWNS:
                self.towns[key] = (place, draft)
            if (start := _start(draft)) is not None:
                insort(self.dated.setdefault(key, []), (start, place, draft), key=lambda each: each[0])


def _adds_nothing(draft: Draft) -> bool:
    """Whether a draft tells of its own neither when nor where."""
    return _start(draft) is None and all(part.implied for part in draft.places)


def _start(draft: Draft) -> datetime | None:
    return draft.when.bounds.earliest_start if draft.when is not None else None


def _calls_off(draft: Draft) -> bool:
    """Whether a draft only tells that somebody did not go: "fog grounded her flight to York", "she cancelled a trip"."""
    tree = draft.trigger.line.tree
    frames = (noun_frame(tree, noun) for noun in tree.dependents(draft.trigger.verb, "obj", "nsubj:pass"))
    trip = any(frame is not None and frame.kinds[0] in (*MOVES, "visit") for frame in frames)
    told = trip and draft.trigger.lemma in phrases("event_aspects", "cancel")
    return draft.kind == "end" and (told or any(part.role in ("destination", "origin") for part in draft.places))


def _carried(draft: Draft) -> bool:
    """Whether its patient moves too, or first of all."""
    return draft.kind in MOVES or all(part.role == "patient" for part in draft.actors)


def _reached(draft: Draft) -> Place | None:
    """Where a draft leaves its actors; of who only left, the place that they left."""
    by_role = {place.role: place.place for place in draft.places}
    return next((by_role[role] for role in ("destination", "location", "via", "origin") if role in by_role), None)


def looks_back(draft: Draft) -> bool:
    """Whether a draft is told in the past perfect."""
    return group(draft.trigger.line.tree, draft.trigger.top).is_past_perfect


def one_stretch(earlier: Draft, later: Draft) -> bool:
    """Whether two events belong to one stretch of the story: by their times, or where these are not known by paragraph."""
    a, b = earlier.when, later.when
    if looks_back(later):
        return False
    if a is not None and b is not None and a.bounds.earliest_start is not None and b.bounds.earliest_start is not None:
        line = earlier.trigger.line
        top = line is not later.trigger.line and (line.index <= LEAD or line.block in ("headline", "caption"))
        lead = top and _spans(a, b)
        return not lead and timedelta(0) <= b.bounds.earliest_start - a.bounds.earliest_start <= GAP
    apart = later.trigger.line.tree.sentence.block - earlier.trigger.line.tree.sentence.block
    if apart and earlier.trigger.line.index <= LEAD:
        return False
    return 0 <= apart <= 2


def _spans(a: When, b: When) -> bool:
    """Whether a day told first holds a time of the day told later: a lead sums up, and the story begins anew."""
    start, end = b.bounds.earliest_start, a.bounds.latest_end
    finer = a.granularity == "day" and b.granularity in ("minute", "hour", "part-of-day")
    return finer and start is not None and end is not None and start < end


def _lies_in(place: Place, other: Place) -> bool:
    """Whether a place is the other one, or in that country."""
    return place.id == other.id or (other.type == "country" and place.country == other.country)


def with_origin(draft: Draft, track: Track) -> Draft:
    """Who departed, travelled on or arrived came from where the story last had them."""
    roles = {place.role for place in draft.places}
    if draft.kind not in MOVES or not _is_sure(draft, roles) or roles & {"origin", "location"}:
        return draft
    if "destination" not in roles and draft.kind != "departure" and not _sets_forth(draft, roles):
        return draft
    found = track.aside(draft) or track.of(draft)
    if found is not None and (_passes(found) or _is_told_apart(found[1], draft)):
        return draft
    if found is not None and not draft.actors and draft.kind != "departure" and not _share_subject(found[1], draft):
        return draft
    if found is None or any(_lies_in(part.place, found[0]) for part in draft.places) or _left_already(draft, *found):
        return draft
    origin = track.town_of(draft, found[0]) if "destination" in roles else found[0]
    places = (*draft.places, EventPlace(origin, "origin", implied=True))
    return draft.explained(f"origin: {origin.name}, where the story last had them", places=places)


def _is_told_apart(earlier: Draft, later: Draft) -> bool:
    """Whether of two events of different paragraphs only one is dated: nobody knows that the one followed the other."""
    apart = earlier.trigger.line.tree.sentence.block != later.trigger.line.tree.sentence.block
    return apart and (earlier.when is None) != (later.when is None)


def _passes(found: tuple[Place, Draft]) -> bool:
    """Whether somebody was told only to pass the place where the story last had them."""
    place, told = found
    return told.kind != "departure" and any(part.place is place and part.role == "via" for part in told.places)


def _is_sure(draft: Draft, roles: set[str]) -> bool:
    """Whether it was done, or is planned and its end told: of other plans the origin would be a guess."""
    planned = draft.status == "scheduled" and "destination" in roles
    return (planned or draft.status in ("happened", "ongoing")) and not draft.trigger.weak


def _sets_forth(draft: Draft, roles: set[str]) -> bool:
    """Whether a verb tells of moving on, and not of moving something: "she sailed on Monday", "caught a bus via York"."""
    line, verb = draft.trigger.line, draft.trigger.verb
    moved = line.tree.first(verb, "obj")
    if moved is None:
        return draft.trigger.lemma in words("en", "motion_manner")
    return "via" in roles and moved not in line.places


def _share_subject(earlier: Draft, later: Draft) -> bool:
    """Whether two are told of one thing in one sentence: "the stage leaves Leeds and crosses the hills to York"."""
    line = later.trigger.line
    return earlier.trigger.line is line and subjects(line, earlier.trigger.verb) == subjects(line, later.trigger.verb) != ()


def _left_already(draft: Draft, place: Place, last: Draft) -> bool:
    """Whether an arrival ends a journey of which a sentence before it has told where it began."""
    if draft.kind != "arrival" or last.kind not in MOVES or last.trigger.line is draft.trigger.line:
        return False
    return any(part.place is place and part.role in ("origin", "via") for part in last.places)
