from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

import itinerary
from itinerary.model import Link
from itinerary.order.conflicts import Claim, consistent
from itinerary.order.points import points
from itinerary.order.sort import extension

from .build import day, event, link
from .test_tighten import EVENTS, LINKS, NAMES

KEYS = st.lists(st.tuples(st.integers(1, 9).map(lambda n: datetime(2019, 4, n)), st.integers(0, 9)), min_size=5, max_size=5)


@given(EVENTS, LINKS, KEYS)
def test_the_sort_agrees_with_every_link_that_is_kept(events, links, keys):
    whole = consistent(points(events), [Claim(x) for x in links], events, keys)
    rank = {NAMES[index]: place for place, index in enumerate(extension(whole.points, keys))}
    assert sorted(rank.values()) == list(range(5))
    assert all(rank[x.a] < rank[x.b] for x in whole.links if x.relation == "before")


@given(KEYS)
def test_without_links_the_keys_decide(keys):
    events = [event(name) for name in NAMES]
    assert extension(points(events), keys) == sorted(range(5), key=lambda i: (keys[i], i))


def test_what_must_come_first_is_not_delayed_by_its_own_key():
    events = [event("e1"), event("e2"), event("e3")]
    keys = [(datetime(2019, 4, 9), 1), (datetime(2019, 4, 1), 2), (datetime(2019, 4, 2), 3)]
    assert extension(points(events, [link("e1", "e2")]), keys) == [0, 1, 2]


def test_times_bind_the_sort():
    events = [event("e1", day("2019-04-05")), event("e2", day("2019-04-01"))]
    same = [(datetime(2019, 4, 1), 1), (datetime(2019, 4, 1), 2)]
    assert extension(points(events), same) == [1, 0]


@given(LINKS)
def test_simultaneous_events_stand_together(links: list[Link]):
    events = [event(name) for name in NAMES]
    known = points(events, [link("e0", "e3", "simultaneous"), link("e3", "e1")])
    order = extension(known, [(datetime(2019, 4, 1), i) for i in range(5)])
    assert order.index(0) < order.index(1)
    assert order.index(3) < order.index(1)


def test_what_may_be_from_today_on_stands_after_what_happened_today():
    text = (
        "Maria Keller arrived in Oslo at 4 p.m. on Wednesday. Officials held a ceremony for her in Oslo at 5 p.m. "
        "She may stay in Oslo until Friday."
    )
    found = [event.trigger.text for event in itinerary.extract(text, published="2021-03-17")]
    assert found == ["arrived", "ceremony", "stay"]
