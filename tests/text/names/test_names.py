"""Names found in text, sentence by sentence and over the whole document."""

from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.text.clean import clean
from itinerary.text.names.names import names
from itinerary.text.sentences import sentences


def read(text):
    known = Context(Article(text, "2019-04-24"), clean=clean(text, None))
    return names(evolve(known, sentences=sentences(text, known.clean)))


def pairs(text):
    return [(name.text, name.type) for name in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korean leader Kim Jong-un arrived in Vladivostok.", ("Kim Jong-un", "person")),
        ("Maria Keller flew from Oslo to Madrid.", ("Maria Keller", "person")),
        ("Maria Keller flew from Oslo to Madrid.", ("Madrid", "place")),
        ("The deal with Brandt & Lund AB was signed.", ("Brandt & Lund AB", "organisation")),
        ("The Ministry of Defence denied it.", ("Ministry of Defence", "organisation")),
        ("A crew of the Norwegian Mapping Authority (NMA) came.", ("NMA", "organisation")),
        ("Paris Hilton said she was happy.", ("Paris Hilton", "person")),
        ("The talks were held at the University of Washington.", ("University of Washington", "organisation")),
        ("Dr. Anna Berg spoke first.", ("Anna Berg", "person")),
        ("He met Prime Minister Keir Starmer.", ("Keir Starmer", "person")),
        ("Ursula von der Leyen arrived.", ("Ursula von der Leyen", "person")),
        ("MARIA KELLER ARRIVED IN MADRID ON MONDAY", ("MADRID", "place")),
    ],
)
def test_name_is_found(text, expected):
    assert expected in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the shop was closed.",
        "It opens in March, after Easter.",
        "The German minister and two Koreans left.",
        "Nobody came.",
        "",
    ],
)
def test_no_name(text):
    assert pairs(text) == []


def test_surname_is_known_again():
    text = "Umberto Nobile took off in May. Nobody waited for Nobile there. Nobile did not mind."
    assert [name for name in pairs(text) if "Nobile" in name[0]] == [
        ("Umberto Nobile", "person"),
        ("Nobile", "person"),
        ("Nobile", "person"),
    ]


def test_one_type_a_string():
    text = "Kaivola Oyj cut its outlook. Shares in Kaivola fell. Analysts praised Kaivola."
    assert {kind for string, kind in pairs(text) if string.startswith("Kaivola")} == {"organisation"}


def test_place_beside_a_person_of_its_name():
    text = "George Washington wrote the letter. It was found in Washington last year."
    assert pairs(text)[-1] == ("Washington", "place")


def test_part_of_a_longer_phrase_is_left_alone():
    text = "The North denied it. North Korean media said nothing."
    assert [name.start for name in read(text) if name.text == "North"] in ([], [4])


@given(st.text(max_size=300))
def test_names_stand_where_they_say(text):
    found = read(text)
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


WORDS = "Kim Jong-un of the Bank ( BE ) , Inc. Dr. said in Oslo - & 's".split()


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_order_of_name_words(text):
    found = read(text)
    assert all(text[name.start : name.end] == name.text and name.text.strip() == name.text for name in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
