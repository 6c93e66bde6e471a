"""Plans to travel taken back where the trip is called off: "She is to fly to Rome. She cancelled the trip"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve

from itinerary.language.en.frames import phrases
from itinerary.language.tables import entries
from itinerary.model import Event
from itinerary.text.syntax.lemmas import lemma

PLANS = ("scheduled", "possible")
JOURNEYS = ("travel", "departure", "arrival", "visit", "stay")
_NEAR = 60
_APART = 10
_LAST = 100
"""How many plans may be taken back: the last ones."""


def without_called_off(events: Sequence[Event], rank: Mapping[str | None, int]) -> tuple[Event, ...]:
    """The events with those plans denied that a later event of the same actors calls off.

    Where that names no place, it speaks of the plans told right before, or by an earlier article. `rank` is the order in
    which the articles were published.
    """
    def at(article: str | None, start: int) -> tuple[int, int]:
        return rank.get(article, 0), start

    found: dict[str, Event] = {}
    plans: list[Event] = []
    for event in sorted(events, key=lambda each: at(each.trigger.article, each.trigger.start)):
        if event.kind in JOURNEYS and event.status in PLANS and event.places:
            plans = [*plans[1 - _LAST :], event]
        elif _calls_off(event):
            limit = at(event.sentence.article, event.sentence.end)
            old = [p for p in plans if all(at(span.article, span.start) < limit for span in p.mentions)]
            for plan in _meant(event, old):
                why = f"status: {plan.status}, but taken back: “{' '.join(event.text.split())}”"
                found[plan.id] = evolve(plan, status="denied", explanation=(*plan.explanation, why))
            plans = [plan for plan in plans if plan.id not in found]
    return tuple(found.get(event.id, event) for event in events)


def _meant(end: Event, plans: Sequence[Event]) -> list[Event]:
    """The plans that an event calls off."""
    who, where = {part.actor.id for part in end.actors}, {part.place.id for part in end.places if not part.implied}
    own = [plan for plan in plans if who & {part.actor.id for part in plan.actors} and not _is_over(plan, end)]
    if where:
        return [plan for plan in own if where & {part.place.id for part in plan.places}]
    near = [plan for plan in own if plan.sentence.article != end.sentence.article or _is_near(plan, end)]
    return [plan for plan in near if plan.sentence == near[-1].sentence]


def _is_near(plan: Event, end: Event) -> bool:
    """Whether a plan is told right before: in the same sentence or the one before."""
    return end.sentence.start - plan.sentence.end <= _APART


def _is_over(plan: Event, end: Event) -> bool:
    """Whether a plan was for a time before it would have been called off."""
    return plan.when is not None and end.when is not None and plan.when.bounds.surely_before(end.when.bounds)


def _calls_off(event: Event) -> bool:
    """Whether it calls off a journey known or owned: "cancelled the trip", "her flight was scrapped"."""
    verb = lemma(event.trigger.text.casefold(), "VERB", "VBD")
    rests = phrases("takes_back", "verb").get(verb, ())
    if event.status != "happened" or not rests:
        return False
    at, text = event.trigger.start - event.sentence.start, event.sentence.text.casefold()
    end = at + len(event.trigger.text)
    ahead = next((text[end + len(off) :][:_NEAR] for off in map(_spaced, rests) if text.startswith(off, end)), None)
    behind, before = _patterns()
    return ahead is not None and bool(behind.match(ahead) or before.search(text[max(0, at - _NEAR) : at]))


def _spaced(words: Sequence[str]) -> str:
    return "".join(f" {word}" for word in words)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The journey right behind a verb, and the one right before it in the passive."""
    known, noun, be = ("|".join(sorted(entries("en", "takes_back", key))) for key in ("known", "noun", "be"))
    trip = rf"(?:{known}) (?:[\w-]+ ){{0,2}}(?:{noun})\b"
    return re.compile(rf" {trip}"), re.compile(rf"\b{trip}(?: to \w+)? (?:{be}) (?:\w+ )?$")
