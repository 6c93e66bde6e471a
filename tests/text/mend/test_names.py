"""Names that looked like verbs."""

import pytest

import itinerary
from itinerary.text.mend.names import capital_names, joined_names

TAGS = ("VERB", "ADP", "PROPN", "CCONJ", "VERB", "ADP"), ("VBD", "IN", "NNP", "CC", "VB", "RP")
GIVEN = (*TAGS, (-1, 2, 0, 4, 0, 4), ("root", "case", "obl", "cc", "conj", "compound:prt"))


def test_a_capital_behind_a_name_is_one():
    upos, _, heads, relations = joined_names(("Flew", "to", "Hull", "and", "Reading", "up"), GIVEN)
    assert (upos[4], heads, relations[4]) == ("PROPN", (-1, 2, 0, 4, 2, 0), "conj")


@pytest.mark.parametrize("word", ["read", "READ"])
def test_another_word_is_none(word):
    assert joined_names(("Flew", "to", "Hull", "and", word, "up"), GIVEN) == GIVEN


@pytest.mark.parametrize("word", ["passau", "PASSAU", "Travel"])
def test_what_may_be_a_verb_stays_one(word):
    given = ("VERB", "PART", "VERB"), ("VBD", "TO", "VB")
    assert capital_names(("Drove", "to", word), *given) == given


def test_a_capital_behind_to_is_a_name_in_text():
    (event,) = itinerary.extract("A priest drove them to Passau on 3 May.", published="2021-06-01")
    assert [(place.place.name, place.role) for place in event.places] == [("Passau", "destination")]
