"""Who goes home."""

import pytest


def roles(event):
    return {place.place.name: place.role for place in event.places}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Lee, a baker from Leeds, flew to Oslo on Friday. On Monday he drove home.",
        "Tom Lee of Leeds flew to Oslo on Friday. On Monday he drove home.",
        "Tom Lee, who lives in Leeds, flew to Oslo on Friday. He drove home on Monday.",
        "The minister, Tom Lee of Leeds, flew to Oslo on Friday. He drove home on Monday.",
    ],
)
def test_home_is_where_somebody_is_said_to_be_from(told, text):
    assert roles(told(text)["drove"])["Leeds"] == "destination"


def test_who_first_goes_somewhere_sets_out_from_home(told):
    event = told("Tom Lee, a baker from Leeds, flew to Oslo on Friday.")["flew"]
    assert roles(event) == {"Oslo": "destination", "Leeds": "origin"}


def test_who_is_not_said_to_be_from_anywhere_has_no_home(told):
    assert roles(told("Tom Lee flew to Oslo on Friday. He drove home on Monday.")["drove"]) != {"Oslo": "destination"}


def test_a_wide_region_is_nowhere_to_set_out_from(told):
    assert "Scotland" not in roles(told("Tom Lee, a baker from Scotland, flew to Oslo on Friday.")["flew"])


def test_that_one_sets_out_from_home_is_implied(told):
    event = told("Maria Keller, a baker from Graz, travelled to Rome on Friday.")["travelled"]
    assert [(part.place.name, part.implied) for part in event.places] == [("Rome", False), ("Graz", True)]
