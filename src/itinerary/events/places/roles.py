"""The part that a place plays in what a trigger tells: where from, where to, on the way, or where."""

from __future__ import annotations

from itinerary.events.places.choice import INNER, TIMED
from itinerary.events.scene import Line
from itinerary.events.triggers.match import noun_frame
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import place_roles
from itinerary.language.tables import words
from itinerary.model.tree import Tree

BESIDE = ("off", "along", "around", "beside")
WAYS = ("to", "from", "into", "via")
ACTING = ("object", "with", "by", "against", "between", "of")
PHASES = ("start", "end")
MOVES = ("arrival", "departure", "travel", "visit", "stay")


def role_of(line: Line, trigger: Trigger, argument: int, token: int) -> str | None:
    """The role of a place by the preposition of the argument in which it stands; None where it plays none."""
    tree = line.tree
    if tree.relations[argument] == "nmod:poss" and not tree.preposition(argument):
        return "location" if trigger.noun else None
    preposition, inner = preposition_of(tree, argument, token), tree.preposition(token)
    if argument in line.times and inner and (inner in BESIDE or line.times[argument].type != "DURATION"):
        argument, preposition = token, inner                        # "an hour off Tiree", "on the 20th for Tiree"
    if preposition == "off" and argument != token and inner in INNER and argument not in line.places:
        preposition = inner                                         # "stepped off a train in Tiree"
    if preposition == "by" and tree.words[argument] == "way":
        preposition = "by-way-of"
    if preposition in INNER and argument == token and tree.heads[argument] == trigger.verb:
        preposition = _goal(tree, trigger, token) or preposition
    if preposition == "of" and tree.words[tree.heads[token]] in words("en", "place_parts"):
        whole = tree.heads[token] if argument == token else argument
        preposition, inner = tree.preposition(whole) or "object", ""
    if token in line.actors and preposition in ACTING and trigger.kinds[0] not in MOVES:
        return None
    if preposition == "of" and tree.words[_case(tree, argument) - 1] in words("en", "place_parts"):
        preposition = "near"
    roles = roles_of(tree, trigger)
    if argument != token and inner:
        moves = trigger.kinds[0] in MOVES
        if moves and preposition in TIMED:
            came = preposition in ("after", "following") and inner in INNER
            return ("via" if tree.lemmas[argument] in words("en", "place_breaks") else "origin") if came else None
        if inner == "for" and moves and roles.get(inner) == "destination":
            return "destination"                                    # "left on a ship for Tiree"
        if inner in WAYS and (moves or (preposition == "from" and roles.get("from") == "origin")):
            return roles.get(inner)
        sent = preposition in place_roles().get(tree.lemmas[trigger.verb], {})
        if not moves and not sent and roles.get(preposition) in ("origin", "destination"):
            return None if inner in (*WAYS, "of") else "location"
    if inner in INNER and goes_on(tree, argument, token):
        preposition = tree.preposition(tree.heads[token])
    return roles.get(preposition) or (roles.get(inner) if inner in INNER else None)


def goes_on(tree: Tree, argument: int, token: int) -> bool:
    """Whether a place is within what goes on from another: "from Oslo to Bergen and on to a farm in Voss"."""
    above = tree.heads[token]
    return argument not in (token, above) and tree.base(above) == "conj" and bool(tree.preposition(above))


def _case(tree: Tree, token: int) -> int:
    """The first word of what stands before a nominal."""
    return min(tree.dependents(token, "case"), default=token)


def _goal(tree: Tree, trigger: Trigger, token: int) -> str:
    """The preposition of the noun right before "in" and a place, where both hang on one verb: "taken to a flat in Oslo"."""
    goals = ("to", "into", *place_roles().get(tree.lemmas[trigger.verb], {}))
    noun = _case(tree, token) - 1
    beside = noun >= 0 and tree.heads[noun] == tree.heads[token] and tree.base(noun) == "obl"
    return tree.preposition(noun) if beside and tree.preposition(noun) in goals else ""


def preposition_of(tree: Tree, argument: int, token: int) -> str:
    """The preposition of the argument in which a place stands; "object" where there is none."""
    if tree.base(argument) in ("obj", "iobj", "nsubj"):
        return "object" if argument == token else tree.preposition(tree.first_conjunct(token)) or "object"
    return tree.preposition(argument) or tree.preposition(token) or "object"


def roles_of(tree: Tree, trigger: Trigger) -> dict[str, str]:
    """The roles of places by preposition for a trigger: those of its verb (with its particle) over those of its kind."""
    table = place_roles()
    lemma = tree.lemmas[trigger.verb]
    following = tree.words[trigger.verb + 1] if trigger.verb + 1 < len(tree) else ""
    frame = noun_frame(tree, trigger.token) if trigger.noun and trigger.kinds[0] in PHASES else None
    kind = table.get(frame.kinds[0] if frame is not None else trigger.kinds[0], table["other"])     # "ended a visit to Chad"
    own = {} if trigger.noun else table.get(f"{lemma} {following}") or table.get(lemma, {})
    found = {**table["other"], **kind, **own} if kind is not table["other"] else {**kind, **own}
    return {preposition: role for preposition, role in found.items() if role != "none"}
