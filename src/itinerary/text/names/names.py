"""Proper names: the tagger, helped by the syntax network, and strong cues in each sentence; then a pass over the document
that makes mentions agree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from itinerary.model import Name, Sentence, Syntax
from itinerary.model.context import Context
from itinerary.text.names.cues import cued
from itinerary.text.names.document import agree
from itinerary.text.names.features import Pieces, Sight, pieces
from itinerary.text.names.lexicon import CITY, TOWN, key, lexicon
from itinerary.text.names.model import Model, model
from itinerary.text.names.network import Look, gains

PLACES = frozenset((CITY, TOWN))
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
    looks = [Look(parts[number], sights[number], rows, sights[number].inside) for number, rows in vectors.items()]
    known = dict(zip(vectors, gains(looks, tagger.tags, tagger.scale), strict=True))
    return [
        (part, whole(part, sentences[number], cued(part.words, tagger.tag(sight, known.get(number, ())))))
        for number, (part, sight) in enumerate(zip(parts, sights, strict=True))
    ]


def whole(parts: Pieces, tokens: Sequence[str], tags: Sequence[str]) -> list[str]:
    """BIO tags with no name cut out of a listed place's, and none that ends in a hyphen.

    >>> tokens = ["in", "Stoke-on-Trent"]
    >>> whole(pieces(tokens), tokens, ["O", "B-PER", "I-PER", "O", "O", "O"])
    ['O', 'B-LOC', 'I-LOC', 'I-LOC', 'I-LOC', 'I-LOC']
    """
    out = list(tags)
    for number, token in enumerate(tokens):
        if "-" not in token[1:-1]:
            continue
        first, last = bisect_left(parts.owner, number), bisect_right(parts.owner, number)
        if len({tag[2:] for tag in out[first:last]}) > 1 and PLACES.intersection(lexicon().get(key(token), "")):
            out[first:last] = ["B-LOC"] + ["I-LOC"] * (last - first - 1)
        for piece in range(first, last):
            if parts.words[piece] == "-" and out[piece] != "O" and (piece + 1 == len(out) or out[piece + 1][0] != "I"):
                out[piece] = "O"
    return out


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
