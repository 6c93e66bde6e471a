"""Whether two articles tell the same happening."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache, lru_cache

from itinerary.gazetteer.record import distance_km
from itinerary.language.tables import table
from itinerary.model import Event, EventPlace
from itinerary.text.syntax.lemmas import lemma

ENOUGH = 4
SAME, AKIN = 3, 2
_SUFFIX = re.compile(r"(?:ations?|ments?|ings?|ions?|als?|(?<=....)ures?|ers?|ed|ies|es|e|s|y)$")
_PARTICLE = re.compile(r"\W{1,2}(into|in|out|up|down|on|off)\b")
_OPPOSITE = ({"in", "out"}, {"up", "down"}, {"on", "off"})
_VAGUE_KINDS = ("other", "communication", "start", "end")
_ONCE = ("birth", "death")
_NEAR = timedelta(days=3)
_NEAR_KM = 100.0
_LONG = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 1000
_SOME, _COMMON, _MANY = 2, 3, 4


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """A word without what makes it a noun or a past form, to compare "crashed", "crash" and "crashing".

    >>> root("acquired"), root("acquiring"), root("departure"), root("won")
    ('acquir', 'acquir', 'depart', 'win')
    """
    plain = lemma(word.casefold(), "VERB", "VBD")
    if plain == word.casefold():
        plain = lemma(word.casefold(), "NOUN", "NNS")
    short = plain
    for _ in range(2):
        stem = _SUFFIX.sub("", short)
        short = stem if len(stem) >= 3 else short
    return short[:-1] if len(short) > 3 and short[-1] == short[-2] else short


def roots(event: Event) -> frozenset[str]:
    """The roots of the words that tell an event, one a telling: not those that only help another ("held" beside "talks")."""
    told = event.sentence
    others = (span for span in event.mentions if span.article != told.article or not told.start <= span.start < told.end)
    return frozenset(root(span.text) for span in (event.trigger, *others))


def alike(a: Event, b: Event, one_story: bool = False) -> int:
    """How much speaks for two events of different articles being one; 0 where something speaks against it.

    A word in common counts most, then actors, places, a kind and a time; two of them must be shared. Where the articles tell
    `one_story`, a word in common will do, or another for the same in a sentence that is like it. That something was said is
    one happening only where somebody is known to have said it, or when.
    """
    if "hypothetical" in (a.status, b.status) and a.status != b.status:
        return 0
    found = _evidence(a, b)
    return max(found, ENOUGH) if one_story and found < ENOUGH and _one_of_a_story(a, b) else found


def _evidence(a: Event, b: Event) -> int:
    word, kind = likeness(a, b), a.kind == b.kind
    if not (word or (kind and a.kind not in _VAGUE_KINDS)) or _opposite(a, b):
        return 0
    who, where, time = shared_actors(a, b), shared_places(a, b), same_time(a, b)
    if who < 0 or where < 0 or time < 0:
        once = kind and a.kind in _ONCE and who > 0
        told_apart = who >= 0 and (who > 0) + (where > 0) + (time > 0) >= 2 and word == SAME and kind and _near(a, b)
        return ENOUGH if once or told_apart else 0
    if kind and a.kind == "communication" and who <= 0 and time <= 0:
        return 0
    if _contrary(a, b) and not (who > 0 and (where > 0 or time > 0)):
        return 0
    common = shared_words(a, b)
    signs = (who > 0) + (where > 0) + (time > 0) + (common >= _COMMON)
    if signs == 0 or (word == AKIN and time <= 0) or (signs == 1 and not (kind and a.kind in _ONCE)):
        return 0
    return word + (kind or common >= _COMMON) + 2 * who + where + 2 * time - (2 if kind and not word else 0)


def _one_of_a_story(a: Event, b: Event) -> bool:
    """Whether two events of articles on one story, told with one word or words for the same, may as well be one."""
    word = likeness(a, b)
    if not word or contradict(a, b) or _contrary(a, b):
        return False
    common, who = shared_words(a, b), shared_actors(a, b)
    if a.kind == b.kind == "communication" and who <= 0 and common < _SOME:
        return False
    return word == SAME or (who >= 0 and common > 0)


def contradict(a: Event, b: Event) -> bool:
    """Whether two events can't be one: elsewhere, at another time, or with others in sentences that differ otherwise too."""
    if shared_places(a, b) < 0 or same_time(a, b) < 0 or _opposite(a, b):
        return True
    return shared_actors(a, b) < 0 and shared_words(a, b) < _MANY


def likeness(a: Event, b: Event) -> int:
    """SAME where a word tells both, AKIN where two words that mean nearly the same do, else 0."""
    one, other = roots(a), roots(b)
    if not one.isdisjoint(other):
        return SAME
    return 0 if senses(one).isdisjoint(senses(other)) else AKIN


def senses(told: frozenset[str]) -> frozenset[int]:
    """The numbers of the lists of synonyms in which words stand, given their roots."""
    return frozenset(number for word in told for number in _synonyms().get(word, ()))


@cache
def _synonyms() -> dict[str, tuple[int, ...]]:
    """The roots of words that tell the same, by the numbers of the lists that they stand in."""
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, entries) in enumerate(table("en", "event_synonyms")):
        for word in entries:
            found[root(word)] = (*found.get(root(word), ()), number)
    return found


def _opposite(a: Event, b: Event) -> bool:
    """Whether particles tell two words apart: "checked in" and "checked out"."""
    pair = {_particle(a), _particle(b)}
    return pair in _OPPOSITE


def _particle(event: Event) -> str:
    found = _PARTICLE.match(event.sentence.text, event.trigger.end - event.sentence.start)
    return "" if found is None else "in" if found[1] == "into" else found[1]


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
    """1 where an actor takes part in both, -1 where both name others of one type for one role, else 0."""
    one, other = ({(p.role, p.actor.type, p.actor.id) for p in event.actors} for event in (a, b))
    if {id for *_, id in one} & {id for *_, id in other}:
        return 1
    return -1 if {(role, type) for role, type, _ in one} & {(role, type) for role, type, _ in other} else 0


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

