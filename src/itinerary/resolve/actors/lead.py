"""Whom a lead speaks of before it names them: "A former director pleaded guilty on Monday. Gareth Pym, 52, …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from itinerary.language.tables import words
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.names import titles
from itinerary.resolve.actors.nominals import NUMBERS, nouns_for_persons, type_of_noun

LEAD = 3                    # sentences (the headline is one) that may speak of somebody unnamed
REACH = 2                   # sentences after which the name must have come
SAYING = ("xcomp", "compound", "nmod:unmarked")     # what a noun is that only says what somebody is
DOERS = ("er", "or", "ist", "ant", "man", "woman", "ian")


Known = Mapping[tuple[int, int], tuple[Entity, ...]]


@frozen(eq=False)
class Lead:
    """A noun of the lead, by its row and token, the persons whom it means, and where it and its pronouns stand."""

    row: int
    token: int
    who: tuple[Entity, ...]
    spans: tuple[tuple[int, int], ...]


def introduced(rows: Sequence[Tree], at: Known) -> Lead | None:
    """Whom the lead speaks of: of "a former director" the first person named after it, where none was named before.

    "Two men" are the two, and "three men" the three, whom the subject of a sentence soon after names.
    """
    for index, row in enumerate(rows[:LEAD]):
        noun = first_unnamed(row)
        told = (entity for (number, _), who in at.items() if number == index for entity in who)
        if noun is None or any(entity.type == "person" and entity.name for entity in told):
            continue
        count = sum(_count(row, one) or 1 for one in row.conjuncts(noun))
        gender = type_of_noun(row.lemmas[noun])[1] if count == (_count(row, noun) or 1) else ""
        later = (_first(rows, at, number, count, gender) for number in range(index + 1, index + 1 + REACH))
        who = next(filter(None, later), [])
        if who:
            return Lead(index, noun, tuple(who), tuple(_said_of(rows, at, index, noun)))
    return None


def _said_of(rows: Sequence[Tree], at: Known, index: int, noun: int) -> list[tuple[int, int]]:
    """Where a noun, and the pronouns that go on with it, stand."""
    stranger = at.get((index, noun), ())
    spots = [(index, noun), *(spot for spot, who in at.items() if stranger and who == stranger and spot != (index, noun))]
    tokens = (rows[row].sentence.tokens[token] for row, token in spots)
    return [(token.start, token.end) for token in tokens]


def first_unnamed(row: Tree) -> int | None:
    """The first noun of a sentence that speaks of somebody without a name."""
    return next((token for token in range(len(row.words)) if _is_unnamed(row, token)), None)


def is_stranger(row: Tree, token: int, lead: bool) -> bool:
    """Whether a noun speaks for the first time of a person without a name: "a boy"; in the lead "the head of the school"."""
    lemma = row.lemmas[token]
    if row.xpos[token] != "NN" or row.upos[token] != "NOUN" or row.relations[token] in SAYING or lemma in words("en", "kin"):
        return False
    new = any(row.words[child] in ("a", "an") for child in row.children[token])
    new = new and (type_of_noun(lemma)[0] == "person" or lemma in nouns_for_persons() or lemma in titles())
    if not (new or lead) or row.first(token, "cop") is not None:
        return False
    if any(row.upos[child] == "PROPN" for child in row.dependents(token, "appos", "flat")):
        return False
    first = min((child for child in row.children[token] if row.bases[child] in ("det", "amod", "compound")), default=token)
    renames = first > 1 and row.words[first - 1] in (",", "(", "-") and row.upos[first - 2] == "PROPN"
    return not renames and (new or (_is_unnamed(row, token) and first_unnamed(row) == token))


def _is_unnamed(row: Tree, token: int) -> bool:
    """Whether a noun is an unnamed person, or a few counted ones, of whom the sentence tells."""
    lemma, acts = row.lemmas[token], row.relations[token] in (*SUBJECTS, "obj")
    person = type_of_noun(lemma)[0] == "person" or lemma in nouns_for_persons()
    if not (person or lemma in titles() or lemma.endswith(DOERS)):
        return False
    if acts and _count(row, token):
        return True
    said = {row.words[child] for child in row.children[token]}
    known = "the" in said and any(row.preposition(child) in ("of", "at") for child in row.dependents(token, "nmod"))
    new = acts and (known or not said.isdisjoint(("a", "an")))
    new = new or any(row.words[below] == "who" for verb in row.dependents(token, "acl") for below in row.children[verb])
    return new and row.xpos[token] == "NN"


def _count(row: Tree, token: int) -> int:
    """Of how many a noun is said: "two men"; 0 where no number from two on is told."""
    told = (NUMBERS.get(row.words[child], 0) for child in row.dependents(token, "nummod"))
    return next(told, 0) if row.xpos[token] == "NNS" else 0


def _first(rows: Sequence[Tree], at: Known, index: int, count: int, gender: str) -> list[Entity]:
    """The persons, so many, that a sentence begins with as its subject; [] where it begins with others."""
    if index >= len(rows):
        return []
    row = rows[index]
    for token in range(len(row.words)):
        if any(who.name for who in at.get((index, token), ())) and row.is_subject(token):
            beside = [one for one in row.conjuncts(token) if row.upos[one] in ("PROPN", "NOUN")]
            named = (at.get((index, name), ()) for one in beside for name in (one, *row.dependents(one, "appos")))
            who = list(dict.fromkeys(entity for found in named for entity in found))
            if len(who) < count and row.upos[token] == "PROPN":         # "Ann Lee got ten years and her partner Tom Fox two"
                told = (one for spot, found in at.items() if spot[0] == index for one in found if one.name)
                who = list(dict.fromkeys(told))
            people = all(entity.type == "person" and entity.gender in ("", gender or entity.gender) for entity in who)
            return who if people and len(who) == count and row.upos[token] == "PROPN" else []
    return []
