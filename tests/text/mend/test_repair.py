"""Mending trees."""

from itinerary.text.mend.repair import repaired, unstuck


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
    for called in ("vocative", "discourse"):
        given = (["PROPN", "VERB"], ["NNP", "VB"], [1, -1], [called, "root"])
        assert repaired(*given)[1] == ("nsubj", "root")


def test_a_name_before_an_apposition_is_the_subject_of_the_participle_behind_it():
    upos = ["PROPN", "PUNCT", "NOUN", "PUNCT", "VERB"]
    given = (upos, ["NNP", ",", "NN", ",", "VBN"], [-1, 2, 0, 4, 2], ["root", "punct", "appos", "punct", "acl"])
    heads, relations = repaired(*given)
    assert (heads[0], heads[4], relations[0], relations[4]) == (4, -1, "nsubj", "root")


def test_a_participle_joined_to_a_finite_verb_is_joined_to_the_verb_above():
    upos = ["VERB", "NOUN", "PUNCT", "VERB", "VERB"]
    given = (upos, ["VBD", "NN", ",", "VBN", "VBD"], [-1, 0, 3, 1, 3], ["root", "obl", "punct", "acl", "conj"])
    heads, relations = repaired(*given)
    assert (heads[3], relations[3]) == (0, "conj")


def test_only_a_weekday_lets_go_of_the_name_behind_it():
    given = (["PROPN", "PROPN", "VERB"], [2, 0, -1], ["obl", "flat", "root"])
    assert unstuck(["friday", "ann", "left"], *given)[0] == (2, 2, -1)
    assert unstuck(["mary", "ann", "left"], *given)[0] == (2, 0, -1)


def test_a_name_joined_to_a_number_across_a_comma_is_the_subject_of_the_verb_behind_it():
    upos = ["PRON", "VERB", "NOUN", "PUNCT", "CCONJ", "PROPN", "VERB"]
    given = (upos, ["PRP", "VBD", "NNS", ",", "CC", "NNP", "VBD"], [1, -1, 1, 5, 5, 2, 1])
    _, relations = repaired(*given, ["nsubj", "root", "obj", "punct", "cc", "conj", "conj"])
    assert relations[5] == "nsubj"


def test_a_verb_hung_beside_its_noun_as_a_remark_is_the_root():
    upos = ["NOUN", "PUNCT", "PRON", "VERB", "PUNCT", "VERB"]
    given = (upos, ["NN", ",", "WP", "VBD", ",", "VBD"], [-1, 3, 3, 0, 5, 0])
    heads, _ = repaired(*given, ["root", "punct", "nsubj", "acl:relcl", "punct", "parataxis"])
    assert (heads[0], heads[5]) == (5, -1)


def test_what_has_a_preposition_is_no_second_subject():
    upos = ["NOUN", "VERB", "ADP", "NOUN", "VERB"]
    given = (upos, ["NN", "VBD", "IN", "NN", "VBD"], [1, -1, 3, 1, 1], ["nsubj", "root", "case", "nsubj", "conj"])
    heads, relations = repaired(*given)
    assert (heads[3], relations[3]) == (1, "obl")


def test_a_name_behind_a_semicolon_is_the_subject_of_the_verb_behind_it():
    upos = ["PRON", "VERB", "PUNCT", "PROPN", "VERB"]
    given = (upos, ["PRP", "VBD", ":", "NNP", "VBD"], [1, -1, 3, 1, 1], ["nsubj", "root", "punct", "parataxis", "conj"])
    heads, relations = repaired(*given)
    assert (heads[3], relations[3]) == (4, "nsubj")


def test_a_noun_behind_a_preposition_is_no_subject():
    words = ["was", "lifted", "aboard", "ship", "and", "landed"]
    upos = ["AUX", "VERB", "ADP", "NOUN", "CCONJ", "VERB"]
    given = (upos, [1, -1, 3, 5, 5, 1], ["aux:pass", "root", "case", "nsubj:pass", "cc", "conj"])
    heads, relations = unstuck(words, *given)
    assert (heads[3], relations[3]) == (1, "obl")


def test_a_name_behind_a_preposition_is_no_part_of_a_number():
    words = ["put", "into", "falmouth", "nine", "days", "later"]
    upos = ["VERB", "ADP", "PROPN", "NUM", "NOUN", "ADV"]
    given = (upos, [-1, 4, 3, 4, 5, 0], ["root", "case", "compound", "nummod", "obl:unmarked", "advmod"])
    heads, relations = unstuck(words, *given)
    assert (heads[1], heads[2], relations[2]) == (2, 0, "obl")


def test_what_a_predicate_has_does_not_hang_on_a_part_of_it():
    upos = ["NOUN", "AUX", "NUM", "PROPN"]
    given = (upos, ["NN", "VBZ", "CD", "NNP"], [3, 2, 3, -1], ["nsubj", "cop", "nummod", "root"])
    assert repaired(*given)[0] == (3, 3, 3, -1)


def test_a_verb_behind_a_date_rules_an_entry_of_a_log_but_not_one_behind_an_age():
    date = ["NUM", "PROPN", "VERB"], ["CD", "NNP", "VBN"], [1, -1, 1], ["nummod", "root", "acl"]
    assert repaired(*date)[0] == (1, 2, -1)
    upos = ["PROPN", "PUNCT", "NUM", "PUNCT", "VERB"]
    age = upos, ["NNP", ",", "CD", ",", "VBD"], [4, 2, 0, 0, -1], ["nsubj", "punct", "nmod", "punct", "root"]
    assert repaired(*age) == (tuple(age[2]), tuple(age[3]))


def test_a_name_behind_a_date_stays_the_subject():
    upos = ["PROPN", "NUM", "PUNCT", "PROPN", "PROPN", "VERB"]
    given = upos, ["NNP", "CD", ",", "NNP", "NNP", "VBD"], [5, 0, 5, 5, 3, -1]
    assert repaired(*given, ["obl", "nummod", "punct", "nsubj", "flat", "root"])[1][3] == "nsubj"
