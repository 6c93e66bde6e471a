"""Whom a pronoun means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from itinerary.language.tables import words
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.fits import fits_pronoun, is_of_thing
from itinerary.resolve.actors.memory import SUBJECT, Memory
from itinerary.resolve.actors.names import Named
from itinerary.resolve.actors.nominals import nouns_for_people

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("it", "its", "itself"), ("organisation", "")),
    **dict.fromkeys(("they", "them", "their", "themselves"), ("many", "")),
}
FAR = 4                     # sentences back in which a pronoun still finds its antecedent
FAR_PAIR = 5
UNSURE = 1.05               # what it costs that a name does not tell whether it is a man's or a woman's
BESIDE = 0.75               # what it costs to be told only as a companion
OPENING = 3                 # words with which a sentence opens


@frozen(eq=False)
class Seen:
    """What is known while an article is being read: its rows, who is in mind, who is told of where, the names by row."""

    rows: Sequence[Tree]
    memory: Memory
    at: Mapping[tuple[int, int], tuple[Entity, ...]]
    names: Mapping[int, Mapping[int, Named]]


def pronoun(seen: Seen, index: int, token: int) -> tuple[Entity, ...]:
    """Whom the pronoun at a token of a row means; () where that is nobody, or not known."""
    row = seen.rows[index]
    type, gender = PRONOUNS[row.words[token]]
    if row.relations[token] == "expl" or (row.words[token] == "it" and _only_points(row, row.heads[token])):
        return ()
    if type == "many":
        return _listed(seen, index, token) or (() if _are_others(seen, index, token) else _many(seen, index, token))
    if type == "organisation" and is_of_thing(row, token):
        return tuple([e for _, e in seen.memory.near(index, FAR) if e.thing][:1])
    if type == "organisation" and row.bases[token] == "obj":
        again = _object_before(row, token)
        if again is not None:
            return seen.at.get((index, again), ())
    if row.words[token] == "its" and (owner := _owner(row, token)) is not None:
        return seen.at.get((index, owner), ())
    return _ahead(seen, index, token, gender) or _across(seen, index, token, gender) or _nearest(seen, index, token)


def _only_points(row: Tree, predicate: int) -> bool:
    """Whether "it" only points to what a noun says: "it was the end of a long journey"."""
    return 0 <= predicate < len(row) and row.upos[predicate] == "NOUN" and row.first(predicate, "cop") is not None


def _nearest(seen: Seen, index: int, token: int) -> tuple[Entity, ...]:
    """Who is nearest to mind of those whom a pronoun fits."""
    row = seen.rows[index]
    type, gender = PRONOUNS[row.words[token]]
    bound = _bound(seen, index, token)
    near = seen.memory.near(index, FAR if type == "person" else 1)
    fits = [(w, entity) for w, entity in near if id(entity) not in bound and fits_pronoun(entity, type, gender)]
    if type == "organisation":
        fits = [(w, entity) for w, entity in fits if w >= -1 + SUBJECT or entity.thing]
    elif _is_of_person(row, token):
        fits = [(w, entity) for w, entity in fits if not entity.thing]
    if not fits:
        return ()

    def worth(pair: tuple[float, Entity]) -> float:
        weight, entity = pair
        return weight - UNSURE * (bool(gender) and not entity.gender) - BESIDE * _is_companion(seen, entity)

    _, entity = max(fits, key=worth)
    entity.gender = entity.gender or gender
    return (entity,)


def _is_companion(seen: Seen, entity: Entity) -> bool:
    """Whether somebody was last spoken of only as who was with another: "Lee toured Leeds with the mayor, Tom Berg"."""
    index, token, _ = seen.memory.last[id(entity)]
    row = seen.rows[index]
    at = row.chain(token)
    return row.bases[at] == "obl" and row.preposition(at) == "with"


def _is_of_person(row: Tree, token: int) -> bool:
    """Whether a pronoun is the subject of a verb that tells what no ship does: "she said"."""
    verb = row.heads[token]
    return row.is_subject(token) and 0 <= verb < len(row) and row.lemmas[verb] in words("en", "person_verbs")


def _owner(row: Tree, token: int) -> int | None:
    """The subject of the clause in which something is said to be "its": "the weather office lifted its warning"."""
    verb = next((head for head in row.ancestors(token) if row.upos[head] == "VERB"), None)
    if verb is None or row.bases[row.heads[token]] not in ("obj", "obl"):
        return None
    noun = row.subject(verb)
    if noun is not None and row.words[noun] == "which" and row.bases[verb] == "acl":
        return row.heads[verb]
    fits = noun is not None and noun < token and row.xpos[noun] in ("NN", "NNP")
    return row.chain(noun) if noun is not None and fits else None


def _object_before(row: Tree, token: int) -> int | None:
    """What was done something to before, where "it" is what more is done to: "found a phone and sold it"."""
    again = next((at for at in range(token) if row.words[at] == "it" and row.bases[at] == "obj"), None)
    verb = row.heads[token]
    first = row.heads[verb] if 0 <= verb < len(row) and row.bases[verb] == "conj" else -1
    thing = row.first(first, "obj") if first >= 0 else None
    goes_on = thing is not None and row.subject(verb) is None and row.upos[thing] == "NOUN" and row.xpos[thing] == "NN"
    return thing if again is None and goes_on else again


def _ahead(seen: Seen, index: int, token: int, gender: str) -> tuple[Entity, ...]:
    """The subject of the sentence that a clause with "he" or "she" opens: "If she agrees, Ann Lee will leave"."""
    row, verb = seen.rows[index], seen.rows[index].heads[token]
    opens = gender and token < OPENING and row.bases[token] == "nsubj"
    below = opens and 0 <= verb < len(row) and row.bases[verb] == "advcl" and row.heads[verb] > token
    subject = row.subject(row.heads[verb]) if below else None
    named = seen.names.get(index, {}).get(subject) if subject is not None and subject > verb else None
    fits = named is not None and named.entity.type == "person" and named.entity.gender in ("", gender)
    return (named.entity,) if named is not None and fits else ()


def _across(seen: Seen, index: int, token: int, gender: str) -> tuple[Entity, ...]:
    """Of whom the clause before a semicolon tells: "Missing was Tom Lee, who had been at Berg's side; he has resigned"."""
    row, verb = seen.rows[index], seen.rows[index].heads[token]
    opens = bool(gender) and row.is_subject(token) and ";" in row.words[max(token - OPENING, 0) : token]
    if not opens or not 0 <= verb < len(row) or row.bases[verb] not in ("parataxis", "conj") or row.heads[verb] >= token:
        return ()
    above = row.heads[verb]
    told = above if row.upos[above] == "PROPN" else row.subject(above)
    who = seen.at.get((index, told), ()) if told is not None else ()
    fits = len(who) == 1 and who[0].type == "person" and who[0].gender in ("", gender)
    return who if fits else ()


def _bound(seen: Seen, index: int, token: int) -> set[int]:
    """The subject of the verb whose object a pronoun is: it can't be the same."""
    row = seen.rows[index]
    if row.relations[token] not in ("obj", "iobj", "obl") or row.words[token].endswith("self"):
        return set()
    verb = row.heads[token]
    while row.relations[verb] == "conj" and row.subject(verb) is None and 0 <= row.heads[verb] < verb:
        verb = row.heads[verb]
    subjects = [one for child in row.dependents(verb, "nsubj") for one in row.conjuncts(child)]
    if row.bases[verb] == "acl":
        subjects = [row.heads[verb] if row.words[one] in ("who", "which") else one for one in subjects]
    named = [name for subject in subjects for name in (subject, *row.dependents(subject, "appos", "flat"))]
    return {id(entity) for name in named for entity in seen.at.get((index, name), ())}


