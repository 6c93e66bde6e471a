"""Where a text names places: names of the lists, names that end or begin with a word for a place, and those that a name
reader marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from attrs import evolve, frozen

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.language.tables import table, words
from itinerary.model import Name

LONGEST = 7                   # words of a place's name
LOCATING = ("in", "near", "outside", "around", "downtown", "across")
LOOK_BACK = 6                 # words before a name in which "the Russian border city of" fits
MORE = "x"                    # stands for the words of a name still to come
_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:St|Ste|Mt|Ft|Pt)\.|[^\W_]+(?:['’ʼ‘][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_GAP = re.compile(r"[ \t\u00a0]\n?|-")
_QUALIFIER = re.compile(r",\s{1,2}|\s\(|\s+in\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?")
_NUMBER = re.compile(r"\d{1,3}[A-Z]?")
_COMMA = re.compile(r",\s{1,2}")
_SHORT_FORM = re.compile(r"(?:[A-Z][a-z]*\.(?:\s(?=[A-Z][a-z]*\.))?){1,3}|[A-Z]{2}\b")
_SENTENCE_END = (".", "!", "?", "\n", "\"", "“", ":", "•")
_LINKS = frozenset("of the de la del des do da dos du le el al on upon under sur am an der by".split())


class Word(NamedTuple):
    """A word `[start, end)`, its possessive ending left out, whether it begins with a capital, what stands between it and
    the word before, and whether it owns what follows ("Russia's")."""

    start: int
    end: int
    text: str
    capital: bool
    gap: str
    owns: bool

    @property
    def low(self) -> str:
        """Its lower case."""
        return self.text.lower()


@frozen
class Mention:
    """A name `[start, end)` that may be a place's.

    `kind` is the type that a word beside it or in it gives; `inside` the places that the text says it lies in; `sure`
    whether a cue says that it is a place, `located` whether that is "in" or the like; `marked` whether a name reader does.
    `part`: it only stands in a longer name or is an adjective ("Ohio Senate", "Russian"), and so is no mention of the place,
    but a hint at where the article is.
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

    @property
    def told(self) -> bool:
        """Whether the text as good as says that it is a place: "in X", "the city of X", "X, Ohio"."""
        return not self.part and (self.located or (self.sure and bool(self.inside)))

    @property
    def key(self) -> str:
        """The name, folded."""
        return gazetteer.fold(self.name)


def split(text: str) -> list[Word]:
    """The words of a text.

    >>> [word.text for word in split("Khasan, Russia's gate to St. Petersburg")]
    ['Khasan', 'Russia', 'gate', 'to', 'St.', 'Petersburg']
    """
    result, last = [], 0
    for match in _WORD.finditer(text):
        start, plain = match.start(), match.group()
        if "'" in plain or "’" in plain:
            plain = _POSSESSIVE.sub("", plain)
        if plain:
            end = start + len(plain)
            result.append(Word(start, end, plain, plain[0].isupper(), text[last:start], end < match.end()))
        last = match.end()
    return result


@cache
def _heads(name: str) -> dict[str, str]:
    return {word: kind for kind, entries in table("en", name) for word in reversed(entries)}


def mentions(text: str, names: Sequence[Name] = ()) -> list[Mention]:
    """All that may be names of places, in text order, none overlapping another but for those that are parts."""
    ws = split(text)
    found = list(_walk(text, ws))
    whole = _longest([*(m for m in found if not m.part), *_marked(names), *_common(text)])
    result = [*_qualified(text, ws, whole), *(m for m in found if m.part)]
    return sorted(_reconciled(result, names), key=lambda m: (m.start, m.part))


def _reconciled(found: Sequence[Mention], names: Sequence[Name]) -> Iterator[Mention]:
    """The mentions without those that a name reader takes for persons; inside the name of a body they are mere hints.

    A strong cue overrules the reader. A body whose name begins with the place ("Alexandria Police", a team) acts for it.
    """
    people = [name for name in names if name.type == "person"]
    bodies = [name for name in names if name.type == "organisation"]
    for mention in found:
        if mention.marked or (mention.told and _within(mention, names, same=True)):
            yield mention
        elif not _within(mention, people):
            inner = [name for name in bodies if name.start != mention.start]
            hint = mention.part or _within(mention, inner)
            yield mention if hint == mention.part else evolve(mention, part=hint)


def _within(mention: Mention, names: Sequence[Name], same: bool = False) -> bool:
    """Whether a mention overlaps a name; `same`: is one."""
    if same:
        return any((name.start, name.end) == (mention.start, mention.end) for name in names)
    return any(name.start < mention.end and mention.start < name.end for name in names)


