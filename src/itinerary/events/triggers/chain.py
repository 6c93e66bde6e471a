"""The verbs above a trigger that bear on it: "is expected to begin to withdraw"."""

from __future__ import annotations

from itinerary.events.triggers.match import listed
from itinerary.language.en.frames import phrases
from itinerary.language.tables import words
from itinerary.model.tree import Tree

NOUN_LINKS = ("acl",)
HANGING = ("conj", "xcomp", "ccomp", "advcl")


def is_carrier(tree: Tree, token: int) -> bool:
    """Whether a word carries the verb under it and tells nothing of its own."""
    return tree.lemmas[token] in words("en", "event_carriers") or tree.words[token] in words("en", "event_carriers")


def is_aspect(tree: Tree, token: int) -> bool:
    """Whether a verb tells a phase (start, going on, end) of what it governs."""
    return any(listed(tree, token, phrases("event_aspects", key)) for key in ("start", "continue", "end"))


def carriers(tree: Tree, verb: int) -> tuple[int, ...]:
    """The words above a verb that carry it, from the nearest outward."""
    if tree.bases[verb] not in HANGING:
        return ()
    found: list[int] = []
    at = verb
    while len(found) < 8:
        head = tree.heads[at]
        if not 0 <= head < len(tree) or head in found:
            break
        at = _through(tree, at) if tree.base(at) == "conj" else at
        head = tree.heads[at]
        if not (0 <= head < len(tree) and _carries(tree, at, head)):
            break
        found.append(head)
        at = head
    return tuple(found)


def _through(tree: Tree, token: int) -> int:
    """For the later verb of a coordination the first one, where that hangs on a carrier and the later has no own clause."""
    first = tree.first_conjunct(token)
    if tree.base(first) == "xcomp" and tree.subject(token) is None and tree.xpos[token] in ("VB", "VBG", "VBN"):
        return first
    return token


def keeps_from(tree: Tree, verb: int, head: int) -> bool:
    """Whether a verb keeps somebody from doing something: "stopped the firm from selling"."""
    keeps = tree.upos[head] == "VERB" and tree.lemmas[head] in words("en", "event_preventers")
    return keeps and tree.xpos[verb] == "VBG" and "from" in tree.marks(verb)


def _carries(tree: Tree, verb: int, head: int) -> bool:
    relation = tree.base(verb)
    if keeps_from(tree, verb, head):
        return True
    if tree.lemmas[head] == "stop" and "to" in tree.marks(verb):          # "stopped to rest": no end of resting
        return False
    if relation == "xcomp":
        return tree.upos[head] in ("VERB", "ADJ", "NOUN", "AUX")
    if relation == "ccomp" or relation == "advcl":
        infinitive = "to" in tree.marks(verb) and tree.subject(verb) is None
        carrier = is_carrier(tree, head) and tree.first(head, "compound:prt") is None          # "set out to find" does both
        return infinitive and carrier and tree.upos[head] in ("VERB", "ADJ", "AUX") and verb > head
    return False
