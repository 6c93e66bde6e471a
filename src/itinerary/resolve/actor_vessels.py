"""Ships and craft: they have names like persons, and they sail, fly and arrive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary.language.tables import words
from itinerary.model import Name
from itinerary.resolve.actor_rows import Row


def vessels(rows: Sequence[Row], names: Sequence[Name]) -> Iterator[Name]:
    """The mentions of ships and craft: after a noun for one ("the airship Norge"), and by the bare name elsewhere."""
    known = {name for row in rows for name in _introduced(row)}
    taken = {name.start for name in names if name.text not in known and name.type != "place"}
    for row in rows if known else ():
        for token in row.sentence.tokens:
            if token.text in known and token.start not in taken:
                yield Name(token.start, token.end, token.text, "organisation")


def _introduced(row: Row) -> Iterator[str]:
    nouns = words("en", "vessels")
    for index, token in enumerate(row.sentence.tokens[1:], 1):
        before = row.sentence.tokens[index - 1].text
        if not (token.text[:1].isupper() and token.text.isalpha() and row.upos[index] in ("PROPN", "NOUN", "ADJ", "VERB", "X")):
            continue
        if before in nouns and (before.isupper() or not row.words[index].endswith("s") or row.upos[index] == "PROPN"):
            yield token.text
