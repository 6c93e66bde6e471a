"""Which words tell events: those that belong on a timeline, or all of them."""

from __future__ import annotations

from itinerary.events.attach import dated
from itinerary.events.scene import Line, Scene
from itinerary.events.triggers.chain import carriers
from itinerary.events.triggers.kinds import Times, frame_of, is_dated, ranked, topics_of
from itinerary.events.triggers.nominal import governor, nominal
from itinerary.events.triggers.trigger import Trigger
from itinerary.events.triggers.verbal import verbal
from itinerary.language.en.frames import states
from itinerary.language.tables import words
from itinerary.model.tree import Tree

RUBRIC = 4
ARGUMENTS = ("obj", "nsubj", "nsubj:pass", "obl", "iobj")


def triggers(scene: Scene) -> list[Trigger]:
    """The words that tell events, in text order; weak ones count only as further mentions of others."""
    topics = topics_of(scene)
    found: list[Trigger] = []
    for line in scene.lines:
        if _is_rubric(line):
            continue
        times = dated(line)
        of_nouns = list(nominal(line, topics, times))
        taken = {trigger.verb for trigger in of_nouns if trigger.verb != trigger.token and not trigger.weak}
        of_verbs = list(verbal(line, topics, taken, times))
        told = {token for trigger in of_verbs for token in trigger.also}
        of_nouns = [trigger for trigger in of_nouns if trigger.token not in told or _tells_more(trigger, times)]
        found.extend(sorted([*of_nouns, *of_verbs], key=lambda trigger: trigger.token))
    return found


def _tells_more(noun: Trigger, times: Times) -> bool:
    """Whether a clause of its own dates a happening whose end is told: "the talks that began on Monday were suspended"."""
    return not noun.weak and noun.verb != noun.token and is_dated(noun.line, noun.verb, times)


def _is_rubric(line: Line) -> bool:
    """Whether a line within the text is a few words in capitals, over what they announce: "COMING UP"."""
    said = [token.text for token in line.tree.sentence.tokens]
    return line.index > 0 and len(said) <= RUBRIC and not line.times and all(word.isupper() for word in said)


def _is_verb(tree: Tree, token: int) -> bool:
    return tree.upos[token] == "VERB" and tree.base(token) not in ("amod", "case", "mark", "aux", "compound")


def _only_helps(tree: Tree, verb: int) -> bool:
    """Whether a verb tells no event at all: "has", "based on", "going to leave"."""
    if tree.lemmas[verb] in words("en", "event_never"):
        return True
    return tree.words[verb] in ("going", "gon") and tree.first(verb, "xcomp") is not None


def _is_state(tree: Tree, token: int) -> bool:
    """Whether a participle only describes: "the surviving parent"."""
    return tree.upos[token] == "VERB" and tree.lemmas[token] in states()


def _is_likely(tree: Tree, noun: int) -> bool:
    return tree.relations[noun] in ARGUMENTS and tree.lemmas[noun] in words("en", "event_likely")


def every(scene: Scene) -> list[Trigger]:
    """All verbs and event nouns, as TimeML marks them."""
    topics = topics_of(scene)
    found = []
    for line in scene.lines:
        tree = line.tree
        for token in range(len(tree)):
            frame = frame_of(tree, token)
            if token in line.masked and tree.upos[token] != "VERB":
                continue
            if _is_verb(tree, token) and not _only_helps(tree, token):
                found.append(Trigger(line, token, token, ranked(frame, topics), "verb", chain=carriers(tree, token)))
            elif frame is not None and not _is_state(tree, token) and (not frame.doubtful or _is_likely(tree, token)):
                verb, _ = governor(tree, token)
                found.append(Trigger(line, token, token if verb is None else verb, frame.kinds, "noun", noun=True))
    return found
