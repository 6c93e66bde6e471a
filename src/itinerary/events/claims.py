"""What the words above an event say of whether it happened: verbs that plan, claim, deny or keep from, and such nouns."""

from __future__ import annotations

from itinerary.events.triggers.group import group
from itinerary.events.triggers.match import listed
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import phrases
from itinerary.language.en.statuses import cues
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

Reading = tuple[str, str]
CLAIMS = frozenset("allege claim accuse suspect believe think fear speculate hope assume suppose guess propose".split())
BLAMES = frozenset("accuse suspect charge".split())


def cue(tree: Tree, verb: int) -> Reading | None:
    """What a carrier says of the event under it."""
    if listed(tree, verb, cues("veridical")) or tree.upos[verb] == "PROPN":
        return None
    planned = listed(tree, verb, cues("scheduled"))
    if _unkept(tree, verb) or (planned and taken_back(tree, verb)):
        return "denied", f'"{" ".join((*group(tree, verb).words, tree.words[verb]))}": a plan that was not kept'
    if planned:
        return "scheduled", f'"{tree.words[verb]}"'
    if listed(tree, verb, cues("denied")):
        return None if group(tree, verb).negation is not None else ("denied", f'"{tree.words[verb]}"')
    if listed(tree, verb, cues("possible")):
        hoped = listed(tree, verb, cues("unkept"))
        return ("denied" if hoped and taken_back(tree, verb) else "possible"), f'"{tree.words[verb]}"'
    return None


def _unkept(tree: Tree, verb: int) -> bool:
    """Whether the past perfect tells of a plan only to take it back: "had planned to", "had been set to"."""
    set_to = tree.lemmas[verb] == "set" and tree.is_passive(verb)
    return group(tree, verb).is_past_perfect and (set_to or listed(tree, verb, cues("unkept")))


def taken_back(tree: Tree, verb: int) -> bool:
    """Whether a past plan is taken back: "was to … but"."""
    past = group(tree, verb).tense == "past" or tree.xpos[verb] == "VBD"
    joined = [v for v in tree.conjuncts(tree.first_conjunct(verb)) if v > verb]
    marks = [tree.words[child] for v in joined for child in tree.dependents(v, "cc", "advmod")]
    return past and any(mark in ("but", "instead") for mark in marks)


def claimed(trigger: Trigger) -> Reading | None:
    """Under a verb that only claims or denies."""
    tree = trigger.line.tree
    top = tree.first_conjunct(trigger.top)
    head = tree.heads[top]
    blamed = 0 <= head < len(tree) and tree.lemmas[head] in BLAMES and tree.xpos[top] == "VBG"
    if blamed and not {"of", "with"}.isdisjoint(tree.marks(top)):
        return "possible", f'"{tree.words[head]}"'
    if not 0 <= head < len(tree) or (tree.base(top) not in ("ccomp", "xcomp", "acl") and not _is_gerund(tree, top, head)):
        return None
    denies = tree.lemmas[head] in entries("en", "event_reports", "deny")
    if denies and (tree.base(top) == "ccomp" or tree.xpos[top] == "VBG"):
        return "denied", f'"{tree.words[head]}"'
    if tree.base(top) == "acl":
        return _of_noun(tree, top, head)
    bare = tree.xpos[top] == "VB" and not group(tree, top).modal
    if tree.base(top) in ("xcomp", "advcl") or bare or tree.lemmas[head] in CLAIMS:
        return cue(tree, head)
    return None


def _is_gerund(tree: Tree, verb: int, head: int) -> bool:
    """Whether a form in -ing right behind a verb is its object, though the parser took it for a clause beside it."""
    return tree.xpos[verb] == "VBG" and tree.base(verb) == "advcl" and verb == head + 1 and not tree.marks(verb)


def _of_noun(tree: Tree, verb: int, noun: int) -> Reading | None:
    """Under a noun that plans or claims: "a plan to sell", "rumours that he fled"; one that was dropped was not kept."""
    if "that" in tree.marks(verb):
        found = _noun_cue(tree, noun)
        return found if found is not None and found[0] == "possible" else None
    if "to" not in tree.marks(verb):
        return None
    above = tree.heads[noun]
    dropped = tree.base(noun) in ("obj", "nsubj") and 0 <= above < len(tree) and tree.upos[above] == "VERB"
    if dropped and (tree.base(noun) == "obj" or tree.is_passive(above)) and _takes_off(tree, above):
        return "denied", f'"{tree.words[above]} … {tree.words[noun]}"'
    return _noun_cue(tree, noun)


def _takes_off(tree: Tree, verb: int) -> bool:
    """Whether a verb ends a plan: "dropped", "abandoned", "called off"."""
    known = (*(phrases("event_aspects", key) for key in ("cancel", "end")), cues("denied"))
    return any(listed(tree, verb, each) for each in known)


def _noun_cue(tree: Tree, noun: int) -> Reading | None:
    for value in ("denied", "possible", "scheduled"):
        if tree.lemmas[noun] in cues(f"{value}.noun"):
            return value, f'"{tree.words[noun]}"'
    return None
