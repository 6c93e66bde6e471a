"""Proper names: the tagger and strong cues in each sentence, then a pass over the document that makes mentions agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary.model import Name, Sentence
from itinerary.model.context import Context
from itinerary.text.name_cues import cued
from itinerary.text.name_document import agree
from itinerary.text.name_features import pieces
from itinerary.text.name_model import model

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def names(context: Context) -> tuple[Name, ...]:
    """The names of an article in text order: spans that never overlap, each a person, an organisation or a place."""
    text = context.article.text
    found = [name for sentence in context.sentences for name in tagged(text, sentence)]
    return agree(text, context.sentences, found)


def tagged(text: str, sentence: Sentence) -> Iterator[Name]:
    """The names that the tagger alone sees in a sentence."""
    tokens = sentence.tokens
    parts = pieces([token.text for token in tokens])
    for first, last, kind in _runs(cued(parts.words, model().tag(parts.words))):
        start = tokens[parts.owner[first]].start + parts.offset[first]
        end = tokens[parts.owner[last]].start + parts.offset[last] + len(parts.words[last])
        yield Name(start, end, text[start:end], TYPES[kind])


def _runs(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last index and type of each name in BIO tags."""
    start = None
    for index, tag in enumerate([*tags, "O"]):
        if start is not None and tag[0] != "I":
            yield start, index - 1, tags[start][2:]
            start = None
        if tag[0] == "B" or (tag[0] == "I" and start is None):
            start = index
