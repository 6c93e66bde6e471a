"""Words of several clauses put where they belong."""

import pytest

import itinerary


def _told(text):
    return [
        (event.trigger.text, sorted(one.actor.name for one in event.actors))
        for event in itinerary.extract(text, published="2021-12-01")
    ]


@pytest.mark.parametrize("first", ["withdrew", "fell ill"])
def test_a_subject_before_a_semicolon_is_that_of_the_verb_before_it(first):
    told = _told(f"Li Wei, who had been due to play in Bergen, {first} in August; Ada Berg flew from Oslo on 3 May.")
    assert ("flew", ["Ada Berg"]) in told
    assert (first.split()[0], ["Li Wei"]) in told


def test_the_first_verb_of_a_list_tells_its_own():
    told = _told("They crossed Serbia by night, were held in Hungary for a week and reached Vienna in June.")
    assert [verb for verb, _ in told if verb in ("crossed", "reached")] == ["crossed", "reached"]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The leader, Britain's Jo Tennant, rounded Cape Horn on Monday.", ["Jo Tennant"]),
        ("Ann Lee rested. She and the engineer Tom Berg sank two wells in May.", ["Ann Lee", "Tom Berg"]),
        ("The singer, whose third album, Orla, came out in May, flew to Rome.", []),
    ],
)
def test_the_second_of_two_subjects_names_the_first(text, actors):
    assert _told(text)[-1][1] == actors
