"""Dates of other languages: a month's name with a day, a year or both, in any order, by the names that dateparser knows.

One expression a language finds the names; nothing of dateparser is imported before a text in another language is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Any

from itinerary.find.engine import Found
from itinerary.time.expression import Date, Expression
from itinerary.time.point import month_days

MONTHS = "january february march april may june july august september october november december".split()
SPAN = 4
NEVER = re.compile(r"(?!)")


@cache
def locale(name: str) -> dict[str, Any]:
    """What dateparser knows of a locale, such as "fr" or "de-AT"; nothing of one that it lacks.

    >>> locale("fr")["date_order"], locale("fr-CA")["date_order"], locale("xx")
    ('DMY', 'YMD', {})
    """
    base, _, region = name.partition("-")
    for language in (name, base):
        try:
            info = import_module(f"dateparser.data.date_translation_data.{language}").info
        except ImportError:
            continue
        local = info.get("locale_specific", {}).get(name, {}) if region else {}
        return {**info, **local, **{key: [*info.get(key, []), *local.get(key, [])] for key in MONTHS}}
    return {}


@cache
def month_names(language: str) -> dict[str, int]:
    """The names of months in a language.

    >>> month_names("fr")["février"], month_names("ja")["4月"]
    (2, 4)
    """
    known = locale(language)
    names = {word.casefold(): at for at, month in enumerate(MONTHS, start=1) for word in known.get(month, [])}
    return {name: at for name, at in names.items() if (len(name) > 2 or not name.isascii()) and not set(name) <= set("ivx")}


@cache
def pattern(language: str) -> re.Pattern[str]:
    """A month's name with the numbers around it, and what may stand between."""
    known, names = locale(language), month_names(language)
    if not names:
        return NEVER
    small = {word for key in ("pertain", "year", "month", "day") for word in known.get(key, []) if len(word) < 5}
    small |= {"de", "del", "di", "do", "d’", "d'"}
    words = "|".join(re.escape(word) for word in sorted(small, key=lambda word: (-len(word), word)))
    joint = rf"(?:[^\W\d_]{{1,3}}(?=[\s.]))?[.,ºª°年년]?\s?(?:(?:{words})\.?\s?)?"
    month = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    numbered = any(name[0].isdigit() for name in names)
    edge = (r"(?<!\d)", "") if numbered else (r"(?<!\w)", r"(?!\w)")
    number = r"(?<!\d)\d{1,4}(?!\d)"
    return re.compile(
        rf"(?:(?P<a>{number}){joint})?(?:(?P<b>{number}){joint})?"
        rf"{edge[0]}(?P<month>{month}){edge[1]}\.?"
        rf"(?:,?\s?{joint}(?P<c>{number})(?:[일日])?(?:{joint}(?P<d>\d{{4}})(?!\d))?)?",
        re.IGNORECASE,
    )


def find_foreign(text: str, languages: Iterable[str]) -> list[Found]:
    """The dates with month names of the given languages, in text order."""
    found: list[Found] = []
    for language in languages:
        names = month_names(language)
        for match in pattern(language).finditer(text):
            each = _found(match, names.get(match["month"].casefold()), language)
            if each is not None and not any(each.start < f.end and f.start < each.end for f in found[-SPAN:]):
                found.append(each)
    return sorted(found, key=lambda each: each.start)


def _found(match: re.Match[str], month: int | None, language: str) -> Found | None:
    """The date of the numbers nearest to the month: one of up to 31 is the day, one of four digits the year."""
    day = year = None
    start, end = match.span("month")
    for name in ("b", "a", "c", "d"):
        text = match[name]
        if text is None:
            continue
        if len(text) == 4 and year is None and 1000 <= int(text) <= 2199:
            year = int(text)
        elif len(text) < 3 and day is None and 1 <= int(text) <= 31:
            day = int(text)
        else:
            continue
        start, end = min(start, match.start(name)), max(end, match.end(name))
    said = _date(year, month, day)
    if said is None:
        return None
    end += match.string.startswith(("日", "일"), end)
    return Found(start, end, said, f"date in {language}")


def _date(year: int | None, month: int | None, day: int | None) -> Expression | None:
    if month is None or (day is None and year is None):
        return None
    return None if day is not None and day > month_days(year or 2000, month) else Date(year, month, day)
