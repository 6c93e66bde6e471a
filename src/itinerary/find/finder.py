"""The time expressions of a text."""

from __future__ import annotations

from functools import cache

from itinerary.find.engine import Engine, Found
from itinerary.find.hours import bare_hours
from itinerary.find.lexicon import Lexicon
from itinerary.find.logs import line_clocks
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
    if hours := bare_hours(text, found):
        found = merged(found, hours)
    if clocks := line_clocks(text):
        found = merged(clocks, found)
    if languages:
        from itinerary.find.foreign import find_foreign

        found = merged(found, find_foreign(text, languages))
    return found


def found_in(text: str) -> list[Found]:
    """All that the rules alone find in an English text: what stands around it is not asked.

    >>> [found.rule for found in found_in("soon")], find("soon")
    (['vague'], [])
    """
    return english().find(text)


def merged(some: list[Found], others: list[Found]) -> list[Found]:
    """Both in text order; where two overlap, the longer stays, else that which comes first."""
    kept: list[Found] = []
    for each in sorted([*some, *others], key=lambda found: (found.start, found.start - found.end)):
        if kept and each.start < kept[-1].end:
            if each.end - each.start > kept[-1].end - kept[-1].start:
                kept[-1] = each
        else:
            kept.append(each)
    return kept
