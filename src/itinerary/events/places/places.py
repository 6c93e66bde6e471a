"""Where an event is: the places of its own clause with their roles, else the scene."""

from __future__ import annotations

from collections.abc import Iterator

from itinerary.events.participants.subjects import subjects
from itinerary.events.places.choice import INNER, TIMED, WIDE, Told, chosen
from itinerary.events.places.roles import MOVES, goes_on, preposition_of, role_of, roles_of
from itinerary.events.scene import Line
from itinerary.events.triggers.match import noun_frame
from itinerary.events.triggers.trigger import Trigger
from itinerary.language.en.frames import place_roles
from itinerary.language.tables import terms, words
from itinerary.model import EventPlace
from itinerary.model.tree import Tree

BARRIERS = ("acl", "advcl", "ccomp", "csubj", "parataxis", "nsubj", "vocative")
REACH = 10
THEN = frozenset(("when", "while", "as"))
BY = (*INNER, "between", "below", "above", "under", "behind", "outside", "off", "on", "beside", "along")
SAYING = "according-to"
NAMING = ("known", "called", "named", "nicknamed", "dubbed")
FOR = ("for", "over", "of", "with", "about", "in-connection-with")
STANDING = ("in", "at", "near", "on", "back-in")


def places(line: Line, triggers: list[Trigger]) -> dict[int, tuple[EventPlace, ...]]:
    """The places of a sentence by trigger token."""
    owner: dict[int, Trigger] = {}
    for trigger in sorted(triggers, key=lambda trigger: trigger.weak):
        if not (trigger.weak and _is_below(line.tree, trigger, owner)):
            owner.update((word, trigger) for word in trigger.words if word not in owner)
    told: dict[int, list[Told]] = {}
    for token in sorted(line.places):
        found = _told(line, token, owner)
        if found is not None:
            told.setdefault(found.owner, []).append(found)
    for trigger in triggers:
        if trigger.token not in told:
            near = (_itself, _relative, _left, _predicate, _happening, _doer, _residents, _meanwhile)
            told[trigger.token] = next((rows for rule in near if (rows := list(rule(line, trigger)))), [])
    kinds = {trigger.token: trigger.kinds[0] for trigger in triggers}
    return {at: chosen(line, found, kinds.get(at, "other")) for at, found in told.items() if found}


def _is_below(tree: Tree, trigger: Trigger, owner: dict[int, Trigger]) -> bool:
    """Whether a noun that tells nothing new stands in the clause of a trigger, which then has its places too."""
    noun = trigger.token
    preposition, verb = tree.preposition(tree.first_conjunct(noun)), tree.heads[tree.first_conjunct(noun)]
    before = preposition in place_roles().get(tree.lemmas[verb], {}) if verb >= 0 else False      # "appear before a court"
    apart = preposition in TIMED[:-1] and not before                          # "during" a race is at the race
    beside = not apart and tree.base(noun) in ("obl", "obj", "conj", "nmod")
    return beside and any(head in owner for head in tree.ancestors(noun))


