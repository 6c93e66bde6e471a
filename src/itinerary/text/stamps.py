"""The stamp that opens the line of a log: "2021-03-15 09:45", "[09:45 UTC]"."""

import re
from collections.abc import Sequence

CLOCK = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?$|\d\d?:\d\d(?::\d\d)?$")
ZONES = frozenset("utc gmt z am pm a.m. p.m. h hrs".split())
MARKS = frozenset("[ ] ( ) - – — : , | .".split())
LONGEST = 8


def stamp(words: Sequence[str]) -> int:
    """How many of a sentence's first words are a stamp that no grammar binds to the rest; 0 where something else opens it.

    >>> [stamp(text.split()) for text in ("2021-03-15 09:45 Lee left", "[ 09:45 UTC ] Lee left", "At 09:45 Lee left")]
    [2, 4, 0]
    """
    end = 0
    told = False
    for word in words[:LONGEST]:
        clock = CLOCK.match(word) is not None
        if not (clock or word in MARKS or (told and word.casefold() in ZONES)):
            break
        told = told or clock
        end += 1
    return end if told and any(word[:1].isalpha() for word in words[end : end + 1]) else 0
