"""Small words that a parser took for the wrong link."""

import pytest

from itinerary.text.mend.mistaken import corrected


def test_who_is_brought_to_hospital_does_nothing_there():
    parse = ("VERB", "PRON", "PART", "VERB"), ("VBD", "PRP", "TO", "VB"), (-1, 0, 3, 0), ("root", "obj", "mark", "advcl")
    found = corrected(("flew", "them", "to", "hospital"), parse)
    assert (found[0][3], found[3][2:]) == ("NOUN", ("case", "obl"))
    assert corrected(("flew", "them", "to", "rest"), parse) == parse


def test_what_after_opens_is_joined_to_nothing():
    tags = ("VERB", "SCONJ", "VERB", "VERB", "NOUN"), ("VBD", "IN", "VBG", "VBD", "NNS")
    parse = (*tags, (-1, 2, 3, 0, 3), ("root", "mark", "advcl", "conj", "obj"))
    found = corrected(("reopened", "after", "rioting", "closed", "roads"), parse)
    assert found[0][2] == "NOUN"
    assert found[3] == ("root", "mark", "nsubj", "advcl", "obj")


def test_when_before_a_comma_is_of_the_verb_behind():
    tags = ("NUM", "ADV", "PUNCT", "PROPN", "PUNCT", "PRON", "VERB"), ("CD", "WRB", ",", "NNP", ",", "PRP", "VBD")
    parse = (*tags, (-1, 0, 3, 0, 3, 6, 0), ("root", "advmod", "punct", "obl", "punct", "nsubj", "parataxis"))
    found = corrected(("19", "when", ",", "monday", ",", "she", "left"), parse)
    assert (found[2][1], found[2][3], found[3][6]) == (6, 6, "advcl")


def test_a_day_before_and_is_no_part_of_what_follows():
    tags = ("VERB", "PROPN", "PROPN", "CCONJ", "VERB", "NOUN"), ("VBD", "NNP", "NNP", "CC", "VBN", "NN")
    parse = (*tags, (-1, 0, 5, 4, 5, 0), ("root", "obj", "compound", "cc", "amod", "obj"))
    found = corrected(("passed", "fiji", "sunday", "and", "reached", "port"), parse)
    assert found[2:] == ((-1, 0, 0, 4, 0, 4), ("root", "obj", "obl:unmarked", "cc", "conj", "obj"))


def test_should_before_its_subject_is_an_if():
    tags = ("AUX", "PRON", "VERB", "PUNCT", "PRON", "VERB"), ("MD", "PRP", "VB", ",", "PRP", "VBP")
    parse = (*tags, (2, 2, -1, 2, 5, 2), ("aux", "nsubj", "root", "punct", "nsubj", "parataxis"))
    found = corrected(("should", "they", "lose", ",", "they", "go"), parse)
    assert (found[2], found[3][0]) == ((2, 2, 5, 2, 5, -1), "mark")


def test_of_two_subjects_the_first_is_of_the_verb_before_and():
    tags = ("NOUN", "VERB", "CCONJ", "NOUN", "AUX", "VERB"), ("NN", "VBN", "CC", "NN", "VBD", "VBN")
    parse = (*tags, (5, 0, 5, 5, 5, -1), ("nsubj:pass", "acl", "cc", "nsubj:pass", "aux:pass", "root"))
    found = corrected(("line", "parted", "and", "ship", "was", "lost"), parse)
    assert (found[2], found[3][:2], found[3][5]) == ((1, -1, 5, 5, 5, 1), ("nsubj", "root"), "conj")


def test_what_only_a_past_has_is_no_noun_beside_a_day():
    tags = ("VERB", "DET", "NOUN", "CCONJ", "NOUN"), ("VBN", "DT", "NN", "CC", "NN")
    parse = (*tags, (-1, 2, 0, 4, 2), ("root", "det", "obl:unmarked", "cc", "conj"))
    found = corrected(("caught", "that", "day", "and", "shot"), parse)
    assert (found[1][4], found[2][4]) == ("VBN", 0)
    assert corrected(("caught", "that", "day", "and", "night"), parse) == parse


@pytest.mark.parametrize(("joint", "relation"), [("there", "nsubj"), ("and", "obl")])
def test_the_noun_behind_after_is_the_subject_of_the_verb_that_follows(joint, relation):
    tags = ("VERB", "ADP", "NOUN", "CCONJ" if joint == "and" else "ADV", "VERB"), ("VBD", "IN", "NN", "RB", "VBD")
    parse = (*tags, (-1, 2, 0, 4, 0), ("root", "case", "obl", "cc" if joint == "and" else "advmod", "parataxis"))
    assert corrected(("left", "after", "explosion", joint, "killed"), parse)[3][2] == relation


def test_what_opens_the_line_of_a_log_is_a_verb():
    tags = ("NOUN", "PROPN", "ADP", "NUM"), ("NNP", "NNP", "IN", "CD")
    parse = (*tags, (1, -1, 3, 1), ("amod", "root", "case", "nmod"))
    found = corrected(("sighted", "oslo", "at", "0610"), parse)
    assert (found[0][0], found[2], found[3]) == ("VERB", (-1, 0, 3, 0), ("root", "obj", "case", "obl"))
    assert corrected(("united", "oslo", "at", "0610"), parse)[0] == parse[0]


def test_what_stands_bare_behind_a_preposition_is_no_verb():
    tags = ("VERB", "ADP", "VERB", "NOUN"), ("VBZ", "IN", "VB", "NN")
    parse = (*tags, (-1, 2, 0, 2), ("root", "mark", "advcl", "obl:unmarked"))
    found = corrected(("goes", "on", "leave", "today"), parse)
    assert (found[0][2], found[2], found[3][1:3]) == ("NOUN", (-1, 2, 0, 0), ("case", "obl"))


def test_what_stands_bare_behind_will_is_a_verb():
    tags = ("NOUN", "AUX", "NOUN", "NOUN"), ("NN", "MD", "VB", "NN")
    parse = (*tags, (-1, 2, 3, 0), ("root", "aux", "compound", "appos"))
    found = corrected(("counsel", "will", "cross-examine", "him"), parse)
    assert (found[0][2], found[2], found[3]) == ("VERB", (2, 2, -1, 2), ("nsubj", "aux", "root", "obj"))
