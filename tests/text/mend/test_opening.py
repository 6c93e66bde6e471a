"""Clauses that a day opens."""

import pytest

from itinerary.text.mend.opening import opened

TAGS = (("ADP", "PROPN", "ADJ", "NOUN", "VERB"), ("IN", "NNP", "JJ", "NNS", "VBD"))
GIVEN = (*TAGS, (3, 3, 3, 4, -1), ("case", "compound", "amod", "obl", "root"))


@pytest.mark.parametrize("opening", [("on", "friday"), ("in", "may"), ("in", "august"), ("at", "daybreak")])
def test_the_noun_behind_the_day_is_the_subject(opening):
    _, _, heads, relations = opened([*opening, "high", "winds", "rose"], GIVEN)
    assert (heads, relations) == ((1, 4, 3, 4, -1), ("case", "obl", "amod", "nsubj", "root"))


@pytest.mark.parametrize("opening", [("on", "oslo"), ("with", "friday"), ("on", "august"), ("at", "friday")])
def test_no_other_word_opens_so(opening):
    assert opened([*opening, "high", "winds", "rose"], GIVEN)[2] == GIVEN[2]


def test_a_sound_clause_stays():
    sound = (*TAGS, (1, 4, 3, 4, -1), ("case", "obl", "amod", "nsubj", "root"))
    assert opened(["on", "friday", "high", "winds", "rose"], sound)[2] == sound[2]


def test_what_a_time_after_and_opens_is_a_clause():
    words = ("she", "left", ",", "and", "that", "morning", "they", "slept")
    tags = (
        ("PRON", "VERB", "PUNCT", "CCONJ", "DET", "NOUN", "PRON", "VERB"),
        ("PRP", "VBD", ",", "CC", "DT", "NN", "PRP", "VBD"),
    )
    relations = ("nsubj", "root", "punct", "cc", "det", "obl:unmarked", "nsubj", "acl:relcl")
    heads = (1, -1, 3, 5, 5, 1, 7, 5)
    assert opened(words, (*tags, heads, relations))[2:] == (
        (1, -1, 3, 7, 5, 7, 7, 1), (*relations[:7], "conj"),
    )  # fmt: skip
    semicolon = ((*tags[0][:3], "ADP", *tags[0][4:]), tags[1])
    assert opened(words, (*semicolon, heads, relations))[2] == heads


def test_what_opens_before_a_participle_belongs_to_the_main_verb():
    words = ("in", "1967", ",", "having", "saved", ",", "he", "left")
    tags = (
        ("ADP", "NUM", "PUNCT", "AUX", "VERB", "PUNCT", "PRON", "VERB"),
        ("IN", "CD", ",", "VBG", "VBN", ",", "PRP", "VBD"),
    )
    heads = (1, 4, 1, 4, 7, 4, 7, -1)
    relations = ("case", "obl", "punct", "aux", "advcl", "punct", "nsubj", "root")
    assert opened(words, (*tags, heads, relations))[2] == (1, 7, 1, 4, 7, 4, 7, -1)
    assert opened(words, (*tags, heads, (*relations[:4], "ccomp", *relations[5:])))[2] == heads


def test_a_day_behind_what_opens_the_sentence_may_open_the_clause():
    words = ("in", "raids", "on", "friday", "police", "struck")
    tags = (("ADP", "NOUN", "ADP", "PROPN", "NOUN", "VERB"), ("IN", "NNS", "IN", "NNP", "NNS", "VBD"))
    relations = ("case", "obl", "case", "compound", "nmod", "root")
    heads = (1, 5, 4, 4, 1, -1)
    assert opened(words, (*tags, heads, relations))[2] == (1, 5, 3, 5, 5, -1)
