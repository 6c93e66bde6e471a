"""Print the page of an article: python examples/page.py seeds/03-fado-tour.txt > page.html"""

import sys

import itinerary
from itinerary.files import front_matter, read


def page(path):
    """The page as HTML: the article beside its events, in lanes by actor."""
    facts, text = front_matter(read(path))
    return itinerary.extract(text, **facts).show(by="actor").html


if __name__ == "__main__":
    print(page(sys.argv[1]))
