"""Expressions and the times that they come to."""

import pytest

from itinerary.find.finder import find
from itinerary.options import Options
from itinerary.time.evaluate import Anchors, evaluate
from itinerary.time.expression import Between, Date
from itinerary.time.history import History
from itinerary.time.point import Point

WEDNESDAY = Point("day", 2019, 4, 24)


def value(phrase: str, *told: Point, **facts: object) -> str:
    history = History()
    for number, point in enumerate(told):
        history = history.told(point, f"t{number}")
    (found,) = find(phrase)
    return evaluate(found.expression, Anchors(WEDNESDAY, history, **facts)).value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("yesterday", "2019-04-23"),
        ("the day before yesterday", "2019-04-22"),
        ("Wednesday", "2019-04-24"),
        ("Thursday", "2019-04-18"),
        ("last Wednesday", "2019-04-17"),
        ("next Wednesday", "2019-05-01"),
        ("this Friday", "2019-04-26"),
        ("last week", "2019-W16"),
        ("next month", "2019-05"),
        ("last year", "2018"),
        ("the year before last", "2017"),
        ("March", "2019-03"),
        ("November", "2018-11"),
        ("last March", "2019-03"),
        ("last May", "2018-05"),
        ("last winter", "2018-WI"),
        ("next spring", "2020-SP"),
        ("6 May", "2019-05-06"),
        ("Easter", "2019-04-21"),
        ("Christmas", "2018-12-25"),
        ("last Christmas", "2018-12-25"),
        ("the 1990s", "199"),
        ("the nineties", "199"),
        ("the 20th century", "19"),
        ("490 BC", "BC0490"),
        ("'98", "1998"),
        ("two days ago", "2019-04-22"),
        ("three weeks ago", "2019-W14"),
        ("a month ago", "2019-03"),
        ("ten years ago", "2009"),
        ("two days before Christmas", "2018-12-23"),
        ("ten years ago next month", "2009-05"),
        ("a week on Thursday", "2019-05-02"),
        ("the first Monday in May", "2019-05-06"),
        ("the last Sunday of October 2020", "2020-10-25"),
        ("the third quarter", "2019-Q3"),
        ("the first quarter", "2019-Q1"),
        ("the fourth quarter of last year", "2018-Q4"),
        ("Tuesday of last week", "2019-04-16"),
        ("10am on Monday", "2019-04-22T10:00"),
        ("midnight on Friday", "2019-04-19T24:00"),
        ("this morning", "2019-04-24TMO"),
        ("last night", "2019-04-23TNI"),
        ("half past six on Friday morning", "2019-04-19T06:30"),
        ("late February", "2019-02"),
        ("every Friday", "XXXX-WXX-5"),
        ("twice a month", "P1M"),
        ("a year and a half", "P1Y6M"),
        ("several months", "PXM"),
        ("two hours and ten minutes", "PT2H10M"),
    ],
)
def test_from_publication(phrase: str, expected: str) -> None:
    assert value(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "told", "expected"),
    [
        ("two days later", Point("day", 2011, 3, 30), "2011-04-01"),
        ("six hours later", Point("minute", 2011, 3, 30, 23), "2011-03-31T05:00"),
        ("six hours later", Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-30TAF"),
        ("a year later", Point("year", 2012), "2013"),
        ("the following morning", Point("day", 2011, 3, 30), "2011-03-31TMO"),
        ("the previous month", Point("month", 2011, 3), "2011-02"),
        ("that summer", Point("month", 1974, 4), "1974-SU"),
        ("the same day", Point("day", 2011, 3, 30), "2011-03-30"),
        ("the 20th", Point("month", 2011, 3), "2011-03-20"),
        ("noon", Point("day", 2011, 3, 30), "2011-03-30T12:00"),
        ("6 o'clock", Point("part-of-day", 2011, 3, 30, part="MO"), "2011-03-30T06:00"),
    ],
)
def test_from_what_was_told(phrase: str, told: Point, expected: str) -> None:
    assert value(phrase, told) == expected


def test_policies() -> None:
    assert value("next Friday") == "2019-04-26"
    assert value("next Friday", options=Options(next_weekday="next-week")) == "2019-05-03"
    assert value("last Monday", options=Options(last_weekday="previous-week")) == "2019-04-15"
    assert value("November", options=Options(month_year="future")) == "2019-11"
    assert value("4/5/2019", day_first=False) == "2019-04-05"
    assert value("4/5/2019") == "2019-05-04"


def test_a_verb_that_looks_ahead_turns_a_weekday_round() -> None:
    assert value("Friday", tense="future") == "2019-04-26"


def test_a_story_of_another_year() -> None:
    assert value("March", Point("day", 1943, 2, 2), narrative=True) == "1943-03"
    assert value("January", Point("month", 1943, 11), narrative=True) == "1944-01"


def test_a_wrong_weekday_is_reported_and_the_date_kept() -> None:
    (found,) = find("Wednesday, February 27, 2018")
    result = evaluate(found.expression, Anchors(WEDNESDAY))
    assert result.value == "2018-02-27"
    assert "2018-02-27 is a Tuesday" in result.notes[0]
    assert "2019" in result.notes[0]


def test_both_readings_of_next_weekday_are_given() -> None:
    (found,) = find("next Friday")
    result = evaluate(found.expression, Anchors(WEDNESDAY))
    assert [other.value for other in result.alternatives] == ["2019-05-03"]


def test_a_range_that_ends_before_it_begins_is_its_beginning():
    assert evaluate(Between(Date(1990), Date(1980)), Anchors(WEDNESDAY)).value == "1990"
    assert evaluate(Between(Date(1980), Date(1990)), Anchors(WEDNESDAY)).value == "P11Y"
