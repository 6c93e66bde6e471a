"""EDTF, written and read."""

from datetime import datetime

import pytest

from itinerary import ArgumentError, Bounds, Options
from itinerary.time.edtf import one_of, to_edtf
from itinerary.time.edtf_read import Read, parse_edtf
from itinerary.time.timex3 import bounds_of


@pytest.mark.parametrize(
    ("value", "mod", "text", "lost"),
    [
        ("2019-02-27", None, "2019-02-27", ()),
        ("2019-02", "APPROX", "2019-02~", ()),
        ("199", None, "199X", ()),
        ("199", "APPROX", "199X~", ()),
        ("19", None, "19XX", ()),
        ("2", "APPROX", "2XXX~", ()),
        ("2019-W09", None, "2019-02-25/2019-03-03", ("week",)),
        ("2019-W09-WE", "APPROX", "2019-03-02~/2019-03-03~", ("weekend",)),
        ("2019-W09-3", None, "2019-02-27", ("week",)),
        ("2019-Q3", None, "2019-35", ()),
        ("2019-H1", None, "2019-40", ()),
        ("2019-SP", "APPROX", "2019-21~", ()),
        ("2019-02-27T10:40", None, "2019-02-27T10:40:00", ("minute precision",)),
        ("2019-02-27T10:40:05Z", None, "2019-02-27T10:40:05Z", ()),
        ("2019-02-27T10:40", "APPROX", "2019-02-27~", ("clock",)),
        ("2024-02-03T24:00", None, "2024-02-04T00:00:00", ("minute precision",)),
        ("2019-02-27TEV", None, "2019-02-27", ("part of day",)),
        ("XXXX-12-25", None, "XXXX-12-25", ()),
        ("BC0044-03-15", None, "-0043-03-15", ()),
        ("BC0001", None, "0000", ()),
        ("2019-02", "END", "2019-02-21~/2019-02-28~", ("END",)),
        ("2019", "START", "2019-01~/2019-04~", ("START",)),
        ("196", "START", "1960~/1963~", ("START",)),
        ("2019-Q3", "START", "2019-07~", ("START",)),
        ("2019-02-27", "END", "2019-02-27", ("END",)),
        ("9999", "END", "9999-09~/9999-12~", ("END",)),
        ("2019-03-01", "ON_OR_BEFORE", "../2019-03-01", ()),
        ("2017", "ON_OR_AFTER", "2017/..", ()),
        ("2019", "BEFORE", "../2018", ()),
        ("2019-03-01", "BEFORE", "../2019-02-28", ()),
        ("2019-02", "AFTER", "2019-03/..", ()),
        ("2019-02-27T10:40", "AFTER", "2019-02-27/..", ("clock",)),
        ("2019-W09", "ON_OR_BEFORE", "../2019-03-03", ("week",)),
    ],
)
def test_to_edtf(value, mod, text, lost):
    written = to_edtf(value, mod)
    assert (written.text, written.lost) == (text, lost)


@pytest.mark.parametrize(
    ("value", "mod"),
    [
        ("P3D", None), ("PAST_REF", None), ("XXXX-WXX-1", None), ("T10:40", None), ("FY2019", None), ("BC05", None),
        ("banana", None), ("0001", "BEFORE"), ("9999", "AFTER"), ("XXXX-W09", None),
    ],
)  # fmt: skip
def test_what_edtf_has_nothing_for(value, mod):
    assert to_edtf(value, mod) is None


def test_a_boundary_day_is_written_as_it_is_known():
    edge = bounds_of("2024-06", "END", edge=True)
    assert to_edtf("2024-06", "END", edge).text == "2024-06-30~"


def test_bounds_alone():
    start, end = datetime(2019, 4, 24), datetime(2019, 4, 27)
    assert to_edtf(None, None, Bounds.within(start, end)).text == "2019-04-24/2019-04-26"
    assert to_edtf(None, None, Bounds.of(start, datetime(2019, 4, 25))).text == "2019-04-24"
    assert to_edtf(None, None, Bounds(datetime(2019, 4, 24, 16, 40))).lost == ("clock",)
    assert to_edtf(None, None, Bounds()) is None
    assert to_edtf(None) is None


