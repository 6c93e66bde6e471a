"""Where persons are at home, and who goes there: "Ann Lee, a baker from Graz, … walked home"."""

from __future__ import annotations

from collections.abc import Iterator

from itinerary.events.draft import Draft
from itinerary.events.scene import Line, Scene
from itinerary.model import EventPlace, Place

ROLES = {"arrival": "destination", "travel": "destination", "departure": "destination"}
WIDE = ("region", "county", "continent")
JOURNEYS = (*ROLES, "stay", "visit")
LIVING = ("live", "reside", "base")
HOMEWARD = ("home", "homeward", "homewards")


def at_home(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts, with the home of its first actor where one goes "home" and no destination is told."""
    homes: dict[str, Place] = {}
    for line in scene.lines:
        for actor, place in _told(line):
            homes.setdefault(actor, place)
    if not homes:
        return drafts
    first: dict[str, Draft] = {}
    for draft in drafts:
        for part in draft.actors if draft.kind in JOURNEYS and not draft.trigger.weak else ():
            if part.actor.id not in first or _earlier(draft, first[part.actor.id]):
                first[part.actor.id] = draft
    return [_gone_home(_setting_out(draft, homes, first), homes) for draft in drafts]


def _earlier(draft: Draft, other: Draft) -> bool:
    """Whether something told later surely happened before."""
    a, b = draft.when, other.when
    if a is None or b is None or a.bounds.earliest_start is None or b.bounds.earliest_start is None:
        return False
    return a.bounds.earliest_start < b.bounds.earliest_start


def _setting_out(draft: Draft, homes: dict[str, Place], first: dict[str, Draft]) -> Draft:
    """Who first goes somewhere sets out from home; who "went on" was elsewhere."""
    tree = draft.trigger.line.tree
    if any(tree.words[child] == "on" for child in tree.dependents(draft.trigger.verb, "advmod", "compound:prt")):
        return draft
    roles = {part.role for part in draft.places}
    goes = draft.kind in ("departure", "travel") and roles == {"destination"} and draft.status == "happened"
    who = draft.actors[0] if draft.actors else None
    if not goes or who is None or who.role != "agent" or first.get(who.actor.id) is not draft:
        return draft
    home = homes.get(who.actor.id)
    if home is None or home.type in WIDE or any(_lies_in(part.place, home) for part in draft.places):
        return draft
    places = (*draft.places, EventPlace(home, "origin", implied=True))
    return draft.explained(f"origin: {home.name}, where they are at home", places=places)


def _lies_in(a: Place, b: Place) -> bool:
    return a.id == b.id or ("country" in (a.type, b.type) and a.country == b.country)


def _told(line: Line) -> Iterator[tuple[str, Place]]:
    """The persons of a sentence with the places that they are said to be of."""
    tree = line.tree
    for token, actors in line.actors.items():
        if len(actors) != 1 or actors[0].type not in ("person", "group"):
            continue
        titles = [tree.heads[token]] if tree.base(token) == "appos" else []
        for noun in (token, *tree.dependents(token, "appos"), *titles):
            for child in tree.dependents(noun, "nmod"):
                owns = tree.relations[child] == "nmod:poss"
                if child in line.places and (owns or tree.preposition(child) in ("from", "of")):
                    yield actors[0].id, line.places[child]
        for clause in tree.dependents(token, "acl"):
            if tree.lemmas[clause] in LIVING:
                lived = (child for child in tree.dependents(clause, "obl") if tree.preposition(child) == "in")
                yield from ((actors[0].id, line.places[child]) for child in lived if child in line.places)


def _gone_home(draft: Draft, homes: dict[str, Place]) -> Draft:
    role = ROLES.get(draft.kind)
    tree = draft.trigger.line.tree
    near = (child for verb in draft.trigger.words for child in (verb, *tree.children[verb]))
    if role is None or not any(tree.words[child] in HOMEWARD for child in near):
        return draft
    place = next((homes[part.actor.id] for part in draft.actors if part.actor.id in homes), None)
    if place is None or any(part.role in ("destination", "location") for part in draft.places):
        return draft
    return draft.explained(f"place: home is {place.name}", places=(*draft.places, EventPlace(place, role)))
