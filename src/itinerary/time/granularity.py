"""Granularities: the units of the calendar, how they nest, and arithmetic by them on naive local wall times."""

from calendar import monthrange
from datetime import datetime, timedelta

from itinerary.errors import ArgumentError, quote
from itinerary.options import DEFAULTS, Options

GRANULARITIES = (
    "second", "minute", "hour", "part-of-day", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "millennium",
)  # fmt: skip
_SIZE = {name: size for size, name in enumerate(GRANULARITIES)}
_SIZE["season"] = _SIZE["quarter"]

# Weeks don't nest in months, nor seasons in years (a northern winter lies in two of them).
_PARENTS = {
    "second": ("minute",),
    "minute": ("hour",),
    "hour": ("part-of-day", "day"),
    "part-of-day": ("day",),
    "day": ("week", "month"),
    "weekend": ("week",),
    "month": ("quarter", "season"),
    "quarter": ("half",),
    "half": ("year",),
    "year": ("decade", "century"),
    "decade": ("millennium",),
    "century": ("millennium",),
}
_STEPS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "part-of-day": timedelta(hours=6),
    "day": timedelta(days=1),
    "weekend": timedelta(weeks=1),
    "week": timedelta(weeks=1),
}
MONTHS_IN = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000,
}  # fmt: skip
WEEKEND_STARTS = {"saturday-sunday": 5, "friday-saturday": 4, "thursday-friday": 3}


def _known(unit: str) -> str:
    if unit not in _SIZE:
        raise ArgumentError(f"unknown granularity {quote(unit)}; use one of {', '.join(GRANULARITIES)}")
    return unit


def finer(a: str, b: str) -> bool:
    """Whether unit `a` is shorter than unit `b`. Quarters and seasons are of one length.

    >>> finer("week", "month"), finer("season", "quarter")
    (True, False)
    """
    return _SIZE[_known(a)] < _SIZE[_known(b)]


def nests(a: str, b: str) -> bool:
    """Whether every `a` lies within one `b`: the partial order of the calendar.

    >>> nests("day", "year"), nests("week", "month")
    (True, False)
    """
    return _known(a) == _known(b) or any(nests(parent, b) for parent in _PARENTS.get(a, ()))


def shift(moment: datetime, count: int, unit: str) -> datetime | None:
    """`moment` moved by `count` units, to the last day of the month where that day does not exist.

    None outside the years 1 to 9999. A part of day counts six hours, a weekend a week.

    >>> shift(datetime(2019, 1, 31), 1, "month")
    datetime.datetime(2019, 2, 28, 0, 0)
    """
    _known(unit)
    try:
        if unit in _STEPS:
            return moment + count * _STEPS[unit]
        month = moment.year * 12 + moment.month - 1 + count * MONTHS_IN[unit]
        year, month = divmod(month, 12)
        return moment.replace(year=year, month=month + 1, day=min(moment.day, _month_length(year, month + 1)))
    except (OverflowError, ValueError):
        return None


def _month_length(year: int, month: int) -> int:
    return monthrange(year, month)[1] if 1 <= year <= 9999 else 28


def floor(moment: datetime, unit: str, options: Options = DEFAULTS) -> datetime:
    """The start of the unit that `moment` lies in. Its weekend is that of its week, before or after it.

    Weeks, weekends, seasons and centuries follow `options`. Nothing leaves the years 1 to 9999.

    >>> floor(datetime(2019, 2, 27, 10, 40), "week")
    datetime.datetime(2019, 2, 25, 0, 0)
    """
    if unit in ("second", "minute", "hour", "part-of-day"):
        return _floor_clock(moment, unit)
    day = datetime(moment.year, moment.month, moment.day)
    if unit == "day":
        return day
    if unit in ("week", "weekend"):
        return _floor_week(day, unit, options)
    if unit == "season":
        return _floor_season(day, options)
    if unit in ("month", "quarter", "half"):
        return day.replace(month=(day.month - 1) // MONTHS_IN[unit] * MONTHS_IN[unit] + 1, day=1)
    years = MONTHS_IN[_known(unit)] // 12
    offset = 1 if options.century == "strict" and years >= 100 else 0
    return datetime(max(1, (day.year - offset) // years * years + offset), 1, 1)


def _floor_clock(moment: datetime, unit: str) -> datetime:
    if unit == "part-of-day":
        return moment.replace(hour=moment.hour // 6 * 6, minute=0, second=0, microsecond=0)
    kept = ("second", "minute", "hour").index(unit)
    return moment.replace(**dict.fromkeys(("microsecond", "second", "minute")[: kept + 1], 0))  # type: ignore[arg-type]


def _floor_week(day: datetime, unit: str, options: Options) -> datetime:
    back = day.isoweekday() % 7 if options.week_start == "sunday" else day.weekday()
    if unit == "weekend":
        back = day.weekday() - WEEKEND_STARTS[options.weekend]
    return datetime.fromordinal(min(max(1, day.toordinal() - back), datetime.max.toordinal()))


def _floor_season(day: datetime, options: Options) -> datetime:
    starts = season_starts(options).values()
    month = max((month for month in starts if month <= day.month), default=None)
    if month is not None:
        return day.replace(month=month, day=1)
    return datetime(max(1, day.year - 1), max(starts) if day.year > 1 else 1, 1)


def season_starts(options: Options = DEFAULTS) -> dict[str, int]:
    """The first month of each season in the hemisphere that `options` name.

    >>> season_starts(Options(hemisphere="south"))["winter"]
    6
    """
    turn = 6 if options.hemisphere == "south" else 0
    return {name: (month + turn - 1) % 12 + 1 for name, month in options.seasons.items()}


def unit_of(moment: datetime, unit: str, options: Options = DEFAULTS) -> tuple[datetime, datetime | None]:
    """The unit `[start, end)` that `moment` lies in; the end is None after the year 9999.

    >>> unit_of(datetime(2019, 2, 27), "month")
    (datetime.datetime(2019, 2, 1, 0, 0), datetime.datetime(2019, 3, 1, 0, 0))
    """
    start = floor(moment, unit, options)
    if unit == "weekend":
        return start, shift(start, 2, "day")
    return start, shift(start, 1, unit)
