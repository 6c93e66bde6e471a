"""Merge articles that tell one story: python examples/one_story.py examples/story/*.txt

Prints the days on which something happened, the journeys, and what the articles disagree about.
"""

import sys

import itinerary
from itinerary.files import front_matter, read


def story(paths):
    """One timeline out of the articles."""
    timelines = []
    for path in paths:
        facts, text = front_matter(read(path))
        timelines.append(itinerary.extract(text, **facts))
    return itinerary.merge(timelines)


def lines(timeline):
    """What happened, day by day, and who went where."""
    for event in timeline:
        if event.when is not None and event.when.value is not None and len(event.when.value) >= len("2023-05-09"):
            told = len({span.article for span in (event.trigger, *event.mentions)})
            times = f"told by {told}" if told > 1 else ""
            yield f"{event.when.value:18}{event.trigger.text:12}{event.status:10}{times}".rstrip()
    for journey in timeline.itineraries:
        yield f"{journey.actor.name}: {' -> '.join(stop.place.name for stop in journey.stops)}"
    yield from (f"disagreement: {conflict.why}" for conflict in timeline.conflicts)


if __name__ == "__main__":
    print("\n".join(lines(story(sys.argv[1:]))))
