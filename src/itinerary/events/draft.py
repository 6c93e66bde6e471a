"""An event in the making."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from attrs import evolve, frozen

from itinerary.events.triggers.trigger import Trigger
from itinerary.events.when.when import Told
from itinerary.model import Event, EventPlace, Participant, Token
from itinerary.span import Span
from itinerary.time.when import When


@frozen(eq=False)
class Draft:
    """What is known of an event so far; `explanation` grows by a line with each step, `mentions` by each other telling."""

    trigger: Trigger
    kind: str
    status: str
    when: When | None = None
    actors: tuple[Participant, ...] = ()
    places: tuple[EventPlace, ...] = ()
    source: str | None = None
    explanation: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    told: tuple[Told, ...] = ()

    def explained(self, line: str, **changes: Any) -> Draft:
        """The draft with these changes and the line that explains them."""
        return evolve(self, explanation=(*self.explanation, line), **changes)

    @property
    def is_dated(self) -> bool:
        """Whether the text gives its time on both sides."""
        bounds = self.when.bounds if self.when is not None else None
        return bounds is not None and None not in (bounds.earliest_start, bounds.latest_end)

    @property
    def is_one_day(self) -> bool:
        """Whether the text puts it within one day."""
        bounds = self.when.bounds if self.when is not None else None
        if bounds is None or bounds.earliest_start is None or bounds.latest_end is None:
            return False
        return bounds.latest_end - bounds.earliest_start <= timedelta(days=1)

    @property
    def fullness(self) -> tuple[bool, int]:
        """How much a telling holds; that of a headline or caption least."""
        told = self.trigger.line.block not in ("headline", "caption")
        dated = self.when is not None and self.when.value is not None
        return told, 2 * dated + bool(self.places) + min(len(self.actors), 2) + (not self.trigger.weak)

    def event(self, number: int, text: str) -> Event:
        """The event, numbered, of an article's text."""
        sentence = self.trigger.line.tree.sentence
        return Event(
            id=f"e{number}",
            trigger=span(self.trigger.line.tree.sentence.tokens[self.trigger.token]),
            kind=self.kind,
            status=self.status,
            sentence=Span.of(text, sentence.start, sentence.end),
            when=self.when,
            actors=self.actors,
            places=self.places,
            mentions=self.mentions,
            source=self.source,
            explanation=self.explanation,
        )


def span(token: Token) -> Span:
    """The span of a token."""
    return Span(token.start, token.end, token.text)
