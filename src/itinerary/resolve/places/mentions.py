"""Where a text names places: names of the lists, names that end or begin with a word for a place, and those that a name
reader marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import accumulate

from attrs import evolve

from itinerary import gazetteer
from itinerary.language.tables import words
from itinerary.model import Name
from itinerary.resolve.places.cues import Around, cues_after, cues_before, moved_to, short_form_after, side_of
from itinerary.resolve.places.names import (
    Mention,
    built_name,
    called_names,
    common_places,
    headed_names,
    listed_name,
    numbered_name,
    towns_houses,
)
from itinerary.resolve.places.words import POSSESSIVE, Word, heads, is_date_word, joined, split
from itinerary.text.names.lexicon import FEMALE, MALE, SURNAME, key, lexicon

_LINKED = re.compile(
    r"\b[A-Z]\w+(?:-[A-Z]\w+)?-(?:on|upon|under|over|super|next|by|sur|sous|lès|les|en|am)-(?:(?:the|le|la)-)?[A-Z]\w+"
)
MOST = 3                      # words of a name that no list holds


def mentions(text: str, names: Sequence[Name] = (), told: str = "") -> list[Mention]:
    """All that may be names of places, in text order, none overlapping another but for those that are parts.

    `told`: a name that is known to be a place's, such as that of the article's own.
    """
    ws = split(text)
    found = list(_walk(text, ws))
    unknown = [*_reached(text, ws, names), *_known(text, told), *headed_names(text, ws)]
    unknown += [*towns_houses(text, ws)]
    unknown += [*_linked(text), *called_names(text, ws)]
    whole = _longest([*(m for m in found if not m.part), *_marked(names), *common_places(text), *unknown])
    result = [*_qualified(text, ws, whole), *(m for m in found if m.part)]
    return sorted(_reconciled(result, names), key=lambda m: (m.start, m.part))


def _reconciled(found: Sequence[Mention], names: Sequence[Name]) -> Iterator[Mention]:
    """The mentions without those that a name reader takes for persons; inside the name of a body they are mere hints.

    A strong cue overrules the reader. A body whose name begins with the place ("Alexandria Police", a team) acts for it.
    """
    people = _overlapping([name for name in names if name.type == "person"])
    bodies = _overlapping([name for name in names if name.type == "organisation"])
    full = {part for name in names if name.type == "person" and " " in name.text for part in name.text.split()}
    lone = {name.text for name in names if name.type == "person" and " " not in name.text} - full
    named = {(name.start, name.end) for name in names}
    told = {mention.key for mention in found if mention.told}
    for mention in found:
        if mention.marked or (mention.key in told and not mention.part and (mention.start, mention.end) in named):
            yield mention
        elif not _is_person(mention, people(mention)) or (mention.name in lone and _is_placed(mention)):
            hint = mention.part or any(name.start != mention.start for name in bodies(mention))
            yield mention if hint == mention.part else evolve(mention, part=hint)


def _is_person(mention: Mention, people: Iterator[Name]) -> bool:
    """Whether a reader takes a mention for a person, and no noun tells what it is listed as: "the summit of Ben Nevis"."""
    listed = mention.located and any(each.type == mention.kind for each in gazetteer.lookup(mention.name))
    return not listed and any(_is_whole(name, mention) for name in people)


def _is_whole(name: Name, mention: Mention) -> bool:
    """Whether a name is more than the first words of a place's that its last word makes one: "Guy" in "Guy's Hospital"."""
    return name.end >= mention.end or not mention.kind


def _is_placed(mention: Mention) -> bool:
    """Whether what stands around a mention tells a place; it must tell more where the name may be a person's."""
    named = {MALE, FEMALE, SURNAME} & set(lexicon().get(key(mention.name), ""))
    return mention.sure and not mention.part and (mention.located or not named)


def _overlapping(names: Sequence[Name]) -> Callable[[Mention], Iterator[Name]]:
    """A finder of those of the names that overlap a mention, the last first."""
    known = sorted(names, key=lambda name: name.start)
    starts = [name.start for name in known]
    reach = list(accumulate((name.end for name in known), max))

    def overlapping(mention: Mention) -> Iterator[Name]:
        at = bisect_left(starts, mention.end) - 1
        while at >= 0 and reach[at] > mention.start:
            if known[at].end > mention.start:
                yield known[at]
            at -= 1

    return overlapping


def _walk(text: str, ws: Sequence[Word]) -> Iterator[Mention]:
    at = 0
    while at < len(ws):
        step = 1
        if ws[at].capital:
            built, listed = built_name(text, ws, at), listed_name(text, ws, at)
            if built is not None:
                yield built[0]
            if listed is not None:
                yield evolve(listed[0], part=True) if built is not None else listed[0]
            elif built is None and (numbered := numbered_name(text, ws, at)):
                yield numbered
            elif built is None and (origin := gazetteer.demonym(ws[at].text)):
                yield Mention(ws[at].start, ws[at].end, origin[0].name, inside=origin[:1], part=True)
            step = max((found[1] - at for found in (built, listed) if found), default=1)
        at += step


