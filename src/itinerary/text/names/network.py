"""What the syntax network says of names: its vectors, beside the lexicon's classes of a word and of those around it, go
through one hidden layer to a gain a tag, which the tagger adds to its own scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from itinerary.text.names.features import Pieces, Sight
from itinerary.text.syntax.encoder import load

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

CLASSES = "CDFGMNOPSknp"
STYLES = {"": 0, "^": 1, "~": 2}
PLACES = frozenset("CDGP")
REACH = 2
MASKS = 2 * REACH + 4
"""What is seen of a piece beside its vector: the classes of those around it and its own, of a phrase twice, the style."""
BATCH = 256
"""How many sentences the network sees at a time: a book need not fit in one matrix."""
TRUST = 0.5
"""How much the network's log-odds count beside the tagger's."""

Gains = list[list[int]]


@frozen(eq=False)
class Look:
    """A sentence in pieces, what the tagger sees of them, the contextual vectors of its tokens, and the numbers of the
    pieces to be looked at: all, if not said otherwise."""

    parts: Pieces
    sight: Sight
    vectors: Floats
    at: Sequence[int] = field()

    @at.default
    def _all(self) -> Sequence[int]:
        return range(len(self.parts.words))


def gains(looks: Sequence[Look], tags: Sequence[str], scale: float) -> list[Gains]:
    """For each sentence one gain a piece looked at and tag, in units of 1/`scale`; zeros for a token's later pieces. An
    empty list a sentence where the network that ships has learnt no names."""
    batches = [looks[start : start + BATCH] for start in range(0, len(looks), BATCH)]
    return [rows for batch in batches for rows in _batch(batch, tags, scale)]


def _batch(looks: Sequence[Look], tags: Sequence[str], scale: float) -> list[Gains]:
    """The gains of one batch."""
    import numpy as np

    network = load()
    if not (network.names and looks):
        return [[] for _ in looks]
    w = network.weights
    hidden = np.maximum(inputs(looks) @ w["name.in.w"] + w["name.in.b"], 0)
    scores = (hidden @ w["name.out.w"] + w["name.out.b"])[:, [network.names.index(tag) for tag in tags]]
    listed = np.array([_listed(look.sight.classes[index]) for look in looks for index in look.at], dtype=bool)
    for begin in "BI":
        person, place = (tags.index(f"{begin}-{kind}") for kind in ("PER", "LOC"))
        scores[listed, person] = np.minimum(scores[listed, person], scores[listed, place])
    first = np.array([look.parts.offset[index] == 0 for look in looks for index in look.at], dtype=bool)
    rows: Gains = np.rint(scores * (scale * TRUST) * first[:, None]).astype(int).tolist()
    return [rows[start:end] for start, end in pairwise(accumulate((len(look.at) for look in looks), initial=0))]


def _listed(kinds: str) -> bool:
    """Whether the lexicon knows a word as a place and as nothing else: it is no person, whatever it does."""
    return bool(kinds) and set(kinds) <= PLACES


def inputs(looks: Sequence[Look]) -> Floats:
    """What the hidden layer sees of each piece looked at: the vector of its token, then one bit a class and place."""
    import numpy as np

    vectors = np.concatenate([look.vectors[[look.parts.owner[index] for index in look.at]] for look in looks])
    masks = np.array(list(chain.from_iterable(map(_masks, looks))), dtype=int).reshape(-1, MASKS)
    bits = (masks[:, :, None] >> np.arange(len(CLASSES))) & 1
    return np.concatenate([vectors, bits.reshape(-1, MASKS * len(CLASSES)).astype(np.float32)], axis=1)


def _masks(look: Look) -> Iterator[tuple[int, ...]]:
    """For each piece the classes of those around it, of the phrase that begins with it or goes on, and the style."""
    around = [0] * REACH
    kinds = [*around, *map(_mask, look.sight.classes), *around]
    style = STYLES[look.sight.style]
    for index in look.at:
        phrase = look.sight.phrases[index]
        mask = _mask(phrase[1:])
        begins = phrase[:1] == "B"
        yield (*kinds[index : index + 2 * REACH + 1], mask * begins, mask * (not begins), style)


@cache
def _mask(kinds: str) -> int:
    """Letters of CLASSES as bits of one number."""
    return sum(1 << CLASSES.index(letter) for letter in kinds)