def test_one_of():
    assert one_of(("2019-01", "2019-02-27TEV")).text == "[2019-01,2019-02-27]"
    assert one_of(("2019-01", "2019-02-27TEV")).lost == ("part of day",)
    assert one_of(("P3D", "2019-W09")) is None


@pytest.mark.parametrize(
    ("text", "value", "mod", "start", "end"),
    [
        ("2019", "2019", None, "2019-01-01", "2020-01-01"),
        ("2019-02-27", "2019-02-27", None, "2019-02-27", "2019-02-28"),
        ("2019-21", "2019-SP", None, "2019-03-01", "2019-06-01"),
        ("2019-26", "2019-SU", None, "2019-06-01", "2019-09-01"),
        ("2019-30", "2019-SU", None, "2019-12-01", "2020-03-01"),
        ("2019-35", "2019-Q3", None, "2019-07-01", "2019-10-01"),
        ("2019-38", None, None, "2019-05-01", "2019-09-01"),
        ("2019-41", "2019-H2", None, "2019-07-01", "2020-01-01"),
        ("201X", "201", None, "2010-01-01", "2020-01-01"),
        ("20XX", "20", None, "2000-01-01", "2100-01-01"),
        ("2004-XX", "2004-XX", None, "2004-01-01", "2005-01-01"),
        ("1985-02-XX", "1985-02-XX", None, "1985-02-01", "1985-03-01"),
        ("156X-12-25", "156X-12-25", None, "1560-12-25", "1569-12-26"),
        ("2004-1X", "2004-1X", None, "2004-10-01", "2005-01-01"),
        ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z", None, "1985-04-12T23:20:30", "1985-04-12T23:20:31"),
        ("1985/1990-06", None, None, "1985-01-01", "1990-07-01"),
        ("1985-04-12/..", "1985-04-12", "ON_OR_AFTER", "1985-04-12", None),
        ("../1985", "1985", "ON_OR_BEFORE", None, "1986-01-01"),
        ("[1667,1668,1670..1672]", None, None, "1667-01-01", "1673-01-01"),
        ("{1960,1961-12}", None, None, "1960-01-01", "1962-01-01"),
        ("[..1984]", None, None, None, "1985-01-01"),
        ("[1984..]", None, None, "1984-01-01", None),
        ("2004-06?", "2004-06", None, "2004-06-01", "2004-07-01"),
        ("2004-06~", "2004-06", "APPROX", "2004-05-22", "2004-07-11"),
        ("2004-06%", "2004-06", "APPROX", "2004-05-22", "2004-07-11"),
    ],
)
def test_parse_edtf(text, value, mod, start, end):
    read = parse_edtf(text)
    assert (read.value, read.mod) == (value, mod)
    assert read.bounds.earliest_start == (None if start is None else datetime.fromisoformat(start))
    assert read.bounds.latest_end == (None if end is None else datetime.fromisoformat(end))


@pytest.mark.parametrize(
    ("text", "value"),
    [("-0043", "BC0044"), ("0000", "BC0001"), ("-0043-03-15", "BC0044-03-15"), ("XXXX-12-25", "XXXX-12-25"),
     ("Y-17E7", None), ("1950S2", None), ("-0043/1985", None)],
)  # fmt: skip
def test_times_that_no_calendar_bounds(text, value):
    read = parse_edtf(text)
    assert (read.value, read.bounds) == (value, None)


