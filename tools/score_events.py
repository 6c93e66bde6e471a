#!/usr/bin/env python3
"""Score the reading of events against corpora, on the documents of even rank (tuning) and of odd rank (reporting).

    python tools/score_events.py [--timebank FILE] [--aquaint FILE] [--meantime FILE] [--ecbplus FILE] [--details]

Figures (documents pooled)
  triggers           TimeBank, AQUAINT, MEANTIME (its annotated part): F1 of trigger words, with every event kept
  participants gold  MEANTIME: F1 of (event, entity) pairs, with events and entities given
  participants       MEANTIME, end to end: the same over persons and organisations, events and actors found
  place of an action ECB+: of the actions of selected sentences with one place told there, those for which it is found

`--details` lists errors on the documents of even rank only.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from attrs import evolve

from itinerary import extract
from itinerary.events.participants.participants import participants
from itinerary.events.places.places import places
from itinerary.events.scene import Line, Scene
from itinerary.events.triggers.trigger import Trigger
from itinerary.events.triggers.triggers import every
from itinerary.model import Actor, Article, EventPlace, Place
from itinerary.model.context import Context
from itinerary.options import Options
from itinerary.resolve.times.times import times
from itinerary.span import Span
from itinerary.text.clean import clean
from itinerary.text.names.names import names
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import trees

HALVES = ("even", "odd")
Document = dict[str, Any]


def documents(path: str) -> Iterator[tuple[int, Document]]:
    """The documents of a corpus with their rank."""
    with open(path, encoding="utf-8") as lines:
        for rank, line in enumerate(lines):
            yield rank, json.loads(line)


def f1(hit: int, found: int, gold: int) -> float:
    """F1 in per cent."""
    return 200 * hit / (found + gold) if found + gold else 0.0


class Count:
    """Hits, found and gold of both halves."""

    def __init__(self, name: str) -> None:
        self.name, self.rows = name, [[0, 0, 0], [0, 0, 0]]

    def add(self, rank: int, hit: int, found: int, gold: int) -> None:
        """Counts one document."""
        for i, n in enumerate((hit, found, gold)):
            self.rows[rank % 2][i] += n

    def __str__(self) -> str:
        parts = []
        for half, (hit, found, gold) in zip(HALVES, self.rows, strict=True):
            p, r = 100 * hit / max(found, 1), 100 * hit / max(gold, 1)
            parts.append(f"{half} P {p:5.1f} R {r:5.1f} F1 {f1(hit, found, gold):5.1f}")
        return f"{self.name:34} " + "   ".join(parts)


def syntax_of(document: Document) -> Context:
    """An article's context up to its syntax, without names, places and actors."""
    article = Article(document["text"], document.get("published") or "2010-01-01")
    cleaned = clean(article.text)
    split = sentences(article.text, cleaned)
    context = Context(article, Options(all_events=True), clean=cleaned, sentences=split, syntax=annotate(split))
    return evolve(context, trees=trees(context))


def triggers(path: str, name: str, details: bool, part: bool = False) -> Count:
    """Trigger words; in a document that is annotated in part only that part."""
    count = Count(f"{name}: triggers")
    for rank, document in documents(path):
        end = document.get("full_annotation_end") or len(document["text"]) if part else len(document["text"])
        gold = sorted((e["start"], e["end"]) for e in document["events"] if e["start"] < end)
        context = syntax_of(document)
        context = evolve(context, times=times(context))
        context = evolve(context, names=names(context))
        told = [t for t in every(Scene.of(context)) if t.start < end]
        found = sorted({(t.start, t.start + len(t.line.tree.words[t.token])) for t in told})
        left = list(found)
        hit = 0
        for span in gold:
            match = next((s for s in left if s[0] < span[1] and span[0] < s[1]), None)
            if match is not None:
                left.remove(match)
                hit += 1
            elif details and rank % 2 == 0:
                print(f"  missed   {document['text'][span[0]:span[1]]!r}")
        if details and rank % 2 == 0:
            for start, stop in left:
                print(f"  spurious {document['text'][start:stop]!r}")
        count.add(rank, hit, len(found), len(gold))
    return count


