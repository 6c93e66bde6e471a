"""Which frame a word fills, given the words beside it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from itinerary.language.en.frames import Frame, nouns, verbs
from itinerary.language.tables import entries
from itinerary.model.tree import Tree, once

BESIDE = ("compound", "advmod", "obj", "iobj", "xcomp", "advcl", "prt", "mark")
PARTICLES = frozenset("in on over by up down".split())
REACH = 12


@frozen
class Beside:
    """The words that can complete a verb (`words`), and its obliques with their prepositions ("take into custody")."""

    words: frozenset[str]
    obliques: tuple[tuple[frozenset[str], frozenset[str]], ...]

    def holds(self, part: frozenset[str], whole: frozenset[str]) -> bool:
        """Whether one of these words stands beside the verb; an oblique only with a preposition that is asked for too."""
        if self.words & part:
            return True
        return any(nouns & part and cases & whole for nouns, cases in self.obliques)


def beside(tree: Tree, head: int) -> Beside:
    """The words beside a verb: particles, adverbs, objects, prepositions, and what follows."""
    found: set[str] = set()
    obliques = []
    for child in tree.children[head]:
        near = child - head < REACH
        cases = frozenset(tree.words[case] for case in tree.dependents(child, "case")) if near else frozenset()
        found.update(case for case in cases if case not in PARTICLES)
        if (tree.bases[child] in BESIDE and tree.xpos[child] != "TO") or tree.relations[child] == "nsubj:pass":
            found.update((tree.lemmas[child], tree.words[child]))
            found.update(tree.words[what] for what in tree.dependents(child, "amod") if what > child)    # "left two dead"
        elif tree.bases[child] == "obl":
            parts = (part for part in tree.dependents(head, "compound:prt") if head < part < child)
            cases = cases or frozenset(tree.words[part] for part in parts)
            obliques.append((frozenset((tree.lemmas[child], tree.words[child])), cases))
            below = (tree.preposition(inner) for inner in tree.dependents(child, "nmod") if near)
            found.update(word for word in below if word in ("to", "into"))
    following = head + 1
    if following < len(tree) and (tree.xpos[following] in ("RP", "RB") or tree.words[following] in ("on", "off", "out")):
        found.add(tree.words[following])
    return Beside(frozenset(found), tuple(obliques))


def completed(tree: Tree, head: int, rests: tuple[tuple[str, ...], ...]) -> bool:
    """Whether one of these rests of phrases (`()` is the bare word) is complete beside a word."""
    if () in rests:
        return True
    near = beside(tree, head)
    return any(all(near.holds(frozenset((word,)), frozenset(rest)) for word in rest) for rest in rests)


def listed(tree: Tree, token: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> bool:
    """Whether a token opens a phrase of a word list."""
    rests = phrases.get(tree.lemmas[token])
    if rests is None:
        rests = phrases.get(tree.words[token])
    return rests is not None and completed(tree, token, rests)


def is_reporting(lemma: str) -> bool:
    """Whether a verb tells what somebody says, claims or denies."""
    return any(lemma in entries("en", "event_reports", key) for key in ("verb", "claim", "deny"))


@once
def verb_frame(tree: Tree, verb: int) -> Frame | None:
    """The frame that a verb fills; the one that asks for most words."""
    frames = verbs().get(tree.lemmas[verb], ())
    if len(frames) == 1 and not frames[0].rest:
        return frames[0]
    if not frames:
        return None
    near = beside(tree, verb)
    return next((frame for frame in frames if _complete(near, frame)), None)


def _complete(near: Beside, frame: Frame) -> bool:
    whole = frozenset().union(*frame.rest)
    return all(near.holds(part, whole) for part in frame.rest)


def noun_frame(tree: Tree, noun: int) -> Frame | None:
    """The frame that a noun fills, with its modifiers ("press conference")."""
    for frame in nouns().get(tree.lemmas[noun], ()):
        if not frame.rest:
            return frame
        before = tree.lemmas[max(noun - len(frame.rest), 0):noun]
        if len(before) == len(frame.rest) and all(word in words for word, words in zip(before, frame.rest, strict=True)):
            return frame
    return None
