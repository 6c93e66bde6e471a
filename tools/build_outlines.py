"""Pack coastlines and borders for maps that need no network: python tools/build_outlines.py countries-50m.json

The input is Natural Earth's 1:50m countries (public domain) as TopoJSON, as the npm package world-atlas ships it. Points are
rounded to 0.01 degree; smaller islands than that vanish.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

TARGET = Path(__file__).parents[1] / "src" / "itinerary" / "data" / "outlines.npz"


def points(topology):
    """The arcs, in hundredths of a degree."""
    scale, shift = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    return [np.rint((np.cumsum(np.array(arc), axis=0) * scale + shift) * 100).astype(int) for arc in topology["arcs"]]


def rings(geometry):
    """The rings (lists of arc numbers) of a polygon or several."""
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return [ring for part in geometry["geometries"] for ring in rings(part)]
    polygons = geometry["arcs"] if kind == "MultiPolygon" else [geometry["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def joined(ring, arcs):
    """One line out of a ring's arcs; ~i is arc i backwards."""
    parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def unrolled(line):
    """The line past ±180 degrees rather than around the world; one that runs around a pole is closed there."""
    turns = -36000 * np.cumsum(np.rint(np.diff(line[:, 0], prepend=line[0, 0]) / 36000)).astype(int)
    line = line + np.stack([turns, np.zeros_like(turns)], axis=1)
    if abs(line[-1, 0] - line[0, 0]) < 35900:
        return line
    pole = 9000 if line[:, 1].mean() > 0 else -9000
    return np.concatenate([line, [[line[-1, 0], pole], [line[0, 0], pole], line[0]]])


def thinned(line):
    """Without points that repeat the one before."""
    return line[np.r_[True, np.any(np.diff(line, axis=0) != 0, axis=1)]]


def packed(lines):
    """All points as steps from the one before (from 0, 0 at the start of a line), and how many each line has."""
    steps = np.concatenate([np.diff(line, axis=0, prepend=[[0, 0]]) for line in lines])
    return steps.astype(np.int16), np.array([len(line) for line in lines], np.int32)


def main(source):
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = points(topology)
    land = [thinned(unrolled(joined(ring, arcs))) for ring in rings(topology["objects"]["land"])]
    uses = Counter(i if i >= 0 else ~i for ring in rings(topology["objects"]["countries"]) for i in ring)
    borders = [thinned(unrolled(arcs[i])) for i, count in sorted(uses.items()) if count > 1]
    kept = {"land": [line for line in land if len(line) > 3], "borders": [line for line in borders if len(line) > 1]}
    arrays = {}
    for name, lines in kept.items():
        arrays[name], arrays[f"{name}_sizes"] = packed(lines)
    np.savez_compressed(TARGET, **arrays)
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {len(kept['land'])} rings, {len(kept['borders'])} borders")


if __name__ == "__main__":
    main(*sys.argv[1:])
