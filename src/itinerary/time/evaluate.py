"""From what was said to when that is: a pure function of an expression and its anchors."""

from __future__ import annotations

from functools import singledispatch

from attrs import evolve

from itinerary.time import expression as x
from itinerary.time import recur
from itinerary.time.fiscal import fiscal_part, fiscal_year, fiscal_year_of
from itinerary.time.halved import cut, half
from itinerary.time.history import Told
from itinerary.time.lengths import CALENDAR, duration_value, rolled, vague_window
from itinerary.time.nights import gone_by, morning_after, night_through
from itinerary.time.offsets import from_a_month, leaves_the_calendar, moved_fractionally, to_the_day, without_clock
from itinerary.time.point import CLOCK, DAYS_IN, MONTHS_IN, SECONDS_IN, Point, holding, moved
from itinerary.time.result import Anchors, Result, dated
from itinerary.time.sets import every
from itinerary.time.story import coarser, goes_on, is_astray, last_clock
from itinerary.time.stretch import stretched
from itinerary.time.unknown import UNKNOWN, is_untold, last_story, part_of_story, part_of_unknown, unknown_day, unknown_since
from itinerary.time.when import Alternative
from itinerary.time.yearless import yearless


def evaluate(said: x.Expression, anchors: Anchors) -> Result:
    """When that is.

    >>> evaluate(x.Last("month"), Anchors(Point("day", 2019, 1, 15))).value
    '2018-12'
    """
    found = _value(said, anchors)
    return unknown_since(anchors) if is_astray(found, anchors) else found


def _reference(anchors: Anchors, unit: str) -> Told:
    """The last time told that says which unit; publication where there is none."""
    return anchors.history.find(unit) or Told(anchors.published, "published")


YEARLY = ("month", "season", "quarter", "half")


@singledispatch
def _value(said: x.Expression, anchors: Anchors) -> Result:
    raise TypeError(f"no meaning for {said!r}")


@_value.register
def _(said: x.Vague, anchors: Anchors) -> Result:
    return Result("DATE", said.value, anchor="published")


@_value.register
def _(said: x.Published, anchors: Anchors) -> Result:
    return dated(anchors.published, "published")


@_value.register
def _(said: x.Reference, anchors: Anchors) -> Result:
    latest = anchors.history.latest or Told(anchors.published, "published")
    return dated(latest.point, latest.id)


@_value.register
def _(said: x.Date, anchors: Anchors) -> Result:
    year = recur.full_year(said, anchors.published.year, anchors.options)
    if year is None and said.month is None and said.weekday is None:
        return recurring(x.Field("day", said.day or 1), anchors)
    if year is None:
        return yearless(said, anchors)
    if said.fiscal:
        return fiscal_year(year, None, anchors.options)
    if said.month is None:
        return dated(Point("year", year), None)
    if said.day is None:
        return dated(Point("month", year, said.month))
    point = Point("day", year, said.month, said.day)
    return dated(point, None, notes=recur.weekday_conflict(point, said.weekday))


@_value.register
def _(said: x.Numeric, anchors: Anchors) -> Result:
    american = anchors.day_first is False
    month, day = (said.first, said.second) if american else (said.second, said.first)
    chosen = _value(x.Date(said.year, month, day, short=said.short), anchors)
    other = _value(x.Date(said.year, day, month, short=said.short), anchors)
    return evolve(chosen, alternatives=(Alternative(other.value, 0.3, "month and day the other way round"),))


@_value.register
def _(said: x.Decade, anchors: Anchors) -> Result:
    if said.bc:
        return dated(Point("decade", 1 - (said.decade * 10)))
    start = said.decade * 10
    if said.short:
        start += anchors.published.year // 100 * 100
        start -= 100 * (start > anchors.published.year)
    return dated(Point("decade", start), "published" if said.short else None)


@_value.register
def _(said: x.Century, anchors: Anchors) -> Result:
    start = (said.century - 1) * MONTHS_IN[said.unit] // 12
    return dated(Point(said.unit, -start if said.bc else max(start, 1)))


@_value.register
def _(said: x.Field, anchors: Anchors) -> Result:
    return recurring(said, anchors)


