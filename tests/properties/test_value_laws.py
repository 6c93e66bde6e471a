"""Laws of TIMEX3 values, durations, EDTF, zones and the calendar."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from itinerary.options import Options
from itinerary.testing.times import anchors, durations, granularities, values, walls, whens, zones
from itinerary.time.duration import parse_duration
from itinerary.time.edtf import to_edtf
from itinerary.time.edtf_read import parse_edtf
from itinerary.time.granularity import floor, nests, shift, unit_of
from itinerary.time.timex3 import bounds_of, granularity_of, is_value
from itinerary.time.when import When, moment
from itinerary.time.zones import existing, to_utc, zone

MODS = st.sampled_from([None, "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"])
MOMENTS = st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31))
COUNTS = st.integers(-2000, 2000)


@given(values())
def test_a_value_denotes_a_stretch_of_its_granularity(value):
    found = bounds_of(value)
    assert is_value(value)
    assert found.is_certain
    assert found.earliest_start < found.latest_end
    if granularity_of(value) not in ("part-of-day", "season"):
        assert unit_of(found.earliest_start, granularity_of(value)) == (found.earliest_start, found.latest_end)


@given(values())
def test_early_mid_and_late_are_the_whole(value):
    early, mid, late = (bounds_of(value, mod) for mod in ("START", "MID", "END"))
    whole = bounds_of(value)
    assert early.span(late) == whole
    assert early.latest_end == mid.earliest_start
    assert mid.latest_end == late.earliest_start
    assert whole.contains(bounds_of(value, "START", edge=True)) or value.endswith("TMO")
    assert whole.contains(bounds_of(value, "END", edge=True))


@given(values())
def test_before_and_after_leave_the_value_out(value):
    whole = bounds_of(value)
    assert bounds_of(value, "BEFORE").surely_before(whole)
    assert whole.possibly_before(bounds_of(value, "AFTER"))
    assert bounds_of(value, "ON_OR_BEFORE").latest_end == whole.latest_end
    assert bounds_of(value, "ON_OR_AFTER").earliest_start == whole.earliest_start


@given(values(), st.sampled_from(["PT5M", "P2D", "P1M"]))
def test_about_is_looser_than_the_value(value, about):
    loose = bounds_of(value, "APPROX", Options(about=dict.fromkeys(Options().about, about)))
    whole = bounds_of(value)
    assert loose.intersect(whole) == whole
    assert loose != whole


@given(st.text(alphabet="0123456789XPTWQHBCFY-:ZSMAE.~?[]/,% ", max_size=24), MODS)
def test_no_text_raises(text, mod):
    bounds_of(text, mod)
    to_edtf(text, mod)
    granularity_of(text)
    is_value(text)
    parse_duration(text)
    assert When(bounds_of(text, mod) or bounds_of("2019"), value=text, mod=mod).edtf != ""


@given(values(), MODS)
def test_edtf_comes_back(value, mod):
    written = to_edtf(value, mod)
    read = parse_edtf(written.text)
    if not written.lost:
        if mod in ("BEFORE", "AFTER"):
            assert read.bounds == bounds_of(value, mod)
        else:
            assert (read.value, read.mod, read.bounds) == (value, mod, bounds_of(value, mod))


@given(values())
def test_a_lossy_edtf_holds_the_value(value):
    written = to_edtf(value)
    start, end = bounds_of(value).earliest_start, bounds_of(value).latest_end
    read = parse_edtf(written.text).bounds
    assert read.earliest_start <= start
    if written.lost not in (("part of day",), ("minute precision",)):
        assert read.latest_end >= end


@given(whens())
def test_edtf_of_every_when_can_be_read(when):
    if when.edtf is not None:
        assert parse_edtf(when.edtf)


@given(durations())
def test_durations_come_back(value):
    parsed = parse_duration(value)
    assert str(parsed) == value
    assert parsed.canonical().canonical() == parsed.canonical()
    low, high = parsed.seconds
    canonical_low, canonical_high = parsed.canonical().seconds
    assert low <= high
    assert (canonical_low, canonical_high) == (low, high)


@given(durations(max_count=50), anchors(dt.date(1900, 1, 1), dt.date(2050, 1, 1)))
def test_a_duration_takes_as_long_as_it_says(value, day):
    start, parsed = dt.datetime(day.year, day.month, day.day), parse_duration(value)
    end = parsed.after(start)
    if end is not None:
        low, high = parsed.seconds
        assert low <= (end - start).total_seconds() <= high
        assert dt.timedelta(0) <= start - parsed.before(end) <= dt.timedelta(days=3)  # months clamp


@given(MOMENTS, granularities())
def test_floor_is_the_start_of_the_unit(found, unit):
    start, end = unit_of(found, unit)
    assert floor(start, unit) == start
    if unit != "weekend":
        assert start <= found
        assert end is None or found < end


@given(MOMENTS, granularities(), granularities())
def test_what_nests_floors_alike(found, fine, coarse):
    if nests(fine, coarse) and fine != "weekend":
        assert floor(floor(found, fine), coarse) == floor(found, coarse)


@given(MOMENTS, MOMENTS, COUNTS, granularities())
def test_shifting_keeps_order(a, b, count, unit):
    a, b = min(a, b), max(a, b)
    moved_a, moved_b = shift(a, count, unit), shift(b, count, unit)
    if moved_a is not None and moved_b is not None and unit in ("second", "minute", "hour", "day", "week"):
        assert moved_b - moved_a == b - a
    if moved_a is not None and moved_b is not None and a.time() == b.time():
        assert moved_a <= moved_b


@given(MOMENTS, COUNTS, granularities())
def test_shifts_by_fixed_units_can_be_undone_and_others_keep_within_the_month(found, count, unit):
    moved = shift(found, count, unit)
    back = None if moved is None else shift(moved, -count, unit)
    if back is not None:
        assert dt.timedelta(0) <= found - back <= dt.timedelta(days=3)
        if found.day <= 28 or unit in ("second", "minute", "hour", "part-of-day", "day", "weekend", "week"):
            assert back == found


@given(walls(), st.booleans())
def test_utc_and_back(pair, late):
    wall, name = pair
    utc = to_utc(wall, name, late=late)
    assert zone(name).fromutc(utc.replace(tzinfo=zone(name))).replace(tzinfo=None, fold=0) == existing(wall, name)


@given(walls(gaps=True))
def test_a_skipped_moment_is_put_right_after_the_gap(pair):
    wall, name = pair
    shown = existing(wall, name)
    assert shown > wall
    assert existing(shown, name) == shown
    assert moment(wall, name) == moment(wall, name, late=True)
    assert moment(wall, name).naive() == shown
    just_before = to_utc(wall, name) - dt.timedelta(seconds=1)
    assert zone(name).fromutc(just_before.replace(tzinfo=zone(name))).replace(tzinfo=None) < wall + dt.timedelta(seconds=1)


@given(walls(folds=True))
def test_a_repeated_moment_is_two(pair):
    wall, name = pair
    first, second = moment(wall, name), moment(wall, name, late=True)
    assert first.timestamp() < second.timestamp()  # values of one zone compare by the wall
    assert first.naive() == second.naive() == wall


@given(walls(), walls())
def test_utc_keeps_the_order_of_one_zone(a, b):
    early, late = sorted((a[0], b[0]))
    assert to_utc(early, a[1]) <= to_utc(late, a[1], late=True)


@given(whens(), zones())
def test_utc_bounds_hold_the_moments(when, name):
    utc = when.as_utc_bounds()
    known = When(when.bounds, timezone=when.timezone or name).as_utc_bounds()
    assert utc.intersect(known) == known


@given(whens(), whens(), whens())
def test_whens_of_one_zone_are_partially_ordered(a, b, c):
    one, two, three = (When(found.bounds, timezone="Europe/Paris") for found in (a, b, c))
    assert not one.surely_before(one)
    assert not (one.surely_before(two) and two.surely_before(one))
    if one.surely_before(two) and two.surely_before(three):
        assert one.surely_before(three)
    if a.surely_before(b):
        assert a.possibly_before(b)
        assert not b.surely_before(a)
