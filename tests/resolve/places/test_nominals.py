"""Nouns that speak of places."""

import pytest

import itinerary


def said(text: str) -> dict[str, list[str]]:
    """The mentions of each place."""
    timeline = itinerary.extract(text, published="2021-03-17")
    return {place.name: [span.text for span in place.mentions] for place in timeline.places}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Keller came to Genoa on Monday. She met Tom Lee in the port city.", {"Genoa": ["Genoa", "city"]}),
        ("The Kestrel Inn burnt on Monday. Tom Lee bought the inn on Tuesday.", {"Kestrel Inn": ["Kestrel Inn", "inn"]}),
        ("Maria Keller met Tom Lee in the Peruvian capital on Monday.", {"Lima": ["capital"]}),
        ("She flew from Oslo to Lyon. Tom Lee met her in the capital.", {"Oslo": ["Oslo", "capital"], "Lyon": ["Lyon"]}),
        ("She flew from Cusco to Lyon. She left the Peruvian city at noon.", {"Cusco": ["Cusco", "city"], "Lyon": ["Lyon"]}),
        ("She flew from Oslo to Lesbos. She left the island on Friday.", {"Oslo": ["Oslo"], "Lesbos": ["Lesbos", "island"]}),
    ],
)
def test_a_noun_speaks_of_the_place_last_told_that_may_be_called_so(text: str, expected: dict[str, list[str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "She met Tom Lee in the next town.",
        "She met Tom Lee in the largest city.",
        "She met Tom Lee in the city of his birth.",
        "She met the city council.",
        "She met Tom Lee in a town.",
        "She met Tom Lee in the valley.",
        "Two cities are twinned.",
    ],
)
def test_another_place_is_not_the_last_one(rest: str) -> None:
    assert said(f"Maria Keller came to Genoa on Monday. {rest}") == {"Genoa": ["Genoa"]}


def test_what_stands_before_every_name_speaks_of_none() -> None:
    assert said("Maria Keller left the city on Monday.") == {}


def test_an_event_is_in_the_place_that_its_noun_speaks_of() -> None:
    text = "Maria Keller came to Genoa. A summit took place in the port city on Monday."
    timeline = itinerary.extract(text, published="2021-03-17")
    (summit,) = timeline.of_kind("meeting")
    assert [part.place.name for part in summit.places] == ["Genoa"]


def test_no_large_town_is_a_village() -> None:
    text = "A wave swept through Aldermouth. Peter Dunn moved to Taunton in 2005. He came back to the village in 2008."
    found = itinerary.extract(text, published="2014-08-18").places
    said = {place.name: [span.text for span in place.mentions] for place in found}
    assert said == {"Aldermouth": ["Aldermouth", "village"], "Taunton": ["Taunton"]}


def test_a_house_named_after_a_town_speaks_of_it() -> None:
    text = "They agreed on a railway from Leeds to Hull. The pact was signed at Leeds castle. Ann Lee stayed in the city."
    places = {place.name: place for place in itinerary.extract(text, published="2021-03-17").places}
    assert places["Leeds"].mentions[-1].text == "city"
