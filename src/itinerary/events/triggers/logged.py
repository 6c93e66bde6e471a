"""Lines of a log that tell what happened without a verb: "2105 Alongside Rothera", "0545 Anchor up"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from itinerary.events.scene import Line
from itinerary.language.tables import table

REACH = 4                   # words behind the clock time among which they stand
CLOCKS = ("minute", "hour")


def logged(line: Line) -> tuple[int, str] | None:
    """The last word of such a phrase behind the clock time that opens a line without a verb, and the kind that it tells."""
    tree, first = line.tree, opening(line)
    if not first or any(tree.upos[at] == "VERB" for at in range(first, len(tree))):
        return None
    for at in range(first, min(first + REACH, len(tree))):
        for phrase, kind in _phrases().items():
            if tree.words[at:at + len(phrase)] == phrase:
                return at + len(phrase) - 1, kind
    return None


def opening(line: Line) -> int:
    """The token behind the clock time that opens a line; 0 where none does."""
    token = min(line.times, default=len(line.tree))
    when = line.times[token].when if token < len(line.tree) and line.opening(token) == 0 else None
    if when is None or when.granularity not in CLOCKS:
        return 0
    return bisect_left(line.tree.sentence.tokens, line.times[token].span.end, key=lambda t: t.start)


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    found = {tuple(entry.split()): kind for kind, entries in table("en", "event_logged") for entry in entries}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))
