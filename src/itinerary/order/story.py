"""Whether two articles tell one story: by the names and the words that they share, and when they were published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from math import sqrt

from attrs import frozen

from itinerary.model import Article
from itinerary.order.alike import root

NAMES, FEWEST = 0.3, 2
"""The share of the names of the shorter article that the other has too, and how many they are at least."""
WORDS = 0.4
"""Or the cosine of their longer words. Of pairs of articles on one event four in five pass, of others one in a thousand."""
DAYS = 30
"""How many days lie between the first and the last articles on one event at most."""
MOST = 100
"""How many articles are asked whether they tell of both."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"\b[^\W\d_a-z][a-z]{2,}\b")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_READ = 20_000


@frozen
class Content:
    """The names of an article, and its longer words without their endings."""

    names: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Content:
        """That of the beginning of a text. What is also written small is no name."""
        text = text[:_READ]
        names = {word.casefold() for word in _NAME.findall(text)} - set(_SMALL.findall(text))
        return cls(frozenset(names), frozenset(root(word) for word in _LONG.findall(text.casefold())))

    def is_of_one_story_with(self, other: Content) -> bool:
        """Whether enough is shared."""
        names = len(self.names & other.names)
        if names >= FEWEST and names >= NAMES * min(len(self.names), len(other.names)):
            return True
        words = len(self.words & other.words)
        return words > 0 and words >= WORDS * sqrt(len(self.words) * len(other.words))


class Stories:
    """The articles of a collection, compared with each other when asked."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._content = {id: Content.of(article.text) for id, article in self._articles.items()}
        self.direct = cache(self._direct)
        self.same = cache(self._same)

    def _same(self, a: str | None, b: str | None) -> bool:
        """Whether two articles tell one story, or each tells it with a third."""
        between = list(self._articles)[:MOST]
        return self.direct(a, b) or any(self.direct(a, third) and self.direct(third, b) for third in between)

    def _direct(self, a: str | None, b: str | None) -> bool:
        if a == b or a not in self._articles or b not in self._articles:
            return a == b
        apart = abs((self._articles[a].day - self._articles[b].day).days)
        return apart <= DAYS and self._content[a].is_of_one_story_with(self._content[b])
