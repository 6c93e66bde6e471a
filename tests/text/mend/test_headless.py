"""Subjects that a parser took for the root of their sentence."""

import pytest

import itinerary


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Bernie McGowan (58), who has driven it since 1999, crashed the bus on Monday.", "crashed", "Bernie McGowan"),
        ("An Italian rider, Dario Pellis, who won here in 2015, quit on Wednesday.", "quit", "Dario Pellis"),
        ("Mayor Ann Moyo, who was sworn in on 10 September, toured Glen View on Monday and left.", "toured", "Ann Moyo"),
        ("Claire Aumont, a botanist, already feverish, was found on Monday.", "found", "Claire Aumont"),
    ],
)
def test_the_subject_before_its_comment_acts(text: str, verb: str, who: str) -> None:
    events = {event.trigger.text: event for event in itinerary.extract(text, published="2021-03-17")}
    assert who in [part.actor.name for part in events[verb].actors]


def test_a_participle_stays_one() -> None:
    events = itinerary.extract("Maria Keller, known for her songs, performed in Oslo on Monday.", published="2021-03-17")
    assert [event.trigger.text for event in events] == ["performed"]
