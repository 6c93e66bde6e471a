"""Verbs that tell no happening of their own."""

import pytest

import itinerary


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police described him as calm.", []),
        ("They called it a revenge attack.", []),
        ("Tom Lee called Ann Lee from Oslo on Monday.", ["called"]),
        ("The crash led to a ban.", []),
        ("Ann Lee was found guilty of selling the house.", ["found"]),
        ("Ann Lee left Oslo, blaming the weather.", ["left"]),
        ("Ann Lee fled Oslo after selling her house.", ["fled", "selling"]),
        ("Ann Lee cancelled her visit.", ["cancelled"]),
        ("Please book your seats by Friday.", []),
        ("Ann Lee left Oslo.\n\nCOMING UP\n\nTom Lee will arrive on Friday.", ["arrive", "left"]),
        ("It was the first royal visit since 1978.", []),
        ("Ann Lee won in Oslo, the first woman since 2016.", ["won"]),
        ("From left to right: Ann Lee, Tom Lee and Ada Berg on Monday.", []),
    ],
)
def test_what_belongs_on_a_timeline(text, words):
    told = itinerary.extract(text, published="2021-03-17")
    assert sorted(event.trigger.text for event in told) == sorted(words)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The race began with 29 boats; 17 are left.", "left"),
        ("Tom Lee went to the airport on Monday without speaking to reporters.", "speaking"),
    ],
)
def test_what_there_still_is_and_what_was_not_done_is_untold(told, text, word):
    assert word not in told(text)
