"""The places that an article names, each with its sense: country, coordinates, zone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from itinerary import gazetteer
from itinerary.gazetteer import Record
from itinerary.language.tables import table, words
from itinerary.model import Place
from itinerary.model.context import Context
from itinerary.resolve.places.cues import holds
from itinerary.resolve.places.mentions import mentions
from itinerary.resolve.places.names import Mention
from itinerary.resolve.places.senses import Query, candidates, senses
from itinerary.span import Span

LARGE = 15_000                # from this population on a city needs no cue
SMALL = 5_000                 # the same for one whose name has several words
LARGE_ENOUGH = 50_000         # the same for one whose name is also a word or a person's, behind "in"
SAINT = re.compile(r"\b(?:St|Ste|Mt|Ft)\.")     # "St. Paul" is spelled so
HINT = 0.5                    # what a name within a longer name says about where an article is
NAMED_AFTER_TOWN = ("building", "site", "airport", "bridge", "park", "port", "camp")
HAND_KEPT = ("country", "region", "continent")


def places(context: Context) -> tuple[Place, ...]:
    """The places that the article names, in the order of their first mention (p1, p2 …), each with all its mentions.

    A place that no list holds is kept under its name as written, with the country that the text gives.
    """
    text = context.article.text
    own = (context.article.place or "").partition(",")[0].strip()
    possible = mentions(text, context.names, own)
    found = _in_full(text, accepted([mention for mention in possible if not mention.part]))
    hints = [mention for mention in possible if mention.part]
    sense = _senses(found, hints, context)
    groups: dict[tuple[str, Record | None], list[Mention]] = {}
    for mention in found:
        groups.setdefault(_identity(mention, sense), []).append(mention)
    named = {mention.key: sense.get(mention.key) for mention in found}
    made = [(_place(group, record, _around(group, hints, named)), group) for (_, record), group in groups.items()]
    return tuple(
        evolve(place, id=f"p{number}", mentions=tuple(Span.of(text, m.start, m.end) for m in group))
        for number, (place, group) in enumerate(made, 1)
    )


def _in_full(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, "the Calton" as the Calton Gallery, where the article names one."""
    full = {m.name.split()[0]: m for m in reversed(found) if " " in m.name and m.kind == "building"}
    return [
        evolve(m, name=full[m.name].name, kind="building", inside=())
        if m.name in full and text[max(m.start - 4, 0) : m.start].lower() == "the " else m
        for m in found
    ]


def accepted(found: Sequence[Mention]) -> list[Mention]:
    """Those mentions that are places: a cue says so, or the name is a large place's, or is accepted elsewhere."""
    good = {mention.key for mention in found if _acceptable(mention)}
    doubtful = words("en", "place_not")
    return [m for m in found if _acceptable(m) or (m.key in good and m.name.lower() not in doubtful)]


def _acceptable(mention: Mention) -> bool:
    if mention.sure and mention.inside:
        return True
    if mention.name.lower() in words("en", "place_never") and not gazetteer.is_code(mention.name):
        return False
    if mention.marked:
        return True
    best = next(iter(gazetteer.lookup(mention.name)), None)
    if mention.name.lower() in words("en", "place_not"):
        return mention.located and best is not None and gazetteer.prior(best) >= LARGE_ENOUGH
    if mention.sure or (" " in mention.name and mention.kind is not None):
        return True
    needed = LARGE if " " not in mention.name else SMALL
    return best is not None and (best.type in HAND_KEPT or gazetteer.prior(best) >= needed)


def _senses(found: Sequence[Mention], hints: Sequence[Mention], context: Context) -> dict[str, Record | None]:
    grouped: dict[str, list[Mention]] = {}
    for mention in found:
        grouped.setdefault(mention.key, []).append(mention)
    origins: dict[str, list[Record]] = {}
    for hint in hints:
        origins.setdefault(hint.key, []).extend(hint.inside)
    queries = [evolve(_query(key, group), spoken_for=tuple(origins.get(key, ()))) for key, group in grouped.items()]
    doubtful = words("en", "place_not")
    parts = {hint.key: hint for hint in hints if hint.key not in grouped and hint.name.lower() not in doubtful}
    queries += [Query(key, candidates(hint.name), weight=HINT) for key, hint in parts.items()]
    return senses(queries, _home(context))


