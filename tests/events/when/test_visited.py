"""What happens where somebody has just arrived happens on that day."""

import itinerary


def read(text):
    return {e.trigger.text: e for e in itinerary.extract(text, published="2021-03-17")}


def test_a_ceremony_told_after_the_arrival_is_of_that_day():
    events = read("Maria Keller arrived in Oslo at 10:40 a.m. on Monday. After a ceremony in Oslo, she left for Bergen.")
    assert events["ceremony"].when.value == "2021-03-15"
    assert events["arrived"].when.bounds.earliest_start <= events["ceremony"].when.bounds.earliest_start


def test_a_ceremony_elsewhere_is_not():
    events = read("Maria Keller arrived in Oslo on Monday. After a ceremony in Madrid, Paul Roth left for Lisbon.")
    assert events["ceremony"].when.value is None


def test_what_had_happened_before_is_not():
    events = read("Maria Keller arrived in Oslo on Monday. The council had met in Oslo to discuss the plan.")
    assert "met" not in events or events["met"].when.value != "2021-03-15"


def test_a_verb_is_where_the_happening_is_in_which_it_is_told(told):
    event = told("Maria Keller presented her plan at a meeting in Leeds on Monday.")["presented"]
    assert [place.place.name for place in event.places] == ["Leeds"]
