"""Fields that come round: which Wednesday, which March, which winter, which Christmas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from attrs import evolve

from itinerary.options import DEFAULTS, Options
from itinerary.time.expression import Clock, Date, Expression, Field
from itinerary.time.history import History
from itinerary.time.named_days import named_day
from itinerary.time.point import MONTHS_IN, SEASON_AT, Point, from_ordinal, holding, month_days, moved
from itinerary.time.when import Alternative

MONTHS = {"month": 1, "quarter": 3, "half": 6, "season": 3}
# Days within which a verb does not move a date without a year from its nearest.
FIRM, NEAR, FAR = 45, 15, 45
FIRST_YEAR = -9998     # years before Christ are zero and less
# Months between a month told and the next one named: beyond these it lies in the next or in the previous year.
EARLIER, LATER = -4, 9
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Chosen = tuple[Point, str | None, tuple[Alternative, ...]]


def full_year(said: Date, published: int, options: Options) -> int | None:
    """The year of a written date; None where none was written."""
    if said.year is None:
        return None
    if said.bc:
        return 1 - said.year
    if not said.short:
        return said.year
    near = [published // 100 * 100 + said.year + shift for shift in (0, -100, 100)]
    if options.two_digit_year == "past":
        near = [year for year in near if year <= published]
    return min(near, key=lambda year: (abs(year - published), year))


def weekday_conflict(point: Point, weekday: int | None) -> tuple[str, ...]:
    """A note where a date was written with another weekday than its own."""
    actual = (point.ordinal - 1) % 7 + 1
    if weekday is None or point.unit != "day" or actual == weekday:
        return ()
    years = [
        str(year)
        for year in range(max(point.year - 6, 1), min(point.year + 6, 9999) + 1)
        if point.day <= month_days(year, point.month) and dt.date(year, point.month, point.day).isoweekday() == weekday
    ]
    return (
        f"conflict: {point.value} is a {WEEKDAYS[actual - 1]}, not a {WEEKDAYS[weekday - 1]}; it was in {', '.join(years)}",
    )


def nearest_year(
    month: int, day: int | None, published: Point, tense: str, options: Options, weekday: int | None = None
) -> tuple[Point, tuple[Alternative, ...]]:
    """A month, or a day of it, in the year that brings it nearest to publication."""
    years = [published.year]
    if options.month_year != "published":
        years = [published.year + step for step in (0, -1, 1)]
    if month == 2 and day == 29:
        years = [year for year in range(published.year - 8, published.year + 9) if month_days(year, 2) == 29]
    points = [_month_day(year, month, day) for year in years if 1 <= year <= 9999]
    if weekday is not None:
        points = [p for p in points if not weekday_conflict(p, weekday)] or points
    points.sort(key=lambda point: (_months_off(point, published, day is not None), point.year))
    chosen = _by_tense(points, published, tense, options)
    others = tuple(Alternative(p.value, 0.1, "another year") for p in points if p != chosen)[:1]
    return chosen, others


def _by_tense(points: list[Point], published: Point, tense: str, options: Options) -> Point:
    here = holding(points[0].unit, published).ordinal
    off = points[0].ordinal - here
    if (tense == "future" and off > -FIRM) or (tense == "told" and off < FAR) or (tense == "past" and 0 < off < NEAR):
        tense = ""
    tense = {"told": "past"}.get(tense, tense)
    policy = {"past": "past", "future": "future"}.get(options.month_year, tense)
    if policy == "past":
        return next((p for p in points if p.ordinal <= here), points[0])
    if policy == "future":
        return next((p for p in points if p.ordinal >= here), points[0])
    return points[0]


def _months_off(point: Point, published: Point, by_day: bool) -> float:
    if by_day:
        return abs(point.ordinal - published.ordinal)
    return abs((point.year - published.year) * 12 + point.month - published.month)


def _month_day(year: int, month: int, day: int | None) -> Point:
    if day is None:
        return Point("month", year, month)
    return Point("day", year, month, min(day, month_days(year, month)))


def near_told(month: int, day: int | None, told: Point, weekday: int | None = None) -> Point:
    """A month, or a day of it, near a time told before: in its year, or just over the new year from its month.
    A weekday beside it that is right a year later or earlier only, says which."""
    year = told.year
    if told.unit not in ("year", "half", "season"):
        off = month - told.month
        year += (off < EARLIER) - (off > LATER)
    if weekday is None or not 1 < year < 9999:
        return _month_day(year, month, day)
    points = [_month_day(each, month, day) for each in (year, year + 1, year - 1)]
    return next((point for point in points if not weekday_conflict(point, weekday)), points[0])


def alone(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    """Which one a field means that is told alone."""
    return _ALONE[said.unit](said, published, history, narrative, tense, options)


def _weekday(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    index = int(said.index)
    told = history.find("day") if narrative else None
    if told is not None and abs(told.point.ordinal - published.ordinal) < 100:
        return from_ordinal(told.point.ordinal + (index - told.point.ordinal) % 7), told.id, ()
    before = from_ordinal(published.ordinal - (published.ordinal - index) % 7)
    after = from_ordinal(before.ordinal + 7)
    if options.bare_weekday == "closest" or (options.bare_weekday == "tense" and not tense):
        first, other = (before, after) if published.ordinal - before.ordinal <= 3 else (after, before)
    else:
        first, other = (after, before) if tense == "future" and before != published_day(published) else (before, after)
    return first, "published", (Alternative(other.value, 0.09, "the verb may look the other way"),)


def published_day(published: Point) -> Point:
    """The day of publication."""
    return holding("day", published)


def _day(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    told = history.find("month")
    base, anchor = (told.point, told.id) if told else (published, "published")
    day = int(said.index)
    month = holding("month", base)
    if told is None and day > published.day and tense != "future":
        month = moved(month, -1, "month")
    near = told is None or month == holding("month", published)
    if near and day < published.day and tense == "future":
        month = moved(month, 1, "month")
    if told is not None and narrative and told.point.unit == "day" and day < told.point.day - 14:
        month = moved(month, 1, "month")
    if told is not None and tense in ("told", "past") and month == holding("month", published) and day > published.day:
        month = moved(month, -1, "month")
    ahead = tense == "future" and not narrative
    point = _with_day(month, day, 1 if ahead else -1)
    if ahead and point.ordinal < published.ordinal:
        point = _with_day(moved(holding("month", published), int(day < published.day), "month"), day, 1)
    return point, anchor, ()


def _with_day(month: Point, day: int, step: int) -> Point:
    """That day of a month, or of the next one on or back that has so many."""
    while day > month_days(month.year, month.month):
        month = moved(month, step, "month")
    return Point("day", month.year, month.month, day)


def _span(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    """Quarters and halves: the one that ended last, or the current one; in a narrative that of the year told."""
    told = history.find("year") if narrative else None
    if told is not None:
        return _in_year(said, told.point.year), told.id, ()
    this = _in_year(said, published.year)
    if this.ordinal > published.ordinal and tense != "future" and _over(said, published):
        this = moved(this, -12, "month")
    return this, "published", ()


def _over(said: Field, published: Point) -> bool:
    """Whether the one of last year is nearer than that of this: the fourth quarter, seen from the first."""
    start = (int(said.index) - 1) * MONTHS[said.unit] + 1
    return start - published.month > 3


def _season(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    told = history.find("year") if narrative else None
    if told is not None:
        first = SEASON_AT[str(said.index)]
        year = near_told(first, None, told.point).year
        if said.index == "WI" and told.point.unit not in ("year", "season") and told.point.month <= 4:
            year = told.point.year - 1
        return _in_year(said, year), told.id, ()
    around = [_in_year(said, published.year + step) for step in (-1, 0, 1)]
    middle = published.ordinal - 45
    if tense == "future":
        around = [season for season in around if season.ordinal + 92 > published.ordinal] or around
    elif tense in ("past", "told"):
        latest = published.ordinal + FIRM * (tense == "told")
        around = [season for season in around if season.ordinal <= latest] or around
    around.sort(key=lambda season: (abs(season.ordinal - middle), season.year))
    return around[0], "published", ()


def _holiday(said: Field, published: Point, history: History, narrative: bool, tense: str, options: Options) -> Chosen:
    told = history.find("year") if narrative else None
    if told is not None:
        return _named(said, told.point.year, options), told.id, ()
    around = [_named(said, published.year + step, options) for step in (-1, 0, 1)]
    around.sort(key=lambda day: (abs(day.ordinal - published.ordinal), day.year))
    if tense == "future":
        around = [day for day in around if day.ordinal >= published.ordinal] or around
    elif tense == "past":
        around = [day for day in around if day.ordinal <= published.ordinal] or around
    return around[0], "published", tuple(Alternative(day.value, 0.1, "another year") for day in around[1:2])


def _named(said: Field, year: int, options: Options) -> Point:
    return named_day(str(said.index), year, options.holidays_country)


_ALONE: dict[str, Callable[..., Chosen]] = {
    "weekday": _weekday,
    "day": _day,
    "quarter": _span,
    "half": _span,
    "season": _season,
    "holiday": _holiday,
}


def inside(part: Field, whole: Point, options: Options = DEFAULTS) -> Point:
    """The occurrence of a field in a year or a week."""
    year = whole.year
    if part.unit == "season":
        return Point("season", year, SEASON_AT[str(part.index)], part=str(part.index))
    if part.unit in MONTHS:
        return Point(part.unit, year, (int(part.index) - 1) * MONTHS[part.unit] + 1)
    if part.unit == "holiday":
        return named_day(str(part.index), year, options.holidays_country)
    if part.unit == "day":
        return _month_day(year, whole.month, int(part.index))
    if part.unit == "weekday":
        monday = whole.ordinal - (whole.ordinal - 1) % 7
        return from_ordinal(monday + int(part.index) - 1)
    return whole


def counted(said: Field, count: int, anchor: Point, options: Options, told: bool = False) -> Point:
    """The occurrence `count` before (< 0) or after an anchor; 0 is that of the anchor's own week or year."""
    if said.unit == "weekday":
        return _counted_weekday(int(said.index), count, anchor, options)
    if said.unit == "part":
        return evolve(holding("day", moved(anchor, count, "day")), unit="part-of-day", part=str(said.index))
    if count == 0:
        return _current(said, anchor)
    around = [_in_year(said, anchor.year + step) for step in range(-abs(count) - 1, abs(count) + 1)]
    if count < 0:
        before = [p for p in around if _wholly_before(p, anchor)]
        return before[count] if len(before) >= -count else around[0]
    soonest = anchor.ordinal + (60 if said.unit == "season" and not told else 0)
    after = [p for p in around if p.ordinal > soonest]
    return after[count - 1] if len(after) >= count else around[-1]


