"""Dates without their year: the whole result, by publication, by what was told, and by both."""

import pytest

from itinerary.options import Options
from itinerary.time.expression import Date
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.result import Anchors, dated
from itinerary.time.when import Alternative
from itinerary.time.yearless import yearless

WEDNESDAY = Point("day", 2019, 4, 24)
NEAREST = "the one nearest to publication"


def note(value, actual, said, years):
    return (f"conflict: {value} is a {actual}, not a {said}; it was in {years}",)


def anchors(*told, published=WEDNESDAY, **facts):
    history = History()
    for number, point in enumerate(told):
        history = history.told(point, f"t{number}")
    return Anchors(published, history, **facts)


MONDAY = note("2018-11-05", "Monday", "Friday", "2021")
SUNDAY = note("2018-11-04", "Sunday", "Friday", "2016, 2022")


@pytest.mark.parametrize(
    ("said", "anchors", "wanted"),
    [
        (Date(month=3), anchors(),
         dated(Point("month", 2019, 3), "published", alternatives=(Alternative("2020-03", 0.1, "another year"),))),
        (Date(month=11, day=5, weekday=5), anchors(options=Options(month_year="past")),
         dated(Point("day", 2018, 11, 5), "published", alternatives=(Alternative("2019-11-05", 0.1, "another year"),),
               notes=MONDAY)),
        # of a year named just before
        (Date(month=11), anchors(year=Point("year", 1987)), dated(Point("month", 1987, 11), "published")),
        (Date(month=11, day=5, weekday=5), anchors(year=Point("year", 2018)),
         dated(Point("day", 2018, 11, 5), "published", notes=MONDAY)),
        # of a story
        (Date(month=11), anchors(Point("year", 1987), narrative=True), dated(Point("month", 1987, 11), "t0")),
        (Date(month=1), anchors(Point("month", 1987, 12), story=True), dated(Point("month", 1988, 1), "t0")),
        (Date(month=1), anchors(Point("year", 1985), Point("month", 1987, 12), narrative=True),
         dated(Point("month", 1988, 1), "t1")),
        (Date(month=11, day=4, weekday=5), anchors(Point("month", 2018, 10), narrative=True),
         dated(Point("day", 2018, 11, 4), "t0", notes=SUNDAY)),
        (Date(month=2, day=27, weekday=3), anchors(Point("year", 2018), narrative=True),
         dated(Point("day", 2019, 2, 27), "t0")),
        (Date(month=11), anchors(narrative=True),
         dated(Point("month", 2018, 11), "published", alternatives=(Alternative("2019-11", 0.1, "another year"),))),
        # what was told goes on where the verb looks back and the nearest lies ahead
        (Date(month=5), anchors(Point("month", 2018, 4), tense="told"),
         dated(Point("month", 2018, 5), "t0", alternatives=(Alternative("2019-05", 0.2, NEAREST),))),
        (Date(month=5), anchors(Point("month", 2018, 4), tense=""),
         dated(Point("month", 2019, 5), "published", alternatives=(Alternative("2018-05", 0.1, "another year"),))),
        (Date(month=5), anchors(Point("month", 2018, 4), tense="told", options=Options(month_year="published")),
         dated(Point("month", 2019, 5), "published")),
        (Date(month=3), anchors(Point("month", 2018, 2), tense="told"),
         dated(Point("month", 2019, 3), "published", alternatives=(Alternative("2020-03", 0.1, "another year"),))),
        (Date(month=5), anchors(Point("month", 2019, 4), tense="told"),
         dated(Point("month", 2019, 5), "published", alternatives=(Alternative("2018-05", 0.1, "another year"),))),
        (Date(month=5, day=1), anchors(Point("year", 2018), tense="past"),
         dated(Point("day", 2018, 5, 1), "t0", alternatives=(Alternative("2019-05-01", 0.2, NEAREST),))),
        # or where its weekday is right there alone
        (Date(month=4, day=10, weekday=1), anchors(Point("year", 2006)),
         dated(Point("day", 2006, 4, 10), "t0", alternatives=(Alternative("2019-04-10", 0.2, NEAREST),))),
        (Date(month=4, day=10, weekday=3), anchors(Point("year", 2006)), dated(Point("day", 2019, 4, 10), "published")),
        (Date(month=4, day=10, weekday=7), anchors(Point("year", 2008)),
         dated(Point("day", 2019, 4, 10), "published", alternatives=(Alternative("2020-04-10", 0.1, "another year"),),
               notes=note("2019-04-10", "Wednesday", "Sunday", "2016, 2022"))),
    ],
)  # fmt: skip
def test_a_month_or_a_day_of_it(said, anchors, wanted):
    assert yearless(said, anchors) == wanted


@pytest.mark.parametrize(
    ("said", "anchors", "wanted"),
    [
        (Date(weekday=5, day=13), anchors(), dated(Point("day", 2019, 9, 13), "published")),
        (Date(weekday=5, day=13), anchors(tense="past"), dated(Point("day", 2018, 7, 13), "published")),
        (Date(weekday=5, day=13), anchors(tense="told"), dated(Point("day", 2018, 7, 13), "published")),
        (Date(weekday=5, day=13), anchors(tense="future"), dated(Point("day", 2019, 9, 13), "published")),
        (Date(weekday=3, day=24), anchors(tense="future"), dated(WEDNESDAY, "published")),
        (Date(weekday=3, day=24), anchors(tense="past"), dated(WEDNESDAY, "published")),
        (Date(weekday=5, day=13), anchors(Point("month", 2018, 4)), dated(Point("day", 2018, 4, 13), "t0")),
        (Date(weekday=5, day=13), anchors(Point("month", 2018, 5)), dated(Point("day", 2019, 9, 13), "published")),
        (Date(weekday=6, day=31), anchors(Point("month", 2018, 3)), dated(Point("day", 2018, 3, 31), "t0")),
        (Date(weekday=6, day=31), anchors(Point("month", 2018, 4)), dated(Point("day", 2019, 8, 31), "published")),
        (Date(weekday=4, day=29), anchors(Point("month", 2018, 2)), dated(Point("day", 2019, 8, 29), "published")),
        (Date(weekday=1), anchors(), dated(Point("day", 2019, 4, 1), "published")),
    ],
)  # fmt: skip
def test_a_weekday_and_day(said, anchors, wanted):
    assert yearless(said, anchors) == wanted
