"""Every format of every seed article, read back by a library that is not ours: events, times and places are those of the
timeline, up to the losses that docs/how-to/export.md states."""

import csv
import io
import json
from datetime import datetime, timedelta
from html import unescape

import fastkml
import geojson
import gpxpy
import pandas
import polars
import pytest
import rdflib
import seed_timelines
from fastkml.validator import validate
from icalendar import Calendar
from lxml import etree, html
from markdown_it import MarkdownIt

from itinerary.export.phrases import when_words, where, who
from itinerary.export.plain import one_line
from itinerary.time.zones import zone

MINUTE = ("second", "minute", "hour", "part-of-day")
SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.fixture(scope="module", params=seed_timelines.NAMES)
def timeline(request):
    return seed_timelines.timeline(request.param)


def bounds(event):
    return (event.when.bounds.earliest_start, event.when.bounds.latest_end) if event.when else (None, None)


def bounded(timeline):
    """Those that are bounded on a side."""
    return [event for event in timeline if any(bounds(event))]


def located(places):
    return [place for place in places if place.latitude is not None]


def wall(moment, name):
    return moment.astimezone(zone(name)).replace(tzinfo=None) if name else moment


def test_ics(timeline):
    """Lost: events open on a side; what lies between the bounds."""
    held = [event for event in timeline if all(bounds(event))]
    entries = Calendar.from_ical(timeline.to_text("ics")).walk("VEVENT")
    assert len(entries) == len(held)
    statuses = {"possible": "TENTATIVE", "hypothetical": "TENTATIVE", "denied": "CANCELLED"}
    for event, entry in zip(held, entries, strict=True):
        start, end = bounds(event)
        assert entry["status"] == statuses.get(event.status, "CONFIRMED")
        assert str(entry.get("location", "")) == ", ".join(where(event))
        points = located(part.place for part in event.places)
        assert ("geo" in entry) == bool(points)
        assert not points or (entry["geo"].latitude, entry["geo"].longitude) == (points[0].latitude, points[0].longitude)
        if "rrule" in entry:
            assert start.date() <= entry["dtstart"].dt < end.date()
        elif event.when.granularity in MINUTE:
            assert [wall(entry[key].dt, event.when.timezone) for key in ("dtstart", "dtend")] == [start, end]
        else:
            assert (entry["dtstart"].dt, entry["dtend"].dt - timedelta(days=1)) == (
                start.date(),
                max(start, end - timedelta(seconds=1)).date(),
            )


def test_geojson(timeline):
    """Lost: places without coordinates, and legs to them; actors of events; bounds."""
    found = geojson.loads(timeline.to_text("geojson"))
    assert found.is_valid
    points = [f for f in found.features if f.geometry.type == "Point"]
    places = located(timeline.places)
    assert [(f.properties["name"], *f.geometry.coordinates) for f in points] == [
        (place.name, place.longitude, place.latitude) for place in places
    ]
    told = {(e["id"], f.id, e["role"], e["value"]) for f in points for e in f.properties["events"]}
    assert told == {
        (e.id, p.place.id, p.role, e.when and e.when.value)
        for e in timeline
        for p in e.places
        if p.place.latitude is not None
    }
    legs = [f.properties for f in found.features if f.geometry.type != "Point"]
    assert [(leg["actor"], leg["from"], leg["to"], leg["km"]) for leg in legs] == [
        (trip.actor.name, leg.origin.name, leg.destination.name, leg.km)
        for trip in timeline.itineraries
        for leg in trip.legs
        if len(located((leg.origin, leg.destination))) == 2
    ]


def test_csv(timeline):
    """Lost: all but events; alternatives and explanations; ids of actors and places."""
    frame = pandas.read_csv(io.StringIO(timeline.to_text("csv")), dtype=str, keep_default_na=False)
    assert list(frame["id"]) == [event.id for event in timeline]
    assert list(frame["value"]) == [(event.when and event.when.value) or "" for event in timeline]
    starts = [text and datetime.fromisoformat(text) for text in frame["earliest_start"]]
    ends = [text and datetime.fromisoformat(text) for text in frame["latest_end"]]
    assert list(zip(starts, ends, strict=True)) == [tuple(side or "" for side in bounds(event)) for event in timeline]
    assert list(frame["places"]) == ["; ".join(f"{p.place.name} ({p.role})" for p in event.places) for event in timeline]
    assert len(polars.read_csv(io.StringIO(timeline.to_text("csv")), infer_schema=False)) == len(timeline)
    assert len(list(csv.reader(io.StringIO(timeline.to_text("csv"))))) == len(timeline) + 1


