"""The time expressions of a text."""

from __future__ import annotations

from functools import cache

from itinerary.find.engine import Engine, Found
from itinerary.find.lexicon import Lexicon
from itinerary.find.refine import refined


@cache
def english() -> Engine:
    """The engine of English, built when first asked for."""
    from itinerary.language.en import grammar

    return Engine(Lexicon(grammar()))


def find(text: str) -> list[Found]:
    """The time expressions of an English text, in order and disjoint.

    >>> [found.rule for found in find("She left on Monday and came back two days later.")]
    ['weekday', 'later']
    """
    return refined(text, english().find(text))
