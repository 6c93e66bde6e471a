"""Trains the syntax network (tags, heads, relations), and writes the data file that ships.

    python tools/train_syntax.py UD_GUM UD_EWT NAMES --output src/itinerary/data

needs jax and optax, which the library itself does not. NAMES is a corpus of names, learnt beside syntax for the sake of
unknown words. Every tenth document of UD_GUM is held back; its figures are printed after each epoch. The same input and seed
give the same weights on the same machine.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from attrs import evolve

sys.path.insert(0, str(Path(__file__).parent))
from syntax_data import UNTOLD, Row, Tree, read, read_names, split
from syntax_pack import pack

from itinerary.text.syntax.features import HASHED, UNKNOWN, Vocabulary, normal

SIZES = {"word": 80, "suffix2": 16, "suffix3": 32, "suffix4": 32, "prefix3": 32, "shape": 24}
WIDTH, LAYERS, ARC, REL, REACH = 192, 4, 128, 128, 16
TOKENS = 1500
PARTIAL = 0.5
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
LENGTHS = (8, 16, 24, 32, 44, 64, 100)
LABELS = ("xpos", "upos", "head", "relation", "name")
Arrays = dict[str, Any]


def parameters(vocabulary: int, tags: dict[str, list[str]], seed: int) -> Arrays:
    """Fresh weights."""
    random_ = np.random.default_rng(seed)

    def glorot(*shape: int) -> np.ndarray:
        return random_.normal(0, (2 / (shape[0] + shape[-1])) ** 0.5, shape).astype("f4")

    rows = {"word": vocabulary, **HASHED}
    p: Arrays = {f"embed.{k}": random_.normal(0, 0.1, (rows[k], SIZES[k])).astype("f4") for k in SIZES}
    p["input.w"], p["input.b"] = glorot(sum(SIZES.values()), WIDTH), np.zeros(WIDTH, "f4")
    for n in range(LAYERS):
        p[f"layer{n}.w"] = glorot(WIDTH if n else 3 * WIDTH, 3 * WIDTH)
        p[f"layer{n}.b"] = np.concatenate([np.ones(WIDTH), np.zeros(2 * WIDTH)]).astype("f4")
        p[f"layer{n}.scale"], p[f"layer{n}.shift"] = np.ones(WIDTH, "f4"), np.zeros(WIDTH, "f4")
    for name in ("upos", "xpos", "name"):
        p[f"{name}.w"], p[f"{name}.b"] = glorot(WIDTH, len(tags[name])), np.zeros(len(tags[name]), "f4")
    for name, size in (("arc", ARC), ("rel", REL)):
        for side in ("dep", "head"):
            p[f"{name}.{side}.w"], p[f"{name}.{side}.b"] = glorot(WIDTH, size), np.zeros(size, "f4")
        p[f"{name}.root"] = random_.normal(0, 0.1, size).astype("f4")
    p["arc.u"], p["arc.bias"] = glorot(ARC, ARC) * 0.3, np.zeros(ARC, "f4")
    p["arc.distance"] = np.zeros(2 * REACH + 1, "f4")
    p["rel.distance"] = np.zeros((2 * REACH + 1, REL), "f4")
    p["rel.w"], p["rel.b"] = glorot(REL, len(tags["relation"])), np.zeros(len(tags["relation"]), "f4")
    return {k: jnp.asarray(v) for k, v in p.items()}


def dropped(x: Any, key: Any, rate: float) -> Any:
    """Inverted dropout, one mask for all tokens of a sentence; none where `key` is None."""
    if key is None:
        return x
    mask = jax.random.bernoulli(key, 1 - rate, (x.shape[0], 1, x.shape[2]))
    return jnp.where(mask, x / (1 - rate), 0.0)


def recurrence(z: Any, c: Any) -> Any:
    """h[t] = z[t] h[t-1] + (1 - z[t]) c[t] along axis 1."""
    def step(h: Any, zc: Any) -> Any:
        h = zc[0] * h + zc[1]
        return h, h
    start = jnp.zeros_like(z[:, 0])
    _, h = jax.lax.scan(step, start, (z.swapaxes(0, 1), ((1 - z) * c).swapaxes(0, 1)))
    return h.swapaxes(0, 1)


def encode(p: Arrays, rows: Any, mask: Any, keys: Any) -> Any:
    """Contextual vectors, (sentences, tokens, WIDTH)."""
    x = jnp.concatenate([p[f"embed.{k}"][rows[..., n]] for n, k in enumerate(SIZES)], -1)
    x = dropped(x, keys[0], 0.3)
    x = jnp.tanh(x @ p["input.w"] + p["input.b"]) * mask[..., None]
    half = WIDTH // 2
    for n in range(LAYERS):
        window = dropped(x if n else neighbours(x), keys[n + 1], 0.2)
        u = window @ p[f"layer{n}.w"] + p[f"layer{n}.b"]
        z, c, o = jax.nn.sigmoid(u[..., :WIDTH]), jnp.tanh(u[..., WIDTH:2 * WIDTH]), jax.nn.sigmoid(u[..., 2 * WIDTH:])
        z = jnp.where(mask[..., None] > 0, z, 1.0)            # padding keeps the state
        forward = recurrence(z[..., :half], c[..., :half])
        backward = recurrence(z[:, ::-1, half:], c[:, ::-1, half:])[:, ::-1]
        y = x + o * jnp.concatenate([forward, backward], -1)
        mean = y.mean(-1, keepdims=True)
        spread = jnp.sqrt(((y - mean) ** 2).mean(-1, keepdims=True) + 1e-5)
        x = ((y - mean) / spread * p[f"layer{n}.scale"] + p[f"layer{n}.shift"]) * mask[..., None]
    return x


def neighbours(x: Any) -> Any:
    """Each token's vector between those of the tokens beside it."""
    before = jnp.pad(x, ((0, 0), (1, 0), (0, 0)))[:, :-1]
    after = jnp.pad(x, ((0, 0), (0, 1), (0, 0)))[:, 1:]
    return jnp.concatenate([before, x, after], -1)


