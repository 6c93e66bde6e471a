"""Companies and other bodies that no word of their name tells: known by what they do, have, or are called beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary import gazetteer
from itinerary.language.tables import entries, words
from itinerary.model import Name
from itinerary.model.tree import SUBJECTS, Tree

FIRM = "organisation"


def firms(rows: Sequence[Tree], names: Sequence[Name]) -> Iterator[Name]:
    """The mentions of bodies with a name of one word that the article shows to be one ("Lumo's founder"), each by itself."""
    people = {part for name in names if name.type == "person" and " " in name.text for part in name.text.split()}
    taken = {at for name in names if " " in name.text for at in range(name.start, name.end)}
    alone = [(row, at) for row in rows for at in range(len(row)) if _stands_alone(row, at)]
    spots = [(row, at) for row, at in alone if row.sentence.tokens[at].start not in taken]
    known = {row.sentence.tokens[at].text for row, at in spots if _is_shown(row, at)} - people
    known = {name for name in known if not (gazetteer.lookup(name) or gazetteer.is_demonym(name))}
    for row, at in spots:
        token = row.sentence.tokens[at]
        if token.text in known:
            yield Name(token.start, token.end, token.text, FIRM)


def _stands_alone(row: Tree, at: int) -> bool:
    """Whether a token is a capitalised name beside no other capitalised word."""
    tokens = row.sentence.tokens
    text = tokens[at].text
    if row.upos[at] != "PROPN" or not text[:1].isupper() or len(text) < 3 or not text.isalpha():
        return False
    beside = (tokens[i].text for i in (at - 1, at + 1) if 0 <= i < len(row))
    return not any(word[:1].isupper() and not _is_small(word.lower()) for word in beside)


def _is_small(word: str) -> bool:
    return word in ("the", "a") or word in words("en", "calendar_names")


def _is_shown(row: Tree, at: int) -> bool:
    """Whether the sentence shows that a name is a body's."""
    first = row.first_conjunct(at)
    head = row.heads[first]
    if not 0 <= head < len(row):
        return _is_renamed(row, at)
    does = row.relations[first] in SUBJECTS and row.lemmas[head] in words("en", "body_verbs")
    has = row.relations[at] == "nmod:poss" and row.lemmas[head] in words("en", "body_parts")
    shares = row.preposition(at) == "in" and row.lemmas[head] == "share"
    return does or has or shares or _is_called(row, at - 1) or _is_renamed(row, at)


def _is_called(row: Tree, noun: int) -> bool:
    """Whether a noun for a body stands right before a name: "the start-up Voxly"."""
    return noun >= 0 and row.upos[noun] == "NOUN" and row.lemmas[noun] in entries("en", "actor_nouns", "private")


def _is_renamed(row: Tree, at: int) -> bool:
    """Whether a noun for a body stands behind a name, between commas: "Nordfrakt, the airline, …"."""
    if at + 2 >= len(row) or row.words[at + 1] != "," or row.words[at + 2] not in ("a", "an", "the"):
        return False
    end = next((i for i in range(at + 3, min(at + 7, len(row))) if row.words[i] in (",", ".")), None)
    return end is not None and _is_called(row, end - 1)
