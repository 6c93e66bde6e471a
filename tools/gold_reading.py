#!/usr/bin/env python3
"""Order and itineraries alone: gold articles read with their gold events, actors, places and times.

    python gold_reading.py GOLD_DIR OUT_DIR

Writes OUT_DIR/<id>.json for each article, in the form that `score_gold.py GOLD_DIR --pred OUT_DIR` scores. What the
annotations give comes from them; links, order, stops and legs from the package.
"""

import argparse
import datetime as dt
import json
import pathlib
import re

from attrs import evolve

from itinerary.export.document import to_dict
from itinerary.model import Actor, Article, Event, EventPlace, Participant, Place, Reading
from itinerary.model.context import Context
from itinerary.order.ordering import order
from itinerary.span import Span
from itinerary.text.clean import clean
from itinerary.text.quotes import quotes
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.time.bounds import Bounds
from itinerary.time.when import When
from itinerary.trips.journeys import itineraries

ORGANISATION = re.compile(
    r"(?i)\b(inc|oyj|ab|ltd|agency|university|institute|council|company|government|media|party|club|police)\b"
)
GROUP = re.compile(r"(?i)\b(expedition|crew|team|group|family|party|firefighters|band|climbers|convoy)\b")


def moment(text):
    """The naive moment of an ISO date or date-time, or None."""
    return None if text is None else dt.datetime.fromisoformat(text).replace(tzinfo=None)


def granularity(value):
    """The unit of a TIMEX3 value."""
    if value is None:
        return ""
    if "T" in value:
        return "part-of-day" if value[-2:].isalpha() else "minute" if ":" in value else "hour"
    if "W" in value:
        return "week"
    if re.search(r"-(SP|SU|FA|WI)$", value):
        return "season"
    return {2: "century", 3: "decade", 4: "year", 7: "month"}.get(len(value), "day")


def when(gold):
    """The time of a gold event."""
    if gold is None:
        return None
    start, end = moment(gold["earliest"]), moment(gold["latest"])
    unit, about = granularity(gold["value"]), gold.get("approximate", False)
    return When(Bounds.within(start, end), unit, gold["value"], approximate=about)


def actor_type(name, countries):
    """A guess: annotations don't tell the types of actors."""
    if GROUP.search(name):
        return "group"
    if ORGANISATION.search(name):
        return "organisation"
    return "country" if name in countries else "person"


def read(gold):
    """The context of a gold article, with all the annotations that a stage before `order` would give."""
    text = gold["text"]
    article = Article(text, gold["published"], place=gold.get("place"), timezone=gold.get("timezone"), id=gold["id"])
    context = Context(article, clean=clean(text), quotes=quotes(text))
    context = evolve(context, sentences=sentences(text, context.clean))
    context = evolve(context, syntax=annotate(context.sentences))
    countries = {"North Korea", "United States", "United Kingdom", "Russia", "China", "Germany", "Sweden", "Malawi"}
    names = dict.fromkeys(name for event in gold["events"] for name in event["actors"])
    actors = {name: Actor(f"a{i}", name, actor_type(name, countries)) for i, name in enumerate(names, 1)}
    towns = dict.fromkeys(place["name"] for event in gold["events"] for place in event["places"])
    places = {name: Place(f"p{i}", name) for i, name in enumerate(towns, 1)}
    events = []
    for row in gold["events"]:
        if "same_as" in row:
            continue
        start = text.index(row["context"]) + row["context"].index(row["trigger"])
        inside = next((s for s in context.sentences if s.start <= start < s.end), None)
        sentence = Span.of(text, inside.start, inside.end) if inside else Span.of(text, start, start + len(row["trigger"]))
        events.append(
            Event(
                row["id"],
                Span.of(text, start, start + len(row["trigger"])),
                row["kind"],
                row["modality"],
                sentence,
                when(row["when"]),
                tuple(Participant(actors[name], "agent") for name in row["actors"]),
                tuple(EventPlace(places[place["name"]], place["role"]) for place in row["places"]),
            )
        )
    return evolve(context, actors=tuple(actors.values()), places=tuple(places.values()), events=tuple(events))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(args.gold.glob("*.json")):
        c = itineraries(order(read(json.loads(path.read_text(encoding="utf-8")))))
        reading = Reading((c.article,), c.times, c.actors, c.places, c.events, c.links, c.conflicts, c.itineraries)
        (args.out / path.name).write_text(json.dumps(to_dict(reading), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