def side(p: Arrays, x: Any, name: str, key: Any) -> Any:
    return dropped(jax.nn.relu(x @ p[f"{name}.w"] + p[f"{name}.b"]), key, 0.25)


def arcs(p: Arrays, x: Any, mask: Any, keys: Any) -> Any:
    """Scores (sentences, dependent, head), head 0 the root."""
    dep, head = side(p, x, "arc.dep", keys[0]), side(p, x, "arc.head", keys[1])
    root = jnp.broadcast_to(p["arc.root"], (x.shape[0], 1, ARC))
    head = jnp.concatenate([root, head], 1)
    scores = jnp.einsum("bia,bja->bij", dep @ p["arc.u"], head) + (head @ p["arc.bias"])[:, None, :]
    length = x.shape[1]
    gap = jnp.clip(jnp.arange(length)[None, :] - jnp.arange(length)[:, None], -REACH, REACH) + REACH
    scores = scores.at[:, :, 1:].add(p["arc.distance"][gap])
    blocked = jnp.concatenate([jnp.ones((x.shape[0], 1)), mask], 1)[:, None, :] == 0
    return jnp.where(blocked, -1e9, scores)


def relations(p: Arrays, x: Any, heads: Any, keys: Any) -> Any:
    """Scores (sentences, dependent, relation) given the heads (0 the root)."""
    length = x.shape[1]
    inner = jnp.concatenate([jnp.broadcast_to(p["rel.root"], (x.shape[0], 1, REL)),
                             x @ p["rel.head.w"] + p["rel.head.b"]], 1)
    chosen = jnp.take_along_axis(inner, heads[..., None], 1)
    gap = jnp.clip(heads - 1 - jnp.arange(length)[None, :], -REACH, REACH) + REACH
    hidden = jax.nn.relu(x @ p["rel.dep.w"] + p["rel.dep.b"] + chosen + p["rel.distance"][gap])
    return dropped(hidden, keys[0], 0.25) @ p["rel.w"] + p["rel.b"]


def cross_entropy(scores: Any, batch: Arrays, name: str) -> Any:
    losses = optax.softmax_cross_entropy_with_integer_labels(scores, batch[name])
    return (losses * batch[f"{name}.weight"]).sum() / batch["mask"].sum()


def loss(p: Arrays, batch: Arrays, key: Any) -> Any:
    keys = jax.random.split(key, 10)
    x = encode(p, batch["rows"], batch["mask"], keys[:5])
    mask, y = batch["mask"], dropped(x, keys[5], 0.15)
    return (
        cross_entropy(y @ p["xpos.w"] + p["xpos.b"], batch, "xpos")
        + 0.5 * cross_entropy(y @ p["upos.w"] + p["upos.b"], batch, "upos")
        + 0.5 * cross_entropy(y @ p["name.w"] + p["name.b"], batch, "name")
        + cross_entropy(arcs(p, y, mask, keys[6:8]), batch, "head")
        + cross_entropy(relations(p, y, batch["head"], keys[8:]), batch, "relation")
    )


