"""Where a text is worth a look: one regular expression for every word, and every shape of number, that can carry a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

LETTER = r"[^\W\d_]"
# Four digits, digits joined by the marks of dates and clocks, an ordinal, a decade, a short year.
NUMBERS = r"(?<!\d)\d(?:\d{3}|\d?(?:st|nd|rd|th|ST|ND|RD|TH)|\d*(?:[.:/–-]\d|0[sS]))|['’]\d"


class Triggers:
    """Finds words, each as a whole word, and the numbers of dates and clocks."""

    def __init__(self, words: Iterable[str]) -> None:
        tree: dict[str, Any] = {}
        for word in words:
            branch = tree
            for char in word:
                branch = branch.setdefault(char, {})
            branch[""] = {}
        hit = rf"(?:{_branches(tree)}(?!{LETTER})|{NUMBERS})"
        self.first = re.compile(hit)
        # An expression that begins with a set is searched by that set alone: no word is looked at but at its first letter.
        self.later = re.compile(rf"[\W\d_](?={hit})")

    def starts(self, text: str) -> Iterator[int]:
        """Where they begin, in order.

        >>> list(Triggers(["May", "Monday"]).starts("On Monday, Mayor May met 21 men at 9:30."))
        [3, 17, 35]
        """
        if self.first.match(text):
            yield 0
        for found in self.later.finditer(text):
            yield found.start() + 1


def _branches(tree: dict[str, Any]) -> str:
    """The words of a tree, their common beginnings written once, longer ones first."""
    choices = [_spelled(char) + _branches(rest) for char, rest in sorted(tree.items()) if char]
    if not choices:
        return ""
    joined = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
    return f"(?:{joined})?" if "" in tree else joined


def _spelled(char: str) -> str:
    return "['’]" if char == "'" else re.escape(char)
