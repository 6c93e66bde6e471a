"""Refiners: what was found is looked at again in its surroundings, merged, mended or dropped.

Each takes the text and one find with its neighbours and returns it, changed or not, or None. They run in the order of REFINERS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import At, Between, Clock, Date

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


SHORT_DAY_BEFORE = re.compile(r"\b(?:on|this|last|next|until|till|by|from|to|every|each|late|early|since|before|after|in|of)\s$", re.IGNORECASE)
SHORT_DAY_AFTER = re.compile(r"[.,]?\s?\d")
AFTER_ORDINAL = re.compile(r"\s*(?:[.,;:)!?\"”’–—-]|$|\s(?:and|to|or|with|at|in|for|on|by|from|he|she|they|we|it|I|after|before|when|as|but|until|while|was|were|is|there|that|since|through|another)\b)")
AFTER_DAY_BEFORE = re.compile(r"\s*(?:[.,;:)!?\"”’–—]|$|(?:to|and|at|in|on|with|by|for|from|it|he|she|they|we|was|were|but)\b)")
SHORT_NAMES = frozenset("Sun Sat Mon Wed Tue Thu Fri Mar Jan Jun May Sun. Sat. Mon. Wed. Fri.".split())
SEASON_BEFORE = re.compile(r"\b(?:in|this|last|next|by|during|since|until|each|every|early|late|mid|of)[ -]$", re.IGNORECASE)


def drop_short_names(text: str, found: Found) -> Found | None:
    """ "Sun", "Sat" and "Mar" are days and months only after a word that leads up to one."""
    if found.end - found.start > 4 or found.rule not in ("weekday", "month") or text[found.start : found.end] not in SHORT_NAMES:
        return found
    before, after = text[max(found.start - 8, 0) : found.start], text[found.end : found.end + 8]
    return found if SHORT_DAY_BEFORE.search(before) or SHORT_DAY_AFTER.match(after) else None


def drop_ordinals(text: str, found: Found) -> Found | None:
    """ "The 11th Circuit" is no day; "on the 11th" is."""
    if found.rule == "ordinal day":
        return found if AFTER_ORDINAL.match(text, found.end) else None
    if found.rule == "the day before":
        return found if AFTER_DAY_BEFORE.match(text, found.end) else None
    return found


def drop_greetings(text: str, found: Found) -> Found | None:
    """ "Good morning" greets; "will fall" is no autumn."""
    before = text[max(found.start - 10, 0) : found.start]
    if found.rule == "part of day":
        return None if re.search(r"\b(?:good|a|one|per)\s$", before, re.IGNORECASE) else found
    if found.rule == "season" and text[found.start : found.end].casefold() == "fall":
        return found if SEASON_BEFORE.search(before) else None
    return found


def drop_said_before(text: str, found: Found) -> Found | None:
    """ "A previously announced plan" tells nothing of when."""
    if found.rule == "vague" and re.match(r" \w+(?:ed|ly)\b", text[found.end : found.end + 20]):
        return found if text[found.start : found.end].casefold() not in ("previously", "recently", "formerly") else None
    return found


def drop_soon(text: str, found: Found) -> Found | None:
    """ "Soon" looks ahead only beside a verb that does."""
    if text[found.start : found.end].casefold() == "soon" and found.rule == "vague":
        around = text[max(found.start - 30, 0) : found.end + 12]
        if around.casefold().find("as soon") >= 0:
            return None
        return found if re.search(r"\b(?:will|would|may|might|could|can|should|must|going to|[’']ll)\b", around) else None
    return found


def split(text: str, found: list[Found]) -> Iterator[Found]:
    """ "1939-1945" is two years."""
    for each in found:
        if each.rule == "years" and isinstance(each.expression, Between):
            yield Found(each.start, each.start + 4, each.expression.first, "years")
            yield Found(each.start + 5, each.end, each.expression.last, "years")
        else:
            yield each


PLACE_TIME = re.compile(r"(?: local time| [A-Z][\w.]+(?: [A-Z]\w+)? time)\b")


def with_place(text: str, found: Found) -> Found | None:
    """ "10:30 a.m. Helsinki time" is one expression."""
    if isinstance(found.expression, Clock | At):
        tail = PLACE_TIME.match(text, found.end)
        return evolve(found, end=tail.end()) if tail else found
    return found


REFINERS: tuple[Callable[[str, Found], Found | None], ...] = (
    drop_numbers,
    drop_short_names,
    drop_said_before,
    drop_soon,
    drop_ordinals,
    drop_greetings,
    with_place,
)


def refined(text: str, found: list[Found]) -> list[Found]:
    """What remains of what was found."""
    kept = []
    for each in split(text, found):
        result: Found | None = each
        for refiner in REFINERS:
            result = refiner(text, result) if result is not None else None
        if result is not None:
            kept.append(result)
    return kept
