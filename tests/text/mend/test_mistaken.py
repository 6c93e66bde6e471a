"""Words that a parser took for another part of speech."""

import pytest

import itinerary
from itinerary.text.mend.mistaken import corrected

PLANS = ("PROPN", "PROPN", "NOUN", "PART", "VERB"), ("NNP", "NNP", "NNS", "TO", "VB")


def test_a_name_before_plans_is_its_subject():
    parse = (*PLANS, (2, 2, -1, 4, 2), ("compound", "compound", "root", "mark", "acl"))
    upos, xpos, heads, relations = corrected(("ann", "lee", "plans", "to", "leave"), parse)
    assert (upos[2], xpos[2], heads, relations) == (
        "VERB", "VBZ", (1, 2, -1, 4, 2), ("compound", "nsubj", "root", "mark", "xcomp"),
    )  # fmt: skip


def test_a_name_of_two_words_is_its_subject():
    parse = (*PLANS, (2, 0, -1, 4, 2), ("compound", "flat", "root", "mark", "acl"))
    assert corrected(("ann", "lee", "plans", "to", "leave"), parse)[3] == ("nsubj", "flat", "root", "mark", "xcomp")


def test_a_day_before_the_name_is_when():
    tags = ("NOUN", *PLANS[0][1:]), ("NN", *PLANS[1][1:])
    parse = (*tags, (2, 2, -1, 4, 2), ("compound", "compound", "root", "mark", "acl"))
    assert corrected(("today", "lee", "plans", "to", "leave"), parse)[3][0] == "obl:unmarked"


@pytest.mark.parametrize(
    ("words", "relations"),
    [
        (("ann", "lee", "plans", "to", "leave"), ("compound", "compound", "nsubj", "mark", "acl")),
        (("ann", "lee", "plans", "to", "leave"), ("compound", "nmod:poss", "root", "mark", "acl")),
        (("ann", "lee", "plans", "and", "leave"), ("compound", "compound", "root", "cc", "acl")),
    ],
)
def test_other_plans_stay_nouns(words, relations):
    parse = (*PLANS, (2, 2, -1, 4, 2), relations)
    assert corrected(words, parse) == parse


def test_what_has_a_subject_describes_no_noun():
    parse = ("PROPN", "VERB", "NOUN"), ("NNP", "VBN", "NNS"), (1, 2, -1), ("nsubj", "amod", "root")
    assert corrected(("lee", "held", "talks"), parse)[1:] == (
        ("NNP", "VBD", "NNS"), (1, -1, 1), ("nsubj", "root", "obj"),
    )  # fmt: skip
    bare = ("DET", "VERB", "NOUN"), ("DT", "VBN", "NNS"), (2, 2, -1), ("det", "amod", "root")
    assert corrected(("the", "held", "talks"), bare) == bare


def test_to_before_a_name_is_a_preposition():
    parse = ("VERB", "PART", "PROPN"), ("VBD", "IN", "NNP"), (-1, 2, 0), ("root", "mark", "advcl")
    found = corrected(("flew", "to", "york"), parse)
    assert (found[0][1], found[3]) == ("ADP", ("root", "case", "obl"))


@pytest.mark.parametrize("text", ["Lee plans to go to Bergen in May.", "Tomorrow Ann Brennan plans to go to Paris."])
def test_who_plans_to_go_is_told(text):
    (event,) = itinerary.extract(text, published="2021-05-01")
    assert (event.trigger.text, event.status, len(event.actors)) == ("go", "scheduled", 1)


def test_a_name_before_a_verb_without_subject_is_that_but_no_day():
    tags = ("PROPN", "VERB"), ("NNP", "VBD"), (1, -1), ("obl:unmarked", "root")
    assert corrected(("lee", "left"), tags)[3] == ("nsubj", "root")
    assert corrected(("monday", "left"), tags)[3] == ("obl:unmarked", "root")


LIST = ("she", "came", ",", "crossed", "by", "ferry", "and", "rode")
LIST_TAGS = (
    ("PRON", "VERB", "PUNCT", "VERB", "ADP", "NOUN", "CCONJ", "VERB"),
    ("PRP", "VBD", ",", "VBN", "IN", "NN", "CC", "VB"),
    (1, -1, 3, 1, 5, 3, 7, 1),
    ("nsubj", "root", "punct", "advcl", "case", "obl:agent", "cc", "conj"),
)


def test_a_form_in_a_list_of_past_verbs_is_one_of_them():
    _, xpos, heads, relations = corrected(LIST, LIST_TAGS)
    assert (xpos[3], heads[3], relations[3], xpos[7]) == ("VBD", 1, "conj", "VBD")


