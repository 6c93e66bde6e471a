"""Ships, craft and other things with names of their own: they sail, fly and act like persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from itinerary import gazetteer
from itinerary.language.tables import words
from itinerary.model import Name
from itinerary.resolve.actor_rows import SUBJECTS, Row

OFTEN = 2                   # times that "the Norge" must be said before it counts as a name


def vessels(rows: Sequence[Row], names: Sequence[Name]) -> Iterator[Name]:
    """The mentions of ships and craft: named after a noun for one ("the airship Norge") or with "the", as what acts."""
    known = {name for row in rows for name in _introduced(row)}
    marked = {part for name in names for part in name.text.split()}
    known |= _articled(rows, marked)
    taken = {name.start for name in names if name.text not in known and name.type != "place"}
    for row in rows if known else ():
        for token in row.sentence.tokens:
            if token.text in known and token.start not in taken:
                yield Name(token.start, token.end, token.text, "organisation")


def _introduced(row: Row) -> Iterator[str]:
    nouns = words("en", "vessels")
    for index, token in enumerate(row.sentence.tokens[1:], 1):
        before = row.sentence.tokens[index - 1].text
        if before in nouns and _is_name(row, index) and (before.isupper() or row.upos[index] == "PROPN"):
            yield token.text


def _articled(rows: Sequence[Row], marked: set[str]) -> set[str]:
    """Names that nothing marks, that follow "the", act at least once, and are no listed place."""
    said: Counter[str] = Counter()
    acting: set[str] = set()
    for row in rows:
        for index, token in enumerate(row.sentence.tokens[1:], 1):
            if row.words[index - 1] != "the" or not _is_name(row, index) or row.upos[index] != "PROPN":
                continue
            said[token.text] += 1
            if row.relations[index] in SUBJECTS:
                acting.add(token.text)
    often = {name for name, count in said.items() if count >= OFTEN and name in acting and name not in marked}
    return {name for name in often if not gazetteer.lookup(name) and not gazetteer.is_demonym(name)}


def _is_name(row: Row, index: int) -> bool:
    """Whether a token is a capitalised word that stands alone."""
    text = row.sentence.tokens[index].text
    follower = row.sentence.tokens[index + 1].text if index + 1 < len(row.words) else ""
    return text[:1].isupper() and text.isalpha() and len(text) > 2 and not follower[:1].isupper()
