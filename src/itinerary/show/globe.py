"""Where places and the ways between them fall on a flat map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import asin, atan2, ceil, cos, degrees, hypot, radians, sin, sqrt

from itinerary.model import Place
from itinerary.show.outlines import View

Point = tuple[float, float]
"""Latitude and longitude in degrees; the longitude may lie beyond ±180 where a map turns past it."""

HIGHEST = 84.0
SMALLEST = 1.5
"""A map shows at least so many degrees of latitude."""
PAD = 0.16


def point_of(place: Place) -> Point | None:
    """The coordinates of a place that has them; None for what lies nowhere on the globe."""
    lat, lon = place.latitude, place.longitude
    known = lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 360
    return (lat, lon) if known and lat is not None and lon is not None else None


def unrolled(points: Iterable[Point]) -> dict[Point, Point]:
    """Each point on the turn of the world that keeps them all closest: the widest gap in longitude becomes the map's edge.

    >>> unrolled([(35.7, 139.7), (37.8, -122.4)])[37.8, -122.4]
    (37.8, 237.6)
    """
    known = list(dict.fromkeys(points))
    turned = sorted({longitude % 360 for _, longitude in known})
    if not turned:
        return {}
    gaps = [(b - a, b) for a, b in pairwise([*turned, turned[0] + 360])]
    start = max(gaps)[1] % 360
    if start > 180:
        start -= 360
    return {(lat, lon): (lat, start + round((lon - start) % 360, 9) % 360) for lat, lon in known}


def way(a: Point, b: Point) -> list[Point]:
    """Points along the great circle from `a` to `b`, a few degrees apart at most; the two alone where none is shortest."""
    (lat1, lon1), (lat2, lon2) = ((radians(x) for x in p) for p in (a, b))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    angle = 2 * asin(min(1.0, sqrt(half)))
    count = max(8, min(48, ceil(degrees(angle) / 2)))
    if sin(angle) < 1e-6:
        return [a, b]
    found = [a]
    for i in range(1, count):
        f, g = sin((1 - i / count) * angle) / sin(angle), sin(i / count * angle) / sin(angle)
        x = f * cos(lat1) * cos(lon1) + g * cos(lat2) * cos(lon2)
        y = f * cos(lat1) * sin(lon1) + g * cos(lat2) * sin(lon2)
        z = f * sin(lat1) + g * sin(lat2)
        longitude = degrees(atan2(y, x))
        longitude += 360 * round((found[-1][1] - longitude) / 360)
        found.append((degrees(atan2(z, hypot(x, y))), longitude))
    return [*found, (b[0], b[1] + 360 * round((found[-1][1] - b[1]) / 360))]


def view_of(points: Sequence[Point], width: float, height: float) -> View:
    """The view that holds all points with room around them, true to scale at its middle; the whole world for none."""
    if not points:
        points = [(-58.0, -180.0), (HIGHEST, 180.0)]
    south, north = (f(max(-HIGHEST, min(lat, HIGHEST)) for lat, _ in points) for f in (min, max))
    west, east = (f(lon for _, lon in points) for f in (min, max))
    middle = (south + north) / 2
    narrowing = max(0.15, cos(radians(middle)))
    tall = max(SMALLEST, north - south, (east - west) * narrowing * height / width)
    down = height * (1 - 2 * PAD) / tall
    if width / (down * narrowing) > 360:
        down = width / (360 * narrowing)
    wide = width / (down * narrowing)
    return View((west + east) / 2 - wide / 2, middle + height / down / 2, down * narrowing, down, width, height)
