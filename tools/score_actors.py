"""Scores actors on gold coreference: of the pairs of mentions of one gold entity that are found, how many are in one actor.

Each line of GOLD.jsonl is {"text", "published", "entities": [{"start", "end", "type", "instance"}], "full_annotation_end"}.
A gold mention is found where a mention of an actor lies in it and ends where it ends: titles and modifiers may differ. Of
gold mentions with one end, the shortest and those of its entity count ("Lockheed" in "Boeing and Lockheed" is Lockheed).
Precision is of the pairs of found mentions that are in one actor.

    python tools/score_actors.py GOLD.jsonl [--errors N]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import itinerary

TYPES = {"PER", "ORG"}


def found(gold: dict[str, Any], actors: Any) -> tuple[list[tuple[dict[str, Any], frozenset[str]]], int]:
    """The gold mentions of persons and organisations with the actors that they are given, and how many there are in all."""
    by_end: dict[int, list[tuple[int, str]]] = {}
    for actor in actors:
        for span in actor.mentions:
            by_end.setdefault(span.end, []).append((span.start, actor.id))
    whole = [entity for entity in gold["entities"] if entity["end"] <= gold["full_annotation_end"]]
    wanted = [entity for entity in whole if entity.get("type") in TYPES and entity.get("instance")]
    shortest: dict[int, int] = {}
    for entity in wanted:
        shortest[entity["end"]] = max(entity["start"], shortest.get(entity["end"], 0))
    heads = {(e["end"], e["instance"]) for e in wanted if e["start"] == shortest[e["end"]]}
    wanted = [entity for entity in wanted if (entity["end"], entity["instance"]) in heads]
    pairs = []
    for entity in wanted:
        near = [(start, id) for start, id in by_end.get(entity["end"], ()) if start >= entity["start"]]
        if near:
            longest = min(near)[0]
            pairs.append((entity, frozenset(id for start, id in near if start == longest)))
    return pairs, len(wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong pairs of even rows")
    arguments = parser.parse_args()
    counts: dict[str, Counter[str]] = {"even": Counter(), "odd": Counter()}
    shown = 0
    for rank, line in enumerate(arguments.gold.open(encoding="utf-8")):
        gold = json.loads(line)
        half = ("even", "odd")[rank % 2]
        actors = itinerary.extract(gold["text"], published=gold["published"]).actors
        names = {actor.id: actor.name for actor in actors}
        mentions, total = found(gold, actors)
        counts[half].update(mentions=total, found=len(mentions))
        for (a, ours_a), (b, ours_b) in combinations(mentions, 2):
            same, joined = a["instance"] == b["instance"], bool(ours_a & ours_b)
            counts[half].update(same=same, joined=joined, both=same and joined)
            if same != joined and half == "even" and shown < arguments.errors:
                shown += 1
                of = [[names[id] for id in sorted(ours)] for ours in (ours_a, ours_b)]
                print("split " if same else "merged", repr(a["text"]), of[0], "|", repr(b["text"]), of[1])
    counts["all"] = counts["even"] + counts["odd"]
    for half, count in counts.items():
        recall, precision = count["both"] / max(count["same"], 1), count["both"] / max(count["joined"], 1)
        share = count["found"] / max(count["mentions"], 1)
        figures = f"precision {100 * precision:.1f}  mentions found {100 * share:.1f}"
        print(f"{half:5} pairs in one actor {100 * recall:.1f}  {figures}")


if __name__ == "__main__":
    main()
