#!/usr/bin/env python3
"""Fuzzing where coverage leads: atheris mutates texts and keeps those that reach new branches of the reader.

    python benchmarks/fuzz_guided.py [--minutes 10] [--keep FOLDER]

Needs the extra `fuzz`. Begins with the articles of `seeds/` and a dictionary of words of time, place and talk. What raises,
hangs, or can't be read back ends the run with its text in FOLDER; the corpus that was found stays there for the next run.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

import atheris

with atheris.instrument_imports(include=["itinerary"]):
    from fuzz import DAYS, articles, examine

    examine(articles()[0], {"published": DAYS[0]}, whole=True)     # so that every part is imported, and watched

from itinerary.language.lists import words
from itinerary.testing.hostile import SNIPPETS

LISTS = ("month", "weekday", "part", "unit.one", "unit.many", "season", "last", "next", "this", "edge", "about", "zone")
LONGEST = 4000


def text_of(data: bytes) -> str:
    """Any bytes as text: what is no UTF-8 stands as lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def one(data: bytes) -> None:
    """Read one text on a day that its length chooses."""
    examine(text_of(data), {"published": DAYS[len(data) % len(DAYS)]}, whole=len(data) % 7 == 0)


def prepare(keep: pathlib.Path) -> pathlib.Path:
    """The corpus and dictionary that the run begins with."""
    corpus = keep / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(articles()):
        for part, paragraph in enumerate(text.split("\n\n")):
            (corpus / f"seed-{number}-{part}").write_text(paragraph[:LONGEST], encoding="utf-8")
    entries = [entry for name in LISTS for entry in words("en", name)]
    pieces = [piece.encode("utf-8", "surrogatepass") for piece in (*SNIPPETS, *entries)]
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in piece) + '"' for piece in pieces if len(piece) <= 60)
    (keep / "words.dict").write_text("\n".join(lines) + "\n", encoding="ascii")
    return corpus


def main() -> None:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("fuzz-findings"))
    arguments = parser.parse_args()
    corpus = prepare(arguments.keep)
    limits = [f"-max_total_time={int(60 * arguments.minutes)}", f"-max_len={LONGEST}", "-timeout=30", "-rss_limit_mb=4096"]
    paths = [f"-dict={arguments.keep / 'words.dict'}", f"-artifact_prefix={arguments.keep}/", str(corpus)]
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", *paths], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
