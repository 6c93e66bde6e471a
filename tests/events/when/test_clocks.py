"""Places carry their clocks."""

import pytest

import itinerary

ARRIVED = "Maria Keller arrived in {place} at 10:40 a.m. on Wednesday."


@pytest.mark.parametrize(
    ("place", "zone"), [("Vladivostok", "Asia/Vladivostok"), ("Lima", "America/Lima"), ("Seoul", "Asia/Seoul")]
)
def test_a_clock_is_read_in_the_zone_of_the_place(place, zone):
    (event,) = itinerary.extract(ARRIVED.format(place=place), published="2019-04-26", place="Seoul")
    assert (event.when.value, event.when.timezone) == ("2019-04-24T10:40", zone)
    assert event.when.earliest_start.hour == 10


def test_an_event_without_a_place_keeps_the_zone_of_the_article():
    (event,) = itinerary.extract("Maria Keller died at 10:40 a.m. on Wednesday.", published="2019-04-26", place="Seoul")
    assert event.when.timezone == "Asia/Seoul"


def test_a_stop_shows_the_same_clock():
    timeline = itinerary.extract(ARRIVED.format(place="Vladivostok"), published="2019-04-26", place="Seoul")
    assert timeline.itineraries[0].stops[-1].arrive.isoformat() == "2019-04-24T10:40:00+10:00"


def test_a_clock_of_no_place_is_read_where_the_story_is():
    text = "Keller landed in Tokyo at 9 a.m. on Wednesday. Her lawyer died at 10 a.m. on Wednesday."
    landed, died = itinerary.extract(text, published="2019-04-26")
    assert (landed.when.timezone, died.when.timezone) == ("Asia/Tokyo", "Asia/Tokyo")
