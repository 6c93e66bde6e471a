"""A parse that can be written in."""

from itinerary.text.mend.draft import Draft


def test_what_is_written_is_in_the_parse():
    draft = Draft(("she", "left"), (("PRON", "NOUN"), ("PRP", "NN"), (1, -1), ("compound", "root")))
    draft.verb(1, "VBD")
    draft.hang(0, 1, "nsubj")
    assert draft.has(1, "nsubj")
    assert not draft.has(0, "nsubj")
    assert draft.parse() == (("PRON", "VERB"), ("PRP", "VBD"), (1, -1), ("nsubj", "root"))
