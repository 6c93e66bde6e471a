"""Whole results of each kind of expression: type, value, anchor, mod, window, alternatives and all."""

import datetime as dt

import pytest

from itinerary.options import Options
from itinerary.time import expression as x
from itinerary.time.evaluate import evaluate
from itinerary.time.history import History
from itinerary.time.point import Point
from itinerary.time.result import Anchors, Result, dated
from itinerary.time.when import Alternative

WEDNESDAY = Point("day", 2019, 4, 24)
MONDAY = x.Field("weekday", 1)
PAST, FUTURE = "PAST_REF", "FUTURE_REF"


def anchors(*told, **facts):
    history = History()
    for number, point in enumerate(told):
        history = history.told(point, f"t{number}")
    return Anchors(WEDNESDAY, history, **facts)


def length(*parts, **more):
    return x.Length(parts, **more)


def day(text):
    date = dt.date.fromisoformat(text)
    return Point("day", date.year, date.month, date.day)


def window(*texts):
    return tuple(dt.datetime.fromisoformat(text) for text in texts)


REPORTED = History({"reported": History().told(Point("quarter", 2019, 1), "q").latest})
STORY = {"narrative": True}
TOLD = day("2011-03-30")

PLAIN = [
    (x.Vague("PAST_REF", "once"), anchors(), Result("DATE", PAST, anchor="published")),
    (x.Published(), anchors(), dated(WEDNESDAY, "published")),
    (x.Reference(), anchors(), dated(WEDNESDAY, "published")),
    (x.Reference(), anchors(Point("year", 1990), TOLD), dated(TOLD, "t1")),
    (x.Date(1990), anchors(), dated(Point("year", 1990))),
    (x.Date(1990, 3), anchors(), dated(Point("month", 1990, 3))),
    (x.Date(1990, 3, 9), anchors(), dated(day("1990-03-09"))),
    (x.Date(day=20), anchors(), dated(day("2019-04-20"), "published")),
    (x.Numeric(4, 5, 2019), anchors(), dated(day("2019-05-04"), alternatives=(
        Alternative("2019-04-05", 0.3, "month and day the other way round"),))),
    (x.Numeric(4, 5, 19, short=True), anchors(day_first=False), dated(day("2019-04-05"), alternatives=(
        Alternative("2019-05-04", 0.3, "month and day the other way round"),))),
    (x.Decade(199), anchors(), dated(Point("decade", 1990))),
    (x.Decade(9, short=True), anchors(), dated(Point("decade", 1990), "published")),
    (x.Decade(1, short=True), anchors(), dated(Point("decade", 2010), "published")),
    (x.Decade(2, short=True), anchors(), dated(Point("decade", 1920), "published")),
    (x.Decade(49, bc=True), anchors(), dated(Point("decade", -489))),
    (x.Century(20), anchors(), dated(Point("century", 1900))),
    (x.Century(1), anchors(), dated(Point("century", 1))),
    (x.Century(5, bc=True), anchors(), dated(Point("century", -400))),
    (x.Century(2, unit="millennium"), anchors(), dated(Point("millennium", 1000))),
    (x.Field("month", 3), anchors(), dated(Point("month", 2019, 3), "published", alternatives=(
        Alternative("2020-03", 0.1, "another year"),))),
    (x.Field("part", "MO"), anchors(), dated(Point("part-of-day", 2019, 4, 24, part="MO"), "published")),
    (x.Field("season", "SU"), anchors(Point("year", 1990), story=True), dated(Point("season", 1990, 6, part="SU"), "t0")),
    (x.Field("quarter", 3), anchors(Point("year", 1990), story=True), dated(Point("quarter", 2019, 7), "published")),
    (x.Field("quarter", 3), anchors(Point("year", 1990), **STORY), dated(Point("quarter", 1990, 7), "t0")),
]  # fmt: skip
NEAR = [
    (x.This("day"), anchors(), dated(WEDNESDAY, "published")),
    (x.This("day"), anchors(**STORY), Result("DATE", "PRESENT_REF", anchor="published")),
    (x.This("week"), anchors(), dated(Point("week", 2019, 4, 22), "published")),
    (x.This("week", "reference"), anchors(TOLD), dated(Point("week", 2011, 3, 28), "t0")),
    (x.This("week", "reference"), anchors(), dated(Point("week", 2019, 4, 22), "published")),
    (x.Last("month"), anchors(TOLD), dated(Point("month", 2019, 3), "published")),
    (x.Last("year", n=2), anchors(), dated(Point("year", 2017), "published")),
    (x.Next("week", "reference"), anchors(TOLD), dated(Point("week", 2011, 4, 4), "t0")),
    (x.Next("day", "reference"), anchors(TOLD), dated(day("2011-03-31"), "t0")),
    (x.Next("day", "reference"), anchors(), dated(day("2019-04-25"), "published")),
    (x.This("weekend", "context"), anchors(), dated(Point("weekend", 2019, 4, 20), "published")),
    (x.This("weekend", "context"), anchors(tense="future"), dated(Point("weekend", 2019, 4, 27), "published")),
    (x.This("weekend", "context"), anchors(TOLD, **STORY), dated(Point("weekend", 2011, 4, 2), "t0")),
    (x.This("month", "context"), anchors(TOLD, tense="told"), dated(Point("month", 2011, 3), "t0")),
    (x.This("month", "context"), anchors(TOLD), dated(Point("month", 2019, 4), "published")),
    (x.This("month", "context"), anchors(TOLD, **STORY), dated(Point("month", 2011, 3), "t0")),
    (x.Last("quarter", "reference"), Anchors(WEDNESDAY, REPORTED), dated(Point("quarter", 2018, 10), "q")),
    (x.This("quarter", "reference"), Anchors(WEDNESDAY, REPORTED), dated(Point("quarter", 2019, 1), "q")),
    (x.This("quarter", "reference"), anchors(), dated(Point("quarter", 2019, 1), "published")),
    (x.Last("quarter", "reference"), anchors(), dated(Point("quarter", 2018, 10), "published")),
    (x.Last(x.Field("month", 3)), anchors(), dated(Point("month", 2019, 3), "published")),
    (x.Last(x.Date(month=5)), anchors(), dated(Point("month", 2018, 5), "published")),
    (x.Next(MONDAY), anchors(), dated(day("2019-04-29"), "published")),
    (x.Next(x.Field("weekday", 5)), anchors(), dated(day("2019-04-26"), "published", alternatives=(
        Alternative("2019-05-03", 0.4, "of the next calendar week"),))),
    (x.Last(MONDAY, "reference"), anchors(TOLD), dated(day("2011-03-28"), "t0")),
    (x.This(MONDAY, "reference"), anchors(TOLD), dated(day("2011-04-04"), "t0")),
    (x.This(MONDAY, "reference"), anchors(), dated(day("2019-04-22"), "published", alternatives=(
        Alternative("2019-04-29", 0.09, "the verb may look the other way"),))),
    (x.This(x.Field("season", "SU"), "reference"), anchors(Point("month", 1974, 4)),
     dated(Point("season", 1974, 6, part="SU"), "t0")),
    (x.Next(x.Field("season", "SP"), "reference"), anchors(Point("year", 1974)),
     dated(Point("season", 1975, 3, part="SP"), "t0")),
    (x.Next(x.Field("month", 3), "reference"), anchors(Point("month", 1974, 1)), dated(Point("month", 1974, 3), "t0")),
    (x.Last(x.Field("month", 3), "reference"), anchors(Point("year", 1974)), dated(Point("month", 1973, 3), "t0")),
    (x.Within(x.Field("season", "SP"), x.Date(1920)), anchors(), dated(Point("season", 1920, 3, part="SP"))),
    (x.Within(MONDAY, x.Last("week")), anchors(), dated(day("2019-04-15"), "published")),
    (x.Within(x.Field("month", 3), x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
    (x.Within(x.Date(month=3, day=9), x.Date(1920)), anchors(), dated(day("1920-03-09"), "published")),
    (x.Within(x.Vague(PAST), x.Date(1920)), anchors(), dated(Point("year", 1920))),
    (x.Last(x.Field("weekday", 5), x.Date(2019, 4, 15)), anchors(), dated(Point("day", 2019, 4, 12))),
    (x.Next(x.Field("weekday", 7), x.Date(2019, 4, 15)), anchors(), dated(Point("day", 2019, 4, 21))),
    (x.Last(x.Field("weekday", 5), x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
    (x.Holding("week", x.Date(2019, 4, 15)), anchors(), dated(Point("week", 2019, 4, 15))),
    (x.Holding("weekend", x.Date(2019, 4, 15)), anchors(), dated(Point("weekend", 2019, 4, 13))),  # a Monday
    (x.Holding("weekend", x.Date(2019, 4, 16)), anchors(), dated(Point("weekend", 2019, 4, 13))),
    (x.Holding("weekend", x.Date(2019, 4, 17)), anchors(), dated(Point("weekend", 2019, 4, 20))),
    (x.Holding("week", x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
    (x.Nth(2, "week", x.Date(2019, 3)), anchors(), dated(Point("week", 2019, 3, 4))),
    (x.Nth(1, MONDAY, x.This("month")), anchors(), dated(day("2019-04-01"), "published")),
    (x.Nth(1, "day"), anchors(), Result("DATE", "XXXX-XX-XX")),
    (x.Nth(1, "day", x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
]  # fmt: skip
TIMES = [
    (x.Clock(10, 40), anchors(), dated(Point("minute", 2019, 4, 24, 10, 40), "published")),
    (x.Clock(10, 40), anchors(TOLD), dated(Point("minute", 2011, 3, 30, 10, 40), "t0")),
    (x.Clock(10, 40), anchors(TOLD, day_told=False), dated(Point("minute", 2019, 4, 24, 10, 40), "published")),
    (x.At(x.Clock(10, 40, zone="Europe/Oslo"), x.Date(2011, 3, 30)), anchors(),
     dated(Point("minute", 2011, 3, 30, 10, 40), zone="Europe/Oslo")),
    (x.At(x.Clock(10, 40, zone="Z"), x.Date(2011, 3, 30)), anchors(),
     dated(Point("minute", 2011, 3, 30, 10, 40, zone="Z"))),
    (x.At(x.Clock(10, 40), x.Date(2011, 3, 30, weekday=1)), anchors(),
     dated(Point("minute", 2011, 3, 30, 10, 40),
           notes=("conflict: 2011-03-30 is a Wednesday, not a Monday; it was in 2009, 2015",))),
    (x.At(x.Field("part", "MO"), x.Date(2011, 3, 30, weekday=1)), anchors(),
     dated(Point("part-of-day", 2011, 3, 30, part="MO"),
           notes=("conflict: 2011-03-30 is a Wednesday, not a Monday; it was in 2009, 2015",))),
    (x.At(x.Clock(10, 40), MONDAY), anchors(), dated(Point("minute", 2019, 4, 22, 10, 40), "published", alternatives=(
        Alternative("2019-04-29", 0.09, "the verb may look the other way"),))),
    (x.At(x.Clock(10, 40), x.Date(2011)), anchors(), dated(Point("year", 2011))),
    (x.At(x.Clock(10, 40), x.Date(2011, 3)), anchors(), dated(Point("month", 2011, 3))),
    (x.At(x.Clock(10, 40), x.Century(20)), anchors(), dated(Point("century", 1900))),
    (x.At(x.Clock(10, 40), x.Decade(199)), anchors(), dated(Point("decade", 1990))),
    (x.At(x.Edge(x.Field("part", "MO"), "START"), x.Date(2011, 3, 30)), anchors(),
     dated(Point("part-of-day", 2011, 3, 30, part="MO"), mod="START")),
    (x.Clock(0, midnight=True), anchors(), dated(Point("minute", 2019, 4, 24, 24), "published", alternatives=(
        Alternative("2019-04-24T00:00", 0.3, "the midnight that begins the day"),))),
    (x.Clock(0, midnight=True), anchors(tense="told"), dated(Point("minute", 2019, 4, 24), "published", alternatives=(
        Alternative("2019-04-24T00:00", 0.3, "the midnight that begins the day"),))),
    (x.Clock(0, midnight=True), anchors(TOLD, tense="told"), dated(Point("minute", 2011, 3, 31), "t0", alternatives=(
        Alternative("2011-03-30T00:00", 0.3, "the midnight that begins the day"),))),
]  # fmt: skip
EDGES = [
    (x.Edge(x.Date(2011), "START"), anchors(), dated(Point("year", 2011), mod="START")),
    (x.Edge(x.Date(2011, 3), "END", boundary=True), anchors(), dated(Point("month", 2011, 3), mod="END", edge=True)),
    (x.Edge(x.Date(2011, 2), "START", half=True), anchors(),
     dated(Point("month", 2011, 2), mod="START", window=window("2011-02-01", "2011-02-16"))),
    (x.Edge(x.Date(2011, 3), "END", half=True), anchors(),
     dated(Point("month", 2011, 3), mod="END", window=window("2011-03-16", "2011-04-01"))),
    (x.Edge(x.Date(2011), "START", half=True), anchors(),
     dated(Point("year", 2011), mod="START", window=window("2011-01-01", "2011-07-02"))),
    (x.Edge(x.Vague(PAST), "START", half=True), anchors(), Result("DATE", PAST, mod="START", anchor="published")),
    (x.Edge(x.This("month"), "START", cut=True), anchors(),
     dated(Point("month", 2019, 4), "published", mod="START", window=window("2019-04-01", "2019-04-25"))),
    (x.Edge(x.This("month"), "END", cut=True), anchors(TOLD),
     dated(Point("month", 2019, 4), "published", mod="END", window=window("2019-04-24", "2019-05-01"))),
    (x.Edge(x.This("month", "reference"), "END", cut=True), anchors(TOLD),
     dated(Point("month", 2011, 3), "t0", mod="END", window=window("2011-03-30", "2011-04-01"))),
    (x.Edge(x.Date(2012, 3), "END", cut=True), anchors(TOLD), dated(Point("month", 2012, 3), mod="END")),
    (x.Edge(x.Date(2011, 4), "START", cut=True), anchors(day("2011-05-01")), dated(Point("month", 2011, 4), mod="START")),
    (x.Edge(x.Date(2011, 4), "START", cut=True), anchors(day("2011-04-01")),
     dated(Point("month", 2011, 4), mod="START", window=window("2011-04-01", "2011-04-02"))),
    (x.Edge(x.Vague(PAST), "START", cut=True), anchors(), Result("DATE", PAST, mod="START", anchor="published")),
    (x.Edge(x.Last("week"), "START", half=True), anchors(options=Options(week_start="sunday")),
     dated(Point("week", 2019, 4, 15), "published", mod="START", window=window("2019-04-14", "2019-04-17"))),
    (x.Edge(x.This("week"), "START", cut=True), anchors(options=Options(week_start="sunday")),
     dated(Point("week", 2019, 4, 22), "published", mod="START", window=window("2019-04-21", "2019-04-25"))),
    (x.About(x.Date(2011), "APPROX"), anchors(), dated(Point("year", 2011), mod="APPROX")),
    (length((3, "day"), mod="LESS_THAN"), anchors(), Result("DURATION", "P3D", mod="LESS_THAN")),
    (x.Rolling(length((2, "week")), -1), anchors(),
     Result("DURATION", "P2W", anchor="published", begin=day("2019-04-10"), end=WEDNESDAY)),
    (x.Rolling(length((2, "week"), mod="APPROX"), 1), anchors(),
     Result("DURATION", "P2W", mod="APPROX", anchor="published", begin=WEDNESDAY, end=day("2019-05-08"))),
    (x.Rolling(length((1, "year")), -1), anchors(), dated(Point("year", 2018), "published")),
    (x.Rolling(length((1, "year")), 1), anchors(),
     Result("DURATION", "P1Y", anchor="published", begin=WEDNESDAY, end=day("2020-04-24"))),
    (x.Rolling(length((None, "week"), words="few", mod="APPROX"), -1), anchors(),
     Result("DURATION", "PXW", anchor="published", end=WEDNESDAY)),
    (x.Relative("since", x.Date(2011)), anchors(), dated(Point("year", 2011), mod="ON_OR_AFTER")),
    (x.Relative("until", x.Date(2011)), anchors(), dated(Point("year", 2011), mod="ON_OR_BEFORE")),
    (x.Relative("by", x.Date(2011)), anchors(), dated(Point("year", 2011), mod="ON_OR_BEFORE")),
    (x.Relative("before", x.Date(2011)), anchors(), dated(Point("year", 2011), mod="BEFORE")),
    (x.Relative("after", x.Date(2011)), anchors(), dated(Point("year", 2011), mod="AFTER")),
    (x.Relative("until", x.Date(2011)), anchors(options=Options(range_end="exclusive")),
     dated(Point("year", 2011), mod="BEFORE")),
    (x.Every("week", "EACH", "2X"), anchors(), Result("SET", "P1W", quant="EACH", freq="2X")),
    (x.Generic(MONDAY), anchors(), Result("DATE", "XXXX-WXX-1")),
    (x.Between(x.Date(2011), x.Date(2012)), anchors(),
     Result("DURATION", "P2Y", begin=Point("year", 2011), end=Point("year", 2013))),
]  # fmt: skip


def later(*parts, **more):
    return x.Shift(length(*parts, **more), 1, x.Reference())


def ago(*parts, **more):
    return x.Shift(length(*parts, **more), -1, x.Published())


SHIFTS = [
    (ago((2, "day")), anchors(TOLD), dated(day("2019-04-22"), "published")),
    (ago((3, "week")), anchors(), dated(Point("week", 2019, 4, 1), "published")),
    (ago((1, "fortnight")), anchors(), dated(Point("week", 2019, 4, 8), "published")),
    (ago((1, "month")), anchors(), dated(Point("month", 2019, 3), "published")),
    (ago((2, "quarter")), anchors(), dated(Point("quarter", 2018, 10), "published")),
    (ago((10, "year")), anchors(), dated(Point("year", 2009), "published")),
    (ago((3, "decade")), anchors(), dated(Point("decade", 1980), "published")),
    (ago((2, "century")), anchors(), dated(Point("century", 1800), "published")),
    (ago((1.5, "year")), anchors(), dated(Point("month", 2017, 10), "published")),
    (ago((2.5, "decade")), anchors(), dated(Point("year", 1994), "published")),
    (ago((1, "year"), (6, "month")), anchors(), dated(Point("month", 2017, 10), "published")),
    (ago((2, "night")), anchors(), dated(day("2019-04-22"), "published")),
    (ago((1, "weekend")), anchors(), dated(Point("week", 2019, 4, 15), "published")),
    (ago((3, "workday")), anchors(), dated(day("2019-04-19"), "published")),
    (ago((10, "year"), mod="APPROX"), anchors(), dated(Point("year", 2009), "published", mod="APPROX", loose="year")),
    (ago((20_000, "year")), anchors(), Result("DATE", PAST, anchor="published")),
    (x.Shift(length((20_000, "year")), 1, x.Published()), anchors(), Result("DATE", FUTURE, anchor="published")),
    (ago((1, "year")), Anchors(WEDNESDAY, REPORTED), dated(Point("quarter", 2018, 1), "q")),
    (ago((1, "year")), Anchors(WEDNESDAY, REPORTED, narrative=True), dated(Point("year", 2018), "published")),
    (ago((1, "month")), Anchors(WEDNESDAY, REPORTED), dated(Point("month", 2019, 3), "published")),
    (later((2, "day")), anchors(), dated(day("2019-04-26"), "published")),
    (later((2, "day")), anchors(TOLD), dated(day("2011-04-01"), "t0")),
    (later((1, "week")), anchors(TOLD), dated(day("2011-04-06"), "t0")),
    (later((3, "week")), anchors(TOLD), dated(Point("week", 2011, 4, 18), "t0")),
    (later((1, "weekend")), anchors(TOLD), dated(day("2011-04-06"), "t0")),
    (later((2, "night")), anchors(TOLD), dated(day("2011-04-01"), "t0")),
    (later((2, "workday")), anchors(TOLD), dated(day("2011-04-01"), "t0")),
    (later((1, "month")), anchors(TOLD), dated(Point("month", 2011, 4), "t0")),
    (later((1, "year")), anchors(Point("year", 1990)), dated(Point("year", 1991), "t0")),
    (later((1, "decade")), anchors(Point("year", 1990)), dated(Point("year", 2000), "t0")),
    (later((1, "decade")), anchors(Point("decade", 1990)), dated(Point("decade", 2000), "t0")),
    (later((1, "decade"), mod="APPROX"), anchors(Point("year", 1990)),
     dated(Point("decade", 2000), "t0", mod="APPROX", loose="decade")),
    (later((10, "day")), anchors(Point("month", 2011, 3)),
     dated(Point("month", 2011, 3), "t0", window=window("2011-03-11", "2011-04-11"))),
    (later((10, "day")), anchors(TOLD, Point("month", 2012, 5)),
     dated(Point("month", 2012, 5), "t1", window=window("2012-05-11", "2012-06-11"))),
    (later((6, "hour")), anchors(Point("minute", 2011, 3, 30, 23)), dated(Point("minute", 2011, 3, 31, 5), "t0")),
    (later((6, "hour")), anchors(Point("hour", 2011, 3, 30, 23)), dated(Point("minute", 2011, 3, 31, 5), "t0")),
    (later((30, "minute")), anchors(Point("second", 2011, 3, 30, 23)), dated(Point("second", 2011, 3, 30, 23, 30), "t0")),
    (later((6, "hour"), mod="APPROX"), anchors(Point("minute", 2011, 3, 30, 23)),
     dated(Point("minute", 2011, 3, 31, 5), "t0", mod="APPROX", loose="hour")),
    (later((6, "hour")), anchors(TOLD), dated(TOLD, "t0", window=window("2011-03-30T06:00", "2011-03-31T06:00"))),
    (later((6, "hour")), anchors(TOLD, Point("part-of-day", 2011, 3, 30, part="MO")),
     dated(Point("part-of-day", 2011, 3, 30, part="AF"), "t1", window=window("2011-03-30T12:00", "2011-03-30T18:00"))),
    (later((6, "hour")), anchors(Point("minute", 2011, 3, 30, 10, 40), Point("part-of-day", 2011, 3, 30, part="MO")),
     dated(Point("minute", 2011, 3, 30, 16, 40), "t0")),
    (later((1, "hour")), anchors(Point("minute", 2011, 3, 30, 10, 40), Point("part-of-day", 2011, 3, 31, part="EV")),
     dated(Point("part-of-day", 2011, 3, 31, part="EV"), "t1", window=window("2011-03-31T19:00", "2011-04-01T01:00"))),
    (later((6, "hour")), anchors(), Result("DATE", "XXXX-XX-XX")),
    (x.Shift(length((2, "day")), 1, x.Date(2018, 12, 25)), anchors(), dated(day("2018-12-27"), "explicit")),
    (x.Shift(length((2, "day")), -1, MONDAY), anchors(), dated(day("2019-04-20"), "published")),
    (x.Shift(length((1, "week")), 1, x.Date(2018, 12, 25)), anchors(), dated(day("2019-01-01"), "explicit")),
    (x.Shift(length((2, "day")), 1, x.Vague(PAST)), anchors(), Result("DATE", "XXXX-XX-XX")),
    (x.Shift(length((2, "year")), 1, x.Vague(PAST)), anchors(), Result("DATE", "XXXX")),
    (x.Shift(length((2, "day"), mod="APPROX"), 1), anchors(), Result("DURATION", "P2D", mod="APPROX", anchor="event")),
    (ago((None, "day"), words="few"), anchors(),
     Result("DATE", PAST, anchor="published", window=window("2019-04-19", "2019-04-23"))),
    (later((None, "day"), words="few"), anchors(TOLD),
     Result("DATE", FUTURE, anchor="t0", window=window("2011-04-01", "2011-04-05"))),
    (x.Shift(length((None, "day")), 1), anchors(), Result("DATE", FUTURE, anchor="published")),
    (x.Shift(length((None, "day")), -1, x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
]  # fmt: skip


@pytest.mark.parametrize(("said", "anchors", "wanted"), [*PLAIN, *NEAR, *TIMES, *EDGES, *SHIFTS])
def test_the_whole_result(said, anchors, wanted):
    assert evaluate(said, anchors) == wanted


def test_what_is_no_expression_has_no_meaning():
    with pytest.raises(TypeError, match="no meaning for 'Monday'"):
        evaluate("Monday", anchors())


UNKNOWN = Result("DATE", "XXXX-XX-XX")
MARCH = (dt.datetime(2011, 3, 1), dt.datetime(2011, 4, 1))
MORNING = x.Field("part", "MO")
NIGHT = Point("part-of-day", 2011, 3, 30, part="NI")
LATE = Point("minute", 2011, 3, 30, 23)


@pytest.mark.parametrize(
    ("said", "anchors", "wanted"),
    [
        (x.Next("day", "reference"), anchors(**STORY), UNKNOWN),
        (x.Next("day", "reference"), anchors(Point("month", 2011, 3), **STORY),
         Result("DATE", "2011-03-XX", anchor="t0", window=MARCH)),
        (x.At(MORNING), anchors(TOLD, day_told=False, **STORY), Result("TIME", "XXXX-XX-XXTMO")),
        (x.At(MORNING, x.Next("day", "reference")), anchors(Point("month", 2011, 3), **STORY),
         Result("TIME", "2011-03-XXTMO", anchor="t0", window=MARCH)),
        (x.At(x.Clock(10, 40), x.Next("day", "reference")), anchors(**STORY), UNKNOWN),
        (x.At(MORNING, x.Vague(PAST)), anchors(), Result("DATE", PAST, anchor="published")),
    ],
)  # fmt: skip
def test_days_that_a_story_does_not_tell_stay_open(said, anchors, wanted):
    assert evaluate(said, anchors) == wanted


@pytest.mark.parametrize(
    ("time", "last", "value"),
    [
        (MORNING, NIGHT, "2011-03-31TMO"),
        (MORNING, Point("part-of-day", 2011, 3, 30, part="EV"), "2011-03-31TMO"),
        (MORNING, Point("part-of-day", 2011, 3, 30, part="AF"), "2011-03-30TMO"),
        (MORNING, LATE, "2011-03-31TMO"),
        (MORNING, Point("minute", 2011, 3, 30, 20), "2011-03-31TMO"),
        (MORNING, Point("minute", 2011, 3, 30, 19, 59), "2011-03-30TMO"),
        (MORNING, TOLD, "2011-03-30TMO"),
        (x.Field("part", "EV"), NIGHT, "2011-03-30TEV"),
        (x.Clock(2, half="am"), NIGHT, "2011-03-31T02:00"),
        (x.Clock(12, half="am"), NIGHT, "2011-03-31T00:00"),
        (x.Clock(8, half="am"), LATE, "2011-03-31T08:00"),
        (x.Clock(9, half="am"), LATE, "2011-03-30T09:00"),
        (x.Clock(2, 30), LATE, "2011-03-31T02:30"),
        (x.Clock(2, half="pm"), LATE, "2011-03-30T14:00"),
        (x.Clock(2, 30), TOLD, "2011-03-30T02:30"),
    ],
)
def test_hours_behind_a_night_are_of_the_next_day(time, last, value):
    assert evaluate(x.At(time), anchors(last)).value == value


@pytest.mark.parametrize(
    ("time", "last", "value"),
    [
        (MORNING, Point("minute", 2011, 3, 31, 2), "2011-03-31TMO"),
        (MORNING, Point("minute", 2011, 3, 31, 4, 59), "2011-03-31TMO"),
        (MORNING, Point("minute", 2011, 3, 31, 5), "2011-04-01TMO"),
        (MORNING, TOLD, "2011-03-31TMO"),
        (x.Clock(7, half="am"), Point("minute", 2011, 3, 31, 2), "2011-03-31T07:00"),
        (x.Clock(7, half="pm"), Point("minute", 2011, 3, 31, 2), "2011-04-01T19:00"),
        (x.Field("part", "EV"), Point("minute", 2011, 3, 31, 2), "2011-04-01TEV"),
    ],
)
def test_the_next_morning_behind_the_small_hours(time, last, value):
    assert evaluate(x.At(time, x.Next("day", "reference")), anchors(last)).value == value


OCTOBER = {"options": Options(fiscal_start=10)}


@pytest.mark.parametrize(
    ("said", "anchors", "wanted"),
    [
        (x.Date(2019, fiscal=True), anchors(), dated(Point("year", 2019))),
        (x.Last("fiscal year"), anchors(), dated(Point("year", 2018), "published")),
        (x.Date(2019, fiscal=True), anchors(**OCTOBER), Result("DATE", "FY2019", Point("year", 2019))),
        (x.This("fiscal year"), anchors(**OCTOBER), Result("DATE", "FY2019", Point("year", 2019), anchor="published")),
        (x.This("fiscal year", "reference"), anchors(Point("month", 2011, 10), **OCTOBER),
         Result("DATE", "FY2012", Point("year", 2012), anchor="t0")),
        (x.This("fiscal year", "reference"), anchors(Point("month", 2011, 9), **OCTOBER),
         Result("DATE", "FY2011", Point("year", 2011), anchor="t0")),
        (x.Within(x.Field("quarter", 2), x.Date(2019, fiscal=True)), anchors(**OCTOBER),
         Result("DATE", "FY2019-Q2", Point("quarter", 2019, 1))),
        (x.Within(x.Field("half", 2), x.Date(2019, fiscal=True)), anchors(**OCTOBER),
         Result("DATE", "FY2019-H2", Point("half", 2019, 4))),
        (x.Within(x.Field("month", 2), x.Date(2019, fiscal=True)), anchors(**OCTOBER), dated(Point("month", 2019, 2))),
    ],
)  # fmt: skip
def test_fiscal_years(said, anchors, wanted):
    assert evaluate(said, anchors) == wanted
