"""The timeline and the itineraries as tables for a terminal, or as plain text."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from itinerary.export.phrases import clause, leg_words, when_words, where, who
from itinerary.model import Event, Itinerary, Reading

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

STYLES = {
    "happened": "dim",
    "ongoing": "green",
    "scheduled": "cyan",
    "possible": "yellow",
    "denied": "red",
    "hypothetical": "magenta",
}


def table(reading: Reading, *, width: int = 100, colour: bool = False) -> str:
    """The timeline, one row an event, and under it one table an itinerary; `width` columns wide.

    The word that tells the event stands in bold where `colour` is on, else in square brackets.
    """
    from rich.console import Console

    out = StringIO()
    system = "standard" if colour else None
    console = Console(
        file=out,
        width=max(width, 40),
        force_terminal=colour,
        force_jupyter=False,
        color_system=system,  # type: ignore[arg-type]
        _environ={},
        legacy_windows=False,
    )
    for part in _parts(reading, colour, width):
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def to_rich(reading: Reading) -> RenderableType:
    """The same for a terminal that rich writes to."""
    from rich.console import Group

    return Group(*_parts(reading, colour=True, width=100))


def _parts(reading: Reading, colour: bool, width: int) -> list[RenderableType]:
    from rich.text import Text

    parts: list[RenderableType] = [_heading(reading)]
    if reading.events:
        parts.append(_events(reading.events, colour, width))
    else:
        parts.append(Text("No events found."))
    for journey in reading.itineraries:
        parts.append(journey_table(journey))
    parts += [Text(f"Conflict: {plain(clash.why)}", style="red") for clash in reading.conflicts]
    return parts


def _heading(reading: Reading) -> Text:
    from rich.text import Text

    heads = []
    for article in reading.articles:
        facts = [article.title, str(article.published)[:10], article.place]
        heads.append(plain(" · ".join(fact for fact in facts if fact)))
    return Text("\n".join(heads), style="bold")


def _events(events: tuple[Event, ...], colour: bool, width: int) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    rows = Table(box=SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False, padding=(0, 2, 0, 0))
    wide = width >= 130
    rows.add_column("", no_wrap=True, style="dim")
    rows.add_column("When", min_width=15, max_width=28 if wide else 16)
    rows.add_column("Status", no_wrap=True)
    rows.add_column("What", ratio=4)
    rows.add_column("Who", ratio=2)
    rows.add_column("Where", ratio=2)
    for event in events:
        rows.add_row(*_row(event, colour))
    return rows


def _row(event: Event, colour: bool) -> list[Text]:
    from rich.text import Text

    before, trigger, after = clause(event)
    what = Text(plain(before))
    what.append(plain(trigger) if colour else f"[{plain(trigger)}]", style="bold")
    what.append(plain(after))
    return [
        Text(plain(event.id)),
        Text(when_words(event.when)),
        Text(event.status, style=STYLES.get(event.status, "")),
        what,
        Text(plain(", ".join(who(event)))),
        Text(plain(", ".join(where(event)))),
    ]


def _route(journey: Itinerary) -> str:
    return f"{journey.actor.name}: {' → '.join(stop.place.name for stop in journey.stops)}"


def journey_table(journey: Itinerary) -> RenderableType:
    """The stops of a journey, under its route."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    rows = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for title in ("Stop", "Arrives", "Leaves", "Status", "On the way there"):
        rows.add_column(title)
    legs = [None, *journey.legs]
    for number, stop in enumerate(journey.stops):
        leg = legs[number] if number < len(legs) else None
        rows.add_row(
            Text(plain(stop.place.name)),
            Text(when_words(stop.arrival) if stop.arrival else ""),
            Text(when_words(stop.departure) if stop.departure else ""),
            Text(stop.status, style=STYLES.get(stop.status, "")),
            Text(leg_words(leg) if leg else ""),
        )
    return Group(Text(plain(_route(journey)), style="bold"), rows)


def plain(text: str) -> str:
    """Without control characters and lone surrogates, which a terminal would take for orders or choke on."""
    return "".join(c if c.isprintable() else " " for c in text)
