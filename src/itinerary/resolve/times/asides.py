"""Asides: a sentence in the past perfect that counts back ("a day earlier they had met"); the story goes on where it was."""

from __future__ import annotations

import re

from attrs import frozen

from itinerary.find.engine import Found
from itinerary.resolve.times.flashback import counts_days, looks_back
from itinerary.time.expression import At, Expression, Last, Reference, Shift
from itinerary.time.history import History

BEGINS = re.compile(r"[.!?;][”\"’']?\s+|\n")
REACH = 400


@frozen
class Aside:
    """Where the time that leads back ends, and what had been told before it."""

    end: int
    history: History


def leads_back(text: str, found: Found) -> bool:
    """Whether a time counts back from what was told, in a sentence in the past perfect."""
    return _counts_back(found.expression) and looks_back(text, _start(text, found.start))


def after_aside(text: str, aside: Aside, found: Found, history: History) -> tuple[History, Aside | None]:
    """The history at a time told after an aside; the aside is over where the next sentence no longer looks back."""
    if BEGINS.search(text, aside.end, found.start) is None:
        return history, aside
    if looks_back(text, _start(text, found.start)):
        return history, None
    return (aside.history if counts_days(found.expression) else history), None


def _counts_back(said: Expression) -> bool:
    """ "A day earlier", "the previous evening"."""
    if isinstance(said, At):
        return said.day is not None and _counts_back(said.day)
    if isinstance(said, Last):
        return said.anchor == "reference"
    return isinstance(said, Shift) and said.sign < 0 and isinstance(said.base, Reference)


def _start(text: str, at: int) -> int:
    """Where the sentence begins that holds a place."""
    begun = [found.end() for found in BEGINS.finditer(text, max(at - REACH, 0), at)]
    return begun[-1] if begun else max(at - REACH, 0)
