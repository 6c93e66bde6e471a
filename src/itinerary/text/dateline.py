"""Datelines: "PARIS, Feb. 27 (AFP) —" at the head of a paragraph."""

import re

from attrs import frozen

from itinerary.language.tables import terms, words

REACH = 100
DASH = re.compile(r"\s*(?:—|―|–|--)\s*|\s*_\s+|\s*_$|\s+-\s+|(?<=\))\s*[-:]\s+")
AGENCY = re.compile(r"\s*[(\[][^()\[\]]{2,40}[)\]]\s*$")
DAY = re.compile(r"(?:\d{1,2}\s+)?([^\W\d_]{3,9})\.?(?:\s+\d{1,2})?(?:\s+\d{4})?$")
OPENING = "\"'“‘«(["


@frozen
class Dateline:
    """Where a story was filed, and on which day: spans `(start, end)`. `end` is where the story goes on."""

    end: int
    place: tuple[int, int]
    day: tuple[int, int] | None = None


def dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline with which the paragraph `[start, end)` begins, None where it begins with none.

    >>> dateline("PARIS, Feb. 27 (AFP) — The talks", 0, 32)
    Dateline(end=23, place=(0, 5), day=(7, 14))
    """
    dash = DASH.search(text, start, min(end, start + REACH))
    if dash is None or dash.start() == start:
        return None
    follows = text[dash.end() : end][:1]
    found = _place_and_day(text, start, dash.start()) if not follows.islower() else None
    if found is None and end - start <= REACH:
        found, named = _place_and_day(text, dash.end(), end), True
        return Dateline(end, found[0], found[1]) if found and named and found[1] else None
    return None if found is None else Dateline(dash.end(), *found)


def _place_and_day(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int] | None] | None:
    agency = AGENCY.search(text, start, end)
    parts = _parts(text, start, agency.start() if agency else end)
    days = [p for p in parts[1:] if _is_day(text[slice(*p)])]
    regions = [text[slice(*p)] for p in parts[1:] if p not in days and not text[slice(*p)].isdigit()]
    place = parts[0]
    if not all(_is_title(r) for r in regions) or len(regions) > 2:
        return None
    named = text[slice(*place)]
    if _names_no_place(named):
        return None
    if _is_capitals(named) or ((agency or days) and _is_title(named)):
        return place, _with_year(text, days[0], parts) if days else None
    return None


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between commas, white space at their ends left out."""
    found = []
    for match in re.compile(r"[^,]+").finditer(text, start, end):
        body = match.group().strip()
        if body:
            begin = match.start() + match.group().index(body)
            found.append((begin, begin + len(body)))
    return found or [(start, end)]


def _is_day(part: str) -> bool:
    match = DAY.match(part)
    return match is not None and match[1].casefold() in words("en", "calendar_names")


def _with_year(text: str, day: tuple[int, int], parts: list[tuple[int, int]]) -> tuple[int, int]:
    after = next((p for p in parts if p[0] > day[0]), None)
    return (day[0], after[1]) if after and re.fullmatch(r"\d{4}", text[slice(*after)]) else day


def _is_capitals(part: str) -> bool:
    letters = [c for c in part if c.isalpha()]
    return len(letters) > 1 and part.isupper() and _few_words(part)


def _names_no_place(part: str) -> bool:
    return part.casefold().rstrip(" 0123456789") in terms("en", "not_datelines")


def _is_title(part: str) -> bool:
    return _few_words(part) and all(w[0].isupper() or w in ("of", "and", "the", "de", "la", "del") for w in part.split())


def _few_words(part: str) -> bool:
    return 0 < len(part.split()) <= 4 and not any(c.isdigit() for c in part)
