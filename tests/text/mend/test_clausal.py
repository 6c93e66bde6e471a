"""Small words that a parser took for the wrong link."""

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
