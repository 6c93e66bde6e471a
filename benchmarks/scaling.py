#!/usr/bin/env python3
"""Whether the cost of reading an article grows as its length does.

    python benchmarks/scaling.py [FOLDER] [--sizes KB ...] [--hostile KB ...] [--only NAME ...]

Reads texts of growing size, prints the seconds of processor time of each and the exponent that fits them (1 is linear):
ordinary text (the articles of FOLDER, by default the seeds, one after another with other names each time), then families of
hostile text. Start-up is apart.
"""

from __future__ import annotations

import argparse
import itertools
import math
import pathlib
import re
import time
from collections.abc import Iterator, Sequence
from functools import partial

import itinerary

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "seeds"
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
NAME = re.compile(r"\b[A-Z][a-z]{5,}\b(?=[.,]? [a-z])")
SYLLABLES = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
HOSTILE = {
    "a few": "a few ",
    "digits": "7",
    "numbers": "7 ",
    "March": "March ",
    "brackets": "(",
    "word": "word ",
    "letters": "a",
    "he": "he ",
    "he said": "He said he went. ",
    "Names": "Anna Boris Carla Dmitri ",
    "one name": "Anna ",
    "newlines": "\n",
    "paragraphs": "he\n\n",
    "quotes": '"',
    "quoted": '"He went," she said. ',
    "commas": "a, ",
    "and": "and ",
    "went and": "went and ",
    "went to Paris": "Anna went to Paris on Monday. ",
    "before": "He left before she came. ",
    "Paris": "Paris, ",
    "hyphens": "a-",
    "full stops": ". ",
    "dates": "3 March 2020, ",
    "spaces": " ",
    "digits of time": "10:30 ",
    "accents": "e\u0301",
    "markup": "<b>",
    "captions": "* He went to Paris\n",
}


def ordinary(folder: pathlib.Path) -> Iterator[str]:
    """The articles of a folder without end, with other names at each round."""
    texts = [FRONT.sub("", path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    for turn in itertools.count():
        for text in texts:
            yield NAME.sub(partial(_other, turn), text) if turn else text


def _other(turn: int, name: re.Match[str]) -> str:
    number = sum(map(ord, name.group())) * 7 + turn * 131
    parts = (SYLLABLES[number % 60], SYLLABLES[number // 60 % 60], SYLLABLES[turn % 60])
    return "".join(parts).capitalize() + "n"


def long_text(folder: pathlib.Path, size: int) -> str:
    """That many characters of ordinary text."""
    parts: list[str] = []
    length = 0
    for text in ordinary(folder):
        parts.append(text)
        length += len(text) + 2
        if length >= size:
            return "\n\n".join(parts)[:size]
    return ""


def seconds(text: str) -> float:
    """The processor time that reading a text takes."""
    begin = time.process_time()
    itinerary.extract(text, published="2021-03-17")
    return time.process_time() - begin


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(cost, 1e-3)) for cost in costs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - mean_x) ** 2 for x in xs)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / spread if spread else float("nan")


def report(name: str, texts: Sequence[str]) -> None:
    """One line: the cost of each text, and the exponent."""
    costs = []
    print(f"{name:16}", end="", flush=True)
    for text in texts:
        costs.append(seconds(text))
        print(f" {len(text) / 1000:>7.0f} kB {costs[-1]:7.2f} s", end="", flush=True)
    print(f"   exponent {exponent([len(text) for text in texts], costs):.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=SEEDS)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10, 100, 400, 1000], metavar="KB")
    parser.add_argument("--hostile", type=int, nargs="*", default=[20, 80, 320], metavar="KB")
    parser.add_argument("--only", nargs="*", default=None, help="the names of the families to read")
    args = parser.parse_args()
    seconds(long_text(args.folder, 10_000))
    if args.sizes and (args.only is None or "ordinary" in args.only):
        report("ordinary", [long_text(args.folder, 1000 * size) for size in args.sizes])
    for name, unit in HOSTILE.items():
        if args.hostile and (args.only is None or name in args.only):
            report(name, [unit * (1000 * size // len(unit)) for size in args.hostile])


if __name__ == "__main__":
    main()
