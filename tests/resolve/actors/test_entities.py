"""Entities found again by their names."""

import pytest

from itinerary.resolve.actors.entities import Register


@pytest.mark.parametrize(
    ("full", "short", "same"),
    [
        ("Ingrid de Wit", "De Wit", True),
        ("Rosa García Luna", "García Luna", True),
        ("Rosa García Luna", "Rosa García", True),
        ("Rosa García Luna", "Ana Luna", False),
        ("Ingrid de Wit", "Jan de Wit", False),
    ],
)
def test_one_person_by_two_names(full, short, same):
    register = Register()
    assert (register.named(full, "person") is register.named(short, "person")) == same
