"""EDTF (ISO 8601-2:2019) read into TIMEX3 values and bounds.

Source: https://www.loc.gov/standards/datetime/ (2019-02-04).
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from attrs import evolve, frozen

from itinerary.errors import ArgumentError, quote
from itinerary.options import DEFAULTS, Options
from itinerary.time.bounds import Bounds
from itinerary.time.edtf import CODES
from itinerary.time.timex3 import bounds_of, granularity_of

_NAMES = {code: name for name, code in CODES.items()}
_SEASONS = ("SP", "SU", "FA", "WI")


@frozen
class Read:
    """What an EDTF string says, in TIMEX3 and bounds.

    `value` is None where TIMEX3 has no single value for it (intervals, sets, years beyond four digits); `bounds` is None
    outside the years 1 to 9999. `lost` names what neither holds.
    """

    value: str | None
    mod: str | None
    bounds: Bounds | None
    approximate: bool = False
    uncertain: bool = False
    members: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


_YEAR = r"-?[0-9X]{4}"
_DATE = re.compile(rf"({_YEAR})(?:-([0-9X]{{2}})(?:-([0-9X]{{2}}))?)?")
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_LONG = re.compile(r"Y-?[0-9]{1,18}(?:E[0-9]{1,3})?(?:S[0-9]{1,3})?|-?[0-9]{4}S[0-9]{1,3}")
_QUALIFIED = re.compile(r"[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}")


@lru_cache(maxsize=1024)
def parse_edtf(text: str, options: Options = DEFAULTS) -> Read:
    """Read an EDTF string. Raises ArgumentError where it is none.

    >>> parse_edtf("199X~").value, parse_edtf("../2019-03-01").mod, parse_edtf("2019-21").value
    ('199', 'ON_OR_BEFORE', '2019-SP')
    >>> parse_edtf("1964/2008").bounds.latest_end.year
    2009
    """
    read = _interval(text, options) if "/" in text else _single(text, options)
    if read is None and text[:1] in ("[", "{") and text[-1:] == {"[": "]", "{": "}"}[text[:1]]:
        read = _set(text, options)
    if read is None:
        raise ArgumentError(f"no EDTF date: {quote(text)}; write it as ISO 8601-2, such as '2019-02', '199X' or '2017/..'")
    return read


def _single(text: str, options: Options) -> Read | None:
    if _LONG.fullmatch(text):
        return Read(None, None, None, lost=("year beyond four digits",))
    if _TIME.fullmatch(text):
        bounds = bounds_of(text)
        return Read(text, None, bounds) if bounds is not None else None
    marks = set(text) & set("?~%")
    if marks and not _QUALIFIED.fullmatch(text):
        return None
    read = _date(re.sub("[?~%]", "", text), options)
    if read is None or not marks:
        return read
    whole = text[-1] in "?~%" and sum(text.count(mark) for mark in "?~%") == 1
    lost = () if whole else ("qualifiers of components",)
    return _qualified(read, bool(marks & set("~%")), bool(marks & set("?%")), lost, options)


def _qualified(read: Read, approximate: bool, uncertain: bool, lost: tuple[str, ...], options: Options) -> Read:
    bounds = read.bounds
    if approximate and bounds is not None and read.value is not None:
        bounds = bounds_of(read.value, "APPROX", options) or bounds
    mod = "APPROX" if approximate else None
    doubt = ("uncertain",) if uncertain else ()
    return evolve(
        read, mod=mod, bounds=bounds, approximate=approximate, uncertain=uncertain, lost=(*read.lost, *doubt, *lost)
    )


def _date(text: str, options: Options) -> Read | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if year.startswith("-") or year == "0000":
        return _early(year, month, day)
    if month is not None and day is None and month.isdigit() and int(month) > 12:
        return _grouping(year, month, options)
    coarse = re.fullmatch("([0-9]{1,3})X{1,3}", year)
    if coarse is not None and month is None:
        return Read(coarse[1], None, bounds_of(coarse[1], None, options))
    if "X" in text:
        return _masked(text, year, month, day)
    bounds = bounds_of(text, None, options)
    return Read(text, None, bounds) if bounds is not None else None


def _early(year: str, month: str | None, day: str | None) -> Read | None:
    if not year.lstrip("-").isdigit():
        return None
    value = "-".join(filter(None, (f"BC{1 - int(year):04d}", month, day)))
    return Read(value, None, None) if granularity_of(value) else None


def _grouping(year: str, code: str, options: Options) -> Read | None:
    """Seasons 21-24, northern 25-28, southern 29-32; quarters 33-36; thirds of a year 37-39; halves 40-41."""
    number = int(code)
    if 25 <= number <= 32:
        options = evolve(options, hemisphere="north" if number < 29 else "south")
        value = f"{year}-{_SEASONS[(number - 25) % 4]}"
        return Read(value, None, bounds_of(value, None, options), lost=("hemisphere",))
    if 37 <= number <= 39 and year.isdigit():
        first = datetime(int(year), (number - 37) * 4 + 1, 1)
        last = bounds_of(f"{year}-{first.month + 3:02d}")
        bounds = None if last is None else Bounds.of(first, last.latest_end)
        return Read(None, None, bounds, lost=("four-month block",))
    if code not in _NAMES:
        return None
    value = f"{year}-{_NAMES[code]}"
    return Read(value, None, bounds_of(value, None, options))


def _masked(text: str, year: str, month: str | None, day: str | None) -> Read | None:
    """Digits that are not known: somewhere between the least and the most that they can be."""
    value = text if len(year) == 4 else None
    if year.startswith("X"):
        return Read(value, None, None)
    low = _filled(year, month, day, "01", "0")
    high = _filled(year, month, day, "12", "9")
    if low is None or high is None or low.earliest_start is None:
        return None
    return Read(value, None, Bounds.between(low.earliest_start, high.latest_end))


def _filled(year: str, month: str | None, day: str | None, month_digits: str, digit: str) -> Bounds | None:
    first = digit == "0"
    year = year.replace("X", digit)
    if year == "0000":
        year = "0001"
    months = [f"{n:02d}" for n in range(1, 13) if month is None or re.fullmatch(month.replace("X", "."), f"{n:02d}")]
    if not months:
        return None
    chosen = months[0] if first else months[-1]
    days = [f"{n:02d}" for n in range(1, 32) if day is None or re.fullmatch(day.replace("X", "."), f"{n:02d}")]
    candidates = [f"{year}-{chosen}-{n}" for n in (days if first else reversed(days))]
    return next((bounds for bounds in map(bounds_of, candidates) if bounds is not None), None)


def _interval(text: str, options: Options) -> Read | None:
    first, _, last = text.partition("/")
    start = None if first in ("", "..") else _single(first, options)
    end = None if last in ("", "..") else _single(last, options)
    if (start is None and first not in ("", "..")) or (end is None and last not in ("", "..")):
        return None
    if start is None or end is None:
        return _open(start, end, "" in (first, last))
    approximate, uncertain = start.approximate or end.approximate, start.uncertain or end.uncertain
    if start.bounds is None or end.bounds is None:
        return Read(None, None, None, approximate, uncertain)
    bounds = start.bounds.span(end.bounds)
    return None if bounds is None else Read(None, None, bounds, approximate, uncertain)


def _open(start: Read | None, end: Read | None, unknown: bool) -> Read | None:
    known = start or end
    if known is None:
        return None
    mod = "ON_OR_BEFORE" if start is None else "ON_OR_AFTER"
    bounds = known.bounds
    if bounds is not None:
        bounds = Bounds(None, bounds.latest_end, None, bounds.latest_end) if start is None else bounds
        bounds = bounds if start is None else Bounds(earliest_start=bounds.earliest_start)
    lost = ("unknown end" if start is not None else "unknown start",) if unknown else ()
    return evolve(known, mod=mod, bounds=bounds, lost=(*known.lost, *lost))


def _set(text: str, options: Options) -> Read | None:
    """One of, or all of, some dates. Of `..` in a set only the outer bounds are kept."""
    bounds: Bounds | None = None
    for member in text[1:-1].split(","):
        ends = [_single(end.strip(), options) if end.strip() else None for end in member.split("..")]
        if len(ends) > 2 or (None in ends and len(ends) == 1) or not any(ends):
            return None
        low, high = _bounds(ends[0]), _bounds(ends[-1])
        part = Bounds.between(low.earliest_start, high.latest_end)
        if part is None:
            return None
        bounds = part if bounds is None else bounds.hull(part)
    return Read(None, None, bounds, members=tuple(part.strip() for part in text[1:-1].split(",")))


def _bounds(read: Read | None) -> Bounds:
    return Bounds() if read is None or read.bounds is None else read.bounds
