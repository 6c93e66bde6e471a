from datetime import datetime

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itinerary.errors import ArgumentError
from itinerary.model import Conflict
from itinerary.order.queries import Order
from itinerary.order.select import at, between, both, either, involving, keep, of_kind, of_status, without

from .build import day, event, link, person, place, reading
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
