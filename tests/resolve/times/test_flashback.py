"""Flashbacks."""

import itinerary

FLASHBACK = (
    "At noon on 10 April 1926 the ship sailed from Cork.\n\n"
    "Her owner had bought her the year before. On 21 May 1925 he saw her in Hull, and on 15 June she was his.\n\n"
)


def values(text: str) -> list[str]:
    return [time.value for time in itinerary.find_times(text, published="2016-05-12")]


def test_the_story_goes_on_where_it_was() -> None:
    told = values(FLASHBACK + "She reached Brest the next afternoon and Vigo on the 14th.")
    assert told[-2:] == ["1926-04-11TAF", "1926-04-14"]


def test_a_flashback_that_goes_on_is_one() -> None:
    assert values(FLASHBACK + "He had paid for her the next day.")[-1] == "1925-06-16"


def test_what_says_its_month_needs_no_story() -> None:
    assert values(FLASHBACK + "That autumn she was painted.")[-1] == "1925-FA"
