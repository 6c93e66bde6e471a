"""Comma-separated values."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from readings import readings

from itinerary.export.csv import COLUMNS, _cell, to_csv


def rows(text):
    return list(csv.DictReader(StringIO(text)))


def test_characters_that_break_rows_are_gone():
    assert _cell("a\r\nb\rc\x00d\ud800e\x1b\x9bf") == "a\nb\ncdef"


def test_one_row_an_event(sample):
    first, second, third = rows(to_csv(sample.reading))
    assert (first["id"], first["trigger"]) == ("e1", "flew")
    assert (first["earliest_start"], first["latest_end"]) == ("2021-03-15", "2021-03-16")
    assert second["actors"] == "Ann Lee (participant); Bo Dahl (participant)"
    assert (second["told"], second["mod"]) == ("2021-03-15T16:00", "APPROX")
    assert (third["longitude"], third["source"], third["value"]) == ("-51.74", "'=a friend", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "\n=1", "\n1", "＝1"])
def test_formulas_are_text(text):
    assert _cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["a=b", "", None, -51.74])
def test_other_cells_stay(value):
    assert _cell(value) == value


@settings(max_examples=25)
@given(readings())
def test_any_reading_keeps_its_shape(reading):
    found = rows(to_csv(reading).encode("utf-8", "replace").decode())
    assert len(found) == len(reading.events)
    assert all(set(row) == set(COLUMNS) for row in found)
