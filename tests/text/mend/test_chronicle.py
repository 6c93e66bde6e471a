"""Entries of a chronicle in which a tagger took the verb for a noun."""

import pytest

from itinerary import extract
from itinerary.text.mend.chronicle import chronicled

TAGS = ("NUM", "PROPN", "PUNCT", "PROPN", "PROPN", "NOUN"), ("CD", "NNP", ":", "NNP", "NNP", "NNS")
PARSE = (*TAGS, (5, 0, 0, 5, 3, -1), ("obl:unmarked", "nmod:unmarked", "punct", "compound", "flat", "root"))


def test_a_verb_behind_a_stamp_and_a_name_has_the_name_as_its_subject():
    _, xpos, heads, relations = chronicled(("9", "october", ":", "ann", "lee", "resigns"), PARSE)
    assert (xpos[5], heads[3], relations[3], heads[4]) == ("VBZ", 5, "nsubj", 3)


@pytest.mark.parametrize("words", ["9 october : ann lee mountains", "9 october , ann lee resigns"])
def test_nouns_and_sentences_without_a_stamp_stay(words):
    assert chronicled(tuple(words.split()), PARSE) == PARSE


TEXT = """Timeline: the fall of a premier

5 October: Erik Halvorsen denies knowing of the payments and flies to Brussels for a summit.

Oct. 9: Transport Minister Kari Lunde resigns. Two aides left their posts.

17 October – Nils Aas is arrested at Oslo airport.
"""


def test_each_entry_happened_on_its_day():
    found = {event.trigger.text: (event.when.value, event.status) for event in extract(TEXT, published="2025-10-23")}
    assert found == {
        "flies": ("2025-10-05", "happened"), "denies": ("2025-10-05", "happened"), "resigns": ("2025-10-09", "happened"),
        "left": ("2025-10-09", "happened"), "arrested": ("2025-10-17", "happened"),
    }  # fmt: skip


LIVE = """Election night

22:40 Prime Minister Jonas Feld arrives in Oslo. He is met by his wife.

00:30 Finance Minister Petar Kos loses his seat. He will speak in Oslo on Monday.
"""


def test_a_live_report_tells_what_happened():
    found = {event.trigger.text: (event.when.value, event.status) for event in extract(LIVE, published="2023-10-08")}
    assert found["arrives"] == ("2023-10-08T22:40", "happened")
    assert found["met"] == ("2023-10-08", "happened")
    assert found["loses"] == ("2023-10-09T00:30", "happened")
    assert found["speak"] == ("2023-10-09", "scheduled")
