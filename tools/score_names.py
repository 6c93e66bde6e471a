"""Scores the name tagger on sentences with BIO tags: exact spans, F1 over person, organisation, place.

    python tools/score_names.py TEST.jsonl [--weights FILE] [--errors N]
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from itinerary.text.name_cues import cued
from itinerary.text.name_features import pieces
from itinerary.text.name_model import Model, model, unpack


def spans(tags: list[str]) -> set[tuple[int, int, str]]:
    found: set[tuple[int, int, str]] = set()
    start = 0
    for i, tag in enumerate([*tags, "O"]):
        if i and tags[i - 1] != "O" and tag[0] != "I":
            found.add((start, i, tags[start][2:]))
        if tag[0] == "B" or (tag[0] == "I" and (i == 0 or tags[i - 1] == "O")):
            start = i
    return found


def predicted(tagger: Model, tokens: list[str]) -> set[tuple[int, int, str]]:
    """Spans over the given tokens; a name that ends inside a token is widened to it."""
    parts = pieces(tokens)
    found = spans(cued(parts.words, tagger.tag(parts.words)))
    return {(parts.owner[start], parts.owner[end - 1] + 1, kind) for start, end, kind in found}


def figure(counts: Counter[str], kind: str) -> str:
    right, said, gold = counts[kind, "right"], counts[kind, "said"], counts[kind, "gold"]
    precision, recall = right / max(said, 1), right / max(gold, 1)
    return f"{kind} F1 {200 * right / max(said + gold, 1):.1f} (P {100 * precision:.1f} R {100 * recall:.1f})"


def shown(tokens: list[str], found: set[tuple[int, int, str]]) -> list[str]:
    return [f"{' '.join(tokens[start:end])}/{kind}" for start, end, kind in sorted(found)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("test", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many errors of even rows")
    parser.add_argument("--bias", type=int, default=0, help="taken off the score of no name")
    parser.add_argument("--only", help="source")
    arguments = parser.parse_args()
    tagger = unpack(arguments.weights.read_bytes()) if arguments.weights else model()
    tagger.weights["*"] = (tagger.weights["*"][0] - arguments.bias, *tagger.weights["*"][1:])
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    errors, words, clock = [], 0, time.perf_counter()
    ranks: Counter[str] = Counter()
    for line in arguments.test.open(encoding="utf-8"):
        row = json.loads(line)
        source = row["source"]
        if arguments.only not in (None, source):
            continue
        half = ("even", "odd")[ranks[source] % 2]
        ranks[source] += 1
        gold, said = spans(row["tags"]), predicted(tagger, row["tokens"])
        words += len(row["tokens"])
        for part in (half, "all"):
            count = counts.setdefault((source, part), Counter())
            for name, found in (("gold", gold), ("said", said), ("right", gold & said)):
                for _, _, kind in found:
                    count[kind, name] += 1
                    count["all", name] += 1
        if half == "even" and gold != said:
            errors.append((row["tokens"], gold - said, said - gold))
    elapsed = time.perf_counter() - clock
    for (source, half), count in sorted(counts.items()):
        print(f"{source:10} {half:5}", " | ".join(figure(count, kind) for kind in ("all", "PER", "LOC", "ORG")))
    print(f"{1000 * elapsed / words * 715:.1f} ms a 715-token document")
    for tokens, missed, wrong in errors[: arguments.errors]:
        print(" ".join(tokens), "\n    missed", shown(tokens, missed), "wrong", shown(tokens, wrong))


if __name__ == "__main__":
    main()
