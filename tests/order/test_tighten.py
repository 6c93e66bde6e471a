from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from itinerary.model import Link
from itinerary.order.points import points
from itinerary.order.tighten import tighten
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import day, event, link

BASE = datetime(2019, 4, 1)
DAYS = st.integers(0, 12).map(lambda n: BASE + timedelta(days=n))
WHENS = st.none() | st.tuples(DAYS, DAYS).map(sorted).map(lambda two: When(Bounds.within(*two), "day", "x"))
NAMES = [f"e{i}" for i in range(5)]
EVENTS = st.tuples(*[WHENS] * 5).map(lambda whens: [event(name, w) for name, w in zip(NAMES, whens, strict=True)])
RELATIONS = st.sampled_from(["before", "starts-before", "ends-before", "includes", "overlaps", "simultaneous"])
LINKS = st.lists(
    st.builds(Link, st.sampled_from(NAMES), st.sampled_from(NAMES), RELATIONS, st.just(True), st.just("told")), max_size=6
)


def narrower(a, b):
    low = b.low is None or (a.low is not None and a.low >= b.low)
    return low and (b.high is None or (a.high is not None and a.high <= b.high))


@given(EVENTS, LINKS, LINKS)
def test_links_only_tighten(events, links, more):
    less, whole = points(events, links), points(events, links + more)
    assert all(narrower(a, b) for a, b in zip(tighten(whole), tighten(less), strict=True))


@given(EVENTS, LINKS, st.randoms())
def test_the_order_of_links_is_irrelevant(events, links, random):
    shuffled = random.sample(links, len(links))
    assert tighten(points(events, links)) == tighten(points(events, shuffled))


@given(EVENTS, LINKS)
def test_it_is_a_fixpoint(events, links):
    known = points(events, links)
    ranges = tighten(known)
    for edge in known.edges:
        low_a, low_b = ranges[edge.a].low, ranges[edge.b].low
        high_a, high_b = ranges[edge.a].high, ranges[edge.b].high
        assert low_a is None or (low_b is not None and low_b >= low_a)
        assert high_b is None or (high_a is not None and high_a <= high_b)


def test_an_event_between_two_dated_ones_gets_both_bounds():
    events = [event("e1", day("2019-04-01")), event("e2"), event("e3", day("2019-04-05"))]
    known = points(events, [link("e1", "e2"), link("e2", "e3")])
    start, end = tighten(known)[2:4]
    assert (start.low, end.high) == (datetime(2019, 4, 1), datetime(2019, 4, 6))


def test_a_range_that_is_emptied_is_a_contradiction():
    events = [event("e1", day("2019-04-01")), event("e2", day("2019-04-05"))]
    assert any(found.empty for found in tighten(points(events, [link("e2", "e1")])))
    assert not any(found.empty for found in tighten(points(events, [link("e1", "e2")])))
