"""A timeline made by hand, and Hypothesis made repeatable."""

import os
import sys
from datetime import datetime

import pytest
from hypothesis import settings

from itinerary import Article, Timeline
from itinerary.model import Actor, Event, EventPlace, Itinerary, Leg, Link, Participant, Place, Reading, Stop, Timex
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import Alternative, When

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("deep", deadline=None, derandomize=True, max_examples=2_000, print_blob=True)
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=25)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))



def pytest_sessionstart():
    """Under mutation testing no result stands that was kept before the mutant came."""
    if "MUTANT_UNDER_TEST" in os.environ:
        modules = [m for name, m in sys.modules.items() if name.startswith(("itinerary.time", "itinerary.order"))]
        for value in [value for module in modules for value in vars(module).values()]:
            if hasattr(value, "cache_clear"):
                value.cache_clear()


TEXT = "Ann Lee flew to Oslo on Monday, <and> about six hours later met Bo Dahl in Bergen. She may sail to Nuuk."


def at(*fields):
    return datetime(*fields)


@pytest.fixture(scope="session")
def sample():
    """Ann Lee flies to Oslo, meets Bo Dahl in Bergen, and may sail on to Nuuk."""
    whole = Span.of(TEXT, 0, 82)
    day = Bounds.within(at(2021, 3, 15), at(2021, 3, 16))
    monday = When(day, "day", "2021-03-15", timezone="Europe/Oslo", times=("t1",))
    later = When(
        Bounds(at(2021, 3, 15, 15), at(2021, 3, 15, 17), at(2021, 3, 15, 15, 1), at(2021, 3, 15, 17, 1)),
        "minute", "2021-03-15T16:00", "APPROX", "Europe/Oslo", ("t2",),
        (Alternative("2021-03-16T16:00", 0.1, "the day after"),), True,
    )  # fmt: skip
    ann, bo = Actor("a1", "Ann Lee", "person", (Span.of(TEXT, 0, 7),)), Actor("a2", "Bo Dahl", "person")
    oslo = Place("p1", "Oslo", "city", "NO", "Oslo", 59.91, 10.75, "Europe/Oslo", (Span.of(TEXT, 16, 20),))
    bergen = Place("p2", "Bergen", "city", "NO", "Vestland", 60.39, 5.32, "Europe/Oslo")
    nuuk = Place("p3", "Nuuk", "city", "GL", None, 64.18, -51.74, "America/Nuuk")
    flew = Event(
        "e1", Span.of(TEXT, 8, 12), "travel", "happened", whole, monday, (Participant(ann, "agent"),),
        (EventPlace(oslo, "destination"),), explanation=("“flew” tells a journey",),
    )  # fmt: skip
    met = Event(
        "e2", Span.of(TEXT, 60, 63), "meeting", "happened", whole, later,
        (Participant(ann, "participant"), Participant(bo, "participant")), (EventPlace(bergen, "location"),),
    )  # fmt: skip
    sail = Event(
        "e3", Span.of(TEXT, 91, 95), "travel", "possible", Span.of(TEXT, 83, 104), None, (Participant(ann, "agent"),),
        (EventPlace(nuuk, "destination"),), source="=a friend",
    )  # fmt: skip
    stops = (Stop(oslo, monday, None, "happened", ("e1",)), Stop(bergen, later, None, "happened", ("e2",)))
    reading = Reading(
        articles=(Article(TEXT, "2021-03-17", "Oslo", "Europe/Oslo", title="Lee <in> Bergen"),),
        times=(
            Timex("t1", Span.of(TEXT, 24, 30), "DATE", "2021-03-15", anchor="published", when=monday),
            Timex("t2", Span.of(TEXT, 38, 59), "TIME", "2021-03-15T16:00", "APPROX", anchor="e1", when=later,
                  explanation=("six hours after “flew”",)),
        ),
        actors=(ann, bo),
        places=(oslo, bergen, nuuk),
        events=(flew, met, sail),
        links=(Link("e1", "e2", "before", True, "six hours later"),),
        itineraries=(Itinerary(ann, stops, (Leg(oslo, bergen, None, later, 6.0, 306.2, True, ("e2",)),)),),
    )  # fmt: skip
    return Timeline(reading)
