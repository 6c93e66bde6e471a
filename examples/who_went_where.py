"""Print every journey in a folder of articles: python examples/who_went_where.py seeds/*.txt"""

import sys

import itinerary
from itinerary.files import front_matter, read


def journeys(paths):
    """One line for each itinerary."""
    for path in paths:
        facts, text = front_matter(read(path))
        for journey in itinerary.extract(text, **facts).itineraries:
            stops = [stop.place.name + (f" ({stop.arrive:%Y-%m-%d})" if stop.arrive else "") for stop in journey.stops]
            yield f"{journey.actor.name}: {' -> '.join(stops)}"


if __name__ == "__main__":
    print("\n".join(journeys(sys.argv[1:])))
