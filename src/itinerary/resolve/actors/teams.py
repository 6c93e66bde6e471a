"""Clubs named after places: "Norfield City beat Harrow Vale 3-2"."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.language.tables import words
from itinerary.model.context import Context
from itinerary.model.tree import SUBJECTS, Tree
from itinerary.resolve.actors.entities import Register
from itinerary.resolve.actors.names import Named, is_capital
from itinerary.resolve.actors.rows import spots
from itinerary.resolve.actors.sides import is_about_sport

ACTING = (*SUBJECTS, "obj", "nmod:poss")
WIDE = ("country", "continent", "sea", "river")


def teams(context: Context, rows: Sequence[Tree], register: Register) -> list[Named]:
    """The mentions of clubs: of places that somewhere win, lose, sign or sack somebody, wherever they act."""
    found = []
    sporting = is_about_sport(rows)
    for place in context.places:
        if is_capital(place) and not sporting:
            continue                        # "Washington and Manila signed a treaty"
        acting = [spot for spot in spots(place, rows) if _acts(rows[spot[0]], spot[1])]
        if place.type in WIDE or not any(_plays(rows[index], head) for index, head, *_ in acting):
            continue
        entity = register.named(place.name, "organisation")
        entity.plural = True
        for index, head, start, end in acting:
            entity.spans.append((start, end))
            found.append(Named(entity, index, start, end, head))
    return found


def _acts(row: Tree, token: int) -> bool:
    first = row.chain(token)
    return _is_opponent(row, first) if row.preposition(first) else row.relations[first] in ACTING


def _is_opponent(row: Tree, token: int) -> bool:
    """Whether a nominal is one against whom somebody plays: "against Leeds", "lost to Leeds"."""
    head = row.heads[token]
    lost = 0 <= head < len(row.words) and row.lemmas[head] == "lose"
    return row.preposition(token) == "against" or (lost and row.preposition(token) == "to")


def _plays(row: Tree, token: int) -> bool:
    """Whether a token is the subject or object of a verb of games, or of one that such a verb goes with; or an opponent."""
    first = row.chain(token)
    if _is_opponent(row, first):
        return row.lemmas[row.heads[first]] in words("en", "team_verbs", "side_verbs")
    head = row.heads[first]
    if row.relations[first] == "nmod:poss" or not 0 <= head < len(row.words):
        return False
    with_it = [child for child in row.children[head] if row.relations[child] in ("advcl", "conj")]
    return any(row.lemmas[verb] in words("en", "team_verbs") for verb in (head, *with_it))
