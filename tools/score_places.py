"""Score places against a corpus with coordinates.

    python tools/score_places.py CORPUS.jsonl [--misses]

Of all gold places that have coordinates: the share found (some place of ours overlaps it) and the share put within 161 km,
for documents of even and of odd rank; beside it the same with each name's largest place. `--misses` lists what goes wrong
in documents of even rank. "Ours also marked" is the share of our mentions that overlap a gold place: the corpora mark no
streets, few buildings, and not every place, so it is no precision, only a warning.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from attrs import evolve

from itinerary import gazetteer
from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.resolve.places.places import places
from itinerary.text.clean import clean
from itinerary.text.names.names import names
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate

CLOSE_KM = 161.0


def read(document: dict, whole: bool = True) -> tuple:
    article = Article(document["text"], published=document.get("published") or "2010-01-01", title=document.get("title"))
    return places(front(article) if whole else Context(article))


def front(article: Article) -> Context:
    """What the stages before the places find."""
    cleaned = clean(article.text)
    context = Context(article, clean=cleaned, sentences=sentences(article.text, cleaned))
    context = evolve(context, syntax=annotate(context.sentences))
    return evolve(context, names=names(context))


def score(documents: list[dict], misses: bool, whole: bool = True) -> Counter:
    counts: Counter = Counter()
    for document in documents:
        spans = [(span.start, span.end, place) for place in read(document, whole) for span in place.mentions]
        counts["ours"] += len(spans)
        counts["marked"] += sum(any(a < g["end"] and g["start"] < b for g in document["entities"]) for a, b, _ in spans)
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
    parser.add_argument("--alone", action="store_true", help="without the name reader")
    arguments = parser.parse_args()
    documents = [json.loads(line) for line in arguments.corpus.read_text(encoding="utf-8").split("\n") if line]
    halves = [("even", documents[::2]), ("odd", documents[1::2])]
    total: Counter = Counter()
    for name, half in halves:
        counts = score(half, arguments.misses and name == "even", not arguments.alone)
        total += counts
        report(name, counts)
    report("all", total)


def report(name: str, counts: Counter) -> None:
    share = {key: 100 * counts[key] / counts["gold"] for key in ("found", "close", "largest")}
    marked = 100 * counts["marked"] / counts["ours"]
    print(f"{name:5} {counts['gold']:5} gold   found {share['found']:5.1f} %   within 161 km {share['close']:5.1f} %   "
          f"largest place of the name {share['largest']:5.1f} %   ours also marked {marked:5.1f} %")


if __name__ == "__main__":
    main()
