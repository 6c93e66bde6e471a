"""Relatives who are told of by a given name alone: "Ann Lee and her husband, Tom" are Ann Lee and Tom Lee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itinerary.gazetteer import fold
from itinerary.language.tables import words
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.names import Named


def surnames(rows: Sequence[Tree], names: Sequence[Named], at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> None:
    """Give those named beside "her husband" and the like the surname of the one whose they are."""
    for mention in names:
        entity, row = mention.entity, rows[mention.row]
        if entity.type != "person" or len(entity.parts) != 1:
            continue
        owner = _owner(row, mention, at)
        if owner is not None and len(owner.parts) > 1 and " " not in owner.parts[-1]:
            surname = owner.name.split()[-1]
            if fold(surname) == owner.parts[-1]:
                entity.take(f"{entity.name} {surname}", (*entity.parts, owner.parts[-1]))


def _owner(row: Tree, mention: Named, at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> Entity | None:
    """Whose relative a person is said to be where they are named, if one person's."""
    first = row.inside(mention.start, mention.end).start
    before = first - 2 if first > 1 and row.words[first - 1] == "," else first - 1
    for noun in (before, row.heads[mention.head], *row.dependents(mention.head, "appos")):
        if 0 <= noun < len(row) and row.lemmas[noun] in words("en", "near_kin"):
            who = [one for child in row.dependents(noun, "nmod:poss") for one in at.get((mention.row, child), ())]
            if len(who) == 1 and who[0].type == "person" and who[0] is not mention.entity:
                return who[0]
    return None
