"""Names that the text itself gives to places."""

import itinerary

TEXT = "A lorry overturned on a bend that locals call the Elbow. She lives near the Elbow. The ship is called Elbow Star."


def test_a_name_given_to_a_place_is_that_place_wherever_it_stands_and_no_town_of_that_name():
    places = itinerary.extract(TEXT, published="2021-03-17").places
    assert [(place.name, place.type, place.country, len(place.mentions)) for place in places] == [("Elbow", "site", None, 2)]
