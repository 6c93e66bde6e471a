"""Ages as times."""

import pytest

import itinerary

BORN = "Ann Roth was born in Leeds on 3 May 1925. "


def when_of(text: str, word: str) -> object:
    timeline = itinerary.extract(BORN + text, published="2019-11-06")
    return next(event.when for event in timeline.events if event.trigger.text == word)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("At 17 she left school.", "left", "1942"),
        ("At the age of thirty-one she married Tom Lee.", "married", "1956"),
        ("When she was 22 her father died.", "died", "1947"),
        ("Her father bought her a bicycle for her ninth birthday.", "bought", "1934-05-03"),
        ("At 17 she left school. Three years later she married.", "married", "1945"),
    ],
)
def test_what_was_done_at_an_age_is_dated_from_the_birth(text: str, word: str, value: str) -> None:
    assert when_of(text, word).value == value


NONE = ("At 17 minutes past she left.", "At 99 she left.")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_age_reached_by_then_is_none(text: str) -> None:
    timeline = itinerary.extract(BORN + text, published="2019-11-06")
    assert all(event.when is None or event.when.value is None for event in timeline.events if event.trigger.text == "left")


def test_an_age_is_no_time_expression() -> None:
    timeline = itinerary.extract(BORN + "At 17 she left school.", published="2019-11-06")
    assert [time.text for time in timeline.times] == ["3 May 1925"]


def test_without_a_birth_ages_tell_no_time() -> None:
    timeline = itinerary.extract("At 17 Ann Roth left school. At 19 she married.", published="2019-11-06")
    assert all(event.when is None or event.when.value is None for event in timeline.events)
