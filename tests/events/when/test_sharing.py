"""Times that one clause takes over from another of its sentence."""

from datetime import datetime

import pytest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("She set out on 1 March, sang in Hull on 3 March and flew home.", "flew", "2021-03-03"),
        ("Yesterday they visited a farm, then parted: she toured a school, he opened a bridge.", "opened", "2021-03-16"),
        ("On Saturday she flies to Oslo, while he goes on to Bergen.", "goes", "2021-03-20"),
        ("On Saturday she flies home to Oslo, where her son works, while he goes on to Bergen.", "goes", "2021-03-20"),
        ("On Saturday she left for Oslo, two weeks behind schedule.", "left", "2021-03-13"),
        ("She ends the tour on Friday with a rally in Hull, where Tom Lee is to join her.", "join", "2021-03-19"),
        ("Two men were killed and 31 injured in a crash on Tuesday.", "killed", "2021-03-16"),
        ("Two men were killed and 31 injured when a train left the rails on Tuesday.", "injured", "2021-03-16"),
        ("Two men were arrested in a raid in Hull on Tuesday.", "raid", "2021-03-16"),
        ("He was to have gone on Friday, but he cancelled the trip.", "cancelled", None),
        ("The match was announced in January, but it was postponed when a player died in February.", "postponed", "2021-02"),
    ],
)
def test_whose_time_a_clause_shares(told, text, word, expected):
    assert told(text)[word].when.value == expected


def test_a_plan_in_the_present_is_shared_with_its_time(told):
    assert told("On Saturday she flies to Oslo, while he goes on to Bergen.")["goes"].status == "scheduled"


def test_after_a_time_of_day_the_rest_of_the_day_follows(told):
    when = told("She reached Hull at 8.40am on Monday and sold the boat.")["sold"].when
    assert when.value == "2021-03-15"
    bounds = when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (datetime(2021, 3, 15, 8, 40), datetime(2021, 3, 16))


def test_what_follows_a_wait_until_ten_was_at_ten(told):
    when = told("She drove to Hull on Sunday, waited until ten at night and rang the police.")["rang"].when
    assert when.bounds.earliest_start == datetime(2021, 3, 14, 22)


def test_a_day_behind_two_deeds_is_of_both(told):
    assert told("Police arrested two men and seized a gun on Monday.")["arrested"].when.value == "2021-03-15"


def test_a_day_behind_two_moves_is_of_the_last(told):
    assert told("Ann Lee left Oslo and reached Rome on Monday.")["left"].when.value is None


def test_what_came_to_pass_while_something_was_done_was_then(told):
    found = told("Ann Lee broke a leg skiing in Lech in May.")
    assert found["broke"].when.value == found["skiing"].when.value == "2020-05"


def test_who_is_no_happening_lends_no_time(told):
    found = told("The pilot, Tom Lee, who pleaded guilty in January, received four years.")
    assert (found["pleaded"].when.value, found["received"].when.value) == ("2021-01", None)


def test_what_was_done_at_a_stop_before_has_no_time_of_what_followed(told):
    found = told("Ann Lee arrived in Bonn on Tuesday after a stop in Prague, where she opened an exhibition.")
    assert found["exhibition"].when.value is None
