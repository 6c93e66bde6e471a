"""EDTF (ISO 8601-2:2019) for TIMEX3 values: level 0, level 1, and what fits of level 2. Losses are named.

Source: https://www.loc.gov/standards/datetime/ (2019-02-04).
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from attrs import evolve, frozen

from itinerary.options import DEFAULTS, Options
from itinerary.time.bounds import Bounds
from itinerary.time.timex3 import bounds_of, granularity_of

CODES = {
    "SP": "21", "SU": "22", "FA": "23", "WI": "24", "Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41",
}  # fmt: skip
_SHOWN = {"season": "month", "quarter": "month", "half": "month", "year": "month", "decade": "year", "century": "year"}


@frozen
class Written:
    """An EDTF string, and what it could not say."""

    text: str
    lost: tuple[str, ...] = ()


def to_edtf(
    value: str | None, mod: str | None = None, bounds: Bounds | None = None, options: Options = DEFAULTS
) -> Written | None:
    """The EDTF of a TIMEX3 value and its mod, or of bounds alone; None where EDTF has nothing for it.

    EDTF knows no weeks, weekends, parts of day, durations, sets or vague references, no thirds of a unit, and no qualified
    or open clock times: the nearest that it can say stands there, and `lost` tells what went.

    >>> to_edtf("2019-02", "END")
    Written(text='2019-02-21~/2019-02-28~', lost=('END',))
    >>> to_edtf("199", "APPROX").text, to_edtf("2019-03-01", "ON_OR_BEFORE").text, to_edtf("2017", "ON_OR_AFTER").text
    ('199X~', '../2019-03-01', '2017/..')
    """
    if value is None:
        return _of_bounds(bounds)
    if mod in ("START", "MID", "END"):
        return _of_third(value, mod, bounds, options)
    if mod in ("BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"):
        return _of_side(value, mod, options)
    plain = _plain(value, options)
    if plain is None or mod != "APPROX":
        return plain
    if "T" in plain.text:
        return Written(plain.text.partition("T")[0] + "~", ("clock",))
    return evolve(plain, text="/".join(end + "~" for end in plain.text.split("/")))


def _plain(value: str, options: Options) -> Written | None:
    """A value without a mod."""
    unit = granularity_of(value)
    if value.startswith(("P", "T", "FY")) or not unit:
        return None
    if value.startswith("BC"):
        return _before_christ(value)
    if unit in ("decade", "century", "millennium"):
        return Written(value.ljust(4, "X"))
    if unit in ("season", "quarter", "half"):
        return Written(f"{value[:4]}-{CODES[value[5:]]}") if value[5:] in CODES else None
    if unit in ("week", "weekend") or "W" in value:
        return _of_week(value, unit, options)
    if unit == "part-of-day":
        return Written(value.partition("T")[0], ("part of day",))
    return _of_clock(value, unit) if "T" in value else Written(value)


def _before_christ(value: str) -> Written | None:
    """BC0044 is the year -43: EDTF counts a year 0."""
    year, dash, rest = value[2:].partition("-")
    if len(year) != 4:
        return None
    number = 1 - int(year)
    return Written(f"{'-' if number < 0 else ''}{abs(number):04d}{dash}{rest}")


def _of_week(value: str, unit: str, options: Options) -> Written | None:
    day, clock, rest = value.partition("T")
    bounds = bounds_of(day, None, options)
    if bounds is None or bounds.earliest_start is None:
        return None
    if unit in ("week", "weekend"):
        return Written(_days(bounds), (unit,))
    plain = _plain(f"{bounds.earliest_start:%Y-%m-%d}{clock}{rest}", options)
    return plain and evolve(plain, lost=("week", *plain.lost))


def _of_clock(value: str, unit: str) -> Written | None:
    clock = re.fullmatch(r"(.{10})T([0-9]{2})(?::([0-9]{2}))?(?::([0-9]{2}))?(?:\.[0-9]+)?(Z|[+-].*)?", value)
    bounds = bounds_of(value)
    if clock is None or bounds is None or bounds.earliest_start is None:
        return None
    text = f"{bounds.earliest_start.isoformat(timespec='seconds')}{clock[5] or ''}"
    return Written(text, () if unit == "second" else (f"{unit} precision",))


def _of_third(value: str, mod: str, bounds: Bounds | None, options: Options) -> Written | None:
    third = bounds_of(value, mod, options)
    whole = bounds_of(value, None, options)
    if third is None or whole is None:
        return _with_loss(_plain(value, options), mod)
    if third.latest_end is None:  # the last unit of the calendar
        third = evolve(third, latest_end=datetime.max)
    unit = granularity_of(value)
    if bounds is not None and not bounds.is_open and whole.contains(bounds):
        third = bounds
    if unit in ("hour", "minute", "second", "part-of-day", "day"):
        return _with_loss(_plain(value, options), mod)
    ends = dict.fromkeys(end + "~" for end in _ends(third, _SHOWN.get(unit, "day")))
    return Written("/".join(ends), (mod,))


def _of_side(value: str, mod: str, options: Options) -> Written | None:
    bounds = bounds_of(value, mod, options)
    plain = _plain(value.partition("T")[0], options)
    if bounds is None or plain is None:
        return None
    lost: tuple[str, ...] = ("clock",) if "T" in value else plain.lost
    first, _, last = plain.text.partition("/")
    if mod.startswith("ON_OR_") or "T" in value:
        return Written(f"../{last or first}" if mod.endswith("BEFORE") else f"{first}/..", lost)
    shown = _SHOWN.get(granularity_of(value), "day")
    if granularity_of(value) in ("month", "year"):
        shown = granularity_of(value)
    start, end = _ends(bounds, shown)
    if (mod == "BEFORE" and bounds.latest_end == datetime.min) or (mod == "AFTER" and not start):
        return None
    return Written(f"../{end}" if mod == "BEFORE" else f"{start}/..", lost)


def _with_loss(written: Written | None, *lost: str) -> Written | None:
    return written and evolve(written, lost=(*written.lost, *lost))


def _of_bounds(bounds: Bounds | None) -> Written | None:
    """Bounds alone: an empty side is not known, unlike "..", which goes on without limit."""
    if bounds is None or bounds.is_open:
        return None
    moments = (bounds.earliest_start, bounds.latest_end)
    clock = any(moment is not None and moment != datetime(*moment.timetuple()[:3]) for moment in moments)
    return Written(_days(bounds), ("clock",) if clock else ())


def _days(bounds: Bounds) -> str:
    start, end = _ends(bounds, "day")
    return start if start == end else f"{start}/{end}"


def _ends(bounds: Bounds, unit: str) -> tuple[str, str]:
    """The first and last day, month or year, as written: EDTF ends are inclusive."""
    width = {"day": 10, "month": 7, "year": 4}[unit]
    start, end = bounds.earliest_start, bounds.latest_end
    last = None if end is None else end - timedelta(microseconds=1) if end > datetime.min else end
    return ("" if start is None else start.isoformat()[:width], "" if last is None else last.isoformat()[:width])


def one_of(values: tuple[str, ...], options: Options = DEFAULTS) -> Written | None:
    """The one-of set of several readings: "January or February".

    >>> one_of(("2019-01", "2019-02")).text
    '[2019-01,2019-02]'
    """
    members = [_plain(value, options) for value in values]
    written = [member for member in members if member is not None and "/" not in member.text]
    if not written:
        return None
    lost = tuple(dict.fromkeys(loss for member in written for loss in member.lost))
    return Written("[" + ",".join(member.text for member in written) + "]", lost)
