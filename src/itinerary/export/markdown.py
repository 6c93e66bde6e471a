"""The timeline in Markdown: CommonMark with GitHub's tables, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from itinerary.export.phrases import clause, leg_words, when_words, where, who
from itinerary.export.plain import one_line
from itinerary.model import Event, Itinerary, Reading

MARKS = re.compile(r"[\\`*_{}\[\]<>|~&$#@]|(?<=[A-Za-z]):(?=//)|(?<=\b[Ww]{3})\.")
"""What begins markup, a link or an entity within a line."""


def to_markdown(reading: Reading) -> str:
    """A heading, a table of the events in time order, a table for each itinerary, and the conflicts."""
    title = next((article.title for article in reading.articles if article.title), None) or "Timeline"
    heads = [" · ".join(safe(fact) for fact in (str(a.day), a.place) if fact) for a in reading.articles]
    parts = [f"# {safe(title)}", *heads, _events(reading.events), *map(_journey, reading.itineraries)]
    if reading.conflicts:
        parts += ["## Conflicts", "\n".join(f"- {safe(conflict.why)}" for conflict in reading.conflicts)]
    return "\n\n".join(part for part in parts if part) + "\n"


def safe(text: str) -> str:
    """One line that shows the text, within a line of Markdown.

    >>> safe("<b>*x* | y")
    '\\\\<b\\\\>\\\\*x\\\\* \\\\| y'
    """
    return MARKS.sub(r"\\\g<0>", one_line(text))


def _events(events: Iterable[Event]) -> str:
    rows = [_row(event) for event in events]
    return _table(("", "When", "Status", "What", "Who", "Where"), rows) if rows else "No events found."


def _row(event: Event) -> list[str]:
    first, last = (event.id, when_words(event.when), event.status), (", ".join(who(event)), ", ".join(where(event)))
    return [*map(safe, first), _told(event), *map(safe, last)]


def _told(event: Event) -> str:
    """Its clause, with the trigger in bold."""
    before, trigger, after = clause(event)
    bold = f"**{safe(trigger)}**" if trigger.strip() else ""
    return f"{_spaced(before, lead=False)}{bold}{_spaced(after, lead=True)}".strip()


def _spaced(text: str, *, lead: bool) -> str:
    """Made safe, with the blank that touches the trigger kept."""
    words = safe(text)
    if not words:
        return " " if text else ""
    return f" {words}" if lead and text[:1].isspace() else f"{words} " if not lead and text[-1:].isspace() else words


def _journey(journey: Itinerary) -> str:
    rows = []
    for stop, leg in zip_longest(journey.stops, (None, *journey.legs)):
        if stop is not None:
            arrival = when_words(stop.arrival) if stop.arrival else ""
            departure = when_words(stop.departure) if stop.departure else ""
            rows.append((stop.place.name, arrival, departure, stop.status, leg_words(leg) if leg else ""))
    heads = ("Stop", "Arrives", "Leaves", "Status", "On the way there")
    table = _table(heads, [[safe(cell) for cell in row] for row in rows])
    return f"## {safe(journey.actor.name)}\n\n{table}"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    cells = [list(heads)]
    lines = [cells[0], ["---"] * len(cells[0]), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
