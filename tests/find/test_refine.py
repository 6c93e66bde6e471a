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
        "It was a last-minute change.",
    ],
)
def test_these_are_no_times(text: str) -> None:
    assert found(text) == []


def test_a_line_that_opens_with_a_day_takes_no_clock_of_the_line_before() -> None:
    assert found("Sun 12 May – painting, 10am–1pm\nThurs 16 May – meeting") == ["Sun 12 May", "10am", "1pm", "Thurs 16 May"]


def test_days_with_their_weekdays() -> None:
    assert found("Sat 25–Mon 27 May – camp") == ["Sat 25", "Mon 27 May"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on the late May holiday.", ["late May"]),
        ("In the late 1990s it closed.", ["the late 1990s"]),
        ("They sailed by night, and on the Monday they rested.", ["the Monday"]),
        ("They took the Monday train.", ["Monday"]),
        ("By evening they saw land.", ["evening"]),
        ("It was a week after the 25th anniversary.", ["a week"]),
        ("It was two days after the 20th.", ["two days after the 20th"]),
        ("At 12.20 the alarm is raised.", ["12.20"]),
        ("It opened two months later than planned.", ["two months"]),
        ("Staff are trained over three weeks from 16 November.", ["three weeks", "16 November"]),
        ("She recently opened a gallery.", ["recently"]),
        ("They met in March for talks.", ["March"]),
        ("He is paid daily.", ["daily"]),
        ("He reported that third-quarter profit fell.", ["third-quarter"]),
    ],
)
def test_these_are(text: str, expected: list[str]) -> None:
    assert found(text) == expected
