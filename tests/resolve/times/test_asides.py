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


def test_what_follows_days_after_a_happening_counts_from_there() -> None:
    text = "He was shot on 9 May 2014. She was arrested three days after the killing and charged the next day."
    assert [time.value for time in itinerary.find_times(text, published="2023-02-20")][-1] == "2014-05-13"


def test_past_midnight_is_the_next_day() -> None:
    text = "They quarrelled on the afternoon of 9 May. He called at ten past midnight."
    told = itinerary.find_times(text, published="2016-05-12")
    assert told[-1].value == "2016-05-10T00:10"


def test_after_a_birthday_no_day_is_known() -> None:
    text = "She was born on 3 March 1969. After her 40th birthday she heard him. She wrote that night, and left that autumn."
    told = [time.value for time in itinerary.find_times(text, published="2022-03-18")]
    assert told == ["1969-03-03", "XXXX-XX-XXTNI", "2009-FA"]


def test_overnight_is_a_night_that_clock_times_are_of() -> None:
    text = "A storm cut power overnight. Wind reached 90 mph at 11:40 p.m. It had come ashore two hours earlier."
    told = [time.value for time in itinerary.find_times(text, published="2021-11-12T07:00")]
    assert told == ["2021-11-11TNI", "2021-11-11T23:40", "2021-11-11T21:40"]


def test_a_month_of_last_year_ends_the_story() -> None:
    text = "He was shot in 2014, and jailed in 2015. In March last year a man was seen. Judges freed him in November."
    assert itinerary.find_times(text, published="2020-10-16")[-1].value == "2019-11"


def test_what_was_due_on_a_weekday_before_the_day_told_lies_ahead() -> None:
    text = "The first arrived on Monday. A second was due on {}."
    told = [itinerary.find_times(text.format(day), published="2018-10-04")[-1].value for day in ("Friday", "Tuesday")]
    assert told == ["2018-10-05", "2018-10-02"]
