"""Where an event is, when its clause does not say: the scene, or where the story last had its actors."""

from __future__ import annotations

from datetime import datetime, time
from itertools import pairwise

from itinerary.events.draft import Draft
from itinerary.events.places.home import Home, from_home
from itinerary.events.places.home import here as at_home
from itinerary.events.places.lead import is_carried_off, is_part, scene_of
from itinerary.events.places.places import here
from itinerary.events.places.track import MOVES, Track, looks_back, one_stretch, with_origin
from itinerary.events.scene import Scene
from itinerary.language.en.frames import placed_kinds
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place
from itinerary.model.tree import Tree

ANYWHERE = ("release", "end", "birth")
ENDS = ("location", "destination")
EARLIER = frozenset(("after", "since", "once"))     # "she arrived in Paris after she had won"
BESIDE = ("stay", "visit", "meeting", "ceremony")


def placed(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts with the places that the story implies."""
    track, home = Track(), Home.of(scene, drafts)
    done: list[Draft] = []
    day = datetime.combine(scene.context.article.day, time())
    spot = scene_of(drafts, day)
    before: Draft | None = None
    named = _named_last(scene)
    for draft in drafts:
        draft = _pointed(draft, track, spot, named.get(draft.trigger.line.index))
        if home is not None:
            draft = _in_this_town(draft, home)
        draft = _arrived(draft, track)
        draft = _beside(draft, track, before)
        draft = with_origin(draft, track)
        if spot is not None and is_part(draft, day):
            draft = _implied(draft, spot, "the scene of what the story is about")
        if spot is not None and is_carried_off(draft, day) and not any(part.place is spot for part in draft.places):
            places = (*draft.places, EventPlace(spot, "origin", implied=True))
            draft = draft.explained(f"origin: {spot.name}, the scene of what the story is about", places=places)
        if home is not None and track.of(draft) is None:
            draft = from_home(home, draft)
        if home is not None and home.holds(draft, before):
            draft = at_home(home, draft)
        track.follow(draft)
        done.append(draft)
        before = before if draft.trigger.weak else draft
    return done


def _named_last(scene: Scene) -> dict[int, Place]:
    """By the number of a sentence, the place that the sentence before it names last."""
    found: dict[int, Place] = {}
    for line, after in pairwise(scene.lines):
        if line.places and after.tree.sentence.block == line.tree.sentence.block:
            found[after.index] = line.places[max(line.places)]
    return found


def _pointed(draft: Draft, track: Track, spot: Place | None, named: Place | None) -> Draft:
    """ "there" is the place last told, "the scene" that of which the story tells. Who arrives from elsewhere comes to it."""
    tree = draft.trigger.line.tree
    if spot is not None and draft.kind == "arrival" and {part.role for part in draft.places} == {"origin"}:
        places = (*draft.places, EventPlace(spot, "destination", implied=True))
        return draft.explained(f"destination: {spot.name}, the scene of what the story is about", places=places)
    roles = {part.role for part in draft.places}
    if track.last is None:
        return draft
    for verb in draft.trigger.words:
        for child in tree.children[verb]:
            there = tree.words[child] == "there" and tree.base(child) in ("advmod", "obl")
            if there or _is_scene(tree, child):
                whence = tree.preposition(child) == "from" and "origin" not in roles
                role = "origin" if whence else "destination" if roles else here(draft.kind)     # "sent there from Leeds"
                if role in roles or (role != "origin" and not roles <= {"origin", "via"}):
                    return draft
                near = track.when is None or draft.trigger.line.index - track.when <= 1
                last = track.last if near or named is None else named
                meant = last if there or spot is None else spot
                places = (*draft.places, EventPlace(meant, role))
                return draft.explained(f'place: "{tree.words[child]}" is {meant.name}', places=places)
    return draft


def _is_scene(tree: Tree, token: int) -> bool:
    """Whether a word speaks of the place where something told before happened: "reached the scene", "visited the site"."""
    plain = tree.lemmas[token] in words("en", "place_scenes") and tree.base(token) in ("obj", "obl")
    return plain and tree.first(token, "nmod", "acl", "amod", "compound") is None and tree.words[token - 1] == "the"


def _in_this_town(draft: Draft, home: Home) -> Draft:
    """ "here", outside quoted speech, is the town of the dateline: "landed here from Oslo"."""
    tree, role = draft.trigger.line.tree, here(draft.kind)
    said = (token for token, word in enumerate(tree.words) if word == "here")
    beside = [token for token in said if _verb_of(tree, token) == draft.trigger.verb]
    if not beside or draft.trigger.line.quoted or any(place.role == role for place in draft.places):
        return draft
    role = "origin" if tree.preposition(beside[0]) == "from" else role
    places = (*draft.places, EventPlace(home.place, role))
    return draft.explained(f'place: "here" is {home.place.name}', places=places)


def _verb_of(tree: Tree, token: int) -> int:
    """The verb under which a word stands; -1 for none."""
    return next((head for head in tree.ancestors(token) if tree.upos[head] == "VERB"), -1)


def _arrived(draft: Draft, track: Track) -> Draft:
    """Who arrives does so where they were bound for: "she set off for Oslo and arrived on Tuesday"."""
    found = track.of(draft) if draft.kind == "arrival" and not draft.places and not draft.trigger.weak else None
    tree, verb = draft.trigger.line.tree, draft.trigger.verb
    back = any(tree.words[child] in ("back", "home") for child in tree.children[verb]) or tree.lemmas[verb] == "return"
    elsewhere = back or tree.first(verb, "obj") is not None          # "they reached the rim", "he came back"
    if found is None or elsewhere or not any(part.role == "destination" for part in found[1].places):
        return draft
    place = EventPlace(found[0], "destination", implied=True)
    return draft.explained(f'destination: {found[0].name}, that of "{found[1].trigger.lemma}"', places=(place,))


def _beside(draft: Draft, track: Track, before: Draft | None) -> Draft:
    """Who stays or visits does so where they are; what is told in one breath with a placed event is there too."""
    if draft.places or draft.trigger.weak:
        return draft
    if draft.kind in BESIDE and (draft.kind == "stay" or draft.status != "scheduled"):
        found = track.of(draft)
        return draft if found is None else _implied(draft, found[0], "where the story last had them")
    if before is not None and draft.kind in placed_kinds() and _one_breath(before, draft):
        place = next((p.place for p in before.places if p.role in ENDS), None)
        return draft if place is None else _implied(draft, place, f'where "{before.trigger.lemma}" was')
    return draft if before is None else _going_on(draft, before)


def _going_on(draft: Draft, before: Draft) -> Draft:
    """What the same stretch of the story tells in one sentence goes on where the last thing was, and sport in one paragraph;
    what a participle tells is where that is on which it hangs: "fire destroyed a mill in York, killing two"."""
    tree, verb = draft.trigger.line.tree, draft.trigger.verb
    if draft.kind in MOVES or draft.status != before.status or not EARLIER.isdisjoint(tree.marks(verb)):
        return draft
    hangs = tree.base(verb) == "advcl" and tree.xpos[verb] == "VBG" and tree.heads[verb] in before.trigger.words
    together = before.trigger.line.tree.sentence.block == tree.sentence.block and one_stretch(before, draft)
    played = draft.kind == "sport" and before.kind not in MOVES
    told_on = played or (_one_breath(before, draft) and not {draft.kind, before.kind} & {*ANYWHERE})
    place = next((p.place for p in before.places if p.role in ENDS and p.place.type != "country"), None)
    if place is None or not (hangs or (together and told_on)):
        return draft
    return _implied(draft, place, f'where "{before.trigger.lemma}" was, with which it goes on')


def _one_breath(before: Draft, draft: Draft) -> bool:
    """Whether two are told in one sentence, and not of one and another: "she toured a mill in York, he spoke"."""
    one, other = ({part.actor.id for part in each.actors if part.actor.type == "person"} for each in (before, draft))
    apart = bool(one and other) and one.isdisjoint(other)
    earlier = draft.kind == "communication" and looks_back(draft) and not looks_back(before)
    return before.trigger.line is draft.trigger.line and before.status == draft.status and not apart and not earlier


def _implied(draft: Draft, place: Place, why: str) -> Draft:
    return draft.explained(f"place: {place.name}, {why}", places=(EventPlace(place, "location", implied=True),))
