"""The timeline as a chart, by matplotlib (extra `plot`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import MissingExtraError
from itinerary.model import Reading
from itinerary.show.lanes import Bar, Chart, chart

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ACCENT, SOFT, LINE = "#1f5f7a", "#59616a", "#dcdad3"
ROW, BAR = 1.0, 0.26
"""The height of a row, and of the bar in it."""
STEPS = 24
"""In how many steps a bar fades."""
LOOKS = {
    "happened": (ACCENT, 1.0, ""),
    "scheduled": (ACCENT, 0.25, "-"),
    "possible": (ACCENT, 0.25, ":"),
    "hypothetical": (ACCENT, 0.25, ":"),
    "denied": (SOFT, 0.0, ":"),
}
"""Colour, how full, and the line around, by status."""


def plot(reading: Reading, by: str = "actor") -> Figure:
    """The dated events in lanes by "actor" or "place": full where an event surely goes on, fading where its bounds are
    uncertain, outlined where it has not happened yet. Quiet stretches of the axis are shortened.

    Raises MissingExtraError where matplotlib is not installed.
    """
    try:
        from itinerary.show.figure import Plot
    except ImportError:
        raise MissingExtraError("matplotlib", "plot") from None
    found = chart(reading.events, by)
    rows = sum(len(lane.rows) for lane in found.lanes)
    figure = Plot(figsize=(10, 0.9 + 0.28 * rows), layout="constrained")
    axes = figure.subplots()
    top = 0.0
    middles = []
    for lane in found.lanes:
        axes.axhline(top, color=LINE, linewidth=0.8)
        for number, row in enumerate(lane.rows):
            for bar in row:
                _draw(axes, bar, top + (number + 0.72) * ROW)
        middles.append(top + ROW / 2)
        top += len(lane.rows) * ROW
    axes.set_yticks(middles, [_text(lane.name, 28) for lane in found.lanes])
    _frame(axes, found, top)
    return figure


def _frame(axes: Axes, found: Chart, bottom: float) -> None:
    axes.set_xlim(0, 1)
    axes.set_ylim(max(bottom, ROW), 0)
    axes.set_xticks([tick.place for tick in found.ticks], [_text(tick.label, 20) for tick in found.ticks])
    axes.grid(axis="x", color=LINE, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, labelcolor=SOFT, labelsize=9)
    axes.spines[:].set_visible(False)


def _draw(axes: Axes, bar: Bar, middle: float) -> None:
    import numpy as np

    colour, fill, line = LOOKS.get(bar.event.status, LOOKS["happened"])
    wide = bar.right - bar.left
    if line:
        axes.barh(middle, wide, BAR, left=bar.left, facecolor="none", edgecolor=colour, linewidth=1, linestyle=line)
    shares, full = zip(*bar.fade, strict=True)
    middles = (np.arange(STEPS) + 0.5) / STEPS
    for share, alpha in zip(middles, np.interp(middles, shares, full) * fill, strict=True):
        left = bar.left + (share - 0.5 / STEPS) * wide
        axes.barh(middle, wide / STEPS, BAR, left=left, color=colour, alpha=alpha, linewidth=0)
    x, side = (bar.right, "right") if bar.flipped else (bar.left, "left")
    axes.text(x, middle - 0.2, _text(bar.label, 20), ha=side, va="bottom", fontsize=8)


def _text(words: str, longest: int) -> str:
    """On one line; no "$", which would begin a formula."""
    line = "".join(c if c.isprintable() else " " for c in words).replace("$", "＄")
    return line if len(line) <= longest else line[: longest - 1] + "…"
