"""What may be the name of a place: names of the lists, and those that hold a word for a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.language.tables import table, words
from itinerary.resolve.places.words import LONGEST, Word, heads, is_date_word, joined, run_end, starts_sentence

CALLS = ("call", "calls", "called", "known", "named", "nicknamed", "dubbed")
REACH = 4                     # words between the noun for a place and the verb that gives it a name
BESIDE_WATER = ("valley", "plain", "bay", "canyon")
STATIONS = ("station", "harbour", "harbor", "docks")
ACRONYM = 4                   # letters of an acronym that may look like a town's name
MORE = "x"                    # stands for the words of a name still to come
HOUSES = ("hospital", "infirmary", "museum", "library", "clinic")     # "Sligo University Hospital" is a house, no body
ATTENDING = ("at", "to", "from", "in", "entered", "left", "joined", "attended")
CENTRES, CARING = ("center", "centre"), ("medical", "health", "trauma", "care")
_NUMBER = re.compile(r"\d{1,3}[A-Z]?")


@frozen
class Mention:
    """A name `[start, end)` that may be a place's.

    `kind` is the type that a word beside it or in it gives; `inside` the places that the text says it lies in; `sure`
    whether a cue says that it is a place, `located` whether that is "in" or the like; `marked` whether a name reader does.
    `given`: the text gives the name itself ("a bend known as the Elbow"). `part`: it only stands in a longer name or is an
    adjective ("Ohio Senate", "Russian"), and so is no mention of the place, but a hint at where the article is.
    """

    start: int
    end: int
    name: str
    kind: str | None = None
    inside: tuple[Record, ...] = ()
    sure: bool = False
    located: bool = False
    marked: bool = False
    part: bool = False
    given: bool = False

    @property
    def told(self) -> bool:
        """Whether the text as good as says that it is a place: "in X", "the city of X", "X, Ohio"."""
        return not self.part and (self.located or (self.sure and bool(self.inside)))

    @property
    def key(self) -> str:
        """The name, folded."""
        return gazetteer.fold(self.name)


def built_name(text: str, ws: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """A name that a word in it makes that of a place: "Mythe Bridge", "Mount Elgin", "Hotel Kazakhstan"."""
    end = run_end(ws, at)
    if end - at < 3 and joined(ws, end, owned=True) and ws[end - 1].owns:
        end = _owned_end(text, ws, at, end)
    if end - at < 2 or ws[at].low in _function_words():
        return None
    kind = heads("place_heads").get(ws[end - 1].low) or _first_kind(ws, at, end)
    linked = next((n for n in range(end - 1, at, -1) if ws[n].text in ("of", "on")), None)
    if kind is None or (linked is not None and ws[at].low not in heads("place_heads_before")):
        return None
    inner = ws[at : end - 2] if _is_house(ws, end) else ws[at:end]
    if any(word.low in words("en", "place_not_in") or gazetteer.is_demonym(word.text) for word in inner):
        return None
    if end - at == 2 and ws[at].low in words("en", "place_prepositions"):
        return None
    name = text[ws[at].start : ws[end - 1].end]
    return None if gazetteer.is_demonym(name) else (Mention(ws[at].start, ws[end - 1].end, name, kind), end)


def _owned_end(text: str, ws: Sequence[Word], at: int, end: int) -> int:
    """Where a name with an owner in it ends: "Lee's Ferry", "Mary Poole's Medical Center"; not "Norway's", "London's"."""
    if ws[end].low in heads("place_heads"):
        return end + (not any(place.type == "country" for place in gazetteer.lookup(ws[at].text)))
    last = run_end(ws, end)
    return last if _is_house(ws, last) and not gazetteer.lookup(text[ws[at].start : ws[end - 1].end]) else end


def _is_house(ws: Sequence[Word], end: int) -> bool:
    """Whether the words before `end` name a house, though it be called after a body."""
    return ws[end - 1].low in HOUSES or (ws[end - 1].low in CENTRES and ws[end - 2].low in CARING)


def headed_names(text: str, ws: Sequence[Word]) -> Iterator[Mention]:
    """Names of which a common noun behind them makes that of a place: "the Gruber sawmill", where no list has the first."""
    kinds = heads("place_heads_common")
    for at in range(1, len(ws) - 1):
        kind = kinds.get(ws[at + 1].low) if ws[at].capital and joined(ws, at + 1) else None
        if kind is None or ws[at + 1].capital or not _is_definite(ws, at):
            continue
        word = ws[at]
        listed = gazetteer.lookup(word.text)
        water = bool(listed) and listed[0].type == "river" and kind in BESIDE_WATER                 # "the Nile delta"
        known = (listed and not water) or gazetteer.is_demonym(word.text) or is_date_word(word)
        if not known and not word.text.isupper() and word.low not in words("en", "place_never"):
            yield Mention(word.start, ws[at + 1].end, text[word.start : ws[at + 1].end], kind, sure=True, marked=True)


def _is_definite(ws: Sequence[Word], at: int) -> bool:
    """Whether "the" stands before a word, or before one that describes it: "the flooded Lund valley"."""
    if ws[at - 1].low == "the" and joined(ws, at):
        return True
    described = at > 1 and ws[at - 2].low == "the" and not ws[at - 1].capital and ws[at - 1].low not in _function_words()
    return described and joined(ws, at) and joined(ws, at - 1)


def towns_houses(text: str, ws: Sequence[Word]) -> Iterator[Mention]:
    """Houses that a common noun behind a name tells, behind a word for where: "at Euston station", "to Leeds prison".

    The station of a town of which the article tells more is no more than that town.
    """
    kinds = heads("place_houses")
    for at in range(2, len(ws)):
        kind = kinds.get(ws[at].low) if not ws[at].capital and joined(ws, at) else None
        first = at
        while kind and at - first < LONGEST and first and ws[first - 1].capital and (first == at or _goes_with(ws, first)):
            first -= 1
        if first in (0, at) or not joined(ws, first) or ws[first - 1].low not in words("en", "place_prepositions"):
            continue
        inside = ws[first:at]
        unfit = any(is_date_word(word) or word.owns or word.low in words("en", "place_not_in") for word in inside)
        town = text[ws[first].start : ws[at - 1].end]
        told = ws[at].low in STATIONS and text.count(town) > 1 and bool(gazetteer.lookup(town))
        if not unfit and not told and not gazetteer.is_demonym(town):
            yield Mention(ws[first].start, ws[at].end, text[ws[first].start : ws[at].end], kind, sure=True, marked=True)


def _goes_with(ws: Sequence[Word], at: int) -> bool:
    """Whether a word goes on with the name of the one before, which may be an initial: "John F. Kennedy"."""
    return joined(ws, at) or (ws[at].gap == ". " and len(ws[at - 1].text) == 1)


def called_names(text: str, ws: Sequence[Word]) -> Iterator[Mention]:
    """Names that a text gives to a place, wherever they stand: "a bend known as the Elbow", "a field called Gallows"."""
    kinds = heads("place_called")
    known: dict[tuple[str, ...], str] = {}
    for at in range(2, len(ws)):
        if ws[at].low in CALLS and not ws[at].capital and (called := _called(ws, at, kinds)):
            known.setdefault(*called)
    longest = max(map(len, known), default=0)
    for at in range(len(ws) if known else 0):
        for size in range(longest, 0, -1):
            name = tuple(word.text for word in ws[at : at + size])
            longer = joined(ws, at + size) and ws[at + size].capital
            if name in known and not longer and all(joined(ws, n) for n in range(at + 1, at + size)):
                start, end = ws[at].start, ws[at + size - 1].start + len(ws[at + size - 1].text)
                yield Mention(start, end, text[start:end], known[name], sure=True, located=True, marked=True, given=True)
                break


def _called(ws: Sequence[Word], verb: int, kinds: Mapping[str, str]) -> tuple[tuple[str, ...], str] | None:
    """The name that stands behind a verb of calling, and the kind of place that the noun before it tells."""
    first = verb + 1
    while first < len(ws) and ws[first].low in ("as", "the"):
        first += 1
    end = first
    while end < min(len(ws), first + LONGEST) and ws[end].capital and (end == first or joined(ws, end)):
        end += 1
    before = [word.low for word in ws[max(verb - REACH, 0) : verb] if not word.capital]
    kind = next((kinds[word] for word in reversed(before) if word in kinds), None)
    spoken = any(mark in word.gap for word in ws[verb - 1 : first + 1] for mark in ".;!?")
    return None if kind is None or end == first or spoken else (tuple(word.text for word in ws[first:end]), kind)


def numbered_name(text: str, ws: Sequence[Word], at: int) -> Mention | None:
    """A name with a number: "Camp 2", "Highway 61"."""
    kind = heads("place_numbered").get(ws[at].low)
    if kind is None or not joined(ws, at + 1) or not _NUMBER.fullmatch(ws[at + 1].text):
        return None
    return Mention(ws[at].start, ws[at + 1].end, text[ws[at].start : ws[at + 1].end], kind, sure=True)


def common_places(text: str) -> Iterator[Mention]:
    """Places without a name of their own: "base camp"."""
    for kind, entries in table("en", "place_common"):
        for phrase in entries:
            for match in re.finditer(rf"\b{phrase}\b", text) if phrase in text else ():
                yield Mention(match.start(), match.end(), phrase, kind, sure=True)


def _first_kind(ws: Sequence[Word], at: int, end: int) -> str | None:
    before = heads("place_heads_before")
    two = before.get(f"{ws[at].low} {ws[at + 1].low}") if end - at > 2 else None
    return two or before.get(ws[at].low)


@cache
def _function_words() -> frozenset[str]:
    return frozenset("the a an in at on from to near and but for with when while as after before he she it they".split())


def listed_name(text: str, ws: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """The longest name of the lists that starts at a word."""
    if joined(ws, at) and ws[at].gap == "-" and not ws[at - 1].capital:       # "al-Mansour"
        return None
    best = 0
    for end in range(at + 1, min(at + LONGEST, len(ws)) + 1):
        name = text[ws[at].start : ws[end - 1].end]
        if ws[end - 1].capital and gazetteer.lookup(name):
            best = end
        if end == len(ws) or not joined(ws, end, owned=True) or not _goes_on(name):
            break
    if not best:
        return None
    name = text[ws[at].start : ws[best - 1].end]
    if _is_acronym(ws, at, best):
        return None
    attended = at > 1 and ws[at - 1].text == "of" and _is_attended(ws, at - 2)
    part = not (attended or _stands_alone(ws, at, best))
    return Mention(ws[at].start, ws[best - 1].end, name, part=part, marked=attended), best


def _is_acronym(ws: Sequence[Word], at: int, end: int) -> bool:
    """Whether capitals before a common noun stand for other words, and not for a town in a dateline: "a SIM card"."""
    short = end == at + 1 and ws[at].text.isupper() and len(ws[at].text) <= ACRONYM
    return short and joined(ws, end) and not ws[end].capital and not gazetteer.is_code(ws[at].text)


def _goes_on(name: str) -> bool:
    """Whether some listed name starts with these words; more is put behind them, as folding tells "St" from "St Louis"."""
    return gazetteer.starts(gazetteer.fold(f"{name} {MORE}")[: -len(MORE) - 1])


def _is_attended(ws: Sequence[Word], body: int) -> bool:
    """Whether somebody is or goes where a body is: "at the American University of Beirut"."""
    at = body - 1
    while at >= 0 and ws[at].capital and joined(ws, at + 1):
        at -= 1
    return ws[body].low in words("en", "place_schools") and at > 0 and ws[at].low == "the" and ws[at - 1].low in ATTENDING


def _stands_alone(ws: Sequence[Word], at: int, end: int) -> bool:
    """Whether a listed name isn't a part of a longer name of something else."""
    if at and ws[at - 1].low in words("en", "place_titles") and ws[at].gap in (" ", ". "):
        return False
    if joined(ws, at) and ws[at - 1].capital:
        before = ws[at - 1]
        known = before.low in words("en", "place_prepositions") or gazetteer.is_demonym(before.text)
        if not known and not starts_sentence(before):
            return False
    if at > 1 and ws[at - 1].text == "of" and ws[at - 2].capital and ws[at - 2].low in words("en", "place_bodies_of"):
        return False
    if joined(ws, end) and ws[end].capital and not is_date_word(ws[end]):
        follows = ws[end].low in words("en", "place_bodies") or ws[end].low in words("en", "place_contests")
        return follows or (end - at > 1 and ws[end - 1].low in ("county", "parish"))
    return True
