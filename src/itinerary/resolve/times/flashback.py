"""Flashbacks: a paragraph that opens in the past perfect tells what came before; the story then goes on where it was."""

from __future__ import annotations

import re

from itinerary.find.engine import Found
from itinerary.language.lists import words
from itinerary.time.expression import At, Expression, Field, Last, Next, Reference, Shift, This
from itinerary.time.history import History

BREAK = re.compile(r"\n\s*")
LONGEST = 400
SENTENCE = re.compile(rf"[^\n]{{1,{LONGEST}}}?[a-z\d)][.!?](?=\s|$)|[^\n]{{1,{LONGEST}}}")
HAD = re.compile(r"\b(?:had|[’']d) (\w+)(?: (\w+))?")


def resumed(
    text: str, told: int, found: Found, history: History, story: History | None
) -> tuple[History, History | None]:
    """The history at a time, and that of the story where it is within a flashback.

    `told` is where the time before it ends; `story` the history before the flashback that the text was in there.
    """
    breaks = list(BREAK.finditer(text, told, found.start))
    if not breaks:
        return history, story
    back = looks_back(text, breaks[-1].end())
    if story is not None and not back:
        goes_on = counts_days(found.expression) and _is_earlier(history, story)
        return (story if goes_on else history), None
    return history, story or (history if back and history.latest is not None else None)


def counts_days(said: Expression) -> bool:
    """Whether it counts in days from what was told: "the next afternoon", "the 14th", "two days later".

    >>> counts_days(Next("day", "reference")), counts_days(Next("year", "reference"))
    (True, False)
    """
    if isinstance(said, At):
        return said.day is None or counts_days(said.day)
    if isinstance(said, This | Last | Next):
        weekday = isinstance(said.period, Field) and said.period.unit == "weekday"
        return said.anchor == "reference" and (said.period == "day" or weekday)
    if isinstance(said, Shift):
        return isinstance(said.base, Reference) and said.length.parts[-1][1] in ("day", "night", "hour", "minute")
    return isinstance(said, Field) and said.unit in ("day", "part")


def looks_back(text: str, start: int) -> bool:
    """Whether the sentence that begins there is in the past perfect."""
    if not any(text.find(helper, start, start + LONGEST) >= 0 for helper in ("had ", "’d ", "'d ")):
        return False
    sentence = SENTENCE.match(text, start)
    return sentence is not None and any(_is_participle(word) for had in HAD.finditer(sentence[0]) for word in had.groups(""))


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en", "wn")) or word in words("en", "past_verbs") or word in ("been", "had")


def _is_earlier(history: History, story: History) -> bool:
    some, other = history.latest, story.latest
    return some is not None and other is not None and some.point.ordinal < other.point.ordinal
