"""Whom a verb is said of."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("On Monday Maria Keller left Oslo in a pair of small boats and came ashore at Skagen.", "came", {"Maria Keller"}),
        ("Maria Keller, who is 40, may have surgery in Oslo next week.", "surgery", {"Maria Keller"}),
        ("Maria Keller reached Oslo on Monday, crossed to Aarhus on Friday and went on.", "crossed", {"Maria Keller"}),
    ],
)
def test_a_subject_is_found_where_the_clause_has_none(told, text, word, expected):
    assert {part.actor.name for part in told(text)[word].actors} == expected


def test_a_participle_is_said_of_its_noun(told):
    event = told("Tom Lee, arrested on Monday, met Maria Keller on Friday.")["arrested"]
    assert [part.actor.name for part in event.actors] == ["Tom Lee"]


def test_a_noun_that_its_apposition_names_is_the_subject(told):
    event = told("The ward was shut on Friday after a nurse, Maria Keller, died in Oslo on Monday.")["died"]
    assert [part.actor.name for part in event.actors] == ["Maria Keller"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Tom Lee made way for Maria Keller to return to Madrid on Monday.", "return", "Maria Keller"),
        ("Police stopped Maria Keller from boarding a plane in Oslo on Friday.", "boarding", "Maria Keller"),
        ("Maria Keller is the second leader to visit Oslo in May.", "visit", "Maria Keller"),
        ("Maria Keller was glad to reach Oslo on Monday.", "reach", "Maria Keller"),
    ],
)
def test_an_infinitive_is_said_of_one(told, text, word, expected):
    assert [part.actor.name for part in told(text)[word].actors] == [expected]
