"""The name tagger: a linear-chain conditional random field over the stretches that may hold names."""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from attrs import frozen

from itinerary.text.names.features import Sight, features


@frozen
class Model:
    """Weights of the tagger. `tags` are "O" and B-/I- with PER, ORG, LOC; `weights` gives each feature one number a tag,
    `steps` is the gain of going from tag to tag; all in units of 1/`scale`."""

    tags: tuple[str, ...]
    weights: dict[str, tuple[int, ...]]
    steps: tuple[tuple[int, ...], ...]
    scale: float = 16.0

    def scores(self, sight: Sight, gains: Sequence[Sequence[int]] = ()) -> Iterator[tuple[int, list[list[int]]]]:
        """For each stretch that may hold names its start, and one score a tag for each of its words."""
        more = iter(gains)
        for start, end in sight.segments:
            rows = [self._score(features(sight, i)) for i in range(start, end)]
            yield start, [list(map(int.__add__, row, next(more))) for row in rows] if gains else rows

    def _score(self, names: list[str]) -> list[int]:
        weights = self.weights
        rows = [row for row in map(weights.get, names) if row is not None]
        return list(map(sum, zip(*rows, strict=True))) if rows else [0] * len(self.tags)

    def tag(self, sight: Sight, gains: Sequence[Sequence[int]] = ()) -> list[str]:
        """One tag a word; `gains` are what another tagger adds, a row for each word of the stretches that may hold names."""
        out = ["O"] * len(sight.words)
        for start, scores in self.scores(sight, gains):
            out[start : start + len(scores)] = [self.tags[t] for t in best(scores, self.steps)]
        return out


def best(scores: Sequence[Sequence[int]], steps: Sequence[Sequence[int]]) -> list[int]:
    """The best sequence of tags (Viterbi): `scores[i][t]` at word i, `steps[s][t]` from tag s to tag t.

    >>> best([[1, 0], [0, 1]], [[0, -5], [-5, 0]])
    [0, 0]
    """
    kinds = range(len(steps))
    columns = list(zip(*steps, strict=True))
    here = list(scores[0])
    trace: list[list[int]] = []
    for row in scores[1:]:
        came: list[int] = []
        there: list[int] = []
        for t in kinds:
            ways = list(map(int.__add__, here, columns[t]))
            top = max(ways)
            came.append(ways.index(top))
            there.append(top + row[t])
        here = there
        trace.append(came)
    path = [here.index(max(here))]
    for came in reversed(trace):
        path.append(came[path[-1]])
    return path[::-1]


@cache
def model() -> Model:
    """The tagger that ships with the package, read when first asked for."""
    return unpack(files("itinerary").joinpath("data", "names.weights.gz").read_bytes())


def pack(trained: Model) -> bytes:
    """A model as compact bytes: a JSON line, the features a line each, then one signed byte a tag and feature."""
    names = sorted(trained.weights)
    head = {"tags": trained.tags, "steps": trained.steps, "scale": trained.scale}
    text = "\n".join([json.dumps(head), *names]) + "\0"
    table = b"".join(struct.pack(f"{len(trained.tags)}b", *trained.weights[name]) for name in names)
    return gzip.compress(text.encode() + table, mtime=0)


def unpack(packed: bytes) -> Model:
    """The model that `pack` wrote."""
    text, _, table = gzip.decompress(packed).partition(b"\0")
    head, *names = text.decode().split("\n")
    fields = json.loads(head)
    rows = struct.iter_unpack(f"{len(fields['tags'])}b", table)
    steps = tuple(tuple(row) for row in fields["steps"])
    return Model(tuple(fields["tags"]), dict(zip(names, rows, strict=True)), steps, fields["scale"])
