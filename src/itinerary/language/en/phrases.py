"""Phrases of several words as patterns."""

from __future__ import annotations

import re

from itinerary.language.lists import words

SPLIT = re.compile(r"'s|o'clock|\w+|[^\w\s]")


def spelled(phrase: str) -> str:
    """A phrase as the tokens that the engine sees, one space between them.

    >>> spelled("new year's day")
    "new year 's day"
    """
    return " ".join(SPLIT.findall(phrase))


def table(name: str) -> dict[str, object]:
    """A word list with its phrases spelled as tokens."""
    return {spelled(phrase.lstrip("^")): value for phrase, value in words("en", name).items()}


def any_of(name: str, prefix: str = "words") -> str:
    """A pattern for any phrase of a word list, caught under `prefix`; longer ones first."""
    phrases = sorted(table(name), key=lambda phrase: (-phrase.count(" "), phrase))
    return f"{prefix}=( " + " | ".join(phrases) + " )"
