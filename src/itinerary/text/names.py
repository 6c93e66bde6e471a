"""Proper names: the tagger, helped by the syntax network, and strong cues in each sentence; then a pass over the document
that makes mentions agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from itinerary.model import Name, Sentence, Syntax
from itinerary.model.context import Context
from itinerary.text.name_cues import cued
from itinerary.text.name_document import agree
from itinerary.text.name_features import Pieces, Sight, pieces
from itinerary.text.name_model import Model, model
from itinerary.text.name_network import Look, gains

TYPES = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def names(context: Context) -> tuple[Name, ...]:
    """The names of an article in text order: spans that never overlap, each a person, an organisation or a place."""
    text = context.article.text
    words = [[token.text for token in sentence.tokens] for sentence in context.sentences]
    pairs = zip(context.sentences, tagged(words, context.syntax, model()), strict=True)
    found = [name for sentence, (parts, tags) in pairs for name in _names(text, sentence, parts, tags)]
    return agree(text, context.sentences, found)


def tagged(
    sentences: Sequence[Sequence[str]], syntax: Sequence[Syntax], tagger: Model
) -> list[tuple[Pieces, list[str]]]:
    """The pieces of each sentence's words and their BIO tags, by the tagger, the vectors in `syntax` and strong cues."""
    parts = [pieces(words) for words in sentences]
    sights = [Sight(part.words) for part in parts]
    vectors = {number: row.vectors for number, row in enumerate(syntax) if row.vectors is not None}
    looks = [Look(parts[number], sights[number], rows) for number, rows in vectors.items()]
    known = dict(zip(vectors, gains(looks, tagger.tags, tagger.scale), strict=True))
    return [
        (part, cued(part.words, tagger.tag(sight, known.get(number, ()))))
        for number, (part, sight) in enumerate(zip(parts, sights, strict=True))
    ]


def _names(text: str, sentence: Sentence, parts: Pieces, tags: Sequence[str]) -> Iterator[Name]:
    tokens = sentence.tokens
    for first, last, kind in _runs(tags):
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
