"""Reading short texts, and building trees by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from itinerary import extract
from itinerary.model import Event, Sentence, Syntax, Token
from itinerary.model.tree import Tree
from itinerary.text.trees import tree as tree_of


@pytest.fixture(scope="session")
def told() -> Callable[..., dict[str, Event]]:
    """Reads a text published on 17 March 2021: its events by trigger word, those of other mentions included."""

    def read(text: str, **facts: str) -> dict[str, Event]:
        found: dict[str, Event] = {}
        for event in extract(text, **{"published": "2021-03-17", **facts}).reading.events:
            for span in (event.trigger, *event.mentions):
                found.setdefault(span.text, event)
        return found

    return read


@pytest.fixture
def tree() -> Callable[[str], Tree]:
    """A tree from "word/lemma/UPOS/XPOS/head/relation" tokens; heads count from 1, the root's is 0."""

    def build(written: str) -> Tree:
        rows = [word.rsplit("/", 5) for word in written.split()]
        tokens, at = [], 0
        for row in rows:
            tokens.append(Token(at, at + len(row[0]), row[0]))
            at += len(row[0]) + 1
        syntax = Syntax(
            upos=tuple(row[2] for row in rows),
            xpos=tuple(row[3] for row in rows),
            lemmas=tuple(row[1] for row in rows),
            heads=tuple(int(row[4]) - 1 for row in rows),
            relations=tuple(row[5] for row in rows),
        )
        return tree_of(Sentence(0, at, 0, 0, tuple(tokens)), syntax)

    return build
