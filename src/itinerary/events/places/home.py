"""Where an article is at home: the venue of its byline, or the place of its dateline; and what happens there unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from attrs import frozen

from itinerary.events.draft import Draft
from itinerary.events.scene import Scene
from itinerary.gazetteer import fold
from itinerary.gazetteer.record import distance_km
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place

TOP, LINE = 4, 9              # blocks at the top of an article; words of a byline
OFTEN = 3                     # times that a local story names its place
MOVES, JOURNEY = ("arrival", "departure", "travel"), 2        # places that make a journey
NEAR_KM = 60.0                # the surroundings of a town
WILD = ("sea", "ocean", "mountain", "desert", "glacier", "strait", "lake")
RECENT, LOCAL = timedelta(days=15), timedelta(days=60)


@frozen(eq=False)
class Home:
    """The place at which an article is at home; `often`: it keeps coming back to it; `day`: that of publication."""

    place: Place
    often: bool
    day: datetime
    venue: bool = False
    away: bool = False

    @classmethod
    def of(cls, scene: Scene, drafts: Sequence[Draft]) -> Home | None:
        """The home of an article, if it names it; a story of a journey is at home nowhere, whatever it names often."""
        article = scene.context.article
        venue = _venue(scene)
        place = venue or _dateline(scene)
        day = datetime(article.day.year, article.day.month, article.day.day)
        if place is None:
            return None
        local = len(place.mentions) >= OFTEN and not _travels(drafts, place)
        return cls(place, venue is not None or local, day, venue is not None, _is_elsewhere(drafts, place))

    def holds(self, draft: Draft, before: Draft | None) -> bool:
        """Whether a draft without a place of its own happens here: of these days, and of a kind that is."""
        if draft.trigger.weak or draft.places or draft.trigger.line.places or draft.status == "hypothetical":
            return False
        kinds = words("en", "place_local_kinds")
        if draft.kind in words("en", "place_foreign_kinds") or not (self.often or (draft.kind in kinds and not self.away)):
            return False
        return self.is_recent(draft) if draft.when is not None else self._goes_on(draft, before)

    def is_recent(self, draft: Draft) -> bool:
        """Whether a draft is dated in the days around publication."""
        start = draft.when.bounds.earliest_start if draft.when is not None else None
        return start is not None and abs(start - self.day) <= (LOCAL if self.often else RECENT)

    def _goes_on(self, draft: Draft, before: Draft | None) -> bool:
        """Undated, it goes on where what is told just before it was, or what a local story tells is here."""
        if before is None or draft.trigger.line.tree.sentence.block != before.trigger.line.tree.sentence.block:
            return self.often
        return self.often or any(place.place is self.place for place in before.places)


def _is_elsewhere(drafts: Sequence[Draft], home: Place) -> bool:
    """Whether the first sentence of a story tells what happened in places elsewhere alone, or out in the wild."""
    body = [draft for draft in drafts if draft.trigger.line.block == "body"]
    told = (part for draft in body if draft.trigger.line is body[0].trigger.line for part in draft.places)
    first = {part.place for part in told if part.role == "location"}
    first |= {place for place in body[0].trigger.line.places.values() if place.type in WILD} if body else set()
    return bool(first) and all(not _lies_in(place, home) and not _lies_in(home, place) for place in first)


def _lies_in(place: Place, other: Place) -> bool:
    wide = other.type == "country" or (other.type == "region" and place.region == other.region)
    return place is other or _is_near(place, other) or (wide and place.country == other.country)


def _is_near(place: Place, other: Place) -> bool:
    if place.latitude is None or place.longitude is None or other.latitude is None or other.longitude is None:
        return False
    return distance_km((place.latitude, place.longitude), (other.latitude, other.longitude)) <= NEAR_KM


def _travels(drafts: Sequence[Draft], home: Place) -> bool:
    """Whether journeys that are told lead from place to place."""
    moves = (draft for draft in drafts if draft.kind in MOVES and not draft.trigger.weak)
    return len({part.place.id for draft in moves for part in draft.places} - {home.id}) >= JOURNEY


def from_home(home: Home, draft: Draft) -> Draft:
    """Who sets out these days for elsewhere, and was told of nowhere else, does so from the town of the dateline.

    Who arrives from elsewhere comes there.
    """
    roles = {place.role for place in draft.places}
    recent = home.is_recent(draft) or (draft.when is None and not home.away)
    if draft.kind == "arrival" and roles == {"origin"} and draft.actors and not home.venue and recent:
        if any(place.place is home.place or home.place.name == place.place.name for place in draft.places):
            return draft
        places = (*draft.places, EventPlace(home.place, "destination", implied=True))
        return draft.explained(f"destination: {home.place.name}, where the article is at home", places=places)
    moves = draft.kind in ("departure", "travel") and roles == {"destination"} and draft.actors
    away = all(place.place is not home.place for place in draft.places)
    if not (moves and away and home.often) or home.venue or draft.when is None or not home.is_recent(draft):
        return draft
    places = (*draft.places, EventPlace(home.place, "origin", implied=True))
    return draft.explained(f"origin: {home.place.name}, where the article is at home", places=places)


def here(home: Home, draft: Draft) -> Draft:
    """The draft at home."""
    place = EventPlace(home.place, "location", implied=True)
    return draft.explained(f"place: {home.place.name}, of which the article tells", places=(place,))


def _venue(scene: Scene) -> Place | None:
    """The ground or house of a line such as "A. Reporter at the Guildhall"."""
    clean, text = scene.context.clean, scene.context.article.text
    for block in clean.blocks[1:TOP] if clean is not None else ():
        written = text[block.start : block.end].rstrip()
        if len(written.split()) > LINE or written.endswith((".", "!", "?", ":")):
            continue
        for place in scene.context.places:
            ends = (mention for mention in place.mentions if mention.end == block.start + len(written))
            if any(_is_at(text[block.start : mention.start]) for mention in ends):
                return place
    return None


def _is_at(before: str) -> bool:
    """Whether "somebody at" stands before a place."""
    said = before.lower().removesuffix("the ").split()
    return len(said) in (3, 4, 5) and said[-1] in ("at", "in")


def _dateline(scene: Scene) -> Place | None:
    clean, article = scene.context.clean, scene.context.article
    written = article.place or ""
    if clean is not None and clean.dateline_place is not None:
        written = article.text[slice(*clean.dateline_place)]
    head = fold(written.partition(",")[0])
    return next((place for place in scene.context.places if _is_called(place, head)), None)


def _is_called(place: Place, name: str) -> bool:
    return fold(place.name) == name or any(fold(mention.text) == name for mention in place.mentions)
