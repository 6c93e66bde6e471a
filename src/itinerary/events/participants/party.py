"""A party that goes on without its names: "a team led by Ann Lee flew to Oslo. They left on Tuesday"."""

from __future__ import annotations

from itinerary.events.draft import Draft
from itinerary.events.participants.subjects import subjects
from itinerary.language.tables import entries
from itinerary.model.tree import Tree

JOURNEYS = ("arrival", "departure", "travel", "visit", "stay")
REACH = 3                   # blocks back
DEFINITE = ("the", "this", "their", "our")


def parties(drafts: list[Draft]) -> list[Draft]:
    """The drafts; those that tell only of "they" or "the party" with whom the last journey of several told of by name."""
    done: list[Draft] = []
    last: Draft | None = None
    between = False             # whether others than the party were told to move since
    for draft in drafts:
        said = subjects(draft.trigger.line, draft.trigger.verb)
        if said and not draft.trigger.weak and not draft.trigger.noun:
            if draft.kind in JOURNEYS and any(part.actor.type != "country" for part in draft.actors):
                several = any(_are_several(draft.trigger.line.tree, token) for token in said)
                last, between = (draft, False) if several else (last, True)
            elif last is not None and not draft.actors and _goes_on(draft, said[0], last, between):
                draft = draft.explained(f'actors: the party of "{last.trigger.lemma}"', actors=last.actors)
        done.append(draft)
    return done


def _are_several(tree: Tree, token: int) -> bool:
    """Whether a subject stands for several: a party, people, a row of names, "they"."""
    if tree.words[token] in ("they", "we") or tree.xpos[token] in ("NNS", "NNPS"):
        return True
    return _is_party(tree, token) or any(other != token for other in tree.conjuncts(token))


def _goes_on(draft: Draft, token: int, last: Draft, between: bool) -> bool:
    """Whether a subject speaks of the party of the last journey: "the party"; "they"; "it", which goes on, of a team."""
    tree = draft.trigger.line.tree
    if _block(draft) - _block(last) > REACH:
        return False
    if tree.words[token] == "it":
        before = subjects(last.trigger.line, last.trigger.verb)
        collective = any(_is_party(last.trigger.line.tree, noun) for noun in before)
        goes_on = draft.kind in JOURNEYS or tree.base(draft.trigger.verb) == "conj"
        return collective and not between and goes_on
    return _is_the_party(tree, token) or (tree.words[token] == "they" and not between)


def _is_the_party(tree: Tree, token: int) -> bool:
    """Whether a subject speaks of a party already told of: "the party", "the others"."""
    definite = any(tree.words[child] in DEFINITE for child in tree.children[token])
    plain = tree.first(token, "nmod", "acl", "amod", "compound") is None
    return definite and plain and (_is_party(tree, token) or tree.words[token] == "others")


def _is_party(tree: Tree, token: int) -> bool:
    nouns = entries("en", "actor_groups", "collective", "ensemble")
    return tree.upos[token] == "NOUN" and tree.lemmas[token] in nouns


def _block(draft: Draft) -> int:
    return draft.trigger.line.tree.sentence.block
