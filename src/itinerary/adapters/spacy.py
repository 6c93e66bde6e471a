"""spaCy as the reader of names: `Options(reader=spacy.reader("en_core_web_trf"))`. Needs the extra `spacy`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from itinerary.errors import MissingExtraError
from itinerary.model import Name, Sentence
from itinerary.text.reader import Marks, Reader

TYPES = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def reader(pipeline: Any = "en_core_web_sm") -> Reader:
    """A reader that marks names with a spaCy pipeline: its name, or the pipeline itself.

    Tokens are ours, so that offsets agree; syntax is left to the parser that ships, since spaCy's English arcs are not
    Universal Dependencies. Raises MissingExtraError where spaCy is not installed, and whatever `spacy.load` raises where
    the pipeline is not.
    """
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]
        from spacy.tokens import Doc  # type: ignore[import-not-found, unused-ignore]
    except ImportError as error:
        raise MissingExtraError("spacy", "spacy") from error
    nlp = spacy.load(pipeline) if isinstance(pipeline, str) else pipeline

    def read(sentences: Sequence[Sentence]) -> Marks:
        docs = [Doc(nlp.vocab, *_words(sentence)) for sentence in sentences]
        pairs = zip(sentences, nlp.pipe(docs), strict=True)
        return Marks(names=tuple(name for sentence, doc in pairs for name in _names(sentence, doc)))

    return read


def _words(sentence: Sentence) -> tuple[list[str], list[bool]]:
    """The words, and whether a space follows each."""
    tokens = sentence.tokens
    spaces = [a.end < b.start for a, b in pairwise(tokens)]
    return [token.text for token in tokens], [*spaces, False][: len(tokens)]


def _names(sentence: Sentence, doc: Any) -> Iterator[Name]:
    for found in doc.ents:
        if found.label_ in TYPES:
            start, end = sentence.tokens[found.start].start, sentence.tokens[found.end - 1].end
            yield Name(start, end, found.text, TYPES[found.label_])
