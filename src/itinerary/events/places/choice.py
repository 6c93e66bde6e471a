"""Of the places that a clause tells, those that the event has: one an argument, of one grain."""

from __future__ import annotations

from attrs import frozen

from itinerary.events.scene import Line
from itinerary.language.tables import words
from itinerary.model import EventPlace, Place
from itinerary.model.tree import Tree

ENDS = ("location", "destination")
TOWNS = ("city", "town", "village", "capital", "settlement")
WIDE = ("country", "region", "county", "continent", "sea", "river", "mountain", "island", "place")
TOURING = ("performance", "sport")
INNER = ("in", "at", "near")
TIMED = ("after", "before", "since", "following", "until", "during")
APART = 8


@frozen(eq=False)
class Told:
    """A place with the trigger that it belongs to, the argument it stands in and its role."""

    owner: int
    argument: int
    token: int
    place: Place
    role: str


def chosen(line: Line, told: list[Told], kind: str) -> tuple[EventPlace, ...]:
    """One place an argument; of two of which the second only says where the first lies ("Gatchina, near Leningrad"), the
    first; the place in the name of a school only where no other is told ("the University of Leeds")."""
    other = [one for one in told if not _names_school(line.tree, one.token)]
    told = other or told
    told = [one for one in told if one.role != "location" or line.tree.preposition(one.argument) not in TIMED] or told
    told = [one for one in told if not _was_bound_for(line.tree, one, told)]
    by_argument: dict[tuple[int, str], list[Told]] = {}
    for found in told:
        by_argument.setdefault((found.argument, found.role), []).append(found)
    best = [_of_argument(line, together, kind) for together in by_argument.values()]
    best = [one for one in best if not any(_only_locates(line, other, one) for other in best)]
    best = [one for one in _of_one_grain(best, kind) if not any(_holds(line, one, other) for other in best)]
    found_places: dict[str, EventPlace] = {}
    for one in best:
        found_places.setdefault(one.place.id, EventPlace(one.place, one.role))
    return tuple(found_places.values())


def _was_bound_for(tree: Tree, one: Told, told: list[Told]) -> bool:
    """Whether a craft was only on its way there, and came to another place: "a plane to Oslo landed in Hull"."""
    way = tree.base(one.argument) == "nsubj" or tree.words[one.argument] in ("way", "route")
    return way and one.role in ENDS and any(other.role in ENDS and other.argument != one.argument for other in told)


def _names_school(tree: Tree, token: int) -> bool:
    head = tree.heads[token]
    return tree.preposition(token) == "of" and head >= 0 and tree.words[head] in words("en", "place_schools")


def _of_argument(line: Line, together: list[Told], kind: str) -> Told:
    """Of the places of one argument the first that owns no other ("Tokyo's Haneda Airport"); of a show in a hall of a town,
    the town: tours go from town to town."""
    owned = [told for told in together if line.tree.relations[told.token] != "nmod:poss"]
    together = owned or together
    towns = (told for told in together if told.place.type in TOWNS)
    return next(towns, together[0]) if kind in TOURING and _is_venue(together[0].place) else together[0]


def _of_one_grain(told: list[Told], kind: str) -> list[Told]:
    """The places without the town of a venue told beside it; of a show on tour without the venue."""
    towns = [one for one in told if one.role == "location" and one.place.type in TOWNS]
    venues = [one for one in told if one.role == "location" and _is_venue(one.place)]
    kept = towns if kind in TOURING or not venues else venues
    return [one for one in told if one.role != "location" or one in kept] if towns else told


def _holds(line: Line, town: Told, venue: Told) -> bool:
    """Whether a town only says where the venue lies that somebody leaves or reaches: "left the hall in York"."""
    within = town.place.type in TOWNS and line.tree.preposition(town.token) in (*INNER, "outside")
    return within and town.role == venue.role != "location" and _is_venue(venue.place)


def _is_venue(place: Place) -> bool:
    return place.type not in (*TOWNS, *WIDE)


def _only_locates(line: Line, first: Told, second: Told) -> bool:
    """Whether a second place, right behind the first and a comma, only says where that lies."""
    tree = line.tree
    if _is_inside(first.place, second.place) and _is_right_behind(tree, first.token, second.token):
        return True
    venue = second.place.type in TOWNS and first.place.type not in (*TOWNS, *WIDE)
    if tree.base(second.token) == "conj" or first.role != second.role or first.token >= second.token or venue:
        return False
    between = range(first.token + 1, second.token)
    if not any(tree.words[at] == "," for at in between) or len(between) > APART:
        return False
    plain = all(tree.upos[at] in ("PUNCT", "ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV") for at in between)
    return plain and (bool(tree.preposition(second.token)) or second.place.type in ("country", "region"))


def _is_inside(place: Place, other: Place) -> bool:
    """Whether a place lies in a country or a part of one, as far as the lists tell."""
    known = place.country is not None and place.country == other.country and place.type not in ("country", "region")
    return known and (other.type == "country" or (other.type in WIDE and other.region in (None, other.name, place.region)))


def _is_right_behind(tree: Tree, first: int, second: int) -> bool:
    """Whether a place stands right behind another: "Billings, Montana", "Stromness in Orkney", "Baltimore, in Cork"."""
    between = range(first + 1, second)
    return 0 < len(between) < APART and all(tree.words[at] in (",", "in", "county", "the") for at in between)
