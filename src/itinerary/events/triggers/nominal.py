"""Which nouns tell events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from itinerary.events.attach import planned
from itinerary.events.scene import Line
from itinerary.events.triggers.chain import carriers, is_carrier
from itinerary.events.triggers.due import is_cause
from itinerary.events.triggers.kinds import OTHER, Times, is_dated, phase, ranked
from itinerary.events.triggers.match import listed, noun_frame, verb_frame
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import Frame, phrases
from itinerary.language.tables import entries, words
from itinerary.model.tree import Tree

ENDED = ("end",)
BESIDE = ("after", "before", "during", "following", "at", "in")


def nominal(line: Line, topics: Counter[str], times: Times) -> Iterator[Trigger]:
    """The nouns of a sentence that tell events; weak ones only speak again of what was told."""
    tree = line.tree
    told = {planned(tree, at) for at in times if is_dated(line, at, times)}
    for token in range(len(tree)):
        named = tree.upos[token] == "PROPN" and token not in line.actors and token not in line.places
        common = tree.upos[token] == "NOUN" and token not in line.masked
        part = tree.base(token) in ("compound", "flat") or _is_of_time(line, token)
        if not (named or common) or part or _is_top(line, token):
            continue
        frame = noun_frame(tree, token)
        if frame is not None and not (named and frame.doubtful):
            yield _noun(line, token, frame, topics, times, token in told)
        elif frame is None and common and token in told and token not in line.actors:
            yield Trigger(line, token, token, OTHER, f'noun "{tree.words[token]}" planned for a time', True)


def _is_of_time(line: Line, token: int) -> bool:
    """Whether a word is part of a time: "Saturday 11 March"."""
    start = line.tree.sentence.tokens[token].start
    return token in line.masked and any(time.span.start <= start < time.span.end for time in line.times.values())


def _is_top(line: Line, token: int) -> bool:
    """Whether a noun is the top of a mountain and no meeting: "the summit of Ben Nevis"."""
    if line.tree.lemmas[token] not in words("en", "place_tops"):
        return False
    below = (token, *line.tree.dependents(token, "nmod"))
    return any(at in line.places and line.places[at].type == "mountain" for at in below)


def _noun(line: Line, token: int, frame: Frame, topics: Counter[str], times: Times, is_planned: bool) -> Trigger:
    tree, kinds = line.tree, ranked(frame, topics)
    verb, rule = governor(tree, token)
    if verb is None:
        verb, rule = _predicated(line, token, times)
    if verb is not None and not _is_lacked(tree, token, verb):
        own, chain = verb_frame(tree, verb) if kinds == OTHER else None, carriers(tree, verb)
        over = ENDED if tree.lemmas[verb] in entries("en", "event_phases", "ends") else ()
        kinds = over or phase(tree, verb, chain) or (ranked(own, topics) if own else kinds)
        return Trigger(line, token, verb, kinds, rule, True, chain)
    if (is_planned or is_dated(line, token, times)) and not (frame.doubtful and not _is_placed(line, token)):
        return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}" with a time', True)
    if is_cancelled(line, token) and is_dated(line, tree.heads[token], times):
        return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}" that is cancelled or put off', True)
    if not frame.doubtful and is_aside(line, token):
        return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}" told beside another', True)
    return Trigger(line, token, token, kinds, f'noun "{tree.words[token]}"', True, weak=True)


def _is_placed(line: Line, noun: int) -> bool:
    """Whether a noun tells news and where: "a second operation, in Vienna last April"."""
    news = _is_new(line.tree, noun) and line.tree.base(noun) in ("nsubj", "root")
    below = line.tree.dependents(noun, "nmod") if news else ()
    return any(child in line.places and line.tree.preposition(child) in ("in", "at") for child in below)


def _is_lacked(tree: Tree, noun: int, verb: int) -> bool:
    """Whether somebody only has no such thing: "they had no race"."""
    return tree.lemmas[verb] == "have" and any(tree.words[child] == "no" for child in tree.dependents(noun, "det"))


def _predicated(line: Line, noun: int, times: Times) -> tuple[int | None, str]:
    """The time that a noun "is on", or the light verb of the clause that goes on about it ("which took place …")."""
    tree, head = line.tree, line.tree.heads[noun]
    if tree.base(noun) == "nsubj" and head in line.times and line.times[head].type in ("DATE", "TIME"):
        return head, f'"{tree.words[noun]}" with "be" and a time'
    for verb in tree.dependents(noun, "acl"):
        about = any(tree.words[subject] in ("which", "that") for subject in tree.dependents(verb, "nsubj"))
        about = about or (tree.xpos[verb] == "VBN" and is_dated(line, verb, times))
        if about and listed(tree, verb, phrases("event_light", "event")) and (
            tree.xpos[verb] == "VBN" or not _needs_passive(tree, verb)
        ):
            return verb, f'"{tree.words[noun]}" with the clause "{tree.words[verb]}"'
    return None, ""


def is_aside(line: Line, noun: int) -> bool:
    """Whether a happening is told as the time or the setting of another: "after a ceremony in Khasan", "in an interview"."""
    tree = line.tree
    if tree.base(noun) not in ("obl", "nmod") or not _is_new(tree, noun):
        return False
    placed = any(child in line.places and tree.preposition(child) for child in tree.dependents(noun, "nmod"))
    return tree.preposition(noun) in BESIDE and (placed or _is_spoken(tree, noun))


def _is_new(tree: Tree, noun: int) -> bool:
    """Whether a noun is told as news: with "a" or "an"."""
    return any(tree.words[child] in ("a", "an") for child in tree.dependents(noun, "det"))


def _is_spoken(tree: Tree, noun: int) -> bool:
    return any(tree.preposition(child) == "with" for child in tree.dependents(noun, "nmod"))


def called_off(tree: Tree, predicate: int) -> int | None:
    """The happening that a predicate calls off: "the supper planned for Sunday is off"."""
    noun = tree.first(predicate, "nsubj") if tree.words[predicate] == "off" else None
    if noun is None or tree.upos[noun] != "NOUN":
        return None
    return noun if noun_frame(tree, noun) is not None or tree.first(noun, "acl") is not None else None


def is_cancelled(line: Line, noun: int) -> bool:
    """Whether a verb of cancelling governs a noun."""
    tree = line.tree
    verb, relation = tree.heads[noun], tree.relations[noun]
    if not 0 <= verb < len(tree) or tree.upos[verb] != "VERB":
        return False
    governs = relation in ("obj", "nsubj:pass") or (relation == "nsubj" and tree.is_passive(verb))
    if governs and tree.lemmas[verb] == "move" and not any(tree.heads[time] == verb for time in line.times):
        return False
    return governs and listed(tree, verb, phrases("event_aspects", "cancel"))


def governor(tree: Tree, noun: int) -> tuple[int | None, str]:
    """The light verb that tells the happening of a noun, and the rule that says so."""
    first = tree.first_conjunct(noun)
    verb, relation = tree.heads[first], tree.relations[first]
    if not 0 <= verb < len(tree):
        return None, ""
    carried = any(tree.upos[below] == "VERB" for below in tree.dependents(verb, "xcomp"))
    if tree.base(first) == "nsubj" and not carried and any(True for _ in tree.dependents(verb, "cop")):
        predicate = tree.upos[verb] in ("ADJ", "NUM", "ADV") or tree.base(verb) == "root"
        light = listed(tree, verb, phrases("event_light", "event")) and not is_cause(tree, verb)
        if predicate and (light or tree.upos[verb] == "PROPN"):
            return verb, f'"{tree.words[noun]}" with "be {tree.words[verb]}"'
        return None, ""
    if tree.upos[verb] != "VERB" and not (carried and is_carrier(tree, verb)):
        return None, ""
    at = _lowest(tree, verb)
    if relation in ("obj", "dobj") and listed(tree, verb, phrases("event_light", "support")):
        return verb, f'light verb "{tree.words[verb]}" with "{tree.words[noun]}"'
    if relation in ("nsubj", "nsubj:pass") and listed(tree, at, phrases("event_light", "event")):
        passive = tree.is_passive(at)
        if passive or not _needs_passive(tree, at):
            return at, f'"{tree.words[noun]}" as the subject of "{tree.words[at]}"'
    return None, ""


def _needs_passive(tree: Tree, verb: int) -> bool:
    """Whether a light verb places its noun only in the passive ("the meeting was held")."""
    own = tree.first(verb, "obj")
    rests = phrases("event_light", "event").get(tree.lemmas[verb], ())
    part = own is not None and any(tree.lemmas[own] in rest for rest in rests)
    return (own is not None and not part) or tree.lemmas[verb] in ("hold", "make", "give", "send", "sign", "announce")


def _lowest(tree: Tree, verb: int) -> int:
    """The verb at the end of a chain of carriers: "take" in "is expected to take place"."""
    steps = 0
    while is_carrier(tree, verb) and steps < 6:
        below = next((v for v in tree.dependents(verb, "xcomp") if tree.upos[v] == "VERB"), None)
        if below is None:
            break
        verb, steps = below, steps + 1
    return verb
