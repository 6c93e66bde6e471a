"""Which of the times told a story goes on from."""

import pytest

from itinerary.time.expression import Field
from itinerary.time.history import History, Told
from itinerary.time.point import Point
from itinerary.time.result import Anchors
from itinerary.time.story import coarser, goes_on

WEDNESDAY = Point("day", 2019, 4, 24)


def anchors(*told, **facts):
    history = History()
    for number, point in enumerate(told):
        history = history.told(point, f"t{number}")
    return Anchors(WEDNESDAY, history, **{"tense": "told", **facts})


@pytest.mark.parametrize(
    ("period", "anchors", "goes"),
    [
        ("month", anchors(Point("day", 2019, 3, 3)), True),
        ("month", anchors(Point("day", 2019, 3, 3), tense="past"), True),
        ("month", anchors(Point("day", 2019, 3, 3), tense="future"), False),
        ("month", anchors(Point("day", 2019, 3, 3), day_told=False), False),
        ("month", anchors(Point("day", 2019, 4, 3)), False),
        ("month", anchors(Point("day", 2019, 5, 3)), False),
        ("month", anchors(), False),
        ("week", anchors(Point("day", 2019, 4, 15)), True),
        ("week", anchors(Point("day", 2019, 4, 22)), False),
        ("year", anchors(Point("day", 2010, 4, 3)), True),
        (Field("month", 3), anchors(Point("day", 2010, 4, 3)), False),
    ],
)
def test_the_end_of_the_month_may_be_that_of_the_story(period, anchors, goes):
    assert goes_on(period, anchors) is goes


@pytest.mark.parametrize(
    ("needed", "told", "found"),
    [
        ("day", (Point("day", 2011, 3, 30), Point("month", 2012, 5)), Told(Point("month", 2012, 5), "t1")),
        ("day", (Point("day", 2012, 5, 30), Point("month", 2012, 5)), None),
        ("day", (Point("month", 2012, 5), Point("day", 2011, 3, 30)), None),
        ("day", (Point("day", 2011, 3, 30), Point("year", 2012)), None),
        ("day", (Point("month", 2012, 5),), None),
        ("day", (), None),
        ("month", (Point("day", 2011, 3, 30), Point("month", 2012, 5)), None),
    ],
)
def test_a_month_told_since_is_what_days_are_counted_from(needed, told, found):
    assert coarser(needed, anchors(*told)) == found
