"""Clauses behind a semicolon."""

from itinerary import extract


def doers(text, verb):
    events = extract(text, published="2024-05-07").events
    return [{part.actor.name for part in event.actors} for event in events if event.trigger.text == verb]


def test_a_clause_behind_a_semicolon_has_its_own_subject():
    text = "The sailors' union backs the strike; its chairman, Karl Lund, crossed the gulf on Wednesday to join the pickets."
    assert doers(text, "crossed") == [{"Karl Lund"}]


def test_a_verb_behind_a_semicolon_without_a_noun_before_it_keeps_the_subject_above():
    assert doers("Ida Berg left Oslo on Monday; flew to Lima on Tuesday.", "flew") == [{"Ida Berg"}]
