"""The axis of time, its ticks, and the bars on it."""

from datetime import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from readings import moments, readings

from itinerary.model import Actor, Event, Participant
from itinerary.show.lanes import FAINT, LANES, LIKELY, OTHERS, chart
from itinerary.show.scale import APART, scale_of, ticks
from itinerary.span import Span
from itinerary.time.bounds import Bounds
from itinerary.time.when import When


def day(number, month=4, year=2019):
    return datetime(year, month, number)


def event(name, bounds, granularity="day", actors=("a",)):
    parts = tuple(Participant(Actor(actor, actor.upper(), "person"), "agent") for actor in actors)
    return Event(name, Span(0, 3, "met"), "meeting", "happened", Span(0, 3, "met"), When(bounds, granularity), parts)


def only_bar(bounds):
    others = [event("x", Bounds.of(day(1), day(2))), event("y", Bounds.of(day(29), day(30)))]
    lanes = chart([event("e", bounds, actors=("b",)), *others]).lanes
    (lane,) = [lane for lane in lanes if lane.name == "B"]
    return lane.rows[0][0]


@given(st.lists(moments, max_size=20), moments, moments)
def test_places_keep_the_order_of_moments(known, one, two):
    scale = scale_of(known)
    early, late = sorted((one, two))
    assert 0 <= scale.at(early) <= scale.at(late) <= 1


def test_quiet_stretches_are_shortened():
    scale = scale_of([day(1), day(2), day(3), day(1, year=2029)])
    assert scale.at(day(3)) > 0.1
    assert scale_of([]).at(day(1)) == 1.0
    assert scale_of([datetime.max]).at(datetime.max) == 1.0


def test_ticks_tell_days_months_and_years_with_room_between():
    events = [
        event("a", Bounds.within(day(1, 1, 2011), day(1, 1, 2012)), "year"),
        event("b", Bounds.within(day(1, 2), day(1, 3)), "month"),
        event("c", Bounds.within(day(24), day(25))),
    ]
    found = ticks(scale_of(m for e in events for m in (e.when.bounds.earliest_start, e.when.bounds.latest_end)), events)
    assert [tick.label for tick in found] == ["2011", "Feb 2019", "24 Apr"]
    assert all(b.place - a.place >= APART for a, b in pairwise(found))


def test_a_certain_bar_is_full_from_end_to_end():
    assert only_bar(Bounds.of(day(5), day(9))).fade == ((0, 1), (0, 1), (1, 1), (1, 1))


def test_a_bar_fades_where_its_bounds_are_uncertain():
    points = only_bar(Bounds(day(5), day(7), day(9), day(12))).fade
    assert [full for _, full in points] == [FAINT, 1, 1, FAINT]
    assert [0.0 < share < 1.0 for share, _ in points] == [False, True, True, False]


def test_some_time_within_has_no_full_part():
    assert only_bar(Bounds.within(day(5), day(9))).fade == ((0, FAINT), (0.5, LIKELY), (1, FAINT))


def test_open_sides_run_out():
    assert only_bar(Bounds(earliest_start=day(5))).fade == ((0, LIKELY), (1, 0.0))
    assert only_bar(Bounds(latest_end=day(9))).fade == ((0, 0.0), (1, LIKELY))


def test_rare_actors_share_the_last_lane():
    events = [event(f"e{i}", Bounds.of(day(i + 1), day(i + 2)), actors=(f"a{i}",)) for i in range(LANES + 3)]
    lanes = chart([*events, event("u", Bounds())]).lanes
    assert len(lanes) == LANES + 1
    assert lanes[-1].name == OTHERS
    assert sum(len(row) for row in lanes[-1].rows) == 3
    assert chart([event("u", Bounds())]).undated == 1


@given(readings())
def test_bars_of_a_row_do_not_touch(reading):
    for by in ("actor", "place"):
        for lane in chart(reading.events, by).lanes:
            for row in lane.rows:
                for bar, following in pairwise(row):
                    assert bar.reach[1] <= following.reach[0]
                for bar in row:
                    assert 0 <= bar.left < bar.right <= 1
                    assert [share for share, _ in bar.fade] == sorted(share for share, _ in bar.fade)
