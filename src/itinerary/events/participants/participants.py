"""Who takes part in an event, and as what."""

from __future__ import annotations

from collections.abc import Iterator

from itinerary.events.participants.subjects import antecedent, subjects
from itinerary.events.scene import Line
from itinerary.events.triggers.match import noun_frame, verb_frame
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import place_roles
from itinerary.language.tables import entries, words
from itinerary.model import Actor, Participant
from itinerary.model.tree import Tree

MOVES = ("arrival", "departure", "travel", "visit", "stay")
SERVING = ("stay", "appointment")
LEADING = ("lead", "head", "captain", "skipper", "command", "guide")
PARTNERS = frozenset("with between among against alongside and including under to of by for from".split())
NAMING = ("name", "appoint", "elect", "nominate")
TOWARDS = frozenset("against to".split())
WITHIN = frozenset("of in with between among at for from".split())


def participants(trigger: Trigger) -> tuple[Participant, ...]:
    """The actors of an event with their roles, in text order of discovery, each once."""
    roles: dict[str, Participant] = {}
    for actor, role in _found(trigger):
        roles.setdefault(actor.id, Participant(actor, role))
    alone = len(roles) == 1
    return tuple(part for part in roles.values() if part.role == "agent" or alone or not _is_bare_group(part.actor))


def _is_bare_group(actor: Actor) -> bool:
    """Whether an actor is a group called by a noun alone, who is none where others act: "police", "the jurors"."""
    return actor.type == "group" and " " not in actor.name


def _found(trigger: Trigger) -> Iterator[tuple[Actor, str]]:
    line, tree = trigger.line, trigger.line.tree
    if trigger.noun:
        yield from _of_noun(line, trigger.token)
    for also in trigger.also:
        yield from _of_noun(line, also)
    if trigger.noun and (trigger.verb == trigger.token or tree.heads[trigger.verb] == trigger.token):
        yield from _around_noun(line, trigger.token)
        return
    verb = _predicate(tree, trigger.verb)
    if verb != trigger.verb:
        yield from ((actor, "patient") for actor in actors_at(line, verb))
    passive = _is_passive(tree, verb)
    for subject in subjects(line, verb):
        subject = _named(line, subject, verb)
        if trigger.kinds[0] in MOVES and not passive and _goes_alone(line, subject):
            continue
        yield from ((actor, "patient" if passive else "agent") for actor in actors_at(line, subject))
    yield from _arguments(line, trigger, verb, passive)


def _goes_alone(line: Line, noun: int) -> bool:
    """Whether what moves is somebody's and does not carry them: "her bags went to Oslo", not "her plane"."""
    tree = line.tree
    owned = noun not in line.actors and tree.first(noun, "nmod:poss") is not None
    carries = tree.lemmas[noun] in words("en", "craft", "vessels", "actor_groups", "actor_nouns", "kin")
    return owned and not carries and not _beside(line, noun)


def _arguments(line: Line, trigger: Trigger, verb: int, passive: bool) -> Iterator[tuple[Actor, str]]:
    """The actors of objects and obliques, and of the noun whose relative clause lacks an object."""
    tree = line.tree
    for child in tree.dependents(verb, "obj", "iobj"):
        meant = antecedent(tree, verb, child)[0]
        yield from ((actor, "patient") for actor in _object(line, trigger, meant))
        yield from _beyond(line, meant)
    for child in tree.dependents(verb, "xcomp"):
        for name in tree.dependents(child, "obj") if tree.upos[child] == "ADJ" else ():
            yield from ((actor, "patient") for actor in actors_at(line, name))
        if tree.upos[child] == "PROPN" and (tree.lemmas[verb] in NAMING or child == verb + 1):
            yield from ((actor, "patient") for actor in actors_at(line, child))
    for child in _obliques(line, verb):
        role = _oblique(tree, child, passive)
        goal = trigger.kinds[0] in MOVES and tree.preposition(child) == "to"
        if not role and trigger.kinds[0] in SERVING and tree.preposition(child) in ("at", "for"):
            yield from ((actor, "participant") for actor in actors_at(line, child) if actor.type == "organisation")
        found = actors_at(line, child) if role and child not in line.times else ()
        yield from ((actor, role) for actor in found if role and not (goal and actor.type == "organisation"))
    if tree.lemmas[verb] == "agree":
        yield from _agreed_on(line, verb)
    for child in tree.dependents(verb, "advcl"):
        if is_company(tree, child):
            beside = (actor for by in tree.dependents(child, "obl") for actor in actors_at(line, by))
            yield from ((actor, "participant") for actor in beside)


