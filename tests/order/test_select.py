from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itinerary.errors import ArgumentError
from itinerary.model import Conflict
from itinerary.model.things import KINDS, STATUSES
from itinerary.order.queries import Order
from itinerary.order.select import at, between, both, either, involving, keep, of_kind, of_status, without
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import day, event, link, person, place, reading, when
from .test_tighten import EVENTS

KELLER, OSLO = person("Maria Keller"), place("Oslo", country="NO")
READ = reading(
    event("e1", day("2019-04-01"), "arrival", who=[KELLER], where=[(OSLO, "destination")]),
    event("e2", None, "meeting", status="denied"),
    event("e3", day("2019-04-05"), "meeting", who=[KELLER]),
    links=[link("e1", "e2", why="“then”"), link("e2", "e3", why="“later”")],
)


def ids(read):
    return [e.id for e in read.events]


def test_the_answers():
    assert ids(involving(READ, "keller")) == ["e1", "e3"]
    assert ids(involving(READ, "Kell")) == []
    assert ids(at(READ, "oslo")) == ids(at(READ, "NO")) == ["e1"]
    assert ids(of_kind(READ, "meeting", "birth")) == ["e2", "e3"]
    assert ids(of_status(READ, "denied")) == ["e2"]
    assert ids(between(READ, datetime(2019, 4, 1), datetime(2019, 4, 5))) == ["e1"]
    assert ids(between(READ, datetime(2019, 4, 1, 12), None, surely=True)) == ["e3"]


def test_what_is_left_out_hands_its_links_on_with_both_reasons():
    kept = keep(READ, lambda e: e.id != "e2")
    assert [(x.a, x.b, x.relation, x.certain) for x in kept.links] == [("e1", "e3", "before", True)]
    undated = evolve(READ, events=tuple(evolve(e, when=None) for e in READ.events))
    (found,) = keep(undated, lambda e: e.id != "e2").links
    assert found.why == "“then”; e2: “later”"


def test_conflicts_stay_where_all_their_events_do():
    read = evolve(READ, conflicts=(Conflict(("e1", "e3"), "x"), Conflict(("e1", "e2"), "y")))
    assert keep(read, lambda e: e.id != "e2").conflicts == (Conflict(("e1", "e3"), "x"),)


@pytest.mark.parametrize(("ask", "word"), [(of_kind, "party"), (of_status, "maybe")])
def test_an_unknown_word_is_an_error(ask, word):
    with pytest.raises(ArgumentError, match=word):
        ask(READ, word)


def test_a_backward_span_is_an_error():
    with pytest.raises(ArgumentError):
        between(READ, datetime(2019, 4, 5), datetime(2019, 4, 1))


@given(st.sets(st.sampled_from(["e1", "e2", "e3"])), st.sets(st.sampled_from(["e1", "e2", "e3"])))
def test_sets_behave_as_sets_and_keep_the_order(one, other):
    a, b = keep(READ, lambda e: e.id in one), keep(READ, lambda e: e.id in other)
    assert set(ids(either(a, b))) == one | other
    assert set(ids(both(a, b))) == one & other
    assert set(ids(without(a, b))) == one - other
    for found in (either(a, b), both(a, b), without(a, b)):
        assert set(ids(found)) <= set(ids(READ))
        assert [i for i in ids(found) if i != "e2"] == [i for i in ("e1", "e3") if i in ids(found)]


def test_one_id_for_two_events_is_an_error():
    with pytest.raises(ArgumentError, match="e1"):
        either(READ, reading(event("e1", None, "birth")))


@given(EVENTS)
def test_a_selection_knows_no_more_than_the_whole(events):
    whole = reading(*events, links=[link("e0", "e1"), link("e1", "e2"), link("e2", "e3", certain=False)])
    part = keep(whole, lambda e: e.id not in ("e1", "e2"))
    known, before = Order.of(part, likely=True), Order.of(whole, likely=True)
    pairs = [(a, b) for a in ("e0", "e3", "e4") for b in ("e0", "e3", "e4") if a != b]
    if before.closure.consistent:
        assert all(before.surely_before(a, b) for a, b in pairs if known.surely_before(a, b))


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("before", "before", "before"),
        ("before", "starts-before", "before"),
        ("before", "simultaneous", "before"),
        ("simultaneous", "before", "before"),
        ("starts-before", "before", "starts-before"),
        ("starts-before", "starts-before", "starts-before"),
        ("starts-before", "simultaneous", "starts-before"),
        ("simultaneous", "starts-before", "starts-before"),
        ("simultaneous", "simultaneous", "simultaneous"),
        ("includes", "before", None),
        ("before", "overlaps", None),
    ],
)
def test_what_follows_over_an_event_that_is_left_out(first, second, joined):
    links = [link("e1", "e2", first, why="one"), link("e2", "e3", second, certain=False, why="two")]
    found = keep(reading(event("e1"), event("e2"), event("e3"), links=links), lambda e: e.id != "e2").links
    wanted = [] if joined is None else [link("e1", "e3", joined, certain=False, why="one; e2: two")]
    assert list(found) == wanted


