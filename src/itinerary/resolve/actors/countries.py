"""Countries that act: "Russia and Ukraine agreed", "talks with China", "Pyongyang denied", "the North"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary import gazetteer
from itinerary.language.tables import entries, terms
from itinerary.model import Place
from itinerary.model.context import Context
from itinerary.model.tree import Tree
from itinerary.resolve.actors.entities import Register
from itinerary.resolve.actors.names import Named, is_capital
from itinerary.resolve.actors.nominals import is_verb_of_states
from itinerary.resolve.actors.rows import spots

WITH = frozenset("with between against among by".split())


def countries(context: Context, rows: Sequence[Tree], register: Register) -> list[Named]:
    """The mentions of countries, and of capitals that stand for them, where they act."""
    found = []
    for place in context.places:
        country = _country(place)
        if country is None:
            continue
        for index, head, start, end in spots(place, rows):
            if _acts(rows[index], head, place.type == "country"):
                entity = register.named(country, "country")
                entity.spans.append((start, end))
                found.append(Named(entity, index, start, end, head))
    return found


def abreast(context: Context, rows: Sequence[Tree]) -> dict[int, tuple[str, ...]]:
    """By row the names of the countries that it mentions, of those that mention several."""
    told: dict[int, dict[str, None]] = {}
    for place in context.places:
        for index, *_ in spots(place, rows) if place.type == "country" else ():
            told.setdefault(index, {})[place.name] = None
    return {index: tuple(names) for index, names in told.items() if len(names) > 1}


def _country(place: Place) -> str | None:
    """The name of the country that a place is, or that it is the capital of."""
    if place.type == "country":
        return place.name
    listed = gazetteer.country(place.country) if place.country and is_capital(place) else None
    return listed.name if listed is not None else None


def _acts(row: Tree, token: int, country: bool) -> bool:
    first = row.chain(token)
    relation, head = row.relations[first], row.heads[first]
    preposition = row.preposition(first)
    if preposition in ("of", "from") and relation == "nmod" and _are_envoys(row, head, first):
        return True
    if country and _does(row, token):
        return True
    if preposition:
        return preposition in WITH and relation in ("nmod", "obl", "obl:agent") and (country or preposition != "between")
    if relation in ("nsubj", "nsubj:pass") and 0 <= head < len(row.words):
        return country or is_verb_of_states(row.lemmas[head])
    return country and relation == "obj" and 0 <= head < len(row.words) and is_verb_of_states(row.lemmas[head])


def _does(row: Tree, token: int) -> bool:
    """Whether a clause behind a country tells what it does: "thanked Peru, which had offered ships"."""
    which = token + 2
    if row.words[token + 1 : which + 1] != (",", "which") or not row.is_subject(which):
        return False
    return is_verb_of_states(row.lemmas[row.heads[which]])


def _are_envoys(row: Tree, noun: int, first: int) -> bool:
    """Whether a noun means those who act for several countries: "the presidents of Kenya and Tanzania met"."""
    acting = entries("en", "actor_groups", "named", "people")
    held = row.lemmas[noun] in terms("en", "titles") or row.lemmas[noun] in acting
    several = row.xpos[noun] == "NNS" and len(list(row.conjuncts(first))) > 1
    return held and several and not row.dependents(noun, "appos") and row.relations[row.chain(noun)] != "root"
