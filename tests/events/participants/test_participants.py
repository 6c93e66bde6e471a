"""Who takes part."""

import pytest


def names(event):
    return {part.actor.name for part in event.actors}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Keller met Tom Lee in Oslo on Monday.", "met", {"Maria Keller", "Tom Lee"}),
        ("Maria Keller left Oslo on Monday and reached Madrid on Tuesday.", "reached", {"Maria Keller"}),
        ("Tom Lee was arrested by Maria Keller on Monday.", "arrested", {"Maria Keller", "Tom Lee"}),
        ("Maria Keller, who left Oslo on Monday, is a teacher.", "left", {"Maria Keller"}),
        ("Maria Keller plans to visit Madrid on Friday.", "visit", {"Maria Keller"}),
        ("Dozens met on Monday, including Tom Lee and Maria Keller.", "met", {"Tom Lee", "Maria Keller"}),
        ("Maria Keller taught at the University of Leeds in 1968.", "taught", {"Maria Keller", "University of Leeds"}),
        ("Maria Keller held talks with Tom Lee on Monday.", "talks", {"Maria Keller", "Tom Lee"}),
        ("Maria Keller is here, but her bags went to Oslo on Monday.", "went", set()),
        ("Maria Keller is here: her plane landed in Oslo on Monday.", "landed", {"Maria Keller"}),
    ],
)
def test_arguments(told, text, word, expected):
    assert names(told(text)[word]) == expected


def test_roles(told):
    event = told("Tom Lee was arrested by Maria Keller on Monday.")["arrested"]
    assert {part.actor.name: part.role for part in event.actors} == {"Tom Lee": "patient", "Maria Keller": "agent"}


def test_who_leads_a_party_takes_part(told):
    event = told("The party, led by Tom Lee, left Madrid on Monday.")["left"]
    assert "Tom Lee" in [part.actor.name for part in event.actors]


def test_an_apposition_names_all_of_them(told):
    event = told("In 2014 two climbers, Tom Lee and Maria Keller, died in Norway.")["died"]
    assert {part.actor.name for part in event.actors} == {"Tom Lee", "Maria Keller"}


def test_whom_a_company_agrees_to_buy_takes_part(told):
    event = told("Harrow Foods agreed on Friday to buy Melby Bank.")["agreed"]
    assert {part.actor.name for part in event.actors} == {"Harrow Foods", "Melby Bank"}


def test_who_is_named_behind_the_day_takes_part(told):
    event = told("Governor Tom Lee toured the valley by helicopter on Sunday with Interior Minister Maria Keller.")["toured"]
    assert {part.actor.name for part in event.actors} == {"Tom Lee", "Maria Keller"}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Harrow Foods filed a lawsuit against Melby Bank on Monday.", "filed", {"Harrow Foods", "Melby Bank"}),
        ("Officers resumed the search for Tom Lee on Friday.", "resumed", {"Tom Lee"}),
    ],
)
def test_whom_a_noun_is_for_or_against_takes_part(told, text, word, expected):
    assert names(told(text)[word]) == expected


def test_a_body_that_one_is_taken_to_takes_no_part(told):
    event = told("Tom Lee was taken to Massachusetts General Hospital on Monday.")["taken"]
    assert names(event) == {"Tom Lee"}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Maria Keller was taken to Southmead Hospital on Monday.", "taken", {"Maria Keller"}),
        ("The bridge was opened by Monday, Tom Lee said.", "opened", set()),
        ("Harrow Foods's chief executive, Maria Keller, who came in May, will lead the party.", "lead", {"Maria Keller"}),
        ("A bid from the group Harrow was rejected on Monday.", "rejected", {"Harrow"}),
    ],
)
def test_who_is_and_who_is_not_an_argument(told, text, word, expected):
    assert names(told(text)[word]) == expected


def test_whom_an_apposition_s_clause_tells_of(told):
    event = told("Tom Lee, a banker whom Maria Keller met on Monday, left Oslo.")["met"]
    assert names(event) == {"Tom Lee", "Maria Keller"}


def test_who_met_one_behind_the_place(told):
    event = told("Tom Lee was met at the airport by Maria Keller on Monday.")["met"]
    assert names(event) == {"Tom Lee", "Maria Keller"}


def test_whom_a_board_names(told):
    assert names(told("The board named Tom Lee, the finance director, in her place on Monday.")["named"]) == {"Tom Lee"}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("By evening Maria Keller had rung Tom Lee, who left Oslo on Monday.", "rung", {"Maria Keller", "Tom Lee"}),
        ("Tom Lee left at the start and the Dane Maria Keller, who fell, was taken off.", "taken", {"Maria Keller"}),
        ("Tom Lee met Danish deputy premier Maria Keller on Monday.", "met", {"Tom Lee", "Maria Keller"}),
        ("Tom Lee ordered on Monday an inquiry led by Maria Keller.", "ordered", {"Tom Lee"}),
        ("Maria Keller left Oslo on Monday. A judge on Friday threw out the lawsuit.", "threw", set()),
    ],
)
def test_who_takes_part_where_parsers_err(told, text, word, expected):
    assert names(told(text)[word]) == expected


def test_a_team_from_a_body_with_a_long_name_is_the_body(told):
    event = told("A team of 14 from Médecins Sans Frontières left Oslo on Monday.")["left"]
    assert [part.actor.name for part in event.actors] == ["Médecins Sans Frontières"]


def test_who_made_a_thing_is_not_what_was_taken(told):
    assert not told("A drawing by Ann Lee that was taken from a villa in May was found on Monday.")["taken"].actors
