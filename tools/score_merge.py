#!/usr/bin/env python3
"""Joining what several articles tell, on ECB+: the articles of one subtopic merged, mentions of events compared.

    python score_merge.py ecbplus.jsonl [--default-events] [--apart FOLDER]

For each subtopic the gold mentions of the annotated sentences are put into clusters: by gold, by our merged timeline (a
mention that we don't extract stands alone), and, as baselines, by the lemma of the mention: of the mentions that we extract,
and of all. Printed for topics of even rank (for tuning) and of odd rank (for reporting):

  B³, MUC, CEAF-e, CoNLL   F1 of the coreference measures; CoNLL is the mean of the three
  pairs   precision and recall over pairs of mentions of different articles

With --apart also how many events of the gold articles of FOLDER (such as the seeds), which tell different stories, are
joined when all of them are merged: none should be.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
from attrs import evolve

import itinerary
from itinerary.order.alike import root
from itinerary.order.merge import merge


def mentions(row):
    """The gold mentions of actions in the annotated sentences of a document."""
    chosen = set(row["selected_sentences"])
    inside = [(start, end) for number, start, end in row["sentences"] if number in chosen]
    return [e for e in row["events"] if any(start <= e["start"] < end for start, end in inside)]


def clusters_of(rows, all_events):
    """For one subtopic the gold, our and the baseline's cluster of each mention, and the seconds that merging took."""
    options = itinerary.Options(all_events=all_events)
    readings, gold, lemmas = [], {}, {}
    for row in rows:
        timeline = itinerary.extract(row["text"], published=row["published"] or "2010-01-01", id=row["id"], options=options)
        readings.append(timeline.reading if row["published"] else timeless(timeline.reading))
        for mention in mentions(row):
            key = (row["id"], mention["start"], mention["end"])
            gold[key] = mention.get("instance") or str(key)
            lemmas[key] = root(mention["text"].split()[0])
    began = time.perf_counter()
    merged = merge(readings, within=all_events)
    took = time.perf_counter() - began
    at = defaultdict(list)
    heads = {(reading.articles[0].id, event.trigger.start) for reading in readings for event in reading.events}
    for event in merged.events:
        for span in (event.trigger, *event.mentions):
            at[span.article].append((span.start, span.end, event.id, (span.article, span.start) not in heads))
    ours = {}
    for key in gold:
        article, start, end = key
        hits = [(helps, s, name) for s, e, name, helps in at[article] if s < end and start < e]
        hit = min(hits)[2] if hits else None
        ours[key] = hit or str(key)
    return gold, ours, lemmas, took


def timeless(reading):
    """A reading without the times that follow from a publication date which isn't known."""
    return evolve(reading, events=tuple(evolve(event, when=None) for event in reading.events))


def groups(assignment):
    found = defaultdict(set)
    for key, name in assignment.items():
        found[name].add(key)
    return list(found.values())


class Scores:
    """Sums over subtopics: numerators and denominators of recall and precision."""

    def __init__(self):
        self.sums = {name: np.zeros(4) for name in ("MUC", "B³", "CEAF-e", "pairs")}

    def add(self, gold, ours):
        for name, measure in (("MUC", muc), ("B³", b_cubed), ("CEAF-e", ceaf), ("pairs", pairs)):
            self.sums[name] += measure(gold, ours)

    def figures(self):
        rows = {}
        for name, (hit_r, all_r, hit_p, all_p) in self.sums.items():
            r, p = hit_r / max(all_r, 1e-9), hit_p / max(all_p, 1e-9)
            rows[name] = (100 * p, 100 * r, 200 * p * r / max(p + r, 1e-9))
        rows["CoNLL"] = (0, 0, np.mean([rows[name][2] for name in ("MUC", "B³", "CEAF-e")]))
        return rows


def muc(gold, ours):
    def one(a, b):
        sums = [(len(g) - len({b[m] for m in g}), len(g) - 1) for g in groups(a)]
        return np.array(sums).sum(axis=0)

    return np.concatenate([one(gold, ours), one(ours, gold)])