def _in_year(said: Field, year: int) -> Point:
    return inside(said, Point("year", min(max(year, FIRST_YEAR), 9999)))


def _wholly_before(point: Point, anchor: Point) -> bool:
    length = MONTHS.get(point.unit)
    end = moved(point, length, "month").ordinal if length else point.ordinal + 1
    return end <= anchor.ordinal


def _current(said: Field, anchor: Point) -> Point:
    if said.unit == "season" and said.index == "WI" and anchor.month <= 2:
        return _in_year(said, anchor.year - 1)
    return _in_year(said, anchor.year)


def _counted_weekday(index: int, count: int, anchor: Point, options: Options) -> Point:
    today = anchor.ordinal
    if count == 0:
        return from_ordinal(today + (index - today) % 7)
    if count < 0:
        if options.last_weekday == "previous-week":
            return _of_week(index, count, today, options)
        return from_ordinal(today - 1 - (today - 1 - index) % 7 + 7 * (count + 1))
    if options.next_weekday == "next-week":
        return _of_week(index, count, today, options)
    return _after(index, count, today)


def _after(index: int, count: int, today: int) -> Point:
    """The `count`-th such weekday after a day."""
    return from_ordinal(today + 1 + (index - today - 1) % 7 + 7 * (count - 1))


def _of_week(index: int, weeks: int, today: int, options: Options) -> Point:
    """The weekday of the calendar week that is so many weeks from that of a day."""
    if options.week_start == "sunday":
        return from_ordinal(today - today % 7 + index % 7 + 7 * weeks)
    return from_ordinal(today - (today - 1) % 7 + index - 1 + 7 * weeks)


