"""Links that follow from times: each event with its nearest neighbours, and why."""

from itinerary.order.times import time_links

from .build import at, day, event, when


def links(*events, home=None):
    return {(x.a, x.b, x.relation, x.certain): x.why for x in time_links(events, home)}


def test_the_nearest_neighbours_are_linked_with_their_times():
    events = [event("e3", day("2019-04-09")), event("e1", day("2019-04-01")), event("e2", day("2019-04-05"))]
    found = links(*events)
    assert set(found) == {("e1", "e2", "before", True), ("e2", "e3", "before", True)}
    assert "2019-04-01" in found["e1", "e2", "before", True]
    assert "2019-04-05" in found["e1", "e2", "before", True]


def test_times_without_a_value_are_told_by_their_bounds():
    events = [event("e1", when(None, "2019-04-02")), event("e2", when("2019-04-05", None))]
    (why,) = links(*events).values()
    assert "[…, 2019-04-02 00:00:00)" in why
    assert "[2019-04-05 00:00:00, …)" in why


def test_times_that_overlap_or_are_missing_link_nothing():
    assert links(event("e1", day("2019-04-01")), event("e2", when("2019-04-01T12:00", "2019-04-03"))) == {}
    assert links(event("e1", day("2019-04-01")), event("e2")) == {}
    assert links() == {}


def test_clocks_are_those_of_the_zones():
    tokyo, oslo = at("2019-04-01T08:00", timezone="Asia/Tokyo"), at("2019-04-01T02:00")
    assert set(links(event("e1", tokyo), event("e2", oslo), home="Europe/Oslo")) == {("e1", "e2", "before", True)}
    assert set(links(event("e1", tokyo), event("e2", oslo), home="Asia/Tokyo")) == {("e2", "e1", "before", True)}
