"""How much of generated articles is read as told: times, events and itineraries, by style.

    python tools/score_told.py [--articles 1000] [--style report|diary|log] [--show 3]

Each article is drawn by `itinerary.testing.told_articles`, so that what it tells is known. An event counts as read where its
trigger, kind, day and place (with its role) are; an itinerary where the places of the traveller are, in order.
"""

import argparse
from collections import Counter

from hypothesis import HealthCheck, Phase, given, settings

import itinerary
from itinerary.testing import told_articles


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--style", choices=("report", "diary", "log"))
    parser.add_argument("--show", type=int, default=0, help="print so many misses of each sort")
    arguments = parser.parse_args()
    for style in [arguments.style] if arguments.style else ["report", "diary", "log"]:
        right, told, shown = score(style, arguments.articles, arguments.show)
        shares = "  ".join(f"{name} {right[name]}/{told[name]} {right[name] / max(1, told[name]):.1%}" for name in told)
        print(f"{style:8} {shares}")
        for line in shown:
            print("   ", line)


def score(style: str, articles: int, show: int) -> tuple[Counter[str], Counter[str], list[str]]:
    """What was read and what was told, and some misses."""
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    misses: dict[str, list[str]] = {}

    @settings(
        max_examples=articles, phases=[Phase.generate], derandomize=True, database=None, deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(told_articles([style]))
    def read(article):
        timeline = itinerary.extract(article.text, published=article.published)
        for sort, good, what in judged(article, timeline):
            told[sort] += 1
            right[sort] += good
            if not good and len(misses.setdefault(sort, [])) < show:
                misses[sort].append(f"{sort}: {what} in {article.text!r} of {article.published}")

    read()
    return right, told, [line for lines in misses.values() for line in lines]


def judged(article, timeline):
    """Of each thing told: its sort, whether it was read, and what was missed."""
    times = {(time.span.start, time.span.text): (time.type, time.value) for time in timeline.times}
    for time in article.times:
        got = times.get((time.start, time.text))
        yield "times", got == (time.type, time.value), f"{time.text!r} {time.value} is {got}"
    events = {span.start: event for event in timeline for span in (*event.mentions, event.trigger)}
    for event in article.events:
        got = events.get(event.start)
        said = got and (got.kind, got.status)
        yield "events", said == (event.kind, event.status), f"{event.trigger!r} {event.kind} {event.status} is {said}"
        if got is None:
            continue
        value = got.when.value if got.when else None
        yield "when", value == event.value, f"{event.trigger!r} {event.value} is {value}"
        places = [(part.place.name, part.role) for part in got.places]
        yield "where", (event.place, event.role) in places, f"{event.trigger!r} {event.place} {event.role} is {places}"
        actors = {part.actor.name for part in got.actors}
        yield "who", set(event.actors) <= actors, f"{event.trigger!r} {event.actors} is {sorted(actors)}"
    order = [events[event.start].id for event in article.events if event.start in events]
    place = {event.id: index for index, event in enumerate(timeline)}
    yield "order", order == sorted(order, key=place.__getitem__), f"{order} is {list(place)}"
    journeys = {journey.actor.name: journey for journey in timeline.itineraries}
    got = journeys.get(article.traveller)
    stops = [(s.place.name, s.status == "happened") for s in got.stops] if got else []
    wanted = [(place, True) for place, _ in article.stops] + [(place, False) for place, _ in article.plans]
    yield "itineraries", stops == wanted, f"{article.traveller} {wanted} is {stops}"


if __name__ == "__main__":
    main()