def _walk(text: str, ws: Sequence[Word]) -> Iterator[Mention]:
    at = 0
    while at < len(ws):
        step = 1
        if ws[at].capital:
            built, listed = _built(text, ws, at), _listed(text, ws, at)
            if built is not None:
                yield built[0]
            if listed is not None:
                yield evolve(listed[0], part=True) if built is not None else listed[0]
            elif built is None and (numbered := _numbered(text, ws, at)):
                yield numbered
            elif built is None and (origin := gazetteer.demonym(ws[at].text)):
                yield Mention(ws[at].start, ws[at].end, origin[0].name, inside=origin[:1], part=True)
            step = max((found[1] - at for found in (built, listed) if found), default=1)
        at += step


def _joined(ws: Sequence[Word], at: int, owned: bool = False) -> bool:
    """Whether a word stands right after the one before, with no sentence end between; `owned` allows "King's Bay"."""
    if not 0 < at < len(ws) or (ws[at - 1].owns and not owned) or _GAP.fullmatch(ws[at].gap) is None:
        return False
    return ws[at].gap != "-" or len(ws[at - 1].text) > 1


def _run_end(ws: Sequence[Word], at: int) -> int:
    """The end (exclusive) of the run of capitalised words that starts at a word; "of" and the like may link them."""
    end = at + 1
    while end - at < LONGEST and _joined(ws, end):
        if ws[end].capital:
            end += 1
        elif end - at > 1 and ws[end - 1].low in _heads("place_heads"):
            break
        elif ws[end].text in _LINKS and _joined(ws, end + 1) and ws[end + 1].capital:
            end += 2
        else:
            break
    return end


