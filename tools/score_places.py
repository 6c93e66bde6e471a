"""Score places against a corpus with coordinates.

    python tools/score_places.py CORPUS.jsonl [--misses]

Of all gold places that have coordinates: the share found (some place of ours overlaps it) and the share put within 161 km,
for documents of even and of odd rank; beside it the same with each name's largest place. `--misses` lists what goes wrong
in documents of even rank.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from itinerary import gazetteer
from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.resolve.places import places

CLOSE_KM = 161.0


def read(document: dict) -> tuple:
    article = Article(document["text"], published=document.get("published") or "2010-01-01", title=document.get("title"))
    return places(Context(article))


def score(documents: list[dict], misses: bool) -> Counter:
    counts: Counter = Counter()
    for document in documents:
        spans = [(span.start, span.end, place) for place in read(document) for span in place.mentions]
        for gold in document["entities"]:
            if gold.get("lat") is None:
                continue
            counts["gold"] += 1
            target = gold["lat"], gold["lon"]
            hit = next((place for a, b, place in spans if a < gold["end"] and gold["start"] < b), None)
            counts["found"] += hit is not None
            close = hit is not None and hit.latitude is not None and near((hit.latitude, hit.longitude), target)
            counts["close"] += close
            largest = next((r for r in gazetteer.lookup(hit.mentions[0].text if hit else "") if r.point), None)
            counts["largest"] += largest is not None and near(largest.point, target)
            if misses and not close:
                ours = f"{hit.name} {hit.region} {hit.country} {hit.latitude},{hit.longitude}" if hit else "-"
                context = document["text"][max(0, gold["start"] - 40):gold["end"] + 30].replace("\n", " ")
                print(f"{gold['text']} | {gold.get('name')} {gold.get('admin1')} {target} | {ours} | {context}")
    return counts


def near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return gazetteer.distance_km(a, b) <= CLOSE_KM


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    documents = [json.loads(line) for line in arguments.corpus.read_text(encoding="utf-8").split("\n") if line]
    halves = [("even", documents[::2]), ("odd", documents[1::2])]
    total: Counter = Counter()
    for name, half in halves:
        counts = score(half, arguments.misses and name == "even")
        total += counts
        report(name, counts)
    report("all", total)


def report(name: str, counts: Counter) -> None:
    share = {key: 100 * counts[key] / counts["gold"] for key in ("found", "close", "largest")}
    print(f"{name:5} {counts['gold']:5} gold   found {share['found']:5.1f} %   within 161 km {share['close']:5.1f} %   "
          f"largest place of the name {share['largest']:5.1f} %", file=sys.stdout)


if __name__ == "__main__":
    main()
