"""What takes place where somebody arrives comes after the arrival."""

import pytest
from attrs import evolve

from itinerary.model import Link
from itinerary.order.conflicts import Claim
from itinerary.order.presence import presence

from .build import at, day, event, person, place

LEE, ORTIZ, OSLO, ROME = person("Ann Lee"), person("Ana Ortiz"), place("Oslo"), place("Rome")
MARCH = day("2021-03-17")


def arrival(name, kind="arrival", time=MARCH, who=LEE, where=OSLO, **more):
    return event(name, time, kind, who=[who], where=[(where, "destination")], **more)


def meeting(name, time=MARCH, who=LEE, where=OSLO, role="location", **more):
    return event(name, time, more.pop("kind", "meeting"), who=[who], where=[(where, role)], **more)


def links(*events):
    return [(claim.link.a, claim.link.b) for claim in presence(events, 2)]


def test_a_link_with_its_reason_by_default():
    why = "one is at a place after arriving there"
    assert list(presence([arrival("e1"), meeting("e2")], 3)) == [
        Claim(Link("e1", "e2", "starts-before", False, why), 3, default=True)
    ]


@pytest.mark.parametrize(
    ("events", "wanted"),
    [
        ((meeting("e1"), arrival("e2")), [("e2", "e1")]),
        ((arrival("e1", "travel"), meeting("e2")), [("e1", "e2")]),
        ((arrival("e1", "departure"), meeting("e2")), []),
        ((arrival("e1"), meeting("e2", time=at("2021-03-17T10:00"))), [("e1", "e2")]),
        ((arrival("e1"), meeting("e2", time=day("2021-03-18"))), []),
        ((arrival("e1"), meeting("e2", time=None)), []),
        ((arrival("e1", time=None), meeting("e2")), []),
        ((arrival("e1"), meeting("e2", who=ORTIZ)), []),
        ((arrival("e1"), meeting("e2", where=ROME)), []),
        ((arrival("e1"), meeting("e2", role="destination")), []),
        ((arrival("e1", status="denied"), meeting("e2")), []),
        ((arrival("e1", status="hypothetical"), meeting("e2")), []),
        ((arrival("e1"), meeting("e2", status="denied")), []),
        ((arrival("e1"), meeting("e2", status="hypothetical")), []),
        # a plan says nothing of when that took place which did
        ((arrival("e1", status="scheduled"), meeting("e2")), []),
        ((arrival("e1", status="scheduled"), meeting("e2", status="scheduled")), [("e1", "e2")]),
        ((arrival("e1"), meeting("e2", status="scheduled")), [("e1", "e2")]),
        ((arrival("e1"), meeting("e2", status="ongoing")), [("e1", "e2")]),
        ((arrival("e1", status="ongoing"), meeting("e2")), [("e1", "e2")]),
        ((arrival("e1", status="scheduled"), meeting("e2", status="ongoing")), []),
        # a journey told after the arrival that ended it
        ((arrival("e1"), arrival("e2", "travel")), [("e2", "e1")]),
        ((arrival("e1", status="scheduled"), arrival("e2", "travel")), [("e2", "e1")]),
        ((arrival("e1", "travel"), arrival("e2", "travel")), []),
    ],
)
def test_who_is_where_when(events, wanted):
    assert links(*events) == wanted


def test_only_the_four_arrivals_told_nearest_are_looked_at():
    arrivals = [arrival(f"e{n}") for n in range(1, 7)]
    event = evolve(meeting("e7"), kind="meeting")
    assert [a for a, b in links(*arrivals, event) if b == "e7"] == ["e6", "e5", "e4", "e3"]


@pytest.mark.parametrize(("times", "expected"), [(1, True), (2, False)])
def test_what_takes_place_where_one_came_once_was_before_one_left(times, expected):
    came = [arrival(f"e{number}") for number in range(times)]
    left = event("e8", MARCH, "departure", who=[LEE], where=[(OSLO, "origin")])
    before = Link("e9", "e8", "starts-before", False, "one is at a place before leaving it")
    found = [claim.link for claim in presence([*came, left, meeting("e9")], 1)]
    assert (before in found) == expected
