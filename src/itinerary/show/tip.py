"""What appears beside a mark or a bar when it is pointed at or has the focus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from itinerary.export.phrases import when_words, where, who
from itinerary.model import Event, Timex
from itinerary.show.explain import time_steps
from itinerary.show.safe import safe

LINES = 7
PARSE = "says: "
"""How the step begins that prints the expression tree: too much for a tooltip."""


def tip(name: str, head: str, lines: Iterable[str]) -> str:
    """A tooltip with the id `name`: a heading, and a few lines."""
    shown = [line for line in lines if line and not line.startswith(PARSE)]
    more = ["…"] if len(shown) > LINES else []
    body = "".join(f"<span>{safe(line)}</span>" for line in shown[:LINES] + more)
    return f'<span class="tip" role="tooltip" id="{name}"><b>{safe(head)}</b>{body}</span>'


def event_tip(name: str, event: Event, times: Mapping[str, Timex]) -> str:
    """When it is, what it is, who and where, and how its time was found."""
    found = [times[key] for key in event.when.times if key in times] if event.when else []
    facts = " · ".join(part for part in (", ".join(who(event)), ", ".join(where(event))) if part)
    steps = [line for time in found for line in (f"“{time.text}” is {time.value}", *time.explanation)]
    return tip(name, when_words(event.when), [f"{event.kind}, {event.status}", facts, *(steps or event.explanation)])


def time_tip(name: str, time: Timex) -> str:
    """What a time expression comes to, and the steps that led there."""
    words = when_words(time.when) if time.when else time.value
    return tip(name, words, [f"{time.type.lower()} {time.value} {time.mod or ''}".strip(), *time_steps(time)])
