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


def find(text: str, languages: tuple[str, ...] = ()) -> list[Found]:
    """The time expressions of an English text, in order and disjoint; with `languages` also the dates written in those.

    >>> [found.rule for found in find("She left on Monday and came back two days later.")]
    ['weekday', 'later']
    """
    found = refined(text, english().find(text))
    if not languages:
        return found
    from itinerary.find.foreign import find_foreign, merged

    return merged(found, find_foreign(text, languages))
