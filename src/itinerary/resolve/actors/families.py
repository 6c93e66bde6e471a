"""Families by their surname: "the Lunds"."""

from __future__ import annotations

from itinerary.gazetteer import fold
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity, Register


def bearers(register: Register, row: Tree, token: int) -> tuple[Entity, ...]:
    """The persons whose surname stands in the plural at a token: "the Lunds"."""
    text = row.sentence.tokens[token].text
    if not text.endswith("s") or not text.istitle() or token == 0 or row.words[token - 1] != "the":
        return ()
    stems = {fold(text[:-1]), fold(text.removesuffix("es"))}
    named = (entity for stem in sorted(stems) for entity in register.called(stem))
    people = (entity for entity in named if entity.type == "person" and len(entity.parts) > 1)
    return tuple(entity for entity in people if entity.parts[-1] in stems)
