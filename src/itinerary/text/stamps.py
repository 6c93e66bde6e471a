"""The stamp that opens the line of a log or a chronicle: "2021-03-15 09:45", "[09:45]", "Monday, 5 October:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from itinerary.language.lists import words as valued
from itinerary.language.tables import words as listed

CLOCK = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?$|\d\d:\d\d(?::\d\d)?Z?$", re.IGNORECASE)
MARKS = frozenset("[]()-–—:,|")
NUMBER = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[.:]\d\d|[12]\d{3})$")
YEAR = re.compile(r"[12]\d{3}$")
HALVES = frozenset("am pm a.m. p.m.".split())
ENDS = frozenset(":–—-")
LONGEST = 8


def stamp(words: Sequence[str]) -> int:
    """How many of a sentence's first words are a stamp that no grammar binds to the rest; 0 where something else opens it.

    >>> [stamp(text.split()) for text in ("2021-03-15 09:45 Lee left", "[ 09:45 ] Lee left", "At 09:45 Lee left")]
    [2, 3, 0]
    >>> stamp("2021-03-15t09:45 lee left".split())
    1
    >>> [stamp(text.split()) for text in ("5 October : Lee leaves", "1994 – Lee leaves", "5 October was wet", "5 : Lee")]
    [3, 2, 0, 0]
    >>> stamp("Monday : Left".split()), stamp("May : No".split())
    (2, 0)
    """
    return _clock(words) or _date(words)


def _clock(words: Sequence[str]) -> int:
    end, told = 0, False
    for word in words:
        clock = CLOCK.match(word) is not None
        if not clock and word not in MARKS:
            break
        told = told or clock
        end += 1
    return end if told and _goes_on(words, end) else 0


def _date(words: Sequence[str]) -> int:
    """A date or time of day in words that a colon or dash parts from what it is the time of."""
    counted = named = False
    for at, word in enumerate(words[:LONGEST]):
        if word in ENDS:
            day = word == ":" and at == 1 and words[0].casefold() in valued("en", "weekday")
            return at + 1 if ((counted and named) or day) and _goes_on(words, at + 1) else 0
        year, number = YEAR.match(word) is not None, NUMBER.match(word) is not None
        known = word.casefold() in HALVES or word.casefold().strip(".") in listed("en", "calendar_names")
        if not (number or known or (word == "," and at)):
            return 0
        counted, named = counted or number, named or year or known
    return 0


def _goes_on(words: Sequence[str], end: int) -> bool:
    return any(word[:1].isalpha() for word in words[end : end + 1])
