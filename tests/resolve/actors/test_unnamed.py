"""Travellers without a name."""

import pytest

import itinerary

CONVOY = "A convoy of 14 trucks left Odesa on Monday. The trucks were searched in Kyiv. It drove on to Lviv on Tuesday."
CLIMBERS = "Two climbers set out from Oslo on Monday. The climbers were found on Tuesday. The two were flown to Bergen."
MAN = "A 42-year-old man fell ill in Oslo on Monday. He travelled to Bergen on Tuesday. The man died there."
PLANE = "A helicopter took off from Oslo on Monday and returned an hour later."
BATON = "The baton left Oslo on Monday. The baton reached Bergen on Tuesday."


def who(text: str) -> dict[str, list[str]]:
    timeline = itinerary.extract(text, published="2021-03-17")
    return {event.trigger.text: [part.actor.name for part in event.actors] for event in timeline}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (CONVOY, "convoy of 14 trucks", ("left", "searched", "drove")),
        (CLIMBERS, "Two climbers", ("set", "found", "flown")),
        (MAN, "42-year-old man", ("fell", "travelled", "died")),
        (PLANE, "helicopter", ("took", "returned")),
        (BATON, "baton", ("left", "reached")),
    ],
)
def test_who_goes_on_through_an_article_is_somebody(text: str, name: str, words: tuple[str, ...]) -> None:
    found = who(text)
    assert {word: found[word] for word in words} == {word: [name] for word in words}


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of 14 trucks left Odesa on Monday. Tom Lee met Ann Berg in Lviv on Tuesday.",
        "Two climbers were praised in Oslo on Monday. The climbers were thanked on Tuesday.",
        "A 42-year-old man fled from Oslo on Monday. Tom Lee, 42, was found in Bergen on Tuesday.",
        "A bus left Oslo on Monday. The driver, Tom Lee, stopped the bus in Bergen on Tuesday.",
    ],
)
def test_who_moves_once_or_has_a_name_is_none_without(text: str) -> None:
    names = {actor.name for actor in itinerary.extract(text, published="2021-03-17").actors}
    assert names <= {"Tom Lee", "Ann Berg"}


def test_journeys_are_told_of_them() -> None:
    timeline = itinerary.extract(CONVOY, published="2021-03-17")
    assert [stop.place.name for stop in timeline.itinerary("convoy of 14 trucks").stops] == ["Odesa", "Kyiv", "Lviv"]


def test_a_craft_has_all_the_words_before_its_noun() -> None:
    told = who("A coast guard helicopter took off from Oslo on Monday. The helicopter landed in Bergen on Tuesday.")
    assert told == {"took": ["coast guard helicopter"], "landed": ["coast guard helicopter"]}
