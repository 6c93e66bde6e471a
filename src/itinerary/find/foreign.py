"""Dates of other languages: numbers with month names, read by dateparser behind our own prefilter.

Nothing of dateparser is imported before a text in another language is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from itinerary.find.engine import Found
from itinerary.time.expression import Date, Expression
from itinerary.time.point import month_days

MONTHS = "january february march april may june july august september october november december".split()
SPAN = 4


@cache
def pattern(language: str) -> re.Pattern[str] | None:
    """A day, a month's name and a year in that language, in the orders that occur; None where dateparser lacks it."""
    names = month_names(language)
    if not names:
        return None
    month = "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    year, day = r"(?:1[5-9]|20)\d\d", r"(?:[12]\d|3[01]|0?[1-9])"
    joint = r"[ .]{1,2}(?:d(?:e|el|i|u|o)? |of )?"
    return re.compile(
        rf"(?<!\w)(?:(?P<day>{day})(?:er|º|ª|\.)?{joint})?(?P<month>{month})(?!\w)\.?(?:,?{joint}(?P<year>{year})(?!\d))?",
        re.IGNORECASE,
    )


@cache
def month_names(language: str) -> dict[str, int]:
    """The names of months in a language, as dateparser knows them.

    >>> month_names("fr")["février"]
    2
    """
    try:
        info = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ImportError:
        return {}
    found = {}
    for number, name in enumerate(MONTHS, start=1):
        found.update({word.casefold(): number for word in info.get(name, []) if len(word) > 2})
    return found


def find_foreign(text: str, languages: Iterable[str]) -> list[Found]:
    """The dates with month names of the given languages, in text order."""
    found: list[Found] = []
    for language in languages:
        shape = pattern(language)
        for match in shape.finditer(text) if shape is not None else ():
            said = _date(match, month_names(language))
            if said is not None and not any(match.start() < f.end and f.start < match.end() for f in found[-SPAN:]):
                found.append(Found(match.start(), match.end(), said, f"date in {language}"))
    return sorted(found, key=lambda each: each.start)


def _date(match: re.Match[str], names: dict[str, int]) -> Expression | None:
    month = names.get(match["month"].casefold())
    day = int(match["day"]) if match["day"] else None
    year = int(match["year"]) if match["year"] else None
    if month is None or (day is None and year is None):
        return None
    return None if day is not None and day > month_days(year or 2000, month) else Date(year, month, day)
