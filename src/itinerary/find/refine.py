"""Refiners: what was found is looked at again in its surroundings, merged, mended or dropped.

Each takes the text and one find with its neighbours and returns it, changed or not, or None. They run in the order of REFINERS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from itinerary.find.engine import Found
from itinerary.time.expression import At, Between, Clock, Date, Field, Length, Vague

BEHIND, AHEAD = 40, 40
YEAR_BEFORE = re.compile(
    r"(?:^|[\s(\[“\"'‘,;–—-])(?:in|since|of|by|from|to|until|till|through|during|before|after|early|late|mid|between|and|or|around|about|circa"
    r"|late|for|year|class|season|the|than|versus|vs\.?|as of|with|into|over|fall|spring|summer|winter|end|back in|\()[\s(“\"'-]*$",
    re.IGNORECASE,
)
NOT_YEAR_BEFORE = re.compile(
    r"[$£€#№°/]\s?$|\b(?:No|no|nos?|flight|route|page|pp|room|section|highway|model|about|than|nearly|over|some|almost|version|level|code|boeing|windows)\.?\s$",
    re.IGNORECASE,
)
NOT_YEAR_AFTER = re.compile(
    r"\s?(?:%|percent|per cent|people|men|women|soldiers|troops|dollars|euros|pounds|points|miles|km|kilometers|kilometres|metres|meters|feet|tons|tonnes|jobs|shares|employees|workers|members|students|homes|houses|cases|deaths|units|votes|times|words|copies|cars|barrels|acres|hectares|francs|yen|marks|rubles|roubles|lire|pages|prisoners|inmates|victims|passengers|vehicles|aircraft|planes|tanks|guests|fans|seats|rooms|demonstrators|protesters|refugees|children|GMT|UTC|hours|hrs|MHz|rpm|cc|kg|lbs?|million|billion|trillion|thousand|hundred|or so|more)\b",
    re.IGNORECASE,
)


def drop_numbers(text: str, found: Found) -> Found | None:
    """A bare number of four digits is a year only where its surroundings say so."""
    if found.rule != "bare year":
        return found
    before, after = text[max(found.start - BEHIND, 0) : found.start], text[found.end : found.end + AHEAD]
    if re.match(r"-[a-z]", after):
        return None
    if NOT_YEAR_BEFORE.search(before) or NOT_YEAR_AFTER.match(after) or not isinstance(found.expression, Date):
        return None
    year = found.expression.year or 0
    if YEAR_BEFORE.search(before) or re.match(r"\s*[)\]]", after):
        return found
    return (
        found
        if 1800 <= year <= 2060 and not re.match(r"[-.,:/]?[\w%$]", after) and not re.search(r"[\w$-]$", before)
        else None
    )


SHORT_DAY_BEFORE = re.compile(
    r"\b(?:on|this|last|next|until|till|by|from|to|every|each|late|early|since|before|after|in|of)\s$", re.IGNORECASE
)
SHORT_DAY_AFTER = re.compile(r"[.,]?\s?\d")
AFTER_ORDINAL = re.compile(
    r"\s*(?:[.,;:)!?\"”’–—-]|$|\s(?:and|to|or|with|at|in|for|on|by|from|he|she|they|we|it|I|after|before|when|as|but|until|while|was|were|is|there|that|since|through|another)\b)"
)
AFTER_DAY_BEFORE = re.compile(
    r"\s*(?:[.,;:)!?\"”’–—]|$|(?:to|and|at|in|on|with|by|for|from|it|he|she|they|we|was|were|but)\b)"
)
SHORT_NAMES = frozenset("Sun Sat Mon Wed Tue Thu Fri Mar Jan Jun May Sun. Sat. Mon. Wed. Fri.".split())
SEASON_BEFORE = re.compile(r"\b(?:in|this|last|next|by|during|since|until|each|every|early|late|mid|of)[ -]$", re.IGNORECASE)


def drop_short_names(text: str, found: Found) -> Found | None:
    """ "Sun", "Sat" and "Mar" are days and months only after a word that leads up to one."""
    if (
        found.end - found.start > 4
        or found.rule not in ("weekday", "month")
        or text[found.start : found.end] not in SHORT_NAMES
    ):
        return found
    before, after = text[max(found.start - 8, 0) : found.start], text[found.end : found.end + 8]
    return found if SHORT_DAY_BEFORE.search(before) or SHORT_DAY_AFTER.match(after) else None


def drop_dotted(text: str, found: Found) -> Found | None:
    """ "At 5.31 metres" is no time of day; "at 7.20" is."""
    return found if found.rule != "dotted clock at" or AFTER_ORDINAL.match(text, found.end) else None


def drop_ordinals(text: str, found: Found) -> Found | None:
    """ "The 11th Circuit" is no day; "on the 11th" is."""
    if found.rule == "ordinal day":
        return found if AFTER_ORDINAL.match(text, found.end) else None
    if found.rule == "the day before":
        return found if AFTER_DAY_BEFORE.match(text, found.end) else None
    return found


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
        return None if len(SPORT.findall(around)) > len(BUSINESS.findall(around)) else found
    return found


SPORT = re.compile(
    r"\b(?:goals?|scored?|scoring|points?|games?|match|team|coach|halftime|half-time|touchdowns?|season|playoffs?|league|ball|kick|penalty|rebounds?"
    r"|defen[cs]e|offense|players?|keeper|striker|cup|final|wins?|victory|lead|tied?|overtime|innings?|quarterback|yards?)\b",
    re.IGNORECASE,
)
BUSINESS = re.compile(
    r"\b(?:profits?|revenues?|sales|earnings|earned|net|income|growth|economy|gdp|shares?|percent|per cent|forecasts?|analysts?|company|inflation"
    r"|bank|results|fiscal|loss|million|billion|orders|exports|imports|market|year-earlier|year)\b|%",
    re.IGNORECASE,
)


POST = 280


def drop_bare_units(text: str, found: Found) -> Found | None:
    """ "Day" without a word about which is a time in a short post ("long day"), not in prose."""
    return found if found.rule not in ("a bare unit", "bare future") or len(text) <= POST else None


def drop_titles(text: str, found: Found) -> Found | None:
    """ "60 Minutes" and "48 Hours" are programmes."""
    if isinstance(found.expression, Length) and re.search(r"\d\s[A-Z][a-z]+$", text[found.start : found.end]):
        return None
    return found


def drop_greetings(text: str, found: Found) -> Found | None:
    """ "Good morning" greets; "will fall" is no autumn."""
    before = text[max(found.start - 10, 0) : found.start]
    if found.rule == "part of day":
        return None if re.search(r"\b(?:good|a|one|per)\s$", before, re.IGNORECASE) else found
    if found.rule == "season" and text[found.start : found.end].casefold().removeprefix("the ") == "fall":
        named = SEASON_BEFORE.search(before) or text[found.start] in "tT"
        return (
            found if named and not re.match(r" (?:of|in|from|to|below|on|for)\b", text[found.end : found.end + 7]) else None
        )
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
        if each.rule in ("years", "years of an era") and isinstance(each.expression, Between):
            dash = re.search(r"[-–/]", text[each.start : each.end])
            middle = each.start + (dash.start() if dash else 0)
            yield Found(each.start, middle, each.expression.first, each.rule)
            yield Found(middle + 1, each.end, each.expression.last, each.rule)
        elif (
            isinstance(clock := _clock_of(each), Clock)
            and clock.half
            and (first := FIRST_CLOCK.search(text, max(each.start - 14, 0), each.start))
        ):
            yield from _both_clocks(each, clock, first)
        elif each.rule == "year of an era" and (first := FIRST_YEAR.search(text, max(each.start - 24, 0), each.start)):
            yield Found(first.start(1), first.end(1), Date(year=int(first[1]), bc=True), each.rule)
            yield each
        else:
            yield each


def _clock_of(found: Found) -> object:
    said = found.expression
    return said.time if isinstance(said, At) else said


def _both_clocks(found: Found, clock: Clock, first: re.Match[str]) -> Iterator[Found]:
    """ "Between 8 and 9 p.m.": the half of the day is told once."""
    hour, minute = int(first[1]), int(first[2]) if first[2] else None
    if 1 <= hour <= 12:
        earlier = Clock(hour, minute, half=clock.half, zone=clock.zone)
        said = At(earlier, found.expression.day) if isinstance(found.expression, At) else earlier
        yield Found(first.start(1), first.end(2) if first[2] else first.end(1), said, found.rule)
    yield found


FIRST_CLOCK = re.compile(r"(?:between|from) (\d{1,2})(?:[:.]([0-5]\d))? (?:and|to|until|till) $", re.IGNORECASE)
FIRST_YEAR = re.compile(r"\b(\d{1,4}),? ?(?:to|and|or|until|[-–]) ?$")
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
    drop_bare_units,
    drop_titles,
    drop_fractions,
    some_day,
    drop_dotted,
    drop_greetings,
    with_place,
)


BEFORE_DAY = re.compile(r"(?<![\d.:$£€-])\b(\d{1,2}(?:st|nd|rd|th)?)(\s?(?:,|and|or|&|to|[-–])\s?)$")
AFTER_DAY = re.compile(
    r"(\s?(?:,|and|or|&|to|through|[-–])\s?)(\d{1,2})(?:st|nd|rd|th)?\b(?![\d:%/]|[.,]\d|\s?(?:a\.m|p\.m|am|pm|percent|per cent))(?=\s?(?:[,.;:)!?\]–-]|$|and\b|or\b|at\b|in\b|to\b|the\b|for\b|on\b|with\b|of\b|http))"
)
MAX_LIST = 12


def disjoint(found: Iterable[Found]) -> Iterator[Found]:
    """A day of a list takes the place of what was read there before: "from the 10th to the 14th of June"."""
    held: Found | None = None
    for each in found:
        if held is not None and held.end <= each.start:
            yield held
        elif held is not None:
            each = (
                evolve(each, start=min(held.start, each.start), end=max(held.end, each.end))
                if held.end == each.end
                else each
            )
        held = each
    if held is not None:
        yield held


def listed(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """ "12 and 13 March" is two dates, "Nov. 18–19" one."""
    for each in found:
        said = each.expression
        if (
            not isinstance(said, Date)
            or said.day is None
            or said.month is None
            or each.rule not in ("day month", "day month year", "month day", "month day, year")
        ):
            yield each
        elif each.rule.startswith("day"):
            yield from _days_before(text, each, said)
        else:
            yield from _days_after(text, each, said)


def _days_before(text: str, found: Found, said: Date) -> Iterator[Found]:
    start = found.start
    earlier: list[Found] = []
    while len(earlier) < MAX_LIST and (match := BEFORE_DAY.search(text, max(start - 12, 0), start)):
        day = int(match[1].rstrip("stndrh"))
        if not 1 <= day <= 31 or (day >= (said.day or 0) and not earlier):
            break
        if match[2] in ("-", "–"):
            found = evolve(found, start=match.start(), expression=Between(evolve(said, day=day), said))
            break
        start = match.start()
        earlier.append(Found(start, match.end(1), evolve(said, day=day, weekday=None), found.rule))
    yield from reversed(earlier)
    yield found


def _days_after(text: str, found: Found, said: Date) -> Iterator[Found]:
    end = found.end
    later: list[Found] = []
    while len(later) < MAX_LIST and (match := AFTER_DAY.match(text, end)):
        day = int(match[2])
        if not (said.day or 0) < day <= 31:
            break
        if match[1] in ("-", "–") and not later:
            found = evolve(found, end=match.end(), expression=Between(said, evolve(said, day=day)))
            break
        end = match.end(2)
        later.append(Found(match.start(2), end, evolve(said, day=day, weekday=None), found.rule))
    yield found
    yield from later


def refined(text: str, found: list[Found]) -> list[Found]:
    """What remains of what was found."""
    kept = []
    for each in disjoint(listed(text, split(text, found))):
        result: Found | None = each
        for refiner in REFINERS:
            result = refiner(text, result) if result is not None else None
        if result is not None:
            kept.append(result)
    return kept