def _built(text: str, ws: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """A name that a word in it makes that of a place: "Mythe Bridge", "Mount Elgin", "Hotel Kazakhstan"."""
    end = _run_end(ws, at)
    if end - at < 3 and _joined(ws, end, owned=True) and ws[end].low in _heads("place_heads") and ws[end - 1].owns:
        end += not any(place.type == "country" for place in gazetteer.lookup(ws[at].text))
    if end - at < 2 or ws[at].low in _function_words():
        return None
    kind = _heads("place_heads").get(ws[end - 1].low) or _first_kind(ws, at, end)
    linked = next((n for n in range(end - 1, at, -1) if ws[n].text in ("of", "on")), None)
    if kind is None or (linked is not None and ws[at].low not in _heads("place_heads_before")):
        return None
    if any(word.low in words("en", "place_not_in") or gazetteer.is_demonym(word.text) for word in (*ws[at:end],)):
        return None
    if end - at == 2 and ws[at].low in words("en", "place_prepositions"):
        return None
    name = text[ws[at].start : ws[end - 1].end]
    return None if gazetteer.is_demonym(name) else (Mention(ws[at].start, ws[end - 1].end, name, kind), end)


def _numbered(text: str, ws: Sequence[Word], at: int) -> Mention | None:
    """A name with a number: "Camp 2", "Highway 61"."""
    kind = _heads("place_numbered").get(ws[at].low)
    if kind is None or not _joined(ws, at + 1) or not _NUMBER.fullmatch(ws[at + 1].text):
        return None
    return Mention(ws[at].start, ws[at + 1].end, text[ws[at].start : ws[at + 1].end], kind, sure=True)


def _common(text: str) -> Iterator[Mention]:
    """Places without a name of their own: "base camp"."""
    for kind, entries in table("en", "place_common"):
        for phrase in entries:
            for match in re.finditer(rf"\b{phrase}\b", text) if phrase in text else ():
                yield Mention(match.start(), match.end(), phrase, kind, sure=True)


def _first_kind(ws: Sequence[Word], at: int, end: int) -> str | None:
    before = _heads("place_heads_before")
    two = before.get(f"{ws[at].low} {ws[at + 1].low}") if end - at > 2 else None
    return two or before.get(ws[at].low)


@cache
def _function_words() -> frozenset[str]:
    return frozenset("the a an in at on from to near and but for with when while as after before he she it they".split())


def _listed(text: str, ws: Sequence[Word], at: int) -> tuple[Mention, int] | None:
    """The longest name of the lists that starts at a word."""
    best = 0
    for end in range(at + 1, min(at + LONGEST, len(ws)) + 1):
        name = text[ws[at].start : ws[end - 1].end]
        if ws[end - 1].capital and gazetteer.lookup(name):
            best = end
        if end == len(ws) or not _joined(ws, end, owned=True) or not _goes_on(name):
            break
    if not best:
        return None
    name = text[ws[at].start : ws[best - 1].end]
    return Mention(ws[at].start, ws[best - 1].end, name, part=not _stands_alone(ws, at, best)), best


def _goes_on(name: str) -> bool:
    """Whether some listed name starts with these words; more is put behind them, as folding tells "St" from "St Louis"."""
    return gazetteer.starts(gazetteer.fold(f"{name} {MORE}")[: -len(MORE) - 1])


def _stands_alone(ws: Sequence[Word], at: int, end: int) -> bool:
    """Whether a listed name isn't a part of a longer name of something else."""
    if _joined(ws, at) and ws[at - 1].capital:
        before = ws[at - 1]
        known = before.low in words("en", "place_prepositions") or gazetteer.is_demonym(before.text)
        if not known and not _starts_sentence(before):
            return False
    if at > 1 and ws[at - 1].text == "of" and ws[at - 2].capital and ws[at - 2].low in words("en", "place_bodies_of"):
        return False
    if _joined(ws, end) and ws[end].capital:
        return ws[end].low in words("en", "place_bodies") or (end - at > 1 and ws[end - 1].low in ("county", "parish"))
    return True


def _starts_sentence(word: Word) -> bool:
    return not word.gap or any(mark in word.gap for mark in _SENTENCE_END)


def _marked(names: Sequence[Name]) -> Iterator[Mention]:
    for name in names:
        if name.type == "place" and not gazetteer.is_demonym(name.text):
            plain = _POSSESSIVE.sub("", name.text)
            yield Mention(name.start, name.start + len(plain), plain, _own_kind(plain), sure=True, marked=True)


def _own_kind(name: str) -> str | None:
    parts = name.lower().split()
    if len(parts) < 2:
        return None
    return _heads("place_heads").get(parts[-1]) or _heads("place_heads_before").get(parts[0])


def _longest(found: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest; of equal ones that of the name reader."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end, not m.marked)):
        last = kept[-1] if kept else None
        if last is None or mention.start >= last.end:
            kept.append(mention)
        elif mention.end - mention.start > last.end - last.start:
            kept[-1] = mention
        elif mention.marked and not last.marked:
            kept[-1] = evolve(last, sure=True, marked=True)
    return kept


def _qualified(text: str, ws: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """The mentions with what stands around them: cues, kinds, containers; and short forms ("Ala.") as mentions."""
    position = {word.start: number for number, word in enumerate(ws)}
    ends = {word.end: number for number, word in enumerate(ws)}
    result: list[Mention] = []
    for mention in found:
        if result and mention.start < result[-1].end:
            continue
        first, last = position.get(mention.start), ends.get(mention.end)
        if first is not None and last is not None:
            mention = _told(mention, _before(ws, first), _after(text, ws, last, mention))
        result.append(mention)
        short = _short(text, mention.end)
        if short is not None:
            result.append(short)
    return result


def _short(text: str, end: int) -> Mention | None:
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


def _told(mention: Mention, before: Around, after: Around) -> Mention:
    if before == after == Around():
        return mention
    kind = mention.kind or before.kind or after.kind
    sure = mention.sure or before.sure or after.sure
    inside = mention.inside + before.inside + after.inside
    return Mention(mention.start, mention.end, mention.name, kind, inside, sure, before.located, mention.marked)


def _before(ws: Sequence[Word], first: int) -> Around:
    """What the words before tell: a preposition, "the Russian border city of", "Russia's"."""
    kinds, kind, at = _heads("place_nouns"), None, first - 1
    if at >= 0 and ws[at].text == "of" and kinds.get(ws[at - 1].low):
        at -= 1
    if at >= 0 and not ws[at].capital:
        kind = kinds.get(ws[at].low)
    owner = _owner(ws, first, at) if kind else _adjective(ws, first)
    before = ws[first - 1].low if first else ""
    before = ws[first - 2].low if before == "the" and first > 1 else before
    cued = kind is not None or before in words("en", "place_prepositions")
    return Around(kind, owner, cued, kind is not None or before in LOCATING)


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


def _after(text: str, ws: Sequence[Word], last: int, mention: Mention) -> Around:
    """What follows tells: ", Georgia", "(Ohio)", "in Tajikistan", "district"."""
    following = ws[last + 1] if last + 1 < len(ws) else None
    if following is None:
        return Around()
    kind = None
    if not following.capital and not ws[last].owns and _GAP.fullmatch(following.gap):
        kind = _heads("place_nouns").get(following.low)
    match = _QUALIFIER.match(text, mention.end)
    inside = _container(text, ws, last, match.end()) if match else ()
    exact = match is not None and bool(inside) and text[match.start()] == "," and _contained(mention, inside)
    return Around(kind, inside, kind is not None or exact)


def _container(text: str, ws: Sequence[Word], last: int, start: int) -> tuple[Record, ...]:
    short = _SHORT_FORM.match(text, start)
    if short and (found := gazetteer.short_form(short.group().strip())):
        return found
    at = next((n for n in range(last + 1, min(last + 5, len(ws))) if ws[n].start >= start), None)
    if at is None or ws[at].start != start or not ws[at].capital:
        return ()
    found = _listed(text, ws, at)
    return gazetteer.lookup(found[0].name) if found else ()


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


REACH_KM = {"county": 70.0, "district": 70.0, "island": 150.0, "city": 40.0}
