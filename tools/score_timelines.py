#!/usr/bin/env python3
"""Timelines of single entities over many articles: SemEval-2015 task 4, its own measure.

    python score_timelines.py semeval15.jsonl semeval15_timelines.jsonl

A timeline becomes a graph: each event with its time (SIMULTANEOUS), events of one row SIMULTANEOUS, those of consecutive
rows BEFORE. Precision is the share of our reduced graph that the closure of the gold graph holds, recall the share of the
gold's reduced graph that the closure of ours holds; F1 is micro-averaged over the targets. Events of order 0, which the
annotators couldn't place, make no relations. Rows are told apart by order, and times hold for the events of their row alone,
as several rows of the gold share a day.

From raw text a target's events are those in which it takes part, or, where it is no actor, those told nearest to its name,
as far as the text dates them. Of the events given one that we can't date stands with the publication of its article: the
task wants a date where a news reader would assume one.

Printed: gold against itself, from raw text, and with the gold events given; targets of even rank (for tuning), of odd rank.
"""

import argparse
import json
import re
from collections import defaultdict

import itinerary
from itinerary.order.merge import merge

NEAR = 30
"""Within how many characters of a trigger a target that is no actor is looked for."""


def relations(rows):
    """The reduced graph and the closure of a timeline: rows are (time, events), in order."""
    reduced, rank, times = set(), {}, {}
    last = None
    for number, (time, events) in enumerate(rows):
        for event in events:
            if last is not None and event not in rank:
                same = rank[last] == number
                reduced.add((last, event, "SIMULTANEOUS" if same else "BEFORE"))
            if time:
                times[event] = time
                if event == events[0]:
                    reduced.add((event, time, "SIMULTANEOUS"))
            rank[event] = number
            last = event
    return reduced, rank, times


def holds(relation, rank, times):
    """Whether a relation follows from a graph."""
    a, b, name = relation
    if a in times and times[a] == b:
        return True
    if a not in rank or b not in rank:
        return False
    return rank[a] < rank[b] if name == "BEFORE" else rank[a] == rank[b]


def score(pairs):
    """Micro precision, recall and F1 over (gold rows, our rows)."""
    hit_p = all_p = hit_r = all_r = 0
    for gold, ours in pairs:
        gold_reduced, *gold_graph = relations(gold)
        our_reduced, *our_graph = relations(ours)
        hit_p += sum(holds(r, *gold_graph) for r in our_reduced)
        hit_r += sum(holds(r, *our_graph) for r in gold_reduced)
        all_p, all_r = all_p + len(our_reduced), all_r + len(gold_reduced)
    p, r = hit_p / max(all_p, 1), hit_r / max(all_r, 1)
    return 100 * p, 100 * r, 200 * p * r / max(p + r, 1e-9)


def plain(time):
    """A time as the task writes it, without what isn't known; "" for none."""
    return re.sub(r"(-XX)+$", "", (time or "").split("T")[0]).replace("XXXX", "")


def gold_rows(timeline):
    """The rows of a gold timeline, those that are placed; events by document and place."""
    rows = defaultdict(list)
    time = {}
    for row in timeline["timeline"]:
        if int(row["order"]):
            rows[int(row["order"])] += [key(e["doc_id"], e["sentence"], e["mention"]) for e in row["events"]]
            time[int(row["order"])] = plain(row["time"])
    seen = set()
    for order, events in sorted(rows.items()):
        rows[order] = [e for e in dict.fromkeys(events) if e not in seen]
        seen.update(events)
    return [(time[order], events) for order, events in sorted(rows.items()) if events]


def key(doc, sentence, mention):
    return (doc, int(sentence), mention.replace("_", " ").split()[0].casefold())


def read(docs, all_events):
    """All the documents as one timeline, and of each document the sentences."""
    options = itinerary.Options(all_events=all_events)
    read = (itinerary.extract(d["text"], published=d["published"], id=d["doc_id"], options=options) for d in docs)
    return merge(timeline.reading for timeline in read)


def mentions_of(target, reading):
    """Where a target is mentioned: the mentions of actors whose name is the target's or several words of it."""
    words = target.casefold().split()
    found = []
    for actor in reading.actors:
        name = actor.name.casefold().split()
        if name == words or (len(name) > 1 and set(name) <= set(words)):
            found += actor.mentions
    return found


