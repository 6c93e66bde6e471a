"""Strategies of times: publication dates, zones, wall times, granularities, TIMEX3 values, bounds and whens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from hypothesis import strategies as st

from itinerary.testing.checks import check, check_dates, check_flag, check_names, check_number
from itinerary.time.bounds import Bounds
from itinerary.time.granularity import GRANULARITIES
from itinerary.time.timex3 import bounds_of, granularity_of
from itinerary.time.when import Alternative, When
from itinerary.time.zones import zone

EPOCH = dt.date(2000, 1, 1)
ZONES = (
    "UTC", "Europe/Paris", "America/New_York", "Asia/Tokyo", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo",
    "Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Europe/Dublin",
    "Africa/Monrovia", "Pacific/Kiritimati", "Etc/GMT+12",
)  # fmt: skip
_JUMPING = ("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Pacific/Chatham")
VALUE_KINDS = (
    "date", "month", "year", "decade", "century", "week", "weekend", "quarter", "half", "season", "clock", "part of day",
)  # fmt: skip


def anchors(
    min_value: dt.date = dt.date(1900, 1, 1), max_value: dt.date = dt.date(2100, 12, 31)
) -> st.SearchStrategy[dt.date]:
    """Publication dates; they shrink towards 2000-01-01.

    >>> from hypothesis import find
    >>> find(anchors(), lambda day: True)
    datetime.date(2000, 1, 1)
    """
    check_dates(min_value, max_value)
    return st.dates(min_value, max_value)


def zones() -> st.SearchStrategy[str]:
    """IANA names; with odd offsets, with and without daylight saving, from one end of the world to the other. "UTC" first.

    >>> from hypothesis import find
    >>> find(zones(), lambda name: name.startswith("Asia/"))
    'Asia/Tokyo'
    """
    return st.sampled_from(ZONES)


def walls(*, gaps: bool = False, folds: bool = False) -> st.SearchStrategy[tuple[dt.datetime, str]]:
    """A naive wall time to the minute, and its zone.

    `gaps`  only those that the zone's clocks jump over.
    `folds` only those that the zone's clocks show twice.

    >>> from hypothesis import find
    >>> find(walls(gaps=True), lambda pair: True)
    (datetime.datetime(2010, 3, 28, 2, 0), 'Europe/Paris')
    """
    check_flag("gaps", gaps)
    check_flag("folds", folds)
    check(not (gaps and folds), "folds", folds, "gaps or folds, not both")
    if gaps or folds:
        return _jumps(gaps)
    moments = st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(2037, 12, 31))
    return st.tuples(moments.map(lambda moment: moment.replace(second=0, microsecond=0)), zones())


def _jumps(gaps: bool) -> st.SearchStrategy[tuple[dt.datetime, str]]:
    starts = st.tuples(st.sampled_from(_JUMPING), st.integers(2010, 2030)).flatmap(
        lambda pair: st.tuples(st.sampled_from(_transitions(*pair, gaps)), st.just(pair[0]))
    )
    return st.tuples(starts, st.integers(0, 29)).map(
        lambda drawn: (drawn[0][0] + dt.timedelta(minutes=drawn[1]), drawn[0][1])
    )


@lru_cache(maxsize=512)
def _transitions(name: str, year: int, gaps: bool) -> tuple[dt.datetime, ...]:
    """The first wall time of each gap (or fold) of a year; every one lasts half an hour or more."""
    tz, step, noon = zone(name), dt.timedelta(minutes=15), dt.datetime(year, 1, 1, 12)
    days = [noon + dt.timedelta(days=number) for number in range(364)]
    changed = [day for day in days if _offset(day, tz) != _offset(day + dt.timedelta(days=1), tz)]
    found = []
    for day in changed:
        for wall in (day + step * number for number in range(96)):
            early, late = _offset(wall, tz), _offset(wall.replace(fold=1), tz)
            if (early < late) if gaps else (late < early):
                found.append(wall)
                break
    return tuple(found)


def _offset(wall: dt.datetime, tz: dt.tzinfo) -> dt.timedelta:
    return wall.replace(tzinfo=tz).utcoffset() or dt.timedelta(0)


def granularities(names: Iterable[str] | None = None) -> st.SearchStrategy[str]:
    """Names of calendar units, all or those named; they shrink towards the finest.

    >>> from hypothesis import find
    >>> find(granularities(["day", "week"]), lambda unit: True)
    'day'
    """
    return st.sampled_from(check_names("names", names, GRANULARITIES))


def values(kinds: Iterable[str] | None = None) -> st.SearchStrategy[str]:
    """TIMEX3 values of dates and times that denote one stretch of the calendar, of all kinds or those named.

    >>> from hypothesis import find
    >>> find(values(["quarter"]), lambda value: value > "2019")
    '2019-Q1'
    """
    chosen = check_names("kinds", kinds, VALUE_KINDS)
    return st.one_of([_VALUES[kind] for kind in chosen])


_DAYS = st.dates(dt.date(1000, 1, 1), dt.date(9998, 12, 31))
_YEARS = st.integers(1000, 9998)


def _week(day: dt.date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


_VALUES = {
    "date": _DAYS.map(dt.date.isoformat),
    "month": _DAYS.map(lambda day: day.isoformat()[:7]),
    "year": _YEARS.map(str),
    "decade": st.integers(100, 998).map(str),
    "century": st.integers(10, 98).map(str),
    "week": _DAYS.map(_week),
    "weekend": _DAYS.map(lambda day: _week(day) + "-WE"),
    "quarter": st.builds("{}-Q{}".format, _YEARS, st.integers(1, 4)),
    "half": st.builds("{}-H{}".format, _YEARS, st.integers(1, 2)),
    "season": st.builds("{}-{}".format, _YEARS, st.sampled_from(["SP", "SU", "FA", "WI"])),
    "clock": st.builds("{}T{:02d}:{:02d}".format, _DAYS, st.integers(0, 23), st.integers(0, 59)),
    "part of day": st.builds("{}T{}".format, _DAYS, st.sampled_from(["MO", "MI", "AF", "EV", "NI", "DT"])),
}


def durations(*, max_count: int = 400, unknown: bool = False) -> st.SearchStrategy[str]:
    """TIMEX3 durations of one unit; with `unknown`, of an unknown number of them.

    >>> from hypothesis import find
    >>> find(durations(), lambda value: "T" in value)
    'PT1H'
    """
    check_number("max_count", max_count, 1)
    check_flag("unknown", unknown)
    count = st.just("X") if unknown else st.integers(1, max_count).map(str)
    date = st.builds("P{}{}".format, count, st.sampled_from(["D", "W", "M", "Y", "Q", "E", "C"]))
    return st.one_of(date, st.builds("PT{}{}".format, count, st.sampled_from(["H", "M", "S"])))


@st.composite
def _bounds(draw: Any, start: dt.datetime, hours: int, open_sides: bool, certain: bool) -> Bounds:
    moment = st.integers(0, hours).map(lambda hour: start + dt.timedelta(hours=hour))
    a, b, c, d = sorted(draw(st.lists(moment, min_size=4, max_size=4)))
    if certain:
        return Bounds.of(a, max(d, a + dt.timedelta(hours=1)))
    if draw(st.booleans()):
        b, c = c, b  # it may be over before it must have started
    if a == d:
        d += dt.timedelta(hours=1)
    kept = draw(st.lists(st.booleans(), min_size=4, max_size=4)) if open_sides else [True] * 4
    return Bounds(*(side if keep else None for side, keep in zip((a, b, c, d), kept, strict=True)))


def bounds(
    start: dt.date = EPOCH, *, days: int = 12, open_sides: bool = True, certain: bool = False
) -> st.SearchStrategy[Bounds]:
    """Four bounds to the hour within `days` days of `start`, so near each other that every relation occurs.

    `open_sides` lets bounds be unknown; `certain` knows start and end. None is an instant of no length.

    >>> from hypothesis import find
    >>> find(bounds(certain=True), lambda found: True).latest_end
    datetime.datetime(2000, 1, 1, 1, 0)
    """
    check(isinstance(start, dt.date), "start", start, "a date")
    check_number("days", days, 1, 36_500)
    check_flag("open_sides", open_sides)
    check_flag("certain", certain)
    first = dt.datetime(start.year, start.month, start.day)
    return _bounds(first, days * 24, open_sides and not certain, certain)


def whens(
    timezones: Iterable[str | None] = (None, "Europe/Paris", "Asia/Tokyo"), *, told: bool | None = None
) -> st.SearchStrategy[When]:
    """Times of events: of a TIMEX3 value where `told`, of bounds alone where not; either for None.

    >>> from hypothesis import find
    >>> find(whens(told=True), lambda when: when.granularity == "month").mod is None
    True
    """
    check(told is None or isinstance(told, bool), "told", told, "True, False or None")
    names = st.sampled_from(check_names("timezones", timezones, (None, *ZONES)))  # type: ignore[arg-type]
    bare = st.builds(lambda b, zone: When(b, timezone=zone), bounds(), names)
    written = st.builds(_written, values(), st.sampled_from([None, "START", "END", "APPROX"]), names, st.booleans())
    return {None: st.one_of(bare, written), True: written, False: bare}[told]


def _written(value: str, mod: str | None, timezone: str | None, doubtful: bool) -> When:
    found = bounds_of(value, mod)
    others = (Alternative("2000-01-01", 0.1, "another reading"),) if doubtful else ()
    return When(
        found or Bounds(), granularity_of(value), value, mod, timezone, alternatives=others, approximate=mod == "APPROX"
    )
