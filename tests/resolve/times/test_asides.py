"""Asides: sentences that look back, after which the story goes on."""

import pytest

import itinerary

FIRE = "The fire broke out on 3 May 2016. "


def values(text: str) -> list[str]:
    return [time.value for time in itinerary.find_times(FIRE + text, published="2016-05-12")][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A day earlier inspectors had visited the site. The next day the mayor resigned.", ["2016-05-02", "2016-05-04"]),
        ("They had met the previous evening. The next day the mayor resigned.", ["2016-05-02TEV", "2016-05-04"]),
        ("A week earlier he had left. Two days later he had been seen.", ["2016-04-26", "2016-04-28"]),
        ("A week earlier he had left for Oslo, where two days later he met Ann Lee.", ["2016-04-26", "2016-04-28"]),
        ("A week earlier he left Oslo. Two days later he was seen.", ["2016-04-26", "2016-04-28"]),
        ("A day earlier inspectors had visited the site. The mayor resigned in June 2015.", ["2016-05-02", "2015-06"]),
    ],
)
def test_where_the_story_goes_on(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_day_of_the_same_month_is_of_the_year_told_before() -> None:
    told = itinerary.find_times("She left Hull on 3 May 1822. On 9 May she sank.", published="2021-09-18")
    assert [time.value for time in told] == ["1822-05-03", "1822-05-09"]
    told = itinerary.find_times("She left Hull on 3 May 1822.\n\nOn 9 May a plaque was unveiled.", published="2021-09-18")
    assert [time.value for time in told] == ["1822-05-03", "2021-05-09"]


def test_hours_count_from_the_day_told_last() -> None:
    text = "He was found at noon on Sunday. The two left at dawn on Thursday and were seen three hours later."
    assert [time.value for time in itinerary.find_times(text, published="2023-02-20")][-1] == "2023-02-16TMO"


def test_what_was_due_on_a_weekday_before_the_day_told_lies_ahead() -> None:
    text = "The first arrived on Monday. A second was due on {}."
    told = [itinerary.find_times(text.format(day), published="2018-10-04")[-1].value for day in ("Friday", "Tuesday")]
    assert told == ["2018-10-05", "2018-10-02"]
