"""Groups words by the company they keep, for the name tagger: "said", "added" and "wrote" fall into one cluster.

Words in the neighbourhood of one word to the left and right, weighted by positive pointwise mutual information, reduced by
a singular value decomposition, grouped by k-means. Every step is seeded: the same texts give the same file.

    python tools/build_name_clusters.py TRAIN.jsonl [MORE.jsonl …] --out src/itinerary/data/names.clusters.gz
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from itinerary.text.names.features import pieces


def sentences(files: list[Path]) -> Iterator[list[str]]:
    for file in files:
        for line in file.open(encoding="utf-8"):
            tokens = json.loads(line)["tokens"]
            yield list(pieces([t if isinstance(t, str) else t[0] for t in tokens]).words)


def vectors(rows: list[list[str]], least: int, contexts: int, size: int) -> tuple[list[str], np.ndarray]:
    counts = Counter(word for row in rows for word in row)
    kept = sorted(word for word, n in counts.items() if n >= least and word.islower() and word.isalpha())
    number = {word: i for i, word in enumerate(kept)}
    around = {word: i for i, (word, _) in enumerate(counts.most_common(contexts))}
    table = np.zeros((len(kept), 2 * contexts), dtype=np.float32)
    for row in rows:
        for left, right in zip(["<s>", *row], [*row, "</s>"], strict=True):
            if left in number and right in around:
                table[number[left], around[right]] += 1
            if right in number and left in around:
                table[number[right], contexts + around[left]] += 1
    expected = table.sum(1, keepdims=True) * (table.sum(0, keepdims=True) ** 0.75)
    expected *= table.sum() / expected.sum()
    pmi = np.log(np.maximum(table, 1e-9) / np.maximum(expected, 0.5))
    table = np.where((table > 0) & (pmi > 0), pmi, 0).astype(np.float32)
    values, axes = np.linalg.eigh(table.T @ table)
    top = axes[:, np.argsort(values)[::-1][:size]]
    points = table @ top
    return kept, points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)


def grouped(points: np.ndarray, groups: int, rounds: int = 25) -> np.ndarray:
    random = np.random.default_rng(20190424)
    centres = points[random.choice(len(points), groups, replace=False)]
    nearest = np.zeros(len(points), dtype=int)
    for _ in range(rounds):
        nearest = np.argmax(points @ centres.T, axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres)
    return nearest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--groups", type=int, default=128)
    parser.add_argument("--least", type=int, default=8)
    arguments = parser.parse_args()
    words, points = vectors(list(sentences(arguments.texts)), arguments.least, 1500, 60)
    groups: dict[int, list[str]] = {}
    for word, group in zip(words, grouped(points, arguments.groups), strict=True):
        groups.setdefault(int(group), []).append(word)
    text = "".join(f"{number:x}\t{' '.join(group)}\n" for number, group in sorted(groups.items()))
    arguments.out.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{len(words)} words in {len(groups)} clusters, {arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
