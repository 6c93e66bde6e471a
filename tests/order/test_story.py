"""Articles on one story."""

import pytest

from itinerary.model import Article
from itinerary.order.story import Content, Stories

FIRE = "A fire at the Halden mill killed two workers on Monday, said Chief Ann Lee of Oslo."
AGAIN = "Two men died in Oslo when the mill of Halden burned, Lee said. The cause is not known."
OTHER = "Shares of Orla fell by a tenth in Madrid after the bank cut its outlook for the year."


@pytest.mark.parametrize(("a", "b", "one"), [(FIRE, AGAIN, True), (FIRE, OTHER, False), (FIRE, FIRE, True), ("", "", False)])
def test_names_and_words_tell_one_story(a, b, one):
    stories = Stories([Article(a, "2021-03-17", id="d1"), Article(b, "2021-03-17", id="d2")])
    assert stories.same("d1", "d2") is stories.same("d2", "d1") is one
    assert stories.same("d1", "d1")


def test_what_is_also_written_small_is_no_name():
    assert Content.of("Workers left Oslo. The workers of the mill were tired.").names == {"oslo"}


def test_stories_end():
    stories = Stories([Article(FIRE, "2021-03-17", id="d1"), Article(FIRE, "2022-03-17", id="d2")])
    assert not stories.same("d1", "d2")


def test_a_third_article_joins_two_stories():
    middle = f"{FIRE} Shares of Orla fell in Madrid after the bank cut its outlook for the year, said Ana Ruiz."
    stories = Stories([Article(text, "2021-03-17", id=f"d{n}") for n, text in enumerate((FIRE, middle, OTHER))])
    assert not stories.direct("d0", "d2")
    assert stories.same("d0", "d2") is (stories.direct("d0", "d1") and stories.direct("d1", "d2"))
    assert stories.same("d0", "d1")
