"""Verbs that tell no happening of their own: they report, name, keep silent, or say how and what came of it."""

from __future__ import annotations

from itinerary.events.scene import Line
from itinerary.events.triggers.match import is_reporting, listed
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ")
OF_WHAT = frozenset(("of", "without", "with", "in", "for", "about", "at", "into", "against"))
MANNERS = ("communication", "travel", "sport", "other", "business")


def is_report(tree: Tree, verb: int, dated: bool) -> bool:
    """Whether a verb only reports: it has a clause or speech, and no time that makes it news itself."""
    lemma = tree.lemmas[verb]
    if lemma in ("say", "tell"):
        return lemma == "say" or not dated
    if not dated and _names(tree, verb):
        return True
    denied = lemma in entries("en", "event_reports", "deny") and any(
        tree.xpos[v] == "VBG" for v in tree.dependents(verb, "xcomp", "advcl") if v > verb and not tree.marks(v)
    )
    return is_reporting(lemma) and not dated and (denied or tree.first(verb, "ccomp") is not None)


def _names(tree: Tree, verb: int) -> bool:
    """Whether a verb says what somebody or something is: "described it as lovely", "called him a friend"."""
    if tree.lemmas[verb] in entries("en", "event_reports", "naming"):
        return True
    beside = [child for child in tree.dependents(verb, "obj", "iobj", "xcomp") if tree.upos[child] in NOMINAL]
    return tree.lemmas[verb] == "call" and len(beside) > 1


def results(line: Line, verb: int) -> bool:
    """Whether a verb only says what came of something: "the crash led to a ban"."""
    tree = line.tree
    ends = [child for child in tree.dependents(verb, "obl") if tree.preposition(child) == "to"]
    led = tree.lemmas[verb] == "lead" and tree.first(verb, "obj") is None
    return led and any(child not in line.places and tree.upos[child] == "NOUN" for child in ends)


def is_left_over(tree: Tree, verb: int) -> bool:
    """Whether it only says how much there still is: "17 boats are left"."""
    still = tree.lemmas[verb] == "leave" and any(tree.words[helper] in ("is", "are") for helper in tree.helper_tokens(verb))
    return still and tree.is_passive(verb) and tree.first(verb, "obj", "xcomp", "obl:agent") is None


def is_silence(tree: Tree, chain: tuple[int, ...]) -> bool:
    """Whether words of denying carry a verb: "declined to comment"."""
    return any(listed(tree, at, cues("denied")) and not listed(tree, at, cues("veridical")) for at in chain)


def is_manner(tree: Tree, verb: int, kinds: tuple[str, ...]) -> bool:
    """Whether a form in -ing only says how or of what: "guilty of selling it", "…, blaming a flat tyre"."""
    if tree.xpos[verb] != "VBG":
        return False
    marks = set(tree.marks(verb))
    return bool(marks & OF_WHAT) or (not marks and kinds[0] in MANNERS)
