"""Whom a lead speaks of before it names them: "A former director pleaded guilty on Monday. Gareth Pym, 52, …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.names import titles
from itinerary.resolve.actors.nominals import type_of_noun

LEAD = 3                    # sentences (the headline is one) that may speak of somebody unnamed
REACH = 2                   # sentences after which the name must have come
DOERS = ("er", "or", "ist", "ant", "man", "woman", "ian")


def introduced(rows: Sequence[Tree], at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> None:
    """Add the mention "director" in "a former director" to the first person named after it, where none was named before.

    "Two men" are the two whom the subject of a sentence soon after names.
    """
    for index, row in enumerate(rows[:LEAD]):
        noun = next((token for token in range(len(row.words)) if _is_unnamed(row, token)), None)
        named = any(number == index and entity.type == "person" for (number, _), who in at.items() for entity in who)
        if noun is None or named:
            continue
        count = 2 if _is_pair(row, noun) else 1
        who = next((found for later in range(index + 1, index + 1 + REACH) if (found := _first(rows, at, later, count))), [])
        for entity in who:
            token = row.sentence.tokens[noun]
            entity.spans.append((token.start, token.end))
        if who:
            return


def _is_unnamed(row: Tree, token: int) -> bool:
    """Whether a noun is an unnamed person, or two of them, of whom the sentence tells."""
    lemma, acts = row.lemmas[token], row.relations[token] in (*SUBJECTS, "obj")
    if not (type_of_noun(lemma)[0] == "person" or lemma in titles() or lemma.endswith(DOERS)):
        return False
    if acts and _is_pair(row, token):
        return True
    new = acts and any(row.words[child] in ("a", "an") for child in row.children[token])
    new = new or any(row.words[below] == "who" for verb in row.dependents(token, "acl") for below in row.children[verb])
    return new and row.xpos[token] == "NN"


def _is_pair(row: Tree, token: int) -> bool:
    """Whether a noun is said of two: "two men"."""
    return row.xpos[token] == "NNS" and any(row.words[child] == "two" for child in row.dependents(token, "nummod"))


def _first(rows: Sequence[Tree], at: Mapping[tuple[int, int], tuple[Entity, ...]], index: int, count: int) -> list[Entity]:
    """The persons, so many, that a sentence begins with as its subject; [] where it begins with others."""
    if index >= len(rows):
        return []
    row = rows[index]
    for token in range(len(row.words)):
        if at.get((index, token), ()) and row.is_subject(token):
            beside = [one for one in row.conjuncts(token) if row.upos[one] in ("PROPN", "NOUN")]
            named = (at.get((index, name), ()) for one in beside for name in (one, *row.dependents(one, "appos")))
            who = list(dict.fromkeys(entity for found in named for entity in found))
            people = all(entity.type == "person" for entity in who)
            return who if people and len(who) == count and row.upos[token] == "PROPN" else []
    return []
