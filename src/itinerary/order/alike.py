"""Whether two articles tell the same happening."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from itinerary.gazetteer.record import distance_km
from itinerary.model import Event, EventPlace
from itinerary.text.lemmas import lemma

ENOUGH = 4
_SUFFIX = re.compile(r"(?:ations?|ments?|ings?|ions?|als?|ures?|ers?|ed|es|e|s)$")
_VAGUE_KINDS = ("other", "communication", "start", "end")
_ONCE = ("birth", "death")
_NEAR = timedelta(days=3)
_NEAR_KM = 100.0
_LONG = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 1000
_COMMON = 3


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """A word without what makes it a noun or a past form, to compare "crashed", "crash" and "crashing".

    >>> root("acquired"), root("acquiring"), root("departure"), root("won")
    ('acquir', 'acquir', 'depart', 'win')
    """
    plain = lemma(word.casefold(), "VERB", "VBD")
    if plain == word.casefold():
        plain = lemma(word.casefold(), "NOUN", "NNS")
    short = _SUFFIX.sub("", plain)
    return short if len(short) >= 3 else plain


def roots(event: Event) -> frozenset[str]:
    """The roots of all the words that tell an event."""
    return frozenset(root(span.text) for span in (event.trigger, *event.mentions))


def alike(a: Event, b: Event) -> int:
    """How much speaks for two events of different articles being one; 0 where something speaks against it.

    A word in common counts most, then actors, places, a kind and a time. That something was said is one happening only where
    somebody is known to have said it, or when.
    """
    if "hypothetical" in (a.status, b.status) and a.status != b.status:
        return 0
    word = not roots(a).isdisjoint(roots(b))
    kind = a.kind == b.kind
    if not (word or (kind and a.kind not in _VAGUE_KINDS)):
        return 0
    who, where, time = shared_actors(a, b), shared_places(a, b), same_time(a, b)
    if who < 0 or where < 0 or time < 0:
        once = kind and a.kind in _ONCE and who > 0
        told_apart = who >= 0 and (who > 0) + (where > 0) + (time > 0) >= 2 and word and kind and _near(a, b)
        return ENOUGH if once or told_apart else 0
    if kind and a.kind == "communication" and who <= 0 and time <= 0:
        return 0
    if _contrary(a, b) and not (who > 0 and (where > 0 or time > 0)):
        return 0
    common = shared_words(a, b)
    if who <= 0 and where <= 0 and time <= 0 and not common:
        return 0
    return 3 * word + (kind or common >= _COMMON) + 2 * who + where + 2 * time - (2 if kind and not word else 0)


def _contrary(a: Event, b: Event) -> bool:
    """Whether one is told as done and the other as not done: mostly two happenings."""
    return "denied" in (a.status, b.status) and not {a.status, b.status}.isdisjoint(("happened", "ongoing"))


def shared_words(a: Event, b: Event) -> int:
    """How many longer words, beside those that tell the events, the two sentences have in common."""
    return len((_words(a.text) & _words(b.text)) - roots(a) - roots(b))


@lru_cache(maxsize=5_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in _LONG.findall(text[:_LONGEST]))


def shared_actors(a: Event, b: Event) -> int:
    """1 where an actor takes part in both, 0 where one of them names none, -1 where they name different ones."""
    return _shared({p.actor.id for p in a.actors}, {p.actor.id for p in b.actors})


def shared_places(a: Event, b: Event) -> int:
    """1 where a place is common to both, 0 where one's may lie in or near the other's, -1 where they differ."""
    return max((_place(p, q) for p in a.places for q in b.places if p.role == q.role), default=0)


def _place(p: EventPlace, q: EventPlace) -> int:
    a, b = p.place, q.place
    if a.id == b.id:
        return 1
    holds = a.name in (b.region, b.country) or b.name in (a.region, a.country)
    same_land = a.country == b.country and "country" in (a.type, b.type)
    if holds or same_land or p.implied or q.implied:
        return 0
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0
    return 0 if distance_km((a.latitude, a.longitude), (b.latitude, b.longitude)) < _NEAR_KM else -1


def same_time(a: Event, b: Event) -> int:
    """1 where both name one time, 0 where their times allow each other, -1 where they don't."""
    if a.when is None or b.when is None:
        return 0
    if a.when.value is not None and a.when.value == b.when.value:
        return 1
    one, other = a.when.bounds, b.when.bounds
    return -1 if one.surely_before(other) or other.surely_before(one) else 0


def _near(a: Event, b: Event) -> bool:
    """Whether their times, where they differ, do so by a few days: a slip, and not another happening."""
    if a.when is None or b.when is None:
        return True
    one, other = a.when.bounds.earliest_start, b.when.bounds.earliest_start
    return one is not None and other is not None and abs(one - other) <= _NEAR


def _shared(a: set[str], b: set[str]) -> int:
    return 0 if not a or not b else 1 if a & b else -1
