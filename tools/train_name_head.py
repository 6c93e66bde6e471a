"""Trains the names layer over the vectors of the syntax network that ships, and writes it into the network's file.

    python tools/train_name_head.py TRAIN.jsonl --data src/itinerary/data

needs jax and optax, which the library itself does not. Run it after tools/train_syntax.py: the layer fits that
network alone. Each line of TRAIN.jsonl is {"tokens": […], "tags": ["O", "B-PER", …], "source": …}. What one source's
annotators take for a name and others don't is learnt as a bias a source; that of --style ships. The same input and
seed give the same weights on the same machine.
"""

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from attrs import frozen

sys.path.insert(0, str(Path(__file__).parent))
from syntax_data import whole_names
from syntax_pack import add
from train_names import trim

from itinerary.text.names.features import Pieces, Sight, pieces
from itinerary.text.names.network import Look, inputs
from itinerary.text.syntax.encoder import encode, layout, load
from itinerary.text.syntax.features import UNKNOWN, normal

NAMES = ["O", "B-LOC", "B-ORG", "B-PER", "I-LOC", "I-ORG", "I-PER"]
SOURCES = {"uner_dev": 2.0, "docred": 1.0, "gum_train": 1.0, "wikigold": 1.0, "wnut": 0.7}
"""How much a sentence of each source counts."""
HIDDEN, BATCH, BLOCK = 128, 1024, 200
Arrays = dict[str, Any]


@frozen(eq=False)
class Examples:
    """What the layer sees of each word, the number of its tag, and of its source."""

    inputs: np.ndarray
    tags: np.ndarray
    sources: np.ndarray


Row = tuple[str, list[str], list[str]]


def rows(path: Path, hold: tuple[str, int] | None) -> list[Row]:
    """The source, the words and the tags of each sentence."""
    found = []
    for number, line in enumerate(path.open(encoding="utf-8")):
        row = json.loads(line)
        held = hold is not None and row["source"] == hold[0] and number % hold[1] == 0
        if row["tokens"] and row["source"] in SOURCES and not held:
            words, tags = whole_names(row["tokens"], row["tags"])
            found.append((row["source"], words, trim(tuple(words), tags)))
    return found


def examples(data: list[Row], hidden: float, seed: int) -> Examples:
    """The examples, some words' own embeddings hidden, those of rare words above all."""
    chance = random.Random(seed)
    counts = Counter(normal(word).casefold() for _, words, _ in data for word in words)
    parts = []
    for start in range(0, len(data), BLOCK):
        block = data[start : start + BLOCK]
        looks = seen(block, counts, hidden, chance)
        parts.append(inputs(looks).astype(np.float16))
    tags = [NAMES.index(tag) for _, _, tags in data for tag in tags]
    sources = [list(SOURCES).index(source) for source, words, _ in data for _ in words]
    return Examples(np.concatenate(parts), np.array(tags), np.array(sources))


def seen(block: list[Row], counts: Counter[str], hidden: float, chance: random.Random) -> list[Look]:
    network = load()

    def number(word: str) -> tuple[int, ...]:
        known = network.vocabulary.rows(word)
        lost = chance.random() < hidden / (hidden + counts[normal(word).casefold()])
        return (UNKNOWN, *known[1:]) if lost else known

    shape = layout([len(words) for _, words, _ in block])
    spelt = [number(word) for _, words, _ in block for word in words]
    vectors = encode(network, spelt, range(len(spelt)), shape)
    cut = np.split(vectors, shape.starts[1:])
    parts = [pieces(words) for _, words, _ in block]
    return [Look(part, Sight(part.words), rows, first(part)) for part, rows in zip(parts, cut, strict=True)]


def first(parts: Pieces) -> list[int]:
    """The pieces with which the tokens begin."""
    return [number for number, offset in enumerate(parts.offset) if not offset]


def fresh(size: int, seed: int) -> Arrays:
    draw = np.random.default_rng(seed)

    def glorot(a: int, b: int) -> Any:
        return jnp.asarray(draw.normal(0, (2 / (a + b)) ** 0.5, (a, b)).astype("f4"))

    return {
        "name.in.w": glorot(size, HIDDEN),
        "name.in.b": jnp.zeros(HIDDEN),
        "name.out.w": glorot(HIDDEN, len(NAMES)),
        "name.out.b": jnp.zeros(len(NAMES)),
        "bias": jnp.zeros((len(SOURCES), len(NAMES))),
    }


def loss(p: Arrays, x: Any, tags: Any, sources: Any, key: Any) -> Any:
    keys = jax.random.split(key)
    x = jnp.where(jax.random.bernoulli(keys[0], 0.85, x.shape), x / 0.85, 0)
    y = jax.nn.relu(x @ p["name.in.w"] + p["name.in.b"])
    y = jnp.where(jax.random.bernoulli(keys[1], 0.8, y.shape), y / 0.8, 0)
    scores = y @ p["name.out.w"] + p["name.out.b"] + p["bias"][sources]
    weights = jnp.array(list(SOURCES.values()))[sources]
    return (weights * optax.softmax_cross_entropy_with_integer_labels(scores, tags)).mean() + 3e-4 * (p["bias"] ** 2).sum()


def train(data: Examples, epochs: int, seed: int) -> Arrays:
    p = fresh(data.inputs.shape[1], seed)
    steps = len(data.tags) // BATCH
    optimiser = optax.adamw(optax.cosine_decay_schedule(3e-3, epochs * steps), weight_decay=1e-3)
    state, key, draw = optimiser.init(p), jax.random.PRNGKey(seed), np.random.default_rng(seed)

    @jax.jit
    def step(p: Arrays, state: Any, x: Any, tags: Any, sources: Any, key: Any) -> Any:
        value, gradient = jax.value_and_grad(loss)(p, x, tags, sources, key)
        updates, state = optimiser.update(gradient, state, p)
        return optax.apply_updates(p, updates), state, value

    for epoch in range(epochs):
        order, total = draw.permutation(len(data.tags)), 0.0
        for n in range(steps):
            chosen = order[n * BATCH : (n + 1) * BATCH]
            key, sub = jax.random.split(key)
            x = data.inputs[chosen].astype(np.float32)
            p, state, value = step(p, state, x, data.tags[chosen], data.sources[chosen], sub)
            total += float(value)
        print(epoch, round(total / steps, 4), flush=True)
    return p


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("train", type=Path)
    arguments.add_argument("--data", type=Path, required=True, help="the folder of syntax/network.bin")
    arguments.add_argument("--epochs", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--hidden", type=float, default=0.5, help="how strongly the embeddings of rare words are hidden")
    arguments.add_argument("--style", default="uner_dev", choices=SOURCES, help="the source whose annotators' bias ships")
    arguments.add_argument("--hold", nargs=2, help="SOURCE N: leave out every Nth line of that source")
    options = arguments.parse_args()
    hold = (options.hold[0], int(options.hold[1])) if options.hold else None
    weights = train(examples(rows(options.train, hold), options.hidden, options.seed), options.epochs, options.seed)
    bias = weights.pop("bias")[list(SOURCES).index(options.style)]
    weights["name.out.b"] = weights["name.out.b"] + bias
    add(weights, {"name": NAMES}, options.data)


if __name__ == "__main__":
    main()