def _given(context: Context, actors: list[Actor], where: list[Place]) -> Scene:
    return Scene.of(evolve(context, actors=tuple(actors), places=tuple(where)))


def _trigger(scene: Scene, every_by_start: dict[int, Trigger], start: int, end: int) -> Trigger | None:
    """The trigger for a given event word: as the engine sees it, or the bare word."""
    for line in scene.lines:
        sentence = line.tree.sentence
        if sentence.start <= start < sentence.end:
            inside = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
            starts = [sentence.tokens[i].start for i in inside if sentence.tokens[i].start in every_by_start]
            if starts:
                return every_by_start[starts[0]]
            if inside:
                return Trigger(line, inside[0], inside[0], ("other",), "given", line.tree.upos[inside[0]] == "NOUN")
    return None


def participants_gold(path: str, details: bool) -> Count:
    """Participants where events and entities are given: pairs of event and entity."""
    count = Count("MEANTIME: participants gold")
    for rank, document in documents(path):
        scene, by_start, actors = _meantime(document)
        wanted = {(p["event"], _instance(actors, p["entity"])) for p in document["participants"]}
        found = set()
        for event in document["events"]:
            if not any(event["id"] == e for e, _ in wanted):
                continue
            trigger = _trigger(scene, by_start, event["start"], event["end"])
            if trigger is not None:
                found |= {(event["id"], part.actor.id) for part in participants(trigger)}
                found |= {(event["id"], where) for where in _beside(trigger)}
        count.add(rank, len(found & wanted), len(found), len(wanted))
        if details and rank % 2 == 0:
            _show(document, wanted, found)
    return count


def _beside(trigger: Trigger) -> set[str]:
    """The entities that stand as places right under a trigger."""
    tree, where = trigger.line.tree, {place.place.id for place in _found(trigger.line, [trigger])}
    direct = {trigger.line.places[t].id for t in trigger.line.places if tree.heads[t] in (trigger.token, trigger.verb)}
    return where & direct


def _show(document: Document, wanted: set[tuple[str, str]], found: set[tuple[str, str]]) -> None:
    words = {e["id"]: e for e in document["events"]}
    names = {e.get("instance") or e["id"]: e["text"] for e in document["entities"]}
    for what, pairs in (("missed", wanted - found), ("spurious", found - wanted)):
        for event, entity in sorted(pairs):
            at = words[event]["start"]
            around = document["text"][max(0, at - 60):at + 60].replace("\n", " ")
            print(f"  {what} {words[event]['text']!r} – {names.get(entity)!r} in {around!r}")


def _instance(entities: dict[str, str], entity: str) -> str:
    return entities.get(entity, entity)


def _meantime(document: Document) -> tuple[Scene, dict[int, Trigger], dict[str, str]]:
    """A document's scene with its entities as actors, the triggers by place, and the instance of each entity."""
    instances: dict[str, str] = {e["id"]: e.get("instance") or e["id"] for e in document["entities"]}
    spans: dict[str, list[Span]] = {}
    for entity in document["entities"]:
        span = Span(entity["start"], entity["end"], entity["text"])
        spans.setdefault(instances[entity["id"]], []).append(span)
    actors = [Actor(i, i, "organisation", tuple(s)) for i, s in spans.items()]
    where = [Place(actor.id, actor.id, mentions=actor.mentions) for actor in actors]
    scene = _given(syntax_of(document), actors, where)
    return scene, {t.start: t for t in every(scene)}, instances


