#!/usr/bin/env python3
"""Score time expressions against an annotated corpus, by the TempEval-3 rules.

    python tools/score_times.py CORPUS.jsonl|GOLD_DIR … [--errors] [--kind TEXT] [--limit N]

A corpus holds one document a line: {"id", "text", "published", "timexes": [{"start", "end", "type", "value"}]};
a folder holds gold articles, one JSON file each. Prints strict, relaxed, type and value F1 of the documents
of even rank (for tuning), of odd rank (for reporting) and of all; with --errors how many errors of each kind
there are in both halves (missed, spurious, extent, type, value by what is wrong with it, mod), and those of even rank
themselves; --kind shows only those of which the kind holds a text, as "anchor off" or "missed".
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
import time
from collections import defaultdict
from typing import Any

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import te3score
import time_errors

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
        {
            "start": t.span.start,
            "end": t.span.end,
            "type": t.type,
            "value": t.value,
            "mod": t.mod,
            "rule": t.explanation[0].removeprefix("rule: "),
        }
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


def kinds(gold: list[Document], predicted: list[Document]) -> dict[str, list[str]]:
    """What went wrong: for every kind of error the places where it did."""
    r = te3score.score(gold, predicted, details=True)
    texts = {document["id"]: document["text"] for document in gold}
    published = {document["id"]: document["published"][:10] for document in gold}
    has_mods = any(timex.get("mod") for document in gold for timex in document["timexes"])
    rows: dict[str, list[str]] = defaultdict(list)
    said = lambda id, s: texts[id][s["start"] : s["end"]]
    place = lambda id, s: f"{published[id]} {shown_in(texts[id], s['start'], s['end'])}"
    for id, s in r["missed"]:
        rows[f"missed: {s['type']}"].append(f"{s['value']:14} {place(id, s)}")
    for id, s in r["spurious"]:
        rows[f"spurious: {s['type']}"].append(f"{s['value']:14} {place(id, s)}  ({s['rule']})")
    for id, a, b in r["extent"]:
        rows[time_errors.extent(a, b)].append(f"[{said(id, a)}] found [{said(id, b)}]  ({b['rule']})")
    for id, key, a, b in r["wrong"]:
        kind = time_errors.value(a, b) if key == "value" else time_errors.type_of(a, b)
        rows[kind].append(f"{a[key]} found {b[key]}  {place(id, b)}  ({b['rule']})")
    for id, a, b in r["pairs"] if has_mods else ():
        if kind := time_errors.modifier(a, b):
            rows[kind].append(f"{place(id, b)}  ({b['rule']})")
    return rows


def table(even: dict[str, list[str]], odd: dict[str, list[str]]) -> str:
    """How many errors of each kind, in both halves."""
    names = sorted({*even, *odd}, key=lambda name: (-len(even.get(name, ())), -len(odd.get(name, ())), name))
    rows = [f"  {len(even.get(name, ())):5} {len(odd.get(name, ())):5}  {name}" for name in names]
    return "\n".join(["   even   odd  kind of error", *rows])


def examples(rows: dict[str, list[str]], only: str, limit: int) -> str:
    """The errors themselves, the most frequent kinds first."""
    shown = sorted((item for item in rows.items() if only in item[0]), key=lambda item: (-len(item[1]), item[0]))
    blocks = [[f"\n== {kind}: {len(lines)}", *("   " + each for each in lines[:limit])] for kind, lines in shown]
    return "\n".join("\n".join(block) for block in blocks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", nargs="+", type=pathlib.Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--kind", help="show the errors of which the kind holds this text", default=None)
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
        if options.errors or options.kind is not None:
            even, odd = kinds(gold[::2], predicted[::2]), kinds(gold[1::2], predicted[1::2])
            print(table(even, odd))
            print(examples(even, options.kind or "", options.limit))


if __name__ == "__main__":
    main()
