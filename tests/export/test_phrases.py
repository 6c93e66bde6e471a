"""Words for times, clauses and legs."""

from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given, settings
from readings import readings

from itinerary.export.phrases import clause, leg_words, place_words, when_words, where
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

DAY = Bounds.within(datetime(2019, 4, 24), datetime(2019, 4, 25))
WEEK = Bounds.within(datetime(2019, 4, 22), datetime(2019, 4, 29))


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (None, "undated"),
        (When(DAY, "day", "2019-04-24"), "Wed 24 Apr 2019"),
        (When(DAY, "day", "2019-04-24", "APPROX"), "about Wed 24 Apr 2019"),
        (When(DAY, "minute", "2019-04-24T16:40"), "Wed 24 Apr 2019, 16:40"),
        (When(DAY, "minute", "2019-04-23T24:00", "BEFORE"), "Wed 24 Apr 2019, before 00:00"),
        (When(DAY, "minute", "2019-04-24T16:40", "APPROX"), "Wed 24 Apr 2019, about 16:40"),
        (When(DAY, "part-of-day", "2019-04-24TMO"), "Wed 24 Apr 2019, morning"),
        (When(DAY, "part-of-day", "2019-04-24TMO", "START"), "Wed 24 Apr 2019, early morning"),
        (When(DAY, "month", "2019-02", "END"), "late Feb 2019"),
        (When(DAY, "month", "2008-12"), "Dec 2008"),
        (When(DAY, "year", "2003"), "2003"),
        (When(DAY, "decade", "199"), "1990s"),
        (When(DAY, "quarter", "2019-Q3"), "Q3 2019"),
        (When(DAY, "season", "2019-SU"), "summer 2019"),
        (When(WEEK, "week", "2019-W17"), "week of Mon 22 Apr 2019"),
        (When(WEEK, "weekend", "2019-W17-WE"), "weekend of Mon 22 Apr 2019"),
        (When(DAY, "", None), "Wed 24 Apr 2019"),
        (When(WEEK, "", None), "Mon 22 Apr 2019 – Sun 28 Apr 2019"),
        (When(Bounds(latest_end=datetime(2019, 4, 24))), "by Tue 23 Apr 2019"),
        (When(Bounds(latest_end=datetime(2019, 4, 24, 9))), "by Wed 24 Apr 2019, 09:00"),
        (When(Bounds.within(datetime(2019, 4, 24), datetime(2019, 4, 24, 10, 56))), "Wed 24 Apr 2019, 00:00–10:56"),
        (When(Bounds(earliest_start=datetime(2019, 4, 24, 9))), "after Wed 24 Apr 2019, 09:00"),
        (When(Bounds(earliest_start=datetime(2017, 1, 1)), "year", "2017"), "since 2017"),
        (When(Bounds()), "undated"),
        (When(Bounds(), "", "PAST_REF"), "PAST_REF"),
    ],
)
def test_when(when, shown):
    assert when_words(when) == shown


def test_clause_is_the_part_of_the_sentence_around_its_trigger(sample):
    assert clause(sample[0]) == ("Ann Lee ", "flew", " to Oslo on Monday")
    assert clause(sample[1], reach=200) == ("<and> about six hours later ", "met", " Bo Dahl in Bergen.")


def test_clause_of_a_long_sentence_is_cut_between_words(sample):
    text = "word " * 40 + "met " + "word " * 40
    event = evolve(sample[0], sentence=Span.of(text, 0, len(text)), trigger=Span.of(text, 200, 203))
    before, trigger, after = clause(event)
    assert (before, trigger) == ("… word word word word word ", "met")
    assert after == " word" * 11 + " …"


def test_clause_without_its_trigger_in_it(sample):
    assert clause(evolve(sample[0], trigger=Span(900, 904, "flew"))) == ("", "flew", "")


def test_places_and_legs(sample):
    assert where(sample[0]) == ["to Oslo"]
    assert place_words(sample.places[0]) == "Oslo (city, Oslo, NO; 59.91, 10.75; Europe/Oslo)"
    leg = sample.itineraries[0].legs[0]
    assert leg_words(leg) == "306 km in 6 h"
    assert leg_words(evolve(leg, hours=None, feasible=False)) == "306 km, not feasible"


@settings(max_examples=25)
@given(readings())
def test_any_event_has_words(reading):
    for event in reading.events:
        assert when_words(event.when)
        assert clause(event)[1] == " ".join(event.trigger.text.split())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2018-01-01", "by Mon 1 Jan 2018"),
        ("2018-01-01TEV", "by Mon 1 Jan 2018, evening"),
        ("2018-01-01T11:30Z", "by Mon 1 Jan 2018, 11:30"),
        ("2017-W52-WE", "by weekend of Sat 30 Dec 2017"),
        ("2017-W52", "by week of Mon 25 Dec 2017"),
    ],
)
def test_what_is_known_from_above_alone_is_told_so(value, words):
    assert when_words(When(Bounds.within(None, datetime(2018, 1, 2)), "day", value)) == words