def recurring(said: x.Field, anchors: Anchors) -> Result:
    """A unit that comes round, told alone."""
    if said.unit == "part":
        return _value(x.At(said), anchors)
    if said.unit == "month":
        return yearless(x.Date(month=int(said.index)), anchors)
    in_story = anchors.narrative or (anchors.story and said.unit in ("season", "holiday"))
    point, anchor, others = recur.alone(
        said, anchors.published, anchors.history, in_story, anchors.tense, anchors.options
    )
    return dated(point, anchor, alternatives=others)


@_value.register
def _(said: x.This, anchors: Anchors) -> Result:
    if anchors.narrative and said == x.This("day"):
        return Result("DATE", "PRESENT_REF", anchor="published")
    return _told(said.period, 0, said.anchor, anchors)


@_value.register
def _(said: x.Last, anchors: Anchors) -> Result:
    return _told(said.period, -said.n, said.anchor, anchors)


@_value.register
def _(said: x.Next, anchors: Anchors) -> Result:
    return _told(said.period, said.n, said.anchor, anchors)


def _beside(period: str | x.Expression, count: int, base: x.Expression, anchors: Anchors) -> Result:
    """The field before or after another time: the Friday before Christmas."""
    found = _value(base, anchors)
    if found.point is None or not isinstance(period, x.Field):
        return found
    return dated(recur.counted(period, count, found.point, anchors.options, True), found.anchor)


def _told(period: str | x.Expression, count: int, anchor: str | x.Expression, anchors: Anchors) -> Result:
    """The unit or field `count` away from the anchor's own."""
    if isinstance(anchor, x.Expression):
        return _beside(period, count, anchor, anchors)
    if anchor == "context":
        if period == "weekend" and not anchors.narrative and anchors.tense != "future":
            here = holding("weekend", anchors.published)
            return dated(here if here.ordinal <= anchors.published.ordinal else moved(here, -1, "week"), "published")
        anchor = "reference" if anchors.narrative or goes_on(period, anchors) else "published"
    if period == "fiscal year":
        told = _reference(anchors, "year") if anchor == "reference" else Told(anchors.published, "published")
        return fiscal_year(fiscal_year_of(told.point, anchors.options) + count, told.id, anchors.options)
    if isinstance(period, str):
        if period == "quarter" and anchor == "reference":
            quarter = anchors.history.find("reported")
            return (
                dated(moved(quarter.point, count, period), quarter.id)
                if quarter and quarter.point.unit == period
                else _told(period, count - 1, "published", anchors)
            )
        if period == "day" and anchor == "reference" and is_untold(anchors):
            return unknown_day(anchors)
        told = _reference(anchors, period) if anchor == "reference" else Told(anchors.published, "published")
        return dated(moved(holding(period, told.point), count, period), told.id)
    if not isinstance(period, x.Field):
        period = x.Field("month", getattr(period, "month", None) or 1)
    told = Told(anchors.published, "published")
    if anchor == "reference":
        unit = "year" if period.unit in YEARLY else "day"
        if unit == "day" and count == 0 and anchors.history.find("day") is None:
            return recurring(period, anchors)
        told = anchors.history.find(unit) or anchors.history.find("year") or told
        if count > 0 and told.point.unit == "year":
            told = Told(Point("month", told.point.year, 12), told.id)
    point = recur.counted(period, count, told.point, anchors.options, anchor == "reference")
    return dated(point, told.id, alternatives=recur.other_next(period, count, point, told.point, anchors.options))


@_value.register
def _(said: x.Within, anchors: Anchors) -> Result:
    whole = _value(said.whole, anchors)
    if whole.point is None:
        return whole
    if not isinstance(said.part, x.Field):
        reported = anchors.history.find("reported") if said.part == x.This("quarter", "reference") else None
        if reported is not None and reported.point.unit == "year":
            return whole
        part = _value(said.part, anchors)
        return whole if part.point is None else dated(evolve(part.point, year=whole.point.year), part.anchor)
    if whole.value.startswith("FY") and said.part.unit in ("quarter", "half"):
        return fiscal_part(said.part, whole, anchors.options)
    return dated(recur.inside(said.part, whole.point, anchors.options), whole.anchor)


