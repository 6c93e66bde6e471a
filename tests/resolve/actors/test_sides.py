"""Sides known by the words around their names."""

import pytest
from attrs import evolve

from itinerary.model import Article
from itinerary.model.context import Context
from itinerary.resolve.actors.sides import sides
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import telling, trees


def rows(text: str):
    article = Article(text, "2021-03-17")
    parts = sentences(article.text)
    context = evolve(Context(article), sentences=parts, syntax=annotate(parts))
    return telling(evolve(context, trees=trees(context)))


def test_a_plural_name_that_plays_is_a_side_wherever_it_is_told() -> None:
    text = "The Fargo Wolves beat the Stallions on Monday. Fans met the Wolves at the station."
    assert [name.text for name in sides(rows(text))] == ["Fargo Wolves", "Stallions", "Wolves"]


@pytest.mark.parametrize("text", ["The Germans beat the Italians on Monday.", "Fans met the Wolves at the station."])
def test_a_people_or_one_that_plays_nowhere_is_no_side(text: str) -> None:
    assert not list(sides(rows(text)))
