"""The syntax network up to its contextual vectors: embeddings, then layers of a window and a gated recurrence.

A layer takes u = x W + b (the first layer each word with its neighbours, [x(t-1), x(t), x(t+1)] W + b), cut into z, c, o;
runs h(t) = z h(t-1) + (1 - z) c over the sentence, half of the numbers forwards, half backwards; gives x + o h, normalised.
Everything but that one line is done for all words of all sentences at once (Bradbury et al., Quasi-Recurrent Neural
Networks, 2017). What depends on a word's spelling alone, up to its share of the first layer's u, is reckoned once a word.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from math import prod
from typing import TYPE_CHECKING

from attrs import frozen

from itinerary.text.syntax.features import HASHED, Vocabulary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Integers = NDArray[np.int64]

TABLES = ("word", *HASHED)


@frozen(eq=False)
class Network:
    """The weights by name, the vocabulary, and the tags in the order of the output."""

    weights: dict[str, Floats]
    vocabulary: Vocabulary
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    layers: int
    names: tuple[str, ...] = ()


@frozen(eq=False)
class Layout:
    """Where each word of a batch of sentences stands.

    The batch lists the sentences one after the other; `starts` and `ends` are the first and last word of each. The layers
    see the words as rows sorted by their distance from the sentence's start: step t of the recurrence is then the rows
    `[steps[t], steps[t + 1])`. `order` gives the word of each row, `rows` the row of each word, `mirror` the row that a row
    trades places with when each sentence is read backwards.
    """

    starts: Integers
    ends: Integers
    order: Integers
    rows: Integers
    mirror: Integers
    steps: tuple[int, ...]


@lru_cache(maxsize=1)
def load() -> Network:
    """The network that ships with the package (kept in memory)."""
    return unpack((files("itinerary.data") / "syntax" / "network.bin").read_bytes())


def unpack(data: bytes) -> Network:
    """The network from its file: a line of JSON, then small integers, the scale of each column in `<name>.scale8`."""
    import numpy as np

    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    arrays, at = {}, 0
    for name, kind, shape in head["arrays"]:
        arrays[name] = np.frombuffer(body, kind, prod(shape), at).reshape(shape)
        at += arrays[name].nbytes
    weights = {
        name: array.astype(np.float32) * arrays.get(f"{name}.scale8", np.float32(1))
        for name, array in arrays.items()
        if not name.endswith(".scale8")
    }
    lists = {name: tuple(values) for name, values in head["lists"].items()}
    vocabulary = Vocabulary({word: number + 1 for number, word in enumerate(lists["words"])})
    layers = sum(name.startswith("layer") and name.endswith(".w") for name in weights)
    return Network(weights, vocabulary, lists["upos"], lists["xpos"], lists["relation"], layers, lists.get("name", ()))


def layout(lengths: list[int]) -> Layout:
    """The layout of sentences of these lengths, none empty."""
    import numpy as np

    sizes = np.asarray(lengths, dtype=np.int64)
    ends = np.cumsum(sizes) - 1
    starts = ends - sizes + 1
    rank = np.empty(len(sizes), dtype=np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    place = np.arange(ends[-1] + 1) - np.repeat(starts, sizes)
    active = len(sizes) - np.cumsum(np.bincount(sizes))[:-1]              # sentences longer than t, for t = 0, 1 …
    steps = np.concatenate([[0], np.cumsum(active)])
    ranks, last = np.repeat(rank, sizes), np.repeat(sizes - 1, sizes)
    rows = steps[place] + ranks
    order = np.argsort(rows)
    return Layout(starts, ends, order, rows, (steps[last - place] + ranks)[order], tuple(steps.tolist()))


def encode(network: Network, rows: Sequence[tuple[int, ...]], spellings: Sequence[int], shape: Layout) -> Floats:
    """The contextual vector of each word of a batch, given the rows of TABLES of each spelling and each word's spelling."""
    import numpy as np

    w = network.weights
    columns = zip(TABLES, np.array(rows).T, strict=True)
    each = np.concatenate([w[f"embed.{name}"][column] for name, column in columns], axis=1)
    each = np.tanh(each @ w["input.w"] + w["input.b"])
    numbers = np.array(spellings)
    x, u = each[numbers[shape.order]], _beside(each, w["layer0.w"], numbers, shape)
    _layer(w, "layer0", x, u, shape)
    for number in range(1, network.layers):
        _layer(w, f"layer{number}", x, np.matmul(x, _parts(w[f"layer{number}.w"]), out=u), shape)
    vectors: Floats = x[shape.rows]
    return vectors


def _parts(weights: Floats) -> Floats:
    """A matrix as the three that make z, c and o."""
    return weights.reshape(len(weights), 3, -1).transpose(1, 0, 2)


def _layer(w: dict[str, Floats], name: str, x: Floats, u: Floats, shape: Layout) -> None:
    """Turn a layer's input into its output, given what its matrix makes of that: in place, as fresh memory costs most."""
    import numpy as np

    u += w[f"{name}.b"].reshape(3, 1, -1)
    z, c, o = u
    _sigmoid(z)
    np.tanh(c, out=c)
    _sigmoid(o)
    c -= z * c
    _recurrence(z, c, shape)
    o *= c
    x += o
    mean = np.full((x.shape[1], 1), 1 / x.shape[1], dtype=np.float32)
    x -= x @ mean
    x /= np.sqrt((x * x) @ mean + np.float32(1e-5))
    x *= w[f"{name}.scale"]
    x += w[f"{name}.shift"]


def _sigmoid(x: Floats) -> None:
    import numpy as np

    half = np.float32(0.5)
    x *= half
    np.tanh(x, out=x)
    x *= half
    x += half


def _beside(each: Floats, weights: Floats, numbers: Integers, shape: Layout) -> Floats:
    """The rows [x(t-1), x(t), x(t+1)] W in three parts, zeros beyond the sentence, where x(t) is `each[numbers[t]]`."""
    import numpy as np

    width, nothing = each.shape[1], len(each)
    each = np.concatenate([each, np.zeros((1, width), np.float32)])
    before, after = np.roll(numbers, 1), np.roll(numbers, -1)
    before[shape.starts] = after[shape.ends] = nothing
    u, left, right = (
        (each @ _parts(weights[start : start + width])).take(words[shape.order], axis=1)
        for start, words in ((width, numbers), (0, before), (2 * width, after))
    )
    u += left
    u += right
    return u


def _recurrence(keep: Floats, add: Floats, shape: Layout) -> None:
    """Turn `add` into h(t) = keep h(t-1) + add: the first half of the columns forwards, the second backwards."""
    half = keep.shape[1] // 2
    keep[:, half:] = keep[shape.mirror, half:]
    add[:, half:] = add[shape.mirror, half:]
    for before, start, stop in zip(shape.steps, shape.steps[1:], shape.steps[2:], strict=False):
        add[start:stop] += keep[start:stop] * add[before : before + stop - start]
    add[:, half:] = add[shape.mirror, half:]
