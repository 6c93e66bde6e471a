"""The stamp that opens the line of a log: "2021-03-15 09:45", "[09:45]"."""

import re
from collections.abc import Sequence

CLOCK = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?$|\d\d:\d\d(?::\d\d)?Z?$")
MARKS = frozenset("[]()-–—:,|")


def stamp(words: Sequence[str]) -> int:
    """How many of a sentence's first words are a stamp that no grammar binds to the rest; 0 where something else opens it.

    >>> [stamp(text.split()) for text in ("2021-03-15 09:45 Lee left", "[ 09:45 ] Lee left", "At 09:45 Lee left")]
    [2, 3, 0]
    """
    end, told = 0, False
    for word in words:
        clock = CLOCK.match(word) is not None
        if not clock and word not in MARKS:
            break
        told = told or clock
        end += 1
    return end if told and any(word[:1].isalpha() for word in words[end : end + 1]) else 0