@_value.register
def _(said: x.Holding, anchors: Anchors) -> Result:
    base = _value(said.base, anchors)
    if base.point is None:
        return base
    early_week = said.unit == "weekend" and (base.point.ordinal - 1) % 7 < 2
    return dated(holding(said.unit, moved(base.point, -7, "day") if early_week else base.point), base.anchor)


@_value.register
def _(said: x.Nth, anchors: Anchors) -> Result:
    whole = _value(said.whole, anchors) if said.whole is not None else None
    if whole is None or whole.point is None:
        return whole or Result("DATE", "XXXX-XX-XX")
    return dated(recur.nth(said.n, said.period, whole.point), whole.anchor)


@_value.register
def _(said: x.Clock, anchors: Anchors) -> Result:
    return _value(x.At(said), anchors)


@_value.register
def _(said: x.At, anchors: Anchors) -> Result:
    if isinstance(said.time, x.Edge):
        return evolve(_value(x.At(said.time.base, said.day), anchors), mod=said.time.mod, edge=said.time.boundary)
    if said.day is None and anchors.narrative and not anchors.day_told and isinstance(said.time, x.Field):
        return part_of_unknown(UNKNOWN, said.time)
    if said.day is None and isinstance(said.time, x.Field | x.Clock) and (story := last_story(anchors)) is not None:
        return part_of_story(said.time, story)
    if said.day is None:
        told = _reference(anchors, "day") if anchors.day_told else Told(anchors.published, "published")
        day = dated(night_through(said.time, told.point), told.id)
    else:
        day = _value(morning_after(said.time, said.day, anchors), anchors)
    if day.point is None or day.point.unit in ("year", "month", "decade", "century"):
        return part_of_unknown(day, said.time) if day.point is None else day
    whole = day.point
    if isinstance(said.time, x.Field):
        return evolve(
            dated(evolve(holding("day", whole), unit="part-of-day", part=str(said.time.index)), day.anchor), notes=day.notes
        )
    if isinstance(said.time, x.Clock):
        point, others = recur.clock(said.time, whole, said.day is None, anchors.history)
        if said.day is None and anchors.tense in ("told", "past"):
            point = gone_by(point, said.time, day.anchor, anchors)
        zone = said.time.zone if "/" in said.time.zone else ""
        return evolve(dated(point, day.anchor), notes=day.notes, alternatives=others + day.alternatives, zone=zone)
    return day


@_value.register
def _(said: x.Edge, anchors: Anchors) -> Result:
    base = _value(said.base, anchors)
    window = cut(base, said.mod, anchors) if said.cut else half(base, said.mod, anchors.options) if said.half else None
    return evolve(base, mod=said.mod, edge=said.boundary, window=window)


@_value.register
def _(said: x.About, anchors: Anchors) -> Result:
    base = _value(said.base, anchors)
    return evolve(base, mod=said.mod)


@_value.register
def _(said: x.Length, anchors: Anchors) -> Result:
    return Result("DURATION", duration_value(said), mod=said.mod)


@_value.register
def _(said: x.Rolling, anchors: Anchors) -> Result:
    if said.length == x.Length(((1, "year"),)) and said.sign < 0:
        return _told("year", -1, "published", anchors)
    length = evolve(said.length, mod=None) if said.length.words == "few" else said.length
    start, anchor = anchors.published, "published"
    if said.sign > 0 and anchors.tense in ("told", "past"):
        told = anchors.history.find(length.parts[-1][1])
        if told is None:
            return Result("DURATION", duration_value(length), mod=length.mod)
        start, anchor = told.point, told.id
    begin, end = rolled(length, said.sign, start, anchors.options)
    return Result("DURATION", duration_value(length), mod=length.mod, anchor=anchor, begin=begin, end=end)


@_value.register
def _(said: x.Shift, anchors: Anchors) -> Result:
    return shifted(said, anchors)


FINER = {"year": "month", "decade": "year", "century": "decade", "millennium": "century"}


