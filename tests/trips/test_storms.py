"""The tracks of storms."""

from itinerary import extract

STORM = (
    "Hurricane Lena hit Barbados on Monday, crossed Cuba on Tuesday and slammed into Florida on Wednesday. "
    "Lena should weaken over Georgia by Friday."
)


def stops(text, **facts):
    return {trip.actor.name: [stop.place.name for stop in trip.stops] for trip in extract(text, **facts).itineraries}


def test_a_storm_is_wherever_it_is_told_of():
    (track,) = stops(STORM, published="2021-09-16").values()
    assert track == ["Barbados", "Cuba", "Florida", "Georgia"]


def test_a_person_is_not_where_a_blow_falls():
    assert stops("Tom Lee hit Barbados with a new bill on Monday.", published="2021-09-16") == {}