def _listed(seen: Seen, index: int, token: int) -> tuple[Entity, ...]:
    """Those whom the sentence names as several before a pronoun: "Ann Lee and her sons reached York, where they"."""
    row = seen.rows[index]
    for subject in range(token - 1, -1, -1):
        if row.bases[subject] == "nsubj" and row.dependents(subject, "conj"):
            several = (name for one in row.conjuncts(subject) for name in (one, *row.dependents(one, "appos", "flat")))
            found = (who for one in several for who in seen.at.get((index, one), ()))
            return tuple(dict.fromkeys(who for who in found if who.type == "person"))
    return ()


def _are_others(seen: Seen, index: int, token: int) -> bool:
    """Whether "they" opens a sentence behind one on several that have no name: "The shares fell 8%. They …", or behind what
    a body did to them: "Police held 17 vendors. They …"."""
    if not index or not seen.rows[index].is_subject(token) or token > OPENING:
        return False
    before = seen.rows[index - 1]
    root = next((at for at, head in enumerate(before.heads) if head < 0), None)
    subject = before.subject(root) if root is not None else None
    if subject is None or root is None:
        return False
    if before.xpos[subject] == "NNS" and not seen.at.get((index - 1, subject)):
        return True
    doers, whom = seen.at.get((index - 1, subject), ()), before.first(root, "obj")
    beside = (whom, *before.dependents(whom, "appos", "flat")) if whom is not None else ()
    named = any(seen.at.get((index - 1, one)) for one in beside)
    people = whom is not None and before.xpos[whom] == "NNS" and not named and before.lemmas[whom] in nouns_for_people()
    return people and len(doers) == 1 and doers[0].type in ("organisation", "group")


def _many(seen: Seen, index: int, token: int) -> tuple[Entity, ...]:
    """Whom "they" means: those last named together, or the group nearest to mind; "them" are none of those who act."""
    memory, bound = seen.memory, _bound(seen, index, token)
    told = (pair for pair in (memory.together, memory.before) if bound.isdisjoint(map(id, pair[1])))
    at, several = next(told, (index, ()))
    near = [(w, e) for w, e in memory.near(index, 2) if e.plural or e.type == "group"]
    if several and at >= memory.crowd and index - at <= FAR_PAIR and not (near and near[0][0] > at - index):
        return several
    if near:
        return (near[0][1],)
    bodies = [e for w, e in memory.near(index, 1) if e.type == "organisation" and w >= -1 + SUBJECT]
    return tuple(bodies[:1])
