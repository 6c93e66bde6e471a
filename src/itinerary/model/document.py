"""An article's text taken apart: blocks, sentences, tokens, names. Offsets always count characters of the text as given."""

from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK_KINDS = ("headline", "dateline", "byline", "published", "caption", "body", "boilerplate", "repeat")
NAME_TYPES = ("person", "organisation", "place")


@frozen
class Block:
    """A paragraph or line `[start, end)` and what it is: one of BLOCK_KINDS. A "repeat" says again what `repeats` (an
    index of the block list) said."""

    start: int
    end: int
    kind: str = "body"
    repeats: int | None = None


@frozen
class Clean:
    """The blocks of a text in text order, and the dateline where there is one.

    `dateline_place` and `dateline_time` are `(start, end)` of "PARIS" and "Feb. 27" in "PARIS, Feb. 27 (AFP) —".
    """

    blocks: tuple[Block, ...]
    dateline_place: tuple[int, int] | None = None
    dateline_time: tuple[int, int] | None = None


@frozen
class Quote:
    """Quoted speech `[start, end)`, its quotation marks included."""

    start: int
    end: int


@frozen
class Token:
    """A word or a mark `[start, end)`."""

    start: int
    end: int
    text: str


@frozen
class Sentence:
    """A sentence `[start, end)`: its number in the article, the index of its block, and its tokens."""

    start: int
    end: int
    index: int
    block: int
    tokens: tuple[Token, ...]


@frozen
class Syntax:
    """One entry per token of a sentence: Universal POS, Penn Treebank tag, head (index in the sentence, -1 the root) and
    Universal Dependencies relation. `heads` and `relations` are empty where nothing parsed the sentence. `vectors` holds the
    contextual vector of each token, where the network that ships read the sentence."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    vectors: "NDArray[np.float32] | None" = field(default=None, eq=False, repr=False)


@frozen
class Name:
    """A proper name `[start, end)` of one of NAME_TYPES, as a name reader marks it."""

    start: int
    end: int
    text: str
    type: str
