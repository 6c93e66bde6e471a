"""Whether a pronoun or a noun can mean somebody named."""

from __future__ import annotations

from itinerary.language.tables import entries
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Entity
from itinerary.resolve.actors.nominals import suits


def fits_pronoun(entity: Entity, type: str, gender: str) -> bool:
    """Whether a pronoun or noun of that type and gender can mean an entity; a ship may be "she"."""
    if type == "person":
        ship = entity.type == "organisation" and gender == "f" == entity.gender
        return ship or (entity.type == "person" and (not gender or entity.gender in ("", gender)))
    return entity.type in ("organisation", "country", "group")


def is_of_thing(row: Tree, token: int) -> bool:
    """Whether a verb tells what only a thing does, or has done to it: "it exploded", "it was repaired"."""
    verb = row.heads[token]
    if not (row.is_subject(token) and 0 <= verb < len(row)):
        return False
    if row.lemmas[verb] in entries("en", "thing_verbs", "alone"):
        return row.first(verb, "obj", "xcomp") is None
    return row.lemmas[verb] in entries("en", "thing_verbs", "done" if row.is_passive(verb) else "does")


def is_of_law(entity: Entity) -> bool:
    """Whether somebody is told of as a judge, a lawyer, a detective …, who tries others."""
    return bool(entity.roles.keys() & entries("en", "actor_nouns", "law"))


def is_called(entity: Entity, noun: str) -> bool:
    """Whether a noun is the one with which a body's name ends or begins: "the trust" for the Slipway Trust."""
    if entity.type != "organisation" or len(entity.parts) < 2 or noun not in (entity.parts[0], entity.parts[-1]):
        return False
    return any(noun in entries("en", "org_heads", place) for place in ("end", "of", "also"))


def fits_noun(entity: Entity, noun: str) -> bool:
    """Whether what an entity is called and told to be leaves it open that a noun means it."""
    if entity.thing:
        return False
    if noun in entries("en", "actor_nouns", "strict", "kinds") and _is_of_other_kind(entity, noun):
        return False
    tried = noun in entries("en", "actor_nouns", "tried") and is_of_law(entity)
    return suits(noun, entity.parts) and not tried and not _is_a_site(entity, noun)


def fits_thing(entity: Entity, noun: str) -> bool:
    """Whether a noun for a ship or the like can mean this one: a tug is no ferry, and no "ship" beside another."""
    serving, told = entries("en", "actor_things", "serving"), entity.roles.keys() & entries("en", "actor_things", "vessel")
    if noun in entries("en", "actor_things", "any"):
        return serving.isdisjoint(entity.roles)
    return not told and noun not in serving


def _is_of_other_kind(entity: Entity, noun: str) -> bool:
    """Whether a body's name tells that it is no such thing: a Fund is no bank."""
    heads = entries("en", "org_heads", "end", "of")
    return any(part in heads and part != noun for part in entity.parts)


def _is_a_site(entity: Entity, noun: str) -> bool:
    """Whether a body is a hospital, a school or the like, and a noun another: "the agency"."""
    sites = entries("en", "actor_nouns", "sites")
    return entity.type == "organisation" and noun not in entity.parts and not sites.isdisjoint(entity.parts)
