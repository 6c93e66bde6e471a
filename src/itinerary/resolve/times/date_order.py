"""Whether 4/5/2019 is the fourth of May or April the fifth."""

from __future__ import annotations

import re
from functools import cache

from itinerary.language.lists import words
from itinerary.model.article import Article
from itinerary.options import Options
from itinerary.time.expression import At, Expression, Numeric

CLEAR = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
AMERICAN_ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Detroit",
    "America/Anchorage",
    "America/Boise",
    "America/Indiana",
    "America/Kentucky",
    "Pacific/Honolulu",
    "US/",
)


@cache
def _months_written() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Day before month, and month before day."""
    names = "|".join(name.lstrip("^").capitalize() for name in words("en", "month"))
    return re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{names})\b"), re.compile(rf"\b(?:{names}) \d{{1,2}}\b")


def _month_first(languages: tuple[str, ...]) -> bool:
    """Whether the first of some languages that dateparser knows puts the month before the day."""
    from itinerary.find.foreign import locale

    orders = (locale(language).get("date_order", "") for language in languages)
    return next((order for order in orders if order), "DMY").startswith("M")


def is_numeric(said: Expression | None) -> bool:
    """Whether an expression is a date in numbers of which either can be the month."""
    return isinstance(said, Numeric) or (isinstance(said, At) and is_numeric(said.day))


def day_first(text: str, article: Article, options: Options) -> bool:
    """By the policy `date_order`; "auto" asks the other dates of the text, then the zone, then the languages
    named, then how it writes months."""
    if options.date_order != "auto":
        return options.date_order == "british"
    if "/" not in text and "-" not in text:
        return True
    for first, second in CLEAR.findall(text):
        if (int(first) > 12) != (int(second) > 12):
            return int(first) > 12
    if article.timezone is not None:
        return not article.timezone.startswith(AMERICAN_ZONES)
    if options.languages:
        return not _month_first(options.languages)
    british, american = (len(shape.findall(text)) for shape in _months_written())
    return british >= american
