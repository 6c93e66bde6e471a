"""What surroundings show to be no time."""

import pytest

import itinerary


def found(text: str) -> list[str]:
    return [time.span.text for time in itinerary.find_times(text, published="2019-04-24")]


@pytest.mark.parametrize(
    "text",
    [
        "They joined the annual March for Clean Rivers.",
        "The play opens in Coral Springs.",
        "He wrote for the daily Morgenpost.",
        "Her recently opened gallery is full.",
        "See https://example.org/a/2BC7 for more.",
        "Look for #1:18 and EXPO2013.",
        "Shares rose in Sun and in Intel; he said that Sun will hire.",
        "''60 Minutes'' is on.",
    ],
)
def test_these_are_no_times(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She recently opened a gallery.", ["recently"]),
        ("They met in March for talks.", ["March"]),
        ("He is paid daily.", ["daily"]),
        ("He reported that third-quarter profit fell.", ["third-quarter"]),
    ],
)
def test_these_are(text: str, expected: list[str]) -> None:
    assert found(text) == expected
