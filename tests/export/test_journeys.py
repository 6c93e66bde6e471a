"""Journeys as KML and GPX: what was told of when somebody is where."""

from datetime import UTC, datetime

import fastkml
import gpxpy
from attrs import evolve

from itinerary.export.gpx import to_gpx
from itinerary.export.kml import _balloon, to_kml


def folders(reading):
    return fastkml.KML.from_string(to_kml(reading).encode()).features[0].features


def test_stops_and_legs_have_the_times_that_were_told(sample):
    places, journey = folders(sample.reading)
    assert [mark.name for mark in places.features] == ["Oslo", "Bergen", "Nuuk"]
    oslo, bergen, leg = journey.features
    assert (str(oslo.times.begin), oslo.times.end) == ("2021-03-15", None)
    assert bergen.times.begin.dt == datetime(2021, 3, 15, 15, tzinfo=UTC)
    assert (leg.name, leg.description) == ("Oslo – Bergen", "306 km in 6 h")
    assert leg.times.begin.dt == leg.times.end.dt == datetime(2021, 3, 15, 15, tzinfo=UTC)


def test_a_balloon_tells_what_happens_there(sample):
    bergen = folders(sample.reading)[0].features[1]
    assert "Mon 15 Mar 2021, about 16:00, happened: Ann Lee flew to Oslo" in bergen.description
    assert "&lt;and&gt;" in bergen.description


def test_a_route_has_the_moment_of_a_clock_alone(sample):
    (route,) = gpxpy.parse(to_gpx(sample.reading)).routes
    assert [point.time for point in route.points] == [None, datetime(2021, 3, 15, 15, tzinfo=UTC)]
    assert route.points[1].description == "arrives Mon 15 Mar 2021, about 16:00; 306 km in 6 h; happened"


def test_places_without_coordinates_are_left_out(sample):
    unknown = evolve(sample.places[0], latitude=None, longitude=None)
    (trip,) = sample.itineraries
    stops = (evolve(trip.stops[0], place=unknown), trip.stops[1])
    moved = evolve(trip, stops=stops, legs=(evolve(trip.legs[0], origin=unknown),))
    reading = evolve(sample.reading, places=(unknown, *sample.places[1:]), itineraries=(moved,))
    assert [len(folder.features) for folder in folders(reading)] == [2, 1]
    assert len(gpxpy.parse(to_gpx(reading)).routes[0].points) == 1


def test_a_balloon_fills_nothing_in_and_marks_nothing_up():
    assert _balloon("$[name] <b>x</b>\n&amp;") == "&#36;[name] &lt;b&gt;x&lt;/b&gt; &amp;amp;"
