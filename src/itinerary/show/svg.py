"""Places and journeys as a picture that needs no network and no further package: SVG."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import resources
from itertools import zip_longest

from attrs import frozen

from itinerary.export.phrases import leg_words
from itinerary.model import Itinerary, Place
from itinerary.show.globe import Point, point_of, unrolled, view_of, way
from itinerary.show.outlines import View, borders, land
from itinerary.show.safe import safe

WIDTH, HEIGHT = 460, 300
LETTER, LINE = 7.1, 16.0
DOT, NUMBERED = 4.0, 8.0
LABELLED = 40
"""More labels than these are not tried."""
DONE = ("happened", "ongoing")


@frozen
class Box:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share an area."""
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


@frozen
class Spot:
    """A place on the map, its name, and the numbers of the stops there (none: it lies on no journey)."""

    name: str
    x: float
    y: float
    numbers: tuple[int, ...] = ()

    @property
    def radius(self) -> float:
        """Of its dot."""
        return NUMBERED if self.numbers else DOT

    @property
    def box(self) -> Box:
        """Around its dot."""
        r = self.radius
        return Box(self.x - r, self.y - r, self.x + r, self.y + r)


def map_svg(journeys: Sequence[Itinerary], places: Iterable[Place] = (), *, numbered: bool = True) -> str:
    """A map of the journeys and of further places, as far as they have coordinates; `numbered` counts the stops.

    It is a part of a web page; `standalone` makes a file of it.
    """
    stops = [(i + 1, stop.place) for journey in journeys for i, stop in enumerate(journey.stops)]
    shown = [place for place in [*(place for _, place in stops), *places] if point_of(place)]
    turned = unrolled(point for place in shown if (point := point_of(place)))
    lines = [(line, words, done) for journey in journeys for line, words, done in _lines(journey, turned)]
    view = view_of([*turned.values(), *(point for line, _, _ in lines for point in line)], WIDTH, HEIGHT)
    numbers: dict[Place, list[int]] = {}
    for number, place in stops:
        numbers.setdefault(place, []).append(number)
    spots = []
    for place in dict.fromkeys(shown):
        lat, lon = turned[point_of(place) or (0, 0)]
        spots.append(Spot(place.name, view.x(lon), view.y(lat), tuple(numbers.get(place, ())) if numbered else ()))
    ways = "\n".join(_way(line, words, done, view) for line, words, done in lines)
    title = ", ".join(journey.actor.name for journey in journeys[:3]) or "Places"
    style = (resources.files("itinerary") / "show" / "map.css").read_text(encoding="utf-8")
    names = ", ".join(dict.fromkeys(place.name for place in shown[:12]))
    return (
        f'<svg class="itn-map" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="Map: {safe(title)}. {safe(names)}" font-family="system-ui, sans-serif" font-size="13">\n'
        f"<style>{style}</style>\n"
        f'<rect class="sea" width="{WIDTH}" height="{HEIGHT}" fill="#f1f4f5"/>\n'
        f'<path class="net" d="{_net(view)}" fill="none" stroke="#dfe5e7"/>\n'
        f'<g transform="scale(.5)"><path class="land" d="{land(view)}" fill="#e3e0d7" fill-rule="evenodd"/>\n'
        f'<path class="borders" d="{borders(view)}" fill="none" stroke="#c9c5b9" stroke-width="2"/></g>\n'
        f"{ways}\n{_spots(spots)}\n</svg>"
    )


def standalone(svg: str) -> str:
    """A picture that stands on its own: light or dark as its reader has it."""
    return svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg" style="color-scheme: light dark"', 1)


def _lines(journey: Itinerary, turned: dict[Point, Point]) -> list[tuple[list[Point], str, bool]]:
    """The way of each leg whose ends are known, what is told of it, and whether it has been gone."""
    found = []
    matched = len(journey.legs) == len(journey.stops) - 1
    for leg, stop in zip_longest(journey.legs, journey.stops[1:] if matched else ()):
        a, b = point_of(leg.origin), point_of(leg.destination)
        if a in turned and b in turned and a != b:
            words = f"{journey.actor.name}: {leg.origin.name} to {leg.destination.name}, {leg_words(leg)}".rstrip(", ")
            found.append((way(turned[a], turned[b]), words, stop is None or stop.status in DONE))
    return found


def _way(line: list[Point], words: str, done: bool, view: View) -> str:
    points = [(view.x(lon), view.y(lat)) for lat, lon in line]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dashes = "" if done else ' stroke-dasharray="5 4"'
    look = f'fill="none" stroke="#1f5f7a" stroke-width="2"{dashes}'
    return f'<path class="way" d="{path}" {look}><title>{safe(words)}</title></path>'


def _net(view: View) -> str:
    """Meridians and parallels, five to ten of them."""
    wide = view.width / view.east
    step = next((s for s in (0.5, 1, 2, 5, 10, 15, 30) if wide / s <= 9), 60)
    out = []
    first = int(view.west // step) + 1
    while (x := view.x(first * step)) < view.width:
        out.append(f"M{x:.1f} 0V{view.height:g}")
        first += 1
    first = int(view.north // step)
    while (y := view.y(first * step)) < view.height:
        out.append(f"M0 {y:.1f}H{view.width:g}")
        first -= 1
    return "".join(out)


def _spots(spots: list[Spot]) -> str:
    """The dots, the first stop on top, and as many names as there is room for."""
    taken = [spot.box for spot in spots[: 4 * LABELLED]]
    out = [_dot(spot) for spot in reversed(spots)]
    for spot in spots[:LABELLED]:
        words = spot.name if len(spot.name) <= 24 else spot.name[:23] + "…"
        if len(spot.numbers) > 1:
            words += f" ({', '.join(map(str, spot.numbers[:4]))}{', …' * (len(spot.numbers) > 4)})"
        for box, x, y, anchor in _sides(spot, LETTER * len(words)):
            fits = box.left >= 2 and box.top >= 2 and box.right <= WIDTH - 2 and box.bottom <= HEIGHT - 2
            if fits and not any(box.meets(other) for other in taken):
                taken.append(box)
                spot_at = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
                out.append(f'<text class="name" {spot_at} fill="#1d2125">{safe(words)}</text>')
                break
    return "\n".join(out)


def _sides(spot: Spot, wide: float) -> list[tuple[Box, float, float, str]]:
    """Where a name may stand beside its dot, best first: the box that it fills, and where its text is hung."""
    x, y, r = spot.x, spot.y, spot.radius + 4
    found = []
    for dy in (0.0, -r, r):
        found.append((Box(x + r, y + dy - LINE / 2, x + r + wide, y + dy + LINE / 2), x + r, y + dy + 4.5, "start"))
        found.append((Box(x - r - wide, y + dy - LINE / 2, x - r, y + dy + LINE / 2), x - r, y + dy + 4.5, "end"))
    for top in (y - r - LINE, y + r):
        found.append((Box(x - wide / 2, top, x + wide / 2, top + LINE), x, top + 12.5, "middle"))
    return found


def _dot(spot: Spot) -> str:
    look = f'r="{spot.radius:g}" fill="#1f5f7a" stroke="#fff" stroke-width="1.5"'
    dot = f'<circle class="dot" cx="{spot.x:.1f}" cy="{spot.y:.1f}" {look}><title>{safe(spot.name)}</title></circle>'
    if not spot.numbers:
        return dot
    return dot + (
        f'<text class="number" x="{spot.x:.1f}" y="{spot.y + 3.6:.1f}" text-anchor="middle" fill="#fff" font-size="10" '
        f'font-weight="600">{spot.numbers[0]}</text>'
    )