def other_next(said: Field, count: int, point: Point, anchor: Point, options: Options) -> tuple[Alternative, ...]:
    """The other reading of "next Wednesday"."""
    if said.unit != "weekday" or count != 1:
        return ()
    other, why = _of_week(int(said.index), 1, anchor.ordinal, options), "of the next calendar week"
    if options.next_weekday == "next-week":
        other, why = _after(int(said.index), 1, anchor.ordinal), "the first one to come"
    return () if other == point else (Alternative(other.value, 0.4, why),)


def nth(n: int, period: str | Expression, whole: Point) -> Point:
    """The n-th unit or weekday of a whole; n < 0 counts from its end."""
    length = MONTHS_IN.get(whole.unit)
    start = whole.ordinal
    end = moved(evolve(whole, part=""), length, "month").ordinal if length else start + (7 if whole.unit == "week" else 1)
    if isinstance(period, Field):
        return from_ordinal(_nth_weekday(n, int(period.index) if period.unit == "weekday" else 1, start, end))
    if period == "weekend":
        return from_ordinal(_nth_weekday(n, 6, start, end), "weekend")
    unit = str(period)
    if unit == "hour":
        return evolve(from_ordinal(start, "hour"), hour=(n - 1) % 24)
    base = from_ordinal(start if n > 0 else end - 1)
    if unit == "week" and whole.unit == "year":
        base = from_ordinal(start + 3 if n > 0 else end - 4)  # ISO: the week of the year's first Thursday
    return moved(holding(unit, base), n - 1 if n > 0 else n + 1, unit)


