"""Patterns of rules, compiled to regular expressions over one character a word.

Every word has a signature, the set of classes that it is in; every signature is one character. So a pattern over classes
becomes an ordinary regular expression over those characters, and the engine behind it is that of `re`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

ELEMENT = re.compile(
    r"(?P<look><!|<|!|>)?(?:(?P<name>\w+)=)?(?:(?P<group>\()|@(?P<of>[\w.]+)|(?P<word>[^\s?]+))(?P<maybe>\?)?"
)
LOOK = {"": "(?:{})", "!": "(?!{})", ">": "(?={})", "<": "(?<={})", "<!": "(?<!{})"}


class Pattern:
    """A pattern: the characters with which a match can begin, each capture's groups, and the
    expression, compiled when it is first asked for."""

    def __init__(self, source: str, first: frozenset[str], captures: Mapping[str, tuple[tuple[str, str], ...]]) -> None:
        self.source, self.first, self.captures = source, first, captures

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression: most rules are never met in a text, and compiling is what costs at the start."""
        return re.compile(self.source)


def literals(pattern: str) -> list[str]:
    """The words that a pattern names."""
    found = (ELEMENT.fullmatch(element) for element in pattern.split())
    return [m["word"].lstrip("\\").casefold() for m in found if m and m["word"] and m["word"] not in {")", "|", ")?"}]


class _Compiler:
    """Turns the elements of one pattern into a regular expression, left to right."""

    def __init__(self, pattern: str, members: Mapping[str, str]) -> None:
        self.elements = pattern.split()
        self.members = members
        self.captures: dict[str, tuple[tuple[str, str], ...]] = {}
        self.at = 0

    def alternatives(self) -> tuple[str, frozenset[str], bool]:
        """A list of sequences up to the closing parenthesis: its regex, first characters, whether it can be empty."""
        branches, first, empty = [], frozenset[str](), False
        while True:
            regex, starts, nothing = self.sequence()
            branches.append(regex)
            first, empty = first | starts, empty or nothing
            if self.at >= len(self.elements) or self.elements[self.at] != "|":
                return "|".join(branches), first, empty
            self.at += 1

    def sequence(self) -> tuple[str, frozenset[str], bool]:
        parts, first, empty = [], frozenset[str](), True
        while self.at < len(self.elements) and self.elements[self.at] not in ("|", ")", ")?"):
            regex, starts, nothing = self.element()
            parts.append(regex)
            if empty:
                first, empty = first | starts, nothing
        return "".join(parts), first, empty

    def element(self) -> tuple[str, frozenset[str], bool]:
        found = ELEMENT.fullmatch(self.elements[self.at])
        if found is None:
            raise ValueError(f"no pattern element: {self.elements[self.at]!r}")
        self.at += 1
        look, name, maybe = found["look"] or "", found["name"], bool(found["maybe"])
        if found["group"]:
            regex, first, empty = self.alternatives()
            maybe = self.elements[self.at].endswith("?")
            self.at += 1
        else:
            chars = self.members.get(found["of"] or "=" + found["word"].lstrip("\\").casefold(), "")
            regex, first, empty = f"[{chars}]" if chars else "(?!)", frozenset(chars), False
        if name:
            earlier = self.captures.get(name, ())
            group = f"{name}_{len(earlier)}"
            self.captures[name] = (*earlier, (group, found["of"] or ""))
            regex = f"(?P<{group}>{regex})"
        if look:
            return LOOK[look].format(regex), frozenset(), True
        return f"(?:{regex})?" if maybe else f"(?:{regex})" if found["group"] else regex, first, empty or maybe


def compiled(pattern: str, members: Mapping[str, str]) -> Pattern:
    """A pattern compiled over the characters of each class."""
    compiler = _Compiler(pattern, members)
    regex, first, _ = compiler.alternatives()
    if compiler.at != len(compiler.elements):
        raise ValueError(f"unbalanced pattern: {pattern!r}")
    return Pattern(regex, first, compiler.captures)


def members(signatures: Iterable[tuple[str, Iterable[str]]]) -> dict[str, str]:
    """For every class the characters of the signatures that are in it."""
    found: dict[str, list[str]] = {}
    for char, classes in signatures:
        for name in classes:
            found.setdefault(name, []).append(char)
    return {name: "".join(chars) for name, chars in found.items()}
