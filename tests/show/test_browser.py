"""Pages as a browser shows them, where there is one: tools/screens.py tells what it needs."""

import pytest
import screens

import itinerary

TEXT = """Maria Keller left Oslo on Monday and arrived in Bergen at 4.40 p.m. She met Bo Dahl of the <b>Harbour &
Tide Company</b> there some six hours later. In 2011 she had moved from Lisbon to Reykjavik, where Dahl was born.

Keller is to fly to Reykjavik on Friday. A second meeting, planned for Wednesday, was cancelled, and she may stay until
late June.
"""
WAYS = [(width, theme) for width in screens.WIDTHS for theme in screens.THEMES]


@pytest.fixture(scope="module")
def driver():
    try:
        with screens.browser() as found:
            yield found
    except screens.MissingToolError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def axe(tmp_path_factory):
    try:
        return screens.axe(tmp_path_factory.mktemp("axe"))
    except screens.MissingToolError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The page, a part of it in a notebook, and a map."""
    folder = tmp_path_factory.mktemp("pages")
    timeline = itinerary.extract(TEXT, published="2021-03-17", place="Oslo", title="Keller <i>reaches</i> Bergen")
    timeline.show().save(folder / "page.html")
    timeline.map(offline=True).save(folder / "map.html")
    parts = "".join(part._repr_html_() for part in (timeline, timeline[0], timeline.times[0], *timeline.itineraries))
    part = f"<!DOCTYPE html><html lang=en><title>x</title><meta name=color-scheme content='light dark'><main>{parts}</main>"
    (folder / "part.html").write_text(part, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("width", "theme"), WAYS)
@pytest.mark.parametrize("name", ["page", "part", "map"])
def test_nothing_is_cut_off_or_fetched(driver, pages, name, width, theme):
    assert screens.visit(driver, pages / f"{name}.html", width, theme) == []


@pytest.mark.parametrize(("width", "theme"), WAYS)
@pytest.mark.parametrize("name", ["page", "part", "map"])
def test_axe_finds_nothing_serious(driver, axe, pages, name, width, theme):
    assert screens.visit(driver, pages / f"{name}.html", width, theme, axe_source=axe) == []


@pytest.mark.parametrize("name", ["page", "part"])
def test_the_tab_key_comes_to_everything(driver, pages, name):
    screens.visit(driver, pages / f"{name}.html", 1280, "light")
    assert screens.untabbed(driver) == []


def test_what_is_cut_off_is_seen(driver, tmp_path):
    bad = '<div style="width: 3000px">wide</div><img src="http://localhost:9/x.png">'
    (tmp_path / "bad.html").write_text(f"<!DOCTYPE html>{bad}", encoding="utf-8")
    wrong = " ".join(screens.visit(driver, tmp_path / "bad.html", 390, "light"))
    assert "asks for http://localhost:9/x.png" in wrong
    assert "reaches out of the window: DIV" in wrong
