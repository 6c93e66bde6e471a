"""Phrases hung on the wrong word."""

import pytest

import itinerary
from itinerary.text.mend.rehung import rehung

TALKS = ("held", "talks", "that", "evening", "with", "lee")
TAGS = ("VERB", "NOUN", "DET", "NOUN", "ADP", "PROPN"), ("VBD", "NNS", "DT", "NN", "IN", "NNP")


def test_whom_one_talks_with_is_not_of_the_evening():
    parse = (*TAGS, (-1, 0, 3, 1, 5, 3), ("root", "obj", "det", "nmod:unmarked", "case", "nmod"))
    assert rehung(TALKS, parse)[2][5] == 0


@pytest.mark.parametrize(("time", "case"), [("concert", "case"), ("evening", "fixed")])
def test_what_is_of_no_time_stays(time, case):
    words = (*TALKS[:3], time, *TALKS[4:])
    parse = (*TAGS, (-1, 0, 3, 1, 5, 3), ("root", "obj", "det", "nmod:unmarked", case, "nmod"))
    assert rehung(words, parse) == parse


@pytest.mark.parametrize(("article", "head"), [("by", 0), ("a", 2)])
def test_a_means_of_travel_goes_nowhere(article, head):
    words, tags = ("took", article, "bus", "to", "hull"), ("VERB", "ADP", "NOUN", "ADP", "PROPN")
    parse = (tags, ("VBD", "IN", "NN", "IN", "NNP"), (-1, 2, 0, 4, 2), ("root", "case", "obl", "case", "nmod"))
    assert rehung(words, parse)[2][4] == head


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ann Lee will sing at Kuma, in the north of Kenya, on Friday and go home on Sunday.", ["2021-03-19", "2021-03-21"]),
        ("Ann Lee will sing in Oslo and return to Rome on Sunday.", ["2021-03-21"]),
    ],
)
def test_what_stands_before_and_is_not_of_the_verb_behind_it(text, days):
    whens = (event.when for event in itinerary.extract(text, published="2021-03-17"))
    assert sorted({when.value for when in whens if when is not None and when.value}) == days


def test_where_after_a_means_of_travel_is_the_place():
    text = "The next day Ann Lee went by helicopter to Bergen, where 80 people were killed in 2014."
    killed = next(event for event in itinerary.extract(text, published="2021-03-17") if event.trigger.text == "killed")
    assert [part.place.name for part in killed.places] == ["Bergen"]


@pytest.mark.parametrize(("first", "head"), [("after", 2), ("with", 9)])
def test_where_one_was_before_is_of_the_time_spent_there(first, head):
    words = (first, "two", "years", "at", "a", "mill", "in", "hull", "she", "left")
    tags = ("ADP", "NUM", "NOUN", "ADP", "DET", "NOUN", "ADP", "PROPN", "PRON", "VERB")
    relations = ("case", "nummod", "obl", "case", "det", "obl", "case", "nmod", "nsubj", "root")
    xpos = ("IN", "CD", "NNS", "IN", "DT", "NN", "IN", "NNP", "PRP", "VBD")
    assert rehung(words, (tags, xpos, (2, 2, 9, 5, 5, 9, 7, 5, 9, -1), relations))[2][5] == head


@pytest.mark.parametrize(("mark", "head"), [(";", 0), (",", 2)])
def test_what_stands_behind_a_semicolon_is_of_the_sentence(mark, head):
    tags = ("PROPN", "PRON", "NOUN", "PUNCT", "PRON", "VERB"), ("NNP", "WP", "NN", ":", "PRP", "VBD")
    parse = (*tags, (-1, 2, 0, 5, 5, 2), ("root", "nsubj", "acl:relcl", "punct", "nsubj", "parataxis"))
    assert rehung(("lee", "who", "ill", mark, "he", "left"), parse)[2][5] == head
