from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.model import Conflict
from itinerary.order.closure import close
from itinerary.order.conflicts import Claim, consistent
from itinerary.order.points import edges_of, points
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import day, event, link, when
from .test_tighten import EVENTS, LINKS

KEYS = [(datetime(2019, 4, 1), rank) for rank in range(9)]


def settle(events, claims):
    return consistent(points(events), claims, events, KEYS[: len(events)])


@given(EVENTS, LINKS, st.lists(st.integers(0, 3), min_size=6, max_size=6))
def test_what_is_kept_is_consistent_and_nothing_is_lost(events, links, strengths):
    claims = [Claim(x, strength) for x, strength in zip(links, strengths, strict=False)]
    whole = settle(events, claims)
    assert close(whole.points.count, whole.points.edges).consistent
    assert len(whole.links) + len(whole.conflicts) >= len(claims)
    assert set(whole.links) <= set(links)


@given(EVENTS, LINKS)
def test_only_what_contradicts_is_set_aside(events, links):
    whole = settle(events, [Claim(x) for x in links])
    for x in set(links) - set(whole.links):
        edges = (*whole.points.edges, *edges_of(whole.points, x))
        assert not close(whole.points.count, edges).consistent


def test_the_weakest_link_of_a_circle_is_set_aside_and_named():
    events = [event("e1"), event("e2"), event("e3"), event("e4")]
    claims = [
        Claim(link("e1", "e2", why="“then”"), 3),
        Claim(link("e2", "e3", why="“after”"), 1),
        Claim(link("e3", "e1", why="“before”"), 2),
        Claim(link("e3", "e4"), 2),
    ]
    whole = settle(events, claims)
    assert [(x.a, x.b) for x in whole.links] == [("e1", "e2"), ("e3", "e1"), ("e3", "e4")]
    (conflict,) = whole.conflicts
    assert set(conflict.events) == {"e1", "e2", "e3"}
    assert "Set aside: e2 before e3" in conflict.why
    assert "Sentence of e1." in conflict.why


def test_the_smallest_circle_is_shown():
    events = [event(f"e{i}") for i in range(1, 6)]
    chain = [Claim(link(f"e{i}", f"e{i + 1}"), 2) for i in range(1, 5)]
    whole = settle(events, [*chain, Claim(link("e1", "e5"), 2), Claim(link("e5", "e1"), 1)])
    assert set(whole.conflicts[0].events) == {"e1", "e5"}


def test_a_default_yields_silently():
    events = [event("e1", day("2019-04-05")), event("e2", day("2019-04-01"))]
    whole = settle(events, [Claim(link("e1", "e2"), default=True)])
    assert whole.links == whole.conflicts == ()


def test_times_outlive_links():
    events = [event("e1", day("2019-04-05")), event("e2", day("2019-04-01"))]
    whole = settle(events, [Claim(link("e1", "e2"), 9)])
    assert whole.links == ()
    assert "2019-04-05" in whole.conflicts[0].why


def test_instants_are_no_contradiction():
    moment = datetime(2019, 4, 1, 12)
    events = [event("e1", When(Bounds.of(moment, moment), "minute", "x")), event("e2")]
    assert settle(events, [Claim(link("e1", "e2"))]).conflicts == ()


def test_many_claims_in_one_knot_end():
    events = [event(f"e{i}") for i in range(60)]
    claims = [Claim(link(f"e{i}", f"e{(i * 7 + 3) % 60}"), default=True) for i in range(60)]
    whole = consistent(points(events), claims, events, [(datetime(2019, 4, 1), i) for i in range(60)])
    assert close(whole.points.count, whole.points.edges).consistent


def test_a_conflict_tells_each_claim_and_each_sentence_once():
    events = [event("e1", day("2019-04-05")), event("e2"), event("e3", when("2019-04-01", None))]
    claims = [Claim(link("e1", "e2", why="“then”"), 3), Claim(link("e2", "e1", "starts-before", why="“after”"), 1)]
    (conflict,) = settle(events, claims).conflicts
    assert set(conflict.events) == {"e1", "e2"}
    assert conflict.why.endswith(" Set aside: e2 starts-before e1.")
    assert sorted(conflict.why.partition(". These can't all be so: ")[0].split("; ")) == [
        "e1 before e2: “then”", "e2 starts-before e1: “after”",
    ]  # fmt: skip
    told = conflict.why.partition("can't all be so: ")[2].partition(" Set aside")[0]
    assert sorted(told.removesuffix(".").split(" / ")) == ["“Sentence of e1.”", "“Sentence of e2.”"]


def test_times_are_told_as_written_or_as_bounds():
    events = [event("e1", when("2019-04-05", None)), event("e2", when(None, "2019-04-01"))]
    (conflict,) = settle(events, [Claim(link("e1", "e2"), 9)]).conflicts
    assert "e1 has the time 2019-04-05 00:00:00 to …" in conflict.why
    assert "e2 has the time … to 2019-04-01 00:00:00" in conflict.why


def test_a_time_that_ends_before_it_starts_says_nothing():
    """From 02:30 to 03:00 in the night in which clocks leap from 02:00 to 03:00."""
    leap = when("2019-03-31T02:30", "2019-03-31T03:00", "2019-03-31T02:30", "minute", timezone="Europe/Oslo")
    events = [event("e1", leap), event("e2", day("2019-04-03"))]
    whole = settle(events, [Claim(link("e1", "e2"), 1)])
    assert whole.conflicts == (Conflict(("e1",), "e1 has the time 2019-03-31T02:30, which ends before it starts"),)
    assert [(x.a, x.b) for x in whole.links] == [("e1", "e2")]
    assert {edge.cause.id for edge in whole.points.edges if edge.cause in events} == {"e2"}


def test_of_claims_equally_strong_those_count_that_agree_with_the_sort():
    events = [event("e1"), event("e2")]
    for claims in ([("e1", "e2"), ("e2", "e1")], [("e2", "e1"), ("e1", "e2")]):
        whole = settle(events, [Claim(link(*pair), 1) for pair in claims])
        assert [(x.a, x.b) for x in whole.links] == [("e1", "e2")]
        assert len(whole.conflicts) == 1


@pytest.mark.parametrize(
    ("strength", "default", "own", "kept"),
    [
        (1, True, [True, True], False),
        (2, True, [True, True], False),
        (3, True, [True, True], True),
        (2, False, [True, True], True),
        (2, True, [True, False], True),
        (2, True, [False, False], True),
    ],
)
def test_weak_defaults_yield_to_the_order_of_the_dates(strength, default, own, kept):
    events = [event("e1"), event("e2")]
    keys = [(datetime(2019, 4, 2), 0), (datetime(2019, 4, 1), 1)]
    whole = consistent(points(events), [Claim(link("e1", "e2"), strength, default)], events, keys, own)
    assert bool(whole.links) is kept
    assert whole.conflicts == ()


def test_events_of_one_moment_may_be_told_in_any_order():
    events = [event("e1"), event("e2")]
    keys = [(datetime(2019, 4, 1), 0), (datetime(2019, 4, 1), 1)]
    whole = consistent(points(events), [Claim(link("e2", "e1"), 1, True)], events, keys, [True, True])
    assert [(x.a, x.b) for x in whole.links] == [("e2", "e1")]


def test_links_of_events_or_relations_that_are_not_known_are_kept_without_effect():
    events = [event("e1"), event("e2")]
    whole = settle(events, [Claim(link("e1", "e9")), Claim(link("e1", "e2", "near"))])
    assert whole.conflicts == ()
    assert whole.points.edges == points(events).edges
