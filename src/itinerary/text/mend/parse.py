"""A parse as it is mended, and what every mend asks of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Parse = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], tuple[str, ...]]
"""Universal and Penn tags, heads (-1 the root's) and relations, one of each a word."""
Absent = TypeVar("Absent")
NOUNS = ("NOUN", "PROPN")
FINITE = ("VBD", "VBN", "VBZ", "VBP")           # or a participle that looks like one


def root_of(heads: Sequence[int], absent: Absent) -> int | Absent:
    """The first word that hangs on none; `absent` where every word hangs on another.

    >>> root_of((1, -1, 1), None), root_of((), 0)
    (1, 0)
    """
    return heads.index(-1) if -1 in heads else absent


def has(token: int, parse: Parse, wanted: tuple[str, ...]) -> bool:
    """Whether something hangs on a word in a relation that begins with one of these."""
    _, _, heads, relations = parse
    return any(head == token and relations[child].startswith(wanted) for child, head in enumerate(heads))


def is_marked(heads: Sequence[int], relations: Sequence[str], noun: int) -> bool:
    """Whether a preposition, or what marks whose it is, hangs on a noun."""
    return any(head == noun and relations[child] == "case" for child, head in enumerate(heads))