def _query(key: str, group: Sequence[Mention]) -> Query:
    listed = candidates(group[0].name) or candidates(_without_unit(group[0].name))
    kinds = {mention.kind for mention in group if mention.given}
    listed = tuple(place for place in listed if not kinds or place.type in kinds)
    inside = tuple(dict.fromkeys(box for m in group for box in m.inside if any(holds(box, place) for place in listed)))
    return Query(key, listed, inside)


def _without_unit(name: str) -> str:
    """A division's name without the word for what it is: "Bulacan Province" is listed as "Bulacan"."""
    head, _, last = name.rpartition(" ")
    return head if last.lower() in words("en", "place_administrative") else ""


def _home(context: Context) -> dict[str, float]:
    """The countries in which an article is at home, by its own place and by words that one country uses."""
    low = context.article.text.lower()
    said = set(low.split())
    weights = {
        country: min(sum(cue in said or (" " in cue and cue in low) for cue in cues), 3) / 3
        for country, cues in table("en", "place_locale_cues")
    }
    if context.article.place and (record := resolve_place(context.article.place)):
        weights[record.country or ""] = weights.get(record.country or "", 0.0) + 1.0
    return weights


def resolve_place(name: str, inside: Iterable[Record] = ()) -> Record | None:
    """The place of a name that stands alone, such as a dateline; "Athens, Georgia" and the like say what it lies in.

    >>> found = resolve_place("Cambridge, Ohio")
    >>> found.region if found else None
    'Ohio'
    """
    head, _, rest = name.partition(",")
    boxes = (*inside, *_boxes(rest.strip()))
    listed = candidates(head.strip()) or candidates(name)
    return senses([Query(head, listed, boxes)]).get(head)


def _boxes(name: str) -> tuple[Record, ...]:
    return (*gazetteer.short_form(name), *gazetteer.lookup(name)) if name else ()


def _identity(mention: Mention, sense: Mapping[str, Record | None]) -> tuple[str, Record | None]:
    record = sense.get(mention.key)
    return ("", record) if record is not None else (mention.key, None)


def _place(group: Sequence[Mention], record: Record | None, around: Record | None) -> Place:
    """The place of a group of mentions: as listed, or, where no list has it, with what the text says that it lies in."""
    if record is not None:
        return Place("", _name(group, record), record.type, record.country, record.region, record.latitude,
                     record.longitude, record.timezone)
    kind = next((mention.kind for mention in group if mention.kind), "place")
    box = next((box for mention in group for box in mention.inside[:1]), around)
    if box is None:
        return Place("", group[0].name, kind)
    return Place("", group[0].name, kind, box.country, box.region, timezone=box.timezone)


def _name(group: Sequence[Mention], record: Record) -> str:
    """The name as the article spells it ("Cologne", "Krakow"), the fullest that it uses; of a country the listed one."""
    written = [mention.name for mention in group]
    if record.by_hand or record.name in written:
        return record.name
    spelled = [name for name in written if not name.isupper() and "." not in SAINT.sub("", name)]
    name = max(spelled, key=len, default=record.name)
    articled = record.name == f"The {name}" and all(other.name != name for other in gazetteer.lookup(name))
    return record.name if articled else name


def _around(group: Sequence[Mention], hints: Sequence[Mention], sense: Mapping[str, Record | None]) -> Record | None:
    """The place after which a building is named ("Springfield Science Museum"), if the article names that place too."""
    if not any(mention.kind in NAMED_AFTER_TOWN for mention in group):
        return None
    inner = (hint for hint in hints for mention in group if mention.start <= hint.start and hint.end <= mention.end)
    return next((record for hint in inner if (record := sense.get(hint.key))), None)
