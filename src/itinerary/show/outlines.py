"""Coastlines and borders that ship with the package (Natural Earth, public domain), cut to a view."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CELL = 1.5
"""Details smaller than so many units are left out."""
MARGIN = 0.2
"""How far around a view lines are kept, as a share of its width."""


@frozen
class View:
    """A part of the world that fills `width` by `height`: degrees of longitude from `west` (maybe beyond ±180) and of
    latitude from `north` down, `east` and `down` units to a degree."""

    west: float
    north: float
    east: float
    down: float
    width: float
    height: float

    def x(self, longitude: float) -> float:
        """Where a longitude stands; it must be on the view's own turn around the world."""
        return (longitude - self.west) * self.east

    def y(self, latitude: float) -> float:
        """Where a latitude stands."""
        return (self.north - latitude) * self.down


@frozen(eq=False)
class Lines:
    """Lines in degrees: all their points, where each line starts (and the last one ends), and the box around each."""

    points: NDArray[np.float64]
    ends: NDArray[np.int64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]


@cache
def _lines(name: str) -> Lines:
    """The "land" or the "borders"."""
    import numpy as np

    with resources.as_file(resources.files("itinerary") / "data" / "outlines.npz") as path, np.load(path) as data:
        steps, sizes = data[name], data[f"{name}_sizes"]
    ends = np.concatenate([[0], np.cumsum(sizes)])
    # Sums that overflow come out right all the same: differences are taken modulo 2 ** 16 too.
    total = np.cumsum(steps, axis=0, dtype=np.int16)
    before = np.concatenate([np.zeros((1, 2), np.int16), total])[ends[:-1]]
    points = (total - np.repeat(before, sizes, axis=0)) / 100
    return Lines(points, ends, *(f.reduceat(points, ends[:-1]) for f in (np.minimum, np.maximum)))


def land(view: View) -> str:
    """The land in a view, as an SVG path to be filled by the even-odd rule; in halves of a unit."""
    return _path(view, "land", closed=True)


def borders(view: View) -> str:
    """The borders between countries in a view, as an SVG path; in halves of a unit."""
    return _path(view, "borders", closed=False)


def _path(view: View, name: str, closed: bool) -> str:
    import numpy as np

    lines, out = _lines(name), []
    margin = MARGIN * view.width
    least, most = np.array([-margin, -margin]), np.array([view.width + margin, view.height + margin])
    factor = np.array([view.east, -view.down])
    for turn in (-360, 0, 360):
        shift = np.array([turn - view.west, -view.north])
        corners = (lines.low + shift) * factor, (lines.high + shift) * factor
        low, high = np.minimum(*corners), np.maximum(*corners)
        for i in np.flatnonzero((low <= most).all(axis=1) & (high >= least).all(axis=1)):
            line = (lines.points[lines.ends[i] : lines.ends[i + 1]] + shift) * factor
            if closed:
                # Points outside move to the nearest edge: nothing inside the view changes.
                out += _steps(line.clip(least, most), 4, "Z")
                continue
            inside = ((line >= least) & (line <= most)).all(axis=1)
            for run in np.split(line, np.flatnonzero(np.diff(inside)) + 1):
                if ((run[0] >= least) & (run[0] <= most)).all():
                    out += _steps(run, 2, "")
    return "".join(out)


def _steps(line: NDArray[np.float64], least: int, close: str) -> list[str]:
    """The line in steps of whole halves of a unit, a point to each cell that it crosses; nothing where fewer than `least`
    points are left."""
    import numpy as np

    cells = np.floor(line / CELL)
    line = line[np.r_[True, np.any(np.diff(cells, axis=0) != 0, axis=1)]]
    if len(line) < least:
        return []
    steps = np.diff(np.rint(line * 2).astype(int), axis=0, prepend=[[0, 0]])
    words = [f"{x} {y}" for x, y in steps.tolist()]
    return [f"M{words[0]}l{' '.join(words[1:])}{close}"]
