"""Ships known by how the article speaks of them."""

import pytest
from attrs import evolve

import itinerary
from itinerary.model import Article, Name
from itinerary.model.context import Context
from itinerary.resolve.actors.vessels import storms, vessels
from itinerary.text.sentences import sentences
from itinerary.text.syntax.syntax import annotate
from itinerary.text.trees import telling, trees

WITH_ARTICLE = "The crew cheered when the {0} left. Later that day the {0} turned north. At noon the {0} stopped at a quay."
WITHOUT = "The crew cheered when {0} left. Later that day {0} turned north. At noon {0} stopped at a quay. People liked {0}."


def found(text: str, kind: str | None, name: str = "Brundle") -> list[str]:
    article = Article(text.format(name), "2021-03-17")
    parts = sentences(article.text)
    context = evolve(Context(article), sentences=parts, syntax=annotate(parts))
    starts = [token.start for sentence in parts for token in sentence.tokens if token.text == name]
    marked = [Name(start, start + len(name), name, kind) for start in starts] if kind else []
    return [vessel.text for vessel in vessels(telling(evolve(context, trees=trees(context))), marked)]


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        (WITH_ARTICLE, None, 3),
        (WITH_ARTICLE, "place", 3),
        (WITH_ARTICLE, "organisation", 0),
        (WITHOUT, None, 4),
        (WITHOUT, "place", 0),
    ],
)
def test_what_acts_with_an_article_is_a_ship_though_taken_for_a_place(text: str, kind: str | None, count: int) -> None:
    assert found(text, kind) == ["Brundle"] * count


def test_a_listed_place_is_no_ship() -> None:
    assert found(WITH_ARTICLE, "place", "Sahara") == []


@pytest.mark.parametrize(
    "text",
    [
        "A sister ship, the {0}, burned off Oslo on Monday.",
        "The first thing she saw was the {0}, a container ship that had left Oslo.",
    ],
)
def test_a_noun_beside_a_name_makes_it_a_ship(text: str) -> None:
    assert found(text, "place") == ["Brundle"]


def test_what_does_as_storms_do_is_a_storm() -> None:
    article = Article("Brundle weakened to a tropical storm on Monday. Keller weakened the bill.", "2021-03-17")
    parts = sentences(article.text)
    context = evolve(Context(article), sentences=parts, syntax=annotate(parts))
    assert "Brundle" in storms(telling(evolve(context, trees=trees(context))))


def test_of_links_the_words_of_a_name():
    text = "The MV Lord of Brundle left on Monday. The Lord of Brundle sank."
    assert found(text, None) == ["Lord of Brundle"] * 2


@pytest.mark.parametrize("name", ["Queen Mary", "Ever Jade"])
def test_a_name_in_that_of_a_ship_is_nobody(name):
    text = f"The ferry {name} left Cork on Monday. She reached Hull on Tuesday."
    timeline = itinerary.extract(text, published="2021-03-17")
    assert [[part.actor.name for part in event.actors] for event in timeline] == [[name], [name]]


def test_a_carrier_is_a_ship_where_its_name_follows():
    text = (
        "The towage company Maasport left. By Monday ships were waiting off the Hook of Holland, among them the carrier "
        "Ever Jade, which had sailed from Ningbo on 2 October."
    )
    sailed = next(event for event in itinerary.extract(text, published="2021-03-17") if event.trigger.text == "sailed")
    assert [part.actor.name for part in sailed.actors] == ["Ever Jade"]
