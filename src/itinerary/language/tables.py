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
def terms(language: str, *names: str) -> frozenset[str]:
    """The lines of lists without keys, each as a whole: "prime minister"."""
    return frozenset(line for name in names for line in lines(language, name))


@cache
def words(language: str, *names: str) -> frozenset[str]:
    """All the words of lists without keys."""
    return frozenset(word for name in names for line in lines(language, name) for word in line.split())


@cache
def table(language: str, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The entries of a list with keys, one pair a line, in the order of the file.

    >>> table("en", "event_aspects")[0][0]
    'start'
    """
    return tuple((key.strip(), _entries(rest)) for key, _, rest in (line.partition(":") for line in lines(language, name)))


@cache
def entries(language: str, name: str, *keys: str) -> frozenset[str]:
    """All the entries under keys of a list.

    >>> "commence" in entries("en", "event_aspects", "start")
    True
    """
    return frozenset(entry for listed, found in table(language, name) if listed in keys for entry in found)


def _entries(rest: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in rest.split(",") if entry.strip())
