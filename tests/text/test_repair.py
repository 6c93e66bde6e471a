"""Mending trees."""

from itinerary.text.repair import repaired


def test_a_verb_joined_to_a_noun_is_joined_to_its_verb():
    heads, _ = repaired(["VERB", "NOUN", "VERB"], ["VBD", "NN", "VBD"], [-1, 0, 1], ["root", "obj", "conj"])
    assert heads == (-1, 0, 0)


def test_a_noun_with_a_participle_alone_is_its_subject():
    heads, relations = repaired(["NOUN", "VERB"], ["NN", "VBN"], [-1, 0], ["root", "acl"])
    assert (heads, relations) == ((1, -1), ("nsubj", "root"))


def test_a_sound_tree_stays():
    given = (["PROPN", "VERB"], ["NNP", "VBD"], [1, -1], ["nsubj", "root"])
    assert repaired(*given) == ((1, -1), ("nsubj", "root"))


def test_a_second_subject_behind_a_verb_is_that_of_the_next_verb():
    upos = ["NOUN", "VERB", "NOUN", "PROPN", "VERB"]
    given = (upos, ["NN", "VBD", "NN", "NNP", "VBD"], [1, -1, 1, 1, 1], ["nsubj", "root", "obj", "nsubj", "conj"])
    assert repaired(*given)[0] == (1, -1, 1, 4, 1)


def test_who_seems_called_upon_is_the_subject_of_a_verb_without_one():
    given = (["PROPN", "VERB"], ["NNP", "VB"], [1, -1], ["vocative", "root"])
    assert repaired(*given)[1] == ("nsubj", "root")
