"""Days, months and numbers that are part of a name, an address or an age: no times."""

from __future__ import annotations

import re
from functools import cache

from itinerary.find.engine import Found
from itinerary.language.tables import words
from itinerary.time.expression import Length

BEFORE, AFTER = 24, 60
NEXT_NAME = re.compile(r" ([A-Z][a-z]+)")
LED = re.compile(
    r"\b(?:in|of|on|last|next|this|since|by|until|till|for|from|during|early|late|mid|to|through|the|every|each|before|after)"
    r"[ -]$",
    re.IGNORECASE,
)
OWN_AGE = re.compile(r"\b(?:his|her|their|my|your)\s(?:(?:early|mid|late)[ -])?$", re.IGNORECASE)
MARCHING = re.compile(r" (?:for|against|on) [A-Z]")
CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w*\s$")
THAT_AFTER = re.compile(r"(\w+) $")
PLURAL = re.compile(r" (?!(?:was|is|has|does|as|this|its|his|vs|plus|less|across|perhaps|always)\b)[a-z]+[a-rt-z]s\b")
TITLE_AFTER = re.compile(r"['’]? (?!I\b|[A-Z]\.)[A-Z][a-z]+")
THE = re.compile(r"(?:^|[.!?”\"] )The $|(?<!\bon) the $")
CAPITAL_UNIT = re.compile(r"[\s-][A-Z][a-z]+$")
AND = re.compile(r"(?:^|\s)(\S+) (?:and|or) $")


@cache
def _streets() -> re.Pattern[str]:
    names = "|".join(sorted(name.capitalize() for name in words("en", "streets")))
    return re.compile(rf" (?:[A-Z][\w.]+ ){{1,3}}(?:{names})\b")


def drop_ages(text: str, found: Found) -> Found | None:
    """ "In her 20s" is an age."""
    if found.rule in ("decade", "decade in words", "early"):
        return None if OWN_AGE.search(text, max(found.start - BEFORE, 0), found.start) else found
    return found


def drop_addresses(text: str, found: Found) -> Found | None:
    """ "1600 Pennsylvania Avenue" is where, not when."""
    if found.rule in ("bare year", "clock of four digits"):
        return None if _streets().match(text, found.end, found.end + AFTER) else found
    return found


def drop_counts(text: str, found: Found) -> Found | None:
    """ "1990 rifles" are counted; "the 1990 elections" and "in 1990 sales fell" tell a year."""
    if found.rule != "bare year" or not PLURAL.match(text, found.end, found.end + AFTER):
        return found
    before = text[max(found.start - BEFORE, 0) : found.start]
    joined = AND.search(before)
    return None if joined is not None and not joined[1].isdigit() else found


def drop_people(text: str, found: Found) -> Found | None:
    """ "April Jones" is somebody, "March for Life" a march."""
    said = text[found.start : found.end]
    if found.rule == "month":
        if LED.search(text, max(found.start - BEFORE, 0), found.start):
            return found
        if said.casefold() in words("en", "name_months"):
            return None if said.istitle() and NEXT_NAME.match(text, found.end) else found
        return None if said == "March" and MARCHING.match(text, found.end) else found
    named = said.split()[-1].casefold() in words("en", "name_months") and NEXT_NAME.match(text, found.end)
    if found.rule == "that" and named:
        verb = THAT_AFTER.search(text[max(found.start - BEFORE, 0) : found.start])
        return None if verb is not None and verb[1] in words("en", "that_verbs") else found
    return found


def drop_papers(text: str, found: Found) -> Found | None:
    """ "The Sunday Times" is a paper, "Friday Night Lights" a title."""
    if found.rule not in ("weekday", "adverb", "day and part"):
        return found
    said, name = text[found.start : found.end], NEXT_NAME.match(text, found.end)
    if name is None or not said[0].isupper():
        return found
    if found.rule == "day and part":
        titled = said.istitle() and not CAPITAL_BEFORE.search(text, max(found.start - BEFORE, 0), found.start)
        return None if titled else found
    return None if name[1].casefold() in words("en", "papers") else found


NAMED = re.compile(r"[a-z,] (?:the )?(?:[A-Z][a-z’']+|annual) $")
AFTER_MARCH = re.compile(r" (?:for|against|on|to|of) (?:the )?[A-Z]")


def drop_named(text: str, found: Found) -> Found | None:
    """ "The annual March for Peace" and "Palm Springs" are names; so is the daily before one: "the daily Novosti"."""
    said = text[found.start : found.end]
    before = text[max(found.start - BEFORE, 0) : found.start]
    if said == "March" and found.rule == "month":
        named = re.search(r"\b(?:[Tt]he|an?|annual|[A-Z][a-z’']+) $", before) and AFTER_MARCH.match(text, found.end)
        return None if named else found
    if found.rule == "seasons" and said[:1].isupper():
        return None if NAMED.search(before) else found
    if found.rule == "adverb":
        return None if re.match(r" [A-Z][a-z]", text[found.end : found.end + 3]) else found
    return found


AFTER_DAWN = re.compile(r" of (?:an?|the|our|his|her|its|their|this|[a-z]+) ?[a-z]")


def drop_figures(text: str, found: Found) -> Found | None:
    """ "The dawn of a new era" is no dawn, a "pre-dawn raid" not at it; "USA Today" is a paper."""
    if found.rule == "named part of day":
        before = text[max(found.start - 4, 0) : found.start].casefold()
        return None if before.endswith("pre-") or AFTER_DAWN.match(text, found.end) else found
    if found.rule == "today" and text.startswith("Today", found.start):
        return None if re.search(r"\b[A-Z]{3,} $", text[max(found.start - 8, 0) : found.start]) else found
    return found


def drop_clubs(text: str, found: Found) -> Found | None:
    """ "The Monday Club" and "the Six-Day War" are names."""
    said, before = text[found.start : found.end], text[max(found.start - BEFORE, 0) : found.start]
    following = TITLE_AFTER.match(text, found.end)
    if found.rule == "weekday":
        return None if following and said[0].isupper() and THE.search(before) else found
    if isinstance(found.expression, Length):
        return None if following and CAPITAL_UNIT.search(said) else found
    return found


NAMES = (drop_ages, drop_addresses, drop_counts, drop_people, drop_papers, drop_named, drop_figures, drop_clubs)
