"""Clauses within the subject that a parser took for the sentence."""

import pytest

import itinerary


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("A commission set up in 2016 reported two years later.", {"set": "2016", "reported": "2018"}),
        ("He died in May 2016. The inquest into his death, held the following year, ordered signs.", {"inquest": "2017"}),
    ],
)
def test_each_verb_has_its_own_time(text, times):
    events = {event.trigger.text: event for event in itinerary.extract(text, published="2021-03-17")}
    assert {word: events[word].when.value for word in times} == times


def test_two_verbs_joined_by_and_stay_joined():
    events = itinerary.extract("The crew left in 2016 and reported in 2018.", published="2021-03-17")
    assert [(event.trigger.text, event.when.value) for event in events] == [("left", "2016"), ("reported", "2018")]