def _nth_weekday(n: int, index: int, start: int, end: int) -> int:
    if n > 0:
        return start + (index - start) % 7 + 7 * (n - 1)
    return end - 1 - (end - 1 - index) % 7 + 7 * (n + 1)


def clock(said: Clock, day: Point, bare: bool, history: History) -> tuple[Point, tuple[Alternative, ...]]:
    """A wall time on a day. Without am or pm: the half of the day that was told last, else the usual one."""
    hour = said.hour
    if said.half:
        hour = hour % 12 + 12 * (said.half == "pm")
    zone = said.zone if said.zone[:1] in ("Z", "+", "-") else ""
    unit = "second" if said.second is not None else "minute"
    if said.midnight:
        told = history.find("day") if bare else None
        behind = told is not None or bool(zone)
        at = evolve(moved(day, 1, "day"), unit=unit, part="") if behind else evolve(day, unit=unit, part="", hour=24)
        return evolve(at, minute=0, second=0, zone=zone), (
            Alternative(f"{holding('day', day).value}T00:00", 0.3, "the midnight that begins the day"),
        )
    if said.minute is None and not said.half and 1 <= hour <= 12:
        return _half_day(hour, day, zone, history)
    return evolve(day, unit=unit, part="", hour=hour, minute=said.minute or 0, second=said.second or 0, zone=zone), ()


def _half_day(hour: int, day: Point, zone: str, history: History) -> tuple[Point, tuple[Alternative, ...]]:
    """Six: in the morning or in the evening."""
    told = history.find("part-of-day")
    later = hour < 7 or hour == 12
    if told is not None and holding("day", told.point) == holding("day", day):
        later = told.point.part in ("AF", "EV", "NI") or told.point.hour >= 12
        if told.point.has_clock and told.point.hour < 12 and hour % 12 <= told.point.hour:
            later = True
    point = evolve(day, unit="minute", part="", hour=hour % 12 + 12 * later, minute=0, second=0, zone=zone)
    other = evolve(point, hour=hour % 12 + 12 * (not later))
    return point, (Alternative(other.value, 0.3, "the other half of the day"),)
