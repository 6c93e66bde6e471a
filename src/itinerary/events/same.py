"""One happening told twice is one event."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from itinerary.events.draft import Draft, span
from itinerary.events.places.roles import MOVES
from itinerary.events.triggers.match import noun_frame
from itinerary.language.en.frames import telling
from itinerary.language.tables import words
from itinerary.model import EventPlace, Participant, Place
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

LEAD = 4                    # sentences behind a headline that tell what it says
REACH = 60                  # how many events back a happening may have been told
MUCH = 4                    # events that an article tells below its headline
TELLINGS = 100              # how many other tellings of an event are noted
NEAR = 20_000               # how far, in characters, a weak noun may stand from the event that it speaks of
BEFORE = ("the", "this", "that", "these", "those")
ASIDE = frozenset(("before", "after", "since"))
SPEECH = ("other",)
ONCE = ("birth", "death")   # nobody is born or dies twice


def merged(drafts: list[Draft]) -> list[Draft]:
    """The drafts with each happening told once: under its fullest telling, the others its mentions; weak ones that are no
    other telling of anything are dropped."""
    kept: list[Draft] = []
    strong = [draft for draft in drafts if not draft.trigger.weak]
    for draft in strong:
        at = next((i for i in range(len(kept) - 1, max(-1, len(kept) - 1 - REACH), -1) if same(kept[i], draft)), None)
        if at is None:
            kept.append(draft)
        else:
            kept[at] = union(kept[at], draft)
    _mentioned(kept, [draft for draft in drafts if draft.trigger.weak])
    return sorted(_told_below(kept), key=lambda d: d.trigger.start)


def _told_below(kept: list[Draft]) -> list[Draft]:
    """The drafts without what a headline alone tells, where the article has much to tell: it says it in other words."""
    below = [draft for draft in kept if draft.trigger.line.block != "headline" or _is_told_again(draft)]
    return below if len(below) >= MUCH else kept


def _is_told_again(draft: Draft) -> bool:
    """Whether a later sentence tells it as well."""
    return any(mention.start >= draft.trigger.line.tree.sentence.end for mention in draft.mentions)


def _mentioned(kept: list[Draft], weak: list[Draft]) -> None:
    """Adds each weak noun to the event that it speaks of, the nearest one within NEAR."""
    places: dict[tuple[str, int], list[int]] = {}
    for at, draft in enumerate(kept):
        for name in _names(draft):
            places.setdefault((name, draft.trigger.start // NEAR), []).append(at)
    for noun in weak:
        page = noun.trigger.start // NEAR
        said = _names(noun) if _goes_back(noun) else noun.trigger.lemmas
        keys = [(name, n) for name in said for n in (page - 1, page, page + 1)]
        alike = sorted({at for key in keys for at in places.get(key, ())})
        fits = [at for at in alike if _speaks_of(noun, kept[at])]
        if fits:
            at = min(fits, key=lambda i: (not _ids(noun) & _ids(kept[i]), abs(kept[i].trigger.start - noun.trigger.start)))
            kept[at] = union(kept[at], noun)


def _names(draft: Draft) -> frozenset[str]:
    """The words of a draft, and under a name of their own the happenings that they tell."""
    return draft.trigger.lemmas | {f"{name}:" for name in draft.trigger.tells}


def _speaks_of(weak: Draft, draft: Draft) -> bool:
    numbered = {_ordinal(weak), _ordinal(draft)} - {""}
    block, other = (d.trigger.line.tree.sentence.block for d in (weak, draft))
    if block != other and _ids(weak) and not _ids(draft):
        return False
    word = _same_word(weak, draft) or (_goes_back(weak) and draft.trigger.start < weak.trigger.start)
    return len(numbered) < 2 and word and _times_meet(weak, draft) and _actors_meet(weak, draft)


def _ordinal(draft: Draft) -> str:
    """Which one of several a noun tells: "second" in "the second summit"; "" where it does not say."""
    tree = draft.trigger.line.tree
    said = (tree.words[child] for child in tree.dependents(draft.trigger.token, "amod"))
    return next((word for word in said if word in words("en", "ordinals")), "")


def same(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell one happening."""
    if ("denied" in (a.status, b.status)) != (a.status == b.status == "denied"):
        return False
    word = _same_word(a, b)
    akin = word or _is_synonym(a, b)
    brief = any(d.trigger.line.block in ("headline", "caption") for d in (a, b))
    alike = brief and a.kind == b.kind and a.kind not in SPEECH and _is_near(a, b)
    if not (akin or alike) or a.trigger.line is b.trigger.line:
        return False
    once = word and a.kind == b.kind and a.kind in ONCE and bool(_ids(a) & _ids(b)) and not _does(a)
    back = once or (akin and a.trigger.start < b.trigger.start and (_goes_back(b) or _is_of_same(a, b)))
    if not (word or brief or back):
        return False
    if not (_times_meet(a, b) and _places_meet(a, b)) or len({_ordinal(a), _ordinal(b)} - {""}) > 1:
        return False
    if brief or back:
        return _actors_meet(a, b) and _is_one_phase(a, b)
    if a.kind in MOVES and not _ends(a) & _ends(b):
        return False
    return bool(_ids(a) & _ids(b)) and (_known(a) != _known(b) or _same_place(a, b)) and (a.status == b.status)


def _does(draft: Draft) -> bool:
    """Whether somebody does it to another: "killed two"."""
    return draft.trigger.line.tree.first(draft.trigger.verb, "obj") is not None


