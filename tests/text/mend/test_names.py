"""Names that looked like verbs."""

import pytest

from itinerary.text.mend.names import joined_names

TAGS = ("VERB", "ADP", "PROPN", "CCONJ", "VERB", "ADP"), ("VBD", "IN", "NNP", "CC", "VB", "RP")
GIVEN = (*TAGS, (-1, 2, 0, 4, 0, 4), ("root", "case", "obl", "cc", "conj", "compound:prt"))


def test_a_capital_behind_a_name_is_one():
    upos, _, heads, relations = joined_names(("Flew", "to", "Hull", "and", "Reading", "up"), GIVEN)
    assert (upos[4], heads, relations[4]) == ("PROPN", (-1, 2, 0, 4, 2, 0), "conj")


@pytest.mark.parametrize("word", ["read", "READ"])
def test_another_word_is_none(word):
    assert joined_names(("Flew", "to", "Hull", "and", word, "up"), GIVEN) == GIVEN
