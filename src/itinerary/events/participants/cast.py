"""Whom a happening without participants of its own concerns: those of whom the story was just telling."""

from __future__ import annotations

from attrs import evolve

from itinerary.events.draft import Draft
from itinerary.events.participants.subjects import subjects
from itinerary.events.scene import Scene
from itinerary.events.triggers.match import noun_frame
from itinerary.language.tables import words
from itinerary.model.tree import Tree
from itinerary.resolve.actors.names import titles
from itinerary.resolve.actors.nominals import nouns_for_people

SHARED = ("meeting", "agreement", "communication", "sport")      # kinds that go on with all who had part in them
PEOPLE = ("he", "she", "they", "who", "somebody", "someone", "nobody")
OF = ("of", "between", "against", "with")
REACH = 1                   # blocks back


def cast(drafts: list[Draft], scene: Scene) -> list[Draft]:
    """The drafts, with those last told of for nouns that name nobody: "The tour ends in Cork"."""
    done: list[Draft] = []
    last: Draft | None = None
    leading = _leading(scene)
    for draft in drafts:
        if last is not None and _lacks(draft) and 0 <= _block(draft) - _block(last) <= REACH:
            same = _goes_on(draft, last)
            told = (part for part in last.actors if same or part.actor.id in leading)
            actors = tuple(evolve(part, role="participant") for part in told)
            why = f'actors: those of "{last.trigger.lemma}", of whom the story tells'
            draft = draft.explained(why, actors=actors) if actors else draft
        if draft.actors and not draft.trigger.weak:
            last = draft
        done.append(draft)
    return done


def _goes_on(draft: Draft, last: Draft) -> bool:
    """Whether a verb tells more of what was told last: "They met on Monday. The meeting ended without a deal"."""
    carried = not draft.trigger.noun or draft.trigger.verb != draft.trigger.token
    return carried and last.kind in SHARED and last.kind in _kinds(draft)


def _leading(scene: Scene) -> set[str]:
    """The persons and bodies of whom the article speaks nearly as often as of anybody."""
    told = {actor.id: len(actor.mentions) for actor in scene.context.actors if actor.type in ("person", "organisation")}
    return {id for id, count in told.items() if 5 * count >= 4 * max(told.values())}


def _block(draft: Draft) -> int:
    return draft.trigger.line.tree.sentence.block


def _lacks(draft: Draft) -> bool:
    """Whether a happening of people, told by a noun, has nobody."""
    if draft.actors or draft.trigger.weak or draft.kind in words("en", "actor_free_kinds"):
        return False
    if _is_done_by(draft) or _is_of_others(draft):
        return False
    return draft.trigger.noun or _about_a_happening(draft)


def _is_done_by(draft: Draft) -> bool:
    """Whether it is somebody without a name who does it, or a force of nature: "a judge threw out the lawsuit"."""
    line, verb = draft.trigger.line, draft.trigger.verb
    doers = subjects(line, verb) if verb != draft.trigger.token or not draft.trigger.noun else ()
    return any(token not in line.actors and _is_somebody(line.tree, token) for token in doers)


def _is_of_others(draft: Draft) -> bool:
    """Whether its noun tells of others: "the funeral of a minister", "a match between Dynamos and Orla"."""
    line = draft.trigger.line
    tree, noun = line.tree, draft.trigger.token if draft.trigger.noun else line.tree.subject(draft.trigger.verb)
    whose = [child for child in tree.dependents(noun, "nmod") if tree.preposition(child) in OF] if noun is not None else []
    named = [at for at in whose if tree.upos[at] == "PROPN" and tree.preposition(at) != "of"]
    return any(_is_somebody(tree, at) for at in whose) or any(at not in line.times for at in named)


def _is_somebody(tree: Tree, token: int) -> bool:
    """Whether a token is a noun or pronoun for people, or for what does as they do."""
    word, lemma = tree.words[token], tree.lemmas[token]
    return word in PEOPLE or word in words("en", "forces") or lemma in nouns_for_people() or lemma in titles()


def _about_a_happening(draft: Draft) -> bool:
    """Whether the subject of a verb is itself a happening of people: "the trial was postponed"."""
    return any(kind not in words("en", "actor_free_kinds") for kind in _kinds(draft))


def _kinds(draft: Draft) -> set[str]:
    """What kinds of happening a noun, or the subject of a verb, tells."""
    line, verb = draft.trigger.line, draft.trigger.verb
    nouns = (draft.trigger.token,) if draft.trigger.noun else subjects(line, verb)
    frames = (noun_frame(line.tree, noun) for noun in nouns)
    told = (frame for frame in frames if frame is not None)
    return {frame.kinds[0] for frame in told if draft.trigger.noun or not (frame.doubtful and frame.kinds[0] in SHARED)}
