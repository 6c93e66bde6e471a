"""What was told at a time had happened by then."""

from datetime import datetime


def test_what_was_reported_lies_before_the_report(told):
    bounds = told("Tom Lee said on Monday that the ship had reached Oslo.")["reached"].when.bounds
    assert (bounds.earliest_start, bounds.latest_end) == (None, datetime(2021, 3, 16))


def test_a_time_of_its_own_counts(told):
    assert told("Tom Lee said on Monday that the ship had reached Oslo in May 2019.")["reached"].when.value == "2019-05"
