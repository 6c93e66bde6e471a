"""Names that were taken for places and are those of actors."""

import pytest

from itinerary import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Lee moved to Oslo in 1951. His daughter, Inés, followed in 1953. Inés married in Bergen.", ["Oslo", "Bergen"]),
        ("Tom Lee reached Brekkavik on Monday. He left Brekkavik on Friday.", ["Brekkavik"]),
    ],
)
def test_persons_are_no_places(text, expected):
    assert [place.name for place in extract(text, published="2021-03-17").places] == expected


def test_the_places_left_are_numbered_in_order():
    found = extract("Tom Lee's daughter, Inés, went to Oslo in 1953 and to Bergen in 1954.", published="2021-03-17").places
    assert [place.id for place in found] == [f"p{number}" for number in range(1, len(found) + 1)]
