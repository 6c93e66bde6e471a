#!/usr/bin/env python3
"""Score time expressions against an annotated corpus, by the TempEval-3 rules.

    python tools/score_times.py CORPUS.jsonl|GOLD_DIR … [--errors] [--limit N]

A corpus holds one document a line: {"id", "text", "published", "timexes": [{"start", "end", "type", "value"}]};
a folder holds gold articles, one JSON file each. Prints strict, relaxed, type and value F1 of the documents
of even rank (for tuning), of odd rank (for reporting) and of all; with --errors
what went wrong on those of even rank, by kind.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
import time
from collections import Counter, defaultdict
from typing import Any

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import te3score

import itinerary

Document = dict[str, Any]


def load(path: pathlib.Path) -> list[Document]:
    """The documents of a corpus file, or of a folder of gold articles."""
    if path.is_dir():
        return [_article(json.loads(file.read_text("utf-8"))) for file in sorted(path.glob("*.json"))]
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _article(document: Document) -> Document:
    """A gold article with offsets for its time expressions."""
    text, timexes = document["text"], []
    for timex in document["timexes"]:
        at = text.index(timex["context"]) + timex["context"].index(timex["text"])
        timexes.append({**timex, "start": at, "end": at + len(timex["text"])})
    return {**document, "timexes": timexes}


def predict(document: Document) -> Document:
    """What `find_times` finds in a document."""
    found = itinerary.find_times(
        document["text"],
        published=document["published"],
        place=document.get("place"),
        timezone=document.get("timezone"),
    )
    timexes = [
        {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value, "mod": t.mod, "rule": t.explanation[0]}
        for t in found
    ]
    return {"id": document["id"], "text": document["text"], "timexes": timexes}


def line(name: str, gold: list[Document], predicted: list[Document]) -> str:
    """One row of figures."""
    r = te3score.score(gold, predicted)
    figures = "  ".join(f"{key} {100 * r[key]['f1']:6.2f}" for key in ("strict", "relaxed", "type", "value"))
    return f"{name:6} {figures}   (gold {r['counts']['gold']}, found {r['counts']['pred']})"


def shown_in(text: str, start: int, end: int) -> str:
    """A span in brackets with what stands around it."""
    return " ".join(f"{text[max(start - 60, 0) : start]}[{text[start:end]}]{text[end : end + 40]}".split())


def errors(gold: list[Document], predicted: list[Document], limit: int) -> str:
    """What went wrong, by kind, the most frequent first."""
    r = te3score.score(gold, predicted, details=True)
    texts = {document["id"]: document["text"] for document in gold}
    published = {document["id"]: document["published"] for document in gold}
    shown: dict[str, list[str]] = defaultdict(list)
    around = lambda id, s: shown_in(texts[id], s["start"], s["end"])
    for id, s in r["missed"]:
        shown["missed"].append(f"{s['value']:14} {around(id, s)}")
    for id, s in r["spurious"]:
        shown["spurious " + s["rule"]].append(f"{s['value']:14} {around(id, s)}")
    for id, a, b in r["extent"]:
        shown["extent"].append(
            f"[{texts[id][a['start'] : a['end']]}] found [{texts[id][b['start'] : b['end']]}]  ({b['rule']})"
        )
    for id, key, a, b in r["wrong"]:
        if key == "value":
            shown[f"value by {b['rule']}"].append(f"{a['value']} found {b['value']}  {published[id][:10]} {around(id, b)}")
        else:
            shown["type"].append(f"{a['type']} found {b['type']}  {around(id, b)}")
    blocks = sorted(shown.items(), key=lambda item: (-len(item[1]), item[0]))
    return "\n".join(f"\n== {kind}: {len(rows)}\n" + "\n".join("   " + row for row in rows[:limit]) for kind, rows in blocks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", nargs="+", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int, default=40)
    options = parser.parse_args()
    for path in options.corpora:
        gold = load(path)
        began = time.perf_counter()
        predicted = [predict(document) for document in gold]
        speed = sum(len(document["text"]) for document in gold) / (time.perf_counter() - began)
        print(f"{path.name}: {len(gold)} documents, {speed / 1000:.0f} kB/s")
        for name, half in (("even", slice(0, None, 2)), ("odd", slice(1, None, 2)), ("all", slice(None))):
            print(line(name, gold[half], predicted[half]))
        if options.errors:
            print(Counter(t["rule"] for d in predicted[::2] for t in d["timexes"]).most_common(12))
            print(errors(gold[::2], predicted[::2], options.limit))


if __name__ == "__main__":
    main()
