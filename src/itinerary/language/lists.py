"""Word lists: one file a class, one word a line, `word = value` where the value is not the word itself."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def words(language: str, name: str) -> dict[str, object]:
    """The words of one list, each with its value. Lines that begin with # are comments.

    >>> words("en", "month")["april"]
    4
    """
    path = resources.files("itinerary.language") / language / "words" / f"{name}.txt"
    entries = {}
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, value = line.partition(" = ")
            entries[word.strip()] = _value(value.strip() or word.strip())
    return entries


def _value(text: str) -> object:
    return int(text) if text.lstrip("-").isdigit() else text
