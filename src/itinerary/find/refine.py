"""Refiners: what was found is looked at again in its surroundings, merged, mended or dropped.

Each takes the text and one find and returns it, changed or not, or None. They run in the order of REFINERS.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve

from itinerary.find.articles import ARTICLES
from itinerary.find.engine import Found
from itinerary.find.lists import disjoint, listed, split
from itinerary.find.names import NAMES
from itinerary.find.ranges import leaning
from itinerary.find.shared_year import with_shared_years
from itinerary.language.lists import words
from itinerary.language.tables import words as listed_words
from itinerary.time.expression import At, Clock, Date, Field, Length, Shift, Vague
from itinerary.time.zones import city_zone

BEHIND, AHEAD = 40, 40
YEAR_BEFORE = re.compile(
    r"(?:^|[\s(\[“\"'‘,;–—-])(?:in|since|of|by|from|to|until|till|through|during|before|after|early|late|mid"
    r"|between|and|or|around|about|circa"
    r"|late|for|year|class|season|the|than|versus|vs\.?|as of|with|into|over|fall|spring|summer|winter|end"
    r"|back in|\()[\s(“\"'-]*$",
    re.IGNORECASE,
)
NOT_YEAR_BEFORE = re.compile(r"[$£€#№°/]\s?$|\b(?:about|than|nearly|over|some|almost)\s$", re.IGNORECASE)
NUMBERED = re.compile(r"\b([a-z]+)\.?\s$", re.IGNORECASE)
COUNTED = re.compile(r"\s?(?:%|per cent\b|lbs?\b|or so\b)|\s([a-z]+|GMT|UTC|MHz)\b")


def _is_counted(after: str) -> bool:
    """Whether what follows a number is what it counts."""
    found = COUNTED.match(after)
    return found is not None and (found[1] is None or found[1] in words("en", "counted"))


def _is_numbered(before: str) -> bool:
    """Whether what stands before a number is something that bears one."""
    found = NUMBERED.search(before)
    return found is not None and found[1].casefold() in listed_words("en", "numbered")


def drop_numbers(text: str, found: Found) -> Found | None:
    """A bare number of four digits is a year only where its surroundings say so."""
    if found.rule != "bare year":
        return found
    before, after = text[max(found.start - BEHIND, 0) : found.start], text[found.end : found.end + AHEAD]
    if re.match(r"-[a-z]", after):
        return None
    if not isinstance(found.expression, Date) or NOT_YEAR_BEFORE.search(before):
        return None
    if _is_numbered(before) or _is_counted(after):
        return None
    year = found.expression.year or 0
    if YEAR_BEFORE.search(before) or re.match(r"\s*[)\]]", after):
        return found
    return (
        found
        if 1800 <= year <= 2060 and not re.match(r"[-.,:/]?[\w%$]", after) and not re.search(r"[\w$-]$", before)
        else None
    )


LINK = re.compile(r"https?:\S*$|www\.\S*$", re.IGNORECASE)


def drop_within_words(text: str, found: Found) -> Found | None:
    """A piece of a word, of a link or of a number behind "#" is no time: "KLPF2013", "#1:18"."""
    before = text[max(found.start - BEHIND, 0) : found.start]
    if before[-1:].isalnum() or (before.endswith("#") and text[found.start].isdigit()) or LINK.search(before):
        return None
    return None if text[found.end - 1].isalpha() and text[found.end : found.end + 1].isdigit() else found


SHORT_DAY_BEFORE = re.compile(
    r"\b(?:on|this|last|next|until|till|by|from|to|every|each|late|early|since|before|after|in|of)\s$", re.IGNORECASE
)
SHORT_DAY_AFTER = re.compile(r"[.,]?\s?\d")
AFTER_ORDINAL = re.compile(
    r"\s*(?:[.,;:)!?\"”’–—-]|$|\s(?:and|to|or|with|at|in|for|on|by|from|he|she|they|we|it|I|after|before|when"
    r"|as|but|until|while|was|were|is|there|that|since|through|another)\b)"
)
OPENS = re.compile(r"(?:^|[.;!?\n”\"]\s{0,3})(?:On|By|From|Until) $")
FROM_THE = re.compile(r"\s(?:after|before|following|from)\sthe\s", re.IGNORECASE)
DETERMINED = re.compile(
    r"\s(?:the|a|an|his|her|its|their|our|my|some|all|both|two|three|four|five|six|seven|eight|nine|ten)\b"
)
AFTER_DAY_BEFORE = re.compile(
    r"\s*(?:[.,;:)!?\"”’–—]|$|(?:to|and|at|in|on|with|by|for|from|it|he|she|they|we|was|were|but)\b)"
)
SHORT_NAMES = frozenset("Sun Sat Mon Wed Tue Thu Fri Mar Jan Jun May Sun. Sat. Mon. Wed. Fri.".split())
SEASON_BEFORE = re.compile(r"\b(?:in|this|last|next|by|during|since|until|each|every|early|late|mid|of)[ -]$", re.IGNORECASE)


def drop_short_names(text: str, found: Found) -> Found | None:
    """ "Sun", "Sat" and "Mar" are days and months only after a word that leads up to one."""
    if found.rule == "that" and text[found.start : found.end].split()[-1] in SHORT_NAMES:
        return None
    if (
        found.end - found.start > 4
        or found.rule not in ("weekday", "month")
        or text[found.start : found.end] not in SHORT_NAMES
    ):
        return found
    before, after = text[max(found.start - 8, 0) : found.start], text[found.end : found.end + 8]
    if found.rule == "weekday" and before.endswith((" in ", " of ")):
        return None
    return found if SHORT_DAY_BEFORE.search(before) or SHORT_DAY_AFTER.match(after) else None


def drop_dotted(text: str, found: Found) -> Found | None:
    """ "At 5.31 metres" is no time of day; "at 7.20" is."""
    told = AFTER_ORDINAL.match(text, found.end) or DETERMINED.match(text, found.end)
    return found if found.rule != "dotted clock at" or told else None


def drop_ordinals(text: str, found: Found) -> Found | None:
    """ "The 11th Circuit" is no day; "on the 11th" is."""
    if found.rule == "ordinal day":
        opens = OPENS.search(text[max(found.start - 12, 0) : found.start]) and DETERMINED.match(text, found.end)
        return found if opens or AFTER_ORDINAL.match(text, found.end) else None
    if found.rule in ("the day before", "the night before", "the morning after"):
        return found if AFTER_DAY_BEFORE.match(text, found.end) else None
    said = found.expression
    if isinstance(said, Shift) and isinstance(said.base, Field) and said.base.unit == "day":
        return _without_ordinal(text, found, said)
    return found


def _without_ordinal(text: str, found: Found, said: Shift) -> Found:
    """ "A week after the 25th anniversary": a week."""
    side = FROM_THE.search(text, found.start, found.end)
    if side is None or AFTER_ORDINAL.match(text, found.end):
        return found
    return evolve(found, end=side.start(), expression=said.length, rule="a length")


def drop_fractions(text: str, found: Found) -> Found | None:
    """ "7/8" is a date only after a word that leads up to one."""
    if found.rule == "day and month in digits":
        return found if SHORT_DAY_BEFORE.search(text[max(found.start - 8, 0) : found.start]) else None
    if found.rule == "adverb" and re.search(r"\baverage\s$", text[max(found.start - 9, 0) : found.start]):
        return None
    return found


def some_day(text: str, found: Found) -> Found | None:
    """ "Will one day" is some time ahead; "the fourth quarter" of a match is none."""
    if text[found.start : found.end].casefold() == "one day":
        around = text[max(found.start - 24, 0) : found.end + 16]
        if re.search(r"\b(?:will|may|might|could|would|can|should|hopes?|wants?)\b", around):
            return evolve(found, expression=Vague("FUTURE_REF", "one day"), rule="vague")
    if found.rule in ("quarter", "half", "Q3") and isinstance(found.expression, Field):
        around = text[max(found.start - 250, 0) : found.end + 250]
        return None if _counts(around, "sport") > _counts(around, "business") + around.count("%") else found
    return found


POST = 280


def _counts(text: str, name: str) -> int:
    """How many words of a list a text holds."""
    return sum(word in words("en", name) for word in re.findall(r"[a-z]+", text.casefold()))


def new_year(text: str, found: Found) -> Found | None:
    """ "Before New Year": its first day; none in a wish."""
    if text[found.start : found.end] != "Year" or text[max(found.start - 4, 0) : found.start] != "New ":
        return found
    if text.endswith(("Happy ", "happy "), 0, found.start - 4):
        return None
    return evolve(found, start=found.start - 4, expression=Field("holiday", "new year's day"), rule="holiday")


def drop_bare_units(text: str, found: Found) -> Found | None:
    """ "Day" without a word about which is a time in a short post ("long day"), not in prose."""
    return found if found.rule not in ("a bare unit", "bare future") or len(text) <= POST else None


def drop_titles(text: str, found: Found) -> Found | None:
    """ "60 Minutes" and "48 Hours" are programmes."""
    if isinstance(found.expression, Length) and re.search(r"\d\s[A-Z][a-z]+$", text[found.start : found.end]):
        return None
    return found


NO_PART_BEFORE = re.compile(r"\b(?:good|a|one|per|single)\s$", re.IGNORECASE)
WATER = re.compile(r"\b(?:beside|near|beneath|into|around) (?:(?:a|the) )?spring$|\b(?:at|to|from) a spring$", re.IGNORECASE)
HANGS = re.compile(r" (?:after|before) [a-z]")     # "the night after the match"
BY_NIGHT = re.compile(r"\bby\s(?=night)", re.IGNORECASE)


def drop_greetings(text: str, found: Found) -> Found | None:
    """ "Good morning" greets, "by night" is no night of its own; "will fall" is no autumn, nor "beside a spring"."""
    if found.rule == "season" and WATER.search(text, max(found.start - 14, 0), found.end):
        return None
    before = text[max(found.start - 10, 0) : found.start]
    if found.rule == "part of day":
        plain = not text.startswith(("the ", "The "), found.start)
        generic = NO_PART_BEFORE.search(before) or BY_NIGHT.match(text, max(found.start - 3, 0))
        return None if (generic if plain else HANGS.match(text, found.end)) else found
    if found.rule == "season" and text[found.start : found.end].casefold().removeprefix("the ") == "fall":
        named = SEASON_BEFORE.search(before) or text[found.start] in "tT"
        return (
            found if named and not re.match(r" (?:of|in|from|to|below|on|for)\b", text[found.end : found.end + 7]) else None
        )
    return found


SAID_OF = re.compile(
    r"\b(?:a|an|the|this|that|these|those|its|his|her|their|our|my|some|several|two|other) $", re.IGNORECASE
)


def drop_said_before(text: str, found: Found) -> Found | None:
    """ "A recently announced plan" tells nothing of when; "she recently announced" does."""
    if found.rule != "vague" or text[found.start : found.end].casefold() not in ("recently", "formerly"):
        return found
    of = SAID_OF.search(text, max(found.start - 8, 0), found.start)
    return None if of and re.match(r" \w+ed\b", text[found.end : found.end + 20]) else found


def drop_soon(text: str, found: Found) -> Found | None:
    """ "Soon" looks ahead only beside a verb that does."""
    if text[found.start : found.end].casefold() == "soon" and found.rule == "vague":
        around = text[max(found.start - 30, 0) : found.end + 12]
        if around.casefold().find("as soon") >= 0:
            return None
        return found if re.search(r"\b(?:will|would|may|might|could|can|should|must|going to|[’']ll)\b", around) else None
    return found


PLACE_TIME = re.compile(r" (local|[A-Z][\w.]+(?: [A-Z]\w+)?) time\b")


def with_place(text: str, found: Found) -> Found | None:
    """ "10:30 a.m. Helsinki time" is one expression."""
    if isinstance(found.expression, Clock | At):
        tail = PLACE_TIME.match(text, found.end)
        return evolve(found, end=tail.end(), expression=_zoned(found.expression, tail[1])) if tail else found
    return found


def clock_not_year(text: str, found: Found) -> Found | None:
    """ "5 Oct 1420Z" is twenty past two in the afternoon."""
    said, clock = found.expression, text[found.end - 4 : found.end]
    if not (isinstance(said, Date) and said.day and said.year and text.startswith("Z", found.end) and clock.isdigit()):
        return found
    hour, minute = int(clock[:2]), int(clock[2:])
    if clock != f"{said.year:04d}" or hour > 23 or minute > 59:
        return found
    return evolve(found, end=found.end + 1, expression=At(Clock(hour, minute, zone="Z"), evolve(said, year=None)))


def within_line(text: str, found: Found) -> Found | None:
    """A day that is a line of its own has no hour from the next: "Fri 27 May", "Noon: at sea"."""
    said, end = found.expression, text.find("\n", found.start, found.end)
    alone = text[max(found.start - 1, 0) : found.start] in ("", "\n")
    if end < 0 or not alone or not isinstance(said, At) or said.day is None:
        return found
    return evolve(found, end=end, expression=said.day)


LASTS = re.compile(r"\b(?:to|will|would|could|can|may|might|must|should|did|not) $")


def lasting(text: str, found: Found) -> Found | None:
    """ "Expected to last six weeks": six weeks."""
    last = found.rule == "the first lengths" and text.startswith("last ", found.start)
    verb = last and LASTS.search(text, max(found.start - 8, 0), found.start)
    return evolve(found, start=found.start + 5) if verb else found


def _zoned(said: Clock | At, name: str) -> Clock | At:
    """The clock time in the zone that bears the name."""
    if isinstance(said, At):
        return evolve(said, time=_zoned(said.time, name)) if isinstance(said.time, Clock) else said
    zone = words("en", "zone_names").get(name.casefold()) or city_zone(name)
    return evolve(said, zone=str(zone)) if zone and not said.zone else said


REFINERS: tuple[Callable[[str, Found], Found | None], ...] = (
    drop_within_words,
    drop_numbers,
    drop_short_names,
    drop_said_before,
    drop_soon,
    drop_ordinals,
    new_year,
    drop_bare_units,
    drop_titles,
    drop_fractions,
    some_day,
    drop_dotted,
    drop_greetings,
    with_place,
    lasting,
    clock_not_year,
    within_line,
    *NAMES,
    *ARTICLES,
)


def refined(text: str, found: list[Found]) -> list[Found]:
    """What remains of what was found."""
    kept = []
    for each in disjoint(listed(text, leaning(text, list(split(text, found))))):
        result: Found | None = each
        for refiner in REFINERS:
            result = refiner(text, result) if result is not None else None
        if result is not None:
            kept.append(result)
    return with_shared_years(text, kept)
