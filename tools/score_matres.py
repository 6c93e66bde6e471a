#!/usr/bin/env python3
"""Order of starts on MATRES: of the gold pairs of events that we extract, how many we order, and how many of these rightly.

    python score_matres.py matres.jsonl [--errors]

Pairs whose relation is VAGUE are left out; EQUAL counts as wrong where we order the two. An article whose publication date
isn't known is left out. Printed for the documents of even rank (for tuning) and of odd rank (for reporting):

  pairs      gold pairs of which we extract both events
  committed  share of them that the order (certain and likely) tells
  accuracy   share of the committed ones that are right
  text order accuracy of "told first, started first" on all pairs
"""

import argparse
import json
from collections import Counter

import itinerary
from itinerary.order.queries import Order

RIGHT = {"BEFORE": True, "AFTER": False}


def read(row):
    """The timeline of a document and, for each gold event, ours that overlaps it."""
    options = itinerary.Options(all_events=True)
    timeline = itinerary.extract(row["text"], published=row["published"], options=options)
    ours = sorted((e.trigger.start, e.trigger.end, e.id) for e in timeline)
    found = {}
    for gold in row["events"]:
        hit = next((i for start, end, i in ours if start < gold["end"] and gold["start"] < end), None)
        if hit is not None:
            found[gold["id"]] = hit
    return timeline, found


def score(rows, errors=False):
    """The counts over these documents."""
    count = Counter()
    for row in rows:
        timeline, ours = read(row)
        order = Order.of(timeline.reading, likely=True)
        at = {e["id"]: e for e in row["events"]}
        for link in row["tlinks"]:
            a, b = link["a"], link["b"]
            if link["rel"] == "VAGUE" or a not in at or b not in at:
                continue
            count["all"] += 1
            if a not in ours or b not in ours or ours[a] == ours[b]:
                continue
            count["pairs"] += 1
            count["text"] += (at[a]["start"] < at[b]["start"]) == RIGHT.get(link["rel"])
            told = order.starts_before(ours[a], ours[b])
            if told is None:
                count["open " + link["rel"]] += 1
                continue
            count["committed"] += 1
            right = told == RIGHT.get(link["rel"])
            count["right"] += right
            if errors and not right:
                show(row, at[a], at[b], link["rel"], timeline, ours[a], ours[b])
    return count


def show(row, a, b, relation, timeline, one, other):
    """One error, with our reasons."""
    from itinerary.order.queries import why

    start, end = min(a["start"], b["start"]), max(a["end"], b["end"])
    text = " ".join(row["text"][max(0, start - 60) : end + 60].split())
    print(f"{row['id']}: gold {a['text']} {relation} {b['text']}: …{text}…")
    print("    " + " | ".join(why(timeline.reading, one, other)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--errors", action="store_true", help="show what goes wrong in documents of even rank")
    parser.add_argument("--limit", type=int, default=None)
    args = parser.parse_args()
    with open(args.corpus, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for name, half in (("even", rows[::2]), ("odd", rows[1::2])):
        count = score([row for row in half if row["published"]][: args.limit], errors=args.errors and name == "even")
        pairs, committed = count["pairs"] or 1, count["committed"] or 1
        print(
            f"{name:5} pairs {count['pairs']} of {count['all']}   committed {100 * count['committed'] / pairs:.1f}   "
            f"accuracy {100 * count['right'] / committed:.1f}   text order {100 * count['text'] / pairs:.1f}   "
            f"left open {dict(sorted((k[5:], v) for k, v in count.items() if k.startswith('open ')))}"
        )


if __name__ == "__main__":
    main()
