from datetime import datetime

import pytest
from hypothesis import given

from itinerary.errors import UnknownNameError
from itinerary.order.queries import Order, layers, possibly_before, relation, surely_before, why
from itinerary.time.bounds import Bounds
from itinerary.time.when import When

from .build import at, day, event, link, reading
from .test_tighten import EVENTS, NAMES


def exactly(start, end):
    return When(Bounds.of(datetime.fromisoformat(start), datetime.fromisoformat(end)), "hour", "x")


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (("2019-04-01T14:00", "2019-04-01T15:00"), {"before"}),
        (("2019-04-01T12:00", "2019-04-01T15:00"), {"meets"}),
        (("2019-04-01T11:00", "2019-04-01T15:00"), {"overlaps"}),
        (("2019-04-01T10:00", "2019-04-01T12:00"), {"equals"}),
        (("2019-04-01T09:00", "2019-04-01T12:00"), {"finishes"}),
        (("2019-04-01T10:30", "2019-04-01T11:00"), {"contains"}),
        (("2019-04-01T07:00", "2019-04-01T08:00"), {"after"}),
    ],
)
def test_known_intervals_have_one_relation(second, expected):
    read = reading(event("e1", exactly("2019-04-01T10:00", "2019-04-01T12:00")), event("e2", exactly(*second)))
    assert relation(read, "e1", "e2") == expected


def test_nothing_known_leaves_all_thirteen_open():
    assert len(relation(reading(event("e1"), event("e2")), "e1", "e2")) == 13


def test_a_certain_link_narrows_the_relation_and_a_likely_one_does_not():
    events = event("e1"), event("e2")
    assert relation(reading(*events, links=[link("e1", "e2")]), "e1", "e2") == {"before", "meets"}
    assert len(relation(reading(*events, links=[link("e1", "e2", certain=False)]), "e1", "e2")) == 13


@given(EVENTS)
def test_surely_before_is_a_strict_partial_order_and_implies_possibly(events):
    order = Order.of(reading(*events))
    before = {(a, b) for a in NAMES for b in NAMES if order.surely_before(a, b)}
    assert all((b, a) not in before for a, b in before)
    assert all((a, d) in before for a, b in before for c, d in before if b == c)
    assert all(order.possibly_before(a, b) for a, b in before)


def test_surely_and_possibly_before():
    read = reading(event("e1", day("2019-04-01")), event("e2", day("2019-04-02")), event("e3", day("2019-04-02")))
    assert surely_before(read, "e1", "e2")
    assert not surely_before(read, "e2", "e3")
    assert possibly_before(read, "e3", "e2")
    assert not possibly_before(reading(event("e1", day("2019-04-01")), event("e2", day("2019-04-03"))), "e2", "e1")


def test_layers_group_what_nothing_tells_apart():
    read = reading(event("e1", day("2019-04-01")), event("e2", day("2019-04-01")), event("e3", day("2019-04-02")))
    assert [[e.id for e in layer] for layer in layers(read)] == [["e1", "e2"], ["e3"]]


def test_why_gives_the_chain_of_reasons():
    read = reading(
        event("e1", at("2019-04-01T10:00")),
        event("e2"),
        event("e3"),
        links=[link("e1", "e2", why="“then”"), link("e2", "e3", certain=False, why="told one after the other")],
    )
    assert why(read, "e1", "e2") == ("e1 before e2: “then”",)
    assert why(read, "e3", "e1") == ("e1 before e2: “then”", "e2 before e3: told one after the other")
    assert why(reading(event("e1"), event("e2")), "e1", "e2") == ()


def test_why_names_the_times():
    read = reading(event("e1", day("2019-04-01")), event("e2", day("2019-04-05")))
    assert why(read, "e1", "e2") == (
        "e1 (2019-04-01) is over by 2019-04-02 00:00",
        "e2 (2019-04-05) starts not before 2019-04-05 00:00",
    )


def test_an_unknown_event_is_named():
    with pytest.raises(UnknownNameError, match="no event 'e9'"):
        relation(reading(event("e1")), "e1", "e9")


def test_zones_count():
    tokyo, boston = at("2019-04-02T01:00", timezone="Asia/Tokyo"), at("2019-04-01T20:00", timezone="America/New_York")
    assert surely_before(reading(event("e1", tokyo), event("e2", boston)), "e1", "e2")


def test_an_unknown_event_is_told_with_the_first_of_those_that_are_known():
    read = reading(*(event(f"e{n}") for n in range(1, 10)))
    known = "e1, e2, e3, e4, e5, e6, e7, e8"
    with pytest.raises(UnknownNameError, match=f"^no event 'e0' in this timeline; its events are {known}$"):
        surely_before(read, "e0", "e1")
    with pytest.raises(UnknownNameError, match=r"its events are none$"):
        surely_before(reading(), "e0", "e1")
