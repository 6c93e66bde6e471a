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
