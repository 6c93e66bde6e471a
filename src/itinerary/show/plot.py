"""The timeline as a chart, by matplotlib (extra `plot`)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from itinerary.errors import MissingExtraError
from itinerary.export.phrases import clause
from itinerary.model import Event, Reading

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EPOCH = datetime(1970, 1, 1)
COLOURS = {
    "happened": "#2f6f8f",
    "ongoing": "#3a8f5c",
    "scheduled": "#6a5acd",
    "possible": "#c98a1b",
    "denied": "#b0413e",
    "hypothetical": "#8a8f98",
}


def plot(reading: Reading) -> Figure:
    """A bar for each event that is bounded on a side: pale where it may be, dark where it surely is; open sides run on.

    Raises MissingExtraError where matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtraError("matplotlib", "plot") from None
    events = [event for event in reading.events if event.when is not None and not event.when.bounds.is_open]
    figure = Figure(figsize=(9, 0.6 + 0.3 * len(events)), layout="constrained")
    axes = figure.subplots()
    low, high = _edges(events)
    for row, event in enumerate(events):
        for start, end, alpha in _bars(event, low, high):
            axes.barh(row, _days(end) - _days(start), left=_days(start), alpha=alpha, color=COLOURS[event.status])
    axes.set_yticks(range(len(events)), [_label(event) for event in events])
    axes.invert_yaxis()
    axes.xaxis_date()
    return figure


def _days(moment: datetime) -> float:
    """Days since 1970, which is how matplotlib counts."""
    return (moment - EPOCH) / timedelta(days=1)


def _edges(events: list[Event]) -> tuple[datetime, datetime]:
    """The first and last moments that any event names."""
    moments = [m for e in events if e.when for m in (e.when.bounds.earliest_start, e.when.bounds.latest_end) if m]
    return (min(moments), max(moments)) if moments else (EPOCH, EPOCH + timedelta(days=1))


def _bars(event: Event, low: datetime, high: datetime) -> list[tuple[datetime, datetime, float]]:
    """Where it may be and, if anywhere, where it surely is: start, end, opacity."""
    if event.when is None:
        return []
    b = event.when.bounds
    bars = [(b.earliest_start or low, b.latest_end or high, 0.35)]
    if b.latest_start is not None and b.earliest_end is not None and b.latest_start < b.earliest_end:
        bars.append((b.latest_start, b.earliest_end, 0.9))
    return bars


def _label(event: Event) -> str:
    """Its clause in short; no "$", which would begin a formula."""
    words = "".join(clause(event, reach=24)).replace("$", "＄")
    return "".join(c if c.isprintable() else " " for c in words)
