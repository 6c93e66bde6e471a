from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from itinerary.order.closure import close
from itinerary.order.conflicts import Claim, consistent
from itinerary.order.points import edges_of, points
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import day, event, link
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
