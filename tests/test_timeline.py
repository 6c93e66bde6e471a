"""The facade."""

import copy
import json
import pickle
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from readings import readings

from itinerary import ArgumentError, Reading, Timeline, UnknownNameError
from itinerary.show.formats import FORMATS


def test_it_is_a_sequence_of_events(sample):
    assert isinstance(sample, Sequence)
    assert [event.id for event in sample] == ["e1", "e2", "e3"]
    assert len(sample) == 3
    assert sample[-1].id == "e3"
    assert sample[0] in sample
    assert [event.id for event in reversed(sample)] == ["e3", "e2", "e1"]


def test_slices_are_timelines(sample):
    part = sample[1:]
    assert isinstance(part, Timeline)
    assert [event.id for event in part] == ["e2", "e3"]
    assert part.links == ()
    assert sample[:2].links == sample.links
    assert sample[:] == sample


def test_index_out_of_range(sample):
    with pytest.raises(IndexError):
        sample[3]


@settings(max_examples=25)
@given(readings())
def test_values_are_equal_hashable_and_picklable(reading):
    timeline = Timeline(reading)
    again = pickle.loads(pickle.dumps(timeline))
    assert again == timeline
    assert hash(again) == hash(timeline)
    assert copy.deepcopy(timeline) == timeline


def test_frozen(sample):
    with pytest.raises(FrozenInstanceError):
        sample.reading = Reading(articles=())
    with pytest.raises(TypeError):
        Timeline([])


@pytest.mark.parametrize("name", ["Ann Lee", "ann lee", "Lee"])
def test_itinerary_by_name(sample, name):
    assert [stop.place.name for stop in sample.itinerary(name).stops] == ["Oslo", "Bergen"]


@pytest.mark.parametrize("name", ["Anne Lea", "Bo Dahl", ""])
def test_unknown_name_says_who_is_near(sample, name):
    with pytest.raises(UnknownNameError, match="did you mean Ann Lee"):
        sample.itinerary(name)
    with pytest.raises(LookupError, match="has none"):
        Timeline(Reading(articles=())).itinerary(name)


def test_about_an_actor(sample):
    assert [event.id for event in sample.about("Bo Dahl")] == ["e2"]
    assert sample.about("Bo Dahl").itineraries == ()
    assert sample.about("Ann Lee") == sample


def test_set_operations_keep_order_and_links(sample):
    first, last = sample[:2], sample[1:]
    assert first | last == last | first
    assert list(first | last) == list(sample)
    assert list(first & last) == [sample[1]]
    assert list(sample - first) == [sample[2]]
    assert (last | first).links == sample.links
    with pytest.raises(TypeError):
        sample | [sample[0]]


def test_relations_of_two_events(sample):
    assert sample.relation("e1", sample[1]) <= {"before", "meets"}
    assert len(sample.relation("e2", "e2")) >= 1
    with pytest.raises(UnknownNameError):
        sample.relation("e1", "e9")


def test_queries(sample):
    def ids(timeline):
        return [event.id for event in timeline]

    assert ids(sample.at("Bergen")) == ["e2"]
    assert ids(sample.at("NO")) == ["e1", "e2"]
    assert ids(sample.of_kind("travel")) == ["e1", "e3"]
    assert ids(sample.of_status("possible", "denied")) == ["e3"]
    assert ids(sample.between(date(2021, 3, 15), date(2021, 3, 16))) == ["e1", "e2"]
    assert ids(sample.between(None, datetime(2021, 3, 15), surely=True)) == []
    assert ids(sample.status("possible", "denied")) == ["e3"]
    assert ids(sample.involving("dahl")) == ["e2"]
    assert ids(sample.involving("Nobody")) == []
    assert [len(layer) for layer in sample.layers()] == [1, 2]
    assert sample.possibly_before("e1", sample[1])
    assert not sample.surely_before("e2", "e1")
    assert sample.why("e1", "e2") == ("e1 before e2: six hours later",)


def test_wrong_queries(sample):
    with pytest.raises(ArgumentError, match="2021"):
        sample.between("2021-03-15", None)
    with pytest.raises(ArgumentError, match="sleep"):
        sample.of_kind("sleep")
    with pytest.raises(ArgumentError, match="no place name: 3"):
        sample.at(3)
    with pytest.raises(UnknownNameError):
        sample.why("e1", "e9")


@pytest.mark.parametrize("ask", [Timeline.itinerary, Timeline.about, Timeline.explain])
def test_what_is_no_name_is_unknown(sample, ask):
    with pytest.raises(UnknownNameError, match="3"):
        ask(sample, 3)


def test_explain_takes_an_event_or_its_id(sample):
    assert sample.explain(sample[0]) == sample.explain("e1")
    with pytest.raises(UnknownNameError, match="e1, e2, e3"):
        sample.explain("e9")


def test_stop_times_are_pendulum_moments_in_the_zone_of_the_place(sample):
    stop = sample.itineraries[0].stops[1]
    assert stop.arrive.isoformat() == "2021-03-15T16:00:00+01:00"
    assert stop.depart is None


def test_json_is_the_document(sample):
    assert json.loads(sample.to_json()) == sample.to_dict()
    assert sample.to_json(indent=None).count("\n") == 0


@pytest.mark.parametrize("format", FORMATS)
def test_text_formats(sample, format):
    assert "Oslo" in sample.to_text(format)


def test_unknown_format(sample):
    with pytest.raises(ArgumentError, match="the formats are table, html"):
        sample.to_text("pdf")


def test_repr_is_short(sample):
    assert repr(sample) == "<Timeline: 3 events, 2 actors, 1 itineraries>"
    assert "[flew]" in str(sample.show(width=80))
