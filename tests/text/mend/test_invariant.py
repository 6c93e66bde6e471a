"""Verbs whose past looks like a noun."""

from __future__ import annotations

import pytest

from itinerary import extract


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
