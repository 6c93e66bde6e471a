"""A year written once for several times."""

import pytest

import itinerary


def values(text: str) -> list[str]:
    return [time.value for time in itinerary.find_times(text, published="2019-04-24")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fished from October to March 1955.", ["1954-10", "1955-03"]),
        ("Through the spring and early summer of 1963 they waited.", ["1963-SP", "1963-SU"]),
        ("In June, July and late August 1954 it rained.", ["1954-06", "1954-07", "1954-08"]),
        ("From 5 May to 7 June 1990 he sailed.", ["1990-05-05", "1990-06-07"]),
    ],
)
def test_the_year_holds_for_all_that_are_joined(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_new_sentence_shares_no_year() -> None:
    assert values("He came in May. March 1990 was wet.") == ["2019-05", "1990-03"]
