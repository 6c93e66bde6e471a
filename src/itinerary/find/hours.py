"""Bare hours: "a rally in Davenport at 7.", "they signed it at ten", where the text tells the time of day anyway."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from itinerary.find.engine import Found
from itinerary.language.lists import words
from itinerary.time.expression import About, At, Clock, Field

NEAR, NEXT = 400, 40
HOUR = re.compile(
    r"\b(?:(?:[Aa]t|[Uu]ntil|till) (?P<at>(?:about |around )?(?P<hour>1[0-2]|[1-9]|[a-z]{3,6}))"
    r"|(?P<side>(?:[Jj]ust|[Ss]hortly|[Ss]oon) (?:before|after) (?P<word>[a-z]{3,6})))"
    r"(?=[.,;:)!?](?!\d)|$|\n| (?:and|to|when|but|while|as|he|she|they|we|I|it|the)\b)"
)


def bare_hours(text: str, found: list[Found]) -> list[Found]:
    """Hours without "a.m." or "o'clock" after "at", near a time of day.

    >>> [each.expression.hour for each in bare_hours("Up at 8 a.m., off at ten.", [Found(6, 12, Clock(8), "")])]
    [10]
    """
    return list(_hours(text, [each.end for each in found if _tells_a_time(each)]))


def _hours(text: str, ends: list[int]) -> Iterator[Found]:
    for match in HOUR.finditer(text) if ends else ():
        clock = _clock(match["hour"] or match["word"])
        name = "at" if match["at"] else "side"
        at = bisect_right(ends, match.start())
        behind = at > 0 and match.start() - ends[at - 1] < NEAR
        if clock is not None and (behind or (at < len(ends) and ends[at] - match.end() < NEXT)):
            yield Found(match.start(name), match.end(name), _loosely(clock, match[name].split()), "bare hour")


def _clock(word: str) -> Clock | None:
    hour = int(word) if word.isdigit() else words("en", "number.ones").get(word) or words("en", "number.teens").get(word)
    return Clock(hour) if isinstance(hour, int) and 1 <= hour <= 12 else None


def _loosely(clock: Clock, said: list[str]) -> Clock | About:
    """An hour told with "about", or as that before or after which something was."""
    if said[0] in ("about", "around"):
        return About(clock, "APPROX")
    return About(clock, said[1].upper()) if len(said) > 2 else clock


def _tells_a_time(found: Found) -> bool:
    """Whether it is a clock time or a part of a day."""
    said = found.expression.time if isinstance(found.expression, At) else found.expression
    return isinstance(said, Clock) or (isinstance(said, Field) and said.unit == "part")