def _itself(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place that the predicate is: "the funeral will be in Leeds"."""
    if trigger.verb in line.places and line.tree.preposition(trigger.verb) in STANDING:
        yield Told(trigger.token, trigger.verb, trigger.verb, line.places[trigger.verb], here(trigger.kinds[0]))


def _happening(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place of the happening that a verb is said of, or whose clause it is: "the Leeds concert was called off"."""
    tree = line.tree
    nouns = [] if trigger.noun else [*tree.dependents(trigger.verb, "nsubj", "obj")]
    if tree.base(trigger.verb) == "acl":
        nouns.append(tree.heads[trigger.verb])
    if trigger.noun:
        nouns.append(trigger.token)
    for noun in nouns:
        frame = noun_frame(tree, noun) if 0 <= noun < len(tree) else None
        if frame is None:
            continue
        whither = ("to",) if frame.kinds[0] in MOVES else ()
        by = (verb for agent in tree.dependents(noun, "nmod") for verb in tree.dependents(agent, "acl"))
        apart = (verb for verb in by if tree.words[verb - 1] == ",")        # "a march by nurses, planned for Oslo"
        below = [noun, *(verb for verb in (*tree.dependents(noun, "acl"), *apart) if verb != trigger.verb)]
        for head in below:
            for token in tree.dependents(head, "compound", "nmod", "nmod:poss", "obl"):
                allowed = ("", *INNER, "for", *whither) if head == noun else INNER
                if token in line.places and tree.preposition(token) in allowed and token not in line.actors:
                    role = roles_of(tree, trigger).get("in") if tree.preposition(token) == "in" else None
                    yield Told(trigger.token, token, token, line.places[token], role or here(trigger.kinds[0]))


def _relative(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place before a relative clause with "where"."""
    tree = line.tree
    for verb in (trigger.verb, *trigger.chain):
        first = tree.first_conjunct(verb)
        head = tree.heads[first]
        where = next((child for child in tree.children[verb] if tree.words[child] == "where"), _stray(tree, verb))
        if where is None:
            continue
        hangs = tree.base(first) in ("acl", "advcl")
        near = [token for token in range(max((verb if hangs else where) - REACH, 0), verb) if token in line.places]
        right = [token for token in range(max(where - 2, 0), where) if token in line.places]
        beside = right or (near if hangs else [])
        at = head if head in line.places else next(reversed(beside), None)
        if at is not None:
            at = _held(line, at)
            yield Told(trigger.token, at, at, line.places[at], here(trigger.kinds[0]))


def _held(line: Line, token: int) -> int:
    """The place right before "in" and one that holds it, where there is such: "Stromness in Orkney, where"."""
    wide = line.places[token].type in WIDE and line.tree.words[token - 1] == "in"
    return token - 2 if wide and token - 2 in line.places else token


def _stray(tree: Tree, verb: int) -> int | None:
    """A "where" right before the subject of a verb, that the parser hung on what stands before it."""
    subject = tree.subject(verb)
    near = range(max((subject or 0) - 2, 0), subject or 0)
    return next((at for at in near if tree.words[at] == "where" and 0 <= tree.heads[at] < at), None)


def _left(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place that a relative clause tells to be left or reached: "Oslo, which she left on Monday"."""
    tree, role = line.tree, roles_of(line.tree, trigger).get("object")
    if trigger.noun or trigger.kinds[0] not in MOVES or not role or tree.base(trigger.verb) not in ("acl", "advcl"):
        return
    for which in tree.dependents(trigger.verb, "obj"):
        at = next((token for token in range(which - 1, max(which - 3, -1), -1) if token in line.places), None)
        if tree.words[which] in ("which", "that") and at is not None:
            yield Told(trigger.token, at, at, line.places[at], role)


def _predicate(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place of "she was in London, working for a bank" and "when he was in Paris, he met"."""
    tree = line.tree
    beside = [child for child in tree.dependents(trigger.verb, "advcl") if child in line.places]
    if tree.base(trigger.verb) in ("advcl", "acl", "conj", "advmod") and tree.heads[trigger.verb] in line.places:
        beside.append(tree.heads[trigger.verb])
    for token in beside:
        being = any(tree.first(at, "cop") is not None for at in (token, trigger.verb))
        stands = being and tree.preposition(token) in STANDING
        if stands and line.places[token].type != "country":
            yield Told(trigger.token, token, token, line.places[token], here(trigger.kinds[0]))


def _doer(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place of those who do it or to whom it is done: "a court in Leeds ruled", "the road between Leeds and York
    reopened", "climbers missing on Ben Nevis were found"."""
    tree = line.tree
    if trigger.noun or trigger.kinds[0] in MOVES:
        return
    for subject in tree.dependents(trigger.verb, "nsubj"):
        nouns = tree.dependents(subject, "nmod")
        held = [noun for noun in nouns if noun not in line.places] if _is_event(tree, subject) else []
        inner = [below for noun in held for below in tree.dependents(noun, "nmod")]        # "a blast at a depot in Jos"
        for token in (*nouns, *inner, *_of_missing(tree, subject, trigger)):
            if token in line.places and tree.preposition(token) in BY:
                for place in (token, *(other for other in tree.dependents(token, "conj") if other in line.places)):
                    yield Told(trigger.token, place, place, line.places[place], "location")


def _residents(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place of those who live there and are moved from it or go home: "residents of Leeds were evacuated"."""
    tree, kind = line.tree, trigger.kinds[0]
    if trigger.noun or kind not in MOVES[:3]:
        return
    home = "home" in (*(tree.words[child] for child in tree.children[trigger.verb]), *tree.words[trigger.verb + 1 :][:1])
    for subject in subjects(line, trigger.verb):
        for token in tree.dependents(subject, "nmod") if tree.words[subject] in words("en", "place_people") else ():
            if token in line.places and (home or tree.is_passive(trigger.verb)):
                yield Told(trigger.token, token, token, line.places[token], "destination" if home else "origin")


def _meanwhile(line: Line, trigger: Trigger) -> Iterator[Told]:
    """The place of what happened to the same person just then: "broke his wrist when he fell in Leeds"."""
    tree = line.tree
    if trigger.noun or trigger.kinds[0] in MOVES:
        return
    for clause in tree.dependents(trigger.verb, "advcl"):
        subject = tree.subject(clause)
        own = subject is not None and tree.words[subject] in ("he", "she", "they", "it")
        then = [child for child in tree.children[clause] if tree.words[child] in THEN and tree.words[child - 1] != ","]
        if own and then:
            for token in tree.subtree(clause):
                if token in line.places and tree.preposition(token) in INNER and _verb_above(tree, token) == clause:
                    yield Told(trigger.token, token, token, line.places[token], "location")


def _verb_above(tree: Tree, token: int) -> int:
    """The verb of the clause in which a word stands; -1 for none."""
    return next((head for head in tree.ancestors(token) if tree.upos[head] == "VERB"), -1)


def _of_missing(tree: Tree, subject: int, trigger: Trigger) -> Iterator[int]:
    """Where those may be missing who are found: what stands between them and the verb."""
    if tree.lemmas[trigger.verb] in words("en", "finding_verbs"):
        for lost in (each for each in tree.dependents(subject, "amod", "acl") if tree.relations[each] != "acl:relcl"):
            yield from range(lost + 1, min(trigger.verb, lost + REACH))


def here(kind: str) -> str:
    """The role of "there" and "where" for a kind."""
    return {"arrival": "destination", "departure": "origin", "travel": "destination"}.get(kind, "location")


def _told(line: Line, token: int, owner: dict[int, Trigger]) -> Told | None:
    """The trigger above a place, unless another clause or a subject lies between."""
    tree, below = line.tree, token
    if token in owner and owner[token].verb == token:
        return Told(owner[token].token, token, token, line.places[token], "location")
    for head in tree.ancestors(token):
        if below != token and tree.preposition(below) == SAYING:
            return None
        if tree.base(below) == "acl" and tree.words[below] in NAMING:
            below = head                # "a bend known as the Elbow"
            continue
        if head in owner and (passed := _passed(line, below, token, owner[head])) is not None:
            return passed
        if _is_content(tree, below, owner.get(head)):
            return None
        bars = tree.base(below) in BARRIERS and not _is_scene(line, below, token, owner.get(head))
        if bars and not _is_way(line, below, token, owner.get(head)):
            return None
        if head in owner and _is_passed_up(tree, owner[head], owner):
            below = token
            continue
        if _is_own_clause(tree, below):
            return None
        if tree.base(below) == "compound" and any(part in line.places for part in _of(tree, head)):
            return None                 # "the Salzburg suburb of Parsch"
        if tree.base(below) == "compound" and head in line.actors and not _is_body_there(tree, head):
            return None                 # "the Iceland striker", "the Polk County Democrats"
        if head in owner and _is_afar(tree, below, owner[head]):
            return None
        beside = tree.base(head) == "appos" and head not in line.actors
        who = tree.heads[head] if beside else head                      # "Ann Lee, a baker from Leeds"
        whose = who in line.actors and _is_whence(line, below, who) and not _is_event(tree, head)
        owned = tree.preposition(below) == "of" or tree.relations[below] == "nmod:poss"
        if whose or (owned and _rules(tree, head)) or _is_of_case(tree, below, head, owner.get(head)):
            return None
        if head in owner:
            trigger = owner[head]
            role = role_of(line, trigger, below, token)
            argument = token if _is_listed(line, token) or goes_on(tree, below, token) else below
            return Told(trigger.token, argument, token, line.places[token], role) if role else None
        below = head
    return None


def _is_body_there(tree: Tree, body: int) -> bool:
    """Whether a body is where somebody is or goes, or acts where it is: "at Leeds Crown Court", "the Leeds police"."""
    return tree.preposition(body) in INNER or tree.words[body] in words("en", "place_bodies", "place_schools")


def _passed(line: Line, verb: int, token: int, trigger: Trigger) -> Told | None:
    """The place that somebody passes on the way, as a participle tells: "flew to Oslo, changing planes in Paris"."""
    tree = line.tree
    if tree.base(verb) != "advcl" or tree.xpos[verb] != "VBG" or trigger.kinds[0] not in MOVES[:3] or verb == token:
        return None
    role = place_roles().get(tree.lemmas[verb], {}).get(preposition_of(tree, token, token))
    return Told(trigger.token, token, token, line.places[token], "via") if role == "via" else None


def _is_content(tree: Tree, clause: int, trigger: Trigger | None) -> bool:
    """Whether a clause is what somebody says or owns to, which took place elsewhere: "admitted using a drug in Oslo"."""
    spoken = trigger is not None and trigger.kinds[0] == "communication" and not trigger.noun
    return spoken and tree.base(clause) == "xcomp" and tree.upos[clause] == "VERB"


def _is_afar(tree: Tree, below: int, trigger: Trigger) -> bool:
    """Whether a place is where somebody is to whom one speaks from afar: "telephoned his wife in Oslo"."""
    afar = not trigger.noun and tree.lemmas[trigger.verb] in words("en", "afar_verbs")
    spoken = [token for token in tree.dependents(trigger.verb, "obj", "iobj") if token < below]
    return afar and (below in tree.dependents(trigger.verb, "obj") or (bool(spoken) and tree.preposition(below) in INNER))


def _rules(tree: Tree, head: int) -> bool:
    """Whether a noun is one for somebody in office: "telephoned the mayor of Leeds"."""
    return tree.upos[head] == "NOUN" and tree.lemmas[head] in terms("en", "titles")


def _is_of_case(tree: Tree, below: int, head: int, trigger: Trigger | None) -> bool:
    """Whether a place is that of the deed for which somebody is tried: "sentenced for robberies in Leeds"."""
    legal = trigger is not None and trigger.kinds[0] == "legal" and not trigger.noun and head == trigger.verb
    return legal and noun_frame(tree, below) is not None and tree.preposition(below) in FOR


def _of(tree: Tree, noun: int) -> Iterator[int]:
    """What stands behind a noun and "of"."""
    return (child for child in tree.dependents(noun, "nmod") if tree.preposition(child) == "of")


def _is_own_clause(tree: Tree, below: int) -> bool:
    """Whether what a place stands in is a clause coordinated with another: "crossed into Kenya and was traced to Kitale"."""
    clause = tree.upos[below] == "VERB" and tree.is_finite(below)
    return tree.base(below) == "conj" and (clause or tree.first(below, "cop") is not None)


def _is_whence(line: Line, token: int, actor: int) -> bool:
    """Whether a place only says where an actor is from: "the mayor of Leeds", "Norway's Ann Lee"; a school is there."""
    if line.tree.words[actor] in words("en", "place_schools"):
        return False
    owned = line.tree.relations[token] == "nmod:poss" and line.actors[actor][0].type == "person"
    return owned or line.tree.preposition(token) in ("of", "from")


def _is_passed_up(tree: Tree, noun: Trigger, owner: dict[int, Trigger]) -> bool:
    """Whether a noun tells no more than the verb of motion that it completes: "hitched a ride to", "went on a trip to"."""
    if not noun.weak or noun.kinds[0] not in MOVES or tree.base(noun.token) not in ("obj", "obl"):
        return False
    verb = owner.get(tree.heads[noun.token])
    return verb is not None and not verb.weak and verb.kinds[0] in MOVES


def _is_way(line: Line, subject: int, token: int, trigger: Trigger | None) -> bool:
    """Whether a place is told with the craft or the journey that moves: "the plane from Oslo landed"."""
    tree = line.tree
    direct = tree.base(subject) == "nsubj" and tree.heads[token] == subject and tree.preposition(token) in ("from", "to")
    craft = tree.lemmas[subject] in words("en", "vessels") or tree.lemmas[subject] in words("en", "craft")
    return direct and craft and trigger is not None and trigger.kinds[0] in MOVES[:3]


def _is_event(tree: Tree, token: int) -> bool:
    return noun_frame(tree, token) is not None


def _is_listed(line: Line, token: int) -> bool:
    """Whether a place is coordinated with another: "in Leeds and York"."""
    return line.tree.base(token) == "conj" and line.tree.first_conjunct(token) in line.places


def _is_scene(line: Line, subject: int, token: int, trigger: Trigger | None) -> bool:
    """Whether a place as the subject is where it happens: "the river rose", "the bridge was closed", "the port reopened"."""
    if trigger is None or subject != token or token in line.actors or line.tree.base(subject) != "nsubj":
        return False
    return line.tree.relations[subject] == "nsubj:pass" or trigger.kinds[0] in ("disaster", "start", "end")
