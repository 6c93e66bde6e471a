#!/usr/bin/env python3
"""What reading an article costs: time a document, the first one in a fresh process, size of the data, memory over many.

    python benchmarks/extract.py CORPUS.jsonl [CORPUS.jsonl …] [--words 600 800] [--documents 100] [--memory 10000]

A corpus holds one JSON document a line with "text" and perhaps "published". Documents of so many words are read, on one
core, start-up apart. With --memory so many documents are read one after the other, and the process's greatest size is
printed at each tenth.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import itertools
import json
import pathlib
import resource
import subprocess
import sys
import time

import itinerary

UNKNOWN_DAY = "2010-01-01"
DATA = pathlib.Path(itinerary.__file__).parent / "data"
FRESH = """
import sys, time
text = sys.stdin.read()
start = time.perf_counter()
import itinerary
loaded = time.perf_counter()
itinerary.extract(text, published="2010-01-01")
print(f"{1000 * (loaded - start):.0f} {1000 * (time.perf_counter() - loaded):.0f}")
"""


def read(document):
    day = (document.get("published") or document.get("dct") or UNKNOWN_DAY)[:10]
    return itinerary.extract(document["text"], published=day)


def warm(documents):
    """Milliseconds of processor time a document."""
    for document in documents[:5]:
        read(document)
    start = time.process_time()
    events = sum(len(read(document)) for document in documents)
    cost = 1000 * (time.process_time() - start) / len(documents)
    words = sum(len(document["text"].split()) for document in documents) / len(documents)
    print(f"{len(documents)} documents of {words:.0f} words, {events / len(documents):.1f} events: {cost:.1f} ms each")


def fresh(document, runs=5):
    """The first reading in a fresh process, start of the interpreter apart: the median of some."""
    found = []
    for _ in range(runs):
        command = [sys.executable, "-c", FRESH]
        done = subprocess.run(command, input=document["text"], capture_output=True, text=True, check=True)
        found.append([int(number) for number in done.stdout.split()])
    loaded, first = (sorted(column)[runs // 2] for column in zip(*found, strict=True))
    print(f"in a fresh process: import {loaded} ms, first extract {first} ms")


def memory(documents, count):
    """The greatest size of the process after each tenth of so many documents."""
    for number, document in enumerate(itertools.islice(itertools.cycle(documents), count), 1):
        read(document)
        if number % max(count // 10, 1) == 0:
            size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"after {number} documents: {size:.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=pathlib.Path, metavar="CORPUS.jsonl")
    parser.add_argument("--words", nargs=2, type=int, default=(600, 800), metavar=("FROM", "TO"))
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--memory", type=int, default=0, metavar="DOCUMENTS")
    given = parser.parse_args()
    every = [json.loads(line) for path in given.corpora for line in path.open(encoding="utf-8")]
    fitting = [one for one in every if given.words[0] <= len(one["text"].split()) <= given.words[1]][: given.documents]
    if not fitting:
        parser.error(f"no document of {given.words[0]} to {given.words[1]} words")
    size = sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file())
    print(f"package data: {size / 1e6:.1f} MB")
    fresh(fitting[0])
    warm(fitting)
    if given.memory:
        memory(every, given.memory)


if __name__ == "__main__":
    main()
