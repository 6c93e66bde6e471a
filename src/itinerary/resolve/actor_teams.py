"""Clubs named after places: "Norfield City beat Harrow Vale 3-2"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from itinerary.language.tables import words
from itinerary.model import Place
from itinerary.model.context import Context
from itinerary.resolve.actor_entities import Register
from itinerary.resolve.actor_names import Named
from itinerary.resolve.actor_rows import SUBJECTS, Row

ACTING = (*SUBJECTS, "obj", "nmod:poss")
WIDE = ("country", "continent", "sea", "river")


def teams(context: Context, rows: Sequence[Row], register: Register) -> list[Named]:
    """The mentions of clubs: of places that somewhere win, lose, sign or sack somebody, wherever they act."""
    starts = [row.sentence.start for row in rows]
    found = []
    for place in context.places:
        spots = [spot for spot in _spots(place, rows, starts) if _acts(rows[spot[0]], spot[1])]
        if place.type in WIDE or not any(_plays(rows[index], head) for index, head, *_ in spots):
            continue
        entity = register.named(place.name, "organisation")
        entity.plural = True
        for index, head, start, end in spots:
            entity.spans.append((start, end))
            found.append(Named(entity, index, start, end, head))
    return found


def _spots(place: Place, rows: Sequence[Row], starts: Sequence[int]) -> Iterator[tuple[int, int, int, int]]:
    """Row, head token, start and end of each mention."""
    for span in place.mentions:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.start < rows[index].sentence.end and (inside := rows[index].inside(span.start, span.end)):
            yield index, rows[index].head(inside), span.start, span.end


def _acts(row: Row, token: int) -> bool:
    return row.relations[row.chain(token)] in ACTING and not row.preposition(row.chain(token))


def _plays(row: Row, token: int) -> bool:
    """Whether a token is the subject or object of a verb of games, or of one that such a verb goes with."""
    first = row.chain(token)
    head = row.heads[first]
    if row.relations[first] == "nmod:poss" or not 0 <= head < len(row.words):
        return False
    with_it = [child for child in row.children[head] if row.relations[child] in ("advcl", "conj")]
    return any(row.lemmas[verb] in words("en", "team_verbs") for verb in (head, *with_it))
