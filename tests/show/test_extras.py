"""Charts and maps by other packages, and what is said where these are missing."""

import io
import sys

import pytest

from itinerary import MissingExtraError, Reading, Timeline
from itinerary.show.picture import Picture


@pytest.mark.parametrize(("method", "package", "given"), [("plot", "matplotlib", {}), ("map", "folium", {"offline": False})])
def test_missing_package_says_what_to_install(sample, monkeypatch, method, package, given):
    for name in (package, "matplotlib.figure"):
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "itinerary.show.figure", raising=False)
    with pytest.raises(MissingExtraError, match=rf"{package} is not installed; .* 'itinerary-timeline\[{method}\]'"):
        getattr(sample, method)(**given)
    with pytest.raises(ImportError):
        getattr(sample, method)(**given)


def test_without_folium_a_map_is_a_picture(sample, monkeypatch):
    monkeypatch.setitem(sys.modules, "folium", None)
    assert isinstance(sample.map(), Picture)
    assert isinstance(sample.itinerary("Ann Lee").map(), Picture)


def test_chart_has_a_label_for_each_lane_and_event(sample):
    figure = sample.plot()
    (axes,) = figure.axes
    assert [label.get_text() for label in axes.get_yticklabels()] == ["Ann Lee", "Bo Dahl"]
    assert sorted(text.get_text() for text in axes.texts) == ["flew", "met", "met"]
    assert [label.get_text() for label in axes.get_xticklabels()] == ["15 Mar 2021"]
    assert all(picture.get_array()[3, :, 3].argmax() > 0 for picture in axes.images)    # fullest in the middle
    assert figure._repr_png_().startswith(b"\x89PNG")
    out = io.BytesIO()
    figure.savefig(out, format="svg")
    assert out.getvalue().startswith(b"<?xml")


def test_map_has_a_marker_for_each_place_and_escapes(sample):
    page = sample.map(offline=False).get_root().render()
    assert page.count("L.circleMarker(") == 3
    assert page.count("L.polyline(") == 1
    assert "&lt;and&gt;" in page
    assert "<and>" not in page


def test_map_of_an_itinerary_counts_its_stops(sample):
    page = sample.itinerary("Ann Lee").map(offline=False).get_root().render()
    assert page.count("L.circleMarker(") == 2
    assert "1. Mon 15 Mar 2021" in page
    assert "Ann Lee: Oslo to Bergen, 306 km in 6 h" in page


def test_nothing_to_show():
    empty = Timeline(Reading(articles=()))
    assert empty.plot().axes
    assert "L.circleMarker(" not in empty.map(offline=False).get_root().render()
    assert "No events found." in empty._repr_html_()
    assert "<circle" not in empty.map(offline=True).svg
