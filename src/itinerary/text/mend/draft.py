"""A parse that can be written in, word by word."""

from __future__ import annotations

from collections.abc import Sequence

from itinerary.text.mend.parse import Parse


class Draft:
    """A parse that can be written in."""

    def __init__(self, words: Sequence[str], parse: Parse) -> None:
        self.words = words
        upos, xpos, heads, relations = parse
        self.upos, self.xpos, self.heads, self.relations = list(upos), list(xpos), list(heads), list(relations)

    def verb(self, token: int, xpos: str) -> None:
        self.upos[token], self.xpos[token] = "VERB", xpos

    def hang(self, token: int, head: int, relation: str) -> None:
        self.heads[token], self.relations[token] = head, relation

    def has(self, token: int, relation: str) -> bool:
        return any(h == token and self.relations[child].startswith(relation) for child, h in enumerate(self.heads))

    def parse(self) -> Parse:
        return tuple(self.upos), tuple(self.xpos), tuple(self.heads), tuple(self.relations)
