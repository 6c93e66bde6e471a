"""Whether 4/5/2019 is the fourth of May or April the fifth."""

from __future__ import annotations

import re

from itinerary.model.article import Article
from itinerary.options import Options

CLEAR = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
AMERICAN_ZONES = (
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Detroit",
)
AMERICAN_ZONES += ("America/Anchorage", "Pacific/Honolulu", "America/Boise", "America/Indiana", "America/Kentucky", "US/")
AMERICAN_WORDS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}\b"
)
BRITISH_WORDS = re.compile(
    r"\b\d{1,2}(?:st|nd|rd"
    r"|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def day_first(text: str, article: Article, options: Options) -> bool:
    """By the policy `date_order`; "auto" asks the other dates of the text, then the zone, then how it writes months."""
    if options.date_order != "auto":
        return options.date_order == "british"
    if "/" not in text and "-" not in text:
        return True
    for first, second in CLEAR.findall(text):
        if (int(first) > 12) != (int(second) > 12):
            return int(first) > 12
    if article.timezone is not None:
        return not article.timezone.startswith(AMERICAN_ZONES)
    british, american = len(BRITISH_WORDS.findall(text)), len(AMERICAN_WORDS.findall(text))
    return british >= american
