"""The events of an article with the sentences that tell them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from itinerary.model import Event
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.order.clause import Clause, clause

_CARRIED = ("obj", "nsubj", "nsubj:pass", "xcomp")


@frozen(eq=False)
class Told:
    """An event and where it is told: its word (`token`) and the verb that carries its tense (`verb`), as numbers."""

    event: Event
    tree: Tree
    token: int
    verb: int
    clause: Clause

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.tree.sentence.index


def told(context: Context) -> list[Told]:
    """The events that stand in a sentence with syntax, in text order."""
    starts = [sentence.start for sentence in context.sentences]
    found = []
    for event in sorted(context.events, key=lambda event: (event.trigger.start, event.id)):
        index = bisect_right(starts, event.trigger.start) - 1
        if not 0 <= index < len(context.trees):
            continue
        tree = context.trees[index]
        token = _token(tree, event.trigger.start)
        if token is not None:
            verb = _verb(tree, token)
            found.append(Told(event, tree, token, verb, clause(tree, verb)))
    return found


def _token(tree: Tree, start: int) -> int | None:
    at = bisect_right(tree.sentence.tokens, start, key=lambda token: token.start) - 1
    return at if at >= 0 and tree.sentence.tokens[at].end > start else None


def _verb(tree: Tree, token: int) -> int:
    """The verb whose subject or object a noun is ("held talks"), else the word itself."""
    head = tree.heads[token]
    carried = tree.upos[token] == "NOUN" and tree.relations[token] in _CARRIED
    return head if carried and 0 <= head < len(tree) and tree.upos[head] == "VERB" else token


def by_sentence(events: Sequence[Told]) -> dict[int, list[Told]]:
    """The events by the number of their sentence, in text order."""
    found: dict[int, list[Told]] = {}
    for one in events:
        found.setdefault(one.sentence, []).append(one)
    return found