def test_a_participle_with_an_agent_is_none():
    upos, xpos, heads, relations = LIST_TAGS
    aides = (upos, (*xpos[:5], "NNS", *xpos[6:]), heads, relations)
    assert corrected(("she", "came", ",", "escorted", "by", "aides", "and", "spoke"), aides)[3][3] == "advcl"


GUARDS = ("PRON", "VERB", "ADP", "NOUN", "VERB", "NOUN"), ("PRP", "VBD", "IN", "NNS", "VBN", "NNS")
GUARDS_PARSE = (*GUARDS, (1, -1, 5, 5, 5, 1), ("nsubj", "root", "case", "compound", "amod", "obl"))


def test_behind_a_noun_a_past_form_is_the_verb_of_a_clause():
    _, xpos, heads, relations = corrected(("he", "left", "after", "guards", "arrested", "men"), GUARDS_PARSE)
    assert (xpos[4], heads, relations[2:]) == ("VBD", (1, -1, 4, 4, 1, 4), ("mark", "nsubj", "advcl", "obj"))


def test_behind_another_preposition_it_describes():
    assert corrected(("he", "left", "with", "guards", "armed", "men"), GUARDS_PARSE) == GUARDS_PARSE


def test_who_is_due_to_land_is_on_the_way():
    tags = ("PRON", "AUX", "ADJ", "ADP", "NOUN"), ("PRP", "VBD", "IN", "IN", "NN")
    parse = (*tags, (4, 2, 4, 2, -1), ("nsubj", "cop", "case", "fixed", "root"))
    upos, _, heads, relations = corrected(("she", "was", "due", "to", "land"), parse)
    assert (upos[4], heads, relations) == ("VERB", (2, 2, -1, 4, 2), ("nsubj", "cop", "root", "mark", "xcomp"))
    assert corrected(("it", "was", "due", "to", "fog"), parse)[2] == parse[2]


def test_what_has_a_subject_and_no_be_is_a_verb():
    tags = ("VERB", "ADP", "NOUN", "ADJ"), ("VBD", "IN", "NN", "JJ")
    parse = (*tags, (-1, 3, 3, 0), ("root", "mark", "nsubj", "advcl"))
    assert corrected(("left", "after", "contracts", "expired"), parse)[1][3] == "VBD"
    assert corrected(("left", "after", "contracts", "dry"), parse) == parse


def test_others_hurt_at_once_are_told_by_a_participle():
    tags = ("NOUN", "AUX", "VERB", "CCONJ", "NUM", "ADJ"), ("NNS", "VBD", "VBN", "CC", "CD", "JJ")
    parse = (*tags, (2, 2, -1, 5, 5, 2), ("nsubj:pass", "aux:pass", "root", "cc", "nsubj", "conj"))
    assert corrected(("men", "were", "killed", "and", "31", "injured"), parse)[1][5] == "VBN"
    assert corrected(("men", "were", "killed", "and", "31", "ill"), parse) == parse


def test_behind_a_counted_day_may_is_the_month():
    tags = ("ADP", "NUM", "AUX", "PRON", "VERB"), ("IN", "CD", "MD", "PRP", "VB")
    parse = (*tags, (1, 4, 4, 4, -1), ("case", "obl", "aux", "nsubj", "root"))
    upos, xpos, heads, _ = corrected(("on", "9", "may", "she", "left"), parse)
    assert (upos[2], xpos[4], heads[2]) == ("PROPN", "VBD", 1)
    assert corrected(("on", "9", "might", "she", "left"), parse)[0][2] == "AUX"


def test_no_last_does_anything():
    tags = ("VERB", "CCONJ", "ADJ", "VERB"), ("VBD", "CC", "JJ", "VBD")
    parse = (*tags, (-1, 3, 3, 0), ("root", "cc", "nsubj", "conj"))
    assert corrected(("won", "and", "last", "met"), parse)[3] == ("root", "cc", "advmod", "conj")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Minister Ada Brandt is to hand Lee her certificate in Bremen on 27 February.", ["Ada Brandt", "Lee"]),
        ("Ada Brandt will hand Lee her certificate in Bremen on 27 February.", ["Ada Brandt", "Lee"]),
    ],
)
def test_who_is_handed_something_is_no_verb(text, actors):
    (event,) = itinerary.extract(text, published="2021-02-01")
    assert (event.trigger.text, sorted(one.actor.name for one in event.actors)) == ("hand", actors)


def test_who_seems_called_upon_swims():
    tags = ("PROPN", "ADV", "NOUN", "NOUN"), ("NNP", "RB", "NNS", "NN")
    parse = (*tags, (2, 0, -1, 2), ("vocative", "advmod", "root", "nmod"))
    assert corrected(("lee", "now", "swims", "club"), parse)[1:] == (
        ("NNP", "RB", "VBZ", "NN"), (2, 0, -1, 2), ("nsubj", "advmod", "root", "obl"),
    )  # fmt: skip
    marked = (*tags, (2, 2, -1, 2), ("vocative", "amod", "root", "nmod"))
    assert corrected(("lee", "new", "swims", "club"), marked) == marked