def test_links_are_handed_on_over_several_events_and_keep_what_was_told():
    events = [event(f"e{n}") for n in range(1, 6)]
    links = [link("e1", "e2", why="a"), link("e2", "e3", why="b"), link("e3", "e4", why="c"), link("e1", "e4", why="d"),
             link("e4", "e5", why="e")]  # fmt: skip
    found = keep(reading(*events, links=links), lambda e: e.id not in ("e2", "e3")).links
    assert {(x.a, x.b, x.why) for x in found} == {("e1", "e4", "d"), ("e4", "e5", "e")}
    circle = [link("e1", "e2"), link("e2", "e1")]
    assert keep(reading(*events, links=circle), lambda e: e.id != "e2").links == ()


def test_all_events_are_the_reading_itself_and_none_are_none():
    assert keep(READ, lambda e: True) is READ
    assert keep(READ, lambda e: False).events == keep(READ, lambda e: False).links == ()


MIDDAY = datetime(2019, 4, 1, 12)


@pytest.mark.parametrize(
    ("time", "start", "end", "possibly", "surely"),
    [
        (day("2019-04-01"), "2019-04-01", "2019-04-02", True, True),
        (day("2019-04-01"), "2019-04-02", None, False, False),
        (day("2019-04-01"), None, "2019-04-01", False, False),
        (day("2019-04-01"), "2019-04-01T12:00", None, True, False),
        (day("2019-04-01"), None, "2019-04-01T12:00", True, False),
        (day("2019-04-01"), None, "2019-04-02", True, True),
        (day("2019-04-01"), "2019-04-01", None, True, True),
        (day("2019-04-01"), None, None, True, True),
        (when("2019-04-01", None), None, "2019-04-05", True, False),
        (when("2019-04-01", None), "2019-04-01", None, True, True),
        (when(None, "2019-04-05"), "2019-04-01", None, True, False),
        (when(None, "2019-04-05"), None, "2019-04-05", True, True),
        (When(Bounds(MIDDAY, MIDDAY, MIDDAY, MIDDAY)), "2019-04-01T12:00", "2019-04-02", True, True),
        (When(Bounds(MIDDAY, MIDDAY, MIDDAY, MIDDAY)), "2019-04-01", "2019-04-01T12:00", False, True),
        (None, None, None, False, False),
    ],
)
def test_what_lies_between_two_moments(time, start, end, possibly, surely):
    low, high = (None if side is None else datetime.fromisoformat(side) for side in (start, end))
    read = reading(event("e1", time))
    assert bool(between(read, low, high).events) is possibly
    assert bool(between(read, low, high, surely=True).events) is surely


@pytest.mark.parametrize(
    ("asked", "found"),
    [("maria keller", True), ("KELLER", True), ("maria", True), ("keller maria", False), ("", False), (" ", False)],
)
def test_some_words_of_a_name_will_do(asked, found):
    assert bool(involving(READ, asked).events) is found


def test_a_name_with_commas_and_places_by_region():
    oslo = place("Oslo, City of", country="NO", region="Østlandet")
    read = reading(event("e1", where=[(place("Rome"), "origin"), (oslo, "destination")]))
    for name in ("Oslo", "oslo city", "NO", "Østlandet", "Rome"):
        assert ids(at(read, name)) == ["e1"]
    for name in ("Bergen", "no", "", "cityof"):
        assert ids(at(read, name)) == []


def test_an_unknown_word_is_told_with_those_that_are_known():
    with pytest.raises(ArgumentError, match=f"^there is no kind 'party'; use {', '.join(KINDS)}$"):
        of_kind(READ, "meeting", "party")
    with pytest.raises(ArgumentError, match=f"^there is no status 'maybe'; use {', '.join(STATUSES)}$"):
        of_status(READ, "maybe")
    with pytest.raises(ArgumentError, match="between takes its moments in order, not '2019-04-05 00:00:00' and '2019-04-01"):
        between(READ, datetime(2019, 4, 5), datetime(2019, 4, 1))
    assert ids(between(READ, MIDDAY, MIDDAY)) == ["e1"]


def test_a_union_sorts_anew_and_the_undated_stand_by_the_event_before_them():
    first = reading(event("e4", day("2019-04-09")), event("e1"), links=[link("e4", "e1", certain=False, why="one")])
    second = reading(event("e2", day("2019-04-05")), event("e3"), links=[link("e4", "e1", certain=False, why="other")])
    found = either(first, second)
    assert ids(found) == ["e2", "e3", "e4", "e1"]
    assert [x.why for x in found.links] == ["one"]
    with pytest.raises(ArgumentError, match="the id 'e4' stands for two events; use merge"):
        either(first, reading(event("e4", day("2019-04-10"))))
