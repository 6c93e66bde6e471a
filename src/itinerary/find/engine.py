"""Finds time expressions: one pass for the words that can begin or carry one, rules only around those."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen

from itinerary.find.lexicon import BREAK, OTHER, Lexicon, Phase
from itinerary.find.pattern import Pattern
from itinerary.find.triggers import Triggers
from itinerary.language.rule import Rule

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?"
    r"|\d{4}-W\d\d(?:-\d)?(?!\w)"
    r"|\d+(?:[.:/–-]\d+|,\d{3}(?!\d))*(?:(?:st|nd|rd|th|s)\b)?"
    r"|(?<!['’])['’]\d\ds?(?!\w)|[qh][1-4]\b|b\.c\.(?:e\.)?|a\.d\."
    r"|[ap]\.\s?m\b\.?|o['’]clock\b|['’]s\b|[^\W\d_]+"
    r"|\n[^\S\n]*\n\s*|(?<=[.!?:;”\"])\s*\n\s*|[^\w\s]|_",
    re.IGNORECASE,
)


class Item:
    """A word of the text, or what a rule made of several."""

    __slots__ = ("char", "end", "meaning", "rule", "start", "word")

    def __init__(self, start: int, end: int, char: str, word: str, meaning: object = None, rule: str = "") -> None:
        self.start, self.end, self.char, self.word = start, end, char, word
        self.meaning, self.rule = meaning, rule


@frozen
class Found:
    """A time expression `[start, end)` of a text: what it says and the rule that read it."""

    start: int
    end: int
    expression: Any
    rule: str


class Match:
    """What a pattern caught, as attributes; None where an optional part is missing."""

    __slots__ = ("_captures", "_found", "_lexicon", "items")

    def __init__(self, items: list[Item], found: re.Match[str], pattern: Pattern, lexicon: Lexicon) -> None:
        self.items, self._found, self._captures, self._lexicon = items, found, pattern.captures, lexicon

    def __getattr__(self, name: str) -> Any:
        for group, of in self._captures.get(name, ()):
            first, last = self._found.span(group)
            if first >= 0:
                return self._value(self.items[first:last], of)
        return None

    def _value(self, caught: list[Item], of: str) -> object:
        if len(caught) == 1 and caught[0].meaning is not None:
            return caught[0].meaning
        if of:
            return self._lexicon.value(caught[0].word, of)
        return " ".join(item.word for item in caught)

    def __bool__(self) -> bool:
        return True

    @property
    def span(self) -> list[Item]:
        """The items matched."""
        return self.items[self._found.start() : self._found.end()]


def _word_start(text: str, end: int, least: int) -> int:
    """Where the space begins that stands before the word that ends at, or holds, a place."""
    start = max(text.rfind(" ", least, end), text.rfind("\n", least, end))
    while start > least and text[start - 1].isspace():
        start -= 1
    return max(start, least)


def _item(token: re.Match[str], char: str) -> Item:
    return Item(token.start(), token.end(), char, token.group().casefold().replace("’", "'"))


class Engine:
    """The rules of one language, ready to run. Stateless: `find` can be called from many threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.trigger = re.compile(f"[{lexicon.triggers}]")
        signatures = lexicon.signatures.items()
        self.hits = Triggers(word for word, char in signatures if char in lexicon.triggers and word[0] not in "'0123456789")

    def find(self, text: str) -> list[Found]:
        """All time expressions of a text, in order, disjoint."""
        found: list[Found] = []
        done = 0
        for hit in self.hits.starts(text):
            if hit >= done:
                items, done = self._island(text, hit, done)
                chars = "".join([item.char for item in items])
                if self.trigger.search(chars):
                    found += self.read(items, chars)
        return found

    def _island(self, text: str, at: int, done: int) -> tuple[list[Item], int]:
        """The words around a place that rules can read, with one that they can't at each end, and where the last begins."""
        signatures, items = self.lexicon.signatures, []
        before = None
        for token in TOKEN.finditer(text, self._before(text, at, done)):
            char = signatures[token.group()]
            if char is not OTHER and char is not BREAK:
                items.append(_item(token, char))
            elif token.end() <= at:
                items, before = [], token
            else:
                items.append(_item(token, char))
                done = token.end() if token.start() <= at else token.start()
                break
        else:
            done = len(text)
        return items if before is None else [_item(before, signatures[before.group()]), *items], done

    def _before(self, text: str, at: int, done: int) -> int:
        """A place before another, not before `done`, where a word begins and one stands that no rule can read."""
        start = _word_start(text, at, done)
        while start > done:
            end, start = start, _word_start(text, start, done)
            signatures = {self.lexicon.signatures[word] for word in TOKEN.findall(text, start, end)}
            if OTHER in signatures or BREAK in signatures:
                break
        return start

    def read(self, items: list[Item], chars: str) -> list[Found]:
        """The time expressions among some items: every phase in turn, then those whose class is a time."""
        for phase in self.lexicon.phases:
            if phase.start.search(chars):
                items, chars = self._reduced(items, chars, phase)
        times = self.lexicon.times
        return [Found(i.start, i.end, i.meaning, i.rule) for i in items if i.meaning is not None and i.char in times]

    def _reduced(self, items: list[Item], chars: str, phase: Phase) -> tuple[list[Item], str]:
        """One phase: from left to right the longest match at each place becomes one item."""
        done: list[Item] = []
        at = kept = 0
        while (start := phase.start.search(chars, at)) is not None:
            at = start.start()
            made = self._longest(items, chars, at, phase.rules[chars[at]])
            if made is None:
                at += 1
            else:
                done += items[kept:at]
                item, at = made
                kept = at
                done.append(item)
        if not done:
            return items, chars
        done += items[kept:]
        return done, "".join([item.char for item in done])

    def _longest(self, items: list[Item], chars: str, at: int, rules: list[tuple[Rule, Pattern]]) -> tuple[Item, int] | None:
        matches = []
        for order, (rule, pattern) in enumerate(rules):
            found = pattern.regex.match(chars, at)
            if found is not None and found.end() > at:
                matches.append((-found.end(), order, rule, pattern, found))
        matches.sort(key=lambda match: match[:2])
        for _, _, rule, pattern, found in matches:
            meaning = rule.meaning(Match(items, found, pattern, self.lexicon))
            if meaning is not None:
                last = items[found.end() - 1]
                char = self.lexicon.kind[rule.yields]
                return Item(items[at].start, last.end, char, "", meaning, rule.name), found.end()
        return None