@pytest.mark.parametrize(("case", "expected"), [("punct", ("advcl", "obj")), ("case", ("amod", "obl"))])
def test_a_participle_behind_a_comma_has_a_bare_plural_as_its_object(case, expected):
    tags = ("VERB", "PUNCT", "VERB", "NOUN", "PUNCT"), ("VBD", ",", "VBG", "NNS", ".")
    parse = (*tags, (-1, 2, 3, 0, 3), ("root", "punct", "amod", "obl", case))
    assert corrected(("flew", ",", "changing", "planes", "."), parse)[3][2:4] == expected


@pytest.mark.parametrize(("second", "expected"), [("PROPN", (0, 3, 3, 0)), ("NOUN", (0, 2, 0, 0))])
def test_of_two_names_side_by_side_the_second_is_the_object(second, expected):
    tags = ("VERB", "DET", "PROPN", second), ("VBD", "DT", "NNP", "NNP")
    parse = (*tags, (-1, 2, 0, 0), ("root", "det", "obj", "obj"))
    assert corrected(("won", "the", "leeds", "marathon"), parse)[2][1:] == expected[1:]


def test_a_bare_verb_behind_a_preposition_is_a_noun():
    tags = ("VERB", "NOUN", "ADP", "VERB", "ADP", "PROPN"), ("VBD", "NN", "IN", "VB", "IN", "NNP")
    parse = (*tags, (-1, 0, 3, 0, 5, 3), ("root", "obj", "case", "obl", "case", "obl"))
    assert corrected(("reached", "deals", "on", "pay", "on", "friday"), parse)[1:3] == (
        ("VBD", "NN", "IN", "NN", "IN", "NNP"), (-1, 0, 3, 0, 5, 0),
    )  # fmt: skip


def test_by_somebody_is_a_passive_not_a_place():
    tags = ("AUX", "VERB", "ADP", "PROPN", "ADP", "PROPN"), ("VBD", "VBN", "IN", "NNP", "IN", "NNP")
    parse = (*tags, (1, -1, 3, 1, 5, 3), ("aux:pass", "root", "case", "obl", "case", "nmod"))
    words = ("was", "signed", "in", "hull", "by", "lee")
    assert corrected(words, parse)[2:] == ((1, -1, 3, 1, 5, 1), ("aux:pass", "root", "case", "obl", "case", "obl:agent"))
    active = (*parse[:3], ("advmod", *parse[3][1:]))
    assert corrected(words, active) == active


@pytest.mark.parametrize(("between", "relation"), [("JJ", "appos"), (",", "vocative")])
def test_a_name_right_behind_a_noun_is_what_that_is_called(between, relation):
    tags = ("NOUN", "ADJ", "PROPN"), ("NN", between, "NNP")
    parse = (*tags, (-1, 2, 0), ("root", "amod", "vocative"))
    assert corrected(("carrier", "ever", "dawn"), parse)[3][2] == relation


@pytest.mark.parametrize(("above", "expected"), [("VBD", "VBD"), ("VBN", "VBN")])
def test_what_goes_on_from_a_past_is_one(above, expected):
    tags = ("VERB", "NOUN", "CCONJ", "VERB"), (above, "NN", "CC", "VBN")
    parse = (*tags, (-1, 0, 3, 0), ("root", "obj", "cc", "conj"))
    assert corrected(("took", "bus", "and", "crossed"), parse)[1][3] == expected


@pytest.mark.parametrize(("before", "head"), [("case", 2), ("compound", 0)])
def test_the_second_of_several_names_renames_nobody(before, head):
    tags = ("NOUN", "ADP", "PROPN", "PUNCT", "PROPN", "CCONJ", "PROPN"), ("NNS", "IN", "NNP", ",", "NNP", "CC", "NNP")
    parse = (*tags, (-1, 2, 0, 4, 0, 6, 4), ("root", before, "nmod", "punct", "appos", "cc", "conj"))
    assert corrected(("leaders", "of", "chad", ",", "mali", "and", "niger"), parse)[2][4] == head


@pytest.mark.parametrize(("joint", "expected"), [("and", (3, "obj")), ("or", (0, "conj"))])
def test_a_noun_right_behind_a_joined_verb_is_its_object(joint, expected):
    tags = ("VERB", "ADV", "CCONJ", "VERB", "NOUN"), ("VBD", "RB", "CC", "VBD", "NNS")
    conj = "conj" if joint == "and" else "nmod"
    parse = (*tags, (-1, 0, 3, 0, 0), ("root", "advmod", "cc", conj, "conj"))
    found = corrected(("flew", "in", joint, "held", "talks"), parse)
    assert (found[2][4], found[3][4]) == expected