@jax.jit
def predict(p: Arrays, batch: Arrays) -> tuple[Any, ...]:
    x = encode(p, batch["rows"], batch["mask"], [None] * 5)
    heads = arcs(p, x, batch["mask"], [None] * 2).argmax(-1)
    return ((x @ p["xpos.w"] + p["xpos.b"]).argmax(-1), (x @ p["upos.w"] + p["upos.b"]).argmax(-1), heads,
            relations(p, x, heads, [None]).argmax(-1))


class Coder:
    """Turns trees into arrays."""

    def __init__(self, vocabulary: Vocabulary, counts: Counter[str], tags: dict[str, list[str]]) -> None:
        self.vocabulary, self.counts = vocabulary, counts
        self.numbers = {name: {tag: n for n, tag in enumerate(values)} for name, values in tags.items()}
        self.cache: dict[str, tuple[int, ...]] = {}

    def rows(self, form: str, chance: random.Random | None) -> tuple[int, ...]:
        if form not in self.cache:
            self.cache[form] = self.vocabulary.rows(form)
        rows = self.cache[form]
        count = self.counts[normal(form).casefold()]
        if chance and chance.random() < 0.5 / (0.5 + count):
            return (UNKNOWN, *rows[1:])
        return rows

    def labels(self, row: Row) -> Iterator[tuple[str, int]]:
        """What the row tells: the number of each tag, and the head (0 the root)."""
        for name, numbers in self.numbers.items():
            tag = getattr(row, name)
            if tag in numbers:
                yield name, numbers[tag]
        if row.head != UNTOLD:
            yield "head", row.head + 1

    def batch(self, trees: list[tuple[Row, ...]], length: int, chance: random.Random | None) -> Arrays:
        size = max(1, TOKENS // length)
        out = {k: np.zeros((size, length), "i4") for k in LABELS}
        out |= {f"{k}.weight": np.zeros((size, length), "f4") for k in LABELS}
        out["rows"] = np.zeros((size, length, len(SIZES)), "i4")
        out["mask"] = np.zeros((size, length), "f4")
        for n, tree in enumerate(trees):
            out["mask"][n, :len(tree)] = 1
            for i, row in enumerate(tree):
                out["rows"][n, i] = self.rows(row.form, chance)
                for name, label in self.labels(row):
                    out[name][n, i] = label
                    out[f"{name}.weight"][n, i] = PARTIAL if row.name and name != "name" else 1
        return out


People = list[tuple[str, str]]


def people(names: list[tuple[Row, ...]]) -> People:
    """The persons' names of two words, to put in the place of others."""
    pairs = ((a, b) for rows in names for a, b in pairwise(rows) if (a.name, b.name) == ("B-PER", "I-PER"))
    return sorted({(a.form, b.form) for a, b in pairs if a.form[0].isupper() and b.form[0].isupper()})


def renamed(rows: tuple[Row, ...], known: People, chance: random.Random) -> tuple[Row, ...]:
    """Sometimes other persons in the place of those of a treebank's sentence, and "9 am" for "9 a.m."."""
    words = [row.form for row in rows]
    for n, row in enumerate(rows):
        if row.form in {"a.m.", "p.m."} and chance.random() < 0.5:
            words[n] = row.form.replace(".", "")
        follows = n > 0 and row.relation == "flat" and row.head == n - 1 and row.upos == rows[n - 1].upos == "PROPN"
        if follows and not row.name and row.form.isalpha() and rows[n - 1].form.isalpha() and chance.random() < 0.4:
            words[n - 1], words[n] = chance.choice(known)
    return tuple(evolve(row, form=word) for row, word in zip(rows, words, strict=True))


def varied(rows: tuple[Row, ...], known: People, chance: random.Random) -> tuple[Row, ...]:
    """Sometimes the sentence with other names, in capitals, in title case, in small letters, or without its last mark."""
    rows = renamed(rows, known, chance)
    drawn = chance.random()
    last = len(rows) - 1
    if chance.random() < 0.12 and last > 1 and rows[last].relation == "punct" and all(row.head != last for row in rows):
        rows = rows[:-1]
    if drawn < 0.04:
        return tuple(evolve(row, form=row.form.upper()) for row in rows)
    if drawn < 0.07:
        return tuple(evolve(row, form=row.form if len(row.form) < 4 else row.form[0].upper() + row.form[1:]) for row in rows)
    if drawn < 0.09:
        return tuple(evolve(row, form=row.form.lower()) for row in rows)
    return rows


def batches(
    trees: list[tuple[Row, ...]], coder: Coder, chance: random.Random | None, known: People | None = None
) -> Iterator[Arrays]:
    """Batches of about TOKENS tokens, sentences of like length together; shuffled where `chance` is given."""
    buckets: dict[int, list[tuple[Row, ...]]] = {length: [] for length in LENGTHS}
    for tree in trees:
        rows = varied(tree, known, chance) if chance and known else tree
        fits = next((length for length in LENGTHS if len(rows) <= length), None)
        if fits and rows:
            buckets[fits].append(rows)
    parts = []
    for length, members in buckets.items():
        if chance:
            chance.shuffle(members)
        size = max(1, TOKENS // length)
        parts += [(members[n:n + size], length) for n in range(0, len(members), size)]
    if chance:
        chance.shuffle(parts)
    for members, length in parts:
        yield coder.batch(members, length, chance)


def score(p: Arrays, trees: list[Tree], coder: Coder) -> dict[str, float]:
    """Share of tokens right, in per cent."""
    right: Counter[str] = Counter()
    for batch in batches([t.rows for t in trees], coder, None):
        xpos, upos, heads, relation = (np.asarray(a) for a in predict(p, batch))
        mask = batch["mask"] > 0
        right["n"] += int(mask.sum())
        right["xpos"] += int(((xpos == batch["xpos"]) & mask).sum())
        right["upos"] += int(((upos == batch["upos"]) & mask).sum())
        attached = (heads == batch["head"]) & mask
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (relation == batch["relation"])).sum())
    return {k: round(100 * v / right["n"], 2) for k, v in right.items() if k != "n"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("gum", type=Path)
    arguments.add_argument("ewt", type=Path)
    arguments.add_argument("names", type=Path)
    arguments.add_argument("--output", type=Path, required=True)
    arguments.add_argument("--epochs", type=int, default=12, help="over which the learning rate falls")
    arguments.add_argument("--stop", type=int, default=9, help="the epochs run; the weights that ship come from 9 of 12")
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--rate", type=float, default=2.5e-3)
    arguments.add_argument("--cache", type=Path, help="a folder that keeps compiled steps between runs")
    options = arguments.parse_args()
    if options.cache:
        jax.config.update("jax_compilation_cache_dir", str(options.cache))
    learn, held = split(read(options.gum))
    learn += list(read(options.ewt))
    names = list(read_names(options.names))
    sentences = [tree.rows for tree in learn] + names
    counts = Counter(normal(row.form).casefold() for rows in sentences for row in rows)
    words = sorted(word for word, count in counts.items() if count > 1)
    vocabulary = Vocabulary({word: n + 1 for n, word in enumerate(words)})
    kinds = ("xpos", "upos", "relation")
    tags = {kind: sorted({getattr(row, kind) for tree in learn for row in tree.rows}) for kind in kinds}
    tags["name"] = NAMES
    coder = Coder(vocabulary, counts, tags)
    fresh = parameters(len(words) + 1, tags, options.seed)
    for weights in train(sentences, held, coder, fresh, options):
        shipped = {name: array for name, array in weights.items() if not name.startswith("name.")}
        pack(shipped, words, {kind: tags[kind] for kind in kinds}, options.output)


def train(learn: list[tuple[Row, ...]], held: list[Tree], coder: Coder, p: Arrays, options: Any) -> Iterator[Arrays]:
    """The weights after each epoch: a moving average of those of the steps."""
    chance = random.Random(options.seed)
    key = jax.random.PRNGKey(options.seed)
    known = people(learn)
    epoch_steps = sum(1 for _ in batches(learn, coder, chance, known))
    schedule = optax.cosine_onecycle_schedule(int(epoch_steps * options.epochs * 1.02) + 50, options.rate, 0.1, 10, 200)
    optimiser = optax.chain(optax.clip_by_global_norm(2.0), optax.adamw(schedule, b2=0.98, weight_decay=1e-3))
    state, average = optimiser.init(p), p

    @jax.jit
    def step(p: Arrays, average: Arrays, state: Any, batch: Arrays, key: Any, keep: Any) -> Any:
        value, gradient = jax.value_and_grad(loss)(p, batch, key)
        updates, state = optimiser.update(gradient, state, p)
        p = optax.apply_updates(p, updates)
        average = jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, average, p)
        return p, average, state, value

    steps = 0
    for epoch in range(min(options.stop, options.epochs)):
        start, total = time.time(), 0.0
        for batch in batches(learn, coder, chance, known):
            key, sub = jax.random.split(key)
            p, average, state, value = step(p, average, state, batch, sub, min(0.998, steps / (steps + 10)))
            total, steps = total + float(value), steps + 1
        figures = score(average, held, coder)
        news = score(average, [t for t in held if t.genre == "news"], coder)
        print(epoch, round(total / epoch_steps, 3), figures, "news", news, f"{time.time() - start:.0f} s", flush=True)
        yield average


if __name__ == "__main__":
    main()
