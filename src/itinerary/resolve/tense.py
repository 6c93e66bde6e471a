"""Which way the clause around a time looks."""

from __future__ import annotations

import re

WINDOW = 90
BREAK = re.compile(r"[.;!?]\s|\n\s*\n|[“”\"]")
FUTURE = re.compile(
    r"\b(?:planned|plans?|scheduled?|set to|due|expected|expects?|slated|is to|are to|was to|were to|as early as|as soon as|upcoming|deadline"
    r"|by|will|'ll|until|till|going to|shall|to be held|begins?|starts?|opens?)\b",
    re.IGNORECASE,
)
STRONG = re.compile(
    r"\b(?:planned for|plans? to|scheduled|set to|due (?:on|in|by|to|for|back)|expected|slated|(?:is|are) to \w+|as early as|as soon as|upcoming|forecast for)\W*(?:\w+\W+){0,5}$|\b(?:by|until|till)\s(?:the end of |early |late |mid-)?$",
    re.IGNORECASE,
)


def tense_at(text: str, start: int, end: int) -> str:
    """ "future" where a strong cue governs the time at `[start, end)`, else "".

    >>> tense_at("The vote is scheduled for Friday.", 26, 32), tense_at("He voted on Friday.", 12, 18)
    ('future', '')
    """
    before = text[max(start - WINDOW, 0) : start]
    breaks = [found.end() for found in BREAK.finditer(before)]
    clause = before[breaks[-1] :] if breaks else before
    return "future" if STRONG.search(clause) else ""