def test_frames(timeline):
    """Lost: alternatives and explanations; ids of actors and places."""
    arrow = polars.from_arrow(timeline.to_arrow())
    assert arrow.equals(timeline.to_polars())
    rows = timeline.to_polars().to_dicts()
    assert [(row["id"], row["earliest_start"], row["latest_end"]) for row in rows] == [(e.id, *bounds(e)) for e in timeline]
    assert [(row["value"], row["places"]) for row in rows] == [
        (e.when and e.when.value, [p.place.name for p in e.places]) for e in timeline
    ]
    frame = timeline.to_pandas()
    assert [None if pandas.isna(m) else m.to_pydatetime() for m in frame["latest_end"]] == [bounds(e)[1] for e in timeline]
    assert list(frame["places"]) == [[p.place.name for p in e.places] for e in timeline]
    assert len(timeline.to_pandas("times")) == len(timeline.times)
    stops = [(trip.actor.name, stop.place.name) for trip in timeline.itineraries for stop in trip.stops]
    assert timeline.to_polars("stops").select("actor", "place").rows() == stops
    assert timeline.to_arrow("legs").num_rows == sum(len(trip.legs) for trip in timeline.itineraries)


def test_timeml(timeline):
    """Lost: kinds, actors, places, itineraries; bounds; links that are no TLINKs."""
    root = etree.fromstring(timeline.to_text("timeml").encode())
    (article,) = timeline.articles
    head, *times = [e for e in root.findall("TIMEX3") if not e.get("tid").startswith("v-")]
    assert head.get("value").startswith(article.day.isoformat())
    facts = [(time.get("value"), time.get("mod") or "", time.get("type")) for time in times]
    assert sorted(facts) == sorted((time.value, time.mod or "", time.type) for time in timeline.times)
    assert "".join(root.itertext()).strip() == f"{head.text}\n\n{article.text}".strip()
    again = {link.get("eventInstanceID") for link in root.findall("TLINK[@relType='IDENTITY']")}
    instances = [i for i in root.findall("MAKEINSTANCE") if i.get("eiid") not in again]
    assert [i.get("eiid") for i in instances] == [f"i-{event.id}" for event in timeline]
    values = {t.get("tid"): (t.get("value"), t.get("mod")) for t in root.findall("TIMEX3")}
    told = {x.get("eventInstanceID"): values[x.get("relatedToTime")] for x in root.findall("TLINK[@origin='value']")}
    assert told == {f"i-{e.id}": (e.when.value, e.when.mod) for e in timeline if e.when and e.when.value}


def test_timelinejs(timeline):
    """Lost: events open on both sides; zones; whether one open on a side starts or ends there, but for its words."""
    slides = json.loads(timeline.to_text("timelinejs"))["events"]
    held = bounded(timeline)
    assert [slide["unique_id"] for slide in slides] == [event.id for event in held]
    for event, slide in zip(held, slides, strict=True):
        start, end = bounds(event)
        found = datetime(**slide["start_date"])
        if start:
            assert found == (start if event.when.granularity in MINUTE else datetime(*start.timetuple()[:3]))
        else:
            assert found in (end, datetime(*(end - timedelta(seconds=1)).timetuple()[:3]))
        assert unescape(slide["display_date"]) == when_words(event.when)
        text = html.fromstring(f"<div>{slide['text']['text']}</div>").text_content()
        assert all(one_line(name) in text for name in (*where(event), *who(event)))


def test_vis(timeline):
    """Lost: events open on both sides; zones; whether one open on a side starts or ends there, but for its words."""
    found = json.loads(timeline.to_text("vis"))
    held = bounded(timeline)
    assert [item["id"] for item in found["items"]] == [event.id for event in held]
    assert {item["group"] for item in found["items"]} == {group["id"] for group in found["groups"]}
    for event, item in zip(held, found["items"], strict=True):
        ends = [side for side in bounds(event) if side]
        assert [datetime.fromisoformat(item[key]) for key in ("start", "end") if key in item] == list(dict.fromkeys(ends))
        title = unescape(item["title"])
        assert all(one_line(name) in title for name in where(event))


