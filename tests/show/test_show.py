"""Tables, pages and explanations."""

import re
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given, settings
from readings import readings

from itinerary import Reading, Timeline
from itinerary.model import Conflict
from itinerary.show.explain import explain
from itinerary.show.html import to_html
from itinerary.show.table import table

VOID = {"meta"}


class Page(HTMLParser):
    """What a page holds: its tags, balanced, and its text."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.text = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_table_fits_and_tells_all(sample, width):
    shown = table(sample.reading, width=width)
    assert max(map(len, shown.splitlines())) <= width
    assert "\x1b" not in shown
    flat = " ".join(shown.split())
    told = ("Lee <in> Bergen · 2021-03-17 · Oslo", "[flew]", "to Oslo", "possible", "undated")
    journey = ("Ann Lee: Oslo → Bergen", "306 km in 6 h")
    assert [words for words in told + journey if words not in flat] == []


def test_table_has_colour_only_when_asked(sample):
    shown = table(sample.reading, width=100, colour=True)
    assert "\x1b[" in shown
    assert "[flew]" not in shown


def test_table_of_nothing():
    assert "No events found." in table(Reading(articles=()))


def test_conflicts_are_shown(sample):
    reading = evolve(sample.reading, conflicts=(Conflict(("e1", "e2"), "in two places at once"),))
    assert "in two places at once" in table(reading)
    assert "in two places at once" in to_html(reading)
    assert "in two places at once" in explain(reading, reading.events[0])


def test_explanation(sample):
    assert explain(sample.reading, sample[1]).splitlines() == [
        "e2  met: meeting, happened",
        "  told in   Ann Lee flew to Oslo on Monday, <and> about six hours later met Bo Dahl in Bergen.",
        "  when      Mon 15 Mar 2021, about 16:00 (within Mon 15 Mar 2021, 15:00–17:01, Europe/Oslo)",
        "  time      'about six hours later' is 2021-03-15T16:00 APPROX",
        "            six hours after “flew”",
        "            or 2021-03-16T16:00 (10%): the day after",
        "  who       Ann Lee (participant)",
        "  who       Bo Dahl (participant)",
        "  where     Bergen (city, Vestland, NO; 60.39, 5.32; Europe/Oslo), location",
        "  order     e1 before e2: six hours later",
    ]


def test_page_is_escaped_and_self_contained(sample):
    page = to_html(sample.reading)
    assert "<and>" not in page
    assert "<in>" not in page
    assert not re.search(r"<script|https?://|src=|url\(|@import", page)
    found = Page(page)
    assert not found.open
    statuses = [attrs["data-status"] for tag, attrs in found.tags if "data-status" in attrs]
    assert statuses == ["happened", "happened", "possible"]
    assert ("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}) in found.tags
    assert "prefers-color-scheme: dark" in page


@settings(max_examples=25)
@given(readings())
def test_any_reading_is_shown(reading):
    assert not Page(to_html(reading)).open
    to_html(reading).encode()
    shown = table(reading, width=90)
    assert "\x1b" not in shown
    shown.encode()
    for event in reading.events:
        assert Timeline(reading).explain(event.id)
