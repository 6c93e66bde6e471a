"""Parts of speech: Universal and Penn Treebank tags from the network's vectors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.text.syntax.encoder import Network

if TYPE_CHECKING:
    from itinerary.text.syntax.encoder import Floats

Tags = tuple[tuple[str, ...], tuple[str, ...]]


def tags(network: Network, vectors: Floats) -> Tags:
    """The UPOS and the XPOS tag of each word."""
    return _best(network, vectors, "upos", network.upos), _best(network, vectors, "xpos", network.xpos)


def _best(network: Network, vectors: Floats, name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    scores = vectors @ network.weights[f"{name}.w"] + network.weights[f"{name}.b"]
    return tuple(map(names.__getitem__, scores.argmax(axis=1).tolist()))
