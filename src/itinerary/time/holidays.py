"""Named days: fixed ones, weekdays of a month, those that hang on Easter, and by country through the `holidays` package.

The package is imported only for names that no rule here knows, and its tables are kept.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_FIXED = {
    "new year's day": (1, 1), "epiphany": (1, 6), "orthodox christmas": (1, 7), "burns night": (1, 25),
    "australia day": (1, 26), "groundhog day": (2, 2), "valentine's day": (2, 14), "international women's day": (3, 8),
    "st. david's day": (3, 1),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "earth day": (4, 22), "st. george's day": (4, 23),
    "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5), "ve day": (5, 8), "d-day": (6, 6),
    "juneteenth": (6, 19), "midsummer's eve": (6, 23), "midsummer's day": (6, 24), "canada day": (7, 1),
    "bastille day": (7, 14), "assumption day": (8, 15), "halloween": (10, 31), "all saints' day": (11, 1),
    "all souls' day": (11, 2), "guy fawkes night": (11, 5), "veterans day": (11, 11), "armistice day": (11, 11),
    "remembrance day": (11, 11), "st. andrew's day": (11, 30), "st. nicholas day": (12, 6), "st. lucia's day": (12, 13),
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "st. stephen's day": (12, 26),
    "new year's eve": (12, 31), "hogmanay": (12, 31),
}  # fmt: skip
_FIXED_IN = {
    ("US", "independence day"): (7, 4), ("IN", "independence day"): (8, 15),
    ("IN", "republic day"): (1, 26), ("RU", "christmas"): (1, 7), ("RU", "victory day"): (5, 9),
}  # fmt: skip
_EASTER = {
    "shrove tuesday": -47, "mardi gras": -47, "fat tuesday": -47, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "holy thursday": -3, "good friday": -2, "holy saturday": -1, "easter eve": -1, "easter": 0,
    "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit sunday": 49, "whit monday": 50, "trinity sunday": 56,
    "corpus christi": 60,
}  # fmt: skip

# (month, which, weekday with Monday 1): "which" counts from the end where it is negative.
_NTH = {
    "martin luther king day": (1, 3, 1), "presidents' day": (2, 3, 1), "memorial day": (5, -1, 1), "father's day": (6, 3, 7),
    "mother's day": (5, 2, 7), "labor day": (9, 1, 1), "columbus day": (10, 2, 1), "remembrance sunday": (11, 2, 7),
    "thanksgiving": (11, 4, 4), "spring bank holiday": (5, -1, 1), "early may bank holiday": (5, 1, 1),
    "august bank holiday": (8, -1, 1),
}  # fmt: skip
_NTH_IN = {
    ("CA", "thanksgiving"): (10, 2, 1),
    ("AU", "mother's day"): (5, 2, 7),
    ("AU", "father's day"): (9, 1, 7),
    ("NZ", "father's day"): (9, 1, 7),
    ("NZ", "labor day"): (10, 4, 1),
}
_ORTHODOX = ("BG", "BY", "CY", "ET", "GE", "GR", "MD", "ME", "MK", "RO", "RS", "RU", "UA")
_MAY_DAY_NOT_LABOR = ("CA", "NZ", "US")

# Feasts of moving calendars: a country whose table has them every year, and how it names them.
_MOVING = {
    "yom kippur": ("IL", "Yom Kippur"), "rosh hashanah": ("IL", "Rosh Hashanah"), "passover": ("IL", "Pesach"),
    "shavuot": ("IL", "Shavuot"), "sukkot": ("IL", "Sukkot"), "chinese new year": ("SG", "Chinese New Year"),
    "diwali": ("SG", "Diwali"), "vesak day": ("SG", "Vesak Day"), "holi": ("IN", "Holi"), "dussehra": ("IN", "Dussehra"),
    "eid al-fitr": ("AE", "Eid al-Fitr"), "eid al-adha": ("AE", "Eid al-Adha"), "ramadan": ("BN", "First Day of Ramadan"),
    "islamic new year": ("AE", "Islamic New Year"), "ashura": ("IN", "Ashura"),
    "dragon boat festival": ("CN", "Dragon Boat Festival"),
    "mid-autumn festival": ("CN", "Mid-Autumn Festival"), "nowruz": ("IR", "Nowruz"),
}  # fmt: skip


@lru_cache(maxsize=4096)
def holiday(name: str, year: int, country: str = "US") -> date | None:
    """The day of that name in a year of the Gregorian calendar, as a country (ISO 3166 alpha-2) keeps it.

    `name` in lower case, "st." for saint. A feast of several days gives its first. None where no such day is known there,
    or in that year.

    >>> holiday("thanksgiving", 2019, "US"), holiday("thanksgiving", 2019, "CA")
    (datetime.date(2019, 11, 28), datetime.date(2019, 10, 14))
    >>> holiday("good friday", 2024), holiday("banana day", 2024)
    (datetime.date(2024, 3, 29), None)
    """
    if not 1 <= year <= 9999:
        return None
    name = name.replace("labour", "labor").replace("’", "'")
    local = (country, name)
    if local in _FIXED_IN or (name in _FIXED and local not in _FIXED_IN):
        return date(year, *_FIXED_IN.get(local) or _FIXED[name])
    if local in _NTH_IN or (name in _NTH and not _is_may_day(name, country)):
        return nth_weekday(year, *_NTH_IN.get(local) or _NTH[name])
    return _derived(name, year, country)


def _is_may_day(name: str, country: str) -> bool:
    return name == "labor day" and country not in _MAY_DAY_NOT_LABOR


def _derived(name: str, year: int, country: str) -> date | None:
    if _is_may_day(name, country):
        return date(year, 5, 1)
    if name in _EASTER:
        sunday = orthodox_easter(year) if country in _ORTHODOX else easter(year)
        return sunday + timedelta(days=_EASTER[name])
    if name in _OFFSETS:
        base, days = _OFFSETS[name]
        return _moved(holiday(base, year, country), days)
    if name == "orthodox easter":
        return orthodox_easter(year)
    if name == "hanukkah":
        return _hanukkah(year)
    if name == "election day":
        return _moved(nth_weekday(year, 11, 1, 1), 1)
    if name == "victoria day":
        return date(year, 5, 24) - timedelta(days=date(year, 5, 24).weekday())
    return _of_table(name, year, country)


_OFFSETS = {
    "black friday": ("thanksgiving", 1),
    "thanksgiving eve": ("thanksgiving", -1),
    "cyber monday": ("thanksgiving", 4),
    "mothering sunday": ("easter", -21),
}


def _hanukkah(year: int) -> date | None:
    """The 25th of Kislev. Heshvan, the month before Kislev, has 30 days in the years of 355 and 385 days."""
    first, following = holiday("rosh hashanah", year), holiday("rosh hashanah", year + 1)
    if first is None or following is None:
        return None
    return first + timedelta(days=84 if (following - first).days in (355, 385) else 83)


def _moved(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days=days)


def nth_weekday(year: int, month: int, which: int, weekday: int) -> date:
    """The first, second … or (negative) last of a weekday (1 to 7) in a month.

    >>> nth_weekday(2019, 5, -1, 1)
    datetime.date(2019, 5, 27)
    """
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-which - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches: the anonymous Gregorian algorithm (Meeus 1991).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, of_century = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, on the Gregorian calendar (Meeus 1991, Julian algorithm).

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _of_table(name: str, year: int, country: str) -> date | None:
    if name in _MOVING:
        source, wanted = _MOVING[name]
        return _first(wanted.casefold(), source, year)
    return _first(name, country, year)


def _first(wanted: str, country: str, year: int) -> date | None:
    days = [day for day, names in _table(country, year) if any(_same(wanted, name) for name in names)]
    return days[0] if days else None


def _same(wanted: str, name: str) -> bool:
    """Equal but for "day" and what follows in brackets, as in "Diwali (observed)"."""
    plain = name.partition(" (")[0].replace("’", "'").casefold()
    return wanted in (plain, plain.removesuffix(" day")) or plain == wanted.removesuffix(" day")


@lru_cache(maxsize=256)
def _table(country: str, year: int) -> tuple[tuple[date, tuple[str, ...]], ...]:
    """A country's holidays of a year, in order; empty where the package has none, and outside 1900 to 2100."""
    if not 1900 <= year <= 2100 or len(country) != 2 or not country.isupper():
        return ()
    import warnings

    import holidays

    with warnings.catch_warnings():  # of years for which some of its tables are empty
        warnings.simplefilter("ignore")
        try:
            days = holidays.country_holidays(country, years=year, language="en_US", observed=False, expand=False)
        except NotImplementedError:
            return ()
    return tuple((day, tuple(days[day].split("; "))) for day in sorted(days))
