"""Saying back what was said."""

import pytest

from itinerary.find.finder import find
from itinerary.language.en import grammar
from itinerary.time.expression import Date, Field, Length, Published, Rolling, Shift
from itinerary.time.render import render

EXAMPLES = [phrase for phase in grammar().phases for rule in phase for phrase in rule.examples]


@pytest.mark.parametrize("phrase", EXAMPLES)
def test_what_is_said_back_says_the_same(phrase: str) -> None:
    for said in find(f"It was {phrase}, they say."):
        text = f"It was {render(said.expression)}, they say."
        assert [found.expression for found in find(text)] == [said.expression]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (Date(2019, 4, 24), "April 24, 2019"),
        (Date(year=490, bc=True), "490 BC"),
        (Field("weekday", 3), "Wednesday"),
        (Shift(Length(((1, "week"),)), -1, Published()), "1 week ago"),
        (Rolling(Length(((None, "week"),), "few"), -1), "the past few weeks"),
        (Shift(Length(((3, "workday"),)), -1, Published()), "3 working days ago"),
        (Shift(Length(((1, "workday"),)), -1, Published()), "1 working day ago"),
    ],
)
def test_english(said: object, text: str) -> None:
    assert render(said) == text


def test_an_event_that_is_not_named_has_no_english() -> None:
    with pytest.raises(TypeError, match="event"):
        render(Shift(Length(((2, "day"),)), 1, None))
