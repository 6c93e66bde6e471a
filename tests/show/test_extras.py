"""Charts and maps, and what they say where their packages are missing."""

import io
import sys

import pytest

from itinerary import MissingExtraError, Reading, Timeline


@pytest.mark.parametrize(("method", "package"), [("plot", "matplotlib"), ("map", "folium")])
def test_missing_package_says_what_to_install(sample, monkeypatch, method, package):
    for name in (package, "matplotlib.figure"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError, match=rf"{package} is not installed; .* 'itinerary-timeline\[{method}\]'"):
        getattr(sample, method)()
    with pytest.raises(ImportError):
        getattr(sample, method)()


def test_chart_has_a_row_for_each_dated_event(sample):
    figure = sample.plot()
    (axes,) = figure.axes
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert labels == ["Ann Lee flew to Oslo on Monday", "… later met Bo Dahl in Bergen."]
    out = io.BytesIO()
    figure.savefig(out, format="svg")
    assert b"Bergen" in out.getvalue() or out.getvalue().startswith(b"<?xml")


def test_map_has_a_marker_for_each_place_and_escapes(sample):
    page = sample.map().get_root().render()
    assert page.count("L.marker(") == 3
    assert "LineString" in page
    assert "&lt;and&gt;" in page
    assert "<and>" not in page


def test_nothing_to_show():
    empty = Timeline(Reading(articles=()))
    assert empty.plot().axes
    assert "L.marker(" not in empty.map().get_root().render()
