"""Verbs whose past looks like a noun."""

from __future__ import annotations

import pytest

from itinerary import extract
from itinerary.text.mend.invariant import restored


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(event.trigger.text, event.kind) for event in extract(text, published="2019-11-21").events]


@pytest.mark.parametrize("text", ["Leeds United beat York City on Saturday.", "Spain beat Italy 2-0 on Sunday."])
def test_a_verb_taken_for_a_noun(text: str) -> None:
    assert _kinds(text) == [("beat", "sport")]


def test_a_noun_stays_one() -> None:
    assert _kinds("A rate cut on Monday.") == [("cut", "business")]


def test_set_for_a_day_plans() -> None:
    found = extract("The launch set for 28 May was scrubbed.", published="2019-11-21").events
    assert "set" not in [event.trigger.text for event in found]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Fire destroys Leeds library\n\nA library in Leeds is in ruins, the mayor said.", "destroys"),
        ("The harbour was full. The quake hit at 10 p.m.", "hit"),
    ],
)
def test_a_noun_compounded_with_a_verb_is_its_subject(text: str, word: str) -> None:
    assert word in [found for found, _ in _kinds(text)]


def test_talks_with_somebody_stay_talks() -> None:
    assert "talks" not in [word for word, _ in _kinds("Peace talks with Iran\n\nThe minister was silent.")]


def test_what_is_joined_to_a_past_is_one():
    parse = ("VERB", "CCONJ", "VERB", "NOUN"), ("VBD", "CC", "VBP", "NNS"), (-1, 2, 0, 2), ("root", "cc", "conj", "obj")
    assert restored(("walked", "and", "beat", "them"), parse)[1][2] == "VBD"
    assert restored(("walked", "and", "hope", "them"), parse)[1][2] == "VBP"
