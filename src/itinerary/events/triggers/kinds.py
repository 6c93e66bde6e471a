"""Which kind of happening a word tells, in this article; and whether a time hangs on it."""

from __future__ import annotations

from collections import Counter

from itinerary.events.scene import Line, Scene
from itinerary.events.triggers.match import noun_frame, verb_frame
from itinerary.language.en.frames import Frame, verbs
from itinerary.language.tables import entries, words
from itinerary.model.tree import Tree

OTHER = ("other",)
BUSINESS = ("business",)
TOPICAL = ("sport",)          # where an article tells of no match, nobody scores
TOLD = 2
Times = dict[int, list[int]]


def topics_of(scene: Scene) -> Counter[str]:
    """How often the article speaks of each kind in words that can tell no other."""
    count: Counter[str] = Counter()
    for line in scene.lines:
        for token in range(len(line.tree)):
            frame = frame_of(line.tree, token)
            if frame is not None and len(frame.kinds) == 1:
                count[frame.kinds[0]] += 1
    return count


def frame_of(tree: Tree, token: int) -> Frame | None:
    """The frame that a verb or noun fills."""
    if tree.upos[token] == "VERB":
        return verb_frame(tree, token)
    return noun_frame(tree, token) if tree.upos[token] == "NOUN" else None


def ranked(frame: Frame | None, topics: Counter[str]) -> tuple[str, ...]:
    """The kinds of a frame, those that the article speaks of first; the one listed first has a start."""
    if frame is None:
        return OTHER
    if len(frame.kinds) == 1 or frame.rest:
        return frame.kinds
    first = frame.kinds[0]
    vague = "other" in frame.kinds and frame in verbs().get(frame.head, ())
    untold = vague and first in TOPICAL and topics[first] < TOLD
    weights = {kind: 2 * topics[kind] + 3 * (kind == first) for kind in frame.kinds}
    weights |= {first: -1 if untold else weights[first], "other": 0}
    return tuple(sorted(frame.kinds, key=lambda kind: -weights[kind]))


def is_figure(tree: Tree, verb: int) -> bool:
    """Whether the subject of a verb of business is something counted or priced: "sales fell"."""
    traded = any("business" in frame.kinds for frame in verbs().get(tree.lemmas[verb], ()))
    return traded and any(tree.lemmas[noun] in words("en", "event_figures") for noun in tree.dependents(verb, "nsubj"))


def phase(tree: Tree, verb: int, chain: tuple[int, ...]) -> tuple[str, ...]:
    """The kind that a verb gives to what it governs, or such a verb above it: it begins, ends or signs it."""
    for at in (verb, *chain):
        for key in ("start", "end", "agreement"):
            if tree.lemmas[at] in entries("en", "event_phases", key):
                return (key,)
    return ()


def is_dated(line: Line, token: int, times: Times) -> bool:
    """Whether a time that says when hangs on a word."""
    return any(_counts(line, time) for time in times.get(token, ()))


def _counts(line: Line, token: int) -> bool:
    """Whether a time says when: vague ones ("now", "recently") do not make an event worth telling."""
    time = line.times[token]
    return time.when is not None and time.type != "SET" and not time.value.endswith("_REF")
