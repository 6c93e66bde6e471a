"""Syntax of sentences: parts of speech, lemmas and dependencies, of many sentences at once."""

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from itinerary.model.document import Sentence, Syntax
from itinerary.text.stamps import stamp
from itinerary.text.syntax.encoder import encode, layout, load
from itinerary.text.syntax.lemmas import lemma
from itinerary.text.syntax.parser import arcs
from itinerary.text.syntax.spanning import ROOT
from itinerary.text.syntax.tagger import tags

WINDOW = 120
"""The most words read as one: a longer sentence is read in pieces, each with a root of its own."""
BATCH = 1024

EMPTY = Syntax((), ())

Piece = tuple[int, tuple[str, ...]]


def annotate(sentences: Sequence[Sentence], only: Collection[int] | None = None) -> tuple[Syntax, ...]:
    """The syntax of each sentence; the empty Syntax for those whose place in `sentences` is not in `only`.

    >>> from itinerary.text.sentences import sentences
    >>> syntax = annotate(sentences("She left Leeds."))[0]
    >>> syntax.xpos, syntax.lemmas, syntax.heads
    (('PRP', 'VBD', 'NNP', '.'), ('she', 'leave', 'Leeds', '.'), (1, -1, 1, 1))
    """
    wanted = range(len(sentences)) if only is None else sorted(set(only))
    pieces = [piece for number in wanted for piece in _pieces(number, sentences[number])]
    parts: dict[int, list[Syntax]] = {}
    for batch in _batches(pieces):
        for (number, _), syntax in zip(batch, _annotate([words for _, words in batch]), strict=True):
            parts.setdefault(number, []).append(syntax)
    return tuple(
        _hung(_joined(parts[number]), _stamp(sentence)) if number in parts else EMPTY
        for number, sentence in enumerate(sentences)
    )


def _stamp(sentence: Sentence) -> int:
    return stamp([token.text for token in sentence.tokens])


def _pieces(number: int, sentence: Sentence) -> Iterator[Piece]:
    words = tuple(token.text for token in sentence.tokens)
    first = stamp(words)
    if first:
        yield number, words[:first]
    for start in range(first, len(words), WINDOW):
        yield number, words[start : start + WINDOW]


def _hung(syntax: Syntax, size: int) -> Syntax:
    """A sentence whose first words are a stamp of that size, read apart: it says when, as a bare "Monday" does."""
    if not size:
        return syntax
    heads, relations = list(syntax.heads), list(syntax.relations)
    top = heads.index(ROOT)
    heads[top], relations[top] = heads.index(ROOT, size), "obl:unmarked"
    return evolve(syntax, heads=tuple(heads), relations=tuple(relations))


def _batches(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces in order, in lists of about BATCH words."""
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece[1])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _annotate(pieces: list[tuple[str, ...]]) -> Iterator[Syntax]:
    network = load()
    words = [word for piece in pieces for word in piece]
    shape = layout([len(piece) for piece in pieces])
    spelt = {word: number for number, word in enumerate(dict.fromkeys(words))}
    vectors = encode(network, list(map(network.vocabulary.rows, spelt)), [spelt[word] for word in words], shape)
    upos, xpos = tags(network, vectors)
    heads, relations = arcs(network, vectors, shape)
    lemmas = tuple(lemma(word, tag, fine) for word, tag, fine in zip(words, upos, xpos, strict=True))
    for start, end in zip(shape.starts.tolist(), (shape.ends + 1).tolist(), strict=True):
        part = slice(start, end)
        yield Syntax(upos[part], xpos[part], lemmas[part], tuple(heads[part]), relations[part], vectors[part])


def _joined(parts: list[Syntax]) -> Syntax:
    """The pieces of one sentence as one, each head counted from the sentence's start."""
    if len(parts) == 1:
        return parts[0]
    import numpy as np

    heads: list[int] = []
    for part in parts:
        base = len(heads)
        heads.extend(head if head == ROOT else head + base for head in part.heads)
    upos, xpos, lemmas, relations = (
        tuple(tag for part in parts for tag in getattr(part, name)) for name in ("upos", "xpos", "lemmas", "relations")
    )
    return Syntax(upos, xpos, lemmas, tuple(heads), relations, np.concatenate([part.vectors for part in parts]))
