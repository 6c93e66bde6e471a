#!/usr/bin/env python3
"""How fast time expressions are found, beside the peers, and whether the cost per character stays flat.

    python benchmarks/times.py CORPUS.jsonl [--peers] [--chrono] [--sizes] [--rounds 5]

One process, one core, start-up apart. CORPUS holds one JSON document a line with "text" and "published". --peers also runs
dateparser's search_dates; --chrono installs chrono-node with npm into a folder that is removed afterwards, and runs it;
--sizes reads 1 kB to 10 MB of the corpus, and up to a megabyte of each hostile text, and prints the nanoseconds a character
and the exponent that fits the costs (1 is linear). The best of several rounds counts, for every library alike.
"""

from __future__ import annotations

import argparse
import json
import math
import pathlib
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from typing import Any

import itinerary

Document = dict[str, Any]
HOSTILE = (
    "a few ", "1", "7 ", "March ", "March March", "March 3 ", "(", "word", "the last ", "one hundred and ", "Mon ", "\n",
    "1-", "'98 ", "1/", "10:30", "1.", "to May ", "3, ", "a, ", '"', "' ", " ", "May 3 and ", "said he ", "March-",
    "of the week ",
    "two days ago ", "and a half ", "at 7 ", "day", "second of the ", "\u00e9", "Monday\n", "a.m.", "early ", '"Monday" ',
)  # fmt: skip
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
HOSTILE_SIZES = (10_000, 100_000, 1_000_000)
CHRONO = """
const chrono = require(process.argv[1] + '/chrono-node'); const fs = require('fs');
const docs = fs.readFileSync(process.argv[2], 'utf8').trim().split('\\n').map(JSON.parse);
let best = Infinity, n = 0;
for (const d of docs) n += d.text.length;
for (let round = 0; round < Number(process.argv[3]); round++) {
  const t = process.hrtime.bigint();
  for (const d of docs) chrono.parse(d.text, new Date(d.published));
  best = Math.min(best, Number(process.hrtime.bigint() - t) / 1e9);
}
console.log(n / best);
"""


def seconds(read: Callable[[Document], object], documents: Sequence[Document], rounds: int) -> float:
    """The processor time of the best of several rounds."""
    best = math.inf
    for _ in range(rounds):
        began = time.process_time()
        for document in documents:
            read(document)
        best = min(best, time.process_time() - began)
    return best


def ours(document: Document) -> object:
    return itinerary.find_times(document["text"], published=document["published"])


def dateparsers(document: Document) -> object:
    from dateparser.search import search_dates

    return search_dates(document["text"], languages=["en"])


def chrono(corpus: pathlib.Path, rounds: int) -> float:
    """The characters a second of chrono-node. Raises SystemExit where npm can't install it."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("--chrono needs node and npm")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "install", "--silent", "--prefix", folder, "chrono-node"], check=True)
        command = ["node", "-e", CHRONO, f"{folder}/node_modules", str(corpus.resolve()), str(rounds)]
        return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(max(cost, 1e-5)) for cost in costs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / sum((x - mean_x) ** 2 for x in xs)


def growth(name: str, text: str, sizes: Sequence[int]) -> None:
    """One row: nanoseconds a character at each size, and the exponent."""
    costs = []
    print(f"{name:20}", end="", flush=True)
    for size in sizes:
        document = {"text": (text * (size // len(text) + 1))[:size], "published": "2000-01-01"}
        repeats = max(1, 100_000 // size)
        costs.append(seconds(ours, [document] * repeats, 1) / repeats)
        print(f" {1e9 * costs[-1] / size:9.0f}", end="", flush=True)
    print(f"   {exponent(sizes, costs):5.2f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--peers", action="store_true", help="run dateparser as well")
    parser.add_argument("--chrono", action="store_true", help="install chrono-node with npm, and run it as well")
    parser.add_argument("--sizes", action="store_true", help="the cost of growing texts, ordinary and hostile")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    documents = [json.loads(line) for line in options.corpus.read_text("utf-8").splitlines()]
    size = sum(len(document["text"]) for document in documents)
    ours(documents[0])
    own = size / seconds(ours, documents, options.rounds)
    print(f"itinerary.find_times    {own / 1000:9.1f} kB/s")
    if options.peers:
        dateparsers(documents[0])
        peer = size / seconds(dateparsers, documents, min(options.rounds, 2))
        print(f"dateparser search_dates {peer / 1000:9.1f} kB/s   {own / peer:5.2f} of it")
    if options.chrono:
        peer = chrono(options.corpus, options.rounds)
        print(f"chrono-node             {peer / 1000:9.1f} kB/s   {own / peer:5.2f} of it")
    if options.sizes:
        print(f"\n{'ns a character':20}" + "".join(f" {size:>9,}" for size in SIZES) + "   exponent")
        growth("the corpus", "\n\n".join(document["text"] for document in documents), SIZES)
        print(f"\n{'hostile':20}" + "".join(f" {size:>9,}" for size in HOSTILE_SIZES) + "   exponent")
        for text in HOSTILE:
            growth(repr(text), text, HOSTILE_SIZES)


if __name__ == "__main__":
    main()