def test_marks_and_losses():
    assert parse_edtf("2004-06?").uncertain
    assert parse_edtf("2004-06?").lost == ("uncertain",)
    assert parse_edtf("2004-06%").approximate
    assert parse_edtf("?2004-06-~11").lost == ("uncertain", "qualifiers of components")
    assert parse_edtf("/1985").lost == ("unknown start",)
    assert parse_edtf("1985/").lost == ("unknown end",)
    assert parse_edtf("2019-25").lost == ("hemisphere",)
    assert parse_edtf("2019-02-21~/2019-02-28~").approximate
    assert parse_edtf("{1960,1961-12}").members == ("1960", "1961-12")


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "../", "../..", "[", "[]", "{}", "[1960", "banana", "2019-02-30", "2019-13", "2019-42",
        "2019~?", "12/25", "20190227", "2019-2", "X", "201X-13", "2019-02-3X-", "1985/banana", "[1960,banana]",
        "[1..2..3]", "2004-01-01/2003-01-01", "-X001", "~", "[1960..1950]", "2019-02-27T10:40",
    ],
)  # fmt: skip
def test_no_edtf(text):
    with pytest.raises(ArgumentError, match="no EDTF"):
        parse_edtf(text)


def span(start, end):
    return Bounds.between(*(None if side is None else datetime.fromisoformat(side) for side in (start, end)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Y170000002", Read(None, None, None, lost=("year beyond four digits",))),
        ("2019-38", Read(None, None, Bounds.of(datetime(2019, 5, 1), datetime(2019, 9, 1)), lost=("four-month block",))),
        ("2019-39", Read(None, None, Bounds.of(datetime(2019, 9, 1), datetime(2020, 1, 1)), lost=("four-month block",))),
        ("2019-36", Read("2019-Q4", None, bounds_of("2019-Q4"))),
        ("2019-41", Read("2019-H2", None, bounds_of("2019-H2"))),
        ("2019-26", Read("2019-SU", None, bounds_of("2019-SU"), lost=("hemisphere",))),
        ("2019-28", Read("2019-WI", None, bounds_of("2019-WI"), lost=("hemisphere",))),
        ("2019-29", Read("2019-SP", None, bounds_of("2019-SP", None, Options(hemisphere="south")), lost=("hemisphere",))),
        ("2019-32", Read("2019-WI", None, bounds_of("2019-WI", None, Options(hemisphere="south")), lost=("hemisphere",))),
        ("20XX", Read("20", None, bounds_of("20"))),
        ("2XXX", Read("2", None, bounds_of("2"))),
        ("XXXX-12", Read("XXXX-12", None, None)),
        ("2019~/2020", Read(None, None, bounds_of("2019", "APPROX").span(bounds_of("2020")), approximate=True)),
        ("2019/2020?", Read(None, None, bounds_of("2019").span(bounds_of("2020")), uncertain=True)),
        ("-0043~/1985?", Read(None, None, None, approximate=True, uncertain=True)),
        ("2019?", Read("2019", None, bounds_of("2019"), uncertain=True, lost=("uncertain",))),
        ("2019~-04", Read("2019-04", "APPROX", bounds_of("2019-04", "APPROX"), approximate=True,
                          lost=("qualifiers of components",))),
        ("2019-26?", Read("2019-SU", None, bounds_of("2019-SU"), uncertain=True, lost=("hemisphere", "uncertain"))),
        ("2019/", Read("2019", "ON_OR_AFTER", Bounds(earliest_start=datetime(2019, 1, 1)), lost=("unknown end",))),
        ("/2019", Read("2019", "ON_OR_BEFORE", Bounds(latest_end=datetime(2020, 1, 1)), lost=("unknown start",))),
        ("-0043/..", Read("BC0044", "ON_OR_AFTER", None)),
        ("[1960, 1962]", Read(None, None, span("1960-01-01", "1963-01-01"), members=("1960", "1962"))),
        ("{1960..1962,1950}", Read(None, None, span("1950-01-01", "1963-01-01"), members=("1960..1962", "1950"))),
    ],
)  # fmt: skip
def test_the_whole_that_is_read(text, wanted):
    assert parse_edtf(text) == wanted


def test_centuries_are_read_by_the_options():
    strict = Options(century="strict")
    assert parse_edtf("19XX", strict).bounds == bounds_of("19", None, strict)
    assert parse_edtf("2019-04~", Options(about={"month": "P1D"})).bounds.earliest_start == datetime(2019, 3, 31)
