"""Relatives who are told of by a given name alone: "Ann Lee and her husband, Tom" are Ann Lee and Tom Lee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itinerary.gazetteer import fold
from itinerary.language.tables import words
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import PARTICLES, Entity, Register, gender_of
from itinerary.resolve.actors.names import Named


def surnames(
    rows: Sequence[Tree], names: Sequence[Named], at: Mapping[tuple[int, int], tuple[Entity, ...]], register: Register
) -> None:
    """Give those named beside "her husband" and the like the surname of the one whose they are."""
    for mention in names:
        entity, row = mention.entity, rows[mention.row]
        if entity.type != "person" or len(entity.parts) != 1:
            continue
        owner = _owner(row, mention, at) or _spouse(row, mention, at)
        if owner is not None and len(owner.parts) > 1 and " " not in owner.parts[-1]:
            surname = owner.name.split()[len(owner.parts) - len(_family(owner.parts)):]
            if fold(surname[-1]) == owner.parts[-1]:
                register.fill(entity, " ".join((entity.name, *surname)), (*entity.parts, *_family(owner.parts)))


def _family(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The surname among the words of a name, with the particles before it.

    >>> _family(("saskia", "de", "wit")), _family(("ann", "lee"))
    (('de', 'wit'), ('lee',))
    """
    first = len(parts) - 1
    while first > 1 and parts[first - 1] in PARTICLES:
        first -= 1
    return parts[first:]


def _spouse(row: Tree, mention: Named, at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> Entity | None:
    """Who is named in full right behind a given name and "and": "Pim and Saskia de Wit"."""
    last = row.inside(mention.start, mention.end).stop
    if last + 1 >= len(row) or row.words[last] != "and" or not gender_of(mention.entity.parts):
        return None
    behind = (who for token in (last + 1, last + 2) for who in at.get((mention.row, token), ()))
    return next((who for who in behind if who.type == "person" and len(who.parts) > 1), None)


def _owner(row: Tree, mention: Named, at: Mapping[tuple[int, int], tuple[Entity, ...]]) -> Entity | None:
    """Whose relative a person is said to be where they are named; of a couple with two surnames nobody knows."""
    first = row.inside(mention.start, mention.end).start
    before = first - 2 if first > 1 and row.words[first - 1] == "," else first - 1
    brother = row.heads[mention.head] if row.relations[mention.head] == "conj" else mention.head
    for noun in (before, row.heads[mention.head], row.heads[brother], *row.dependents(mention.head, "appos")):
        if 0 <= noun < len(row) and row.lemmas[noun] in words("en", "near_kin"):
            who = [one for child in row.dependents(noun, "nmod:poss") for one in at.get((mention.row, child), ())]
            full = [one for one in who if one.type == "person" and len(one.parts) > 1 and one is not mention.entity]
            if full:
                return full[0] if len({_family(one.parts) for one in full}) == 1 else None
    return None