def _is_near(a: Draft, b: Draft) -> bool:
    """Whether a headline can mean what a story tells in other words: in its first sentences, or of somebody in both."""
    return abs(a.trigger.line.index - b.trigger.line.index) <= LEAD or bool(_ids(a) & _ids(b))


def _known(draft: Draft) -> bool:
    return draft.when is not None and draft.when.value is not None


def _same_word(a: Draft, b: Draft) -> bool:
    return not a.trigger.lemmas.isdisjoint(b.trigger.lemmas)


def _is_synonym(a: Draft, b: Draft) -> bool:
    """Whether two drafts tell a happening in words that can tell one: "bought", "the purchase"."""
    return not a.trigger.tells.isdisjoint(b.trigger.tells)


def _goes_back(draft: Draft) -> bool:
    """Whether it speaks of what was told before: "the crash", "her resignation", "before sinking"."""
    tree, noun = draft.trigger.line.tree, draft.trigger.token
    if not draft.trigger.noun:
        again = tree.base(noun) == "advcl" and not ASIDE.isdisjoint(tree.marks(noun))
        return again and (tree.xpos[noun] == "VBG" or not draft.told)
    owned = tree.first(noun, "nmod:poss") is not None
    return owned or any(tree.words[child] in BEFORE for child in tree.dependents(noun, "det"))


def _is_of_same(a: Draft, b: Draft) -> bool:
    """Whether what did it is a happening told before: "a quake struck", "the quake hit"."""
    first, second = (d.trigger.line.tree.subject(d.trigger.verb) for d in (a, b))
    if first is None or second is None or a.trigger.noun or b.trigger.noun:
        return False
    one, other = a.trigger.line.tree, b.trigger.line.tree
    if not any(other.words[child] in BEFORE for child in other.dependents(second, "det")) or not noun_frame(other, second):
        return False
    return one.lemmas[first] == other.lemmas[second] or bool(telling(one.lemmas[first]) & telling(other.lemmas[second]))


def _is_one_phase(a: Draft, b: Draft) -> bool:
    """Whether not one tells the beginning or the end of what the other tells."""
    return a.kind == b.kind or not {a.kind, b.kind} & {"start", "end"}


def _times_meet(a: Draft, b: Draft) -> bool:
    if a.when is None or b.when is None:
        return True
    x, y = a.when.bounds, b.when.bounds
    starts = [t for t in (x.earliest_start, y.earliest_start) if t is not None]
    ends = [t for t in (x.latest_end, y.latest_end) if t is not None]
    return not starts or not ends or max(starts) < min(ends)


def _ids(draft: Draft) -> set[str]:
    return {part.actor.id for part in draft.actors}


def _actors_meet(a: Draft, b: Draft) -> bool:
    return not _ids(a) or not _ids(b) or bool(_ids(a) & _ids(b))


def _ends(draft: Draft) -> set[str]:
    roles = ("destination", "location", "origin") if draft.kind not in MOVES else ("destination", "location")
    return {place.place.id for place in draft.places if place.role in roles}


def _places_meet(a: Draft, b: Draft) -> bool:
    """Whether nothing keeps two tellings from being of one place: the same, or a country and a place in it."""
    return not _ends(a) or not _ends(b) or bool(_ends(a) & _ends(b)) or _holds(a, b) or _holds(b, a)


def _holds(a: Draft, b: Draft) -> bool:
    """Whether a headline names the country or division of the places of another telling: "arrives in Russia"."""
    wide = [part.place for part in a.places if part.place.id in _ends(a)]
    brief = a.trigger.line.block in ("headline", "caption")
    return brief and any(_lies_in(part.place, place) for part in b.places if part.place.id in _ends(b) for place in wide)


def _lies_in(place: Place, wide: Place) -> bool:
    division = wide.type == "region" and wide.name == place.region
    return place.country == wide.country is not None and (wide.type == "country" or division)


def _same_place(a: Draft, b: Draft) -> bool:
    return bool(_ends(a) & _ends(b)) or (not _ends(a) and not _ends(b) and _known(a) and _known(b))


def union(a: Draft, b: Draft) -> Draft:
    """One draft of two tellings: the fullest one, with what only the other knows."""
    full, other = (a, b) if a.fullness >= b.fullness else (b, a)
    when = _finer(full, other)
    actors: dict[str, Participant] = {}
    for part in (*full.actors, *other.actors):
        actors.setdefault(part.actor.id, part)
    places: tuple[EventPlace, ...] = full.places or other.places
    mentions = tuple(sorted({*full.mentions, *other.mentions, _trigger(other)} - {_trigger(full)}, key=lambda s: s.start))
    also = f'also told as "{_trigger(other).text}"'
    told = full if len(full.mentions) >= TELLINGS else full.explained(also)
    return evolve(
        told,
        when=when,
        actors=tuple(actors.values()),
        places=places,
        mentions=mentions[:TELLINGS],
        source=full.source or other.source,
    )


def _finer(full: Draft, other: Draft) -> When | None:
    """The time of the telling that bounds it more closely; the fuller one's where neither does."""
    if full.when is None or (not _known(full) and _known(other)):
        return other.when
    if not _known(other) or other.when is None or not _times_meet(full, other):
        return full.when
    return min((full.when, other.when), key=lambda when: _width(when.bounds))


def _width(bounds: Bounds) -> timedelta:
    if bounds.earliest_start is None or bounds.latest_end is None:
        return timedelta.max
    return bounds.latest_end - bounds.earliest_start


def _trigger(draft: Draft) -> Span:
    return span(draft.trigger.line.tree.sentence.tokens[draft.trigger.token])
