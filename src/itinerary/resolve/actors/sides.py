"""Sides that no word of their name tells: known by what they do ("the Fargo Wolves beat …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary import gazetteer
from itinerary.language.tables import words
from itinerary.model import Name
from itinerary.model.tree import SUBJECTS, Tree

SIDE = "side"
SPORTING = 4                # different words of matches that make an article one about sport
LONGEST = 2                 # words before the last of a side's name
ACTING = (*SUBJECTS, "obj")


def sides(rows: Sequence[Tree]) -> Iterator[Name]:
    """The mentions of sides: names in the plural behind "the" that somewhere play, win or lose ("the Fargo Wolves")."""
    found = [(row, at) for row in rows for at in range(1, len(row)) if _is_side(row, at)]
    sporting = bool(found) and is_about_sport(rows)
    known = {row.words[at] for row, at in found if _plays(row, at) or (sporting and row.is_subject(at))}
    for row, at in found:
        if row.words[at] in known:
            tokens = row.sentence.tokens
            first, end = tokens[_first(row, at)].start, tokens[at].end
            yield Name(first, end, " ".join(token.text for token in tokens[_first(row, at) : at + 1]), SIDE)


def is_about_sport(rows: Sequence[Tree]) -> bool:
    """Whether an article has enough words of matches to be one about sport."""
    return len(words("en", "sport") & {word for row in rows for word in row.words}) >= SPORTING


def _is_side(row: Tree, at: int) -> bool:
    """Whether a token may name many: a capitalised plural behind "the"."""
    text = row.sentence.tokens[at].text
    if not (text.endswith("s") and text[:1].isupper()) or text.endswith(("ss", "'s")):
        return False
    first = _first(row, at)
    behind = at + 1 == len(row) or not row.sentence.tokens[at + 1].text[:1].isupper()
    if not behind or first == 0 or row.words[first - 1] != "the":
        return False
    return not (gazetteer.is_demonym(text) or gazetteer.lookup(text))


def _first(row: Tree, at: int) -> int:
    """Where the capitalised words begin that end with a token."""
    first, tokens = at, row.sentence.tokens
    while first > 0 and at - first < LONGEST and tokens[first - 1].text.istitle() and row.words[first - 1] != "the":
        first -= 1
    return first


def _plays(row: Tree, token: int) -> bool:
    """Whether a token is the subject or object of a verb of games."""
    first = row.chain(token)
    head = row.heads[first]
    verbs = words("en", "team_verbs", "side_verbs")
    return row.relations[first] in ACTING and 0 <= head < len(row) and row.lemmas[head] in verbs
