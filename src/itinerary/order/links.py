"""What the text tells of the order of events, each link with its reason and its strength."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from itinerary.model import Link
from itinerary.model.context import Context
from itinerary.order.conflicts import Claim
from itinerary.order.grammar import FIRST, OPEN, PRESENCE, Verdict, across, step, within
from itinerary.order.presence import presence
from itinerary.order.told import Told, by_sentence, told

MOST = 6
"""How many events of a sentence are compared with those of the next: the last ones and the first ones."""


def claims(context: Context) -> Iterator[Claim]:
    """The links that signals, tense, reporting, causation, presence and narration make."""
    events = told(context)
    yield from presence(context.events, PRESENCE)
    for a, b in pairwise(events):
        verdict = step(b)
        if verdict is not None:
            yield _claim(a, b, verdict)
    for a, b in _pairs(events):
        verdict = within(a, b) if a.sentence == b.sentence else across(a, b)
        if verdict.first != OPEN:
            yield _claim(a, b, verdict)


def _pairs(events: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Events that are told near each other: those of one sentence, and of one and the next."""
    sentences = by_sentence(events)
    for number, inside in sentences.items():
        for index, a in enumerate(inside):
            yield from ((a, b) for b in inside[index + 1 : index + MOST] if a.verb != b.verb)
        yield from ((a, b) for a in sentences.get(number - 1, ())[-MOST:] for b in inside[:MOST])


def _claim(a: Told, b: Told, verdict: Verdict) -> Claim:
    first, second = (a, b) if verdict.first == FIRST else (b, a)
    link = Link(first.event.id, second.event.id, verdict.relation, verdict.certain, verdict.why)
    return Claim(link, verdict.strength, default=not verdict.certain)
