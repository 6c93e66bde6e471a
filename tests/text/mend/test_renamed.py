"""Names that an apposition follows."""

import pytest

from itinerary.text.mend.renamed import renamed

WORDS = ("lee", ",", "a", "doctor", ",", "flew")
TAGS = (("PROPN", "PUNCT", "DET", "NOUN", "PUNCT", "VERB"), ("NNP", ",", "DT", "NN", ",", "VBD"))


@pytest.mark.parametrize("relation", ["advmod", "discourse", "obl", "vocative"])
def test_the_name_is_the_subject(relation):
    given = (*TAGS, (5, 3, 3, 5, 3, -1), (relation, "punct", "det", "nsubj", "punct", "root"))
    assert renamed(WORDS, given)[2:] == ((5, 3, 3, 0, 3, -1), ("nsubj", "punct", "det", "appos", "punct", "root"))


def test_without_a_second_comma_the_noun_stays_the_subject():
    given = (("PROPN", "PUNCT", "DET", "NOUN", "VERB"), (*TAGS[1][:4], "VBD"), (4, 4, 3, 4, -1))
    given = (*given, ("obl", "punct", "det", "nsubj", "root"))
    assert renamed(("monday", ",", "a", "doctor", "flew"), given) == given


def test_a_place_with_its_preposition_stays():
    upos, xpos = ("ADP", *TAGS[0]), ("IN", *TAGS[1])
    given = (upos, xpos, (1, 6, 4, 4, 6, 4, -1), ("case", "obl", "punct", "det", "nsubj", "punct", "root"))
    assert renamed(("in", *WORDS), given) == given


@pytest.mark.parametrize(("noun", "head"), [("director", 0), ("harbour", 3)])
def test_who_holds_a_post_has_the_name_behind_the_body(noun, head):
    words = (noun, "of", "the", "orla", ",", "lee", ",", "left")
    upos = ("NOUN", "ADP", "DET", "PROPN", "PUNCT", "PROPN", "PUNCT", "VERB")
    tags = upos, ("NN", "IN", "DT", "NNP", ",", "NNP", ",", "VBD")
    relations = ("nsubj", "case", "det", "nmod", "punct", "appos", "punct", "root")
    assert renamed(words, (*tags, (7, 3, 3, 0, 5, 3, 5, -1), relations))[2][5] == head
