"""No text whatever gets out of its place: markup, formulas, lines of a calendar, control characters."""

import json
import re

import gpxpy
from hypothesis import given, settings
from icalendar import Calendar
from lxml import etree, html
from markdown_it import MarkdownIt
from readings import readings

from itinerary import Timeline
from itinerary.export.frames import to_arrow, to_pandas, to_polars
from itinerary.export.plain import one_line
from itinerary.export.tables import TABLES
from itinerary.show.formats import FORMATS
from itinerary.show.formats import written as write

FEW = settings(max_examples=40)
MORE = settings(max_examples=100)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def tags(fragment):
    """The tags and attributes of a piece of HTML."""
    root = html.fromstring(f"<div>{fragment}</div>")
    return {child.tag for child in root.iterdescendants()}, [child.attrib for child in root.iter() if child.attrib]


@FEW
@given(readings())
def test_every_format_is_text_that_can_be_written(reading):
    for format in FORMATS:
        text = write(reading, format)
        assert text.encode("utf-8").decode("utf-8") == text
        if format not in ("json", "html", "csv"):
            assert not CONTROL.search(text.replace("\r\n", "\n") if format == "ics" else text), format


@FEW
@given(readings())
def test_json_may_stand_in_a_script(reading):
    for format in ("geojson", "timelinejs", "vis", "jsonld"):
        text = write(reading, format)
        assert not re.search("[<>&\u2028\u2029]", text)
        assert json.dumps(json.loads(text), ensure_ascii=False).encode("utf-8")


@FEW
@given(readings())
def test_slides_and_items_hold_no_markup_but_ours(reading):
    for slide in json.loads(write(reading, "timelinejs"))["events"]:
        assert tags(slide["text"]["headline"] + slide["display_date"] + slide["unique_id"]) == (set(), [])
        assert tags(slide["text"]["text"]) == ({"p"}, [])
    found = json.loads(write(reading, "vis"))
    for item in found["items"]:
        assert tags(item["content"]) == (set(), [])
        assert tags(item["title"]) == ({"br"}, [])
    assert all(tags(group["content"]) == (set(), []) for group in found["groups"])


@FEW
@given(readings())
def test_calendar_lines(reading):
    text = write(reading, "ics")
    lines = text.split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = text.replace("\r\n ", "").split("\r\n")
    held = [e for e in reading.events if e.when and e.when.bounds.earliest_start and e.when.bounds.latest_end]
    assert whole.count("BEGIN:VEVENT") == whole.count("END:VEVENT") == len(held)
    assert whole.count("END:VCALENDAR") == 1
    assert sum(line.startswith("SUMMARY") for line in whole) == len(held)
    assert len(Calendar.from_ical(text).walk("VEVENT")) == len(held)


@MORE
@given(readings())
def test_xml_is_well_formed_and_balloons_hold_breaks_alone(reading):
    gpxpy.parse(write(reading, "gpx"))
    root = etree.fromstring(write(reading, "kml").encode())
    for balloon in root.iter("{*}description"):
        assert tags(balloon.text)[0] <= {"br"}
        assert "$[" not in balloon.text
    names = [name.text or "" for name in root.iter("{*}name")]
    assert all(name == one_line(name) for name in names)


@FEW
@given(readings())
def test_markdown_shows_what_was_told(reading):
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(write(reading, "markdown"))
    root = html.fromstring(f"<div>{page}</div>")
    assert {child.tag for child in root.iterdescendants()} <= set("h1 h2 p table thead tbody tr th td strong ul li".split())
    rows = root.findall(".//table/tbody/tr")
    stops = sum(len(trip.stops) for trip in reading.itineraries)
    legs = sum(max(0, len(trip.legs) + 1 - len(trip.stops)) for trip in reading.itineraries)
    assert len(rows) - len(reading.events) in range(stops, stops + legs + 1)
    for event, row in zip(reading.events, rows, strict=False):
        assert " ".join(row[4].text_content().split()) == one_line(", ".join(p.actor.name for p in event.actors))


@FEW
@given(readings())
def test_any_reading_is_a_frame(reading):
    for table in TABLES:
        frame = to_polars(reading, table)
        assert to_arrow(reading, table).num_rows == len(to_pandas(reading, table)) == len(frame)
    assert Timeline(reading).to_polars()["id"].to_list() == [event.id for event in reading.events]