def names_it(target, spans, doc, start, end):
    """Whether a sentence of a document names a target."""
    if any(span.article == doc["doc_id"] and start <= span.start < end for span in spans):
        return True
    sentence = doc["text"][start:end].casefold()
    return all(re.search(rf"\b{re.escape(word)}\b", sentence) for word in target.casefold().split())


def our_rows(target, reading, docs):
    """Our timeline of a target: its dated events in rows by day."""
    spans = mentions_of(target, reading)
    by_id = {d["doc_id"]: d for d in docs}
    if spans:
        chosen = (e for e in reading.events if any(span in spans for p in e.actors for span in p.actor.mentions[:1]))
    else:
        chosen = told_beside(target, reading, by_id)
    found = []
    for event in chosen:
        if event.when is not None and event.when.value:
            names = [name(span, by_id[span.article]) for span in (event.trigger, *event.mentions)]
            found.append((day(event, by_id[event.trigger.article]), [n for n in names if n]))
    return rows_of(found)


def told_beside(target, reading, docs):
    """For each place where a sentence of our events names a target, the event told nearest to it."""
    sentences = defaultdict(list)
    for event in reading.events:
        sentences[event.trigger.article, event.sentence.start, event.sentence.end].append(event.trigger)
    near = set()
    for (doc, start, end), triggers in sentences.items():
        for named in re.finditer(rf"\b{re.escape(target.casefold())}\b", docs[doc]["text"][start:end].casefold()):
            first, last = start + named.start(), start + named.end()
            apart, trigger = min((max(first - t.end, t.start - last), t) for t in triggers)
            near.update([trigger] if apart <= NEAR else [])
    return [event for event in reading.events if event.trigger in near]


def given_rows(target, reading, docs, given):
    """The same of the gold events that are given: one that we don't read has a time that its sentence names."""
    spans = mentions_of(target, reading)
    at = defaultdict(list)
    for event in reading.events:
        for span in (event.trigger, *event.mentions):
            at[span.article].append((span.start, event))
    found = []
    for doc in docs:
        for number, start, end in doc["sentences"]:
            wanted = [g for g in given if g[:2] == (doc["doc_id"], number)]
            if not wanted or not names_it(target, spans, doc, start, end):
                continue
            inside = [(where, event) for where, event in at[doc["doc_id"]] if start <= where < end]
            dated = [event for _, event in inside if event.when is not None and event.when.value is not None]
            for one in sorted(wanted):
                own = [e for where, e in inside if doc["text"][where:end].casefold().startswith(one[2])]
                found.append((day((own or dated or [None])[0], doc), [one]))
    return rows_of(found)


def day(event, doc):
    """The day (or month, or year) of an event; that of publication where none is told."""
    value = event.when.value if event is not None and event.when is not None else None
    return plain(value) if value and re.match(r"\d{4}(-\d\d|$|T)", value) else doc["published"][:10]


def rows_of(found):
    """Rows by time out of (time, events), each event once."""
    rows, seen = [], set()
    for time, names in sorted(found, key=lambda row: row[0]):
        new = [n for n in dict.fromkeys(names) if n not in seen]
        seen.update(new)
        if new and rows and rows[-1][0] == time:
            rows[-1][1].extend(new)
        elif new:
            rows.append((time, new))
    return rows


def name(span, doc):
    sentence = next((n for n, start, end in doc["sentences"] if start <= span.start < end), None)
    return None if sentence is None else key(doc["doc_id"], sentence, span.text)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents")
    parser.add_argument("timelines")
    args = parser.parse_args()
    docs, timelines = lines(args.documents), lines(args.timelines)
    told = [e for t in timelines for row in t["timeline"] for e in row["events"]]
    given = {key(e["doc_id"], e["sentence"], e["mention"]) for e in told}
    raw, every = read(docs, False), read(docs, True)
    halves = (("even targets", timelines[::2]), ("odd targets", timelines[1::2]), ("all targets", timelines))
    for label, half in halves:
        gold = [gold_rows(t) for t in half]
        runs = (
            ("gold against itself", [(g, g) for g in gold]),
            ("raw text", [(g, our_rows(t["target"], raw, docs)) for g, t in zip(gold, half, strict=True)]),
            ("gold events given", list(zip(gold, (given_rows(t["target"], every, docs, given) for t in half), strict=True))),
        )
        for run, pairs in runs:
            print("{:13} {:20} P {:5.1f}  R {:5.1f}  F1 {:5.1f}".format(label, run, *score(pairs)))


if __name__ == "__main__":
    main()
