"""The verb group and the tree's questions."""

from itinerary.events.triggers.group import group
from itinerary.text.syntax.rough import rough

LEFT = "She/she/PRON/PRP/4/nsubj had/have/AUX/VBD/4/aux not/not/PART/RB/4/advmod left/leave/VERB/VBN/0/root"


def test_helpers_and_negation(tree):
    found = group(tree(LEFT), 3)
    assert (found.words, found.tense, found.negation) == (("had",), "past", 2)
    assert found.is_past_perfect


def test_a_bare_verb_has_its_own_tense(tree):
    assert group(tree("She/she/PRON/PRP/2/nsubj leaves/leave/VERB/VBZ/0/root"), 1).tense == "present"


def test_prepositions_of_two_words(tree):
    built = tree("ran/run/VERB/VBD/0/root out/out/ADP/IN/4/case of/of/ADP/IN/4/case Leeds/Leeds/PROPN/NNP/1/obl")
    assert built.preposition(3) == "out-of"


def test_a_missing_last_letter_of_a_lemma_is_put_back(tree):
    assert tree("They/they/PRON/PRP/2/nsubj resumed/resum/VERB/VBD/0/root").lemmas[1] == "resume"


def test_a_sentence_that_nothing_parsed_gets_a_tree():
    heads, relations = rough(["kim", "left"], ["PROPN", "VERB"], ["NNP", "VBD"])
    assert (heads, relations) == ((1, -1), ("nsubj", "root"))
    assert rough([], [], []) == ((), ())