def _doers_behind(line: Line, verb: int, noun: int) -> Iterator[int]:
    """Who does what a passive tells, where the parser hung them on what stands between: "was met at the port by Ann Lee"."""
    tree = line.tree
    if tree.is_passive(verb) and noun not in line.actors:
        doers = (child for child in tree.dependents(noun, "nmod") if tree.preposition(child) == "by")
        yield from (child for child in doers if any(True for _ in actors_at(line, child)))


def _beyond(line: Line, noun: int) -> Iterator[tuple[Actor, str]]:
    """Towards whom a verb's object goes: "filed a lawsuit against Orla Foods", "gave evidence to the court"."""
    if noun not in line.actors:
        below = (child for child in line.tree.dependents(noun, "nmod") if line.tree.preposition(child) in TOWARDS)
        yield from ((actor, "participant") for child in below for actor in actors_at(line, child))


def _obliques(line: Line, verb: int) -> Iterator[int]:
    """The nominals that a preposition joins to a verb, those behind a time too: "toured it on Sunday with Ann Lee"."""
    for child in line.tree.dependents(verb, "obl"):
        yield child
        yield from _doers_behind(line, verb, child)
        if child in line.times:
            below = line.tree.dependents(child, "nmod")
            yield from (noun for noun in below if line.tree.preposition(noun) in ("with", "alongside", "against"))


def _agreed_on(line: Line, verb: int) -> Iterator[tuple[Actor, str]]:
    """The bodies to which an agreement is to happen: "agreed to buy Melby Bank"."""
    tree = line.tree
    for child in tree.dependents(verb, "xcomp", "advcl"):
        if "to" in tree.marks(child):
            others = (actor for noun in tree.dependents(child, "obj") for actor in actors_at(line, noun))
            yield from ((actor, "participant") for actor in others if actor.type == "organisation")