def shifted(said: x.Shift, anchors: Anchors) -> Result:
    """A time so long before or after its base."""
    unit = said.length.parts[-1][1]
    if any(count is None for count, _ in said.length.parts):
        base = _reference(anchors, "day").id if isinstance(said.base, x.Reference) else "published"
        told = _base(said.base, unit, anchors) if said.base is not None else None
        window = vague_window(said, told.point, anchors.options) if told is not None else None
        return Result("DATE", "PAST_REF" if said.sign < 0 else "FUTURE_REF", anchor=base, window=window)
    if said.base is None:
        return Result("DURATION", duration_value(said.length), mod=said.length.mod, anchor="event")
    told = _base(said.base, unit, anchors)
    if told is None:
        return Result("DATE", "XXXX" if unit in MONTHS_IN else "XXXX-XX-XX", anchor=None)
    if leaves_the_calendar(said, told.point):
        return Result("DATE", "PAST_REF" if said.sign < 0 else "FUTURE_REF", anchor=told.id)
    if unit in SECONDS_IN and not told.point.has_clock:
        return without_clock(said, told, anchors)
    if told.point.unit == "month" and unit in DAYS_IN and isinstance(said.base, x.Reference):
        return from_a_month(said, told)
    point = told.point
    if (said.length.parts[-1][0] or 0) % 1:
        unit = FINER.get(unit, unit)
    for count, each in said.length.parts:
        assert count is not None
        point = moved_fractionally(point, said.sign * count, each, anchors.options)
    exact = isinstance(said.base, x.Reference) and not said.length.mod and told.point.unit != "decade"
    unit = "year" if unit == "decade" and exact else unit
    if unit == "year" and told.point.unit == "quarter":
        unit = "quarter"
    if (
        unit not in SECONDS_IN
        and not (unit in MONTHS_IN and point.unit == unit)
        and isinstance(said.base, x.Published | x.Reference)
    ):
        unit = {**CALENDAR, "fortnight": "week"}.get(unit, unit)
        point = holding("day" if to_the_day(said, unit, told) else unit, point)
    if unit in SECONDS_IN and point.unit in CLOCK:
        point = evolve(point, unit=told.point.unit if told.point.unit != "hour" else "minute")
    return evolve(dated(point, told.id), mod=said.length.mod, loose=unit if said.length.mod else "")


def _base(base: x.Expression, unit: str, anchors: Anchors) -> Told | None:
    if isinstance(base, x.Published):
        return _quarter(unit, anchors) or Told(anchors.published, "published")
    if isinstance(base, x.Reference):
        if (quarter := _quarter(unit, anchors)) is not None:
            return quarter
        needed = {"fortnight": "day", "workday": "day", "week": "day", "night": "day", "weekend": "day"}.get(unit, unit)
        if needed in SECONDS_IN:
            return last_clock(anchors) or anchors.history.find("day")
        needed = "year" if unit == "decade" and anchors.history.find("year") else needed
        month = anchors.history.find("month") if needed == "day" else None
        latest = coarser(needed, anchors) or anchors.history.find(needed) or month
        return latest or Told(anchors.published, "published")
    result = _value(base, anchors)
    return None if result.point is None else Told(result.point, result.anchor or "explicit")


def _quarter(unit: str, anchors: Anchors) -> Told | None:
    """In the news of a quarter, "a year ago" is that quarter's."""
    return anchors.history.find("reported") if unit == "year" and not anchors.narrative else None


@_value.register
def _(said: x.Between, anchors: Anchors) -> Result:
    return stretched(_value(said.first, anchors), _value(said.last, anchors))


@_value.register
def _(said: x.Every, anchors: Anchors) -> Result:
    value = every(said)
    return Result("SET", value, quant=said.quant, freq=said.count)


@_value.register
def _(said: x.Generic, anchors: Anchors) -> Result:
    return Result("DATE", every(x.Every(said.period)))


@_value.register
def _(said: x.Relative, anchors: Anchors) -> Result:
    base = _value(said.base, anchors)
    mods = {"before": "BEFORE", "after": "AFTER", "since": "ON_OR_AFTER"}
    if said.relation == "until" and anchors.options.range_end == "exclusive":
        return evolve(base, mod="BEFORE")
    return evolve(base, mod=mods.get(said.relation, "ON_OR_BEFORE"))


__all__ = ["Anchors", "Result", "evaluate", "shifted"]