def b_cubed(gold, ours):
    by_gold, by_ours = defaultdict(set), defaultdict(set)
    for key in gold:
        by_gold[gold[key]].add(key)
        by_ours[ours[key]].add(key)
    both = [len(by_gold[gold[k]] & by_ours[ours[k]]) for k in gold]
    recall = sum(n / len(by_gold[gold[k]]) for n, k in zip(both, gold, strict=True))
    precision = sum(n / len(by_ours[ours[k]]) for n, k in zip(both, gold, strict=True))
    return np.array([recall, len(gold), precision, len(gold)])


def ceaf(gold, ours):
    """CEAF-e by the best one-to-one assignment (Hungarian algorithm on a small dense matrix)."""
    a, b = groups(gold), groups(ours)
    gain = np.array([[2 * len(g & o) / (len(g) + len(o)) for o in b] for g in a])
    total = assign(gain)
    return np.array([total, len(a), total, len(b)])


def assign(gain):
    """The greatest sum of an assignment of rows to columns."""
    cost = -gain if gain.shape[0] <= gain.shape[1] else -gain.T
    n, m = cost.shape
    u, v, match = np.zeros(n + 1), np.zeros(m + 1), np.zeros(m + 1, dtype=int)
    for i in range(1, n + 1):
        match[0], column = i, 0
        least, way, used = np.full(m + 1, np.inf), np.zeros(m + 1, dtype=int), np.zeros(m + 1, dtype=bool)
        while match[column]:
            used[column] = True
            row = match[column]
            free = ~used[1:]
            now = cost[row - 1] - u[row] - v[1:]
            better = free & (now < least[1:])
            least[1:][better], way[1:][better] = now[better], column
            following = int(np.argmin(np.where(free, least[1:], np.inf))) + 1
            delta = least[following]
            u[match[used]] += delta
            v[used] -= delta
            least[1:][free] -= delta
            column = following
        while column:
            match[column], column = match[way[column]], way[column]
    return -sum(cost[match[j] - 1, j - 1] for j in range(1, m + 1) if match[j])


def pairs(gold, ours):
    counts = Counter()
    for a, b in combinations(gold, 2):
        if a[0] != b[0]:
            g, o = gold[a] == gold[b], ours[a] == ours[b]
            counts["gold"] += g
            counts["ours"] += o
            counts["both"] += g and o
    return np.array([counts["both"], counts["gold"], counts["both"], counts["ours"]])


def joined_apart(folder):
    """How many events the articles of a folder tell, and how many of them merging joins with one of another article."""
    facts = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
    keys = ("published", "place", "timezone", "id")
    readings = [itinerary.extract(gold["text"], **{key: gold.get(key) for key in keys}).reading for gold in facts]
    events = sum(len(reading.events) for reading in readings)
    return events, events - len(merge(readings).events)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--default-events", action="store_true", help="read only the events that a timeline shows")
    parser.add_argument("--apart", type=Path, metavar="FOLDER", help="gold articles on different stories")
    args = parser.parse_args()
    if args.apart:
        print("joined of {} events of different stories: {}".format(*joined_apart(args.apart)))
    with open(args.corpus, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    topics = sorted({row["topic"] for row in rows}, key=lambda topic: (len(str(topic)), str(topic)))
    for half, name in ((topics[::2], "even topics"), (topics[1::2], "odd topics")):
        scores, longest = {who: Scores() for who in ("ours", "lemma, ours", "lemma, all")}, 0.0
        for topic in half:
            for plus in (False, True):
                some = [row for row in rows if row["topic"] == topic and row["id"].endswith("plus") == plus]
                some = [row for row in some if mentions(row)]
                if some:
                    gold, ours, lemmas, took = clusters_of(some, not args.default_events)
                    scores["ours"].add(gold, ours)
                    found = {key: lemmas[key] if ours[key] != str(key) else str(key) for key in gold}
                    scores["lemma, ours"].add(gold, found)
                    scores["lemma, all"].add(gold, lemmas)
                    longest = max(longest, took)
        print(f"{name} (longest merge {longest:.2f} s)")
        for who, sums in scores.items():
            figures = sums.figures()
            shown = (f"{k} {p:.1f} / {r:.1f} / {f:.1f}" for k, (p, r, f) in figures.items() if k != "CoNLL")
            print(f"  {who:11}  P / R / F1:  " + "   ".join(shown) + f"   CoNLL {figures['CoNLL'][2]:.1f}")


if __name__ == "__main__":
    main()
