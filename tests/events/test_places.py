"""Where events are."""

import pytest


def roles(event):
    return {place.place.name: place.role for place in event.places}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Keller flew from Oslo to Madrid on Monday.", "flew", {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller flew to Madrid via Paris on Monday.", "flew", {"Madrid": "destination", "Paris": "via"}),
        ("Maria Keller left Oslo for Madrid on Monday.", "left", {"Oslo": "origin", "Madrid": "destination"}),
        ("Maria Keller reached Oslo on Monday.", "reached", {"Oslo": "destination"}),
        ("A fire broke out in Madrid on Monday.", "broke", {"Madrid": "location"}),
        ("A court in Leeds sentenced Tom Lee on Monday.", "sentenced", {"Leeds": "location"}),
        ("A fire broke out in Madrid when a crew in York slept.", "broke", {"Madrid": "location"}),
        ("In 1972 Maria Keller moved to Paris, where she married.", "married", {"Paris": "location"}),
    ],
)
def test_roles(told, text, word, expected):
    assert roles(told(text)[word]) == expected


def test_there_is_the_place_last_told(told):
    assert roles(told("Maria Keller flew to Madrid on Monday. She met Tom Lee there.")["met"]) == {"Madrid": "location"}


def test_who_leaves_does_so_from_where_they_are(told):
    event = told("Maria Keller flew to Madrid on Monday. She left on Tuesday.")["left"]
    assert [(place.place.name, place.role, place.implied) for place in event.places] == [("Madrid", "origin", True)]
