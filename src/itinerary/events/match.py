"""Which frame a word fills, given the words beside it."""

from __future__ import annotations

from collections.abc import Mapping

from itinerary.events.tree import Tree
from itinerary.language.en.frames import Frame, nouns, verbs

BESIDE = ("compound", "advmod", "obj", "iobj", "obl", "xcomp", "advcl", "prt", "mark")
REACH = 6


def beside(tree: Tree, head: int) -> frozenset[str]:
    """The words that can complete a verb: particles, adverbs, objects, obliques and their prepositions, what follows."""
    found: set[str] = set()
    for child in tree.children[head]:
        if tree.base(child) in BESIDE or tree.relations[child] == "nsubj:pass":
            found.update((tree.lemmas[child], tree.words[child]))
            if child - head < 2 * REACH:
                found.update(tree.words[case] for case in tree.dependents(child, "case"))
    following = head + 1
    if following < len(tree) and tree.upos[following] in ("ADP", "ADV", "PART"):
        found.add(tree.words[following])
    return frozenset(found)


def completed(tree: Tree, head: int, rests: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of these rests of phrases (`()` is the bare word) is complete beside a word."""
    if () in rests:
        return True
    near = beside(tree, head)
    return any(all(word in near for word in rest) for rest in rests)


def listed(tree: Tree, token: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    """Whether a token opens a phrase of a word list."""
    rests = phrases.get(tree.lemmas[token])
    if rests is None:
        rests = phrases.get(tree.words[token])
    return rests is not None and completed(tree, token, rests)


def verb_frame(tree: Tree, verb: int) -> Frame | None:
    """The frame that a verb fills; the one that asks for most words."""
    frames = verbs().get(tree.lemmas[verb], ())
    if len(frames) == 1 and not frames[0].rest:
        return frames[0]
    near = beside(tree, verb) if frames else frozenset()
    return next((frame for frame in frames if all(near & words for words in frame.rest)), None)


def noun_frame(tree: Tree, noun: int) -> Frame | None:
    """The frame that a noun fills, with its modifiers ("press conference")."""
    for frame in nouns().get(tree.lemmas[noun], ()):
        before = tree.lemmas[max(noun - len(frame.rest), 0):noun]
        if len(before) == len(frame.rest) and all(word in words for word, words in zip(before, frame.rest, strict=True)):
            return frame
    return None
