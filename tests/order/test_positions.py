"""Where each event stands on the line."""

from datetime import datetime

import pytest
from attrs import evolve

from itinerary.model import Article
from itinerary.order.positions import best_start, home_zone, positions
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import at, day, event, when

END, START = datetime.max, datetime.min
PUBLISHED = datetime(2019, 4, 24)


def moment(text):
    return None if text is None else datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("time", "status", "published", "stands"),
    [
        (None, "happened", None, None),
        (When(Bounds()), "happened", None, None),
        (day("2019-04-01"), "happened", PUBLISHED, "2019-04-01"),
        (when("2019-04-01", "2019-05-01", "2019-04", "month"), "happened", PUBLISHED, "2019-04-01"),
        (when(None, "2019-04-01"), "happened", PUBLISHED, "2019-04-01"),
        (when(None, "2019-04-01", "2019-03-01", mod="ON_OR_BEFORE"), "happened", PUBLISHED, "2019-03-01"),
        (when(None, "2019-04-01", "2019-05-01"), "happened", PUBLISHED, "2019-04-01"),
        (When(Bounds(latest_start=datetime(2019, 4, 1))), "happened", None, None),
        # that it was before publication, and no more, is no time
        (when(None, "2019-04-24"), "happened", PUBLISHED, None),
        (when(None, "2019-04-25"), "happened", PUBLISHED, None),
        (when(None, "2019-04-23"), "happened", PUBLISHED, None),
        (when(None, "2019-04-22"), "happened", PUBLISHED, "2019-04-22"),
        (when(None, "2019-04-26"), "happened", PUBLISHED, "2019-04-26"),
        (when("2019-04-24", None), "happened", PUBLISHED, None),
        (when("2019-04-26", None), "happened", PUBLISHED, "2019-04-26"),
        (when("2019-04-22", None), "happened", PUBLISHED, "2019-04-22"),
        (when("2019-04-23", "2019-04-25"), "happened", PUBLISHED, "2019-04-23"),
        (when(None, "2019-04-24"), "happened", None, "2019-04-24"),
        (when(None, "2019-04-24", "2019-04-23"), "happened", PUBLISHED, "2019-04-23"),
        (when(None, "2019-04-24", times=("t1",)), "happened", PUBLISHED, "2019-04-24"),
        # what never did, or only may, stands at the end of a long time of which nothing was written
        (when("2019-01-01", "2019-03-01"), "denied", PUBLISHED, "2019-03-01"),
        (when("2019-01-01", "2019-03-01"), "happened", PUBLISHED, "2019-01-01"),
        (when("2019-01-01", "2019-02-01"), "denied", PUBLISHED, "2019-01-01"),
        (when("2019-01-01", "2019-02-02"), "denied", PUBLISHED, "2019-02-02"),
        (when("2019-01-01", "2019-03-01", "2019"), "denied", PUBLISHED, "2019-01-01"),
        (when("2019-01-01", None), "denied", PUBLISHED, "2019-01-01"),
        # plans start no earlier than they were published, where their time allows it
        (when("2019-04-01", "2019-05-01", "2019-04", "month"), "scheduled", PUBLISHED, "2019-04-24T23:59:59"),
        (when("2019-04-01", "2019-05-01", "2019-04", "month"), "scheduled", datetime(2019, 4, 24, 9), "2019-04-24T09:00"),
        (when("2019-04-01", "2019-05-01", "2019-04", "month"), "scheduled", None, "2019-04-01"),
        (when("2019-04-01", "2019-04-20", "2019-04", "month"), "scheduled", PUBLISHED, "2019-04-01"),
        (day("2019-05-01"), "scheduled", PUBLISHED, "2019-05-01"),
        (when("2019-04-01", None, "2019-04", "month"), "scheduled", PUBLISHED, "2019-04-24T23:59:59"),
    ],
)
def test_best_start(time, status, published, stands):
    assert best_start(event("e1", time, status=status), None, published) == moment(stands)


def test_clock_times_are_told_by_the_clock_of_home_and_days_are_not():
    noon, april = at("2019-04-01T12:00", timezone="Asia/Tokyo"), day("2019-04-01", timezone="Asia/Tokyo")
    assert best_start(event("e1", noon), "Europe/Oslo") == datetime(2019, 4, 1, 5)
    assert best_start(event("e1", noon), None) == datetime(2019, 4, 1, 12)
    assert best_start(event("e1", april), "Europe/Oslo") == datetime(2019, 4, 1)
    assert best_start(event("e1", at("2019-04-01T12:00")), "Europe/Oslo") == datetime(2019, 4, 1, 12)


def test_the_undated_stand_with_the_one_told_before_them():
    events = [
        event("e1"), event("e2", day("2019-04-01")), event("e3"), event("e4", status="scheduled"),
        event("e5", day("2019-05-01"), status="scheduled"), event("e6"), event("e7", kind="birth"),
    ]  # fmt: skip
    keys, own = positions(events, [Article("text", "2019-04-24")])
    april = datetime(2019, 4, 1)
    assert [key[0] for key in keys] == [PUBLISHED, april, april, END, datetime(2019, 5, 1), april, START]
    assert [key[1] for key in keys] == [0, 1, 2, 3, 4, 5, 6]
    assert own == [False, True, False, False, True, False, False]


def test_articles_are_told_in_the_order_of_their_publication():
    def of(article, name, *rest):
        found = event(name, *rest)
        return evolve(found, trigger=evolve(found.trigger, article=article))

    later, first = Article("text", "2019-04-24", id="d1"), Article("text", "2019-04-20T10:00", id="d2")
    events = [of("d1", "e1"), of("d2", "e2"), of("d2", "e1"), of("d1", "e3", day("2019-04-02"))]
    keys, own = positions(events, [later, first])
    ten = datetime(2019, 4, 20, 10)
    assert keys == [(PUBLISHED, 2), (ten, 1), (ten, 0), (datetime(2019, 4, 2), 3)]
    assert own == [False, False, False, True]


def test_home_is_the_zone_that_all_articles_have():
    oslo, tokyo = Article("x", "2019-04-24", timezone="Europe/Oslo"), Article("x", "2019-04-24", timezone="Asia/Tokyo")
    assert home_zone([oslo, oslo]) == "Europe/Oslo"
    assert home_zone([oslo, tokyo]) is home_zone([]) is home_zone([oslo, Article("x", "2019-04-24")]) is None
