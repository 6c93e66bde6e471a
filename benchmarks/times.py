#!/usr/bin/env python3
"""How fast time expressions are found, beside the peers, and whether the cost per character stays flat.

    python benchmarks/times.py CORPUS.jsonl [--peers] [--sizes] [--chrono NODE_MODULES]

One process, one core, start-up apart. CORPUS holds one JSON document a line with "text" and "published". --peers also runs
dateparser's search_dates, and chrono-node where `node` is installed and --chrono names the folder that holds it; --sizes
reads 1 kB to 10 MB of the corpus, and a megabyte of each hostile text.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable
from typing import Any

import itinerary

Document = dict[str, Any]
HOSTILE = (
    "a few ",
    "1",
    "7 ",
    "March ",
    "March 3 ",
    "(",
    "word",
    "the last ",
    "one hundred and ",
    "Mon ",
    "\n",
    "1-",
    "'98 ",
)
CHRONO = """
const chrono = require(process.argv[1] + '/chrono-node'); const fs = require('fs');
const docs = fs.readFileSync(process.argv[2], 'utf8').trim().split('\\n').map(JSON.parse);
for (const d of docs.slice(0, 5)) chrono.parse(d.text, new Date(d.published));
const t = process.hrtime.bigint(); let n = 0, found = 0;
for (const d of docs) { found += chrono.parse(d.text, new Date(d.published)).length; n += d.text.length; }
console.log(n / (Number(process.hrtime.bigint() - t) / 1e9));
"""


def speed(read: Callable[[Document], object], documents: Iterable[Document]) -> float:
    """Characters a second."""
    size, began = 0, time.process_time()
    for document in documents:
        read(document)
        size += len(document["text"])
    return size / (time.process_time() - began)


def ours(document: Document) -> object:
    return itinerary.find_times(document["text"], published=document["published"])


def dateparsers(document: Document) -> object:
    from dateparser.search import search_dates

    return search_dates(document["text"], languages=["en"])


def chrono(modules: str, corpus: pathlib.Path) -> float | None:
    """The speed of chrono-node; None where there is no node."""
    if shutil.which("node") is None:
        return None
    done = subprocess.run(["node", "-e", CHRONO, modules, str(corpus)], capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


def sizes(documents: list[Document]) -> None:
    """Cost per character at growing sizes, and on a megabyte of each hostile text."""
    text = "\n\n".join(document["text"] for document in documents)
    for size in (1_000, 10_000, 100_000, 1_000_000, 10_000_000):
        long = (text * (size // len(text) + 1))[:size]
        repeats = max(1, 200_000 // size)
        rate = speed(ours, [{"text": long, "published": "2000-01-01"}] * repeats)
        print(f"{size:>12,} characters   {rate / 1e6:6.2f} MB/s")
    for piece in HOSTILE:
        rates = [
            speed(ours, [{"text": piece * (size // len(piece)), "published": "2000-01-01"}]) for size in (100_000, 1_000_000)
        ]
        print(f"{piece!r:>20}   {rates[0] / 1e6:6.2f} MB/s at 100 kB   {rates[1] / 1e6:6.2f} MB/s at 1 MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--sizes", action="store_true")
    parser.add_argument("--chrono", metavar="NODE_MODULES")
    options = parser.parse_args()
    documents = [json.loads(line) for line in options.corpus.read_text("utf-8").splitlines()]
    ours(documents[0])
    own = speed(ours, documents)
    print(f"itinerary.find_times   {own / 1000:9.1f} kB/s")
    if options.peers:
        dateparsers(documents[0])
        peer = speed(dateparsers, documents)
        print(f"dateparser search_dates {peer / 1000:8.1f} kB/s   ratio {own / peer:.1f}")
        peer_chrono = chrono(options.chrono, options.corpus) if options.chrono else None
        if peer_chrono:
            print(f"chrono-node            {peer_chrono / 1000:9.1f} kB/s   ratio {own / peer_chrono:.2f}")
    if options.sizes:
        sizes(documents)


if __name__ == "__main__":
    main()
