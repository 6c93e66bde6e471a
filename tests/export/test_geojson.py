"""GeoJSON."""

import json

from hypothesis import given, settings
from readings import readings

from itinerary.export.geojson import _line, to_geojson


def test_places_and_journeys(sample):
    found = to_geojson(sample.reading)
    assert [f["geometry"]["type"] for f in found["features"]] == ["Point", "Point", "Point", "LineString"]
    assert found["features"][0]["geometry"]["coordinates"] == [10.75, 59.91]
    assert [e["id"] for e in found["features"][1]["properties"]["events"]] == ["e2"]
    leg = found["features"][3]
    assert leg["geometry"]["coordinates"] == [[10.75, 59.91], [5.32, 60.39]]
    assert (leg["properties"]["from"], leg["properties"]["arrive"]) == ("Oslo", "2021-03-15T16:00")
    stops = [stop for feature in found["features"][:2] for stop in feature["properties"]["stops"]]
    assert [stop["arrive"] for stop in stops] == ["2021-03-15", "2021-03-15T16:00"]
    assert {stop["actor"] for stop in stops} == {"Ann Lee"}


def test_line_is_cut_at_the_antimeridian():
    found = _line((170.0, 10.0), (-170.0, 20.0))
    assert found["type"] == "MultiLineString"
    assert found["coordinates"] == [[[170.0, 10.0], [180.0, 15.0]], [[-180.0, 15.0], [-170.0, 20.0]]]


@settings(max_examples=25)
@given(readings())
def test_any_reading_gives_coordinates_on_earth(reading):
    text = json.dumps(to_geojson(reading), allow_nan=False)
    for feature in json.loads(text)["features"]:
        kind, points = feature["geometry"]["type"], feature["geometry"]["coordinates"]
        flat = {"Point": [points], "LineString": points}.get(kind) or [p for part in points for p in part]
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in flat)
