"""Predicates that tell a happening without a verb: "is due home on Friday", "has been in hospital since Monday"."""

from __future__ import annotations

from itinerary.events.scene import Line
from itinerary.events.triggers.kinds import OTHER
from itinerary.events.triggers.match import noun_frame
from itinerary.language.tables import entries
from itinerary.model.tree import Tree


def planned_kinds(line: Line, token: int) -> tuple[str, ...] | None:
    """The kinds of what a word like "due" plans where no verb follows; None where it plans nothing so."""
    tree = line.tree
    if not _plans(tree, token):
        return None
    placed = next((child for child in tree.dependents(token, "obl") if child in line.places), len(tree))
    below = tree.dependents(token, "xcomp", "ccomp", "csubj")
    if any(tree.upos[verb] in ("VERB", "AUX") and verb < placed for verb in below):      # "due to see", not "due in Bonn to"
        return None
    for subject in tree.dependents(token, "nsubj"):
        frame = noun_frame(tree, subject)
        if frame is not None:
            return frame.kinds
    homes = any(tree.words[child] in ("home", "back") for child in tree.children[token])
    ends = (child for child in tree.dependents(token, "obl") if child in line.places)
    there = any(tree.preposition(child) in ("in", "at", "from") for child in ends)
    return ("arrival",) if homes or there else OTHER


def is_cause(tree: Tree, token: int) -> bool:
    """Whether a word says why: "the closure was due to fog"."""
    below = tree.dependents(token, "xcomp", "ccomp")
    return tree.words[token : token + 2] == ("due", "to") and not any(tree.upos[verb] == "VERB" for verb in below)


def _plans(tree: Tree, token: int) -> bool:
    word = tree.words[token]
    if is_cause(tree, token):
        return False
    if word in entries("en", "event_due", "plan"):
        return word == "due" or tree.is_passive(token) or bool(tree.helper_tokens(token))
    after = tree.words[token + 1:token + 4]
    return word in entries("en", "event_due", "for") and tree.is_passive(token) and "for" in after


def is_stay(tree: Tree, token: int) -> bool:
    """Whether a noun after "be in" tells where someone stays."""
    known = tree.words[token] in entries("en", "event_due", "in")
    return known and tree.preposition(token) == "in" and tree.first(token, "cop") is not None
