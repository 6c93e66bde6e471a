"""TIMEX3 durations: P3D, PT6H, P1Y6M, PXM, P1E. The written units are kept; nothing turns months into days."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from attrs import frozen

from itinerary.errors import ArgumentError, quote
from itinerary.time.granularity import MONTHS_IN, shift

_DATE_UNITS = {
    "L": "millennium", "ML": "millennium", "C": "century", "CE": "century", "E": "decade", "DE": "decade",
    "Y": "year", "H": "half", "Q": "quarter", "SP": "season", "SU": "season", "FA": "season", "WI": "season",
    "M": "month", "W": "week", "WE": "weekend", "D": "day",
}  # fmt: skip
_CLOCK_UNITS = {
    "H": "hour", "M": "minute", "S": "second", "MO": "part-of-day", "MI": "part-of-day", "AF": "part-of-day",
    "EV": "part-of-day", "NI": "part-of-day", "DT": "part-of-day",
}  # fmt: skip
_PART = re.compile(r"([0-9]{1,18}(?:\.[0-9]{1,18})?|X{1,3})([A-Z]{1,2})")
_FORM = re.compile(rf"(?:{_PART.pattern})*")
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "part-of-day": 21600, "day": 86400, "weekend": 172800, "week": 604800,
}  # fmt: skip
_SIZES = (("YM", {**MONTHS_IN}), ("WD", {"week": 7, "day": 1}), ("HMS", {"hour": 3600, "minute": 60, "second": 1}))


@frozen
class Part:
    """So many of a unit: the count as written ("X" is an unknown number), its TIMEX3 letters, and the unit's name."""

    count: str
    code: str
    unit: str

    @property
    def number(self) -> float | None:
        """The count; None where it is unknown."""
        return None if "X" in self.count else float(self.count)


@frozen
class Duration:
    """How long something takes, in the units that were written, coarse to fine."""

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        date = "".join(part.count + part.code for part in self.parts if not _is_clock(part))
        clock = "".join(part.count + part.code for part in self.parts if _is_clock(part))
        return f"P{date}T{clock}" if clock else f"P{date}"

    @property
    def granularity(self) -> str:
        """The finest unit that was written."""
        return self.parts[-1].unit

    @property
    def seconds(self) -> tuple[float, float] | None:
        """The least and the most seconds that it can last on a calendar; None where a count is unknown.

        >>> parse_duration("P1M").seconds == (28 * 86400, 31 * 86400)
        True
        """
        months, rest = 0.0, 0.0
        for part in self.parts:
            if part.number is None:
                return None
            months += part.number * MONTHS_IN.get(part.unit, 0)
            rest += part.number * _SECONDS.get(part.unit, 0)
        low, high = _month_days(months)
        return low * 86400 + rest, high * 86400 + rest

    def after(self, moment: datetime) -> datetime | None:
        """`moment` plus this duration; None where a count is unknown or the year leaves 1 to 9999.

        >>> parse_duration("P1M").after(datetime(2019, 1, 31))
        datetime.datetime(2019, 2, 28, 0, 0)
        """
        return self._step(moment, 1)

    def before(self, moment: datetime) -> datetime | None:
        """`moment` minus this duration, as `after`."""
        return self._step(moment, -1)

    def _step(self, moment: datetime | None, sign: int) -> datetime | None:
        for part in self.parts:
            if moment is None or part.number is None:
                return None
            whole, rest = divmod(part.number, 1)
            moment = shift(moment, sign * int(whole), part.unit)
            if rest and moment is not None:
                moment = _fraction(moment, sign * rest, part.unit)
        return moment

    def canonical(self) -> Duration:
        """The same length in years and months, weeks and days, hours and less: PT24H is not P1D over a clock change.

        >>> [str(parse_duration(value).canonical()) for value in ("P24M", "P14D", "PT90M")]
        ['P2Y', 'P2W', 'PT1H30M']
        """
        if any(part.number is None or part.number % 1 or part.unit in ("weekend", "part-of-day") for part in self.parts):
            return self
        parts: list[Part] = []
        for codes, sizes in _SIZES:
            names = _CLOCK_UNITS if codes == "HMS" else _DATE_UNITS
            total = sum(int(part.number or 0) * sizes.get(part.unit, 0) for part in self.parts)
            for code in codes:
                count, total = divmod(total, sizes[names[code]])
                parts += [Part(str(count), code, names[code])] if count else []
        return Duration(tuple(parts)) if parts else self


def _is_clock(part: Part) -> bool:
    return part.unit in ("hour", "minute", "second", "part-of-day")


def _month_days(months: float) -> tuple[float, float]:
    """The fewest and most days of so many months in a row; exact within a few days."""
    whole = int(months)
    if whole == 0:
        return months * 28, months * 31
    mean = whole * 146097 / 4800
    low, high = (28, 31) if whole == 1 else (int(mean) - 3, int(mean) + 3)
    return low + (months - whole) * 28, high + (months - whole) * 31


def _fraction(moment: datetime, part: float, unit: str) -> datetime | None:
    """Half a year is six months, half a month fifteen days, half a day twelve hours."""
    months = MONTHS_IN.get(unit, 0) * part
    if abs(months) >= 1:
        return shift(moment, round(months), "month")
    seconds = months * 30 * 86400 if months else _SECONDS[unit] * part
    try:
        return moment + timedelta(seconds=round(seconds))
    except OverflowError:
        return None


@lru_cache(maxsize=1024)
def parse_duration(value: str) -> Duration | None:
    """The duration that a TIMEX3 value writes; None where it is none.

    >>> str(parse_duration("P1DT2H")), parse_duration("2019")
    ('P1DT2H', None)
    """
    date, clocked, clock = value[1:].partition("T")
    if not value.startswith("P") or bool(clocked) != bool(clock):
        return None
    if not (_FORM.fullmatch(date) and _FORM.fullmatch(clock)):
        return None
    parts = _parts(date, _DATE_UNITS) + _parts(clock, _CLOCK_UNITS)
    return Duration(tuple(parts)) if parts and all(part.unit for part in parts) else None


def _parts(text: str, units: dict[str, str]) -> list[Part]:
    return [Part(count, code, units.get(code, "")) for count, code in _PART.findall(text)]


def duration(count: float | None, unit: str) -> Duration:
    """So many units, "X" for None. Raises ArgumentError.

    >>> str(duration(6, "hour")), str(duration(None, "month")), str(duration(1.5, "year"))
    ('PT6H', 'PXM', 'P1.5Y')
    """
    names = _CLOCK_UNITS if unit in ("hour", "minute", "second") else _DATE_UNITS
    code = next((code for code, name in names.items() if name == unit), None)
    if code is None or (count is not None and not 0 <= count < 1e15):
        raise ArgumentError(f"no duration of {quote(count)} {quote(unit)}; use a count from 0 and a granularity")
    return Duration((Part("X" if count is None else f"{count:.15g}", code, unit),))
