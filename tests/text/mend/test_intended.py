"""Words that tell what is meant to be done, before an infinitive."""

from itinerary.text.mend.mistaken import corrected


def test_due_before_an_infinitive_is_the_predicate():
    words = ("she", "was", "due", "to", "speak")
    tags = ("PRON", "AUX", "ADJ", "PART", "VERB"), ("PRP", "VBD", "JJ", "TO", "VB")
    parse = (*tags, (2, 2, 4, 4, -1), ("nsubj", "cop", "mark", "mark", "root"))
    assert corrected(words, parse)[2:] == ((2, 2, -1, 4, 2), ("nsubj", "cop", "root", "mark", "xcomp"))
    likely = ("she", "was", "there", "to", "speak")
    assert corrected(likely, parse)[2:] == parse[2:]
