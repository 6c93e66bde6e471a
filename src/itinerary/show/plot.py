"""The timeline as a chart, by matplotlib (extra `plot`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itinerary.errors import MissingExtraError
from itinerary.model import Reading
from itinerary.show.lanes import Bar, Chart, chart

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

ACCENT, SOFT, LINE, INK = "#1f5f7a", "#59616a", "#dcdad3", "#1d2125"
ROW, BAR = 1.0, 0.26
"""The height of a row, and of the bar in it."""
ACROSS, DOWN = 800, 7
"""Into how many dots the axis is cut for drawing bars, and the height of one."""
STRIPES = {"possible": (4, 7), "hypothetical": (4, 7), "denied": (1, 3)}
"""How many dots are drawn out of how many, by status."""
INSIDE = 0.15
"""How full the inside of an outlined bar is."""


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
    low, high = middle - BAR / 2, middle + BAR / 2
    axes.imshow(_dots(bar), extent=(bar.left, bar.right, high, low), aspect="auto", interpolation="nearest")
    for place, (_, full) in ((bar.left, bar.fade[0]), (bar.right, bar.fade[-1])):
        if full == 1:
            axes.vlines(place, low, high, color=INK, linewidth=1.5)
    x, side = (bar.right, "right") if bar.flipped else (bar.left, "left")
    axes.text(x, middle - 0.2, _text(bar.label, 20), ha=side, va="bottom", fontsize=8, color=INK)


def _dots(bar: Bar) -> NDArray[np.float64]:
    """The bar as a picture: how full it is at each dot, and the looks of its status."""
    import numpy as np
    from matplotlib.colors import to_rgb

    status = bar.event.status
    count = max(DOWN, round((bar.right - bar.left) * ACROSS))
    shares, fades = ([point[i] for point in bar.fade] for i in (0, 1))
    full = np.interp((np.arange(count) + 0.5) / count, shares, fades)
    if status in STRIPES:
        drawn, every = STRIPES[status]
        full = full * (np.arange(count) % every < drawn)
    dots = np.empty((DOWN, count, 4))
    dots[:, :, :3] = to_rgb(SOFT if status == "denied" else ACCENT)
    dots[:, :, 3] = full
    if status == "scheduled":
        dots[1:-1, 1:-1, 3] *= INSIDE
    return dots


def _text(words: str, longest: int) -> str:
    """On one line; no "$", which would begin a formula."""
    line = "".join(c if c.isprintable() else " " for c in words).replace("$", "＄")
    return line if len(line) <= longest else line[: longest - 1] + "…"
