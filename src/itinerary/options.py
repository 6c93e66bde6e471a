"""Every policy on which sensible people disagree."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from attrs import Attribute, Converter, field, fields, frozen

from itinerary.errors import OptionsError, quote

Value = TypeVar("Value")
Pair = tuple[float, float]

PARTS_OF_DAY = {
    "small-hours": (0, 6),
    "morning": (6, 12),
    "midday": (12, 14),
    "afternoon": (12, 18),
    "evening": (18, 24),
    "night": (18, 30),
    "daytime": (6, 18),
}
SUBPARTS = {
    "part-of-day": (1 / 3, 2 / 3),
    "day": (8, 16),
    "week": (2, 3),
    "month": (10, 20),
    "quarter": (1, 2),
    "season": (1, 2),
    "half": (2, 4),
    "year": (4, 8),
    "decade": (4, 7),
    "century": (33, 67),
}
COUNTS = {"couple": (2, 2), "few": (2, 5), "several": (3, 8), "some": (2, 8), "many": (5, 20), "dozens": (24, 99)}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
ABOUT = {
    "second": "PT30S",
    "minute": "PT15M",
    "hour": "PT1H",
    "part-of-day": "PT2H",
    "day": "P1D",
    "weekend": "P1D",
    "week": "P3D",
    "month": "P10D",
    "quarter": "P1M",
    "season": "P1M",
    "half": "P2M",
    "year": "P6M",
    "decade": "P3Y",
    "century": "P20Y",
    "millennium": "P200Y",
}


@frozen(eq=False)
class Table(Mapping[str, Value]):
    """A mapping that can be hashed."""

    rows: tuple[tuple[str, Value], ...]
    _hash: int = field(init=False, repr=False)

    @_hash.default
    def _hashed(self) -> int:
        return hash(self.rows)

    def __getitem__(self, key: str) -> Value:
        for name, value in self.rows:
            if name == key:
                return value
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter([name for name, _ in self.rows])

    def __len__(self) -> int:
        return len(self.rows)

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return repr(dict(self.rows))


def _fail(name: str, value: object, allowed: str) -> NoReturn:
    raise OptionsError(f"{name}={quote(value)} is not allowed; use {allowed}")


def _names(names: object) -> str:
    return ", ".join(repr(name) for name in names)  # type: ignore[attr-defined]


def _checked(default: Any, good: Callable[[Any], bool], allowed: str) -> Any:
    def check(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not good(value):
            _fail(attribute.name, value, allowed)

    return field(default=default, validator=check)


def _one_of(*allowed: str) -> Any:
    return _checked(allowed[0], lambda value: isinstance(value, str) and value in allowed, "one of " + _names(allowed))


def _table(defaults: Mapping[str, Any], good: Callable[[Any], bool], allowed: str) -> Any:
    """A field that takes the rows to change and holds the whole table."""

    def convert(value: object, attribute: "Attribute[Any]") -> Table[Any]:
        if not isinstance(value, Mapping):
            _fail(attribute.name, value, "a mapping of " + _names(defaults))
        for key, row in value.items():
            if key not in defaults:
                _fail(attribute.name, {key: row}, "the names " + _names(defaults))
            if not good(row):
                _fail(attribute.name, {key: row}, allowed)
        rows: dict[str, Any] = {**defaults, **value}
        return Table(tuple((name, tuple(row) if isinstance(row, list) else row) for name, row in rows.items()))

    return field(factory=dict, converter=Converter(convert, takes_field=True))


def _is_month(value: object) -> bool:
    return type(value) is int and 1 <= value <= 12


def _pair(low: float, high: float) -> Callable[[object], bool]:
    def good(value: object) -> bool:
        if not isinstance(value, tuple | list) or len(value) != 2 or not all(type(n) in (int, float) for n in value):
            return False
        return bool(low <= value[0] <= value[1] <= high)

    return good


def _is_about(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"P(?:[0-9]{1,4}[YMWD]|T[0-9]{1,4}[HMS])", value) is not None


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split())


def _is_zone(value: object) -> bool:
    return value is None or (isinstance(value, str) and value in _zones())


def _is_country(value: object) -> bool:
    return value is None or (isinstance(value, str) and re.fullmatch("[A-Z]{2}", value) is not None)


def _languages(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _are_languages(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(name, str) and name.strip() for name in value)


@frozen(kw_only=True)
class Options:
    """How to read what can be read in several ways. The first value named is the default, and measured best on news.

    `register`         "auto" (found from the text), "news" (months and weekdays lie near publication), "narrative"
                       (they lie near the time last told).
    `bare_weekday`     "on Wednesday": "recent" (the last one, today counts, unless the clause looks ahead), "closest",
                       "tense" (behind or ahead as the clause looks, the closest where it doesn't tell).
    `next_weekday`     "next Wednesday": "nearest" (first one after today) or "next-week" (of the next calendar week).
    `last_weekday`     "nearest" (last one before today) or "previous-week".
    `month_year`       the year of a bare month: "closest", "past", "future", "published" (the year of publication).
    `two_digit_year`   "'98": "closest" to publication or "past".
    `date_order`       "4/5/2019": "auto" (by the article's other dates, place and zone), "american", "british".
    `week_start`       "monday" or "sunday". TIMEX3 weeks stay ISO weeks.
    `weekend`          "saturday-sunday", "friday-saturday", "thursday-friday".
    `past_n`           "the past month": "rolling" (ending at publication) or "calendar".
    `range_end`        "until Friday": "inclusive" or "exclusive" of Friday. "through" always includes it.
    `century`          the 20th century: "popular" (1900 to 1999) or "strict" (1901 to 2000).
    `winter`           named for the year of its "december" or "january".
    `hemisphere`       of seasons: "auto" (by place, else northern), "north", "south".
    `seasons`          first month of each northern season.
    `parts_of_day`     hours from midnight, end exclusive: {"night": (18, 30)} ends at 06:00 the next day.
    `subparts`         where early and mid end, in hours of a day, days of a week or month, months of a quarter, season,
                       half or year, years of a decade or century, fractions of a part of day.
    `counts`           the least and the most that vague counts mean.
    `about`            how far "about" loosens each bound: a TIMEX3 duration for each granularity.
    `fiscal_start`     the first month of a fiscal year that is named for the year in which it ends.
    `holidays_country` ISO 3166 alpha-2; None: that of the article's place, else the United States.
    `default_timezone` IANA name for articles that tell none; None: unknown.
    `languages`        other languages whose dates are read, such as ("fr", "de").
    `all_events`       keep the events that no timeline would show, such as "said".
    `reader`           a callable that reads syntax and names in place of the built-in tagger.

    Tables take a mapping of the rows to change. Raises OptionsError.

    >>> Options(parts_of_day={"evening": (17, 23)}).parts_of_day["evening"]
    (17, 23)
    >>> Options(week_start="friday")
    Traceback (most recent call last):
    itinerary.errors.OptionsError: week_start='friday' is not allowed; use one of 'monday', 'sunday'
    """

    register: str = _one_of("auto", "news", "narrative")
    bare_weekday: str = _one_of("recent", "closest", "tense")
    next_weekday: str = _one_of("nearest", "next-week")
    last_weekday: str = _one_of("nearest", "previous-week")
    month_year: str = _one_of("closest", "past", "future", "published")
    two_digit_year: str = _one_of("closest", "past")
    date_order: str = _one_of("auto", "american", "british")
    week_start: str = _one_of("monday", "sunday")
    weekend: str = _one_of("saturday-sunday", "friday-saturday", "thursday-friday")
    past_n: str = _one_of("rolling", "calendar")
    range_end: str = _one_of("inclusive", "exclusive")
    century: str = _one_of("popular", "strict")
    winter: str = _one_of("december", "january")
    hemisphere: str = _one_of("auto", "north", "south")
    seasons: Mapping[str, int] = _table(SEASONS, _is_month, "months from 1 to 12")
    parts_of_day: Mapping[str, Pair] = _table(PARTS_OF_DAY, _pair(0, 36), "hours (start, end) from 0 to 36")
    subparts: Mapping[str, Pair] = _table(SUBPARTS, _pair(0, 100), "the pair (end of early, end of mid)")
    counts: Mapping[str, Pair] = _table(COUNTS, _pair(0, 10_000), "the pair (least, most)")
    about: Mapping[str, str] = _table(ABOUT, _is_about, "a TIMEX3 duration of one unit, such as 'PT15M'")
    fiscal_start: int = _checked(1, _is_month, "a month from 1 to 12")
    holidays_country: str | None = _checked(None, _is_country, "an ISO 3166 alpha-2 code such as 'GB', or None")
    default_timezone: str | None = _checked(None, _is_zone, "an IANA name such as 'Europe/Paris', or None")
    languages: tuple[str, ...] = field(default=(), converter=_languages)
    all_events: bool = _checked(False, lambda value: isinstance(value, bool), "True or False")
    reader: Callable[..., Any] | None = field(default=None, eq=False)

    if not TYPE_CHECKING:  # a type checker sees the signature that attrs makes

        def __init__(self, **policies: Any) -> None:
            for name in policies:
                if name not in _policies():
                    raise OptionsError(f"there is no policy {quote(name)}; the policies are {_names(_policies())}")
            self.__attrs_init__(**policies)

    def __attrs_post_init__(self) -> None:
        if not _are_languages(self.languages):
            _fail("languages", self.languages, "language codes such as ('fr', 'de')")
        if self.reader is not None and not callable(self.reader):
            _fail("reader", self.reader, "a callable, or None")


@lru_cache(maxsize=1)
def _policies() -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(Options))


DEFAULTS = Options()
