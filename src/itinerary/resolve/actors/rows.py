"""Where in an article's sentences something is mentioned."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from itinerary.model import Place
from itinerary.model.tree import Tree


def row_at(rows: Sequence[Tree], position: int) -> int | None:
    """The number of the row that holds a character of the article's text; None where none does."""
    index = bisect_right(rows, position, key=lambda row: row.sentence.start) - 1
    return index if index >= 0 and position < rows[index].sentence.end else None


def spots(place: Place, rows: Sequence[Tree]) -> Iterator[tuple[int, int, int, int]]:
    """Where the rows mention a place: the number of the row, the head token, start and end of the mention."""
    for span in place.mentions:
        index = row_at(rows, span.start)
        if index is not None and (inside := rows[index].inside(span.start, span.end)):
            yield index, rows[index].head(inside), span.start, span.end
