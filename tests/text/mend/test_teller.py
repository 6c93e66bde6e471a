"""Who tells it, behind a sentence."""

import pytest

from itinerary import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The agency sent three people to the lake on Monday, its director, Kari Moe, said.", set()),
        ("Ann Lee sent her son to the minister, Kari Moe, on Monday.", {"Ann Lee", "Kari Moe"}),
    ],
)
def test_who_tells_it_takes_no_part(text: str, expected: set[str]) -> None:
    event = next(event for event in extract(text, published="2024-05-07").events if event.trigger.text == "sent")
    assert {part.actor.name for part in event.actors} == expected
