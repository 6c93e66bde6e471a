"""Who reports an event, where the article does not vouch for it itself."""

from __future__ import annotations

from itinerary.events.scene import Line
from itinerary.events.triggers.match import is_reporting
from itinerary.events.triggers.trigger import Trigger


def source(trigger: Trigger, attributed: str | None) -> str | None:
    """The actor or name to which the telling of an event is attributed, else the one after "according to"."""
    line, tree = trigger.line, trigger.line.tree
    below = tree.first_conjunct(trigger.top)
    for head in tree.ancestors(trigger.top):
        said = tree.base(below) in ("ccomp", "parataxis", "dep")
        if said and tree.upos[head] == "VERB" and is_reporting(tree.lemmas[head]):
            subject = tree.subject(head)
            return None if subject is None else _name(line, subject)
        below = head
    for child in tree.dependents(below, "parataxis"):
        subject = tree.subject(child)
        if subject is not None and is_reporting(tree.lemmas[child]):
            return _name(line, subject)
    return attributed


def according(line: Line) -> str | None:
    """The name after "according to"."""
    tree = line.tree
    for at, word in enumerate(tree.words[:-2]):
        if word == "according" and tree.words[at + 1] == "to":
            for head in tree.ancestors(at):
                return _name(line, head)
            return _name(line, at + 2)
    return None


def _name(line: Line, token: int) -> str:
    """An actor's name, or the words of the phrase."""
    tree = line.tree
    if token in line.actors:
        return line.actors[token][0].name
    inside = [t for t in tree.subtree(token) if tree.base(t) not in ("case", "punct", "det")]
    within = [t for t in inside if token - 6 <= t <= token] or [token]
    return " ".join(tree.sentence.tokens[t].text for t in within)