def is_company(tree: Tree, verb: int) -> bool:
    """Whether a participle only says with whom: "accompanied by his wife"."""
    named = tree.lemmas[verb] in ("accompany", "flank", "join") and tree.xpos[verb] == "VBN"
    below = named and tree.base(verb) == "advcl" and not tree.helper_tokens(verb)
    return below and any(tree.preposition(by) == "by" for by in tree.dependents(verb, "obl"))


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the passive, its own or of a verb before it ("was met and driven home"), or a participle."""
    if tree.is_passive(verb) or (tree.relations[verb] == "acl" and tree.xpos[verb] == "VBN"):
        return True
    shares = tree.base(verb) == "conj" and tree.xpos[verb] == "VBN" and tree.subject(verb) is None
    return shares and not tree.helper_tokens(verb) and tree.is_passive(tree.first_conjunct(verb))


def _predicate(tree: Tree, verb: int) -> int:
    """For "be" the word that it joins to its subject."""
    head = tree.heads[verb]
    return head if tree.relations[verb] == "cop" and 0 <= head < len(tree) else verb


def _within(tree: Tree, noun: int) -> bool:
    """Whether the verb above tells of someone amid what a noun tells, or on the way to it: "flew home for a wedding"."""
    if tree.base(noun) != "obl":
        return False
    head = tree.heads[noun]
    frame = verb_frame(tree, head) if 0 <= head < len(tree) and tree.upos[head] == "VERB" else None
    goes = frame is not None and frame.kinds[0] in MOVES
    return tree.preposition(noun) in (("in", "at", "during", "for", "to", "from") if goes else ("in", "at", "during"))


def _around_noun(line: Line, noun: int) -> Iterator[tuple[Actor, str]]:
    """Who does what a noun tells, where it does not say whose it is: the subject of the verb that it is the object of."""
    tree = line.tree
    head = tree.heads[noun]
    owners = (child for child in tree.children[noun] if tree.relations[child] == "nmod:poss")
    owned = any(tree.lemmas[child] not in words("en", "kin") for child in owners)
    if tree.subject(noun) is not None:
        head = noun
    elif owned or not 0 <= head < len(tree) or not (tree.relations[noun] in ("obj", "xcomp") or _within(tree, noun)):
        return
    for subject in subjects(line, head):
        yield from ((actor, "agent") for actor in actors_at(line, subject))


def _object(line: Line, trigger: Trigger, child: int) -> Iterator[Actor]:
    """The actors of an object; a place that a motion verb takes as its object is no actor."""
    tree = line.tree
    goes = trigger.kinds[0] in MOVES or "object" in place_roles().get(tree.lemmas[trigger.verb], {})
    if child in line.places and goes:
        return
    yield from actors_at(line, child)


def _oblique(tree: Tree, child: int, passive: bool) -> str | None:
    preposition = tree.preposition(child)
    if preposition == "by":
        return "agent" if passive or tree.relations[child] == "obl:agent" else None
    if preposition in ("with", "alongside", "against", "between", "among", "from", "under", "including"):
        return "participant"
    return "patient" if preposition in ("to", "") else None


def _of_noun(line: Line, noun: int) -> Iterator[tuple[Actor, str]]:
    """Whose a nominal happening is, and with whom: "his summit with Putin", "talks between the two"."""
    tree = line.tree
    for child in tree.children[noun]:
        relation = tree.relations[child]
        if relation == "nmod:poss":
            yield from ((actor, "agent") for actor in actors_at(line, child))
        elif tree.base(child) == "nmod" and tree.preposition(child) in PARTNERS:
            yield from ((actor, "participant") for actor in actors_at(line, child))
        elif relation in ("compound", "amod") and child in line.actors:
            yield from ((actor, "participant") for actor in line.actors[child])


def _named(line: Line, noun: int, verb: int) -> int:
    """For the noun before a relative clause the actor right before that clause: "thanks to Ann Lee, who stepped down"."""
    tree = line.tree
    if tree.relations[verb] != "acl:relcl" or noun in line.actors or tree.heads[verb] != noun:
        return noun
    which = next((at for at in range(noun + 2, verb) if tree.words[at] in ("which", "who", "whom")), 0)
    if not which:
        return noun                             # "a drawing by Ann Lee that was stolen"
    beside = tree.chain(which - 2) if which and tree.words[which - 1] == "," else noun
    inside = [token for token in (*tree.subtree(noun), beside) if noun < token < verb and token in line.actors]
    return inside[-1] if inside else noun


def actors_at(line: Line, token: int) -> Iterator[Actor]:
    """The actors that a nominal names: itself and those coordinated with it, else those within it ("shares in Orla")."""
    tree = line.tree
    for part in tree.conjuncts(token):
        yield from _leaders(line, part)
        if part in line.actors:
            yield from line.actors[part]
            continue
        named = _beside(line, part)
        if not named and tree.relations[part] == "appos" and tree.heads[part] in line.actors:
            named = [tree.heads[part]]
        if named:
            yield from (actor for child in named for actor in line.actors[child])
            continue
        if tree.lemmas[part] in words("en", "kin") and not _of_body(line, part):
            continue
        for child in tree.dependents(part, "nmod", "compound", "amod"):
            inner = tree.relations[child] == "nmod:poss" or tree.base(child) != "nmod" or tree.preposition(child) in WITHIN
            if inner:
                owners = (_whose(tree, c) for c in tree.conjuncts(child))
                names = (name for c in owners for name in ([c] if c in line.actors else _beside(line, c)))
                yield from (actor for name in names for actor in line.actors[name])


def _of_body(line: Line, noun: int) -> bool:
    """Whether those whom a noun means are a body's: "Orla's managers"."""
    owners = line.tree.dependents(noun, "nmod:poss")
    return any(actor.type == "organisation" for owner in owners for actor in line.actors.get(owner, ()))


def _beside(line: Line, noun: int) -> list[int]:
    """The names of whom a noun means, beside it: "the minister, Ann Lee"."""
    beside = line.tree.dependents(noun, "appos", "flat")
    beside += [below for child in beside for below in line.tree.dependents(child, "appos", "flat")]
    return [one for child in beside for one in line.tree.conjuncts(child) if one in line.actors]


def _leaders(line: Line, noun: int) -> Iterator[Actor]:
    """Who leads the party that a noun names: "the party, led by Ann Lee, set out"."""
    tree = line.tree
    if noun_frame(tree, noun) is not None and tree.lemmas[noun] not in entries("en", "actor_groups", "collective"):
        return                              # "an inquiry led by Ann Lee"
    for verb in tree.dependents(noun, "acl"):
        if tree.lemmas[verb] in LEADING and tree.xpos[verb] in ("VBN", "VBD"):
            by = (child for child in tree.dependents(verb, "obl") if tree.preposition(child) == "by")
            yield from (actor for child in by for named in (child, *tree.dependents(child, "flat", "appos"))
                        for actor in line.actors.get(named, ()))


def _whose(tree: Tree, token: int) -> int:
    """For "whose" the noun before it, else the token."""
    if tree.words[token] != "whose":
        return token
    for head in tree.ancestors(token):
        if tree.base(head) == "acl":
            return tree.heads[head]
    return token
