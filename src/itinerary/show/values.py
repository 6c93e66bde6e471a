"""One event, one time or one itinerary, for a notebook and for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.export.phrases import span_words, when_words
from itinerary.model import Event, Itinerary, Timex
from itinerary.show.explain import Notes, Row, rows, time_steps
from itinerary.show.html import event_html, framed
from itinerary.show.safe import safe
from itinerary.show.table import journey_table, plain
from itinerary.show.trips import trips_html

if TYPE_CHECKING:
    from rich.console import RenderableType

NOTHING = Notes({}, {}, {})


def to_html(value: Event | Timex | Itinerary) -> str:
    """A value as a part of a page."""
    if isinstance(value, Event):
        told = event_html(value, rows(NOTHING, value))
        return framed(f'<div class="card" data-status="{safe(value.status)}">{told}</div>')
    if isinstance(value, Itinerary):
        return framed(trips_html([value]))
    lines = "".join(f"<dt>{safe(label)}</dt><dd>{safe(line)}</dd>" for label, line in _facts(value))
    head = when_words(value.when) if value.when else value.value
    told = f'<p class="when">{safe(head)}</p>\n<p class="what"><mark>{safe(value.text)}</mark></p>'
    return framed(f'<div class="card">{told}\n<dl>{lines}</dl></div>')


def to_rich(value: Event | Timex | Itinerary) -> RenderableType:
    """A value for a terminal."""
    if isinstance(value, Event):
        return _lines(f"{value.trigger.text}: {value.kind}, {value.status}", rows(NOTHING, value))
    if isinstance(value, Itinerary):
        return journey_table(value)
    return _lines(value.text, _facts(value))


def _facts(time: Timex) -> list[Row]:
    """What is known of a time, line by line."""
    found = [("value", f"{time.type} {time.value} {time.mod or ''}".strip())]
    if time.anchor:
        found.append(("anchor", time.anchor))
    if time.when:
        b = time.when.bounds
        found.append(("within", span_words(b.earliest_start, b.latest_end)))
        found += [("zone", time.when.timezone)] if time.when.timezone else []
    return found + [("step" if i == 0 else "", step) for i, step in enumerate(time_steps(time))]


def _lines(head: str, found: list[Row]) -> RenderableType:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2, 0, 0))
    for label, line in found:
        grid.add_row(Text(label, style="dim"), Text(plain(line)))
    return Group(Text(plain(head), style="bold"), grid)
