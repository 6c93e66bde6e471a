"""The verb group: the helpers before a verb, and the tense they give it."""

from __future__ import annotations

from attrs import frozen

from itinerary.language.tables import words
from itinerary.model.tree import NEGATIONS, Tree, once

NAMING = ("PROPN", "NOUN", "NUM")
MODALS = frozenset("will would shall should may might can could must ought 'll ’ll wo ca".split())
PAST = ("was", "were", "had", "did")
PRESENT = ("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "has", "have", "do", "does", "'ve", "’ve")


@frozen
class Group:
    """The helpers before a verb as written (`words`), and what they say of tense: past, present, future, "" none."""

    words: tuple[str, ...]
    tense: str
    negation: int | None

    @property
    def modal(self) -> bool:
        """Whether a modal stands among the helpers."""
        return any(word in MODALS or word in ("'d", "’d") for word in self.words) and "had" not in self.words

    @property
    def is_perfect(self) -> bool:
        """Whether the group tells what has happened by now: "has been closed"."""
        return self.words[:1] in (("has",), ("have",), ("'ve",), ("’ve",)) and "to" not in self.words

    @property
    def is_past_perfect(self) -> bool:
        """Whether the group tells what lay before another past: "had meant"."""
        return "had" in self.words and "to" not in self.words


@once
def group(tree: Tree, verb: int) -> Group:
    """The verb group that ends with this verb (a tense of its own where it has no helper)."""
    helpers, negation, at = [], None, verb - 1
    known = words("en", "verb_helpers")
    while at >= 0 and verb - at < 9 and tree.upos[at] not in NAMING and (tree.words[at] in known or tree.upos[at] == "ADV"):
        if tree.words[at] in NEGATIONS or tree.words[at] == "n’t":
            negation = at
        elif tree.upos[at] in ("AUX", "PART", "VERB") or tree.words[at] in ("to", *MODALS):
            helpers.append(tree.words[at])
        at -= 1
    found = tuple(reversed(helpers)) or tuple(tree.words[child] for child in tree.helper_tokens(verb))
    return Group(found, _tense(tree, verb, found), negation)


def _tense(tree: Tree, verb: int, helpers: tuple[str, ...]) -> str:
    if helpers:
        tenses = (("past", PAST), ("present", PRESENT), ("future", ("will", "shall", "'ll", "’ll")))
        return next((tense for tense, those in tenses if helpers[0] in those), "")
    if tree.xpos[verb] == "VBN" and tree.upos[verb] == "VERB" and not tree.is_passive(verb):
        return "past" if tree.base(verb) in ("root", "conj") and tree.first(verb, "nsubj") is not None else ""
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(tree.xpos[verb], "")
