"""What stands around a name and tells that it is a place, of what kind, and in what it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.language.tables import words
from itinerary.resolve.places.names import Mention, listed_name
from itinerary.resolve.places.words import GAP, Word, heads, starts_sentence

LOCATING = ("in", "near", "outside", "around", "downtown", "across")
TOWARDS = ("at", "from", "in", "into", "near", "to", "towards")
LOOK_BACK = 6                 # words before a name in which "the Russian border city of" fits
_QUALIFIER = re.compile(r",\s{1,2}|\s\(|\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?")
_COMMA = re.compile(r",\s{1,2}")
_SHORT_FORM = re.compile(r"(?:[A-Z][a-z]*\.(?:\s(?=[A-Z][a-z]*\.))?){1,3}|[A-Z]{2}\b")
REACH_KM = {"county": 70.0, "district": 70.0, "island": 150.0, "city": 40.0}


def short_form_after(text: str, end: int) -> Mention | None:
    """The short form after a comma: "Ala." in "Birmingham, Ala."."""
    comma = _COMMA.match(text, end)
    match = _SHORT_FORM.match(text, comma.end()) if comma else None
    if match is None:
        return None
    found = gazetteer.short_form(match.group().strip())
    return Mention(match.start(), match.start() + len(match.group().strip()), found[0].name, sure=True) if found else None


class Around(NamedTuple):
    """What the words on one side of a name tell of it."""

    kind: str | None = None
    inside: tuple[Record, ...] = ()
    sure: bool = False
    located: bool = False


def cues_before(ws: Sequence[Word], first: int) -> Around:
    """What the words before tell: a preposition, "the Russian border city of", "Russia's"."""
    kinds, kind, at = heads("place_nouns"), None, first - 1
    if at >= 0 and ws[at].text == "of" and kinds.get(ws[at - 1].low):
        at -= 1
    if at >= 0 and not ws[at].capital:
        kind = kinds.get(ws[at].low)
    owner = _owner(ws, first, at) if kind else _adjective(ws, first)
    kind = kind or side_of(ws, first)
    before = ws[first - 1].low if first else ""
    before = ws[first - 2].low if before == "the" and first > 1 else before
    cued = kind is not None or before in words("en", "place_prepositions")
    located = kind is not None or before in LOCATING or (before == "to" and moved_to(ws, first))
    return Around(kind, owner, cued, located)


def moved_to(ws: Sequence[Word], first: int) -> bool:
    """Whether the words before make any name that of a place: "came down at", "set out from", "reached"."""
    if not first or GAP.fullmatch(ws[first].gap) is None or ws[first - 1].capital:
        return False
    if ws[first - 1].low in words("en", "place_transitive"):
        return True
    if ws[first - 1].low == "of" and first > 1 and ws[first - 2].low in words("en", "place_people"):
        return True
    if ws[first - 1].low not in TOWARDS:
        return False
    moving = words("en", "place_motion")
    for at in range(first - 2, max(first - 2 - LOOK_BACK, -1), -1):
        if ws[at].low in moving and not ws[at].capital:
            return True
        if starts_sentence(ws[at + 1]) or ws[at + 1].gap.strip(" \n-"):
            break
    return False


def side_of(ws: Sequence[Word], first: int) -> str | None:
    """The kind of place that a noun for a side of it tells, or a verb: "the slopes of the Olperer", "climbed Ben Nevis"."""
    if first and ws[first - 1].low in heads("place_sides"):
        return heads("place_sides")[ws[first - 1].low]
    of = first - 2 if first and ws[first - 1].low == "the" else first - 1
    if of <= 0 or ws[of].low != "of" or ws[of - 1].capital:
        return None
    return heads("place_sides").get(ws[of - 1].low) or heads("place_of").get(ws[of - 1].low)


def _owner(ws: Sequence[Word], first: int, kind_at: int) -> tuple[Record, ...]:
    for word in reversed(ws[max(first - LOOK_BACK, 0) : kind_at]):
        if word.capital:
            return gazetteer.demonym(word.text) or (gazetteer.lookup(word.text)[:1] if word.owns else ())
        if any(mark in word.gap for mark in ".;!?"):
            break
    return ()


def _adjective(ws: Sequence[Word], first: int) -> tuple[Record, ...]:
    """The country in "Russia's Vladivostok"."""
    if not first or not ws[first - 1].owns or not ws[first - 1].capital:
        return ()
    return tuple(place for place in gazetteer.lookup(ws[first - 1].text)[:1] if place.type in ("country", "region"))


def cues_after(text: str, ws: Sequence[Word], last: int, mention: Mention) -> Around:
    """What follows tells: ", Georgia", "(Ohio)", "in Tajikistan", "district"."""
    following = ws[last + 1] if last + 1 < len(ws) else None
    if following is None:
        return Around()
    kind = None
    if not following.capital and not ws[last].owns and GAP.fullmatch(following.gap):
        kind = heads("place_nouns").get(following.low)
    match = _QUALIFIER.match(text, mention.end)
    inside = _container(text, ws, last, match.end()) if match else ()
    inside = () if _are_abreast(mention, inside) else inside
    exact = match is not None and bool(inside) and text[match.start()] == "," and _contained(mention, inside)
    called = _apposition(ws, last + 1)
    return called or Around(kind, inside, kind is not None or exact)


def _apposition(ws: Sequence[Word], at: int) -> Around | None:
    """What ", a small Russian border town" tells."""
    if ws[at].gap != ", " or ws[at].low not in ("a", "an", "the"):
        return None
    for end in range(at + 1, min(at + LOOK_BACK, len(ws))):
        if ws[end].gap != " ":
            break
        if kind := heads("place_nouns").get(ws[end].low):
            origin = next((found for word in ws[at:end] if word.capital and (found := gazetteer.demonym(word.text))), ())
            return Around(kind, origin, True, True)
    return None


def _container(text: str, ws: Sequence[Word], last: int, start: int) -> tuple[Record, ...]:
    short = _SHORT_FORM.match(text, start)
    if short and (found := gazetteer.short_form(short.group().strip())):
        return found
    at = next((n for n in range(last + 1, min(last + 5, len(ws))) if ws[n].start >= start), None)
    if at is None or ws[at].start != start or not ws[at].capital:
        return ()
    listed = listed_name(text, ws, at)
    return gazetteer.lookup(listed[0].name) if listed else ()


def _are_abreast(mention: Mention, boxes: Sequence[Record]) -> bool:
    """Whether a country stands before other countries, and is no part of one: "China, Japan and Russia" are three."""
    if gazetteer.country(mention.name) is None or not all(box.type == "country" for box in boxes):
        return False
    return not any(place.type == "region" and holds(box, place) for place in gazetteer.lookup(mention.name) for box in boxes)


def _contained(mention: Mention, inside: Sequence[Record]) -> bool:
    return any(holds(box, place) for place in gazetteer.lookup(mention.name) for box in inside)


def holds(box: Record, place: Record) -> bool:
    """Whether one place lies in another, as far as the lists tell.

    >>> texas = gazetteer.short_form("Texas") or gazetteer.lookup("Texas")[:1]
    >>> [holds(texas[0], paris) for paris in gazetteer.lookup("Paris")[:2]]
    [False, True]
    """
    if box == place or (box.country and box.country != place.country):
        return False
    if box.type == "country":
        return True
    if box.type == "region":
        return box.region is not None and box.region == place.region
    if box.point is None or place.point is None or box.type == "continent":
        return False
    return gazetteer.distance_km(box.point, place.point) < REACH_KM.get(box.type, REACH_KM["city"])
