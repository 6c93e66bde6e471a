"""Who commands a ship goes where it goes."""

import pytest

import itinerary

SHIP = "The schooner Marigold sailed from Oslo on 3 May. The Marigold reached Hull on 9 May. {0}"


def stops(text: str, name: str) -> list[str]:
    trips = {trip.actor.name: trip for trip in itinerary.extract(text, published="2021-06-17").itineraries}
    return [stop.place.name for stop in trips[name].stops] if name in trips else []


@pytest.mark.parametrize(
    "told",
    [
        "Captain Tom Lund met the mayor on 10 May.",
        "Her skipper, Tom Lund, met the mayor on 10 May.",
        "She was commanded by Tom Lund. Tom Lund met the mayor on 10 May.",
        "At the helm was Tom Lund. Tom Lund met the mayor on 10 May.",
    ],
)
def test_the_captain_goes_with_the_ship(told: str) -> None:
    assert stops(SHIP.format(told), "Marigold") == ["Oslo", "Hull"]
    assert stops(SHIP.format(told), "Tom Lund") == ["Oslo", "Hull"]


@pytest.mark.parametrize("told", ["Tom Lund met the mayor on 10 May.", "Captain Tom Lund met Captain Ann Berg on 10 May."])
def test_others_do_not_nor_one_of_two(told: str) -> None:
    assert stops(SHIP.format(told), "Tom Lund") == []
