"""Maps as pictures: where things fall, what is written, and what the outlines are good for."""

import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from math import cos, hypot, radians

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import readings

from itinerary import Timeline
from itinerary.model import Actor, Itinerary, Leg, Place, Stop
from itinerary.show.globe import unrolled, view_of, way
from itinerary.show.outlines import View, borders, land
from itinerary.show.svg import HEIGHT, WIDTH, map_svg

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def place(name, lat, lon):
    return Place(name.lower(), name, "city", latitude=lat, longitude=lon)


def trip(*stops, status="happened"):
    legs = tuple(Leg(a, b) for a, b in pairwise(stops))
    return Itinerary(Actor("a", "Ann Lee", "person"), tuple(Stop(stop, status=status) for stop in stops), legs)


def elements(svg, name):
    """The elements of a class of a picture, which is well-formed XML."""
    root = ET.fromstring(svg)
    return [element for element in root.iter() if element.get("class") == name]


def rings(path):
    """The rings of a path of ours, in units."""
    for ring in filter(None, path.split("M")):
        numbers = [float(number) / 2 for number in NUMBER.findall(ring)]
        x = y = 0.0
        corners = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            corners.append((x, y))
        yield corners


def on_land(lat, lon, across=20.0):
    """Whether the outlines have land at a point: by the even-odd rule, on a map that is `across` degrees wide."""
    factor = 400 / across
    view = View(lon - across / 2, lat + across / 2, factor, factor, 400, 400)
    x, y = view.x(lon), view.y(lat)
    inside = False
    for ring in rings(land(view)):
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                inside = not inside
    return inside


@pytest.mark.parametrize(
    ("lat", "lon"), [(47.5, 19.0), (-25.0, 134.0), (66.0, -40.0), (68.0, 179.0), (67.0, -178.0), (-80.0, 0.0), (64.6, 100.0)]
)
def test_there_is_land_where_there_is(lat, lon):
    assert on_land(lat, lon)
    assert on_land(lat, lon, across=120.0)


@pytest.mark.parametrize(
    ("lat", "lon"), [(0.0, -30.0), (30.0, -179.9), (56.0, 3.0), (42.0, 51.0), (75.0, 0.0), (-60.0, 100.0)]
)
def test_there_is_sea_where_there_is(lat, lon):
    assert not on_land(lat, lon)
    assert not on_land(lat, lon, across=120.0)


def test_borders_stay_within_the_view_and_its_margin():
    view = View(5, 55, 20, 30, 400, 300)
    corners = [corner for line in rings(borders(view)) for corner in line]
    assert corners
    assert all(-81 <= x <= 481 and -81 <= y <= 381 for x, y in corners)


@given(st.lists(points, max_size=6))
def test_unrolled_points_are_the_same_points_within_one_turn(known):
    turned = unrolled(known)
    assert set(turned) == set(known)
    longitudes = [lon for _, lon in turned.values()]
    assert not longitudes or max(longitudes) - min(longitudes) <= 360
    assert all(lat == a and abs((lon - b + 180) % 360 - 180) < 1e-6 for (lat, lon), (a, b) in turned.items())


def test_the_pacific_is_crossed_not_the_atlantic():
    tokyo, quito = (35.7, 139.7), (-0.2, -78.5)
    line = way(*unrolled([tokyo, quito]).values())
    assert all(130 < lon < 290 for _, lon in line)
    assert line[0] == tokyo
    assert line[-1][1] == pytest.approx(281.5)


@given(points, points)
def test_ways_go_on_without_jumps(a, b):
    line = way(a, b)
    assert line[0] == a
    assert line[-1][0] == b[0]
    for (lat, lon), (lat2, lon2) in pairwise(line[:-1]):
        assert hypot(lat2 - lat, (lon2 - lon) * cos(radians(max(abs(lat), abs(lat2))))) < 12


@given(st.lists(points, max_size=6))
def test_views_hold_their_points(known):
    turned = unrolled(known)
    view = view_of(list(turned.values()), WIDTH, HEIGHT)
    for lat, lon in turned.values():
        if abs(lat) < 84:
            assert -1 <= view.x(lon) <= WIDTH + 1
            assert -1 <= view.y(lat) <= HEIGHT + 1


def test_stops_are_counted_and_named_and_plans_are_dashed():
    oslo, bergen, rome = place("Oslo", 59.9, 10.7), place("Bergen <b>", 60.4, 5.3), place("Rome", 41.9, 12.5)
    svg = trip(oslo, bergen, oslo, rome).map(offline=True).svg
    assert [e.text for e in elements(svg, "number")] == ["4", "2", "1"]
    assert sorted(e.text for e in elements(svg, "name")) == ["Bergen <b>", "Oslo (1, 3)", "Rome"]
    assert [e.get("stroke-dasharray") for e in elements(svg, "way")] == [None] * 3
    planned = trip(oslo, rome, status="scheduled").map(offline=True).svg
    assert [e.get("stroke-dasharray") for e in elements(planned, "way")] == ["5 4"]


def test_names_do_not_overlap():
    crowd = [place(f"Village {i}", 50 + i % 5 / 100, 8 + i // 5 / 100) for i in range(25)]
    svg = map_svg([], [*crowd, place("Far", 52, 12)])
    boxes = []
    for element in elements(svg, "name"):
        x, y, wide = float(element.get("x")), float(element.get("y")), 7.1 * len(element.text)
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[element.get("text-anchor")]
        boxes.append((left, y, left + wide))
    assert len(boxes) > 1
    for i, (left, y, right) in enumerate(boxes):
        assert all(right <= a or b <= left or abs(y - other) >= 15 for a, other, b in boxes[:i])


def test_places_without_coordinates_are_left_out():
    nowhere, beyond = Place("n", "Nowhere"), Place("x", "Beyond", latitude=float("nan"), longitude=0.0)
    svg = trip(nowhere, place("Oslo", 59.9, 10.7), beyond).map(offline=True).svg
    assert [e.text for e in elements(svg, "name")] == ["Oslo"]
    assert not elements(svg, "way")


@settings(max_examples=25)
@given(readings())
def test_any_reading_has_a_well_formed_map(reading):
    picture = Timeline(reading).map(offline=True)
    ET.fromstring(picture.svg)
    assert "nan" not in picture.svg


def test_pictures_are_saved(sample, tmp_path):
    picture = sample.map(offline=True)
    picture.save(tmp_path / "a.svg")
    picture.save(tmp_path / "a.html")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8") == picture.svg
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "<h1>Lee &lt;in&gt; Bergen</h1>" in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert repr(picture).startswith("<Picture: ")