def participants_found(path: str) -> Count:
    """Participants end to end: pairs of event and actor, over the annotated part."""
    count = Count("MEANTIME: participants")
    for rank, document in documents(path):
        end = document["full_annotation_end"]
        kinds = {e["id"]: e for e in document["entities"]}
        mentions: dict[str, list[tuple[int, int]]] = {}
        for entity in document["entities"]:
            mentions.setdefault(entity.get("instance") or entity["id"], []).append((entity["start"], entity["end"]))
        wanted = {
            (p["event"], kinds[p["entity"]].get("instance") or p["entity"])
            for p in document["participants"]
            if p["entity"] in kinds and kinds[p["entity"]].get("type") in ("PER", "ORG")
        }
        words = {e["id"]: e for e in document["events"] if e["start"] < end}
        wanted = {pair for pair in wanted if pair[0] in words}
        timeline = extract(document["text"], published=document["published"], options=Options(all_events=True))
        pairs, hits = 0, set()
        by_word = [(words[i]["start"], words[i]["end"], i) for i in words if any(i == e for e, _ in wanted)]
        for event in timeline.reading.events:
            gold = next((i for s, e, i in by_word if s < event.trigger.end and event.trigger.start < e), None)
            if gold is None:
                continue
            for part in event.actors:
                pairs += 1
                hits |= {w for w in wanted if w[0] == gold and _meets(part.actor.mentions, mentions[w[1]])}
        count.add(rank, len(hits), pairs, len(wanted))
    return count


def _meets(spans: tuple[Span, ...], gold: list[tuple[int, int]]) -> bool:
    """Whether an actor is an entity: half of the actor's mentions or of the entity's are one another's."""
    met = sum(any(s.start < e and b < s.end for b, e in gold) for s in spans)
    return 2 * met >= len(spans) or 2 * met >= len(gold)


def place_of_action(path: str, details: bool) -> str:
    """Of the actions that share a selected sentence with one place, those for which the place is found."""
    rows = [[0, 0], [0, 0]]
    for rank, document in documents(path):
        places_, events = _selected(document)
        if not places_:
            continue
        where = [Place(e["id"], e["text"], mentions=(Span(e["start"], e["end"], e["text"]),)) for e in places_]
        scene = _given(syntax_of(document), [], where)
        known = {t.start: t for t in every(scene)}
        for start, stop, inside, told in _sentences(document, events, places_):
            del start, stop
            given = [t for t in (_trigger(scene, known, e["start"], e["end"]) for e in inside) if t is not None]
            got = [place for line, group in groupby(given, key=lambda t: t.line) for place in _found(line, list(group))]
            rows[rank % 2][1] += 1
            right = any(place.place.id in told for place in got)
            rows[rank % 2][0] += right
            if details and rank % 2 == 0 and not right:
                print("  no place", [e["text"] for e in inside], [e["text"] for e in places_ if e["id"] in told])
    shares = "   ".join(f"{h} {100 * a / max(b, 1):5.1f} of {b}" for h, (a, b) in zip(HALVES, rows, strict=True))
    return f"{'ECB+: place of an action':34} {shares}"


def _found(line: Line, given: list[Trigger]) -> list[EventPlace]:
    return [place for found in places(line, given).values() for place in found]


def _selected(document: Document) -> tuple[list[Document], list[Document]]:
    chosen = set(document["selected_sentences"])
    bounds = [(s, e) for i, s, e in document["sentences"] if i in chosen]
    inside = lambda x: any(s <= x["start"] < e for s, e in bounds)
    where = [e for e in document["entities"] if e["type"].startswith("LOC") and inside(e)]
    actions = ("ACTION_OCCURRENCE", "NEG_ACTION_OCCURRENCE")
    return where, [e for e in document["events"] if inside(e) and e["class"] in actions]


def _sentences(
    document: Document, events: list[Document], where: list[Document]
) -> Iterator[tuple[int, int, list[Document], set[str]]]:
    for index, start, end in document["sentences"]:
        if index in document["selected_sentences"]:
            inside = [e for e in events if start <= e["start"] < end]
            told = {e["id"] for e in where if start <= e["start"] < end}
            if inside and told:
                yield start, end, inside, told


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for corpus in ("timebank", "aquaint", "meantime", "ecbplus"):
        parser.add_argument(f"--{corpus}")
    parser.add_argument("--details", action="store_true")
    args = parser.parse_args()
    if args.timebank:
        print(triggers(args.timebank, "TimeBank", args.details))
    if args.aquaint:
        print(triggers(args.aquaint, "AQUAINT", args.details))
    if args.meantime:
        print(triggers(args.meantime, "MEANTIME", args.details, part=True))
        print(participants_gold(args.meantime, args.details))
        print(participants_found(args.meantime))
    if args.ecbplus:
        print(place_of_action(args.ecbplus, args.details))


if __name__ == "__main__":
    main()
