"""Clauses hung on a day."""

from itinerary.text.mend.reported import reported

WORDS = ("he", "said", "on", "monday", "that", "she", "left")
TAGS = (("PRON", "VERB", "ADP", "PROPN", "SCONJ", "PRON", "VERB"), ("PRP", "VBD", "IN", "NNP", "IN", "PRP", "VBD"))
PARSE = (*TAGS, (1, -1, 3, 1, 6, 6, 3), ("nsubj", "root", "case", "obl", "obj", "nsubj", "acl:relcl"))


def test_what_was_said_on_a_day_is_no_clause_of_the_day():
    heads, relations = reported(WORDS, PARSE)[2:]
    assert (heads[6], relations[4], relations[6]) == (1, "mark", "ccomp")


def test_the_day_that_somebody_left_is():
    words = ("he", "died", "the", "monday", "that", "she", "left")
    assert reported(words, (*TAGS, (1, -1, 3, 1, 6, 6, 3), PARSE[3]))[2:] == ((1, -1, 3, 1, 6, 6, 3), PARSE[3])


def test_what_stands_before_the_comma_is_none_of_the_verb_of_saying_behind_it():
    words = ("found", "in", "oslo", ",", "they", "said")
    tags = (("VERB", "ADP", "PROPN", "PUNCT", "PRON", "VERB"), ("VBD", "IN", "NNP", ",", "PRP", "VBD"))
    parse = (*tags, (-1, 2, 5, 5, 5, 0), ("root", "case", "obl", "punct", "nsubj", "parataxis"))
    assert reported(words, parse)[2][2] == 0
    assert reported(("found", "in", "oslo", "and", "they", "said"), parse)[2][2] == 5
