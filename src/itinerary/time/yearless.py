"""Dates whose year was not written."""

from __future__ import annotations

from itinerary.time.expression import Date
from itinerary.time.history import Told
from itinerary.time.point import Point, holding, month_days, moved
from itinerary.time.recur import near_told, nearest_year, weekday_conflict
from itinerary.time.result import Anchors, Result, dated
from itinerary.time.when import Alternative


def yearless(said: Date, anchors: Anchors) -> Result:
    """When a month, a day of one, or a weekday and day is that was written without its year."""
    if said.month is None:
        return _of_no_month(said.weekday or 1, said.day or 1, anchors)
    if anchors.year is not None:
        point = near_told(said.month, said.day, anchors.year)
        return dated(point, "published", notes=weekday_conflict(point, said.weekday))
    told = anchors.history.find("month") or anchors.history.find("year")
    if told is not None and (anchors.narrative or anchors.story):
        point = near_told(said.month, said.day, told.point, said.weekday)
        return dated(point, told.id, notes=weekday_conflict(point, said.weekday))
    point, others = nearest_year(said.month, said.day, anchors.published, anchors.tense, anchors.options, said.weekday)
    if told is not None and anchors.options.month_year == "closest" and _goes_on(said, point, told.point, anchors):
        there = near_told(said.month, said.day, told.point, said.weekday)
        return dated(there, told.id, alternatives=(Alternative(point.value, 0.2, "the one nearest to publication"),))
    return dated(point, "published", alternatives=others, notes=weekday_conflict(point, said.weekday))


def _goes_on(said: Date, nearest: Point, told: Point, anchors: Anchors) -> bool:
    """Whether what was told before goes on in a month without a year, rather than leap to the one nearest to publication:
    the verb looks back and that lies ahead, or its weekday is right there alone."""
    there = near_told(said.month or 1, said.day, told, said.weekday)
    if there.ordinal >= anchors.published.ordinal:
        return False
    if said.weekday is not None:
        return bool(weekday_conflict(nearest, said.weekday)) and not weekday_conflict(there, said.weekday)
    return anchors.tense in ("told", "past") and nearest.ordinal > anchors.published.ordinal


def _of_no_month(weekday: int, day: int, anchors: Anchors) -> Result:
    """Friday the 13th: of the month told last where it fits, else the nearest one."""
    told = anchors.history.find("month")
    if told is None or not _falls_on(told.point, day, weekday):
        told = Told(anchors.published, "published")
    point = _weekday_and_day(weekday, day, told.point, anchors.tense if told.id == "published" else "")
    return dated(point, told.id, notes=weekday_conflict(point, weekday))


def _falls_on(month: Point, day: int, weekday: int) -> bool:
    """Whether a day of the month that holds a point is that weekday."""
    if day > month_days(month.year, month.month):
        return False
    return not weekday_conflict(Point("day", month.year, month.month, day), weekday)


def _weekday_and_day(weekday: int, day: int, published: Point, tense: str) -> Point:
    """Friday the 13th: the nearest such day, behind or ahead as the verb looks."""
    months = [moved(holding("month", published), count, "month") for count in range(-14, 15)]
    days = [Point("day", m.year, m.month, day) for m in months if day <= month_days(m.year, m.month)]
    fitting = [each for each in days if not weekday_conflict(each, weekday)] or days
    side = {"future": 1, "past": -1, "told": -1}.get(tense, 0)
    fitting = [each for each in fitting if (each.ordinal - published.ordinal) * side >= 0] or fitting
    return min(fitting, key=lambda each: (abs(each.ordinal - published.ordinal), each.ordinal))
