"""Dependencies: heads and relations from the network's vectors (Dozat and Manning, Deep Biaffine Attention, 2017)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.text.syntax.encoder import Layout, Network
from itinerary.text.syntax.spanning import ROOT, heads

if TYPE_CHECKING:
    from itinerary.text.syntax.encoder import Floats, Integers

Arcs = tuple[list[int], tuple[str, ...]]
"""The heads (each within its own sentence, -1 the root) and the relations of all words of a batch."""


def arcs(network: Network, vectors: Floats, shape: Layout) -> Arcs:
    """The head and the relation of each word."""
    chosen = _heads(network, vectors, shape)
    return chosen, _relations(network, vectors, shape, chosen)


def _heads(network: Network, vectors: Floats, shape: Layout) -> list[int]:
    import numpy as np

    w = network.weights
    dependent = _side(w, vectors, "arc.dep") @ w["arc.u"]
    governor = _side(w, vectors, "arc.head")
    bias, distance = governor @ w["arc.bias"], w["arc.distance"].ravel()
    root = dependent @ w["arc.root"].ravel() + w["arc.root"].ravel() @ w["arc.bias"]
    gaps, chosen = _gaps(int((shape.ends - shape.starts).max()) + 1, len(distance)), []
    for start, end in zip(shape.starts.tolist(), (shape.ends + 1).tolist(), strict=True):
        size = end - start
        scores = np.empty((size, size + 1), dtype=np.float32)
        scores[:, 0] = root[start:end]
        scores[:, 1:] = dependent[start:end] @ governor[start:end].T + bias[start:end] + distance[gaps[:size, :size]]
        chosen.extend(heads(scores))
    return chosen


def _side(w: dict[str, Floats], vectors: Floats, name: str) -> Floats:
    import numpy as np

    result: Floats = vectors @ w[f"{name}.w"]
    result += w[f"{name}.b"]
    return np.maximum(result, 0, out=result)


def _gaps(size: int, buckets: int) -> Integers:
    """For each pair of words the number of the bucket of their distance, far ones in the outermost."""
    import numpy as np

    reach = buckets // 2
    place = np.arange(size)
    gaps: Integers = np.clip(place[None, :] - place[:, None], -reach, reach) + reach
    return gaps


def _relations(network: Network, vectors: Floats, shape: Layout, chosen: list[int]) -> tuple[str, ...]:
    import numpy as np

    w, reach = network.weights, len(network.weights["rel.distance"]) // 2
    sizes = shape.ends - shape.starts + 1
    first = np.repeat(shape.starts, sizes)
    head = np.array(chosen)
    place = np.arange(len(head)) - first
    governor = np.concatenate([vectors @ w["rel.head.w"] + w["rel.head.b"], w["rel.root"].reshape(1, -1)])
    above = governor[np.where(head == ROOT, len(head), first + head)]
    gap = np.clip(head - place, -reach, reach) + reach
    hidden = vectors @ w["rel.dep.w"]
    for part in (w["rel.dep.b"], above, w["rel.distance"][gap]):
        hidden += part
    scores = np.maximum(hidden, 0, out=hidden) @ w["rel.w"] + w["rel.b"]
    number = network.relations.index("root")
    scores[:, number] = np.where(head == ROOT, np.inf, -np.inf)
    return tuple(map(network.relations.__getitem__, scores.argmax(axis=1).tolist()))
