"""Refiners: what was found is looked at again in its surroundings, merged, mended or dropped.

Each takes the text and one find with its neighbours and returns it, changed or not, or None. They run in the order of REFINERS.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from itinerary.find.engine import Found
from itinerary.time.expression import Date

BEHIND, AHEAD = 40, 40
YEAR_BEFORE = re.compile(
    r"(?:^|[\s(\[“\"'‘,;–—-])(?:in|since|of|by|from|to|until|till|through|during|before|after|early|late|mid|between|and|or|around|about|circa"
    r"|late|for|year|class|season|the|than|versus|vs\.?|as of|with|into|over|fall|spring|summer|winter|end|back in|\()[\s(“\"'-]*$",
    re.IGNORECASE,
)
NOT_YEAR_BEFORE = re.compile(r"[$£€#№°/]\s?$|\b(?:No|no|nos?|flight|route|page|pp|room|section|highway|model|about|than|nearly|over|some|almost|version|level|code|boeing|windows)\.?\s$", re.IGNORECASE)
NOT_YEAR_AFTER = re.compile(
    r"\s?(?:%|percent|per cent|people|men|women|soldiers|troops|dollars|euros|pounds|points|miles|km|kilometers|kilometres|metres|meters|feet|tons|tonnes|jobs|shares|employees|workers|members|students|homes|houses|cases|deaths|units|votes|times|words|copies|cars|barrels|acres|hectares|francs|yen|marks|rubles|roubles|lire|pages|prisoners|inmates|victims|passengers|vehicles|aircraft|planes|tanks|guests|fans|seats|rooms|demonstrators|protesters|refugees|children|GMT|UTC|hours|hrs|MHz|rpm|cc|kg|lbs?|million|billion|trillion|thousand|hundred|or so|more)\b",
    re.IGNORECASE,
)


def drop_numbers(text: str, found: Found) -> Found | None:
    """A bare number of four digits is a year only where its surroundings say so."""
    if found.rule != "bare year":
        return found
    before, after = text[max(found.start - BEHIND, 0) : found.start], text[found.end : found.end + AHEAD]
    if NOT_YEAR_BEFORE.search(before) or NOT_YEAR_AFTER.match(after) or not isinstance(found.expression, Date):
        return None
    year = found.expression.year or 0
    if YEAR_BEFORE.search(before) or re.match(r"\s*[)\]]", after):
        return found
    return found if 1800 <= year <= 2060 and not re.match(r"[-.,:/]?[\w%$]", after) and not re.search(r"[\w$-]$", before) else None


REFINERS: tuple[Callable[[str, Found], Found | None], ...] = (drop_numbers,)


def refined(text: str, found: list[Found]) -> list[Found]:
    """What remains of what was found."""
    kept = []
    for each in found:
        result: Found | None = each
        for refiner in REFINERS:
            result = refiner(text, result) if result is not None else None
        if result is not None:
            kept.append(result)
    return kept
