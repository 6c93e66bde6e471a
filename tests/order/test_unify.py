"""Actors and places that are the same ones."""

import pytest
from attrs import evolve

from itinerary.model import Actor, Place
from itinerary.order.unify import unified_actors, unified_places
from itinerary.span import Span


def actor(id, name, kind="person"):
    return Actor(id, name, kind, (Span(0, len(name), name, id),))


def place(id, name, latitude=None, longitude=None, country=None, kind="city"):
    return Place(id, name, kind, country, None, latitude, longitude, mentions=(Span(0, len(name), name, id),))


def names(actors):
    return {id: one.name for id, one in unified_actors(actors).items()}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ([("a1", "Maria Keller"), ("a2", "Keller")], ["Maria Keller", "Maria Keller"]),
        ([("a1", "Keller"), ("a2", "Maria Keller")], ["Maria Keller", "Maria Keller"]),
        ([("a1", "Maria Keller"), ("a2", "Maria")], ["Maria Keller", "Maria Keller"]),
        ([("a1", "Maria Keller"), ("a2", "MARÍA KELLER")], ["Maria Keller", "Maria Keller"]),
        ([("a1", "Maria Ines Keller"), ("a2", "Ines")], ["Maria Ines Keller", "Ines"]),
        ([("a1", "Maria Keller"), ("a2", "Jan Keller"), ("a3", "Keller")], ["Maria Keller", "Jan Keller", "Keller"]),
        ([("a1", "Maria Keller"), ("a2", "Maria Lund"), ("a3", "Lund")], ["Maria Keller", "Maria Lund", "Maria Lund"]),
        ([("a1", "Ines Maria Keller"), ("a2", "Maria Keller")], ["Ines Maria Keller", "Maria Keller"]),
        ([("a1", "Keller Bank", "organisation"), ("a2", "Keller", "organisation")], ["Keller Bank", "Keller"]),
        ([("a1", "Keller Bank", "organisation"), ("a2", "Keller")], ["Keller Bank", "Keller"]),
    ],
)
def test_actors_by_name(given, wanted):
    assert list(names([actor(*row) for row in given]).values()) == wanted
    assert list(names([actor(*row) for row in given])) == [row[0] for row in given]


def test_who_stands_for_all_has_their_mentions_once():
    one, other = actor("a1", "Maria Keller"), actor("a2", "Keller")
    found = unified_actors([one, other, evolve(one, id="a3")])
    assert found["a1"] == found["a2"] == found["a3"]
    assert set(found["a2"].mentions) == {*one.mentions, *other.mentions}
    assert len(found["a2"].mentions) == 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (place("p1", "Oslo"), place("p2", "OSLO"), True),
        (place("p1", "Oslo"), place("p2", "Bergen"), False),
        (place("p1", "Oslo", country="NO"), place("p2", "Oslo", country="US"), False),
        (place("p1", "Oslo", country="NO"), place("p2", "Oslo"), True),
        (place("p1", "Oslo", 59.9, 10.75), place("p2", "Oslo", 60.3, 10.75), True),  # 44 km
        (place("p1", "Oslo", 59.9, 10.75), place("p2", "Oslo", 60.4, 10.75), False),  # 56 km
        (place("p1", "Oslo", 59.9, 10.75), place("p2", "Oslo", 60.4, None), True),
        (place("p1", "Chile", -30.0, -71.0, "CL", "country"), place("p2", "Chile", -50.0, -71.0, "CL", "country"), True),
        (place("p1", "Chile", -30.0, -71.0, "CL", "country"), place("p2", "Chile", -50.0, -71.0, "CL", "town"), False),
    ],
)
def test_places_by_name_and_by_where_they_lie(one, other, same):
    for a, b in ((one, other), (other, one)):
        found = unified_places([a, b])
        assert (found["p1"] == found["p2"]) is same


def test_the_place_that_is_known_stands_for_the_others_and_all_must_meet():
    vague, here, far = place("p1", "Oslo"), place("p2", "Oslo", 59.9, 10.75), place("p3", "Oslo", 40.0, -80.0)
    found = unified_places([vague, here, far, evolve(here, id="p4")])
    assert (found["p1"].id, found["p2"].id, found["p3"].id, found["p4"].id) == ("p2", "p2", "p3", "p2")
    assert found["p1"].latitude == 59.9
    assert found["p1"].mentions == (*vague.mentions, *here.mentions)


def test_a_full_name_told_in_two_ways_is_one_full_name():
    found = unified_actors([actor("a1", "Maria Keller"), actor("a2", "MARIA KELLER"), actor("a3", "Keller")])
    assert len({one.id for one in found.values()}) == 1
    assert len(found["a3"].mentions) == 3
