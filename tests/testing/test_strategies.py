"""Strategies: what they draw is what they say, and wrong arguments are refused at once."""

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import itinerary
from itinerary import testing
from itinerary.testing import phrases
from itinerary.testing.registration import TYPES, register
from itinerary.testing.told import PHRASE_KINDS
from itinerary.testing.written import STYLES
from itinerary.time.allen import relation
from itinerary.time.granularity import GRANULARITIES
from itinerary.time.timex3 import bounds_of, is_value
from itinerary.time.zones import zone


@given(testing.anchors(dt.date(2019, 1, 1), dt.date(2019, 12, 31)))
def test_anchors_lie_between(day):
    assert day.year == 2019


@given(testing.walls(gaps=True))
def test_gaps_are_gaps(pair):
    wall, name = pair
    there_and_back = wall.replace(tzinfo=zone(name)).astimezone(dt.UTC).astimezone(zone(name))
    assert there_and_back.replace(tzinfo=None) != wall


@given(testing.walls(folds=True))
def test_folds_are_folds(pair):
    wall, name = pair
    first, second = (wall.replace(tzinfo=zone(name), fold=fold).astimezone(dt.UTC) for fold in (0, 1))
    assert first < second


@given(testing.told_phrases())
def test_told_values_are_values(told):
    assert is_value(told.value)
    assert told.text == told.phrase
    assert told.kind in PHRASE_KINDS


@given(testing.told_sentences())
def test_the_phrase_stands_where_it_says(told):
    assert told.text[told.start : told.end] == told.phrase


@given(testing.told_phrases(["weekday"]))
def test_a_weekday_is_that_weekday(told):
    day = dt.date.fromisoformat(told.value)
    assert phrases.WEEKDAYS[day.weekday()] == told.phrase.split()[-1]
    assert abs((day - told.published).days) <= 7


@given(testing.told_phrases(["near date"]))
def test_a_near_date_is_within_half_a_year(told):
    assert abs((dt.date.fromisoformat(told.value) - told.published).days) <= 150


@given(testing.told_articles())
def test_what_an_article_tells_stands_in_it(article):
    for told in article.times:
        assert article.text[told.start : told.start + len(told.text)] == told.text
    for event in article.events:
        assert article.text[event.start : event.end] == event.trigger
        assert event.place in article.text
    days = [event.value for event in article.events]
    assert [day[:10] for day in days] == sorted(day[:10] for day in days)
    arrivals = [(event.place, event.status) for event in article.events if event.role == "destination"]
    stops = [(place, "happened") for place, _ in article.stops] + [(place, "scheduled") for place, _ in article.plans]
    assert arrivals == stops
    assert all(day < article.published for _, day in article.stops)
    assert all(day > article.published for _, day in article.plans)


@given(testing.links(5))
def test_consistent_links_hold_no_cycle_of_before(links):
    later = {}
    for link in links:
        if link.relation == "before":
            later.setdefault(link.a, set()).add(link.b)

    def reaches(a, b, seen=()):
        return any(c == b or (c not in seen and reaches(c, b, (*seen, c))) for c in later.get(a, ()))

    assert not any(reaches(event, event) for event in later)


@given(testing.links(3, consistent=False))
def test_contradictory_links_contradict(links):
    pairs = {(link.a, link.b) for link in links if link.relation == "before"}
    assert any((b, a) in pairs for a, b in pairs)


@given(testing.itineraries(feasible=True), testing.itineraries(feasible=False))
def test_itineraries_are_joined(good, bad):
    for journey in (good, bad):
        assert [leg.destination for leg in journey.legs] == [stop.place for stop in journey.stops[1:]]
        assert all(a.arrival.surely_before(b.arrival) for a, b in zip(journey.stops, journey.stops[1:], strict=False))
    assert all(leg.feasible for leg in good.legs)
    assert not any(leg.feasible for leg in bad.legs)


@given(testing.bounds(certain=True), testing.bounds(certain=True))
def test_bounds_lie_near_enough_to_meet(a, b):
    assert relation((a.earliest_start, a.latest_end), (b.earliest_start, b.latest_end))


@given(testing.timelines())
def test_timelines_can_be_written_and_read(timeline):
    assert itinerary.Timeline.from_dict(timeline.to_dict()) == timeline


@given(testing.whens(told=True))
def test_told_whens_have_the_bounds_of_their_value(when):
    assert when.bounds == bounds_of(when.value, when.mod)


@given(testing.options(), testing.granularities(), testing.zones(), testing.hostile_texts(max_size=10))
def test_the_rest_can_be_drawn(options, unit, name, text):
    assert hash(options) == hash(options)
    assert unit in GRANULARITIES
    assert zone(name).key == name
    assert isinstance(text, str)


@pytest.mark.parametrize(
    "call",
    [
        lambda: testing.anchors("2019-01-01"),
        lambda: testing.anchors(dt.date(2019, 1, 2), dt.date(2019, 1, 1)),
        lambda: testing.walls(gaps=1),
        lambda: testing.walls(gaps=True, folds=True),
        lambda: testing.granularities(["moon"]),
        lambda: testing.granularities("day"),
        lambda: testing.values([]),
        lambda: testing.durations(max_count=0),
        lambda: testing.bounds(days=1.5),
        lambda: testing.bounds("2019"),
        lambda: testing.whens(["Mars/Olympus"]),
        lambda: testing.whens(told="yes"),
        lambda: testing.told_phrases(["banana"]),
        lambda: testing.told_phrases(published=dt.date(2019, 1, 1)),
        lambda: testing.told_articles(["novel"]),
        lambda: testing.told_articles(min_stops=3, max_stops=2),
        lambda: testing.links(1),
        lambda: testing.links(consistent="no"),
        lambda: testing.itineraries(feasible=None),
        lambda: testing.events(dated="yes"),
        lambda: testing.spans(""),
        lambda: testing.hostile_texts(max_size=0),
        lambda: testing.expressions(["banana"]),
        lambda: testing.expressions(["about"]),
        lambda: testing.expressions(max_leaves=0),
    ],
)
def test_wrong_arguments_are_refused_at_the_call(call):
    with pytest.raises(InvalidArgument, match="is not allowed; use"):
        call()


PUBLIC = [name for names in TYPES.values() for name in names]


@pytest.mark.parametrize("name", PUBLIC)
def test_from_type_knows_every_public_type(name):
    register()
    thing = getattr(itinerary, name)

    @given(st.from_type(thing))
    def draws(value):
        assert isinstance(value, thing)
        assert hash(value) == hash(value)

    draws()


def test_every_public_value_is_registered():
    values = {name for name in itinerary.__all__ if isinstance(getattr(itinerary, name), type)}
    errors = {name for name in values if issubclass(getattr(itinerary, name), Exception)}
    assert values - errors == set(PUBLIC)


def test_public_names_are_sorted_and_all_there():
    assert testing.__all__ == sorted(testing.__all__, key=lambda name: (not name[0].isupper(), name))
    assert all(getattr(testing, name) is not None for name in testing.__all__)
    assert set(testing.__all__) <= set(dir(testing))
    with pytest.raises(AttributeError, match="banana"):
        testing.banana  # noqa: B018


def test_registering_imports_nothing_heavy():
    code = (
        "import sys, itinerary.testing.registration as r; r.register();"
        "print([name for name in ('pendulum', 'numpy', 'dateparser', 'holidays', 'rich') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("style", STYLES)
def test_every_style_can_be_drawn(style):
    @given(testing.told_articles([style]))
    def draws(article):
        assert article.style == style

    draws()
