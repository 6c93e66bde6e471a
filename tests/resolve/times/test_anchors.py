"""Times that hang on events."""

import datetime as dt

from attrs import evolve

from itinerary.model import Article, Event, EventPlace, Place
from itinerary.model.context import Context
from itinerary.resolve.times.anchors import anchored, zone_of
from itinerary.resolve.times.times import times
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

TEXT = "They found the wreck two days after the crash. He landed at 10:40."
PLACE = Place("p1", "Vladivostok", timezone="Asia/Vladivostok")


def event(id: str, word: str, when: When | None, *places: EventPlace) -> Event:
    start = TEXT.index(word)
    return Event(id, Span.of(TEXT, start, start + len(word)), "other", "happened", Span.of(TEXT, 0, 10), when, (), places)


def test_a_length_after_an_event_lies_where_the_event_puts_it() -> None:
    context = Context(Article(TEXT, "2019-04-24"))
    day = Bounds.of(dt.datetime(2019, 4, 20), dt.datetime(2019, 4, 21))
    known = evolve(context, times=times(context), events=(event("e1", "crash", When(day, "day", "2019-04-20")),))
    time = anchored(known)[0]
    assert (time.value, time.anchor) == ("P2D", "e1")
    assert time.when is not None
    assert time.when.bounds == Bounds.of(dt.datetime(2019, 4, 20), dt.datetime(2019, 4, 22))


def test_the_place_of_an_event_tells_its_zone_and_leaves_the_time_as_it_was_told() -> None:
    context = Context(Article(TEXT, "2019-04-24", timezone="Europe/Paris"))
    told = times(context)
    landing = event("e1", "landed", told[1].when, EventPlace(PLACE, "destination"))
    assert anchored(evolve(context, times=told, events=(landing,))) == told
    assert zone_of(landing) == "Asia/Vladivostok"


def test_an_event_without_a_place_tells_no_zone() -> None:
    assert zone_of(event("e1", "landed", None)) is None
