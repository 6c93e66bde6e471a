"""Where an event is, when its clause does not say: the scene, or where the story last had its actors."""

from __future__ import annotations

from datetime import timedelta

from attrs import field, frozen

from itinerary.events.draft import Draft
from itinerary.events.group import group
from itinerary.events.places import here
from itinerary.events.scene import Scene
from itinerary.gazetteer import fold
from itinerary.language.en.frames import placed_kinds
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place

STORY = ""
BESIDE = ("stay", "visit", "meeting", "ceremony")
MOVES = ("arrival", "departure", "travel")
ABROAD = ("communication", "business", "arrival", "departure", "release", "agreement")
GAP = timedelta(days=40)
OFTEN = 3                   # times that a local story names its place


@frozen(eq=False)
class _Known:
    """Where the story last had each actor (by id; STORY for whoever it tells of), and the event that put them there."""

    at: dict[str, tuple[Place, Draft]] = field(factory=dict)

    def of(self, draft: Draft) -> tuple[Place, Draft] | None:
        """Where the actors of a draft are, as far as the same stretch of the story tells."""
        keys = [part.actor.id for part in draft.actors] or [STORY]
        found = next((self.at[key] for key in keys if key in self.at), None)
        return found if found is not None and _one_stretch(found[1], draft) else None

    def put(self, draft: Draft, place: Place | None) -> None:
        """The actors of a draft are here from now on; None where they left for the unknown."""
        for key in (*(part.actor.id for part in draft.actors), STORY):
            if place is not None:
                self.at[key] = (place, draft)
            else:
                self.at.pop(key, None)


def placed(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts with the places that the story implies."""
    known, home = _Known(), _home(scene)
    done: list[Draft] = []
    for draft in drafts:
        before = done[-1] if done else None
        draft = _pointed(draft, known)
        draft = _beside(draft, known, before)
        draft = _with_origin(draft, known)
        local = home is not None and not draft.trigger.weak and draft.kind not in ABROAD
        if local and home is not None and not draft.places and not draft.trigger.line.places:
            at_home = (EventPlace(home, "location", implied=True),)
            draft = draft.explained(f"place: {home.name}, of which the article tells", places=at_home)
        _move(draft, known)
        done.append(draft)
    return done


def _home(scene: Scene) -> Place | None:
    """The place of a local story: its dateline's, where the text keeps coming back to it."""
    clean, article = scene.context.clean, scene.context.article
    written = article.place or ""
    if clean is not None and clean.dateline_place is not None:
        written = article.text[slice(*clean.dateline_place)]
    local = (place for place in scene.context.places if fold(place.name) == fold(written.partition(",")[0]))
    return next((place for place in local if len(place.mentions) >= OFTEN), None)


def _one_stretch(earlier: Draft, later: Draft) -> bool:
    """Whether two events belong to one stretch of the story: by their times, or where these are not known by paragraph."""
    a, b = earlier.when, later.when
    if group(later.trigger.line.tree, later.trigger.top).is_past_perfect:
        return False
    if a is not None and b is not None and a.bounds.earliest_start is not None and b.bounds.earliest_start is not None:
        return timedelta(0) <= b.bounds.earliest_start - a.bounds.earliest_start <= GAP
    apart = later.trigger.line.tree.sentence.block - earlier.trigger.line.tree.sentence.block
    return 0 <= apart <= 2


def _pointed(draft: Draft, known: _Known) -> Draft:
    """ "there" and "in the city" are the place last told."""
    last = known.at.get("last")
    if draft.places or last is None:
        return draft
    word = _points_back(draft)
    if not word:
        return draft
    return draft.explained(f'place: "{word}" is {last[0].name}', places=(EventPlace(last[0], here(draft.kind)),))


def _points_back(draft: Draft) -> str:
    """The word that speaks of the place last told."""
    line, tree = draft.trigger.line, draft.trigger.line.tree
    for verb in draft.trigger.words:
        for child in tree.children[verb]:
            if tree.words[child] == "there" and tree.base(child) == "advmod":
                return "there"
            if tree.base(child) in ("obl", "nmod") and tree.lemmas[child] in words("en", "place_anaphors"):
                plain = tree.xpos[child] == "NN" and tree.first(child, "amod") is None
                definite = plain and any(tree.words[d] in ("the", "this", "that") for d in tree.dependents(child, "det"))
                if definite and tree.preposition(child) and child not in line.places:
                    return tree.words[child]
    return ""


def _beside(draft: Draft, known: _Known, before: Draft | None) -> Draft:
    """Who stays or visits does so where they are; what is told in one breath with a placed event is there too."""
    if draft.places or draft.trigger.weak:
        return draft
    if draft.kind in BESIDE and (draft.kind == "stay" or draft.status != "scheduled"):
        found = known.of(draft)
        return draft if found is None else _implied(draft, found[0], "where the story last had them")
    if before is not None and draft.kind in placed_kinds() and _one_breath(before, draft):
        place = next((p.place for p in before.places if p.role in ("location", "destination")), None)
        return draft if place is None else _implied(draft, place, f'where "{before.trigger.lemma}" was')
    return draft


def _one_breath(before: Draft, draft: Draft) -> bool:
    return before.trigger.line is draft.trigger.line and before.status == draft.status


def _implied(draft: Draft, place: Place, why: str) -> Draft:
    return draft.explained(f"place: {place.name}, {why}", places=(EventPlace(place, "location", implied=True),))


def _with_origin(draft: Draft, known: _Known) -> Draft:
    """Who departs, or travels on, does so from where the story last had them."""
    moves = draft.kind in ("departure", "travel") or draft.trigger.lemma in words("en", "motion_manner")
    roles = {place.role for place in draft.places}
    if not moves or draft.kind not in MOVES or "origin" in roles or "location" in roles:
        return draft
    if draft.kind != "departure" and "destination" not in roles and (draft.places or not draft.actors):
        return draft
    if not roles and draft.trigger.lemma not in words("en", "motion_manner") and draft.kind != "departure":
        return draft
    found = known.of(draft)
    if found is None or any(place.place.id == found[0].id for place in draft.places):
        return draft
    places = (*draft.places, EventPlace(found[0], "origin", implied=True))
    return draft.explained(f"origin: {found[0].name}, where the story last had them", places=places)


def _move(draft: Draft, known: _Known) -> None:
    """Where the draft leaves its actors."""
    if draft.trigger.weak or draft.status not in ("happened", "ongoing", "scheduled"):
        return
    reached = next((p.place for p in draft.places if p.role in ("destination", "location")), None)
    if draft.places:
        known.at["last"] = (reached or draft.places[0].place, draft)
    if group(draft.trigger.line.tree, draft.trigger.top).is_past_perfect:
        return
    moved = draft.kind in (*MOVES, "stay", "visit") and draft.status != "scheduled"
    if moved and (reached is not None or draft.kind == "departure"):
        known.put(draft, reached)