def test_markdown(timeline):
    """Lost: bounds, but for words; kinds, sources, explanations; coordinates."""
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(timeline.to_text("markdown"))
    table, *trips = html.fromstring(page).findall(".//table")
    rows = [[cell.text_content() for cell in row.findall("td")] for row in table.findall("tbody/tr")]
    assert [(row[0], row[1], row[2], row[4], row[5]) for row in rows] == [
        (e.id, when_words(e.when), e.status, one_line(", ".join(who(e))), one_line(", ".join(where(e)))) for e in timeline
    ]
    assert [[row.find("td").text_content() for row in trip.findall("tbody/tr")] for trip in trips] == [
        [stop.place.name for stop in trip.stops] for trip in timeline.itineraries
    ]


def coordinates(place):
    return place.longitude, place.latitude


def test_kml(timeline, tmp_path):
    """Lost: places without coordinates, stops and legs there; times, but for what was told of stops and legs."""
    path = tmp_path / "a.kml"
    path.write_text(timeline.to_text("kml"), encoding="utf-8")
    assert validate(file_to_validate=path)
    document = fastkml.KML.from_string(path.read_bytes()).features[0]
    places, *trips = document.features
    assert [(mark.name, mark.geometry.coords[0]) for mark in places.features] == [
        (one_line(place.name), coordinates(place)) for place in located(timeline.places)
    ]
    for journey, folder in zip(timeline.itineraries, trips, strict=True):
        marks = [mark for mark in folder.features if mark.geometry.geom_type == "Point"]
        stops = [stop for stop in journey.stops if located([stop.place])]
        assert [mark.geometry.coords[0] for mark in marks] == [coordinates(stop.place) for stop in stops]
        for mark, stop in zip(marks, stops, strict=True):
            value = stop.arrival.value if stop.arrival else None
            begin = mark.times and mark.times.begin
            assert (begin is None) == (value is None)
            assert value is None or str(begin.dt.year) == value[:4]
        lines = [mark for mark in folder.features if mark.geometry.geom_type == "LineString"]
        assert [mark.geometry.coords for mark in lines] == [
            tuple(dict.fromkeys((coordinates(leg.origin), coordinates(leg.destination))))
            for leg in journey.legs
            if len(located((leg.origin, leg.destination))) == 2
        ]


def test_gpx(timeline):
    """Lost: events; places without coordinates; times, but for clock times of arrival, and words."""
    found = gpxpy.parse(timeline.to_text("gpx"))
    assert [(p.name, p.longitude, p.latitude) for p in found.waypoints] == [
        (one_line(place.name), *coordinates(place)) for place in located(timeline.places)
    ]
    for trip, route in zip(timeline.itineraries, found.routes, strict=True):
        stops = [stop for stop in trip.stops if located([stop.place])]
        assert [point.name for point in route.points] == [one_line(stop.place.name) for stop in stops]
        for point, stop in zip(route.points, stops, strict=True):
            clocked = stop.arrival is not None and stop.arrival.value and stop.arrival.granularity in MINUTE[:3]
            assert point.time == (stop.arrive if clocked else None)
            assert not stop.arrival or when_words(stop.arrival) in point.description


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_jsonld(timeline):
    """Lost: roles of actors and places; bounds between the outer ones; sources, links and itineraries."""
    document = json.loads(timeline.to_text("jsonld"))
    assert document.pop("@context") == "https://schema.org"
    text = json.dumps({"@context": {"@vocab": str(SCHEMA)}, "@graph": document["@graph"]})
    graph = rdflib.Graph().parse(data=text, format="json-ld", publicID="https://example.org/")
    assert len(set(graph.subjects(rdflib.RDF.type, SCHEMA.Event))) == len(timeline)
    assert len(set(graph.subjects(rdflib.RDF.type, SCHEMA.NewsArticle))) == 1
    for event in timeline:
        node = rdflib.URIRef(f"https://example.org/#{event.id}")
        names = [str(graph.value(place, SCHEMA.name)) for place in graph.objects(node, SCHEMA.location)]
        assert sorted(names) == sorted(one_line(part.place.name) for part in event.places)
        start, end = (graph.value(node, key) for key in (SCHEMA.startDate, SCHEMA.endDate))
        earliest, latest = bounds(event)
        assert (start is None) == (earliest is None)
        assert start is None or str(earliest.date()).startswith(str(start)[:10]) or event.when.value.startswith(str(start))
        assert end is None or latest - timedelta(days=1) <= datetime.fromisoformat(str(end)[:10]) <= latest

