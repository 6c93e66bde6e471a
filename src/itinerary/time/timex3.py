"""TIMEX3 values of dates and times: what they denote on the calendar, with their mod."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from itinerary.options import DEFAULTS, Options
from itinerary.time.bounds import Bounds
from itinerary.time.duration import parse_duration
from itinerary.time.granularity import floor, shift, unit_of
from itinerary.time.timex3_forms import PART_CODES, SEASON_CODES, granularity_of, plus_hours, unit_named
from itinerary.time.zones import zone

__all__ = ["MODS", "PART_CODES", "SEASON_CODES", "VAGUE", "bounds_of", "granularity_of", "is_value", "third_of"]

THIRDS = (1 / 3, 2 / 3)
VAGUE = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
MODS = (
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE",
)  # fmt: skip
_SUBUNITS = {
    "century": "year", "decade": "year", "year": "month", "half": "month", "quarter": "month", "season": "month",
    "month": "day", "week": "day", "day": "hour",
}  # fmt: skip
_EDGES = {
    "millennium": "year", "century": "year", "decade": "year", "day": "hour", "part-of-day": "hour", "hour": "minute",
    "minute": "second",
}  # fmt: skip


def is_value(value: str) -> bool:
    """Whether it is a TIMEX3 value of any form: date, time, duration, set or vague reference; masked or not.

    >>> is_value("XXXX-WXX-1"), is_value("2019-02-30")
    (True, False)
    """
    if value in VAGUE:
        return True
    masked = "X" in value or value.startswith(("T", "BC", "P"))
    return bool(granularity_of(value)) if masked else unit_named(value, DEFAULTS) is not None


def bounds_of(
    value: str,
    mod: str | None = None,
    options: Options = DEFAULTS,
    *,
    edge: bool = False,
    timezone: str | None = None,
) -> Bounds | None:
    """What a TIMEX3 value and its mod denote on the calendar: local wall time, half-open.

    None for durations, sets, vague references, masked digits, days that don't exist, and years outside 1 to 9999.

    `mod`       START, MID and END are thirds (`options.subparts`); APPROX loosens every bound (`options.about`);
                BEFORE, AFTER, ON_OR_BEFORE and ON_OR_AFTER open a side; those of durations change nothing.
    `edge`      START and END are the first and last day instead, "by the end of the month"; of a morning, START is the
                small hours before it: "in the early hours of Tuesday".
    `timezone`  IANA name of the place: a value with Z or an offset is turned into its wall time.

    >>> bounds_of("2019-02", "END").earliest_start, bounds_of("2019-02", "END", edge=True).earliest_start.day
    (datetime.datetime(2019, 2, 21, 0, 0), 28)
    """
    unit = unit_named(value, options)
    if unit is None:
        return None
    start, end, name = unit
    if "T" in value and timezone is not None:
        start, end = _local(value, start, end, timezone)
    if edge and mod == "START" and value.endswith("TMO"):
        start, end = _small_hours(start, options)
    elif mod in ("START", "MID", "END"):
        start, end = _edge(start, end, mod, name) if edge and mod != "MID" else _third(start, end, mod, name, options)
    return _modified(Bounds.of(start, end), mod, name, options)


def _local(value: str, start: datetime, end: datetime | None, timezone: str) -> tuple[datetime, datetime | None]:
    offset = re.search(r"(?:Z|([+-])([0-9]{2}):?([0-9]{2})?)$", value.partition("T")[2])
    if offset is None:
        return start, end
    ahead = timedelta(hours=int(offset[2] or 0), minutes=int(offset[3] or 0)) * (-1 if offset[1] == "-" else 1)
    try:
        step = zone(timezone).fromutc((start - ahead).replace(tzinfo=zone(timezone))).replace(tzinfo=None) - start
        return start + step, None if end is None else end + step
    except OverflowError:
        return start, end


def _third(
    start: datetime, end: datetime | None, mod: str, unit: str, options: Options
) -> tuple[datetime, datetime | None]:
    """The early, middle or late part of a unit."""
    if unit not in _SUBUNITS:
        length = (end or start) - start
        cuts = [start, *(start + length * part for part in options.subparts.get(unit, THIRDS)), end]
    else:
        cuts = [start, *(shift(start, int(count), _SUBUNITS[unit]) for count in options.subparts[unit]), end]
    index = ("START", "MID", "END").index(mod)
    return cuts[index] or start, cuts[index + 1]


def _small_hours(morning: datetime, options: Options) -> tuple[datetime, datetime | None]:
    first, last = options.parts_of_day["small-hours"]
    day = floor(morning, "day")
    return day + timedelta(hours=first), plus_hours(day, hours=last)


def _edge(start: datetime, end: datetime | None, mod: str, unit: str) -> tuple[datetime, datetime | None]:
    """The first or last day of a unit; the first or last year of a decade or century, hour of a day."""
    if unit == "second":
        return start, end
    inner = _EDGES.get(unit, "day")
    if mod == "START":
        return start, shift(start, 1, inner)
    return (start if end is None else shift(end, -1, inner) or start), end


def _modified(bounds: Bounds, mod: str | None, unit: str, options: Options) -> Bounds:
    start, end = bounds.earliest_start, bounds.latest_end
    if mod == "APPROX":
        return _loosened(bounds, options.about[unit])
    if mod == "BEFORE":
        return Bounds(None, start, None, start)
    if mod == "ON_OR_BEFORE":
        return Bounds(None, end, None, end)
    if mod == "AFTER":  # just after 10:40 can be 10:40:20
        return Bounds(earliest_start=start if unit in ("second", "minute") else end)
    return Bounds(earliest_start=start) if mod == "ON_OR_AFTER" else bounds


def _loosened(bounds: Bounds, by: str) -> Bounds:
    about = parse_duration(by)
    if about is None:
        return bounds
    sides = (about.before, about.after, about.before, about.after)
    moments = (bounds.earliest_start, bounds.latest_start, bounds.earliest_end, bounds.latest_end)
    return Bounds(*(None if moment is None else move(moment) for move, moment in zip(sides, moments, strict=True)))


def third_of(moment: datetime, unit: str, mod: str, options: Options = DEFAULTS) -> Bounds:
    """The early (START), middle (MID) or late (END) part of the unit that a moment lies in.

    >>> third_of(datetime(2019, 2, 27), "year", "MID").earliest_start
    datetime.datetime(2019, 5, 1, 0, 0)
    """
    start = floor(moment, unit, options)
    return Bounds.of(*_third(start, unit_of(start, unit, options)[1], mod, unit, options))
