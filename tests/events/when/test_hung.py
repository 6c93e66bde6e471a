"""Times that hang on another event."""

import pytest

RAID = "Police raided a bank in Hull on 3 March 2021. "


def sides(event):
    bounds = event.when.bounds
    return tuple(None if side is None else side.isoformat()[:10] for side in (bounds.earliest_start, bounds.latest_end))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Tom Lee fled to Spain a week after the raid.", "fled", ("2021-03-10", "2021-03-11")),
        ("Tom Lee fled to Spain the day after the raid.", "fled", ("2021-03-04", "2021-03-05")),
        ("Hours after the raid, Tom Lee fled to Spain.", "fled", ("2021-03-03", "2021-03-05")),
        ("Tom Lee hid in Spain for two weeks after the raid.", "hid", ("2021-03-03", None)),
        ("Tom Lee fled to Spain days after the raid.", "fled", ("2021-03-03", None)),
        ("On the eve of the raid Tom Lee fled to Spain.", "fled", ("2021-03-02", "2021-03-03")),
        ("Tom Lee fled to Spain on the morning of the raid.", "fled", ("2021-03-03", "2021-03-03")),
        ("Tom Lee fled to Spain on 9 March, days after the raid.", "fled", ("2021-03-09", "2021-03-10")),
    ],
)
def test_what_hangs_on_a_happening_told_elsewhere(told, text, word, expected):
    assert sides(told(RAID + text)[word]) == expected


def test_what_comes_years_or_hours_after_has_a_value(told):
    found = told("Ann Lee won the Open in May 2018 at 3. She retired a year after she won the Open in May 2018.")
    assert found["retired"].when.value == "2019-05"
    found = told("A train crashed at 6 a.m. on Monday. Three hours after the crash the line was closed.")
    assert found["closed"].when.value == "2021-03-15T09:00"


def test_days_after_a_night_are_days(told):
    found = told("Ewan Roth was shot dead on the night of 9 March. Tom Lee was arrested three days after the killing.")
    assert sides(found["arrested"]) == ("2021-03-12", "2021-03-13")


def test_of_a_happening_without_a_day_nothing_hangs(told):
    assert sides(told("Police raided a bank. Tom Lee fled to Spain a week after the raid.")["fled"]) == (None, "2021-03-18")


def test_before_sinking_a_ship_had_not_sunk_twice(told):
    found = told("A ferry sank off Hull on 3 March. Minutes before sinking it had sent a distress call.")
    assert found["sinking"] is found["sank"]
    assert sides(found["sent"]) == ("2021-03-02", "2021-03-04")
