"""Whom a lead speaks of before it names them: "A former director pleaded guilty on Monday. Gareth Pym, 52, …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itinerary.language.tables import lines
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actor_entities import Entity
from itinerary.resolve.actor_nominals import type_of_noun

LEAD = 3                    # sentences (the headline is one) that may speak of somebody unnamed
REACH = 2                   # sentences after which the name must have come
DOERS = ("er", "or", "ist", "ant", "man", "woman", "ian")


def introduced(rows: Sequence[Tree], at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> None:
    """Add the mention "director" in "a former director" to the first person named after it, where none was named before."""
    for index, row in enumerate(rows[:LEAD]):
        noun = next((token for token in range(len(row.words)) if _is_unnamed(row, token)), None)
        named = any(number == index and entity.type == "person" for (number, _), who in at.items() for entity in who)
        if noun is None or named:
            continue
        who = next((found for later in range(index + 1, index + 1 + REACH) if (found := _first(rows, at, later))), None)
        if who is not None:
            token = row.sentence.tokens[noun]
            who.spans.append((token.start, token.end))
            return


def _is_unnamed(row: Tree, token: int) -> bool:
    """Whether a noun is an unnamed person of whom the sentence tells."""
    if row.relations[token] not in SUBJECTS or row.xpos[token] != "NN":
        return False
    new = any(row.words[child] in ("a", "an") for child in row.children[token])
    lemma = row.lemmas[token]
    return new and (type_of_noun(lemma)[0] == "person" or lemma in lines("en", "titles") or lemma.endswith(DOERS))


def _first(rows: Sequence[Tree], at: Mapping[tuple[int, int], tuple[Entity, ...]], index: int) -> Entity | None:
    """The person that a sentence begins with, as its subject."""
    if index >= len(rows):
        return None
    row = rows[index]
    for token in range(len(row.words)):
        who = at.get((index, token), ())
        if who and row.is_subject(token):
            return who[0] if who[0].type == "person" and row.upos[token] == "PROPN" else None
    return None
