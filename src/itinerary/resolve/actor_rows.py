"""An article's sentences for those who look for actors: tokens with their syntax, and which token a span's head is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from itinerary.model import Place, Sentence, Syntax
from itinerary.model.context import Context

SILENT = ("byline", "published", "boilerplate", "repeat")
SUBJECTS = ("nsubj", "nsubj:pass", "csubj")


@frozen(eq=False)
class Row:
    """A sentence with one entry a token: lower-case word, lemma, tags, head and relation."""

    sentence: Sentence
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)

    @classmethod
    def of(cls, sentence: Sentence, syntax: Syntax | None) -> Row:
        """The row of a sentence; without syntax every token stands alone."""
        words = tuple(token.text.lower() for token in sentence.tokens)
        count = len(words)
        if syntax is None:
            blank = ("",) * count
            return cls(sentence, words, words, blank, blank, (-1,) * count, blank, ((),) * count)
        heads = syntax.heads or (-1,) * count
        children: list[list[int]] = [[] for _ in words]
        for child, head in enumerate(heads):
            if 0 <= head < count:
                children[head].append(child)
        return cls(
            sentence,
            words,
            tuple(lemma.lower() for lemma in syntax.lemmas) or words,
            syntax.upos,
            syntax.xpos,
            heads,
            syntax.relations or ("",) * count,
            tuple(map(tuple, children)),
        )

    def inside(self, start: int, end: int) -> range:
        """The tokens that share a character with `[start, end)` of the article's text."""
        tokens = self.sentence.tokens
        first = bisect_right(tokens, start, key=lambda token: token.end)
        return range(first, bisect_left(tokens, end, key=lambda token: token.start))

    def head(self, inside: range) -> int:
        """The token of a stretch on which its others hang."""
        outer = [token for token in inside if self.heads[token] not in inside]
        named = [token for token in outer if self.upos[token] in ("PROPN", "NOUN", "NUM", "PRON", "ADJ")]
        return (named or outer or [inside[-1]])[0]

    def chain(self, token: int) -> int:
        """The token with which a coordination or apposition begins that `token` stands in."""
        for _ in self.words:
            if self.relations[token] not in ("conj", "appos", "flat") or not 0 <= self.heads[token] < len(self.words):
                break
            token = self.heads[token]
        return token

    def is_subject(self, token: int) -> bool:
        """Whether a token is, or belongs to, the subject of a clause."""
        return self.relations[self.chain(token)] in SUBJECTS

    def preposition(self, token: int) -> str:
        """The preposition before a nominal, lower case; "" where there is none."""
        cases = [child for child in self.children[token] if self.relations[child] == "case"]
        return self.words[cases[0]] if cases else ""

    def modifiers(self, token: int, relations: Sequence[str]) -> list[int]:
        """The children of a token that tell which one it is."""
        return [child for child in self.children[token] if self.relations[child] in relations]


def rows(context: Context) -> Iterable[Row]:
    """The sentences that tell something, in text order."""
    blocks = context.clean.blocks if context.clean else ()
    for index, sentence in enumerate(context.sentences):
        kind = blocks[sentence.block].kind if sentence.block < len(blocks) else "body"
        if kind not in SILENT and sentence.tokens:
            yield Row.of(sentence, context.syntax[index] if index < len(context.syntax) else None)


def row_at(rows: Sequence[Row], position: int) -> int | None:
    """The number of the row that holds a character of the article's text; None where none does."""
    index = bisect_right(rows, position, key=lambda row: row.sentence.start) - 1
    return index if index >= 0 and position < rows[index].sentence.end else None


def spots(place: Place, rows: Sequence[Row]) -> Iterator[tuple[int, int, int, int]]:
    """Where the rows mention a place: the number of the row, the head token, start and end of the mention."""
    for span in place.mentions:
        index = row_at(rows, span.start)
        if index is not None and (inside := rows[index].inside(span.start, span.end)):
            yield index, rows[index].head(inside), span.start, span.end
