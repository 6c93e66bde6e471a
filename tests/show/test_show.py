"""Tables, pages and explanations: what they say."""

import re

import pytest
from attrs import evolve
from hypothesis import given, settings
from parsed import classed, parsed
from readings import readings

from itinerary import Reading, Timeline
from itinerary.model import Conflict
from itinerary.show.explain import explain
from itinerary.show.html import to_html
from itinerary.show.table import table


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


def test_page_asks_for_nothing(sample):
    page = to_html(sample.reading)
    assert not re.search(r"<script|https?://|src=|url\(|@import", page)
    tree = parsed(page)
    statuses = [item.get("data-status") for item in classed(tree, "events")[0]]
    assert statuses == ["happened", "happened", "possible"]
    assert "width=device-width, initial-scale=1" in [meta.get("content") for meta in tree.iter("meta")]


@settings(max_examples=25)
@given(readings())
def test_any_reading_is_a_table(reading):
    shown = table(reading, width=90)
    assert "\x1b" not in shown
    shown.encode()
    for event in reading.events:
        assert Timeline(reading).explain(event.id)