def _marked(names: Sequence[Name]) -> Iterator[Mention]:
    for name in names:
        if name.type == "place" and not _is_described(name.text):
            plain = _of_contest(POSSESSIVE.sub("", name.text))
            if not plain:
                continue
            yield Mention(name.start, name.start + len(plain), plain, _own_kind(plain), sure=True, marked=True)


def _of_contest(name: str) -> str:
    """A place without the contest to which it gives its name: "Madrid" for the Madrid Open; "" for an unlisted one."""
    place, _, last = name.rpartition(" ")
    if not place or last.lower() not in words("en", "place_contests"):
        return name
    return place if gazetteer.lookup(place) else ""


def _linked(text: str) -> Iterator[Mention]:
    """Towns whose names two words and a link make: "Carrick-on-Shannon", "Bourton-on-the-Water"."""
    for match in _LINKED.finditer(text):
        yield Mention(match.start(), match.end(), match.group(), "city", sure=True, located=True, marked=True)


def _is_described(name: str) -> bool:
    """Whether a name only tells whose a place is: "Spanish", "Spanish town"."""
    first, _, rest = name.partition(" ")
    return gazetteer.is_demonym(name) or (rest.islower() and gazetteer.is_demonym(first))


def _reached(text: str, ws: Sequence[Word], names: Sequence[Name]) -> Iterator[Mention]:
    """Names that no list holds, wherever they stand, if somebody moves to or from them: "came down at Teller"."""
    reader = {name.start: name for name in names}
    inside = {at for name in names for at in range(name.start, name.end)}
    firsts = [at for at in range(len(ws)) if ws[at].capital and not (joined(ws, at) and ws[at - 1].capital)]
    ends = {at: end for at in firsts if (end := _unknown_end(ws, at, reader, inside))}
    found = {at: text[ws[at].start : ws[end - 1].end] for at, end in ends.items()}
    sides = {name: kind for at, name in found.items() if (kind := side_of(ws, at))}
    moved = {name for at, name in found.items() if moved_to(ws, at)}
    for at, name in found.items():
        if name in moved or name in sides:
            yield Mention(ws[at].start, ws[at].start + len(name), name, sides.get(name), sure=True, located=True)


def _known(text: str, name: str) -> Iterator[Mention]:
    spelled = f"{re.escape(name)}|{re.escape(name.upper())}"
    for match in re.finditer(rf"\b(?:{spelled})\b(?![-’']?\w| [A-Z])", text) if name else ():
        yield Mention(match.start(), match.end(), name, sure=True, located=True)


def _unknown_end(ws: Sequence[Word], at: int, reader: Mapping[int, Name], inside: Set[int]) -> int:
    """The end (exclusive) of a name that may be a place's: a word, though a reader of names thinks otherwise, or a row of
    capitalised words of which no reader knows anything; 0 for none."""
    end = at + 1
    while end < len(ws) and joined(ws, end) and ws[end].capital and not is_date_word(ws[end]):
        end += 1
    name = reader.get(ws[at].start)
    known = any(word.start in inside for word in ws[at:end]) if end - at > 1 else name is not None and name.end != ws[at].end
    unfit = any(_is_common(word) for word in ws[at:end]) or len(ws[at].text) < 4 or ws[end - 1].owns
    return 0 if known or unfit or end - at > MOST else end


def _is_common(word: Word) -> bool:
    known = word.low in words("en", "place_never") or is_date_word(word) or gazetteer.is_demonym(word.text)
    return known or word.text.isupper()


def _own_kind(name: str) -> str | None:
    parts = name.lower().split()
    if len(parts) < 2:
        return None
    return heads("place_heads").get(parts[-1]) or heads("place_heads_before").get(parts[0])


def _longest(found: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest; of equal ones that of the name reader."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end, not m.marked)):
        last = kept[-1] if kept else None
        if last is None or mention.start >= last.end:
            kept.append(mention)
        elif mention.end - mention.start > last.end - last.start or (mention.given and mention.start == last.start):
            kept[-1] = mention
        elif mention.located and mention.end == last.end and mention.start == last.start:
            kept[-1] = evolve(last, sure=True, located=True)
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
        if first is not None and joined(ws, first) and ws[first - 1].low in words("en", "vessels"):
            continue
        if first is not None and last is not None:
            mention = _told(mention, cues_before(ws, first), cues_after(text, ws, last, mention))
        result.append(mention)
        short = short_form_after(text, mention.end)
        if short is not None:
            result.append(short)
    return result


def _told(mention: Mention, before: Around, after: Around) -> Mention:
    if before == after == Around():
        return mention
    kind = mention.kind or before.kind or after.kind
    sure = mention.sure or before.sure or after.sure
    inside = mention.inside + before.inside + after.inside
    located = mention.located or before.located or after.located
    return evolve(mention, kind=kind, inside=inside, sure=sure, located=located)
