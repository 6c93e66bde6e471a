"""Reading word lists: "key: entry, entry, ..." lines, where a line that begins with "#" is a remark."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(language: str, name: str) -> tuple[str, ...]:
    """The lines of a word list of a language that say something."""
    text = (files("itinerary.language") / language / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(language: str, name: str) -> frozenset[str]:
    """All the words of a list without keys."""
    return frozenset(word for line in lines(language, name) for word in line.split())


@cache
def table(language: str, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The entries of a list with keys, one pair a line, in the order of the file.

    >>> table("en", "event_aspects")[0][0]
    'start'
    """
    return tuple((key.strip(), _entries(rest)) for key, _, rest in (line.partition(":") for line in lines(language, name)))


@cache
def entries(language: str, name: str, key: str) -> frozenset[str]:
    """All the entries under a key of a list.

    >>> "commence" in entries("en", "event_aspects", "start")
    True
    """
    return frozenset(entry for listed, found in table(language, name) if listed == key for entry in found)


def _entries(rest: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in rest.split(",") if entry.strip())
